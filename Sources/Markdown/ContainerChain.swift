internal import Base

/// The block quotes and list items around a paragraph, and how each line of it goes through them.
struct ContainerChain {
  private let containers: [Container]
  private let bytes: [UInt8]

  fileprivate enum Container {
    case quote
    case item(firstLine: Int, column: Int, width: Int)
  }

  init(around paragraph: Node, _ bytes: [UInt8]) {
    self.bytes = bytes
    var found: [Container] = []
    var inner = paragraph
    while let outer = inner.parent {
      switch outer.kind {
      case .blockQuote: found.append(.quote)
      case .item: found.append(item(outer))
      default: break
      }
      inner = outer
    }
    containers = found.reversed()
  }

  /// Where a line's own content begins; nothing when it does not stand in all the containers (a lazy
  /// continuation) or is indented like code.
  func place(_ line: Int, _ lines: LineMap) -> TableLine? {
    let range = lines.line(line)
    var cursor = range.start
    for container in containers {
      guard let next = step(over: container, line, cursor, range) else { return nil }
      cursor = next
    }
    let indent = indentation(of: bytes[cursor..<range.end])
    guard indent.columns < 4 else { return nil }
    return TableLine(line: line, contentStart: cursor + indent.bytes)
  }

  private func step(
    over container: Container,
    _ line: Int,
    _ cursor: Int,
    _ range: SourceRange
  ) -> Int? {
    switch container {
    case .quote: stepOverQuote(cursor, range)
    case .item(line, let column, let width): min(range.start + column + width, range.end)
    case .item(_, _, let width): stepOverIndentation(cursor, range, columns: width)
    }
  }

  private func stepOverQuote(_ cursor: Int, _ range: SourceRange) -> Int? {
    let indent = indentation(of: bytes[cursor..<range.end])
    let mark = cursor + indent.bytes
    guard indent.columns < 4, mark < range.end, bytes[mark] == UInt8(ascii: ">") else { return nil }
    return mark + 1 < range.end && isBlank(bytes[mark + 1]) ? mark + 2 : mark + 1
  }

  private func stepOverIndentation(_ cursor: Int, _ range: SourceRange, columns: Int) -> Int? {
    var cursor = cursor
    var passed = 0
    while passed < columns, cursor < range.end, isBlank(bytes[cursor]) {
      passed += bytes[cursor] == tab ? 4 : 1
      cursor += 1
    }
    return passed >= columns ? cursor : nil
  }
}

/// An item's marker and the white space after it, as far as the item's content shows them.
private func item(_ node: Node) -> ContainerChain.Container {
  let first = node.lines.lowerBound
  guard let child = node.firstChild, child.lines.lowerBound == first else {
    return .item(firstLine: first, column: node.column, width: 2)
  }
  return .item(firstLine: first, column: node.column, width: max(2, child.column - node.column))
}
