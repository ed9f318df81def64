/// Lays out the graphs on standard input, for `scripts/bench-layout`.
///
/// A graph is a line `graph DIRECTION NODE RANK` (the direction and two distances), then lines
/// `group PARENT PADDING WIDTH HEIGHT`, `node GROUP WIDTH HEIGHT` and `edge SOURCE TARGET WIDTH
/// HEIGHT`, -1 for no group and 0 0 for no label, then `end`; a source or target below zero is a group. The answer has a line for each of them
/// in the same order. With the argument `time` the answer is only how long each graph took.

import Layout

let directions: [Substring: LayoutGraph.Direction] = [
  "down": .down, "up": .up, "right": .right, "left": .left,
]
let isTimed = CommandLine.arguments.contains("time")
var graph = LayoutGraph()
while let line = readLine() {
  let words = line.split(separator: " ")
  let numbers = words.dropFirst().map { Int($0) ?? -1 }
  switch words.first {
  case "graph":
    let spacing = Spacing(node: numbers[1], rank: numbers[2])
    graph = LayoutGraph(directions[words[1]] ?? .down, spacing: spacing)
  case "group":
    let title = Size(numbers[2], numbers[3])
    graph.groups.append(.init(in: parent(numbers[0]), title: title, padding: numbers[1]))
  case "node":
    graph.nodes.append(.init(Size(numbers[1], numbers[2]), in: parent(numbers[0])))
  case "edge":
    let label = numbers[2] > 0 ? Size(numbers[2], numbers[3]) : nil
    graph.edges.append(.init(end(numbers[0]), end(numbers[1]), label: label))
  case "end":
    measure(graph)
  default: break
  }
}

/// A node, or a group by its negative number less one.
func end(_ number: Int) -> LayoutGraph.End {
  LayoutGraph.End(number < 0 ? .group(-number - 1) : .node(number))
}

func parent(_ number: Int) -> Int? { number < 0 ? nil : number }

func measure(_ graph: LayoutGraph) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = layout(graph)
  let time = clock.now - start
  guard !isTimed else {
    print(
      "time",
      time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    )
    return
  }
  print("size", result.size.width, result.size.height, result.isRough ? 1 : 0)
  for group in result.groups { print("group", text(group.box), text(group.title)) }
  for node in result.nodes { print("node", text(node)) }
  for edge in result.edges {
    let points = edge.points.map { "\($0.x) \($0.y)" }.joined(separator: " ")
    print("edge", edge.label.map(text) ?? "-", ";", points)
  }
  print("end")
}

func text(_ box: Rectangle) -> String { "\(box.x) \(box.y) \(box.width) \(box.height)" }
