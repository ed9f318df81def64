/// Decisions whose text and whose file name give two numbers.

internal import Base
internal import Handbook

extension Rule {
  static let filenameIDMismatch = Rule(
    RuleID("ADR002", "filename-id-mismatch"),
    .warning,
    summary: "The number that a decision gives itself is not the number of its file.",
    why: """
      Some readers go by the title, others by the file name; links and lists go by the file name, too.
      With two numbers, half of the citations of a decision lead to its neighbour. Mostly the record
      was begun as a copy of another.
      """,
    remedy: """
      Make the two agree. Lintel offers to change the number in the text, since other documents link
      to the file; when it is the file that has the wrong name, rename that instead.
      """,
    fix: .unsafe,
    good: [
      ["decisions/0008-use-an-outbox.md": "# 8. Use an outbox\n\n## Status\n\nAccepted\n"],
      ["decisions/0008-use-an-outbox.md": "# Use an outbox\n\n## Status\n\nAccepted\n"],
      ["decisions/20261121-use-an-outbox.md": "# ADR-008: Use an outbox\n\n- Status: accepted\n"],
    ],
    bad: [
      ["decisions/0008-use-an-outbox.md": "# ⟦7⟧. Use an outbox\n\n## Status\n\nAccepted\n"],
      ["decisions/0008-use-an-outbox.md": "# ADR-⟦007⟧: Use an outbox\n\n## Status\n\nAccepted\n"],
    ],
    check: .document { view in
      guard let decision = view.document.decision, let number = decision.number,
        let fileNumber = decision.fileNumber, number.value != fileNumber, !number.range.isEmpty
      else { return [] }
      return [
        view.finding(
          at: number.range,
          "`\(number.value)` is not the number of the file, which is \(fileNumber)",
          help: "Change the one that is wrong.",
          fixes: renumbering(fileNumber, at: number.range, view),
          subjects: [view.document.slug]
        )
      ]
    }
  )
}

/// Writes the file's number where the text has another, with as many digits as stand there.
private func renumbering(_ number: Int, at range: SourceRange, _ view: DocumentView) -> [Fix] {
  let isDigit = { (byte: UInt8) in UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9") }
  let bytes = view.file.source.bytes[range.indices]
  guard let last = bytes.lastIndex(where: isDigit) else { return [] }
  let start = bytes[..<last].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? bytes.startIndex
  let digits = String(number)
  let width = last + 1 - start
  let written = String(repeating: "0", count: max(0, width - digits.count)) + digits
  let place = Place(view.document.path, SourceRange(start, last + 1))
  return [Fix("Change the number to `\(written)`", .unsafe, [.init(place, written)])]
}
