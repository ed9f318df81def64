/// A repository on its way to a site.

internal import Base
internal import Defaults
internal import Disk
internal import Handbook
internal import Rules
internal import Site

struct Building: Sendable {
  let repository: Repository
  let request: BuildRequest
  /// The path of the folder that the site is written to.
  let output: String
  /// What the site is made of besides its content.
  private let key: [UInt8]

  init(_ request: BuildRequest) throws(DiskError) {
    let repository = try Repository(at: request.directory, workers: request.workers)
    output = request.output ?? repository.usualOutput
    key = keyBytes(request, repository)
    self.repository = repository
    self.request = request
  }

  func site(_ handbook: Handbook) -> Site {
    let theme = Theme(Defaults.site + repository.pageTemplates)
    return Site(handbook, theme, repository.configuration, generator: request.generator)
  }
}

// MARK: - Nothing to do

extension Building {
  /// The findings of the last build, when this one would be the same.
  func unchanged(_ scan: Scan, _ output: Output) async -> [Finding]? {
    let payload = await output.unchanged(
      key: key,
      scan: scan,
      of: repository.content,
      workers: request.workers
    )
    return payload.flatMap { FindingCoding.decode($0) }
  }

  func remember(
    _ findings: [Finding],
    _ scan: Scan,
    _ output: Output,
    _ written: WriteReport
  ) async {
    await output.remember(
      written,
      key: key,
      scan: scan,
      of: repository.content,
      payload: FindingCoding.encode(findings),
      workers: request.workers
    )
  }
}

// MARK: - Reporting

extension Building {
  /// All findings that are to be reported, each once, with paths that count from the repository.
  func findings(
    _ scan: Scan,
    _ content: Repository.Content,
    _ handbook: Handbook,
    _ site: Site,
    _ written: WriteReport
  ) async -> [Finding] {
    let input = await LintInput(
      handbook,
      repository.configuration,
      today: request.today,
      earlier: repository.findings(scan) + site.findings + written.findings,
      contentFolder: repository.contentFolder,
      generated: content.reference.paths,
      workers: request.workers
    )
    let baseline = (try? repository.baseline()) ?? nil
    return await lint(input, baseline: baseline, workers: request.workers).findings.distinct
  }

  func report(
    _ findings: [Finding],
    _ change: BuildReport.Change,
    _ timings: [BuildReport.Timing]
  ) -> BuildReport {
    BuildReport(
      findings: findings,
      output: output,
      change: change,
      timings: timings,
      source: repository.source()
    )
  }
}

private func keyBytes(_ request: BuildRequest, _ repository: Repository) -> [UInt8] {
  let head =
    Array(request.generator.utf8) + [0] + request.identity + [0] + request.today.text.utf8 + [0]
    + repository.contentFolder.bytes
  let baseline = (try? repository.baseline()) ?? nil
  let files = repository.settings + (baseline.map { [$0] } ?? [])
  return files.reduce(into: head) { key, file in
    key += [0] + file.path.bytes + [0] + file.bytes
  }
}
