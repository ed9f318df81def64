/// Calls that have to leave their region to be answered.

import Architecture
import Base
import Handbook

extension Rule {
  static let crossRegionSyncCall = Rule(
    RuleID("NET017", "cross-region-sync-call"),
    .warning,
    summary: "A service waits for another that does not run in its region.",
    why: """
      Between regions a round trip takes tens to hundreds of milliseconds where it takes less than one
      inside, and each of the two regions, and the line between them, must be up for an answer. What was
      meant to survive the loss of a region then falls with either.
      """,
    remedy: """
      Run the callee in the caller's regions as well, keep a copy of its data there, or send a message and
      do not wait. A caller that is active in several regions needs it in each of them. The regions of an
      external system have names of their own, which are compared only with those of the same provider.
      """,
    patterns: ["geo-routing", "active-active", "replication", "event-driven-architecture"],
    good: [
      ["services/orders.md": orders("[aws/eu-west-1, aws/us-east-1]"), "services/stock.md": stock],
      [
        "services/orders.md": orders("[aws/us-east-1]", style: "async"),
        "services/stock.md": stock,
      ],
      [
        "services/orders.md": orders("[aws/us-east-1]"),
        "services/stock.md": service("tier: 2"),
      ],
      ["services/orders.md": orders("[aws/eu-west-1/b]"), "services/stock.md": stock],
      [
        "services/orders.md": orders("[aws/eu-west-1, gcp/europe-west4]", target: "bank"),
        "externals/bank.md": bank("[bank/north]"),
      ],
    ],
    bad: [
      [
        "services/orders.md": orders("[aws/us-east-1]", target: "⟦stock⟧"),
        "services/stock.md": stock,
      ],
      [
        "services/orders.md": orders(
          "[aws/eu-west-1, aws/us-east-1], topology: active-active",
          target: "⟦stock⟧"
        ),
        "services/stock.md": stock,
      ],
      [
        "services/orders.md": orders("[aws/eu-west-1]", target: "⟦bank⟧"),
        "externals/bank.md": bank("[aws/us-east-1]"),
      ],
    ],
    check: .handbook { view in
      let regions = view.model.elements.map { element in
        Set(view.model.locations(of: element).map(\.wholeRegion))
      }
      let calls = view.answeredCalls.filter { view.mustLeave($0, regions) }
      return view.causes(of: calls).map { finding(about: $0, regions, view) }
    }
  )
}

extension HandbookView {
  /// Whether a call must leave a region of its caller; never when not all is known.
  ///
  /// A caller that is active in one region at a time calls from there, so that one region in common does.
  /// What a hard call lacks in one of several regions is a question of recovery.
  fileprivate func mustLeave(_ call: Relation, _ regions: [Set<String>]) -> Bool {
    guard let callee = call.targetElement else { return false }
    let here = regions[call.source]
    let there = regions[callee]
    guard !here.isEmpty, !there.isEmpty, !there.contains(where: { $0.hasSuffix("/global") }) else {
      return false
    }
    if model.elements[callee].kind == .external, !namesOneProvider(call) { return false }
    let topology = model.source(of: call).facts.deployment.topology.value
    return topology == .activeActive && !call.isHard
      ? !here.isSubset(of: there) : here.isDisjoint(with: there)
  }
}

extension HandbookView {
  /// Whether both ends of a call have a provider in common, so that names of regions mean the same.
  fileprivate func namesOneProvider(_ call: Relation) -> Bool {
    guard let callee = model.target(of: call) else { return false }
    let here = Set(model.locations(of: model.source(of: call)).map(\.provider))
    return model.locations(of: callee).contains { here.contains($0.provider) }
  }
}

private func finding(
  about cause: CallCause,
  _ regions: [Set<String>],
  _ view: HandbookView
) -> Finding {
  let callee = view.model.target(of: cause.first) ?? cause.caller
  let there = regions[callee.number]
  let distant = regions[cause.caller.number].subtracting(there).sorted()
  let caller = cause.caller
  return view.finding(
    cause,
    """
    `\(caller.id)` waits from \(nameList(distant)) for \(cause.callees), which runs in \
    \(nameList(there.sorted()))
    """,
    help: "Run the callee in the same region, keep a copy there, or do not wait for it.",
    related: [
      Related(caller.place(of: caller.facts.deployment.locations.range), "where the caller runs"),
      Related(callee.place(of: callee.facts.deployment.locations.range), "where the callee runs"),
    ]
  )
}

private let stock = service("deployment: {locations: [aws/eu-west-1/a]}")

private func bank(_ locations: String) -> String {
  "---\nkind: external\ndeployment: {locations: \(locations)}\n---\n# Bank\n"
}

private func orders(_ locations: String, target: String = "stock", style: String = "sync") -> String
{
  caller(
    "{target: \(target), style: \(style), timeout: 1s}",
    facts: "deployment: {locations: \(locations)}"
  )
}
