/// An exception that a document asks for, on the word of a decision and for a time.

internal import Base
internal import Handbook
internal import YAML

/// One entry of `waivers` in the front matter, as far as it can be read.
struct Waiver {
  let range: SourceRange
  let rule: Located<String>?
  /// Only findings about this; all of the rule, when it is missing.
  let subject: String?
  let reason: String
  let decision: Located<String>?
  let expires: Located<CalendarDate>?
  /// Whether all that stands there could be read.
  let isWhole: Bool

  private static let keys = ["adr", "expires", "reason", "rule", "subject"]

  /// The waivers of a document; what cannot be read is added to the findings.
  static func all(
    in file: ParsedFile,
    at path: BytePath,
    _ findings: inout [Finding]
  ) -> [Waiver] {
    guard let node = file.frontMatter["waivers"], node.scalar?.isNull != true else { return [] }
    guard let items = node.items else {
      findings.append(.expected("a list of waivers", node, at: path))
      return []
    }
    return items.compactMap { Waiver($0, at: path, &findings) }
  }

  private init?(_ node: YAMLNode, at path: BytePath, _ findings: inout [Finding]) {
    guard let entries = node.entries else {
      findings.append(
        .expected("a waiver with `rule`, `reason`, `adr` and `expires`", node, at: path)
      )
      return nil
    }
    for entry in entries where !Self.keys.contains(entry.key) {
      findings.append(.unknownKey(entry, of: "a waiver", at: path, among: Self.keys))
    }
    let before = findings.count
    range = node.range
    rule = Self.text(node["rule"], at: path, &findings)
    subject = Self.text(node["subject"], at: path, &findings)?.value
    reason = Self.text(node["reason"], at: path, &findings)?.value ?? ""
    decision = Self.text(node["adr"], at: path, &findings)
    expires = Self.date(node["expires"], at: path, &findings)
    isWhole = findings.count == before
  }

  private static func text(
    _ node: YAMLNode?,
    at path: BytePath,
    _ findings: inout [Finding]
  ) -> Located<String>? {
    guard let node else { return nil }
    guard let scalar = node.scalar else {
      findings.append(.expected("text", node, at: path))
      return nil
    }
    return scalar.isNull || scalar.text.isEmpty ? nil : Located(scalar.text, at: node.range)
  }

  /// Quotes around a day do no harm.
  private static func date(
    _ node: YAMLNode?,
    at path: BytePath,
    _ findings: inout [Finding]
  ) -> Located<CalendarDate>? {
    guard let node, node.scalar?.isNull != true else { return nil }
    if let date = node.scalar.flatMap({ CalendarDate(parsing: $0.text) }) {
      return Located(date, at: node.range)
    }
    findings.append(.expected("a day such as `2027-03-31`", node, at: path))
    return nil
  }
}

extension Finding {
  static func expected(_ what: String, _ node: YAMLNode, at path: BytePath) -> Finding {
    Finding(
      .invalidValue,
      .error,
      at: Place(path, node.range),
      "\(node.noun) where \(what) is expected"
    )
  }

  static func unknownKey(
    _ entry: YAMLNode.Entry,
    of whole: String,
    at path: BytePath,
    among known: [String]
  ) -> Finding {
    Finding(
      .unknownField,
      .warning,
      at: Place(path, entry.keyRange),
      "`\(entry.key)` is no part of \(whole)",
      help: closest(to: entry.key, among: known).map { "Did you mean `\($0)`?" },
      subjects: [entry.key]
    )
  }
}
