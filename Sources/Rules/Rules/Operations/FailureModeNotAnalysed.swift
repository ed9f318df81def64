/// Hard dependencies of which nobody asked what happens when they fail.

import Architecture
import Base
import Handbook
import Markdown

extension Rule {
  static let failureModeNotAnalysed = Rule(
    RuleID("OPS004", "failure-mode-not-analysed"),
    .warning,
    in: .strict,
    summary:
      "A hard dependency is not in the table of failure modes, or one of its four answers is missing.",
    why: """
      What happens when it is slow? When it is down? When it returns bad data? When we are down ourselves? A
      dependency of which these were asked has a timeout, a fallback, a check and callers that may try
      again; one of which they were not has whatever the library does by default. A page without the table is
      told so by another rule.
      """,
    remedy: """
      Add a row that names the dependency by its id, and answer the four questions as a user would tell
      it. A dash is an answer too: it says that nothing happens. `lintel lint --unsafe-fixes` adds the row and
      leaves the answers to you.
      """,
    patterns: ["timeout-budget", "graceful-degradation", "circuit-breaker", "idempotency"],
    fix: .unsafe,
    good: [
      [
        "services/orders.md": analysed([
          "| inventory | We wait 200 ms | Pending | Refused | Retried |"
        ]),
        "services/inventory.md": service("tier: 2", title: "# The inventory"),
      ],
      [
        "services/orders.md": analysed([
          "| [The inventory](inventory.md) | We wait | Pending | – | Retried |"
        ]),
        "services/inventory.md": service("tier: 2", title: "# The inventory"),
      ],
      [
        "services/orders.md": service("depends-on: [{target: inventory, criticality: hard}]"),
        "services/inventory.md": service("tier: 2", title: "# The inventory"),
      ],
      ["services/orders.md": analysed(["| payments | We wait | Pending | Refused | Retried |"])],
    ],
    bad: [
      [
        "services/orders.md": analysed(
          ["| payments | We wait | Pending | Refused | Retried |"],
          target: "⟦inventory⟧"
        ),
        "services/inventory.md": service("tier: 2", title: "# The inventory"),
      ],
      [
        "services/orders.md": analysed([
          "| ⟦inventory | We wait |  | Refused | Retried⟧ |",
          "| payments | We wait | Pending | Refused | Retried |",
        ])
      ],
    ],
    check: .handbook { view in
      view.model.elements.flatMap { element -> [Finding] in
        guard case .stated(let table) = element.failureModes.presence else { return [] }
        let place = element.place(of: table.range)
        return Array(
          (view.unanswered(of: element) + view.unlisted(of: element, place)).prefix(mostOfOneCause)
        )
      }
    }
  )
}

extension HandbookView {
  /// Hard dependencies that have no row, each once; of those that are not in the model nothing is known.
  fileprivate func unlisted(of element: Element, _ table: Place) -> [Finding] {
    let listed = Set(element.failureModes.items.flatMap { names(in: $0.dependency.value ?? "") })
    var seen: Set<String> = []
    return model.relations(from: element).compactMap { relation in
      guard relation.kind == .dependsOn || relation.kind == .reads, relation.isHard,
        let target = model.target(of: relation), seen.insert(relation.targetName).inserted
      else { return nil }
      let names = [relation.written.value, relation.targetName, target.id, target.name]
      guard !names.contains(where: { listed.contains($0.lowercased()) }) else { return nil }
      return finding(
        at: relation.targetPlace,
        "`\(relation.targetName)` has no row in the table of failure modes",
        help: "Say what happens when it is slow, down or wrong, and when we are down.",
        related: [Related(table, "the table stands here")],
        fixes: newRow(for: target.id, below: table, of: element),
        subjects: [element.id, relation.targetName]
      )
    }
  }

  /// A row without answers, unless the table stands within something, a quote for instance.
  private func newRow(for id: String, below table: Place, of element: Element) -> [Fix] {
    guard let number = element.document else { return [] }
    let bytes = handbook.documents[number].file.source.bytes
    let range = table.range
    let newline = UInt8(ascii: "\n")
    guard range.end <= bytes.count, !range.isEmpty, bytes[range.start] == UInt8(ascii: "|"),
      range.start == 0 || bytes[range.start - 1] == newline
    else { return [] }
    let others = max(0, tableCells(bytes, range).header.count - 1)
    let row = "| `\(id)` |" + String(repeating: "  |", count: others)
    let isClosed = bytes[range.end - 1] == newline
    let end = Place(table.path, SourceRange(at: range.end))
    return [Fix("Add a row for `\(id)`", .unsafe, [.init(end, isClosed ? row + "\n" : "\n" + row)])]
  }

  /// Rows that leave a question open that other rows answer; a question that none answers may have no
  /// column, which is another finding.
  fileprivate func unanswered(of element: Element) -> [Finding] {
    let modes = element.failureModes.items
    let asked = questions.filter { question in
      modes.contains { !question.answer($0).isUnknown }
    }
    return modes.compactMap { mode in
      let open = asked.filter { $0.answer(mode).isUnknown }
      guard !open.isEmpty, let name = mode.dependency.value else { return nil }
      let words = enumerated(open.map(\.words), "or")
      return finding(
        at: element.place(of: mode.presence.range),
        "`\(name)` has a row that does not say what happens when \(words)",
        help: "Answer it as a user would tell it, or write a dash when nothing happens.",
        subjects: [element.id, name]
      )
    }
  }
}

private struct Question: Sendable {
  let words: String
  let answer: @Sendable (FailureModeFacts) -> Fact<String>
}

private let questions = [
  Question(words: "it is slow", answer: { $0.slow }),
  Question(words: "it is down", answer: { $0.down }),
  Question(words: "it returns bad data", answer: { $0.badData }),
  Question(words: "we are down", answer: { $0.selfDown }),
]

/// What a cell names, in small letters: the whole, and its parts between commas.
private func names(in cell: String) -> [String] {
  let text = cell.lowercased()
  let space = UInt8(ascii: " ")
  let parts = text.utf8.split { ",`*".utf8.contains($0) }.map { part in
    let word = part.drop { $0 == space }
    let end = word.lastIndex { $0 != space }.map { word.index(after: $0) } ?? word.startIndex
    return String(decoding: word[..<end], as: UTF8.self)
  }
  return [text] + parts
}

private func analysed(_ rows: [String], target: String = "inventory") -> String {
  let table = [
    "| Dependency | When it is slow | When it is down | When it returns bad data | When we are down |",
    "|---|---|---|---|---|",
  ]
  return service(
    "depends-on: [{target: \(target), criticality: hard}]",
    text: "## Failure Modes\n\n" + (table + rows).joined(separator: "\n")
  )
}
