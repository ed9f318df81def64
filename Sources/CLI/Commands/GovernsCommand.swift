/// `lintel governs`: which decisions have a say in a file.

import Base
import Git
import Pipeline

extension Command {
  static let governs = Command(
    name: "governs",
    summary: "Tell which accepted decisions govern files",
    discussion: [
      """
      A decision governs what its front matter names under affects: globs of paths, or elements. \
      Without a path, the files are those that have changed since the revision of --new-since.
      """
    ],
    arguments: [
      Argument(Value("PATH", .file), isRequired: false, repeats: true, "A file of the repository")
    ],
    options: [AnswerFormat.key.option, LintOption.newSince.option],
    examples: [
      Example("lintel governs services/orders/main.go", "Ask about one file."),
      Example("lintel governs --new-since origin/main", "Ask about a pull request."),
    ],
    run: tellGoverning
  )
}

@Sendable
private func tellGoverning(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  do throws(CommandFailure) {
    var request = LintRequest(
      directory: invocation[GlobalOptions.directory]?.text ?? ".",
      workers: invocation[GlobalOptions.jobs] ?? Processors.count,
      today: invocation.environment.today
    )
    request.git = GitEnvironment(invocation.environment)
    request.since = invocation[LintOption.newSince]?.text
    for word in invocation.arguments { request.paths.append(try repositoryPath(word, invocation)) }
    guard request.since != nil || !request.paths.isEmpty else {
      throw wrong("\"governs\" needs PATH, or --new-since REV", invocation)
    }
    let governing = try await answer(request)
    switch invocation[AnswerFormat.key] {
    case .text: console.write(withoutCommands(lines: governing.map(\.text).joined()))
    case .json: console.write(bytes: JSON.array(governing.map(\.json)).bytes(.pretty))
    }
    return .clean
  } catch {
    return error.tell(console)
  }
}

private func answer(_ request: LintRequest) async throws(CommandFailure) -> [GoverningDecision] {
  do throws(LintFailure) {
    return try await Pipeline.governs(request)
  } catch {
    throw CommandFailure(error)
  }
}

extension GoverningDecision {
  /// The decision on one line, and a line for each of its words with the files that it means.
  fileprivate var text: String {
    let lines = matches.map { match in
      "  \(printable(match.pattern)): \(match.paths.map(\.display).joined(separator: ", "))\n"
    }
    return "\(printable(name)) (\(path.display))\n" + lines.joined()
  }

  fileprivate var json: JSON {
    [
      "path": .string(path.display),
      "number": number.map { .integer($0) },
      "title": .string(title),
      "status": .string(status),
      "matches": .array(matches.map(matchJSON)),
    ]
  }

  private func matchJSON(_ match: (pattern: String, paths: [BytePath])) -> JSON {
    [
      "pattern": .string(match.pattern),
      "paths": .array(match.paths.map { .string($0.display) }),
    ]
  }
}
