/// Who falls with whom, as numbers: a graph of needs, each with one target or several alternatives.

/// A loss spreads to the least fixpoint: nothing is said to fall that need not.
///
/// That takes four passes, from the
/// worst state to the mildest, each over every need once, so that the time is linear, and each from the
/// loss outwards, so that the cause of a state is always settled before it and causes form a tree.
package struct FailureGraph: Sendable {
  package let count: Int
  package let needs: [Need]
  /// For every node, the needs that it is a target of.
  private let needsOn: [[Int]]

  package struct Need: Sendable {
    package let owner: Int
    package let targets: [Int]
    package let effect: Reliance.Effect

    package init(_ owner: Int, on targets: [Int], _ effect: Reliance.Effect) {
      self.owner = owner
      self.targets = targets
      self.effect = effect
    }
  }

  package init(count: Int, _ needs: [Need]) {
    self.count = count
    self.needs = needs
    var needsOn = [[Int]](repeating: [], count: count)
    for (number, need) in needs.enumerated() {
      for target in need.targets { needsOn[target].append(number) }
    }
    self.needsOn = needsOn
  }

  /// What becomes of all when some are hit.
  package func spread(_ hits: [(node: Int, state: FailureState)]) -> FailureSpread {
    var states = [FailureState](repeating: .standing, count: count)
    var causes = [FailureSpread.Cause?](repeating: nil, count: count)
    for (node, state) in hits where state > states[node] {
      states[node] = state
      causes[node] = .hit
    }
    for level in [FailureState.down, .degraded, .unclear, .late] {
      settle(level, &states, &causes)
    }
    return FailureSpread(states: states, causes: causes)
  }

  /// Finds all that are at least at a level, when all that are at a worse one are known.
  private func settle(
    _ level: FailureState,
    _ states: inout [FailureState],
    _ causes: inout [FailureSpread.Cause?]
  ) {
    let least = needs.map { $0.effect.least(for: level) }
    var standing = [Int](repeating: 0, count: needs.count)
    var reached: [(node: Int, cause: FailureSpread.Cause)] = []
    for (number, need) in needs.enumerated() {
      guard let least = least[number] else { continue }
      standing[number] = need.targets.count { states[$0] < least }
      if standing[number] == 0, let last = need.targets.last {
        reached.append((need.owner, .need(number, by: last)))
      }
    }
    var next = 0
    while next < reached.count {
      let (node, cause) = reached[next]
      next += 1
      guard states[node] < level else { continue }
      states[node] = level
      causes[node] = cause
      for number in needsOn[node] where least[number] == level {
        standing[number] -= 1
        if standing[number] == 0 {
          reached.append((needs[number].owner, .need(number, by: node)))
        }
      }
    }
  }

  /// The needs that a node is a target of.
  package func needs(on node: Int) -> [Int] { needsOn[node] }
}

/// What becomes of something, from nothing to the worst.
package enum FailureState: Int, Sendable, Comparable, CaseIterable {
  case standing
  /// It goes on, but work waits and is caught up with.
  case late
  /// What it needs is gone, and nobody says what that means for it.
  case unclear
  /// It answers, with less than usual.
  case degraded
  case down

  package static func < (left: FailureState, right: FailureState) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a loss comes to.
package struct FailureSpread: Sendable {
  package let states: [FailureState]
  package let causes: [Cause?]

  package enum Cause: Hashable, Sendable {
    case hit
    /// A need of it, and the target that went last.
    case need(Int, by: Int)
  }
}

extension Reliance.Effect {
  /// How badly off all targets must be for the owner to be this badly off; nothing when it never is.
  ///
  /// Who needs something is degraded with it. Who can do without it does not care that it does less, and
  /// who waits for it does not care until it is gone. What is unclear is not followed into what can be
  /// done without, for that would call half of every handbook unclear.
  package func least(for level: FailureState) -> FailureState? {
    switch (self, level) {
    case (.falls, .down): .down
    case (.falls, .degraded), (.fallsBack, .degraded), (.notices, .degraded): .degraded
    case (.falls, .unclear), (.fallsBack, .unclear), (.notices, .unclear): .unclear
    case (.unknown, .unclear): .unclear
    case (.lacks, .degraded), (.waits, .late): .down
    case (.hears, .late): .late
    default: nil
    }
  }
}
