/// Following files back through the log, from HEAD to their first commits.

import Base

struct HistoryWalk {
  private let versionLimit: Int
  private let isShallow: Bool
  /// Which file of HEAD a path stood for at the commit that the walk has come to.
  private var followed: [BytePath: Int]
  private var files: [FileBeingFollowed]

  /// Begins with the files of HEAD.
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
      switch change.change {
      case .added(let path), .renamed(_, let path): followed[path] = nil
      case .deleted, .modified: break
      }
    }
    for (change, file) in touched {
      guard case .renamed(let old, _) = change.change, followed[old] == nil else { continue }
      followed[old] = file
    }
  }

  /// Where a shallow clone was cut off, one commit seems to have made all that was there.
  private func isUntold(_ commit: LoggedCommit) -> Bool {
    isShallow && commit.isRoot
  }

  var histories: FileHistories {
    FileHistories(files: files.map(\.history))
  }
}

/// A file of HEAD with what is known of it so far.
private struct FileBeingFollowed {
  let path: BytePath
  private var versions: [FileVersion] = []
  private var created: Day?
  private var changed: Day?
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

  var history: FileHistory {
    FileHistory(path: path, versions: versions, created: created, changed: changed)
  }
}
