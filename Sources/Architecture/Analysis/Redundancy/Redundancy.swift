/// Alternatives that are none, since one loss takes all of them.

package struct Redundancy: Sendable {
  /// The groups whose members share something, in the order of the reliances.
  package let sharing: [Group]

  package struct Group: Sendable {
    package let reliance: Int
    package let shared: [Shared]
  }

  /// What all members of a group have in common.
  package enum Shared: Sendable, Equatable {
    /// Something that all of them need, with the way to it from each.
    case element(Int, ways: [[Int]])
    /// All of them run in this region and no other.
    case region(String)
    /// All of them run on the machines of this provider, though in different regions.
    case provider(String)
    /// All of them are run by this company.
    case company(String)
  }

  init(of model: Architecture, _ reliances: Reliances) {
    let needs = SharedNeeds(
      reliances.of.map { numbers in
        numbers.compactMap { number in
          let reliance = reliances.all[number]
          return reliance.effect == .falls && reliance.targets.count == 1
            ? reliance.targets[0] : nil
        }
      }
    )
    var steps = mostSteps
    sharing = reliances.all.enumerated().compactMap { number, reliance in
      guard reliance.group != nil, reliance.relations.count > 1 else { return nil }
      let shared = common(to: reliance.targets, needs, &steps) + places(of: reliance.targets, model)
      return shared.isEmpty ? nil : Group(reliance: number, shared: shared)
    }
  }
}

/// The needs of all members of all groups may be as many as the square of the model's size; no model that
/// people understand comes near this, and a larger one is judged by its places alone from there on.
private let mostSteps = 200_000

private func common(
  to members: [Int],
  _ needs: SharedNeeds,
  _ steps: inout Int
) -> [Redundancy.Shared] {
  needs.nearest(to: members, steps: &steps).prefix(3).map { .element($0.node, ways: $0.ways) }
}

/// The narrowest place that all members share, when all of them say where they are.
private func places(of members: [Int], _ model: Architecture) -> [Redundancy.Shared] {
  let elements = members.map { model.elements[$0] }
  guard elements.count > 1 else { return [] }
  let companies = Set(elements.map { $0.facts.provider.value })
  var shared: [Redundancy.Shared] = []
  if companies.count == 1, let company = companies.first ?? nil { shared.append(.company(company)) }
  let locations = elements.map { model.locations(of: $0) }
  guard locations.allSatisfy({ !$0.isEmpty }) else { return shared }
  let regions = Set(locations.joined().map(\.wholeRegion))
  let providers = Set(locations.joined().map(\.provider))
  if regions.count == 1, let region = regions.first {
    shared.append(.region(region))
  } else if providers.count == 1, let provider = providers.first {
    shared.append(.provider(provider))
  }
  return shared
}
