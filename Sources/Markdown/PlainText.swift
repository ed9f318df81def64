/// The words of a document without its markup.

/// The text of a heading, a link or another node with inline content, as GitHub reads it for an
/// anchor: code included, images and HTML left out.
func plainText(of node: Node) -> String {
  var output: [UInt8] = []
  appendText(of: node, to: &output)
  return String(decoding: output, as: UTF8.self)
}

/// Inline nodes can nest as deep as a line is long, so this keeps a stack of its own.
private func appendText(of root: Node, to output: inout [UInt8]) {
  var stack = [root.firstChild]
  while let top = stack.popLast() {
    guard let node = top else { continue }
    stack.append(node.next)
    switch node.kind {
    case .text, .code: node.appendLiteral(to: &output)
    case .softBreak, .lineBreak: output.append(space)
    case .image: continue
    default: stack.append(node.firstChild)
    }
  }
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last, isBlank(first) || isBlank(last)
  else { return text }
  return String(decoding: trimmingBlanks(Array(text.utf8)[...]), as: UTF8.self)
}
