import Handbook
import TestNumbers
import Testing

@testable import Architecture

@Suite("How failures spread")
struct FailureTests {
  @Test("what falls is the least set that is closed under needs")
  func closedSets() {
    var numbers = SeededNumbers(1)
    for _ in 0..<10_000 {
      let random = RandomFailures(&numbers)
      let down = random.spread.states.map { $0 == .down }
      #expect(down == random.leastClosedSet, "\(random)")
    }
  }

  @Test("every state is what formulas come to when they are worked out again and again")
  func formulas() {
    var numbers = SeededNumbers(2)
    for _ in 0..<10_000 {
      let random = RandomFailures(&numbers)
      #expect(random.spread.states == random.statesByFormulas, "\(random)")
    }
  }

  @Test("every cause leads back to what was hit, by needs that are not met")
  func causes() {
    var numbers = SeededNumbers(3)
    for _ in 0..<2_000 {
      let random = RandomFailures(&numbers)
      for node in 0..<random.count { #expect(random.leadsToHit(node), "\(random)") }
    }
  }

  @Test("everything is back when its own time is over and its needs are met again")
  func comebacks() {
    var numbers = SeededNumbers(5)
    for _ in 0..<10_000 {
      let random = RandomFailures(&numbers)
      let times = random.comebacks.map { $0?.time.milliseconds }
      #expect(times == random.timesByFormulas, "\(random)")
    }
  }

  @Test("a chain of a hundred thousand and a star of as many are done at once")
  func hostile() {
    let count = 100_000
    let chain = FailureGraph(
      count: count,
      (1..<count).map { FailureGraph.Need($0, on: [$0 - 1], .falls) }
    )
    let spread = chain.spread([(0, .down)])
    #expect(spread.states.allSatisfy { $0 == .down })
    let own = Comeback(time: TimeSpan(milliseconds: 5), means: .automatic)
    let comebacks = chain.comebacks(after: spread, hits: [0: own])
    #expect(comebacks.allSatisfy { $0?.time.milliseconds == 5 })
    let star = FailureGraph(count: count, [FailureGraph.Need(0, on: Array(1..<count), .falls)])
    #expect(star.spread((1..<count).map { ($0, .down) }).states[0] == .down)
    #expect(star.spread((2..<count).map { ($0, .down) }).states[0] == .standing)
  }
}

/// A few nodes with needs of every kind, and a loss.
private struct RandomFailures {
  let count: Int
  let needs: [FailureGraph.Need]
  let hits: [Int: FailureState]
  let times: [Int: Int]
  let graph: FailureGraph

  init(_ numbers: inout SeededNumbers) {
    let count = Int.random(in: 2...6, using: &numbers)
    let effects = Reliance.Effect.allCases + [.falls, .falls, .falls]
    needs = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
      let owner = Int.random(in: 0..<count, using: &numbers)
      let others = (0..<count).filter { $0 != owner }.shuffled(using: &numbers)
      let size = Int.random(in: 1...min(3, others.count), using: &numbers)
      let effect = effects.randomElement(using: &numbers) ?? .falls
      return FailureGraph.Need(owner, on: Array(others.prefix(size)), effect)
    }
    var hits: [Int: FailureState] = [:]
    var times: [Int: Int] = [:]
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let node = Int.random(in: 0..<count, using: &numbers)
      hits[node] = Int.random(in: 0..<4, using: &numbers) == 0 ? .unclear : .down
      times[node] = Int.random(in: 0..<5, using: &numbers)
    }
    self.count = count
    self.hits = hits
    self.times = times.filter { $0.value > 0 && hits[$0.key] == .down }
    graph = FailureGraph(count: count, needs)
  }

  var spread: FailureSpread {
    graph.spread(hits.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  var comebacks: [Comeback?] {
    let down = hits.filter { $0.value == .down }.keys.map { node in
      let time = times[node].map { TimeSpan(milliseconds: $0) }
      return (node, time.map { Comeback(time: $0, means: .unsaid) })
    }
    return graph.comebacks(after: spread, hits: Dictionary(uniqueKeysWithValues: down))
  }

  // MARK: - Oracles

  /// What all sets have in common that hold the hits and every owner of a need whose targets they hold.
  var leastClosedSet: [Bool] {
    let hit = hits.filter { $0.value == .down }.keys.reduce(0) { $0 | 1 << $1 }
    let falls = needs.filter { $0.effect == .falls }
      .map { (owner: 1 << $0.owner, targets: $0.targets.reduce(0) { $0 | 1 << $1 }) }
    var least = (1 << count) - 1
    for set in 0..<(1 << count) where set & hit == hit {
      let isClosed = falls.allSatisfy { $0.targets & ~set != 0 || $0.owner & set != 0 }
      if isClosed { least &= set }
    }
    return (0..<count).map { least >> $0 & 1 == 1 }
  }

  var statesByFormulas: [FailureState] {
    var states = (0..<count).map { hits[$0] ?? .standing }
    for _ in 0..<(count * 5) {
      for need in needs {
        let best = need.targets.map { states[$0] }.min() ?? .standing
        states[need.owner] = max(states[need.owner], passedOn(best, by: need.effect))
      }
    }
    return states
  }

  private func passedOn(_ state: FailureState, by effect: Reliance.Effect) -> FailureState {
    switch effect {
    case .falls: state == .late ? .standing : state
    case .fallsBack, .notices: state == .late ? .standing : min(state, .degraded)
    case .lacks: state == .down ? .degraded : .standing
    case .waits: state == .down ? .late : .standing
    case .hears: min(state, .late)
    case .unknown: state == .late ? .standing : min(state, .unclear)
    }
  }

  /// Never, until something says when; then as early as formulas allow.
  var timesByFormulas: [Int?] {
    let states = statesByFormulas
    var back = [Int?](repeating: nil, count: count)
    for _ in 0..<(count * 2) {
      for node in 0..<count where states[node] == .down {
        let fallen = needs.filter { need in
          need.owner == node && need.effect == .falls
            && need.targets.allSatisfy { states[$0] == .down }
        }
        let own: [Int?] = hits[node] == .down ? [times[node]] : []
        let waits = own + fallen.map { need in need.targets.compactMap { back[$0] }.min() }
        back[node] = waits.contains(nil) ? nil : waits.compactMap(\.self).max()
      }
    }
    return back
  }

  func leadsToHit(_ start: Int) -> Bool {
    let spread = spread
    var node = start
    for _ in 0...(count * 5) {
      switch spread.causes[node] {
      case nil: return node == start && spread.states[node] == .standing
      case .hit: return hits[node] == spread.states[node]
      case .need(let number, let by):
        let need = needs[number]
        let best = need.targets.map { spread.states[$0] }.min() ?? .standing
        guard need.owner == node, need.targets.contains(by),
          passedOn(best, by: need.effect) >= spread.states[node]
        else { return false }
        node = by
      }
    }
    return false
  }
}
