/// Decisions that share a number.

internal import Base
internal import Handbook

extension Rule {
  static let duplicateADRID = Rule(
    RuleID("ADR001", "duplicate-adr-id"),
    .error,
    in: .minimal,
    summary: "Two decisions of one folder have the same number.",
    why: """
      A number is how people cite a decision: in code, in reviews, in other decisions. When two
      records answer to it, every citation may mean the wrong one, and a link from plain text leads
      nowhere, since Lintel does not guess. It usually happens when two branches each take the next
      free number and both are merged.
      """,
    remedy: """
      Give the later record the next free number: in its file name, in its title, and wherever it is
      cited. Folders are collections of their own, so that each may have a decision 1.
      """,
    good: [
      [
        "decisions/0007-use-a-queue.md": record("7. Use a queue"),
        "decisions/0008-use-an-outbox.md": record("8. Use an outbox"),
      ],
      [
        "billing/decisions/0001-use-a-queue.md": record("1. Use a queue"),
        "orders/decisions/0001-use-an-outbox.md": record("1. Use an outbox"),
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md": record("7. Use a queue"),
        "decisions/0007-use-an-outbox.md": record("⟦7⟧. Use an outbox"),
      ]
    ],
    check: .handbook { view in
      collections(of: view.handbook).flatMap { numbers in
        numbers.dropFirst().map { repeated($0, first: numbers[0], view) }
      }
    }
  )
}

/// Decisions that share a folder and a number, each group in the order of file names.
private func collections(of handbook: Handbook) -> [[Document]] {
  var groups: [[Document]] = []
  var places: [DecisionIdentity: Int] = [:]
  for index in handbook.decisions.documents {
    let document = handbook.documents[index]
    guard let identity = document.identity else { continue }
    if let place = places[identity] {
      groups[place].append(document)
    } else {
      places[identity] = groups.count
      groups.append([document])
    }
  }
  return groups.filter { $0.count > 1 }
}

private func repeated(_ document: Document, first: Document, _ view: HandbookView) -> Finding {
  view.finding(
    at: Place(document.path, document.numberRange),
    "\(document.decisionName) is already the number of \(BytePath(bytes: first.path.name))",
    help: "Take the next free number for the later of the two.",
    related: [Related(Place(first.path, first.numberRange), "the first decision of that number")],
    subjects: [document.subject, document.slug]
  )
}

private func record(_ title: String) -> String {
  "# \(title)\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will.\n"
}
