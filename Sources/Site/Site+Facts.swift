/// What a page says of its document in a line: state, date, owner, summary.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

extension Site {
  /// What a reader asks for first: of a decision as far as it says so anywhere, of any document by
  /// the fields of its front matter, as they are written.
  func facts(of document: Document) -> [(name: String, value: String)] {
    let stated = document.decision?.facts ?? [:]
    return factNames.compactMap { key, name in
      let value = stated[name] ?? document.file.frontMatter[key].flatMap(shown)
      return value.map { (name: name, value: $0) }
    }.reduce(into: []) { facts, fact in
      if !facts.contains(where: { $0.name == fact.name }) { facts.append(fact) }
    }
  }

  /// The state that colours the page, when it is one of the known.
  func state(of document: Document) -> String? {
    if let stage = document.decision?.status?.value.stage { return stage.rawValue }
    let status = document.file.frontMatter["status"]?.scalar?.text.lowercased() ?? ""
    return DecisionStage.allCases.map(\.rawValue).first { status.hasPrefix($0) }
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

extension Decision {
  /// What it says of itself, by the names of facts.
  fileprivate var facts: [String: String] {
    var facts: [String: String] = [:]
    facts["Status"] = status?.value.label
    facts["Date"] = date?.value.text
    if !deciders.isEmpty { facts["Deciders"] = deciders.map(\.value).joined(separator: ", ") }
    return facts
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
