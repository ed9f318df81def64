import Layout
import Testing

private let plain = LayoutGraph.Node(Size(60, 30))

@Suite("The shape of a picture")
struct ShapeTests {
  @Test("edges lead where the graph leads", arguments: LayoutGraph.Direction.allCases)
  func directions(direction: LayoutGraph.Direction) throws {
    let result = check(
      LayoutGraph(direction, nodes: [plain, plain], edges: [.init(0, 1, label: Size(40, 12))])
    )
    let (source, target, route) = (result.nodes[0], result.nodes[1], result.edges[0])
    switch direction {
    case .down:
      #expect(source.bottom < target.y && route.sourceSide == .bottom && route.targetSide == .top)
    case .up:
      #expect(target.bottom < source.y && route.sourceSide == .top && route.targetSide == .bottom)
    case .right:
      #expect(source.right < target.x && route.sourceSide == .right && route.targetSide == .left)
    case .left:
      #expect(target.right < source.x && route.sourceSide == .left && route.targetSide == .right)
    }
    #expect(route.label.map { Size($0.width, $0.height) } == Size(40, 12))
    let isStraight = Set(route.points.map(\.x)).count == 1 || Set(route.points.map(\.y)).count == 1
    #expect(isStraight && route.points.count == 2)
  }

  @Test("an edge passes through the middle of its label", arguments: 0..<10)
  func labels(seed: Int) {
    let graph = randomGraph(seed, nodes: 15, [.groups, .labels])
    for route in check(graph).edges {
      guard let label = route.label else { continue }
      let core = Rectangle(
        label.x + label.width / 2 - 1,
        label.y + label.height / 2 - 1,
        3,
        3
      )
      let lines = zip(route.points, route.points.dropFirst())
      #expect(lines.contains { Line(start: $0, end: $1).crosses(core) })
    }
  }

  @Test("a parent stands above the middle of its children")
  func middle() {
    let result = check(
      LayoutGraph(nodes: [plain, plain, plain], edges: [.init(0, 1), .init(0, 2)])
    )
    let (left, right) = (result.nodes[1], result.nodes[2])
    #expect(abs(2 * result.nodes[0].x - left.x - right.x) <= 2)
  }

  @Test("a circle is turned where the graph ends")
  func circle() {
    let result = check(
      LayoutGraph(nodes: [plain, plain, plain], edges: [.init(0, 1), .init(1, 2), .init(2, 0)])
    )
    #expect(result.nodes[0].y < result.nodes[1].y && result.nodes[1].y < result.nodes[2].y)
    #expect(result.edges[2].sourceSide == .top && result.edges[2].targetSide == .bottom)
  }

  @Test("edges between the same two nodes lie apart")
  func parallel() {
    let result = check(
      LayoutGraph(nodes: [plain, plain], edges: [.init(0, 1), .init(0, 1), .init(1, 0)])
    )
    let starts = Set(result.edges.map { $0.points.first?.x })
    #expect(starts.count == 3 && result.crossings == 0)
  }

  @Test("an edge from a node to itself stays at its side")
  func loop() {
    let result = check(LayoutGraph(nodes: [plain], edges: [.init(0, 0, label: Size(20, 10))]))
    let route = result.edges[0]
    #expect(route.sourceSide == .right && route.targetSide == .right)
    #expect(route.points.allSatisfy { $0.x >= 60 })
    #expect(route.label.map { $0.x > 60 } == true)
  }

  @Test("an edge begins at the port that it is given", arguments: Side.allCases)
  func ports(side: Side) {
    let source = LayoutGraph.End(.node(0), port: .init(side, at: 250))
    let result = check(
      LayoutGraph(nodes: [plain, plain], edges: [.init(source, .init(.node(1)))])
    )
    let box = result.nodes[0]
    let port =
      switch side {
      case .top: Point(box.x + 15, box.y)
      case .bottom: Point(box.x + 15, box.bottom)
      case .left: Point(box.x, box.y + 7)
      case .right: Point(box.right, box.y + 7)
      }
    #expect(result.edges[0].points.first == port && result.edges[0].sourceSide == side)
  }

  @Test("an edge to a group ends at its border")
  func border() {
    let result = check(
      LayoutGraph(
        groups: [.init()],
        nodes: [plain, .init(Size(60, 30), in: 0)],
        edges: [
          .init(.init(.node(0)), .init(.group(0))), .init(.init(.node(1)), .init(.group(0))),
        ]
      )
    )
    #expect(result.edges[0].points.last?.y == result.groups[0].box.y)
    #expect(result.edges[1].points.last?.y == result.groups[0].box.bottom)
  }

  @Test("an edge from a group to itself is not drawn")
  func borderLoop() {
    let end = LayoutGraph.End(.group(0))
    let graph = LayoutGraph(groups: [.init()], edges: [.init(end, end, label: Size(9, 9))])
    #expect(layout(graph).edges[0].points == [])
  }

  @Test(
    "parts without edges between them are packed into the shape of a screen",
    arguments: LayoutGraph.Direction.allCases
  )
  func packing(direction: LayoutGraph.Direction) {
    let result = check(LayoutGraph(direction, nodes: Array(repeating: plain, count: 100)))
    #expect(result.size.width < 2 * result.size.height && result.size.height < result.size.width)
  }

  @Test("a group without content has room for its title", arguments: LayoutGraph.Direction.allCases)
  func emptyGroup(direction: LayoutGraph.Direction) {
    let graph = LayoutGraph(direction, groups: [.init(title: Size(80, 14), padding: 10)])
    let frame = check(graph).groups[0]
    #expect(frame.title == Rectangle(10, 10, 80, 14))
    #expect(frame.box.width >= 100 && frame.box.height >= 34)
  }
}
