/// Whether an SVG file may be copied onto the site.

/// Whether nothing in a drawing could run or load anything when a reader opens it by itself.
///
/// Judged on the text, references decoded, so that whatever is unclear counts as active: scripts and
/// other embedded documents, event attributes, links with a scheme that runs, entity declarations,
/// and animation that could change a link.
package func isInertDrawing(_ bytes: [UInt8]) -> Bool {
  let text = squeezed(bytes)
  return !forbidden.contains { text.holds($0) } && !hasEventAttribute(text)
}

private let forbidden = [
  "<script", ":script", "<iframe", "<form", "<input", "<button", "<meta", "<base", "<embed",
  "<object", "<handler", "javascript:", "vbscript:",
  "data:text", "data:application", "<!entity", "<!doctypesvg[",
  "<?xml-stylesheet", "<set", "attributename=\"href", "attributename='href",
  "attributename=\"xlink",
  "attributename='xlink", "@import",
].map { Array($0.utf8) }

/// Lower case, white space and control characters left out, numeric references decoded.
private func squeezed(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let (byte, length) = decoded(bytes[index...])
    index += length
    if byte > 0x20 { output.append(isUpper(byte) ? byte | 0x20 : byte) }
  }
  return output
}

private func isUpper(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
}

private func decoded(_ rest: ArraySlice<UInt8>) -> (UInt8, Int) {
  let first = rest.first ?? 0
  guard first == UInt8(ascii: "&"), rest.dropFirst().first == UInt8(ascii: "#") else {
    return (first, 1)
  }
  let body = rest.dropFirst(2).prefix(64).prefix { $0 != UInt8(ascii: ";") }
  let isHex = body.first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let digits = String(decoding: isHex ? body.dropFirst() : body, as: UTF8.self)
  guard let value = UInt32(digits, radix: isHex ? 16 : 10) else { return (first, 1) }
  return (UInt8(truncatingIfNeeded: value), min(rest.count, body.count + 3))
}

/// Whether an attribute such as `onload=` stands behind a quote, a slash or a tag's name.
private func hasEventAttribute(_ text: [UInt8]) -> Bool {
  for index in text.indices.dropFirst(2)
  where text[index - 2] == UInt8(ascii: "o") && text[index - 1] == UInt8(ascii: "n") {
    if text[..<index].suffix(8).elementsEqual("<polygon".utf8) { continue }
    let name = text[index...].prefix(24).prefix {
      $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
    }
    let next = text[name.endIndex...].first
    guard !name.isEmpty, next == UInt8(ascii: "=") else { continue }
    let value = text[(name.endIndex + 1)...].first
    if value == UInt8(ascii: "\"") || value == UInt8(ascii: "'") { return true }
  }
  return false
}

extension [UInt8] {
  fileprivate func holds(_ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first, count >= pattern.count else { return false }
    for index in 0...(count - pattern.count) where self[index] == first {
      if self[index..<(index + pattern.count)].elementsEqual(pattern) { return true }
    }
    return false
  }
}
