/// Looks for faults in the picture of a graph, from its geometry alone.

import Layout
import Testing

/// Lays a graph out, expects a picture without faults, and gives it.
@discardableResult
func check(
  _ graph: LayoutGraph,
  sourceLocation: SourceLocation = #_sourceLocation
) -> LayoutResult {
  let result = layout(graph)
  let faults = Faults(graph, result).all
  #expect(faults.isEmpty, "\(faults.prefix(5))", sourceLocation: sourceLocation)
  return result
}

/// Everything that must not be in a picture.
struct Faults {
  private let graph: LayoutGraph
  private let result: LayoutResult
  private let page: Rectangle
  /// For each group and for each node the groups around it, itself included.
  private let groupsOfGroup: [Set<Int>]
  private let groupsOfNode: [Set<Int>]

  init(_ graph: LayoutGraph, _ result: LayoutResult) {
    self.graph = graph
    self.result = result
    page = Rectangle(0, 0, result.size.width, result.size.height)
    groupsOfGroup = graph.groups.indices.map { group in
      var path: Set<Int> = []
      var next: Int? = group
      while let current = next, path.insert(current).inserted {
        next = graph.groups[current].parent
      }
      return path
    }
    groupsOfNode = graph.nodes.map { [groupsOfGroup] node in
      node.group.map { groupsOfGroup[$0] } ?? []
    }
  }

  var all: [String] {
    boxFaults + groupFaults + labelFaults + graph.edges.indices.flatMap { faults(ofEdge: $0) }
  }

  private var boxFaults: [String] {
    var faults: [String] = []
    for (node, box) in result.nodes.enumerated() {
      if !box.isInside(page) { faults.append("node \(node) leaves the page") }
      for other in 0..<node where box.overlaps(result.nodes[other]) {
        faults.append("node \(node) overlaps node \(other)")
      }
      for (group, frame) in result.groups.enumerated() {
        let isMember = groupsOfNode[node].contains(group)
        if isMember ? !box.isInside(frame.box) : box.overlaps(frame.box) {
          faults.append("node \(node) is in the wrong place for group \(group)")
        }
        if box.overlaps(frame.title) { faults.append("node \(node) covers title \(group)") }
      }
    }
    return faults
  }

  private var groupFaults: [String] {
    var faults: [String] = []
    for (group, frame) in result.groups.enumerated() {
      if !frame.box.isInside(page) { faults.append("group \(group) leaves the page") }
      if !frame.title.isInside(frame.box) { faults.append("title \(group) leaves its group") }
      for (other, second) in result.groups.enumerated() where other != group {
        if groupsOfGroup[group].contains(other) {
          if !frame.box.isInside(second.box) { faults.append("group \(group) leaves \(other)") }
          if frame.box.overlaps(second.title) { faults.append("\(group) covers title \(other)") }
        } else if !groupsOfGroup[other].contains(group), frame.box.overlaps(second.box) {
          faults.append("group \(group) overlaps group \(other)")
        }
      }
    }
    return faults
  }

  private var labelFaults: [String] {
    var faults: [String] = []
    for (edge, route) in result.edges.enumerated() {
      guard let label = route.label else { continue }
      if !label.isInside(page) { faults.append("label \(edge) leaves the page") }
      for (node, box) in result.nodes.enumerated() where label.overlaps(box) {
        faults.append("label \(edge) overlaps node \(node)")
      }
      for other in 0..<edge where result.edges[other].label?.overlaps(label) ?? false {
        faults.append("label \(edge) overlaps label \(other)")
      }
      for (group, frame) in result.groups.enumerated() {
        if label.overlaps(frame.title) { faults.append("label \(edge) covers title \(group)") }
        let isOwn = own(edge).contains(group) && label.isInside(frame.box)
        if label.overlaps(frame.box), !isOwn { faults.append("label \(edge) in group \(group)") }
      }
    }
    return faults
  }

  /// The groups that an edge may cross: those around one of its ends.
  ///
  /// It does not go into a group that it ends at, unless it comes from there.
  private func own(_ edge: Int) -> Set<Int> {
    let (source, target) = (graph.edges[edge].source.box, graph.edges[edge].target.box)
    let (first, second) = (groups(around: source), groups(around: target))
    var own = first.union(second)
    if case .group(let group) = source, !second.contains(group) { own.remove(group) }
    if case .group(let group) = target, !first.contains(group) { own.remove(group) }
    return own
  }

  private func groups(around end: LayoutGraph.Reference) -> Set<Int> {
    switch end {
    case .node(let node): groupsOfNode[node]
    case .group(let group): groupsOfGroup[group]
    }
  }
}

extension Faults {
  private func faults(ofEdge edge: Int) -> [String] {
    let content = graph.edges[edge]
    let route = result.edges[edge]
    guard let first = route.points.first, let last = route.points.last, route.points.count > 1
    else { return ["edge \(edge) has no points"] }
    var faults: [String] = []
    if !isTied(first, to: content.source, at: route.sourceSide) {
      faults.append("edge \(edge) does not begin at its source")
    }
    if !isTied(last, to: content.target, at: route.targetSide) {
      faults.append("edge \(edge) does not end at its target")
    }
    if (content.label == nil) != (route.label == nil) { faults.append("label \(edge) is lost") }
    let own = own(edge)
    for (start, end) in zip(route.points, route.points.dropFirst()) {
      let line = Line(start: start, end: end)
      faults += result.nodes.indices.filter { line.crosses(result.nodes[$0]) }
        .map { "edge \(edge) crosses node \($0)" }
      for (group, frame) in result.groups.enumerated() {
        if line.crosses(frame.title) { faults.append("edge \(edge) covers title \(group)") }
        if !own.contains(group), line.crosses(frame.box) {
          faults.append("edge \(edge) crosses group \(group)")
        }
      }
      for (other, second) in result.edges.enumerated() where other != edge {
        if let label = second.label, line.crosses(label) {
          faults.append("edge \(edge) covers label \(other)")
        }
      }
    }
    return faults
  }

  private func isTied(_ point: Point, to end: LayoutGraph.End, at side: Side) -> Bool {
    let box =
      switch end.box {
      case .node(let node): result.nodes[node]
      case .group(let group): result.groups[group].box
      }
    let (isInWidth, isInHeight) = (
      (box.x...box.right).contains(point.x), (box.y...box.bottom).contains(point.y)
    )
    return switch side {
    case .top: point.y == box.y && isInWidth
    case .bottom: point.y == box.bottom && isInWidth
    case .left: point.x == box.x && isInHeight
    case .right: point.x == box.right && isInHeight
    }
  }
}
