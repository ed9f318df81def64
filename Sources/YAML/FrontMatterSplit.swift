/// Where front matter begins and ends, judged by lines alone.

package import Base

package enum FrontMatterSplit: Hashable, Sendable {
  /// The file begins with something else.
  case none(bodyStart: Int)
  /// The first line is a fence, and there is no second; all of it is body.
  case unclosed(fence: SourceRange, bodyStart: Int)
  /// The YAML text between the fences, and where the line after them begins.
  case found(SourceRange, bodyStart: Int)
}

/// Finds the front matter of a file.
///
/// It opens with `---` on the very first line and closes with the next line that is `---` or `...`;
/// blanks may follow either. A byte order mark before it is skipped.
package func splitFrontMatter(_ file: SourceFile) -> FrontMatterSplit {
  let bytes = file.bytes
  let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  let first = line(at: start, in: bytes)
  guard isFence(bytes[first.content.indices], "---") else { return .none(bodyStart: start) }
  var offset = first.next
  while offset < bytes.count {
    let line = line(at: offset, in: bytes)
    if isClosing(bytes[line.content.indices]) {
      return .found(SourceRange(first.next, offset), bodyStart: line.next)
    }
    offset = line.next
  }
  return .unclosed(fence: SourceRange(start, start + 3), bodyStart: start)
}

private func isClosing(_ line: ArraySlice<UInt8>) -> Bool {
  isFence(line, "---") || isFence(line, "...")
}

private func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
  line.count >= 3 && line.starts(with: fence.utf8) && line.dropFirst(3).allSatisfy(isBlank)
}

/// The line that begins at an offset, without its break, and where the next one begins.
private func line(at start: Int, in bytes: [UInt8]) -> (content: SourceRange, next: Int) {
  var end = start
  while end < bytes.count, !isLineBreak(bytes[end]) { end += 1 }
  var next = min(end + 1, bytes.count)
  if next < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[next] == UInt8(ascii: "\n") {
    next += 1
  }
  return (SourceRange(start, end), next)
}
