/// The whole way from a repository to its site, in the order in which it happens.

package import Disk
internal import Base
internal import Defaults
internal import Handbook
internal import Site

/// Builds the site; what is wrong with its content is in the report, what is thrown is that it could
/// not be built at all.
package func build(_ request: BuildRequest) async throws(DiskError) -> BuildReport {
  var clock = StageClock()
  let repository = try Repository(request)
  let output = Output(at: repository.output)
  let scan = try repository.content.scan(skipping: output.identity)
  clock.end("scan")

  if let known = await repository.unchanged(scan, output) {
    clock.end("compare")
    return repository.report(known, .none, clock.timings)
  }
  let content = try await repository.read(scan)
  clock.end("read")

  let handbook = await Handbook(
    content.documents,
    others: content.others,
    active: content.active,
    kinds: repository.kinds,
    configuration: repository.configuration,
    workers: request.workers
  )
  clock.end("link")

  let site = repository.site(handbook, generator: request.generator)
  let written = try await output.replace(
    with: site.files + handbook.attachments.map { OutputFile(path: $0, content: .copy($0)) },
    from: repository.content,
    workers: request.workers
  )
  clock.end("write")

  let findings = repository.findings(scan, handbook, site, written)
  await repository.remember(findings, scan, output, written)
  clock.end("remember")
  return repository.report(findings, .built(handbook, written), clock.timings)
}

extension BuildReport.Change {
  fileprivate static func built(_ handbook: Handbook, _ written: WriteReport) -> Self {
    .built(
      pages: handbook.documents.count,
      written: written.written,
      kept: written.kept,
      dropped: written.dropped
    )
  }
}

/// Takes the time between the ends of stages.
private struct StageClock {
  private(set) var timings: [BuildReport.Timing] = []
  private var last = ContinuousClock.now

  mutating func end(_ stage: String) {
    let now = ContinuousClock.now
    timings.append(.init(stage: stage, duration: now - last))
    last = now
  }
}
