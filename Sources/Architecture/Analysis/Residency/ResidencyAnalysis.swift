/// Which data lies where, who takes it elsewhere, and where that is not allowed.

package import Base
package import Handbook

package struct ResidencyAnalysis: Sendable {
  /// For every element the most sensitive data that it holds, reads or is sent, as far as is stated.
  package let classes: [DataClass?]
  /// Where data is that may not be there.
  package let breaches: [Breach]

  package struct Breach: Sendable {
    /// The store or channel that the data is in.
    package let held: Int
    /// What says where it may be.
    package let limit: Limit
    package let way: Way
    /// Where the data gets all the same, the first of them first.
    package let locations: [Located<Location>]
  }

  /// How data comes to be in a place.
  package enum Way: Sendable, Equatable {
    /// Whoever owns it runs there, with all of its replicas.
    case owner(Int)
    /// Somebody who runs there reads it, or is sent it, by a relation.
    case relation(Int)
  }

  package struct Limit: Sendable, Equatable {
    package let residency: FactItems<String>
    /// Where it stands.
    package let place: Place
  }

  package init(of model: Architecture) {
    let flows = flowsByElement(model)
    classes = dataClasses(model, flows)
    var breaches: [Breach] = []
    for element in model.elements where element.isOwned {
      var known: Set<Int> = []
      for limit in limits(on: element, flows[element.number], model) {
        breaches += breachesOf(limit, at: element, model, besides: &known)
      }
    }
    self.breaches = breaches
  }
}

extension Relation {
  /// Whether data that somebody else holds comes to the source by it.
  package var fetches: Bool {
    kind == .reads || kind == .consumes || (kind == .dependsOn && facts.access.value != .write)
  }
}

/// More readers than that in the wrong place say nothing new.
private let mostReaders = 100
/// Each limit is held against every reader, so only so many data flows can set one for the same data.
private let mostFlows = 10

/// At most one for the owner and a hundred for readers, for each limit, and none for those known already.
private func breachesOf(
  _ limit: ResidencyAnalysis.Limit,
  at element: Element,
  _ model: Architecture,
  besides known: inout Set<Int>
) -> [ResidencyAnalysis.Breach] {
  func breach(_ runner: Element, _ way: ResidencyAnalysis.Way) -> ResidencyAnalysis.Breach? {
    let outside = limit.residency.forbidden(among: runner.facts.deployment.locations.items())
    guard !outside.isEmpty, known.insert(runner.number).inserted else { return nil }
    return .init(held: element.number, limit: limit, way: way, locations: outside)
  }
  var breaches = [element.parent.flatMap { breach(model.elements[$0], .owner($0)) }]
  for number in model.incoming[element.number] {
    let relation = model.relations[number]
    guard relation.fetches, relation.source != element.parent else { continue }
    if let found = breach(model.source(of: relation), .relation(number)) { breaches.append(found) }
    if breaches.count > mostReaders { break }
  }
  return breaches.compactMap(\.self)
}

extension FactItems where Item == String {
  /// The places that are known to be none of those that are named; none when a word is not understood.
  fileprivate func forbidden(among locations: [Located<Location>]) -> [Located<Location>] {
    locations.filter { location in
      guard let jurisdiction = Jurisdiction(of: location.value), !items.isEmpty else {
        return false
      }
      return values.allSatisfy { word in
        if location.value.isNamed(by: word) { return false }
        return jurisdiction.lies(in: word) == false
      }
    }
  }
}

extension Location {
  /// Whether a word is its provider, its region, or both.
  fileprivate func isNamed(by word: String) -> Bool {
    word == provider || word == region || word == wholeRegion || word == text
  }
}

// MARK: - Limits and classes

/// For every element, the data flows that name it.
private func flowsByElement(_ model: Architecture) -> [[Int]] {
  var flows = [[Int]](repeating: [], count: model.elements.count)
  for (number, flow) in model.dataFlows.enumerated() {
    for name in flow.facts.stores.items() + flow.facts.topics.items() {
      guard let element = model.target(of: name.value).element, flows[element].last != number
      else { continue }
      flows[element].append(number)
    }
  }
  return flows
}

private func limits(
  on element: Element,
  _ flows: [Int],
  _ model: Architecture
) -> [ResidencyAnalysis.Limit] {
  var limits: [ResidencyAnalysis.Limit] = []
  if case .stated(let residency, let spot) = element.owned.residency {
    limits.append(.init(residency: residency, place: element.place(of: spot.range)))
  }
  for flow in flows.prefix(mostFlows).map({ model.dataFlows[$0] }) {
    guard case .stated(let residency, let spot) = flow.facts.residency else { continue }
    limits.append(.init(residency: residency, place: Place(flow.path, spot.range)))
  }
  return limits
}

private func dataClasses(_ model: Architecture, _ flows: [[Int]]) -> [DataClass?] {
  var classes = model.elements.map { element -> DataClass? in
    guard element.isOwned else { return nil }
    let stated = flows[element.number].compactMap { model.dataFlows[$0].facts.data.value }
    return (stated + [element.owned.data.value].compactMap(\.self)).max()
  }
  let held = classes
  for (number, held) in held.enumerated() {
    guard let held else { continue }
    let fetching = model.incoming[number].map { model.relations[$0] }.filter(\.fetches)
    for holder in fetching.map(\.source) + [model.elements[number].parent].compactMap(\.self) {
      classes[holder] = max(classes[holder] ?? held, held)
    }
  }
  return classes
}
