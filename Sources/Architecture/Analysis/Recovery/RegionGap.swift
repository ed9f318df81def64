/// Dependencies that are gone with a region from which whoever needs them fails over to another.

package struct RegionGap: Sendable {
  package let need: HardNeed
  /// The region that takes the dependency with it: `aws/eu-west-1`.
  package let region: String
  /// Where the caller goes on, and finds nothing.
  package let refuge: String
  /// The plan that leads there; nothing where the caller runs there anyway.
  package let plan: Plan?
}

extension Analysis {
  /// The region whose loss takes all the answers to a need, but not who has it.
  ///
  /// Only of callers that have another region, and of dependencies whose places are stated; one with a
  /// failover plan of its own moves as well. How far a loss spreads is another analysis.
  package func regionGap(of need: HardNeed) -> RegionGap? {
    let waiter = model.elements[need.owner]
    let own = recovery.regions[waiter.number]
    guard !own.isEmpty, let lost = regionOfAll(need), own.contains(lost) else { return nil }
    if let other = own.first(where: { $0 != lost }) {
      return RegionGap(need: need, region: lost, refuge: other, plan: nil)
    }
    let plan = recovery.failovers(of: waiter, model).first { $0.leads(from: lost) }
    guard let plan, let refuge = plan.facts.to.value?.wholeRegion else { return nil }
    return RegionGap(need: need, region: lost, refuge: refuge, plan: plan)
  }

  /// The one region that all providers of a need are in, none of which moves out of it.
  private func regionOfAll(_ need: HardNeed) -> String? {
    var region: String?
    for number in need.relations {
      guard let runner = model.runner(at: model.relations[number]), runner.number != need.owner
      else { return nil }
      let regions = recovery.regions[runner.number]
      guard regions.count == 1, let first = regions.first, first == region ?? first,
        !recovery.failovers(of: runner, model).contains(where: { $0.leads(from: first) })
      else { return nil }
      region = first
    }
    return region
  }
}

extension Plan {
  /// Whether it leads out of a region, as far as it says from where.
  fileprivate func leads(from region: String) -> Bool {
    guard let to = facts.to.value, to.wholeRegion != region else { return false }
    return facts.from.value.map { $0.wholeRegion == region } ?? true
  }
}
