/// Why the linter could not do its work; never a problem of the content.

package import Base
package import Disk
package import Git

package enum LintFailure: Error, Sendable {
  case disk(DiskError)
  case git(GitError)
  /// Nothing that is looked at has this path.
  case missing(BytePath)
}

extension LintFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .git(let error): error.reason
    case .missing(let path): "no document is called \(path.display), and none is in such a folder"
    }
  }
}

/// Runs what the disk may refuse.
func onDisk<Value>(_ body: () throws(DiskError) -> Value) throws(LintFailure) -> Value {
  do throws(DiskError) { return try body() } catch { throw .disk(error) }
}

/// Runs what git may refuse.
func inGit<Value>(_ body: () throws(GitError) -> Value) throws(LintFailure) -> Value {
  do throws(GitError) { return try body() } catch { throw .git(error) }
}
