/// Work that was left undone.

import Base
import Handbook

extension Rule {
  static let bareTodo = Rule(
    RuleID("DOC028", "bare-todo"),
    .info,
    in: .strict,
    summary: "`TODO`, `FIXME`, `TBD` or `XXX` stands in the text.",
    why: """
      Readers of a page that is published cannot tell whether the rest of it can be relied on. The word
      has no owner and no date, and stays. The rule is strict since a text may also speak of a TODO list,
      as about one finding in five does.
      """,
    remedy: """
      Do what it asks, or say what is not known and who finds out: “The limit is not measured yet; see
      issue 12.” In code, and in quotes, the words are left alone.
      """,
    good: [
      "The limit is not measured yet; see issue 12.\n",
      "Search for `TODO` in the sources.\n\n```swift\n// TODO: a comment\n```\n",
      "A comment that says “TODO” needs an owner, as ADR-XXX says.\n",
    ],
    bad: [
      "⟦TODO⟧: measure the limit.\n",
      "| Limit | Value |\n| --- | --- |\n| Rate | ⟦TBD⟧ |\n",
    ],
    check: .document { view in
      let source = view.file.source
      guard mayHoldNote(source.bytes) else { return [] }
      return Prose(view.file).words.compactMap { range in
        guard isNote(source.bytes, range) else { return nil }
        return view.finding(
          at: range,
          "`\(source.text(range))` is left in the text",
          help: "Do what it asks, or say what is not known and who finds out."
        )
      }
    }
  )
}

private let notes = ["TODO", "FIXME", "TBD", "XXX"].map { Array($0.utf8) }
/// Signs that make a word part of a name, such as `ADR-XXX`, or of a quotation.
private let joints = Set("-_/.\"'“”‘’@#$".utf8)

/// Whether one of the words stands anywhere, be it in code: most pages need no closer look.
private func mayHoldNote(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  for index in span.indices.dropLast(2) where isFirstOfNote(span[index]) {
    switch (span[index], span[index + 1]) {
    case (UInt8(ascii: "T"), UInt8(ascii: "O")), (UInt8(ascii: "T"), UInt8(ascii: "B")),
      (UInt8(ascii: "F"), UInt8(ascii: "I")), (UInt8(ascii: "X"), UInt8(ascii: "X")):
      return true
    default: continue
    }
  }
  return false
}

private func isFirstOfNote(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "T") || byte == UInt8(ascii: "F") || byte == UInt8(ascii: "X")
}

private func isNote(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
  guard range.count <= 5, notes.contains(where: { $0.elementsEqual(bytes[range.indices]) }) else {
    return false
  }
  let isJoined = range.start > 0 && joints.contains(bytes[range.start - 1])
  return !isJoined
}
