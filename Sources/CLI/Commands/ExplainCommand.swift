/// `lintel explain`: what a rule is about.

import Base
import Rules

extension Command {
  static let explain = Command(
    name: "explain",
    summary: "Explain a rule: what it finds, why, and what to do",
    discussion: ["Writes, as Markdown, the same text as the rule's page in the handbook."],
    arguments: [
      Argument(Value("RULE"), isRequired: true, "The code of a rule, or its name")
    ],
    examples: [
      Example("lintel explain DOC006", "Explain a rule by its code."),
      Example("lintel explain broken-internal-link", "Explain the same rule by its name."),
    ],
    run: explainRule
  )
}

@Sendable
private func explainRule(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  let word = invocation.arguments.first?.text ?? ""
  guard let rule = Rule.named(word) else {
    let names = Rule.all.flatMap { [$0.id.code, $0.id.name] }
    let hint = closest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    return CommandFailure.failed("no rule is called \"\(word)\"\(hint)").tell(console)
  }
  console.write(rule.markdown)
  return .clean
}
