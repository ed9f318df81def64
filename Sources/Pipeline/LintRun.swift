/// One run of the linter: the repository, what is asked, and the steps between.

internal import Base
internal import Disk
internal import Git
internal import Handbook
internal import Rules

struct LintRun: Sendable {
  let request: LintRequest
  let repository: Repository
  let past: Past
  let scan: Scan
  /// The text that counts instead of a file, or beside the files.
  let input: SourceFile?

  init(_ request: LintRequest) throws(LintFailure) {
    self.request = request
    repository = try onDisk { () throws(DiskError) in
      try Repository(at: request.directory, workers: request.workers)
    }
    let content = repository.content
    let site = Output(at: repository.usualOutput).identity
    scan = try onDisk { () throws(DiskError) in try content.scan(skipping: site) }
    past = try Past(of: repository, request)
    input = try request.input?.file(in: repository.contentFolder)
  }

  /// A path that was mistyped must not look like one with nothing wrong in it.
  func checkPaths() throws(LintFailure) {
    let known = scan.entries.map { $0.path.moved(below: repository.contentFolder) }
    let others = repository.settings.map(\.path)
    for path in request.paths {
      let isThere = (known + others).contains { $0.isInside(path) }
      guard !isThere else { continue }
      let isFar = !path.isInside(repository.contentFolder)
      throw isFar ? .outside(path, content: repository.contentFolder) : .missing(path)
    }
    guard let baseline = request.baseline, request.baselineUse != .write else { return }
    let file = try onDisk { () throws(DiskError) in try repository.baseline(at: baseline) }
    if file == nil { throw .missingBaseline(baseline) }
  }

  /// The repository as it is, with the text that was handed over in its place.
  func look() async throws(LintFailure) -> LintView {
    let overlay = Overlay(input.map { [$0] } ?? [])
    return LintView(overlay: overlay, inspection: try await inspect(overlay), changes: [:])
  }

  private func inspect(_ overlay: Overlay) async throws(LintFailure) -> Inspection {
    let content: Repository.Content
    let baseline: SourceFile?
    do throws(DiskError) {
      content = try await repository.read(scan, overlay)
      baseline =
        request.baselineUse == .write
        ? nil : try repository.baseline(at: request.baseline, overlay)
    } catch {
      throw .disk(error)
    }
    return try await repository.inspect(
      content,
      past,
      baseline: baseline,
      earlier: repository.findings(scan),
      request
    )
  }
}

extension LintRequest.Input {
  /// A document of the content, for no other text is looked at.
  fileprivate func file(in content: BytePath) throws(LintFailure) -> SourceFile {
    let path = path ?? content.appending("stdin.md".utf8)
    guard path.below(content) != nil else { throw .outside(path, content: content) }
    guard isDocument(path) else { throw .noDocument(path) }
    return SourceFile(path: path, bytes: bytes)
  }
}

// MARK: - Fixes

extension LintRun {
  /// Mends what may be mended, and looks again until there is nothing left to mend: one fix may
  /// make room for another.
  func mended(_ view: LintView) async throws(LintFailure) -> LintView {
    guard let safety = request.fixing.safety else { return view }
    var view = view
    for _ in 0..<rounds {
      let source = repository.source(view.overlay)
      let changed = fixed(view.findings.filter(isWanted), upTo: safety, source: source)
      guard !changed.isEmpty else { break }
      let overlay = view.overlay.with(changed.map { SourceFile(path: $0.path, bytes: $0.after) })
      view = LintView(
        overlay: overlay,
        inspection: try await inspect(overlay),
        changes: view.changes.merging(changed.map { ($0.path, $0) }) { first, next in
          FileChange(path: first.path, before: first.before, after: next.after)
        }
      )
    }
    return view
  }

  func write(_ changes: [BytePath: FileChange]) throws(LintFailure) {
    let directory = request.directory
    try onDisk { () throws(DiskError) in
      let tree = try SourceTree.open(at: directory)
      for change in changes.values.sorted(by: { $0.path < $1.path }) {
        try tree.replace(change.path, from: change.before, to: change.after)
      }
    }
  }
}

/// More than any chain of fixes needs; a pair of fixes that undo each other must end.
private let rounds = 10

// MARK: - What is wanted

extension LintRun {
  /// Whether a finding is in one of the files that were asked for.
  func isWanted(_ finding: Finding) -> Bool {
    if let input { return finding.place.path == input.path }
    return request.paths.isEmpty || request.paths.contains { finding.place.path.isInside($0) }
  }
}
