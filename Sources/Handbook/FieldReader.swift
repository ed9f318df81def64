/// Reads the front matter that every document may have, and says what is wrong with it.

internal import Base
internal import YAML

struct FieldReader {
  private let file: ParsedFile
  private(set) var findings: [Finding] = []

  init(_ file: ParsedFile) {
    self.file = file
  }

  mutating func text(_ key: String) -> String? {
    guard let node = file.frontMatter[key], let scalar = node.scalar, !scalar.isNull else {
      return nil
    }
    return scalar.text.isEmpty ? nil : scalar.text
  }

  mutating func integer(_ key: String) -> Int? {
    value(key, expected: "a whole number") { $0.asInt }
  }

  mutating func flag(_ key: String) -> Bool? {
    value(key, expected: "`true` or `false`") { $0.asBool }
  }

  /// A name for the page's file that stays in its folder on any host.
  mutating func slug() -> String? {
    value("slug", expected: "letters, digits, dots, dashes and underscores") { scalar in
      let isPlain = scalar.text.utf8.allSatisfy(isSlugByte)
      let isShort = !scalar.text.isEmpty && scalar.text.utf8.count <= 128
      return isPlain && isShort && !scalar.text.hasPrefix(".") ? scalar.text : nil
    }
  }

  private mutating func value<Value>(
    _ key: String,
    expected: String,
    _ read: (YAMLScalar) -> Value?
  ) -> Value? {
    guard let node = file.frontMatter[key] else { return nil }
    if let scalar = node.scalar {
      if scalar.isNull { return nil }
      if let value = read(scalar) { return value }
    }
    let found = Finding(
      .invalidValue,
      .error,
      at: Place(file.source.path, node.range),
      "`\(key)` takes \(expected), not \(node.noun)"
    )
    findings.append(found)
    return nil
  }
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
    true
  default: false
  }
}
