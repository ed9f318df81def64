/// Graphs made at random, the same in every run.

import Layout
import TestNumbers

/// What a random graph has besides nodes and plain edges.
enum Extra: CaseIterable {
  case groups, labels, loops, ports, borders
}

func randomGraph(_ seed: Int, nodes count: Int, _ extras: Set<Extra>) -> LayoutGraph {
  var numbers = SeededNumbers(UInt64(seed))
  func any(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
  var graph = LayoutGraph(LayoutGraph.Direction.allCases[seed % 4])
  if extras.contains(.groups) {
    for group in 0..<max(1, any(1..<count / 5 + 2)) {
      let parent = any(0..<5) < 2 && group > 0 ? any(0..<group) : nil
      let title = any(0..<4) > 0 ? Size(any(20..<120), any(10..<30)) : .zero
      graph.groups.append(.init(in: parent, title: title, padding: any(4..<24)))
    }
  }
  for node in 0..<count {
    let isInGroup = !graph.groups.isEmpty && any(0..<6) > 0
    let group = any(0..<4) > 0 ? node * graph.groups.count / count : any(0..<graph.groups.count + 1)
    let member = isInGroup && graph.groups.indices.contains(group) ? group : nil
    graph.nodes.append(.init(Size(any(10..<140), any(10..<90)), in: member))
  }
  for _ in 0..<count * any(8..<18) / 10 {
    let label = extras.contains(.labels) && any(0..<2) > 0 ? Size(any(8..<120), any(8..<40)) : nil
    var source = LayoutGraph.End(.node(any(0..<count)))
    var target = LayoutGraph.End(.node(any(0..<count)))
    if source == target, !extras.contains(.loops) { continue }
    if source != target, extras.contains(.ports) {
      if any(0..<3) == 0 { source.port = .init(Side.allCases[any(0..<4)], at: any(0..<1001)) }
      if any(0..<3) == 0 { target.port = .init(Side.allCases[any(0..<4)], at: any(0..<1001)) }
    }
    if source != target, extras.contains(.borders), !graph.groups.isEmpty, any(0..<4) == 0 {
      target = LayoutGraph.End(.group(any(0..<graph.groups.count)))
    }
    graph.edges.append(
      any(0..<2) > 0 ? .init(source, target, label: label) : .init(target, source, label: label)
    )
  }
  return graph
}
