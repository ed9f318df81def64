/// The history of many files in one pass.

package import Base

extension GitRepository {
  /// The histories of the files of HEAD below a folder that `wanted` picks, followed through renames
  /// within the folder. Paths count from the folder.
  ///
  /// What the versions said is asked for afterwards, with `blobs`, for those that matter.
  package func history(
    below folder: BytePath,
    versionLimit: Int = 50,
    wanted: (BytePath) -> Bool
  ) throws(GitError) -> FileHistories {
    guard let head = try head() else { return FileHistories(files: []) }
    let paths = try paths(at: head, below: folder).filter(wanted)
    guard !paths.isEmpty else { return FileHistories(files: []) }
    var walk = HistoryWalk(paths, versionLimit: versionLimit, isShallow: isShallow)
    for commit in try log(["--date-order", head.text], below: folder) {
      walk.goBack(through: commit)
    }
    return walk.histories
  }

  /// The commits that changed files below a folder, no parent before its children; merges are passed
  /// over, since what they bring is told by the commits that they join.
  func log(
    _ selection: [String],
    below folder: BytePath,
    input: [UInt8] = []
  ) throws(GitError) -> [LoggedCommit] {
    let format = ["log", "-z", "--raw", "--no-abbrev", "--format=\(LoggedCommit.format)"]
    let words = format + comparison + selection
    let answer = try ask(words, limited(to: folder), input: input)
    guard var commits = LoggedCommit.list(answer.output) else { throw .unreadable("log") }
    for index in commits.indices {
      commits[index].changes = commits[index].changes.compactMap { $0.counted(from: folder) }
    }
    return commits
  }
}
