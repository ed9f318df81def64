/// What elements promise and what they cannot do without, as numbers: where bounds come from.

package import Handbook

/// Published objectives are inclusive: a failure of a dependency counts as one's own.
///
/// So the factors are the objectives of direct dependencies only, each of which has paid for its own.
/// Where a service and all that it needs, near or far, say what they allow by themselves, those are the
/// factors, each counted once: Treynor, Dahlin, Rau and Beyer, "The Calculus of Service Availability"
/// (2017), "regardless of its depth".
package struct ObjectiveGraph: Sendable {
  package let nodes: [Node]

  package struct Node: Sendable {
    package var target: Percentage?
    package var intrinsic: Percentage?
    /// What others may count on: the objective, else the contract, else what its own code allows.
    package var offered: Percentage?
    package var needs: [Need] = []

    package init() {}
  }

  package struct Need: Sendable {
    package let targets: [Int]
    package let relations: [Int]
    package let group: String?

    package init(_ targets: [Int], relations: [Int] = [], group: String? = nil) {
      self.targets = targets
      self.relations = relations
      self.group = group
    }
  }

  package init(_ nodes: [Node]) {
    self.nodes = nodes
  }

  /// The bound of a node with an objective and something that it needs.
  package func bound(of number: Int) -> AvailabilityBound? {
    let node = nodes[number]
    guard let target = node.target, !node.needs.isEmpty else { return nil }
    let closure = closureFactors(of: number)
    let factors = closure ?? directFactors(of: node)
    let product = factors.reduce(node.intrinsic.map { Availability($0) } ?? .certain) {
      $0.and($1.product)
    }
    return AvailabilityBound(
      element: number,
      target: target,
      basis: closure == nil ? .direct : .closure,
      own: node.intrinsic,
      factors: factors,
      product: product,
      weakest: (node.needs.compactMap(factor) + factors).min { $0.sound < $1.sound }
    )
  }
}

// MARK: - Direct dependencies

extension ObjectiveGraph {
  /// A need that holds anyhow is not counted again in a group, and of groups that overlap only the
  /// weakest counts: their product would be less than the truth.
  private func directFactors(of node: Node) -> [AvailabilityBound.Factor] {
    var counted: Set<Int> = []
    let factors = node.needs.enumerated().compactMap { number, need in
      factor(of: need).map { (number: number, factor: $0) }
    }
    let order = factors.sorted { left, right in
      let isAlone = (left.factor.members.count == 1, right.factor.members.count == 1)
      return isAlone.0 != isAlone.1 ? isAlone.0 : left.factor.product < right.factor.product
    }
    let apart = order.filter { _, factor in
      let members = factor.members.map(\.element)
      guard !members.contains(where: counted.contains) else { return false }
      counted.formUnion(members)
      return true
    }
    return apart.sorted { $0.number < $1.number }.map(\.factor)
  }

  private func factor(of need: Need) -> AvailabilityBound.Factor? {
    let members = need.targets.compactMap { target in
      nodes[target].offered.map { AvailabilityBound.Member(element: target, availability: $0) }
    }
    guard members.count == need.targets.count, let first = members.first else { return nil }
    return AvailabilityBound.Factor(
      members: members,
      relations: need.relations,
      group: need.group,
      product: members.dropFirst().reduce(Availability(first.availability)) {
        $0.or(Availability($1.availability))
      },
      sound: members.map(\.availability).max() ?? first.availability
    )
  }
}

// MARK: - The closure

extension ObjectiveGraph {
  /// All that a node needs, near or far, when each says what it allows by itself and none has an
  /// alternative.
  ///
  /// Closures of many nodes may be as large as the square of their number, so one that takes more than
  /// a thousand steps is given up; no service is understood that needs so many.
  private func closureFactors(of number: Int) -> [AvailabilityBound.Factor]? {
    guard nodes[number].intrinsic != nil else { return nil }
    var members: [Int] = []
    var seen: Set<Int> = [number]
    var path = [number]
    var steps = 0
    while let node = path.popLast() {
      for need in nodes[node].needs {
        steps += 1
        guard need.targets.count == 1, nodes[need.targets[0]].intrinsic != nil, steps <= mostSteps
        else { return nil }
        guard seen.insert(need.targets[0]).inserted else { continue }
        members.append(need.targets[0])
        path.append(need.targets[0])
      }
    }
    let relations = Dictionary(
      nodes[number].needs.map { ($0.targets[0], $0.relations) },
      uniquingKeysWith: +
    )
    return members.sorted().compactMap { member in
      factor(of: member, relations[member] ?? [])
    }
  }

  /// What a member of the closure allows by itself.
  private func factor(of member: Int, _ relations: [Int]) -> AvailabilityBound.Factor? {
    guard let intrinsic = nodes[member].intrinsic else { return nil }
    return AvailabilityBound.Factor(
      members: [AvailabilityBound.Member(element: member, availability: intrinsic)],
      relations: relations,
      group: nil,
      product: Availability(intrinsic),
      sound: intrinsic
    )
  }
}

private let mostSteps = 1000
