/// A text node cut into pieces, some of which become other nodes.
struct TextPieces {
  private let source: [UInt8]
  private var nodes: [Node] = []
  private var done = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Puts a node in place of a range, which must lie behind those before it.
  mutating func put(_ node: Node, for range: Range<Int>) {
    appendText(upTo: range.lowerBound)
    nodes.append(node)
    done = range.upperBound
  }

  /// Replaces the text node, whose literal was the source, by the pieces.
  consuming func replace(_ original: Node) {
    appendText(upTo: source.count)
    for node in nodes { node.insertBefore(original) }
    original.remove()
  }

  private mutating func appendText(upTo end: Int) {
    if done < end { nodes.append(.text(Array(source[done..<end]))) }
  }
}
