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
  let building = try Building(request)
  let repository = building.repository
  let output = Output(at: building.output)
  let scan = try repository.content.scan(skipping: output.identity)
  clock.end("scan")

  if let known = await building.unchanged(scan, output) {
    clock.end("compare")
    return building.report(known, .none, clock.timings)
  }
  let content = try await repository.read(scan)
  clock.end("read")

  let handbook = await repository.handbook(content)
  clock.end("link")

  let site = building.site(handbook)
  let written = try await output.replace(
    with: site.files + handbook.attachments.map { OutputFile(path: $0, content: .copy($0)) },
    from: repository.content,
    workers: request.workers
  )
  clock.end("write")

  let findings = await building.findings(scan, content, handbook, site, written)
  clock.end("lint")
  await building.remember(findings, scan, output, written)
  clock.end("remember")
  return building.report(findings, .built(handbook, written), clock.timings)
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
