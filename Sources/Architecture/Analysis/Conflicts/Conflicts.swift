/// Everything that two places of the handbook say differently.

internal import Base
internal import Handbook

package struct Conflicts: Sendable {
  /// Within documents before those between them.
  package let all: [Conflict]

  package init(of model: Architecture) {
    all =
      betweenEntries(of: model) + betweenOwners(of: model)
      + model.failovers.flatMap { between($0, PlanComparison.failover, model) }
      + model.capacities.flatMap { between($0, PlanComparison.capacity, model) }
      + model.dataFlows.flatMap { between($0, model) }
  }
}

// MARK: - The same target twice

/// What an entry is called, what it is for and what stands in for it belongs to the entry, not to the target.
private let ownToEntries: Set = ["target", "topic", "purpose", "group"]

private func betweenEntries(of model: Architecture) -> [Conflict] {
  model.outgoing.flatMap { numbers -> [Conflict] in
    guard numbers.count > 1 else { return [] }
    var firsts: [EntryKey: Int] = [:]
    return numbers.flatMap { number -> [Conflict] in
      let relation = model.relations[number]
      guard relation.kind != .owns else { return [] }
      let key = EntryKey(kind: relation.kind, name: relation.written.value)
      guard let first = firsts[key] else {
        firsts[key] = number
        return []
      }
      return between(model.relations[first], relation, model)
    }
  }
}

private struct EntryKey: Hashable {
  let kind: Relation.Kind
  let name: String
}

private func between(_ first: Relation, _ second: Relation, _ model: Architecture) -> [Conflict] {
  let source = model.source(of: first)
  return differences(first.facts, second.facts, except: ownToEntries).map { key, left, right in
    let speaker = "`\(first.kind.rawValue)` of `\(source.id)`"
    return Conflict(
      subjects: [source.id, first.written.value],
      fact: key,
      first: Conflict.Statement(left, in: source.path, by: speaker),
      second: Conflict.Statement(right, in: source.path, by: speaker)
    )
  }
}

// MARK: - Two owners of one thing

private let ownToOwners: Set = ["id", "name", "purpose"]

private func betweenOwners(of model: Architecture) -> [Conflict] {
  model.elements.flatMap { element -> [Conflict] in
    guard element.isOwned, let first = model.element(element.id), first.isOwned,
      first.number != element.number, first.parent != element.parent
    else { return [] }
    return differences(first.owned, element.owned, except: ownToOwners).map { key, left, right in
      Conflict(
        subjects: [element.id],
        fact: key,
        first: Conflict.Statement(left, in: first.path, by: "`\(model.home(of: first).id)`"),
        second: Conflict.Statement(right, in: element.path, by: "`\(model.home(of: element).id)`")
      )
    }
  }
}

/// The facts that both groups state and state differently, in the order of the second.
private func differences(
  _ first: some FactGroup,
  _ second: some FactGroup,
  except own: Set<String>
) -> [(key: String, first: SaidFact, second: SaidFact)] {
  let known = StatedFacts(of: first).facts.map { ($0.key, $0.said) }
  let said = Dictionary(known) { first, _ in first }
  return StatedFacts(of: second).facts.compactMap { key, right in
    guard !own.contains(key), let left = said[key], left.text != right.text else { return nil }
    return (key, left, right)
  }
}

// MARK: - Plans and data flows

private func between(
  _ plan: Plan,
  _ comparisons: [PlanComparison],
  _ model: Architecture
) -> [Conflict] {
  plan.facts.appliesTo.words().flatMap { name -> [Conflict] in
    guard let element = model.element(name) else { return [] }
    return comparisons.compactMap { comparison in
      guard let ours = comparison.ofPlan(plan.facts), let theirs = comparison.ofElement(element),
        !comparison.agree(ours.text, theirs.text)
      else { return nil }
      return Conflict(
        subjects: [plan.id, element.id],
        fact: comparison.elementKey,
        first: Conflict.Statement(theirs, in: element.path, by: "`\(element.id)`"),
        second: Conflict.Statement(ours, in: plan.path, by: "`\(plan.id)`")
      )
    }
  }
}

/// A flow names the most sensitive class that is in it, so that none of its stores holds a higher one.
private func between(_ flow: DataFlow, _ model: Architecture) -> [Conflict] {
  guard let most = flow.facts.data.value, let ours = SaidFact(flow.facts.data) else { return [] }
  return (flow.facts.stores.words() + flow.facts.topics.words()).compactMap { name in
    guard let element = model.element(name), let data = element.owned.data.value, data > most,
      let theirs = SaidFact(element.owned.data)
    else { return nil }
    return Conflict(
      subjects: [flow.id, element.id],
      fact: "data",
      first: Conflict.Statement(theirs, in: element.path, by: "`\(element.id)`"),
      second: Conflict.Statement(ours, in: flow.path, by: "`\(flow.id)`")
    )
  }
}

extension Fact {
  /// The words of a list; none when nothing is stated.
  fileprivate func words() -> [String] where Value == FactItems<String> {
    items().map(\.value)
  }
}
