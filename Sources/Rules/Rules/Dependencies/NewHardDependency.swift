/// Dependencies that came later, and that no decision speaks of.

import Architecture
import Base
import Handbook
import YAML

extension Rule {
  static let newHardDependency = Rule(
    RuleID("DEP013", "new-hard-dependency"),
    .warning,
    in: .strict,
    summary: "A service came to need another one, and no decision says why.",
    why: """
      A hard dependency is quickly added and hardly ever taken away. From then on the service is down when
      the other one is, is deployed with an eye on it and recovers after it. That is worth the ten lines
      of a decision, as long as somebody still knows what the alternatives were.
      """,
    remedy: """
      Write the decision and name the caller or the callee in its `affects`, or link the two pages. It is
      looked for among decisions of the time: at most `days` older, 90 unless set, than the last version
      of the page without the dependency. Only relations with `criticality: hard` count, and as earlier
      versions only those that state `depends-on` and leave the target out or call it `soft`: what was
      not stated may have been there. Without the history of the page nothing is said.
      """,
    options: [
      RuleOption(
        "days",
        "How much older than the dependency a decision about it may be.",
        standard: .number(90)
      )
    ],
    patterns: ["graceful-degradation", "domain-boundaries"],
    good: [
      Example(
        [
          "services/orders.md": needing("cart", "ledger"),
          "decisions/0007-book-at-once.md": decision(on: "2026-09-01", affects: "orders"),
        ],
        past: [.init("services/orders.md", on: "2026-09-20", needing("cart"))]
      ),
      Example(
        ["services/orders.md": needing("ledger")],
        past: [
          .init("services/orders.md", on: "2026-08-01", service("tier: 2")),
          .init(
            "services/orders.md",
            on: "2026-09-20",
            service("depends-on:\n  - {target: ledger/book}")
          ),
        ]
      ),
      ["services/orders.md": needing("ledger")],
    ],
    bad: [
      Example(
        [
          "services/orders.md": needing("cart", "⟦ledger/book⟧"),
          "services/ledger.md": service("tier: 2"),
          "decisions/0007-book-at-once.md": decision(on: "2026-01-01", affects: "orders"),
        ],
        past: [.init("services/orders.md", on: "2026-09-20", needing("cart"))]
      ),
      Example(
        ["services/orders.md": needing("⟦ledger⟧")],
        past: [
          .init("services/orders.md", on: "2026-08-01", service("depends-on: []")),
          .init("services/orders.md", on: "2026-09-20", "# Orders\n"),
        ]
      ),
    ],
    check: .handbook { view in
      guard !view.history.isShallow, !view.history.versions.isEmpty else { return [] }
      return view.model.elements.flatMap { findings(of: $0, view) }
    }
  )
}

/// A version of a page that states dependencies: which it has, and whether it calls them soft.
private struct PastNeeds {
  let version: History.Version
  let targets: Set<String>

  init?(_ version: History.Version) {
    guard let node = readFrontMatter(version.file)["depends-on"] else { return nil }
    self.version = version
    targets = Set(
      (node.items ?? []).compactMap { item in
        guard let name = item["target"]?.scalar?.text, item["criticality"]?.scalar?.text != "soft"
        else { return nil }
        return String(name.prefix { $0 != "/" })
      }
    )
  }
}

private func findings(of element: Element, _ view: HandbookView) -> [Finding] {
  guard let number = element.document, let stated = element.statesDependencies.range,
    let versions = view.history.versions[element.path]
  else { return [] }
  let needs = view.model.relations(from: element).filter { relation in
    relation.kind == .dependsOn && relation.facts.criticality.value == .hard
  }
  let page = DocumentView(number: number, whole: view)
  guard !needs.isEmpty, !page.hasAlwaysHeld(stated) else { return [] }
  let past = versions.compactMap { PastNeeds($0) }
  var seen: Set<String> = []
  return needs.compactMap { relation in
    let target = relation.targetName
    guard let before = past.last(where: { !$0.targets.contains(target) }),
      seen.insert(target).inserted,
      !view.hasDecision(on: [element.id, target], page: number, since: before.version.day)
    else { return nil }
    return finding(element, relation, before.version, view)
  }
}

private func finding(
  _ element: Element,
  _ relation: Relation,
  _ version: History.Version,
  _ view: HandbookView
) -> Finding {
  let target = relation.targetName
  return view.finding(
    at: relation.targetPlace,
    "`\(element.id)` came to need `\(target)` after \(version.past), and no decision speaks of it",
    help: "Write the decision, and name `\(target)` or `\(element.id)` in its `affects`.",
    related: view.model.target(of: relation).map { [Related($0.place, "this is needed now")] }
      ?? [],
    subjects: [element.id, target]
  )
}

extension History.Version {
  /// When it was: ``2026-01-05 (`1a2b3c4`)``.
  fileprivate var past: String {
    day.map { "\($0.text) (`\(commit)`)" } ?? "`\(commit)`"
  }
}

extension HandbookView {
  /// Whether a decision of the time names one of the elements, or is linked with a page.
  fileprivate func hasDecision(
    on elements: [String],
    page: Int,
    since day: CalendarDate?
  ) -> Bool {
    handbook.decisions.documents.contains { number in
      guard let decision = handbook.decisions.decisions[number],
        decision.status?.value.stage != .rejected, isRecent(decision, day)
      else { return false }
      return handbook.backlinks[number].contains(page) || handbook.backlinks[page].contains(number)
        || decision.affects.contains { affected in
          elements.contains(String(affected.value.prefix { $0 != "/" }))
        }
    }
  }

  private func isRecent(_ decision: Decision, _ day: CalendarDate?) -> Bool {
    guard let day, let date = decision.date?.value else { return true }
    return date.days(until: day) <= number("days")
  }
}

private func decision(on day: String, affects element: String) -> String {
  """
  ---
  date: \(day)
  affects: [\(element)]
  ---
  # ADR-007: Book at once

  ## Status
  Accepted

  """
}
