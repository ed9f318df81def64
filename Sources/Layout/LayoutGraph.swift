/// What is to be laid out: boxes in groups, and the edges between them.
///
/// Everything is a whole number of whatever unit the caller draws in, and every place is the index
/// of an array. A reference to nothing, a group inside itself or an impossible size does no harm: the
/// box stands at the top, the edge gets no points, the size counts as zero or as 10,000.
package struct LayoutGraph: Hashable, Sendable {
  package var direction: Direction
  package var spacing: Spacing
  package var groups: [Group]
  package var nodes: [Node]
  package var edges: [Edge]

  package init(
    _ direction: Direction = .down,
    spacing: Spacing = Spacing(),
    groups: [Group] = [],
    nodes: [Node] = [],
    edges: [Edge] = []
  ) {
    self.direction = direction
    self.spacing = spacing
    self.groups = groups
    self.nodes = nodes
    self.edges = edges
  }
}

extension LayoutGraph {
  /// Where the targets of edges lie, seen from their sources.
  package enum Direction: Hashable, Sendable, CaseIterable {
    case down, up, right, left
  }

  package struct Node: Hashable, Sendable {
    package var size: Size
    package var group: Int?

    package init(_ size: Size, in group: Int? = nil) {
      self.size = size
      self.group = group
    }
  }

  /// A box around nodes and other groups, with its title in the upper left corner.
  package struct Group: Hashable, Sendable {
    package var parent: Int?
    package var title: Size
    package var padding: Int

    package init(in parent: Int? = nil, title: Size = .zero, padding: Int = 16) {
      self.parent = parent
      self.title = title
      self.padding = padding
    }
  }

  package struct Edge: Hashable, Sendable {
    package var source: End
    package var target: End
    package var label: Size?

    package init(_ source: End, _ target: End, label: Size? = nil) {
      self.source = source
      self.target = target
      self.label = label
    }

    package init(_ source: Int, _ target: Int, label: Size? = nil) {
      self.init(End(.node(source)), End(.node(target)), label: label)
    }
  }

  /// Where an edge is tied: to a node or to the border of a group.
  package struct End: Hashable, Sendable {
    package var box: Reference
    /// None leaves the place to the layout; borders of groups have no ports.
    package var port: Port?

    package init(_ box: Reference, port: Port? = nil) {
      self.box = box
      self.port = port
    }
  }

  package enum Reference: Hashable, Sendable {
    case node(Int), group(Int)
  }

  /// A point on the border of a node, in thousandths of its side from the left or from above.
  package struct Port: Hashable, Sendable {
    package var side: Side
    package var position: Int

    package init(_ side: Side, at position: Int = 500) {
      self.side = side
      self.position = position
    }
  }
}

/// How far things stay apart.
package struct Spacing: Hashable, Sendable {
  /// Between boxes side by side.
  package var node: Int
  /// Between boxes that an edge joins.
  package var rank: Int
  /// Between edges, and from edges to boxes.
  package var edge: Int
  /// Between parts that no edge joins.
  package var part: Int

  package init(node: Int = 32, rank: Int = 48, edge: Int = 14, part: Int = 40) {
    self.node = node
    self.rank = rank
    self.edge = edge
    self.part = part
  }
}
