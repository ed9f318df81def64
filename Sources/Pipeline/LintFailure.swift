/// Why the linter could not do its work; never a problem of the content.

package import Base
package import Disk
package import Git

package enum LintFailure: Error, Sendable {
  case disk(DiskError)
  case git(GitError)
  /// Nothing that is looked at has this path.
  case missing(BytePath)
  /// What was named lies outside the folder of the documents.
  case outside(BytePath, content: BytePath)
  /// What was named cannot be a document, by its name.
  case noDocument(BytePath)
  case missingBaseline(BytePath)
  /// Nothing of the model has this name.
  case unknownName(String, suggestion: String?)
}

extension LintFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .git(let error): error.reason
    case .missing(let path): "no document is called \(path.display), and none is in such a folder"
    case .outside(let path, let content):
      "\(path.display) is not in \(content.display), the folder of the documents"
    case .noDocument(let path):
      "\(path.display) is no document: the name of one ends in .md or .markdown"
    case .missingBaseline(let path):
      "there is no baseline \(path.display); --write-baseline makes one"
    case .unknownName(let name, let suggestion):
      "no element, location or provider is called \"\(name)\""
        + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
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
