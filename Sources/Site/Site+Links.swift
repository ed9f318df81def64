/// Where the links of a page lead.

internal import Base
internal import Handbook
internal import Markdown

extension Site {
  /// The link as the page of a document carries it.
  func resolution(of reference: Reference, in number: Int) -> Resolution {
    let folder = handbook.documents[number].output.parent
    switch handbook.links[number][reference] ?? .external {
    case .document(number, let fragment?):
      return .url(SafeURL(path: .root, fragment: fragment))
    case .document(let target, let fragment):
      return link(from: folder, to: handbook.documents[target].output, fragment)
    case .folder(let path):
      return link(from: folder, to: path.appending("index.html"), nil)
    case .attachment(let path, let fragment):
      return link(from: folder, to: path, fragment)
    case .external, .nowhere: return .asWritten
    case .withheld: return .withheld
    }
  }

  private func link(from folder: BytePath, to target: BytePath, _ fragment: String?) -> Resolution {
    .url(SafeURL(path: relativePath(from: folder, to: target), fragment: fragment))
  }
}
