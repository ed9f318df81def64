/// Decisions that replace each other in a circle.

internal import Base
internal import Handbook

extension Rule {
  static let supersessionCycle = Rule(
    RuleID("ADR006", "supersession-cycle"),
    .error,
    in: .minimal,
    summary: "Following what supersedes what, a decision comes back to itself.",
    why: """
      Supersession tells a reader which of several records holds. In a circle none does: whoever
      follows it to the newest decision never arrives. It mostly means that one of the lines was
      written the wrong way round.
      """,
    remedy: """
      Find the line that points the wrong way, often `supersedes` where `superseded by` was meant, and
      turn it round or take it out.
      """,
    good: [
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Superseded by [2. Use a log](0002-use-a-log.md)"
        ),
        "decisions/0002-use-a-log.md": record(
          2,
          "Accepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)"
        ),
      ]
    ],
    bad: [
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Accepted\n\nSupersedes ⟦[2. Use a log](0002-use-a-log.md)⟧"
        ),
        "decisions/0002-use-a-log.md": record(
          2,
          "Accepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)"
        ),
      ],
      [
        "decisions/0001-use-a-queue.md": record(
          1,
          "Accepted\n\nSupersedes ⟦[1. Use a queue](0001-use-a-queue.md)⟧"
        )
      ],
    ],
    check: .handbook { view in
      let graph = SupersessionGraph(view.handbook)
      return graph.cycles.compactMap { finding($0, graph, view) }
    }
  )
}

private func finding(_ cycle: [Int], _ graph: SupersessionGraph, _ view: HandbookView) -> Finding? {
  let names = cycle.map { view.handbook.documents[$0].decisionName }
  let steps = cycle.indices.compactMap { index -> (place: Place, message: Message)? in
    let next = (index + 1) % cycle.count
    return graph.place(from: cycle[index], to: cycle[next])
      .map { ($0, "\(names[index]) supersedes \(names[next])") }
  }
  guard let first = steps.first else { return nil }
  return view.finding(
    at: first.place,
    "\(names[0]) supersedes itself\(detour(names.dropFirst()))",
    help: "One of the lines points the wrong way.",
    related: steps.dropFirst().map { Related($0.place, $0.message) },
    subjects: cycle.prefix(16).map { view.handbook.documents[$0].subject }
  )
}

/// The decisions along the way, when they are few enough to be read.
private func detour(_ names: ArraySlice<String>) -> String {
  if names.isEmpty { return "" }
  if names.count > 4 { return " by way of \(names.count) others" }
  return " by way of " + names.joined(separator: " and ")
}

private func record(_ number: Int, _ status: String) -> String {
  "# \(number). Use it\n\n## Status\n\n\(status)\n\n## Decision\n\nWe will.\n"
}
