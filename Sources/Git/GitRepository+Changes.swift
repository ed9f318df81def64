/// What changed between two commits.

package import Base

extension GitRepository {
  /// The files below a folder that differ, in the order of their paths, which count from the folder.
  ///
  /// For the work tree there is `[Change].between`: git would run the filters that the repository
  /// configures.
  package func changes(
    from old: CommitID,
    to new: CommitID,
    below folder: BytePath
  ) throws(GitError) -> [Change] {
    let words = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev"] + comparison
    let answer = try ask(words + [old.text, new.text], limited(to: [folder]))
    guard let changes = RawChange.list(answer.output) else { throw .unreadable("diff-tree") }
    return changes.compactMap { $0.change.counted(from: folder) }.inOrder()
  }
}

/// How renames are found, whatever the configuration says, with nothing run to compare contents.
let comparison = [
  "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "-M", "-l1000",
]

extension Change {
  fileprivate func counted(from folder: BytePath) -> Change? {
    switch self {
    case .added(let path): path.counted(from: folder).map(Change.added)
    case .deleted(let path): path.counted(from: folder).map(Change.deleted)
    case .modified(let path): path.counted(from: folder).map(Change.modified)
    case .renamed(let old, let new):
      if let old = old.counted(from: folder), let new = new.counted(from: folder) {
        .renamed(from: old, to: new)
      } else {
        nil
      }
    }
  }
}
