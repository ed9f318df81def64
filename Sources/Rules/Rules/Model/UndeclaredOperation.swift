/// Calls of operations that the callee does not have.

import Architecture
import Base
import Handbook

extension Rule {
  static let undeclaredOperation = Rule(
    RuleID("MDL007", "undeclared-operation"),
    .error,
    in: .minimal,
    summary: "A call names an operation that is not among those that the callee declares.",
    why: """
      Either the caller counts on something that is not there, or the callee has an operation of which its
      page says nothing: no limit, no idempotency, no deadline. In both cases nothing of the call can be
      judged.
      """,
    remedy: """
      Correct the name, or declare the operation under `provides` of the callee. A callee that says nothing
      at all about its operations is taken to be unfinished, and calls of it are not held against it;
      `provides: []` says that there are none.
      """,
    fix: .suggestion,
    good: [
      [
        "services/orders.md": service(
          "depends-on: [{target: inventory/reserve}, {target: payments/pay}, {target: inventory}]"
        ),
        "services/inventory.md": service("provides: [{id: reserve}]"),
        "services/payments.md": service("tier: 1"),
      ]
    ],
    bad: [
      [
        "services/orders.md": service("depends-on: [{target: ⟦inventory/reserv⟧}]"),
        "services/inventory.md": service("provides: [{id: reserve}, {id: release}]"),
      ],
      [
        "services/orders.md": service("depends-on: [{target: ⟦inventory/reserve⟧}]"),
        "services/inventory.md": service("provides: []"),
        "workflows/order.md": document(
          "workflow",
          "steps: [{call: orders}, {call: ⟦inventory/reserve⟧}]"
        ),
      ],
    ],
    check: .handbook { view in
      undeclared(view).bounded { $0.callee }.map { finding($0, view) }
    }
  )
}

private struct UndeclaredCall: Hashable {
  let caller: String
  let place: Place
  let written: String
  let callee: Int
}

private func undeclared(_ view: HandbookView) -> [UndeclaredCall] {
  let model = view.model
  var seen: Set<[String]> = []
  let calls = model.relations.compactMap { relation -> UndeclaredCall? in
    let source = model.source(of: relation)
    let place = relation.targetPlace
    return call(relation.target, relation.written.value, by: source.id, at: place, model)
  }
  let steps = model.workflows.flatMap { workflow in
    workflow.facts.steps.items.compactMap { step -> UndeclaredCall? in
      guard case .stated(let name, let spot) = step.call else { return nil }
      let place = Place(workflow.path, spot.range)
      return call(model.target(of: name), name, by: workflow.id, at: place, model)
    }
  }
  return (calls + steps).filter { seen.insert([$0.caller, $0.written]).inserted }
}

private func call(
  _ target: Relation.Target,
  _ written: String,
  by caller: String,
  at place: Place,
  _ model: Architecture
) -> UndeclaredCall? {
  guard case .missingOperation(let callee) = target,
    !model.elements[callee].statesOperations.isUnknown
  else { return nil }
  return UndeclaredCall(caller: caller, place: place, written: written, callee: callee)
}

private func finding(_ call: UndeclaredCall, _ view: HandbookView) -> Finding {
  let callee = view.model.elements[call.callee]
  let operation = String(call.written.dropFirst(callee.id.count + 1))
  let guess = closest(to: operation, among: callee.operations.prefix(500).map(\.id))
  let names = callee.operations.map(\.id)
  let declaration = callee.place(of: callee.statesOperations.range)
  let fix = guess.flatMap {
    Fix.renaming([(call.written, call.place)], to: "\(callee.id)/\($0)")
  }
  return view.finding(
    at: call.place,
    "`\(callee.id)` has no operation `\(operation)`",
    help: guess.map { "Did you mean `\($0)`?" }
      ?? "Correct the name, or declare the operation under `provides` of `\(callee.id)`.",
    related: [
      Related(declaration, names.isEmpty ? "it says that it has none" : "it has \(nameList(names))")
    ],
    fixes: fix.map { [$0] } ?? [],
    subjects: [call.caller, call.written]
  )
}
