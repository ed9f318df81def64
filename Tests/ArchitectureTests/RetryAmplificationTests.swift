import Base
import Handbook
import Markdown
import TestNumbers
import Testing
import YAML

@testable import Architecture

@Suite("Retries on paths")
struct RetryAmplificationTests {
  @Test(
    "attempts at each layer multiply",
    arguments: [([4, 4, 4], 64), ([3, 3, 3, 3, 3], 243), ([3, 3], 9), ([1, 5, 1], 5)]
  )
  func product(attempts: [Int], calls: Int) throws {
    let model = chain(of: attempts.map { "max-attempts: \($0)" })
    let amplification = Analysis(of: model).timing.amplification
    let path = try #require(amplification.paths(from: 2).first)
    #expect(path.product == calls)
    #expect(path.layers == attempts.count { $0 > 1 })
    let end = try #require(model.element("s\(attempts.count)")?.number)
    #expect(amplification.worst.weights[end] == Double(calls))
    #expect(amplification.calls(forOneRequestTo: 0)[end] == Double(calls))
  }

  @Test("a budget for retries counts for what it adds to one")
  func budget() {
    let model = chain(of: ["max-attempts: 4, budget: 10%", "max-attempts: 2, budget: 300%"])
    let factors = Analysis(of: model).timing.amplification.factors
    #expect(factors == [1.1, 2])
  }

  @Test("retries in a cycle or without an end are other problems, and huge numbers are only large")
  func bounds() async throws {
    let cycle = await model(services: [
      "a": "depends-on: [{target: b, style: sync, retry: {max-attempts: 9}}]",
      "b": "depends-on: [{target: a, style: sync, retry: {max-attempts: 9}}]",
    ])
    #expect(Analysis(of: cycle).timing.amplification.worst.weights == [1, 1])
    let endless = chain(of: ["jitter: true", "max-attempts: 3"])
    #expect(Analysis(of: endless).timing.amplification.worst.weights == [1, 1, 3])
    let most = chain(of: [Int](repeating: .max, count: 9).map { "max-attempts: \($0)" })
    let path = try #require(Analysis(of: most).timing.amplification.paths(from: 10).first)
    #expect(path.product == 1_000_000_000_000_000)
  }

  @Test("the heaviest path is the heaviest of all simple paths")
  func allPaths() {
    var numbers = SeededNumbers(11)
    for _ in 0..<10_000 {
      let graph = RandomGraph(&numbers)
      let factors = graph.arrows.map { _ in Double(Int.random(in: 1...4, using: &numbers)) }
      let worst = HeaviestPaths(order: graph.order, arrows: graph.byCaller, start: 1.0) {
        $0 * factors[$1.relation]
      }
      let root = graph.order[0]
      let calls = callsPerRequest(to: root, order: graph.order, arrows: graph.byCaller) {
        factors[$0.relation]
      }
      var most = [Double](repeating: 1, count: graph.order.count)
      var sums = [Double](repeating: 0, count: graph.order.count)
      for path in graph.everyPath {
        let product = path.arrows.reduce(1) { $0 * factors[$1] }
        most[path.end] = max(most[path.end], product)
        if path.start == root { sums[path.end] += product }
      }
      let told = graph.byCaller.indices.map { worst.path(to: $0).reduce(1) { $0 * factors[$1] } }
      // One expectation for each graph, since many of them take longer than all the graphs.
      #expect(worst.weights == most && told == most && calls == sums, "\(graph) \(factors)")
    }
  }

  @Test("the longest wait is that of the longest chain")
  func longestChain() {
    var numbers = SeededNumbers(13)
    for _ in 0..<10_000 {
      let graph = RandomGraph(&numbers)
      let times = graph.arrows.map { _ in Int.random(in: 0...9, using: &numbers) }
      let waits = LongestWaits(order: graph.order, arrows: graph.byCaller) { times[$0.relation] }
      var most = [Int](repeating: 0, count: graph.order.count)
      for path in graph.everyPath {
        let sum = path.arrows.reduce(0) { $0 + times[$1] }
        most[path.start] = max(most[path.start], sum)
      }
      let nodes = graph.byCaller.indices
      let longest = nodes.map { waits.longest(from: $0)?.milliseconds ?? 0 }
      let told = nodes.map { waits.chain(from: $0).reduce(0) { $0 + times[$1] } }
      #expect(longest == most && told == most, "\(graph) \(times)")
    }
  }

  @Test("a chain of a hundred thousand calls is no trouble")
  func longChain() {
    let count = 100_000
    let arrows = (0..<count).map { node in
      node + 1 < count ? [CallArrow(from: node, to: node + 1, node)] : []
    }
    let paths = HeaviestPaths(order: Array(0..<count), arrows: arrows, start: 0) { sum, _ in sum + 1
    }
    #expect(paths.path(to: count - 1).count == count - 1)
  }
}

/// Services in a row, with the retry of each call to the next.
private func chain(of retries: [String]) -> Architecture {
  let calls = retries.enumerated().map { index, retry in
    "depends-on: [{target: s\(index + 1), style: sync, retry: {\(retry)}}]"
  }
  let sources = (calls + ["tier: 3"]).enumerated().map { index, facts in
    let text = "---\nkind: service\n\(facts)\n---\n# S\n"
    let file = ParsedFile(parsing: SourceFile("services/s\(index).md", text), .handbook)
    return ModelSource(
      kind: "service",
      id: "s\(index)",
      title: "S",
      place: Place(file: file.source.path),
      document: nil,
      entries: file.frontMatter.entries,
      tables: BodyTables()
    )
  }
  return Architecture(sources, ModelSettings())
}

/// Two to seven nodes, and arrows that lead from earlier to later ones of a shuffled order.
private struct RandomGraph {
  let order: [Int]
  private(set) var arrows: [CallArrow] = []
  private(set) var byCaller: [[CallArrow]]

  struct Path {
    let start: Int
    let end: Int
    let arrows: [Int]
  }

  init(_ numbers: inout SeededNumbers) {
    let count = Int.random(in: 2...7, using: &numbers)
    order = (0..<count).shuffled(using: &numbers)
    byCaller = [[CallArrow]](repeating: [], count: count)
    for from in order.indices {
      for to in order.indices.dropFirst(from + 1) where Int.random(in: 0...2, using: &numbers) == 0
      {
        for _ in 0..<Int.random(in: 1...2, using: &numbers) {
          let arrow = CallArrow(from: order[from], to: order[to], arrows.count)
          arrows.append(arrow)
          byCaller[order[from]].append(arrow)
        }
      }
    }
  }

  /// Every path from every node, that of no arrows included.
  var everyPath: [Path] {
    var paths = order.map { Path(start: $0, end: $0, arrows: []) }
    var next = 0
    while next < paths.count {
      let path = paths[next]
      next += 1
      for arrow in arrows where arrow.source == path.end {
        paths.append(
          Path(start: path.start, end: arrow.target, arrows: path.arrows + [arrow.relation])
        )
      }
    }
    return paths
  }
}
