/// What is refused before libyaml sees the text.

import Base

/// The finding that keeps a text from being read at all: too long, not the characters that YAML is
/// made of, or addressed to another processor.
func refusal(of file: SourceFile, _ range: SourceRange, _ limits: YAMLLimits) -> Finding? {
  if range.count > limits.bytes { return excess(file, range, limits) }
  let text = file.bytes[range.indices]
  if let unreadable = firstUnreadable(text) {
    return Finding(
      .invalidYAML,
      .error,
      at: Place(file.path, unreadable.range),
      unreadable.message,
      help: unreadable.help
    )
  }
  return directive(in: text).map { line in
    Finding(
      .invalidYAML,
      .error,
      at: Place(file.path, line),
      "`%` directives are not taken",
      help: "Delete the line; Lintel always reads YAML 1.2 without tags."
    )
  }
}

private func excess(_ file: SourceFile, _ range: SourceRange, _ limits: YAMLLimits) -> Finding {
  var cut = range.start + limits.bytes
  while cut > range.start, file.bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
  return Finding(
    .limitExceeded,
    .error,
    at: Place(file.path, SourceRange(at: cut)),
    "\(range.count) bytes of YAML, more than the limit of \(limits.bytes)",
    help: "Move long text into the body of the document."
  )
}

/// The first line that says something, when it is a directive: `%YAML 1.2`.
private func directive(in text: ArraySlice<UInt8>) -> SourceRange? {
  var rest = text.starts(with: byteOrderMark) ? text.dropFirst(byteOrderMark.count) : text
  while true {
    let line = rest.prefix { !isLineBreak($0) }
    if line.first == UInt8(ascii: "%") { return SourceRange(line.startIndex, line.endIndex) }
    guard let first = line.first(where: { !isBlank($0) }) ?? rest.dropFirst(line.count).first,
      first == UInt8(ascii: "#") || isLineBreak(first)
    else { return nil }
    rest = rest.dropFirst(line.count + 1)
  }
}
