/// What a page says of its document in a line: state, date, owner, summary.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

extension Site {
  /// The fields of the front matter that a reader asks for first, as they are written.
  func facts(of document: Document) -> [(name: String, value: String)] {
    factNames.compactMap { key, name in
      document.file.frontMatter[key].flatMap(shown).map { (name: name, value: $0) }
    }
  }

  /// The state that colours the page, when the front matter names one of the known.
  func state(of document: Document) -> String? {
    let status = document.file.frontMatter["status"]?.scalar?.text.lowercased() ?? ""
    return ["accepted", "proposed", "rejected", "superseded", "deprecated"].first {
      status.hasPrefix($0)
    }
  }

  /// The beginning of the first paragraph.
  func summary(of document: Document) -> String? {
    if let text = document.file.frontMatter["description"]?.scalar?.text, !text.isEmpty {
      return text
    }
    return document.file.survey.opening.map { shortened($0, to: 160) }
  }

  private func shown(_ node: YAMLNode) -> String? {
    if let scalar = node.scalar { return scalar.isNull || scalar.text.isEmpty ? nil : scalar.text }
    let texts = node.items?.compactMap { $0.scalar?.text } ?? []
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}

private let factNames = [
  ("status", "Status"), ("date", "Date"), ("deciders", "Deciders"),
  ("decision-makers", "Deciders"), ("owner", "Owner"), ("tags", "Tags"),
]

/// Cuts a text after a whole word.
private func shortened(_ text: String, to length: Int) -> String {
  guard text.utf8.count > length else { return text }
  var bytes = Array(text.utf8.prefix(length))
  while let last = bytes.last, last != UInt8(ascii: " ") { bytes.removeLast() }
  let kept =
    bytes.isEmpty
    ? String(text.unicodeScalars.prefix(length / 4))
    : String(decoding: bytes.dropLast(), as: UTF8.self)
  return kept + "…"
}
