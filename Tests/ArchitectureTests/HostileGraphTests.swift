import Base
import Testing

@testable import Architecture

/// Each of these would take minutes if one of the searches were not near linear, or break a recursion.
@Suite("Graphs that somebody made to be slow", .timeLimit(.minutes(2)))
struct HostileGraphTests {
  @Test("a chain of 100,000 nodes, open and closed to a ring")
  func chain() {
    let count = 100_000
    let chain = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
    let paths = LongestPaths(of: chain, parts: strongComponents(of: chain))
    #expect(paths.count[0] == count)
    #expect(paths.path(from: 0, atMost: 5) == [0, 1, 2, 3, 4])
    let tree = DominatorTree(of: chain, from: [0])
    #expect(tree.parent[count - 1] == count - 2)
    let needs = NeedGraph(needs: chain, groups: [:])
    #expect(needs.counts(atMost: 16) { _ in true }[0] == 17)
    #expect(FlowSets(of: chain, flows: [[0]]).count(of: count - 1) == 1)
    let ring = (0..<count).map { [($0 + 1) % count] }
    #expect(shortestCycles(of: ring) == [Array(0..<count)])
  }

  @Test("a node with 100,000 arrows to others that all lead to one")
  func fan() {
    let count = 100_000
    let arrows = [Array(1..<count)] + (1..<count).map { _ in [count] } + [[]]
    #expect(DominatorTree(of: arrows, from: [0]).parent[count] == 0)
    #expect(LongestPaths(of: arrows, parts: strongComponents(of: arrows)).count[0] == 3)
    let needs = NeedGraph(needs: arrows, groups: [0: [Array(1..<count)]])
    #expect(needs.counts(atMost: 16) { _ in true }[0] == 17)
  }

  @Test("a complete graph of 500 nodes")
  func complete() {
    let arrows = (0..<500).map { node in (0..<500).filter { $0 != node } }
    #expect(shortestCycles(of: arrows) == [[0, 1]])
    let paths = LongestPaths(of: arrows, parts: strongComponents(of: arrows))
    #expect(paths.count[0] == 1)
    #expect(DominatorTree(of: arrows, from: [0]).dominators(of: 7) == [0])
    #expect(NeedGraph(needs: arrows, groups: [:]).counts(atMost: 256) { _ in true }[3] == 257)
  }

  @Test("a ladder that makes the simpler algorithm for dominators walk it up for every rung")
  func ladder() {
    let count = 50_000
    let side = (0..<count).map { $0 + 1 < count ? [$0 + 1] : Array(count..<2 * count) }
    let rungs = (0..<count).map { _ in [Int]() }
    var arrows = side + rungs
    arrows[0] += Array(count..<2 * count)
    let tree = DominatorTree(of: arrows, from: [0])
    #expect(tree.parent[2 * count - 1] == 0)
    #expect(tree.parent[count - 1] == count - 2)
  }
}
