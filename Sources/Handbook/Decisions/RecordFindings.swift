/// What a record says where a fact should stand and nobody can read.

internal import Base
internal import YAML

extension Finding {
  static func invalidStatus(
    _ range: SourceRange,
    _ bytes: [UInt8],
    _ path: BytePath,
    _ known: [String]
  ) -> Finding {
    let quoted = shortened(range, bytes)
    let word = String(decoding: bytes[quoted.indices].map(\.lowercased), as: UTF8.self)
    let guess = closest(to: word, among: known)
    let stages = DecisionStage.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return Finding(
      .invalidStatus,
      .error,
      at: Place(path, quoted),
      "`\(plainText(bytes, quoted))` is no status",
      help: guess.map { "Did you mean `\($0)`?" }
        ?? "Use one of \(stages), or say under `decisions: statuses:` in `lintel.yml` which of them it stands for.",
      subjects: ["status"]
    )
  }

  static func notADay(_ range: SourceRange, _ bytes: [UInt8], _ path: BytePath) -> Finding {
    Finding(
      .invalidValue,
      .error,
      at: Place(path, range),
      "`\(plainText(bytes, range))` is no day",
      help: "Write year, month and day, as in `2026-09-30`."
    )
  }

  static func unreadableNumber(_ range: SourceRange, _ bytes: [UInt8], _ path: BytePath) -> Finding
  {
    let quoted = shortened(range, bytes)
    return Finding(
      .unreadableNumber,
      .error,
      at: Place(path, quoted),
      "`\(plainText(bytes, quoted))` is no number of a decision",
      help: "Write a whole number of at most six digits, alone or behind `ADR-`."
    )
  }

  static func missingStatus(_ range: SourceRange, _ path: BytePath) -> Finding {
    Finding(
      .missingStatus,
      .warning,
      at: Place(path, range),
      "The decision states no status",
      help:
        "Say at what stage it is where its template has it: in the front matter, below the title, or in a section `Status`."
    )
  }

  static func tooManyRelations(_ range: SourceRange, _ path: BytePath, limit: Int) -> Finding {
    Finding(
      .limitExceeded,
      .error,
      at: Place(path, range),
      "The decision names more than \(limit) others; this one and those after it do not count",
      help: "Name those that it replaces or amends, and link to a page that lists the rest."
    )
  }

  static func unknownDecision(_ name: String, _ place: Place, help: String?) -> Finding {
    Finding(
      .unknownDecision,
      .warning,
      at: place,
      "No decision \(name)",
      help: help,
      subjects: [name]
    )
  }
}

/// At most the first sixty bytes, cut between two characters.
private func shortened(_ range: SourceRange, _ bytes: [UInt8]) -> SourceRange {
  var end = min(range.end, range.start + 60)
  while end > range.start, end < range.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  return SourceRange(range.start, end)
}
