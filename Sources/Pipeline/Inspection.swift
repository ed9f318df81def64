/// A handbook and what the linter says of it.

internal import Base
internal import Disk
internal import Handbook
internal import Rules

struct Inspection: Sendable {
  let files: [ParsedFile]
  let handbook: Handbook
  let result: LintResult
}

extension Repository {
  /// Puts the handbook together and lints it; `earlier` is what was found before there was one.
  func inspect(
    _ content: Content,
    _ past: Past,
    baseline: SourceFile?,
    earlier: [Finding],
    _ request: LintRequest
  ) async throws(LintFailure) -> Inspection {
    let handbook = await handbook(content)
    let input = await LintInput(
      handbook,
      configuration,
      history: try await past.history(
        of: handbook,
        Policy(configuration, request.options),
        workers: workers
      ),
      today: request.today,
      earlier: earlier,
      contentFolder: contentFolder,
      generated: content.reference.paths,
      workers: request.workers
    )
    let result = await Rules.lint(
      input,
      request.options,
      baseline: baseline,
      workers: request.workers
    )
    return Inspection(files: content.documents, handbook: handbook, result: result)
  }
}
