/// How a command that answers a question writes its answer.

enum AnswerFormat: String, CaseIterable, Sendable {
  case text, json

  static let key = OptionKey<AnswerFormat>.choice(
    "format",
    "NAME",
    "Write the answer like this",
    standard: .text
  )
}
