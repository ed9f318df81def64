/// An anchor or a tag before a value.

import Base

struct NodeProperty {
  let kind: Kind
  let range: SourceRange

  enum Kind {
    case anchor, tag
  }
}

/// Finds the anchors and tags at the start of a range, and where the value itself begins.
///
/// libyaml says that they are there but not where; since nothing else can begin with `&` or `!`,
/// the text does.
func nodeProperties(
  in text: YAMLText,
  _ range: SourceRange
) -> (found: [NodeProperty], end: Int) {
  var found: [NodeProperty] = []
  var index = range.start
  while index < range.end, let kind = kind(of: text.bytes[index]) {
    let end = propertyEnd(in: text, SourceRange(index, range.end))
    found.append(NodeProperty(kind: kind, range: SourceRange(index, end)))
    index = contentStart(in: text, SourceRange(end, range.end))
  }
  return (found, index)
}

private func kind(of byte: UInt8) -> NodeProperty.Kind? {
  switch byte {
  case UInt8(ascii: "&"): .anchor
  case UInt8(ascii: "!"): .tag
  default: nil
  }
}

private func propertyEnd(in text: YAMLText, _ range: SourceRange) -> Int {
  let bytes = text.bytes[range.indices]
  if bytes.starts(with: "!<".utf8), let close = bytes.firstIndex(of: UInt8(ascii: ">")) {
    return close + 1
  }
  return bytes.firstIndex { isBlank($0) || isLineBreak($0) || isFlowIndicator($0) } ?? range.end
}

private func isFlowIndicator(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
    UInt8(ascii: "}"):
    true
  default: false
  }
}

/// Skips blanks, line breaks and comments.
private func contentStart(in text: YAMLText, _ range: SourceRange) -> Int {
  var index = range.start
  while index < range.end {
    let byte = text.bytes[index]
    if byte == UInt8(ascii: "#") {
      index = min(text.lineEnd(after: index), range.end)
    } else if isBlank(byte) || isLineBreak(byte) {
      index += 1
    } else {
      break
    }
  }
  return index
}
