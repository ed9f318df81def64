import Layout
import Testing

@Suite("Whatever graph it is")
struct PropertyTests {
  @Test("boxes, labels and edges keep apart", arguments: 0..<30)
  func flat(seed: Int) {
    check(randomGraph(seed, nodes: 5 + 2 * seed, [.labels]))
  }

  @Test("everything is in its groups and in no other", arguments: 0..<16)
  func grouped(seed: Int) {
    check(randomGraph(seed + 1_000, nodes: 5 + 6 * seed, [.groups, .labels]))
  }

  @Test("small graphs have all kinds of ends", arguments: 0..<150)
  func ends(seed: Int) {
    check(randomGraph(seed + 2_000, nodes: 2 + seed % 12, Set(Extra.allCases)))
  }

  @Test("graphs have all kinds of ends", arguments: 0..<15)
  func manyEnds(seed: Int) {
    check(randomGraph(seed + 3_000, nodes: 20 + 2 * seed, Set(Extra.allCases)))
  }

  @Test("it gives the same picture again", arguments: 0..<3)
  func again(seed: Int) {
    let graph = randomGraph(seed + 4_000, nodes: 40, Set(Extra.allCases))
    #expect(layout(graph) == layout(graph))
  }

  @Test("a tree has no crossings", arguments: 0..<20)
  func trees(seed: Int) {
    var graph = randomGraph(seed, nodes: 40, [])
    graph.edges = (1..<40).map { .init(($0 * (seed + 7) / 11) % $0, $0) }
    #expect(check(graph).crossings == 0)
  }
}
