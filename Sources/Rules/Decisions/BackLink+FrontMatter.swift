/// The missing half of a relation, as a field of the front matter.

internal import Base
internal import Handbook
internal import YAML

extension BackLink {
  /// One more in the field of that relation, or that field beside those of other relations.
  var inRelationField: Fix? {
    let entries = file.frontMatter.entries.filter { relation(of: $0.key) != nil }
    guard !entries.isEmpty else { return nil }
    guard let own = entries.first(where: { relation(of: $0.key) == kind }) else {
      return newField
    }
    return extended(own.value)
  }

  /// A field of its own in front matter that has other things.
  var inNewField: Fix? {
    file.frontMatter.entries.isEmpty ? nil : newField
  }

  private var newField: Fix? {
    guard let range = file.frontMatter.range else { return nil }
    let key = kind.rawValue.split(separator: " ").joined(separator: "-")
    return addition("\(key): [\(value)]\(lineBreak)", at: range.end)
  }

  private func extended(_ node: YAMLNode) -> Fix? {
    if let items = node.items { return extended(node, items) }
    guard let scalar = node.scalar else { return nil }
    if scalar.isNull {
      let isSpaced = node.range.start > 0 && bytes[node.range.start - 1] == UInt8(ascii: " ")
      return change(node.range, to: (isSpaced ? "" : " ") + "[\(value)]", .safe)
    }
    let written = file.source.text(node.range)
    guard !written.contains(where: \.isNewline), !written.isEmpty else { return nil }
    return change(node.range, to: "[\(written), \(value(like: scalar.text))]", .safe)
  }

  private func extended(_ node: YAMLNode, _ items: [YAMLNode]) -> Fix? {
    let value = value(like: items.last?.scalar?.text ?? "")
    if bytes[node.range.indices].first == UInt8(ascii: "[") {
      guard bytes[node.range.indices].last == UInt8(ascii: "]") else { return nil }
      let last = items.last?.range.end ?? node.range.end - 1
      return addition((items.isEmpty ? "" : ", ") + value, at: last)
    }
    guard let last = items.last, last.scalar != nil else { return nil }
    let lineStart = bytes[..<last.range.start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineEnd = bytes[last.range.end...].firstIndex { "\r\n".utf8.contains($0) } ?? bytes.count
    let lead = String(decoding: bytes[lineStart..<last.range.start], as: UTF8.self)
    guard lead.contains("-") else { return nil }
    let indentation = lead.prefix { $0 == " " }
    return addition("\(lineBreak)\(indentation)- \(value)", at: lineEnd)
  }

  private var value: String { quoted(name) }

  /// A bare number where the others are.
  private func value(like other: String) -> String {
    let isBare = !other.isEmpty && other.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let isNeighbour = self.other.path.parent == document.path.parent
    guard isBare, isNeighbour, let number = self.other.decisionNumber else { return value }
    let digits = String(number)
    return other.hasPrefix("0")
      ? String(repeating: "0", count: max(0, other.utf8.count - digits.count)) + digits : digits
  }
}

/// The relation that a key stands for, in any spelling: `superseded-by`, `supersededBy`, `superseded_by`.
private func relation(of key: String) -> DecisionRelation.Kind? {
  switch String(key.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }) {
  case "supersedes", "supercedes": .supersedes
  case "supersededby", "supercededby": .supersededBy
  case "amends": .amends
  case "amendedby": .amendedBy
  default: nil
  }
}

/// In quotes, unless it is made of letters, digits, dashes and dots.
private func quoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
  return isPlain && !text.hasPrefix("-") ? text : "'\(text.replacing("'", with: "''"))'"
}
