/// Facts in front matter, in all the spellings of the tools.

internal import Base
internal import YAML

extension RecordFacts {
  mutating func readFrontMatter(_ frontMatter: FrontMatter) {
    for entry in frontMatter.entries { read(entry) }
    guard let range = frontMatter.range, !frontMatter.findings.isEmpty else { return }
    let start = frontMatter.entries.last?.value.range.end ?? range.start
    readBroken(SourceRange(max(start, range.start), range.end))
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    let letters = letters(of: Array(entry.key.utf8)[...])
    if letters == "adr", let entries = entry.value.entries, entries.contains(where: { !isNull($0) })
    {
      for entry in entries { read(entry) }
      return
    }
    guard let field = RecordField(letters) else { return }
    for value in values(of: entry.value) { take(field, value, named: entry.key) }
  }

  private mutating func take(_ field: RecordField, _ value: YAMLNode, named key: String) {
    switch field {
    case .links: readLink(value)
    case .relation(let kind): readRelation(value, kind)
    case .number, .id: take(field, inner(value))
    default: take(field, inner(value))
    }
  }

  /// The items of a list; a value by itself is a list of one, and nothing is none.
  private func values(of node: YAMLNode) -> [YAMLNode] {
    if let items = node.items { return items.flatMap { $0.items ?? [$0] }.filter { !isNull($0) } }
    return isNull(node) ? [] : [node]
  }

  private func isNull(_ node: YAMLNode) -> Bool { node.scalar?.isNull ?? false }

  private func isNull(_ entry: YAMLNode.Entry) -> Bool { isNull(entry.value) }

  private mutating func readRelation(_ node: YAMLNode, _ kind: DecisionRelation.Kind) {
    let range = inner(node)
    let found = RelationText(bytes, range, all: kind).relations
    guard found.isEmpty, !isPlaceholder(range),
      !emptyWords.contains(letters(of: bytes[range.indices]))
    else {
      add(found)
      return
    }
    let name = String(decoding: bytes[range.indices], as: UTF8.self)
    add([DecisionRelation(kind, .name(name), at: range)])
  }

  /// Reads a link that says of what kind it is: `{target: 2, kind: supersedes}`.
  private mutating func readLink(_ node: YAMLNode) {
    guard let word = (node["kind"] ?? node["type"] ?? node["relation"])?.scalar?.text else {
      return takeRelations(inner(node))
    }
    guard case .relation(let kind) = RecordField(letters(of: Array(word.utf8)[...])) else { return }
    readRelation(node, kind)
  }

  /// The text of a value: without its quotes, and of a mapping the part that names it.
  private func inner(_ node: YAMLNode) -> SourceRange {
    if let entries = node.entries, let name = naming(entries) { return inner(name) }
    var range = trimmed(node.range, in: bytes)
    if case .literal = node.scalar?.style { range = behindFirstLine(range) }
    if case .folded = node.scalar?.style { range = behindFirstLine(range) }
    let first = bytes[range.indices].first
    let isFramed = first.map { "\"'{".utf8.contains($0) } ?? false
    guard isFramed, range.count > 1, node.items == nil else { return range }
    return trimmed(SourceRange(range.start + 1, range.end - 1), in: bytes)
  }

  private func naming(_ entries: [YAMLNode.Entry]) -> YAMLNode? {
    for key in ["id", "target", "pattern", "name", "path", "number", "slug", "adr"] {
      if let entry = entries.first(where: { $0.key == key }), !isNull(entry.value) {
        return entry.value
      }
    }
    return nil
  }

  private func behindFirstLine(_ range: SourceRange) -> SourceRange {
    let start = bytes[range.indices].firstIndex(where: \.isLineBreak) ?? range.end
    return trimmed(SourceRange(start, range.end), in: bytes)
  }

  /// Lines of front matter that YAML could not read, such as an unbalanced quote.
  private mutating func readBroken(_ range: SourceRange) {
    for line in text.lines(range) where line.indent == 0 {
      guard let label = LabelledText(bytes, line.range), let field = RecordField(label.name) else {
        continue
      }
      take(field, label.value)
    }
  }
}

/// Words that state that there is nothing.
private let emptyWords: Set = ["none", "na", "no", "tbd", "nothing", "null"]
