import Layout
import Testing

private let plain = LayoutGraph.Node(Size(60, 30))

@Suite("Hostile graphs")
struct HostileTests {
  @Test("nothing gives an empty picture")
  func nothing() {
    let result = check(LayoutGraph())
    #expect(result.size == .zero && result.edges.isEmpty && !result.isRough)
  }

  @Test("everything is joined to everything", arguments: [12, 22])
  func complete(count: Int) {
    var graph = LayoutGraph(nodes: Array(repeating: plain, count: count))
    graph.edges = (0..<count).flatMap { first in (0..<first).map { .init($0, first) } }
    check(graph)
  }

  @Test("one is joined to all")
  func star() {
    let graph = LayoutGraph(
      nodes: Array(repeating: plain, count: 200),
      edges: (1..<200).map { .init(0, $0, label: Size(20, 10)) }
    )
    check(graph)
  }

  @Test("one stands behind the other")
  func path() {
    let graph = LayoutGraph(
      .right,
      nodes: Array(repeating: plain, count: 300),
      edges: (1..<300).map { .init($0 - 1, $0) }
    )
    let result = check(graph)
    #expect(result.size.height == 30)
  }

  @Test("groups lie in groups in groups", arguments: [10, 50])
  func nesting(depth: Int) {
    let graph = LayoutGraph(
      groups: (0..<depth).map { .init(in: $0 == 0 ? nil : $0 - 1, title: Size(30, 10)) },
      nodes: (0..<depth).map { .init(Size(60, 30), in: $0) },
      edges: (0..<min(depth, 60)).map { .init($0, ($0 * 7 + 3) % depth, label: Size(9, 9)) }
    )
    let result = layout(graph)
    #expect(result.nodes.allSatisfy { $0.isInside(result.groups[0].box) })
    if depth <= 100 { check(graph) }
  }

  @Test("there are 500 nodes")
  func many() {
    var graph = randomGraph(1, nodes: 500, [.groups])
    graph.edges = Array(graph.edges.prefix(450))
    check(graph)
  }

  @Test("edges are many between two nodes")
  func parallel() {
    var graph = LayoutGraph(nodes: [plain, plain])
    graph.edges = (0..<100).map { .init($0 % 2, 1 - $0 % 2, label: Size(30, 10)) }
    check(graph)
  }

  @Test("edges are many from a node to itself")
  func loops() {
    let loops = Array(repeating: LayoutGraph.Edge(0, 0, label: Size(30, 10)), count: 100)
    check(LayoutGraph(nodes: [plain, plain], edges: loops + [.init(0, 1)]))
  }

  @Test("a picture that is too big for care says so")
  func rough() {
    var graph = LayoutGraph(nodes: Array(repeating: plain, count: 45))
    graph.edges = (0..<45).flatMap { first in (0..<first).map { .init($0, first) } }
    let result = layout(graph)
    #expect(result.isRough)
    #expect(result.edges.allSatisfy { $0.points.count > 1 })
  }

  @Test("groups hold each other in a circle")
  func circle() {
    let graph = LayoutGraph(
      groups: (0..<5).map { .init(in: ($0 + 1) % 5) },
      nodes: (0..<5).map { .init(Size(60, 30), in: $0) },
      edges: [.init(0, 3), .init(4, 1)]
    )
    let result = layout(graph)
    #expect(result.groups.allSatisfy { $0.box.width > 0 })
    #expect(result.nodes.enumerated().allSatisfy { $1.isInside(result.groups[$0].box) })
  }

  @Test("references lead nowhere")
  func nowhere() {
    let graph = LayoutGraph(
      groups: [.init(in: 7), .init(in: -1), .init(in: 2)],
      nodes: [.init(Size(60, 30), in: 9), .init(Size(60, 30), in: -4)],
      edges: [.init(0, 2), .init(-1, 0), .init(.init(.group(5)), .init(.node(0))), .init(0, 1)]
    )
    let result = layout(graph)
    #expect(result.edges.map(\.points.isEmpty) == [true, true, true, false])
    #expect(result.nodes.allSatisfy { $0.width == 60 })
  }

  @Test("sizes are impossible")
  func sizes() {
    let graph = LayoutGraph(
      spacing: Spacing(node: -5, rank: Int.min, edge: 0, part: Int.max),
      groups: [.init(title: Size(Int.max, -1), padding: Int.max)],
      nodes: [.init(Size(Int.max, Int.min), in: 0), .init(Size(-1, 0))],
      edges: [.init(0, 1, label: Size(Int.max, Int.max)), .init(0, 0, label: Size(-1, -1))]
    )
    check(graph)
  }
}
