/// Where everything stands: the picture that a layout gives, from its upper left corner.
///
/// Each array goes with the array of the same name of the graph.
package struct LayoutResult: Hashable, Sendable {
  package var size: Size
  package var nodes: [Rectangle]
  package var groups: [Frame]
  package var edges: [Route]
  /// Whether the graph was too big for the careful passes, so that a smaller one would look better.
  package var isRough: Bool

  /// The box of a group and the place of its title in it.
  package struct Frame: Hashable, Sendable {
    package var box: Rectangle
    package var title: Rectangle
  }

  /// The way of an edge from its source to its target.
  ///
  /// There are no points when an end is not there, or is the border of a group that the other end
  /// is the same group. Corners are sharp; whoever draws may round them.
  package struct Route: Hashable, Sendable {
    package var points: [Point]
    package var label: Rectangle?
    /// The sides of the boxes where the edge begins and ends, for arrow heads.
    package var sourceSide: Side
    package var targetSide: Side
  }
}

package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}

package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(_ width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }

  package static let zero = Size(0, 0)
}

package struct Rectangle: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }
}

package enum Side: Hashable, Sendable, CaseIterable {
  case top, bottom, left, right
}
