/// Following files back through the log, from HEAD to their first commits.

import Base

struct HistoryWalk {
  /// The commits that made a file which was followed to its beginning, and where that was.
  private(set) var births: [CommitID: Set<BytePath>] = [:]
  private let versionLimit: Int
  private let isShallow: Bool
  /// Which file of HEAD a path stood for at the commit that the walk has come to.
  private var followed: [BytePath: Int]
  private var files: [FileBeingFollowed]

  /// Begins with the files of HEAD; all paths count from the top of the work tree.
  init(_ paths: [BytePath], versionLimit: Int, isShallow: Bool) {
    self.versionLimit = versionLimit
    self.isShallow = isShallow
    let paths = Set(paths).sorted()
    files = paths.map { FileBeingFollowed(path: $0) }
    followed = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
  }

  /// Takes the next older commit.
  mutating func goBack(through commit: LoggedCommit) {
    // All the paths of one commit change at once: two files may have swapped their names.
    let touched = commit.changes.compactMap { change in
      followed[change.change.path].map { (change, $0) }
    }
    for (change, file) in touched {
      files[file].goBack(through: commit, change, versionLimit, isUntold(commit))
      end(change.change, at: commit)
    }
    for (change, file) in touched {
      guard case .renamed(let old, _) = change.change, followed[old] == nil else { continue }
      followed[old] = file
    }
  }

  /// Lets go of a path that did not stand for the file before this change.
  private mutating func end(_ change: Change, at commit: LoggedCommit) {
    switch change {
    case .added(let path):
      followed[path] = nil
      if !commit.isRoot { births[commit.id, default: []].insert(path) }
    case .renamed(_, let path): followed[path] = nil
    case .deleted, .modified: break
    }
  }

  /// Where a shallow clone was cut off, one commit seems to have made all that was there.
  private func isUntold(_ commit: LoggedCommit) -> Bool {
    isShallow && commit.isRoot
  }

  /// The histories, under the names that the files of HEAD have in a folder.
  func histories(below folder: BytePath) -> FileHistories {
    let histories = files.compactMap { file in
      file.path.counted(from: folder).map { file.history(as: $0) }
    }
    return FileHistories(files: histories)
  }
}

/// A file of HEAD with what is known of it so far.
private struct FileBeingFollowed {
  let path: BytePath
  private var versions: [FileVersion] = []
  private var created: CalendarDate?
  private var changed: CalendarDate?
  private var isTouched = false

  init(path: BytePath) {
    self.path = path
  }

  mutating func goBack(
    through commit: LoggedCommit,
    _ change: RawChange,
    _ versionLimit: Int,
    _ isUntold: Bool
  ) {
    guard let blob = change.blob else { return }
    created = isUntold ? nil : commit.authored
    if !isTouched { changed = isUntold ? nil : commit.committed }
    isTouched = true
    let version = FileVersion(
      commit: commit.id,
      blob: blob,
      path: change.change.path,
      authored: isUntold ? nil : commit.authored,
      committed: isUntold ? nil : commit.committed
    )
    // A rename alone makes no version: its content first appeared earlier.
    if versions.last?.blob == blob {
      versions[versions.count - 1] = version
    } else if versions.count < versionLimit {
      versions.append(version)
    }
  }

  func history(as path: BytePath) -> FileHistory {
    FileHistory(path: path, versions: versions, created: created, changed: changed)
  }
}
