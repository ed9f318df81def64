/// What became of a file from its first commit to HEAD.

package import Base

/// The history of one file of HEAD, followed through renames.
package struct FileHistory: Hashable, Sendable {
  package let path: BytePath
  /// Its contents, each as it was when it first appeared, newest first; only the newest ones of a
  /// file that has changed very often.
  package let versions: [FileVersion]
  /// The day of the oldest commit, or nothing when the clone does not reach so far.
  package let created: CalendarDate?
  /// The day of the newest commit.
  package let changed: CalendarDate?
}

extension FileHistory {
  /// The versions without the newest, if that is the content given, newest first.
  ///
  /// It is told by its name, so that git need not be asked for what most files hold now and most of
  /// them always held.
  package func versions(before content: [UInt8]) -> [FileVersion] {
    versions.first?.blob == BlobID(of: content) ? Array(versions.dropFirst()) : versions
  }
}

/// One content that a file had.
package struct FileVersion: Hashable, Sendable {
  package let commit: CommitID
  package let blob: BlobID
  /// Where the file was then, as seen from the top of the work tree.
  package let path: BytePath
  /// The day on which it was written; nothing when the commit tells none, or does not tell it
  /// truly: the oldest commit of a shallow clone seems to have made everything.
  package let authored: CalendarDate?
  /// The day on which it was committed, which a rebase renews.
  package let committed: CalendarDate?
}

/// The histories of all the files asked for.
package struct FileHistories: Sendable {
  /// In the order of the paths.
  package let files: [FileHistory]

  package subscript(path: BytePath) -> FileHistory? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }
}
