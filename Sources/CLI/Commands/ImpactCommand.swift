/// `lintel impact`: what falls when something is lost.

import Base
import Pipeline

extension Command {
  static let impact = Command(
    name: "impact",
    summary: "Tell what falls when something is lost, why, and how it comes back",
    discussion: [
      """
      What is lost is an element of the model by its id, a region or a zone such as aws/eu-west-1/a, or \
      everything of a provider. Who cannot do without it falls as well; who has a fallback, or can do \
      without it, degrades; who waits for messages catches up later.
      """,
      """
      Nothing is guessed: where a document does not say how much a dependency matters, the answer is \
      that it is unclear.
      """,
    ],
    arguments: [Argument(Value("NAME"), isRequired: true, "An element, a location or a provider")],
    options: [AnswerFormat.key.option, json.option],
    examples: [
      Example("lintel impact orders", "Ask what the loss of one service comes to."),
      Example("lintel impact aws/eu-west-1", "Ask the same of a region."),
      Example("lintel impact aws --format json", "Ask it of a provider, for a program."),
    ],
    run: tellImpact
  )
}

private let json = OptionKey<Bool>.flag("json", "The same as --format json")

@Sendable
private func tellImpact(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  let request = LintRequest(
    directory: invocation[GlobalOptions.directory]?.text ?? ".",
    workers: invocation[GlobalOptions.jobs] ?? Processors.count,
    today: invocation.environment.today
  )
  do throws(LintFailure) {
    let name = invocation.arguments.first?.text ?? ""
    let report = try await Pipeline.impact(of: name, request)
    switch invocation[json] ? .json : invocation[AnswerFormat.key] {
    case .text: console.write(withoutCommands(lines: report.text))
    case .json: console.write(bytes: report.json.bytes(.pretty))
    }
    return .clean
  } catch {
    return CommandFailure(error).tell(console)
  }
}
