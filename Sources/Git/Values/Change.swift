/// What became of a file between two states of a tree.

package import Base

package enum Change: Hashable, Sendable {
  case added(BytePath)
  case deleted(BytePath)
  case modified(BytePath)
  /// The content may have changed as well, but is for the greater part the same.
  case renamed(from: BytePath, to: BytePath)

  /// Where the file is now, or was last.
  package var path: BytePath {
    switch self {
    case .added(let path), .deleted(let path), .modified(let path), .renamed(_, let path): path
    }
  }
}

extension [Change] {
  /// The order of reports: by path, whatever git or the disk listed first.
  func inOrder() -> [Change] {
    sorted { $0.path < $1.path }
  }
}
