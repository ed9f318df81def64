/// The text of a page cut at its headings, for what searches or sums up a page.

extension MarkdownSurvey {
  package struct Section: Sendable {
    /// The number of the heading it stands under; nothing before the first.
    package let heading: Int?
    package let text: String
  }
}

/// The text of a page that was surveyed before; the first part is what stands before any heading.
package func sectionTexts(
  of prepared: PreparedText,
  _ options: MarkdownOptions
) -> [MarkdownSurvey.Section] {
  let tree = ShapedTree(ParsedTree(prepared, options), options)
  var reader = SectionReader()
  tree.tree.walk { node, isEntering in reader.visit(node, isEntering) }
  return reader.texts.enumerated().map { index, text in
    .init(
      heading: index == 0 ? nil : index - 1,
      text: String(decoding: text, as: UTF8.self)
    )
  }
}

/// The first line of text before the second heading, those of headings left out.
func openingLine(of tree: borrowing CmarkTree) -> String? {
  var reader = SectionReader()
  var line: ArraySlice<UInt8> = []
  tree.search { node, isEntering in
    reader.visit(node, isEntering)
    guard reader.texts.count <= 2 else { return true }
    if reader.hasEndedLine { line = reader.takeLine() }
    return !line.isEmpty
  }
  return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
}

/// Reads a tree's text, a line for each block.
private struct SectionReader {
  private(set) var texts: [[UInt8]] = [[]]
  private var isInHeading = false

  private var last: Int { texts.count - 1 }
  var hasEndedLine: Bool { texts[last].last == newline }

  mutating func visit(_ node: Node, _ isEntering: Bool) {
    let kind = node.kind
    if kind == .heading {
      isInHeading = isEntering
      if isEntering { texts.append([]) }
    } else if isEntering, !isInHeading {
      append(node, kind)
    } else if kind == .customInline, !isEntering, node.parent?.kind == .customBlock {
      texts[last].append(space)
    } else if node.isBlock, !isEntering {
      endLine()
    }
  }

  /// The first line that is not empty, of a text that begins anew behind it.
  mutating func takeLine() -> ArraySlice<UInt8> {
    defer { texts[last] = [] }
    return texts[last].split(separator: newline, maxSplits: 1).first ?? []
  }

  private mutating func append(_ node: Node, _ kind: Node.Kind) {
    switch kind {
    case .text, .code: node.appendLiteral(to: &texts[last])
    case .codeBlock:
      node.appendLiteral(to: &texts[last])
      endLine()
    case .softBreak, .lineBreak: texts[last].append(space)
    default: break
    }
  }

  private mutating func endLine() {
    if let end = texts[last].last, end != newline { texts[last].append(newline) }
  }
}
