/// A list or a mapping of which the end has not been read.

import Base

struct OpenCollection {
  private let shape: YAMLEvent.Shape
  private let isFlow: Bool
  private let start: Int
  private var end: Int
  private var items: [YAMLNode] = []
  private var entries: [YAMLNode.Entry] = []
  private var pending = Pending.nothing
  /// The keys of a large mapping; those of a small one are found faster among its entries.
  private var seen: [KeyBytes: SourceRange] = [:]

  init(_ shape: YAMLEvent.Shape, isFlow: Bool, at start: Int) {
    self.shape = shape
    self.isFlow = isFlow
    self.start = start
    end = start
    // Most mappings have several entries, and growing from one to two to four is work.
    if shape == .mapping { entries.reserveCapacity(4) }
  }

  /// What a mapping has read of its next entry.
  private enum Pending {
    case nothing
    case key(String, SourceRange)
    /// The key was refused; its value goes with it.
    case refusedKey
  }

  /// Takes the next node: an item, a key, or the value of the key before.
  mutating func add(_ node: YAMLNode, in text: YAMLText) -> Finding? {
    end = max(end, node.range.end)
    if shape == .list {
      items.append(node)
      return nil
    }
    switch pending {
    case .nothing: return addKey(node, in: text)
    case .key(let key, let range):
      entries.append(YAMLNode.Entry(key: key, keyRange: range, value: node))
    case .refusedKey: break
    }
    pending = .nothing
    return nil
  }

  /// The finished node, given where libyaml saw it end.
  ///
  /// A block collection has no end of its own: it ends with what it holds.
  func node(endingAt closing: SourceRange) -> YAMLNode {
    let end = isFlow ? max(end, closing.isEmpty ? end : closing.end) : end
    return YAMLNode(content, at: SourceRange(start, end))
  }

  /// The mapping of the entries that were complete when reading stopped.
  ///
  /// The last one is not when the problem stands deeper than its key, as it may be half of something
  /// else: in `title: a\n  b: c` the second colon does not fit, after `a b` was read as the title.
  func salvaged(before offset: Int, in text: YAMLText) -> YAMLNode? {
    guard shape == .mapping else { return nil }
    var complete = entries
    if case .nothing = pending, isFlow || text.column(of: offset) > text.column(of: start) {
      complete = complete.dropLast()
    }
    let end = complete.last?.value.range.end ?? start
    return YAMLNode(.mapping(complete), at: SourceRange(start, max(start, end)))
  }

  /// The place of the `[` or `{` that began it.
  var bracket: Int? { isFlow ? start : nil }

  private var content: YAMLNode.Content {
    shape == .list ? .list(items) : .mapping(entries)
  }

  private mutating func addKey(_ node: YAMLNode, in text: YAMLText) -> Finding? {
    pending = .refusedKey
    guard let scalar = node.scalar else { return notText(node, in: text) }
    guard scalar.isQuoted || !scalar.text.isEmpty else { return missing(node, in: text) }
    guard scalar.isQuoted || scalar.text != "<<" else { return mergeKey(node, in: text) }
    if let first = place(of: scalar.text) {
      return duplicate(scalar.text, node, first, in: text)
    }
    note(scalar.text, node.range)
    pending = .key(scalar.text, node.range)
    return nil
  }
}

// MARK: - Keys

extension OpenCollection {
  /// Where a key stands already.
  private func place(of key: String) -> SourceRange? {
    guard seen.isEmpty else { return seen[KeyBytes(text: key)] }
    return entries.first { isSame($0.key, key) }?.keyRange
  }

  private mutating func note(_ key: String, _ range: SourceRange) {
    guard entries.count >= few else { return }
    if seen.isEmpty {
      for entry in entries { seen[KeyBytes(text: entry.key)] = entry.keyRange }
    }
    seen[KeyBytes(text: key)] = range
  }
}

private let few = 24

extension OpenCollection {
  private func notText(_ node: YAMLNode, in text: YAMLText) -> Finding {
    text.invalid(node.range, "\(node.noun) cannot be a key", help: "Use text for the key.")
  }

  private func missing(_ node: YAMLNode, in text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: node.range.start),
      "an entry has no key",
      help: "Write a key before the `:`, or put the text in quotes."
    )
  }

  private func mergeKey(_ node: YAMLNode, in text: YAMLText) -> Finding {
    text.invalid(
      node.range,
      "`<<` is a merge key, which is not taken",
      help: "Write the merged entries out."
    )
  }

  private func duplicate(
    _ key: String,
    _ node: YAMLNode,
    _ first: SourceRange,
    in text: YAMLText
  ) -> Finding {
    Finding(
      .duplicateKey,
      .error,
      at: Place(text.path, node.range),
      "`\(key)` stands twice in the same mapping",
      help: "Keep one of the two; until then the first counts.",
      related: [Related(Place(text.path, first), "first here")]
    )
  }
}

/// A key that is the same as another when its bytes are.
private struct KeyBytes: Hashable {
  let text: String

  static func == (left: KeyBytes, right: KeyBytes) -> Bool {
    isSame(left.text, right.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
