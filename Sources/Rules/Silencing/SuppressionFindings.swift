/// What is said about comments and waivers that do not do their work.

internal import Base
internal import Handbook

extension Finding {
  static func unusedSuppression(
    _ words: [String],
    _ command: SuppressionComment.Command,
    at place: Place,
    _ edit: Fix.Edit
  ) -> Finding {
    let list = listed(words)
    let isEnd = command == .enable
    let isLasting = words.allSatisfy { Rule.known(as: $0)?.id.canBeSilenced == false }
    let message: Message =
      isEnd
      ? "\(list) is not silenced where this comment ends it"
      : isLasting
        ? "\(list) cannot be silenced in a document" : "\(list) is silenced here and finds nothing"
    return Finding(
      .unusedSuppression,
      .warning,
      at: place,
      message,
      help: isLasting ? "Repair what it finds, or turn it off in `lintel.yml`." : nil,
      fixes: [Fix(edit.replacement.isEmpty ? "Delete it" : "Delete \(list)", .safe, [edit])],
      subjects: words
    )
  }

  static func suppressionWithoutReason(_ words: [Located<String>], at place: Place) -> Finding {
    let words = words.map(\.value)
    return Finding(
      .suppressionWithoutReason,
      .warning,
      at: place,
      "\(listed(words)) is not silenced, because no reason is given",
      help: "Write the reason after `--`.",
      subjects: words
    )
  }

  static func blanketSuppression(
    _ command: SuppressionComment.Command,
    at place: Place
  ) -> Finding {
    Finding(
      .blanketSuppression,
      .warning,
      at: place,
      "`\(command.rawValue)` names no rule, so that nothing is silenced",
      help: "Name the rule: `\(command.rawValue) DOC006 -- reason`.",
      subjects: [command.rawValue]
    )
  }

  static func malformedSuppression(_ word: String, at place: Place, guess: String?) -> Finding {
    Finding(
      .malformedSuppression,
      .warning,
      at: place,
      "`\(word)` is nothing that can be said to Lintel here",
      help: guess.map { "Did you mean `\($0)`?" }
        ?? "In text write `lintel-disable-next-line`, in front matter `lintel: ignore`.",
      subjects: [word]
    )
  }
}

/// `a`, `b` and `c`, each in its quotes.
private func listed(_ words: [String]) -> String {
  words.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (words.count > 5 ? ", …" : "")
}
