/// The history of many files in one pass.

package import Base

extension GitRepository {
  /// The histories of the files of HEAD below a folder that `wanted` picks; paths count from it.
  ///
  /// They are followed through renames, also those that brought them into the folder: each former
  /// folder costs another pass. What the versions said is asked for afterwards, with `blobs`, for
  /// those that matter.
  package func history(
    below folder: BytePath,
    versionLimit: Int = 50,
    wanted: (BytePath) -> Bool
  ) throws(GitError) -> FileHistories {
    guard let head = try head() else { return FileHistories(files: []) }
    let paths = try paths(at: head, below: folder).filter(wanted)
    guard !paths.isEmpty else { return FileHistories(files: []) }
    let start = HistoryWalk(
      paths.map { $0.components.reduce(folder) { $0.appending($1) } },
      versionLimit: versionLimit,
      isShallow: isShallow
    )
    var places = [folder]
    var walk = start
    for _ in 0..<passLimit {
      walk = start
      let commits = try log(["--date-order", head.text], of: places)
      for commit in commits { walk.goBack(through: commit) }
      let former = try formerPlaces(walk.births).filter { place in
        !places.contains { place.isInside($0) }
      }
      if former.isEmpty || places.count + former.count > placeLimit { break }
      places += former.sorted()
    }
    return walk.histories(below: folder)
  }

  /// The commits that changed some folders or files, no parent before its children.
  ///
  /// Merges are passed over, since what they bring is told by the commits that they join.
  func log(
    _ selection: [String],
    of places: [BytePath],
    input: [UInt8] = []
  ) throws(GitError) -> [LoggedCommit] {
    let format = ["log", "-z", "--raw", "--no-abbrev", "--format=\(LoggedCommit.format)"]
    let words = format + comparison + selection
    let answer = try ask(words, limited(to: places), input: input)
    guard let commits = LoggedCommit.list(answer.output) else { throw .unreadable("log") }
    return commits
  }

  /// Where files came from that seem to begin in a commit, when all of the commit is looked at.
  private func formerPlaces(
    _ births: [CommitID: Set<BytePath>]
  ) throws(GitError) -> Set<BytePath> {
    guard !births.isEmpty else { return [] }
    let ids = births.keys.sorted().map(\.text).joined(separator: "\n")
    let commits = try log(["--no-walk=unsorted", "--stdin"], of: [.root], input: bytes(ids + "\n"))
    var places: Set<BytePath> = []
    for commit in commits {
      for case .renamed(let old, let new) in commit.changes.map(\.change)
      where births[commit.id]?.contains(new) == true {
        places.insert(old.parent.isRoot ? old : old.parent)
      }
    }
    return places
  }
}

/// How often a handbook can have moved, and how many places it can have come from, to be followed.
private let passLimit = 4
private let placeLimit = 64
