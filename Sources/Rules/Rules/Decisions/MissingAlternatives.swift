/// Decisions whose list of options leaves nothing to choose.

internal import Base
internal import Handbook
internal import Markdown

extension Rule {
  static let missingAlternatives = Rule(
    RuleID("ADR017", "missing-alternatives"),
    .warning,
    summary: "A decision has a section for its options, and fewer than two stand there.",
    why: """
      The options tell a later reader that the obvious other way was seen, and why it was not taken.
      With one option the section only repeats the decision.
      """,
    remedy: """
      Name what else was weighed, with a sentence on why it was not chosen; leaving things as they are is
      an option, too. In a section called *Alternatives* the chosen way need not be repeated.
      """,
    options: [
      RuleOption(
        "options",
        "How many options must be named, the chosen one among them.",
        standard: .number(2)
      )
    ],
    good: [
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n* Status: accepted\n\n## Considered Options\n\n* A queue\n* Leave it\n"
      ],
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n* Status: accepted\n\n## Alternatives\n\n* Leave it\n"
      ],
    ],
    bad: [
      [
        "decisions/0007-use-a-queue.md":
          "# Use a queue\n\n* Status: accepted\n\n⟦## Considered Options⟧\n\n* A queue\n"
      ]
    ],
    check: .document { view in
      guard let decision = view.document.decision, decision.isInForceOrProposed,
        let options = decision.parts.options, let named = optionCount(options, decision, view.file)
      else { return [] }
      let heading = view.file.survey.headings[options]
      let isBesideTheChosen = heading.text.lowercased().contains("alternative")
      let wanted = view.whole.number("options") - (isBesideTheChosen ? 1 : 0)
      guard named < wanted else { return [] }
      return [
        view.finding(
          at: heading.range,
          named == 1
            ? "`\(heading.text)` names only one option"
            : "`\(heading.text)` names \(named) of at least \(wanted) options",
          help: "Name what else was weighed, if only to leave things as they are.",
          subjects: [view.document.subject]
        )
      ]
    }
  )
}

/// How many options there are; nothing for prose, in which nobody can count them, and for a record that
/// has more sections of options.
private func optionCount(_ heading: Int, _ decision: Decision, _ file: ParsedFile) -> Int? {
  let isRepeated = file.survey.headings.enumerated().contains { index, other in
    let name = other.text.lowercased()
    return index != heading && name.contains("option") && !name.contains("pros")
  }
  if isRepeated { return nil }
  let range = file.ownRange(heading)
  var count = 0
  var isProse = false
  for block in file.survey.blocks where range.indices.contains(block.range.start) {
    switch block.kind {
    case .list(_, let items): count += items.count
    case .table: return nil
    case .paragraph: isProse = !addBold(file.source.bytes[block.range.indices], &count) || isProse
    default: continue
    }
  }
  let named = max(count, decision.parts.alternatives.count)
  return isProse && count == 0 ? nil : named
}

/// Counts a paragraph that begins with bold text, `**1. Use a queue**`, as an option.
private func addBold(_ paragraph: ArraySlice<UInt8>, _ count: inout Int) -> Bool {
  guard paragraph.starts(with: "**".utf8) || paragraph.starts(with: "__".utf8) else { return false }
  count += 1
  return true
}
