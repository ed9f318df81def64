/// Elements that are there once and take several critical flows with them.

import Architecture
import Base

extension Rule {
  static let singlePointOfFailure = Rule(
    RuleID("DEP005", "single-point-of-failure"),
    .warning,
    critical: .error,
    summary: "An element of which there is one copy takes several critical flows with it.",
    why: """
      When it goes, everything goes at once, and nobody can work around it: neither the flows that need
      it, nor those whose every stated path leads by it (Lengauer and Tarjan, "A Fast Algorithm for
      Finding Dominators in a Flowgraph", call it a dominator). The loss of one zone or of one database
      is then the loss of the business.
      """,
    remedy: """
      Run it in a second location, replicate it, or let flows go on without it: a `fallback`, a soft
      dependency, a `group` of alternatives. Critical flows are workflows with `critical: true` and entry
      points of tier 0 and 1. Only what is stated counts: `topology: single`, one location and no
      topology, or a store with `replication: none`. `flows` is how many must fall with it, 3 unless set.
      What runs in one location is reported once for each location, where most falls with it.
      """,
    options: [
      RuleOption("flows", "How many critical flows must fall with it.", standard: .number(3))
    ],
    patterns: ["redundancy", "replication", "active-active", "active-passive", "bulkhead"],
    good: [
      [
        "lintel.yml": settings,
        "services/ledger.md": service("deployment: {locations: [aws/eu-west-1, aws/eu-west-2]}"),
        "services/orders.md": needing("ledger", facts: "tier: 1"),
        "services/refunds.md": needing("ledger", facts: "tier: 1"),
      ],
      [
        "lintel.yml": settings,
        "services/ledger.md": service("deployment: {topology: single}"),
        "services/orders.md": needing("ledger, fallback: Later", facts: "tier: 1"),
        "services/refunds.md": needing("ledger", facts: "tier: 1"),
      ],
      [
        "lintel.yml": settings,
        "services/ledger.md": service("tier: 1"),
        "services/orders.md": needing("ledger", facts: "tier: 1"),
        "services/refunds.md": needing("ledger", facts: "tier: 1"),
      ],
      [
        "lintel.yml": settings,
        "services/ledger.md": service("deployment: {topology: single}"),
        "services/ledger-two.md": service("tier: 1"),
        "services/orders.md": needing(
          "ledger, group: ledgers",
          "ledger-two, group: ledgers",
          facts: "tier: 1"
        ),
        "services/refunds.md": needing("ledger", facts: "tier: 1"),
      ],
    ],
    bad: [
      [
        "lintel.yml": settings,
        "services/ledger.md": service(
          """
          owns: [{id: ledger-db, kind: database, replication: ⟦none⟧}]
          deployment: {topology: ⟦single⟧}
          """
        ),
        "services/orders.md": needing("ledger", facts: "tier: 1"),
        "services/refunds.md": needing("ledger", facts: "tier: 1"),
      ],
      [
        "lintel.yml": settings,
        "services/front-door.md": caller(
          "orders",
          "refunds",
          facts: "deployment: {locations: ⟦[aws/eu-west-1/a]⟧}"
        ),
        "services/ledger.md": service("deployment: {locations: [aws/eu-west-1/a]}"),
        "services/orders.md": needing("ledger"),
        "services/refunds.md": needing("ledger"),
        "workflows/buy.md": document("workflow", "critical: true\nsteps: [{call: orders}]"),
        "workflows/refund.md": document("workflow", "critical: true\nsteps: [{call: refunds}]"),
      ],
    ],
    check: .handbook { view in
      let limit = max(1, view.number("flows"))
      let points = view.model.elements.compactMap { element -> SinglePoint? in
        let count = view.analysis.flows.count(lostWith: element.number)
        guard count >= limit, let copy = element.singleCopy else { return nil }
        return SinglePoint(element: element, copy: copy, count: count)
      }.sorted { ($1.count, $0.element.number) < ($0.count, $1.element.number) }
      return rolledUp(points).prefix(mostOfOneCause).map {
        finding($0[0], others: $0.dropFirst(), view)
      }
    }
  )
}

private struct SinglePoint {
  let element: Element
  let copy: SingleCopy
  let count: Int
}

/// What is all in one location has one cause, and is reported where most falls with it.
private func rolledUp(_ points: [SinglePoint]) -> [[SinglePoint]] {
  var places: [Location: Int] = [:]
  var groups: [[SinglePoint]] = []
  for point in points {
    if case .location(let location) = point.copy.reason {
      if let group = places[location] {
        groups[group].append(point)
        continue
      }
      places[location] = groups.count
    }
    groups.append([point])
  }
  return groups
}

private func finding(
  _ point: SinglePoint,
  others: some Collection<SinglePoint>,
  _ view: HandbookView
) -> Finding {
  let element = point.element
  let flows = view.analysis.flows.flows(lostWith: element.number)
  let subjects = flows.map { subject(of: $0, view.model) }
  let ways = view.analysis.flows.ways(to: element.number)
  let related = zip(flows, subjects).prefix(mostSteps).map { flow, subject in
    let way = route(ways.way(fromNearestOf: flow.elements).map { view.model.elements[$0].id })
    return Related(subject.place, "`\(subject.id)` falls with it, by \(way)")
  }
  let alike = others.prefix(mostSteps).map { other in
    Related(
      Place(other.element.path, other.copy.range),
      "`\(other.element.id)` is there alone as well"
    )
  }
  let count = others.isEmpty ? "" : ", as \(counted(others.count, "other")) like it"
  return view.finding(
    at: Place(element.path, point.copy.range),
    "`\(element.id)` \(point.copy.reason.phrase)\(count), and \(counted(flows.count, "critical flow")) \(flows.count == 1 ? "falls" : "fall") with it: \(nameList(subjects.map(\.id)))",
    help:
      "Run a second copy of it where the first cannot take it along, or let flows go on without it.",
    related: related + alike,
    subjects: [element.id],
    severity: view.severity(for: element)
  )
}

private func subject(of flow: CriticalFlow, _ model: Architecture) -> (id: String, place: Place) {
  switch flow.subject {
  case .workflow(let number): (model.workflows[number].id, model.workflows[number].place)
  case .entry(let number): (model.elements[number].id, model.elements[number].place)
  }
}

extension SingleCopy.Reason {
  fileprivate var phrase: String {
    switch self {
    case .topology: "runs in one copy"
    case .location(let location): "runs in \(location.text) alone"
    case .replication: "has no replica"
    }
  }
}

private let settings = "lint:\n  rules:\n    single-point-of-failure: {flows: 2}\n"
