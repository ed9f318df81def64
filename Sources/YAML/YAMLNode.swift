/// The tree that a YAML document is read into.

package import Base

/// A value, and where it stands in the file.
package struct YAMLNode: Hashable, Sendable {
  package let content: Content
  /// Byte offsets in the whole file; empty for a value that is left out, as after `key:`.
  package let range: SourceRange

  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  package enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case list([YAMLNode])
    /// The entries in the order of the text, no key twice.
    case mapping([Entry])
  }

  /// A key and what it stands for.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: YAMLNode

    package init(key: String, keyRange: SourceRange, value: YAMLNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }
}

extension YAMLNode {
  package var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var items: [YAMLNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key, when this is a mapping that has it.
  package subscript(key: String) -> YAMLNode? {
    entry(key)?.value
  }

  /// The entry of a key, when this is a mapping that has it.
  ///
  /// Keys are the same when their bytes are: `String` would also join what differs in Unicode
  /// normalisation.
  package func entry(_ key: String) -> Entry? {
    entries?.first { isSame($0.key, key) }
  }

  /// What this is, for a message: `a list`, `a mapping`, `a date`, `text`.
  package var noun: String {
    switch content {
    case .scalar(let scalar): scalar.noun
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Whether two keys have the same bytes; most differ in their number, which is seen at once.
func isSame(_ key: String, _ other: String) -> Bool {
  key.utf8.count == other.utf8.count && key.utf8.elementsEqual(other.utf8)
}
