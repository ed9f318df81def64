/// Reads `lintel-baseline.yml`.

package import Base
internal import Handbook
internal import YAML

extension Baseline {
  /// A baseline grows with its handbook, far beyond what front matter may hold.
  private static let limits = YAMLLimits(bytes: 32 * 1024 * 1024, depth: 8)

  /// Reads a baseline; when anything is wrong with it, none of it counts and the findings say why.
  package init(parsing file: SourceFile) {
    let document = parseYAML(file, limits: Self.limits)
    guard document.findings.isEmpty, let root = document.root, !root.isNothing else {
      self.init(entries: [], findings: document.findings)
      return
    }
    guard let items = root.items else {
      self.init(entries: [], findings: [.expected("a list of entries", root, at: file.path)])
      return
    }
    var reader = EntryReader(file)
    let entries = items.compactMap { reader.entry($0) }
    self.init(entries: reader.isUsable ? entries : [], findings: reader.findings)
  }
}

private struct EntryReader {
  private let file: SourceFile
  private let lines: LineMap
  private(set) var findings: [Finding] = []

  init(_ file: SourceFile) {
    self.file = file
    lines = LineMap(file.bytes)
  }

  /// A key that is not known does no harm.
  var isUsable: Bool { findings.allSatisfy { $0.severity < .error } }

  mutating func entry(_ node: YAMLNode) -> Baseline.Entry? {
    let keys = ["about", "count", "path", "rule"]
    guard let entries = node.entries else {
      findings.append(.expected("an entry with `rule`, `path` and `about`", node, at: file.path))
      return nil
    }
    for entry in entries where !keys.contains(entry.key) {
      findings.append(.unknownKey(entry, of: "an entry of a baseline", at: file.path, among: keys))
    }
    guard let rule = text("rule", of: node), let path = text("path", of: node),
      let about = text("about", of: node), let count = count(of: node)
    else { return nil }
    let source = Baseline.Entry.Source(
      place: Place(file.path, node.range),
      rule: rule.range,
      count: node["count"]?.range,
      lines: ownLines(of: node.range)
    )
    let code = Rule.known(as: rule.text)?.id.code ?? rule.text
    let key = FindingKey(path: path.text, code: code, about: about.text)
    return Baseline.Entry(key: key, count: count, source: source)
  }

  private mutating func text(
    _ key: String,
    of node: YAMLNode
  ) -> (text: String, range: SourceRange)? {
    guard let value = node[key] else {
      findings.append(.missing(key, node, at: file.path))
      return nil
    }
    if let scalar = value.scalar, !scalar.isNull { return (scalar.text, value.range) }
    findings.append(.expected("text", value, at: file.path))
    return nil
  }

  private mutating func count(of node: YAMLNode) -> Int? {
    guard let value = node["count"] else { return 1 }
    if let count = value.scalar?.asInt, count > 0 { return count }
    findings.append(.expected("a whole number above zero", value, at: file.path))
    return nil
  }

  /// The lines of an entry of a block list, from the dash to the last line break.
  private func ownLines(of range: SourceRange) -> SourceRange? {
    let first = lines.lineIndex(of: range.start)
    let last = lines.lineIndex(of: max(range.start, range.end - 1))
    let before = file.bytes[lines.starts[first]..<range.start]
    let after = file.bytes[range.end..<max(range.end, lines.line(last).end)]
    let isItem =
      before.drop(while: isBlank).first == UInt8(ascii: "-")
      && before.drop(while: isBlank).dropFirst().allSatisfy(isBlank)
    guard isItem, after.allSatisfy(isBlank) else { return nil }
    let end = last + 1 < lines.count ? lines.starts[last + 1] : file.bytes.count
    return SourceRange(lines.starts[first], end)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

extension YAMLNode {
  fileprivate var isNothing: Bool { scalar?.isNull == true }
}

extension Finding {
  fileprivate static func missing(_ key: String, _ node: YAMLNode, at path: BytePath) -> Finding {
    Finding(
      .invalidValue,
      .error,
      at: Place(path, node.range),
      "An entry of the baseline has no `\(key)`",
      subjects: [key]
    )
  }
}
