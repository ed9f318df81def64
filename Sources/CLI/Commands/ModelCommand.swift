/// `lintel model`: the architecture model, for other tools.

import Architecture
import Base
import Pipeline

extension Command {
  static let model = Command(
    name: "model",
    summary: "Write the architecture model for other tools",
    discussion: [
      """
      Systems, services, stores, channels and the lines between them, as the front matter of the \
      documents states them. The JSON holds every fact and can be read again with --from; the other \
      formats are drawings.
      """
    ],
    options: [format.option, source.option],
    examples: [
      Example("lintel model > model.json", "Write all facts as JSON."),
      Example("lintel model --format structurizr > workspace.dsl", "Go on with Structurizr."),
      Example("lintel model --from model.json --format mermaid", "Draw a model that was kept."),
    ],
    run: writeModel
  )
}

private let format = OptionKey<ModelFormatName>.choice(
  "format",
  "NAME",
  "Write the model like this",
  standard: .json
)

private let source = OptionKey<Word?>.single(
  "from",
  Value("FILE", .file),
  "Read the model from this JSON and not from the documents; - is standard input"
)

/// The names of the formats, as an option takes them.
private enum ModelFormatName: String, CaseIterable {
  case dot, json, mermaid, plantuml, structurizr

  var format: ModelFormat? { ModelFormat.all.first { $0.name == rawValue } }
}

@Sendable
private func writeModel(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  do throws(CommandFailure) {
    let (title, model) = try await model(invocation, console)
    guard let format = invocation[format].format else { return .couldNotRun }
    console.write(bytes: format.write(model, title))
    return .clean
  } catch {
    return error.tell(console)
  }
}

private func model(
  _ invocation: Invocation,
  _ console: Console
) async throws(CommandFailure) -> (String, Architecture) {
  if let file = invocation[source] { return ("Architecture", try kept(file, invocation, console)) }
  let request = LintRequest(
    directory: invocation[GlobalOptions.directory]?.text ?? ".",
    workers: invocation[GlobalOptions.jobs] ?? Processors.count,
    today: invocation.environment.today
  )
  do throws(LintFailure) {
    let made = try await Pipeline.model(request)
    return (made.title, made.model)
  } catch {
    throw CommandFailure(error)
  }
}

/// A model that was written to a file before.
private func kept(
  _ file: Word,
  _ invocation: Invocation,
  _ console: Console
) throws(CommandFailure) -> Architecture {
  let bytes: [UInt8]
  do throws(SystemError) {
    bytes = try file == "-" ? console.readInput() : invocation.read(file)
  } catch {
    throw CommandFailure(error)
  }
  switch JSON.parsed(bytes) {
  case .failure(let fault):
    throw .failed("\(file.display) is no JSON: \(fault.message) at byte \(fault.offset)")
  case .success(let json):
    if let model = Architecture(json) { return model }
    throw .failed("\(file.display) is no model of version 1")
  }
}
