/// The boxes of a picture as a tree, every edge tied to two of them.
///
/// It is drawn from above: a graph of another direction is turned first, and the result turned
/// back. Whatever was wrong with the references of the graph is gone here.
struct Nest {
  /// The first is the whole picture; a parent stands before its children.
  var boxes: [Box] = []
  var links: [Link] = []
  let spacing: Spacing
  /// Whether the picture was turned on its side.
  let isLying: Bool

  struct Box {
    let kind: Kind
    var parent: Int
    var depth: Int
    var size: Size
    /// What a group keeps free around its content.
    var padding = Padding()
    /// The title of a group as it stands in a row of its own, above or below the content.
    var title: Title?
    /// The title of a group that lies beside the content, where a lying picture has room for it.
    var sideTitle: Title?
    /// What a node keeps free on its right and left for edges to itself and ports at its sides.
    var margin = Margin()
  }

  enum Kind: Hashable {
    case group(Int), node(Int), label(Int)
    /// The border of a group where an edge ends at it.
    case border(Int)
    /// Parts that no edge joins to anything, laid out on their own.
    case pack(Int)
  }

  struct Title {
    let size: Size
    let isFirst: Bool
  }

  struct Padding {
    var left = 0
    var right = 0
    var top = 0
    var bottom = 0
    /// The least extents of the whole box.
    var least = Size.zero
  }

  struct Margin {
    var left = 0
    var right = 0
    /// How far edges to itself reach beyond that.
    var loopReach = 0
    var loopHeight = 0
    /// The least height of the box with all that.
    var height = 0
  }

  struct Link {
    let edge: Int
    var source: Int
    var target: Int
    var label: Int?
    /// The label of an edge from a box to itself, which has no box.
    var loopLabel: Size?
    var sourcePort: LayoutGraph.Port?
    var targetPort: LayoutGraph.Port?
  }
}

extension Nest.Box {
  var isGroup: Bool {
    guard case .group = kind else { return false }
    return true
  }

  var leftExtent: Int { size.width / 2 + margin.left }
  var rightExtent: Int { size.width - size.width / 2 + margin.right + margin.loopReach }
  var cellHeight: Int { max(size.height, margin.height) }
}

extension Nest {
  init(_ graph: LayoutGraph) {
    var builder = NestBuilder(graph)
    self = builder.nest()
  }

  /// The children of every box, in their order.
  var children: [[Int]] {
    var children = [[Int]](repeating: [], count: boxes.count)
    for box in boxes.indices.dropFirst() { children[boxes[box].parent].append(box) }
    return children
  }
}

extension [Nest.Box] {
  /// Where the ways from two boxes to the root meet, and the last box of each way before it.
  func meeting(_ first: Int, _ second: Int) -> (group: Int, first: Int, second: Int) {
    var (left, right) = (first, second)
    while self[left].depth > self[right].depth { left = self[left].parent }
    while self[right].depth > self[left].depth { right = self[right].parent }
    while self[left].parent != self[right].parent {
      left = self[left].parent
      right = self[right].parent
    }
    return (self[left].parent, left, right)
  }
}
