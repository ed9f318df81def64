/// Who falls when somebody falls, where alternatives stand in for each other.

internal import Base

/// A node falls when one of its needs falls, or all the members of one of its groups.
package struct NeedGraph: Sendable {
  /// For every node, the nodes without which it falls: its needs, and what all members of a group need.
  package let arrows: [[Int]]

  /// Works out what groups need in common.
  ///
  /// Only so much is said as is certain: a group in a cycle with its own members, and what comes after
  /// ten million steps in all, may need more in common than is found.
  ///
  /// - Parameters:
  ///   - needs: For every node, what it cannot work without.
  ///   - groups: For every node, groups of which it needs any one member.
  package init(needs: [[Int]], groups: [Int: [[Int]]]) {
    var all = needs
    for (node, groups) in groups { all[node] += groups.flatMap(\.self) }
    var search = NeedSearch(arrows: needs)
    for part in strongComponents(of: all) {
      for node in part.sorted() {
        for group in groups[node] ?? [] { search.add(group, to: node) }
      }
    }
    arrows = search.arrows
  }

  /// What a node cannot work without, at any distance, the nearest first and no more than a limit of them.
  package func needs(of node: Int, atMost limit: Int) -> Needs {
    var search = NeedSearch(arrows: arrows)
    return search.closure(of: node, atMost: limit)
  }

  /// How many of the nodes that are counted each node cannot work without.
  ///
  /// Where there are more than a limit, it is one more than that. What is not counted is not followed either.
  package func counts(atMost limit: Int, of counted: (Int) -> Bool) -> [Int] {
    var search = NeedSearch(arrows: arrows.map { $0.filter(counted) })
    return arrows.indices.map { node in
      let needs = search.closure(of: node, atMost: limit)
      return needs.isCut && needs.nodes.count == limit ? limit + 1 : needs.nodes.count
    }
  }

  package struct Needs: Sendable {
    package let nodes: [Int]
    /// Whether there are more.
    package let isCut: Bool
  }
}

private struct NeedSearch {
  private(set) var arrows: [[Int]]
  private var seen: [Int]
  private var round = 0
  private var stepsLeft = 10_000_000

  init(arrows: [[Int]]) {
    self.arrows = arrows
    seen = [Int](repeating: 0, count: arrows.count)
  }

  mutating func closure(of node: Int, atMost limit: Int) -> NeedGraph.Needs {
    round += 1
    seen[node] = round
    var nodes = [node]
    var (steps, first) = (0, 0)
    defer { stepsLeft -= steps }
    while first < nodes.count {
      for target in arrows[nodes[first]] {
        steps += 1
        let isFull = seen[target] != round && nodes.count > limit
        guard !isFull, steps <= stepLimit else {
          return .init(nodes: Array(nodes.dropFirst()), isCut: true)
        }
        guard seen[target] != round else { continue }
        seen[target] = round
        nodes.append(target)
      }
      first += 1
    }
    return .init(nodes: Array(nodes.dropFirst()), isCut: false)
  }

  /// Adds what all members of a group are or need.
  mutating func add(_ group: [Int], to node: Int) {
    guard let first = group.first else { return }
    var common = whole(first)
    for member in group.dropFirst() where !common.isEmpty {
      guard stepsLeft > 0 else { return }
      common.formIntersection(whole(member))
    }
    arrows[node] += common.subtracting(arrows[node]).subtracting([node]).sorted()
  }

  private mutating func whole(_ node: Int) -> Set<Int> {
    Set(closure(of: node, atMost: groupLimit).nodes + [node])
  }
}

/// So far the members of a group are followed.
private let groupLimit = 1024

/// So many arrows are followed for one node, seen ones included.
private let stepLimit = 4096
