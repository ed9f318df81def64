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

/// The text between the headings of a tree: before the first, then below each.
func sectionTexts(of tree: borrowing CmarkTree) -> [String] {
  var sections: [[UInt8]] = [[]]
  var isInHeading = false
  tree.walk { node, isEntering in
    let kind = node.kind
    if kind == .heading {
      isInHeading = isEntering
      if isEntering { sections.append([]) }
    } else if isEntering, !isInHeading {
      append(node, kind, to: &sections[sections.count - 1])
    } else if kind == .customInline, !isEntering, node.parent?.kind == .customBlock {
      sections[sections.count - 1].append(space)
    } else if node.isBlock, !isEntering {
      endLine(&sections[sections.count - 1])
    }
  }
  return sections.map { String(decoding: $0, as: UTF8.self) }
}

private func append(_ node: Node, _ kind: Node.Kind, to output: inout [UInt8]) {
  switch kind {
  case .text, .code: node.appendLiteral(to: &output)
  case .codeBlock:
    node.appendLiteral(to: &output)
    endLine(&output)
  case .softBreak, .lineBreak: output.append(space)
  default: break
  }
}

private func endLine(_ output: inout [UInt8]) {
  if let last = output.last, last != newline { output.append(newline) }
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
  String(decoding: trimmingBlanks(Array(text.utf8)[...]), as: UTF8.self)
}
