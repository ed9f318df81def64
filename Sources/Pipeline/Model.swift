/// The model that the documents of a repository make together.

package import Architecture
internal import Base
internal import Disk
internal import Handbook

package struct RepositoryModel: Sendable {
  package let title: String
  package let model: Architecture
}

/// Reads the documents, and nothing else of the repository.
package func model(_ request: LintRequest) async throws(LintFailure) -> RepositoryModel {
  let run = try LintRun(request)
  let handbook = try await run.handbook()
  let configuration = run.repository.configuration
  return RepositoryModel(
    title: configuration.title ?? "Architecture",
    model: await Architecture(handbook, configuration, workers: request.workers)
  )
}
