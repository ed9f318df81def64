/// Decisions whose number another branch has given away, too.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let numberTakenElsewhere = Rule(
    RuleID("ADR020", "number-taken-elsewhere"),
    .error,
    summary: "Another branch has a different decision with the same number in the same folder.",
    why: """
      Each branch is right by itself: it takes the next free number that it can see. Only when both
      are merged there are two decisions of one number, and by then each is cited. Lintel looks at the
      other branches, so that the collision shows while one of the two can still be renumbered.
      """,
    remedy: """
      Take another number before merging, or agree which of the two keeps it. A file of the same title is
      taken for the same decision under another name.
      """,
    good: [
      Example(
        ["decisions/0007-use-a-queue.md": "# 7. Use a queue\n\n## Status\n\nProposed\n"],
        elsewhere: [
          .init(branch: "log", "decisions/0008-use-a-log.md", title: "8. Use a log"),
          .init(branch: "rename", "decisions/0007-queue.md", title: "7. Use a queue"),
          .init(branch: "billing", "billing/decisions/0007-pay.md", title: "7. Pay"),
        ]
      )
    ],
    bad: [
      Example(
        ["decisions/0007-use-a-queue.md": "# ⟦7⟧. Use a queue\n\n## Status\n\nProposed\n"],
        elsewhere: [
          .init(branch: "log", "decisions/0007-use-a-log.md", title: "7. Use a log")
        ]
      ),
      Example(
        ["decisions/0007-use-a-queue.md": "⟦⟧# Use a queue\n\n## Status\n\nProposed\n"],
        elsewhere: [
          .init(branch: "cache", "decisions/0007-use-a-cache.md", title: "Use a cache"),
          .init(branch: "log", "decisions/0007-use-a-log.md", title: "Use a log"),
        ]
      ),
    ],
    check: .handbook { view in
      guard !view.history.elsewhere.isEmpty else { return [] }
      let others = Dictionary(grouping: foreignDecisions(view), by: \.identity)
      return view.handbook.decisions.documents.compactMap { number in
        let document = view.handbook.documents[number]
        guard let identity = document.identity, let others = others[identity] else { return nil }
        return finding(document, others.filter { !$0.isSame(as: document) }, view)
      }
    }
  )
}

private func finding(
  _ document: Document,
  _ others: [ForeignDecision],
  _ view: HandbookView
) -> Finding? {
  guard let first = others.first else { return nil }
  let branches = Set(others.map(\.file.branch)).subtracting([first.file.branch]).sorted()
  let also = branches.prefix(4).map { "`\(printable($0))`" }.joined(separator: ", ")
  let name = BytePath(bytes: first.file.path.name)
  return view.finding(
    at: Place(document.path, document.numberRange),
    "\(document.decisionName) is \(name) on branch `\(first.file.branch)`",
    help: "Take another number before merging"
      + (also.isEmpty ? "." : "; \(also) \(branches.count == 1 ? "has" : "have") one of it, too."),
    subjects: [document.subject, document.slug]
  )
}

/// A decision that only another branch has.
private struct ForeignDecision {
  let file: History.Elsewhere
  let identity: DecisionIdentity
  let title: String

  /// Whether it is the same decision, renamed or numbered anew.
  func isSame(as document: Document) -> Bool {
    let own = normalized(document.decision?.title ?? document.title)
    return !title.isEmpty && title == own
      || slugWords(file.path.stem) == slugWords(document.path.stem)
  }
}

/// Reads the numbers as those of this branch are read: off an empty file of that name.
private func foreignDecisions(_ view: HandbookView) -> [ForeignDecision] {
  let statuses = StatusVocabulary()
  return view.history.elsewhere.compactMap { file in
    let text = file.title.map { "# \($0)\n" } ?? ""
    let source = SourceFile(path: file.path, bytes: Array(text.utf8))
    let decision = Decision(reading: ParsedFile(parsing: source, .handbook), nil, statuses)
    guard let number = decision.fileNumber else { return nil }
    return ForeignDecision(
      file: file,
      identity: DecisionIdentity(folder: file.path.parent, number: number),
      title: normalized(decision.title)
    )
  }
}

/// The name of a file behind its number.
private func slugWords(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  stem.dropFirst(numberDigits(stem).endIndex - stem.startIndex)
}

/// A title in lower case, its letters and digits only.
private func normalized(_ title: String) -> String {
  String(title.lowercased().filter { $0.isLetter || $0.isNumber })
}
