/// Tables in the text that no longer say what the front matter says.

import Architecture
import Base
import Handbook

extension Rule {
  static let staleGeneratedArtifact = Rule(
    RuleID("MDL015", "stale-generated-artifact"),
    .error,
    summary: "A table of dependencies, failure modes or steps differs from the front matter.",
    why: """
      The front matter is what is drawn and judged, the table is what people read. Once they differ the
      reader learns of a dependency that is gone, or misses the one that will fail tonight, and no longer
      believes either.
      """,
    remedy: """
      Change the table or the front matter, whichever is behind. Rows may name elements by id, by name or
      by a link; rows in words of their own, for what a service runs on, are left alone. Every target of
      `depends-on` has a row in the table of dependencies; steps stand in one order in both places.
      """,
    fix: .suggestion,
    good: [
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-db, kind: database}]
          depends-on: [{target: inventory/reserve}, {target: payments}, {target: prices}]
          """,
          text: dependencies("[Inventory](inventory.md)", "`payments`", "The prices", "Linux")
        ),
        "services/inventory.md": service("tier: 2"),
        "services/payments.md": service("tier: 1", title: "# Taking money"),
        "services/prices.md": service("tier: 1"),
      ],
      [
        "services/orders.md": service("tier: 1", text: dependencies("inventory")),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/orders.md": service("depends-on: [{target: inventory}]"),
        "services/inventory.md": service("tier: 2"),
      ],
      [
        "services/inventory.md": service("provides: [{id: reserve}]"),
        "workflows/order.md": workflow(
          "steps: [{call: inventory/reserv}]",
          steps: "| Step | Service |\n|---|---|\n| 1 | inventory/reserve |"
        ),
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          "depends-on: [{target: inventory}, {target: ⟦payments⟧}, {target: prices}]",
          text: dependencies("inventory", "⟦`mail`⟧")
        ),
        "services/inventory.md": service("tier: 2"),
        "services/mail.md": service("tier: 3"),
        "services/payments.md": service("tier: 1"),
        "services/prices.md": service("tier: 1"),
      ],
      [
        "services/orders.md": service(
          "depends-on: [{target: inventory}]",
          text: """
            ## Failure Modes

            | Dependency | When it is slow | When it is down |
            |---|---|---|
            | ⟦inventry⟧ | We wait | The order is pending |
            """
        ),
        "services/inventory.md": service("tier: 2", title: "# Stock"),
      ],
      [
        "services/orders.md": service("tier: 2"),
        "services/payments.md": service("tier: 2"),
        "workflows/order.md": document(
          "workflow",
          "steps: [{call: orders}, {call: payments}]",
          text: """
            ## Steps

            | Step | Service | What it does |
            |---|---|---|
            | 1 | orders | Takes it |
            | 2 | ⟦orders⟧ | Pays |
            """
        ),
      ],
    ],
    check: .handbook { view in
      let drift = view.analysis.drift
      return drift.strays.bounded { $0.element }.map { finding($0, view) }
        + drift.gaps.map { finding($0, view) }
        + told(drift.steps, view).map { finding($0, view) }
    }
  )
}

/// A step whose name in the front matter leads nowhere is an error of its own, and is not told again.
private func told(_ steps: [StepDrift], _ view: HandbookView) -> [StepDrift] {
  guard !steps.isEmpty else { return [] }
  let broken = Set(view.analysis.references.broken.map(\.place))
  return steps.filter { drift in
    guard let written = drift.inFrontMatter, drift.inTable != nil else { return true }
    if case .missingOperation(let callee) = view.model.target(of: written.value) {
      return view.model.elements[callee].statesOperations.isUnknown
    }
    return !broken.contains(Place(drift.path, written.range))
  }
}

private func finding(_ row: StrayRow, _ view: HandbookView) -> Finding {
  let element = view.model.elements[row.element]
  let place = element.place(of: row.written.range)
  let fix = row.guess.flatMap { Fix.renaming([(row.written.value, place)], to: $0) }
  let named = row.named.map { view.model.elements[$0] }
  return view.finding(
    at: place,
    "`\(named?.id ?? row.written.value)` in the table of \(row.table.rawValue) is no dependency",
    help: row.guess.map { "Did you mean `\($0)`?" }
      ?? "Take the row out, or add it to `depends-on`.",
    related: element.statesDependencies.range.map {
      [Related(Place(element.path, $0), "what `\(element.id)` depends on")]
    } ?? [],
    fixes: fix.map { [$0] } ?? [],
    subjects: [element.id, row.table.rawValue, row.written.value]
  )
}

private func finding(_ gap: TableGap, _ view: HandbookView) -> Finding {
  let element = view.model.elements[gap.element]
  let relations = gap.relations.map { view.model.relations[$0] }
  let names = relations.map(\.targetName)
  return view.finding(
    at: relations.first?.targetPlace ?? element.place(of: gap.table),
    "\(nameList(names)) \(names.count == 1 ? "is" : "are") missing from the table of dependencies",
    help: "Add a row for each, or take what is gone out of `depends-on`.",
    related: [Related(Place(element.path, gap.table), "the table")]
      + relations.dropFirst().prefix(4).map {
        Related($0.targetPlace, "this one is missing too")
      },
    subjects: [element.id, "dependencies"]
  )
}

private func finding(_ drift: StepDrift, _ view: HandbookView) -> Finding {
  let other = drift.inTable == nil ? nil : drift.inFrontMatter
  let range = drift.inTable?.range ?? drift.inFrontMatter?.range ?? SourceRange(at: 0)
  return view.finding(
    at: Place(drift.path, range),
    """
    Step \(drift.step) is \(name(drift.inTable)) in the table and \(name(drift.inFrontMatter)) in \
    the front matter
    """,
    help: "Change the one that is behind.",
    related: other.map { [Related(Place(drift.path, $0.range), "step \(drift.step) here")] } ?? [],
    subjects: [drift.workflow, "steps"]
  )
}

private func name(_ step: Located<String>?) -> String {
  step.map { "`\($0.value)`" } ?? "missing"
}

private func dependencies(_ rows: String...) -> String {
  let head = "## Dependencies\n\n| Dependency | What it is needed for |\n|---|---|\n"
  return head + rows.map { "| \($0) | To go on |" }.joined(separator: "\n")
}
