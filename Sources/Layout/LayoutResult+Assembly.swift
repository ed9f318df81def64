/// The picture of a graph from its parts, turned back to the direction of the graph.

extension LayoutResult {
  init(_ graph: LayoutGraph, _ nest: Nest, _ assembly: Assembly) {
    let turn = Turn(graph.direction)
    let empty = Rectangle(0, 0, 0, 0)
    size = turn.size(assembly.size)
    isRough = assembly.isRough
    nodes = [Rectangle](repeating: empty, count: graph.nodes.count)
    groups = graph.groups.map { _ in Frame(box: empty, title: empty) }
    edges = graph.edges.map { _ in
      Route(points: [], label: nil, sourceSide: .bottom, targetSide: .top)
    }
    for (index, box) in nest.boxes.enumerated() {
      let place = turn.back(assembly.boxes[index], in: assembly.size)
      switch box.kind {
      case .node(let node): nodes[node] = place
      case .group(let group) where group >= 0:
        groups[group] = Frame(
          box: place,
          title: turn.back(assembly.titles[index], in: assembly.size)
        )
      default: break
      }
    }
    for (edge, route) in assembly.routes {
      edges[edge] = Route(
        points: route.points.map { turn.back($0, in: assembly.size) },
        label: route.label.map { turn.back($0, in: assembly.size) },
        sourceSide: turn.back(route.sourceSide),
        targetSide: turn.back(route.targetSide)
      )
    }
  }
}
