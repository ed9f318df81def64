/// The folder that a command works on: its configuration, its document kinds and its content.

internal import Base
internal import Defaults
internal import Disk
internal import Handbook
internal import Markdown
internal import Site

struct Repository: Sendable {
  let directory: String
  let workers: Int
  let configuration: Configuration
  let kinds: Kinds
  let content: SourceTree
  /// Where the content lies, counted from the repository.
  let contentFolder: BytePath
  /// Page templates and assets of its own, which replace the built-in ones.
  let pageTemplates: [SourceFile]
  /// All files besides the content that have a say in what comes out.
  let settings: [SourceFile]

  init(at directory: String, workers: Int) throws(DiskError) {
    let root = try SourceTree.open(at: directory)
    let file = try root.file(configurationFile)
    let documents = try templates(in: Defaults.documentsFolder, of: directory)
    pageTemplates = try templates(in: Defaults.siteFolder, of: directory)
    configuration = file.map { Configuration(parsing: $0) } ?? Configuration()
    kinds = Kinds(documents, builtIn: Defaults.documents, configuration)
    contentFolder = configuration.content ?? usualContent(of: directory)
    content = try SourceTree.open(at: joined(directory, contentFolder))
    settings = documents + pageTemplates + (file.map { [$0] } ?? [])
    self.directory = directory
    self.workers = workers
  }

  var options: MarkdownOptions {
    .handbook.smart(configuration.hasSmartPunctuation)
  }
}

// MARK: - Content

extension Repository {
  /// The files of the content tree, documents parsed.
  struct Content: Sendable {
    let documents: [ParsedFile]
    let reference: RulesReference
    let others: [BytePath]
    /// Files that could run something in a reader's browser.
    let active: Set<BytePath>
  }

  /// Reads the files of a scan; those of the overlay count instead of what is on the disk.
  func read(_ scan: Scan, _ changed: Overlay = Overlay()) async throws(DiskError) -> Content {
    let overlay = changed.below(contentFolder)
    let paths = overlay.paths(with: scan.entries.map(\.path))
    let others = paths.filter { !isDocument($0) }
    let options = options
    let parsed = try await reading(
      paths.filter(isDocument),
      overlay,
      limit: MarkdownLimit.fileSize.value + 1
    ) {
      ParsedFile(parsing: $0, options)
    }
    let drawings = try await reading(others.filter(isDrawing), overlay, limit: drawingLimit) {
      isInertDrawing($0.bytes) ? nil : $0.path
    }
    return Content(
      documents: parsed,
      reference: RulesReference(in: configuration.rulesReference, beside: paths, options),
      others: others,
      active: Set(drawings.compactMap { $0 })
    )
  }

  func handbook(_ content: Content, for use: HandbookUse = .judged) async -> Handbook {
    await Handbook(
      content.documents + content.reference.pages,
      others: content.others,
      active: content.active,
      kinds: kinds,
      configuration: configuration,
      use: use,
      workers: workers
    )
  }

  /// Reads files in parallel and makes something of each; one past the limit is cut there.
  private func reading<Value: Sendable>(
    _ paths: [BytePath],
    _ overlay: Overlay,
    limit: Int,
    _ make: @escaping @Sendable (SourceFile) -> Value
  ) async throws(DiskError) -> [Value] {
    let results = await parallelMap(paths, workers: workers) { path in
      Result { () throws(DiskError) in
        if let file = overlay[path] { return make(file) }
        return make(try content.sourceFile(path, limit: limit))
      }
    }
    return try results.map { result throws(DiskError) in try result.get() }
  }
}

private let drawingLimit = 5 << 20
private let configurationFile = BytePath("lintel.yml")

// MARK: - Places

extension Repository {
  /// Where the site is written unless somebody says otherwise.
  var usualOutput: String { joined(directory, configuration.output ?? BytePath("public")) }
}

/// `content` if there is such a folder, else the repository itself.
private func usualContent(of directory: String) -> BytePath {
  let name = BytePath("content")
  return (try? SourceTree.open(at: joined(directory, name))) == nil ? .root : name
}

/// The templates of a repository's own in a folder, none when there is no such folder.
private func templates(
  in folder: BytePath,
  of directory: String
) throws(DiskError) -> [SourceFile] {
  guard let tree = try? SourceTree.open(at: joined(directory, folder)) else { return [] }
  let entries = try tree.scan().entries.filter { $0.path.parent.isRoot }
  return try entries.map { entry throws(DiskError) in
    let file = try tree.sourceFile(entry.path, limit: MarkdownLimit.fileSize.value)
    return SourceFile(path: folder.appending(entry.path.bytes), bytes: file.bytes)
  }
}

func joined(_ directory: String, _ path: BytePath) -> String {
  guard !path.isRoot, let text = path.text else { return directory }
  return directory == "." ? text : directory + "/" + text
}

func isDocument(_ path: BytePath) -> Bool {
  ["md", "markdown"].contains(String(decoding: path.fileExtension, as: UTF8.self).lowercased())
}

private func isDrawing(_ path: BytePath) -> Bool {
  String(decoding: path.fileExtension, as: UTF8.self).lowercased() == "svg"
}
