/// What a link that leads nowhere was probably meant to name.

internal import Base

/// Prepared once for all links, for a hostile handbook may have as many broken links as files.
struct LinkSuggestions: Sendable {
  /// The document of a file name, nothing where several have it.
  private let byFileName: [BytePath: BytePath?]
  private let byFolder: [BytePath: NearNames]

  init(_ documents: [Document]) {
    var byFileName: [BytePath: BytePath?] = [:]
    var byFolder: [BytePath: [String]] = [:]
    for path in documents.map(\.path) {
      let name = BytePath(bytes: Array(path.name))
      byFileName[name] = .some(byFileName[name] == nil ? path : nil)
      if let text = String(validating: path.name, as: UTF8.self) {
        byFolder[path.parent, default: []].append(text)
      }
    }
    self.byFileName = byFileName
    self.byFolder = byFolder.mapValues { NearNames($0) }
  }

  /// The one document of this file name, wherever it lies.
  func document(called name: ArraySlice<UInt8>) -> BytePath? {
    byFileName[BytePath(bytes: Array(name))] ?? nil
  }

  /// The document in a folder of a name nearly the same.
  func document(nearly name: ArraySlice<UInt8>, in folder: BytePath?) -> BytePath? {
    guard let folder, let near = byFolder[folder] else { return nil }
    let guess = near.closest(to: String(decoding: name, as: UTF8.self))
    return guess.map { folder.appending($0) }
  }

  /// The heading that was nearly written; a page with very many gets no guess.
  func anchor(insteadOf fragment: String, of document: Document) -> String? {
    let anchors = document.anchors
    return anchors.count > mostAnchors ? nil : closest(to: fragment, among: anchors)
  }
}

private let mostAnchors = 500
