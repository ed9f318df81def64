/// Elements of which nobody says what they are.

import Architecture
import Base
import Handbook
import Markdown

extension Rule {
  static let missingDescription = Rule(
    RuleID("MDL004", "missing-description"),
    .warning,
    summary: "An element has neither a description nor a text, or a store has no purpose.",
    why: """
      A name tells those who gave it what the thing is. Everybody else asks: is `ledger` the book of
      accounts or the service that writes it? The C4 model asks for a short description of every person,
      system and container for this reason (Brown, "The C4 model", diagram review checklist).
      """,
    remedy: """
      Write one sentence under `description`, or open the page with it. For stores, topics, queues and
      streams say under `purpose` what is in them.
      """,
    good: [
      ["services/orders.md": service(text: "Keeps orders.")],
      ["services/orders.md": service("description: Keeps orders")],
      [
        "services/orders.md": service(
          "owns: [{id: db, kind: database, purpose: All orders}]",
          text: "Keeps orders."
        )
      ],
    ],
    bad: [
      ["services/orders.md": service(title: "⟦# Orders⟧", text: "## APIs")],
      [
        "services/orders.md": service(
          """
          description: Keeps orders
          owns:
            - {id: ⟦orders-db⟧, kind: database}
            - {id: ⟦orders-v1⟧, kind: topic}
          """
        )
      ],
    ],
    check: .handbook { view in
      let silent = view.model.elements.filter { isSilent($0, view) }
      return silent.bounded { $0.isOwned ? $0.parent ?? $0.number : $0.number }.map {
        element in
        view.finding(
          at: element.idPlace,
          "`\(element.id)` \(element.purpose.lack(of: element.isOwned ? "purpose" : "description"))",
          help: element.isOwned
            ? "Say under `purpose` what it holds." : "Write one sentence under `description`.",
          subjects: [element.id]
        )
      }
    }
  )
}

private func isSilent(_ element: Element, _ view: HandbookView) -> Bool {
  guard element.kind != .component, element.purpose.value == nil else { return false }
  guard !element.isOwned, let number = element.document else { return element.isOwned }
  return view.handbook.documents[number].file.survey.opening == nil
}
