/// The folder that a command works on: its configuration, its theme and its content.

internal import Base
internal import Defaults
internal import Disk
internal import Handbook
internal import Markdown
internal import Site

struct Repository: Sendable {
  let request: BuildRequest
  let configuration: Configuration
  let theme: Theme
  let kinds: Kinds
  let content: SourceTree
  /// Where the content lies, counted from the repository.
  let contentFolder: BytePath
  /// The path of the folder that the site is written to.
  let output: String
  /// What the site is made of besides its content.
  private let key: [UInt8]

  init(_ request: BuildRequest) throws(DiskError) {
    self.request = request
    let root = try SourceTree.open(at: request.directory)
    let file = try root.file(BytePath("lintel.yml"))
    configuration = file.map { Configuration(parsing: $0) } ?? Configuration()
    let templates = try templateFiles(of: request.directory)
    theme = Theme(Defaults.site + templates)
    kinds = Kinds([], configuration)
    contentFolder = configuration.content ?? usualContent(of: request.directory)
    content = try SourceTree.open(at: joined(request.directory, contentFolder))
    output = request.output ?? joined(request.directory, configuration.output ?? BytePath("public"))
    key = keyBytes(request, contentFolder, templates + (file.map { [$0] } ?? []))
  }

  private var options: MarkdownOptions {
    .handbook.smart(configuration.hasSmartPunctuation)
  }
}

// MARK: - Content

extension Repository {
  /// The files of the content tree, documents parsed.
  struct Content: Sendable {
    let documents: [ParsedFile]
    let others: [BytePath]
    /// Files that could run something in a reader's browser.
    let active: Set<BytePath>
  }

  func read(_ scan: Scan) async throws(DiskError) -> Content {
    let paths = scan.entries.map(\.path)
    let others = paths.filter { !isDocument($0) }
    let parsed = try await reading(
      paths.filter(isDocument),
      limit: MarkdownLimit.fileSize.value + 1
    ) {
      ParsedFile(parsing: $0, options)
    }
    let drawings = try await reading(others.filter(isDrawing), limit: drawingLimit) { file in
      isInertDrawing(file.bytes) ? nil : file.path
    }
    return Content(documents: parsed, others: others, active: Set(drawings.compactMap { $0 }))
  }

  /// Reads files in parallel and makes something of each; one past the limit is cut there.
  private func reading<Value: Sendable>(
    _ paths: [BytePath],
    limit: Int,
    _ make: @escaping @Sendable (SourceFile) -> Value
  ) async throws(DiskError) -> [Value] {
    let results = await parallelMap(paths, workers: request.workers) { path in
      Result { () throws(DiskError) in make(try content.sourceFile(path, limit: limit)) }
    }
    return try results.map { result throws(DiskError) in try result.get() }
  }
}

private let drawingLimit = 5 << 20

extension Repository {
  func site(_ handbook: Handbook, generator: String) -> Site {
    Site(handbook, theme, configuration, generator: generator)
  }
}

// MARK: - Nothing to do

extension Repository {
  /// The findings of the last build, when this one would be the same.
  func unchanged(_ scan: Scan, _ output: Output) async -> [Finding]? {
    let payload = await output.unchanged(
      key: key,
      scan: scan,
      of: content,
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
      of: content,
      payload: FindingCoding.encode(findings),
      workers: request.workers
    )
  }
}

// MARK: - Reporting

extension Repository {
  /// All findings, each once, with paths that count from the repository.
  func findings(
    _ scan: Scan,
    _ handbook: Handbook,
    _ site: Site,
    _ written: WriteReport
  ) -> [Finding] {
    let inContent = scan.findings + handbook.findings
    let all =
      configuration.findings + site.findings + written.findings
      + inContent.map { $0.moved(below: contentFolder) }
    var seen: Set<Finding> = []
    return all.filter { seen.insert($0).inserted }
  }

  func report(
    _ findings: [Finding],
    _ change: BuildReport.Change,
    _ timings: [BuildReport.Timing]
  ) -> BuildReport {
    let root = try? SourceTree.open(at: request.directory)
    return BuildReport(
      findings: findings,
      output: output,
      change: change,
      timings: timings,
      source: { path in try? root?.sourceFile(path, limit: MarkdownLimit.fileSize.value) }
    )
  }
}

// MARK: - Places

/// `content` if there is such a folder, else the repository itself.
private func usualContent(of directory: String) -> BytePath {
  let name = BytePath("content")
  return (try? SourceTree.open(at: joined(directory, name))) == nil ? .root : name
}

/// The page templates and assets with which a repository replaces the built-in ones.
private func templateFiles(of directory: String) throws(DiskError) -> [SourceFile] {
  guard let tree = try? SourceTree.open(at: joined(directory, Defaults.siteFolder)) else {
    return []
  }
  let entries = try tree.scan().entries.filter { $0.path.parent.isRoot }
  return try entries.map { entry throws(DiskError) in
    let file = try tree.sourceFile(entry.path, limit: MarkdownLimit.fileSize.value)
    return SourceFile(path: Defaults.siteFolder.appending(entry.path.bytes), bytes: file.bytes)
  }
}

private func joined(_ directory: String, _ path: BytePath) -> String {
  guard !path.isRoot, let text = path.text else { return directory }
  return directory == "." ? text : directory + "/" + text
}

private func keyBytes(
  _ request: BuildRequest,
  _ content: BytePath,
  _ files: [SourceFile]
) -> [UInt8] {
  let head = Array(request.generator.utf8) + [0] + request.identity + [0] + content.bytes
  return files.reduce(into: head) { key, file in
    key += [0] + file.path.bytes + [0] + file.bytes
  }
}

private func isDocument(_ path: BytePath) -> Bool {
  ["md", "markdown"].contains(String(decoding: path.fileExtension, as: UTF8.self).lowercased())
}

private func isDrawing(_ path: BytePath) -> Bool {
  String(decoding: path.fileExtension, as: UTF8.self).lowercased() == "svg"
}
