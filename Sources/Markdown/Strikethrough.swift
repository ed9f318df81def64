/// GFM's strikethrough: `~one~` or `~~two~~` tildes around text, matched among the children of one
/// node.
enum Strikethrough {
  private static let tilde = UInt8(ascii: "~")
  static let marks = ByteSet("~")

  /// A run of tildes that may open or close, as a text node of its own.
  private struct Run {
    let node: Node
    let length: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// Strikes text below each of the nodes, which are the parents of text with tildes.
  static func apply(to parents: [Node]) {
    for parent in parents { strike(in: parent) }
  }

  private static func strike(in parent: Node) {
    var open: [Run] = []
    for run in runs(in: parent) {
      if run.canClose, let index = open.lastIndex(where: { $0.length == run.length }) {
        wrap(from: open[index].node, to: run.node)
        open.removeSubrange(index...)
      } else if run.canOpen, open.count < mostOpen {
        open.append(run)
      }
    }
  }

  /// Keeps a text of nothing but opening runs from costing quadratic time.
  private static let mostOpen = 64

  private static func wrap(from opener: Node, to closer: Node) {
    let element = Node.customInline("<del>", "</del>")
    element.insertBefore(opener)
    while let node = opener.next, node != closer { element.append(node) }
    opener.remove()
    closer.remove()
  }

  /// Splits the text nodes below a parent at their tildes.
  private static func runs(in parent: Node) -> [Run] {
    var found: [Run] = []
    for node in parent.children where node.kind == .text && node.literal(contains: marks) {
      let text = node.literal
      let before = edge(node.previous)
      let after = edge(node.next)
      var pieces = TextPieces(text)
      for range in tildeRuns(text) {
        let previous = range.lowerBound == 0 ? before : Flank(endingAt: range.lowerBound, in: text)
        let next =
          range.upperBound == text.count ? after : Flank(beginningAt: range.upperBound, in: text)
        let mark = Node.text(Array(text[range]))
        pieces.put(mark, for: range)
        let run = Run(
          node: mark,
          length: range.count,
          canOpen: opens(previous, next),
          canClose: opens(next, previous)
        )
        found.append(run)
      }
      pieces.replace(node)
    }
    return found
  }

  private static func tildeRuns(_ text: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let length = text[index...].prefix { $0 == tilde }.count
      if length == 1 || length == 2 { runs.append(index..<(index + length)) }
      index += max(1, length)
    }
    return runs
  }

  private static func opens(_ outside: Flank, _ inside: Flank) -> Bool {
    inside != .space && (inside != .punctuation || outside != .other)
  }

  /// What a neighbouring node shows to the run beside it.
  private static func edge(_ node: Node?) -> Flank {
    switch node?.kind {
    case nil, .softBreak, .lineBreak: .space
    default: .punctuation
    }
  }
}

/// The class of the character beside a run of delimiters, as CommonMark's flanking rules see it.
enum Flank {
  case space, punctuation, other

  init(beginningAt index: Int, in text: [UInt8]) {
    let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    self.init(scalar ?? " ")
  }

  init(endingAt index: Int, in text: [UInt8]) {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(beginningAt: start, in: text)
  }

  private init(_ scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace {
      self = .space
    } else if scalar.isASCII {
      let byte = UInt8(scalar.value)
      self = isLetter(byte) || isDigit(byte) ? .other : .punctuation
    } else {
      self = isPunctuation(scalar.properties.generalCategory) ? .punctuation : .other
    }
  }
}

private func isPunctuation(_ category: Unicode.GeneralCategory) -> Bool {
  switch category {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    true
  default: false
  }
}
