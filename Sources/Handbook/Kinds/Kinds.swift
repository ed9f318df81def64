/// All document kinds of a handbook and their templates.

package import Base
internal import YAML

package struct Kinds: Sendable {
  /// In the order of their kinds, the kind's own before its dialects, those by name.
  package let templates: [DocumentTemplate]
  /// What is wrong with templates, or with the settings that name them; paths count from the repository.
  package let findings: [Finding]
  private let byKind: [String: DialectIndex]
  private let folders: [[UInt8]: String]
  /// Kinds whose folders the repository has never named: a file there is only perhaps of the kind.
  private let guessed: Set<String>
  /// Which paths are of which kind, when the configuration says so.
  private let assigned: [Configuration.KindFiles]
  private let dialect: DocumentTemplate?

  /// Reads the templates of a repository; one of them takes the place of a built-in one with its path.
  package init(
    _ files: [SourceFile] = [],
    builtIn: [SourceFile] = [],
    _ configuration: Configuration = Configuration()
  ) {
    var catalogue = TemplateCatalogue(builtIn + files)
    catalogue.check(configuration)
    templates = catalogue.templates(named: configuration.dialect?.value)
    byKind = Dictionary(grouping: templates, by: \.kind).mapValues { DialectIndex($0) }
    folders = catalogue.folders
    let own = Set(files.map(\.path))
    let stated = templates.filter { own.contains($0.source.path) }.map(\.kind) + [decisionKind]
    guessed = Set(templates.map(\.kind)).subtracting(stated)
    findings = catalogue.findings
    assigned = configuration.kindFiles
    dialect = templates.first { $0.context.isNamed }
  }

  /// The template that a kind's documents are made from.
  package func house(of kind: String) -> DocumentTemplate? {
    byKind[kind]?.templates.first
  }

  /// The source of a template, for a report that quotes it.
  package func source(of path: BytePath) -> SourceFile? {
    templates.first { $0.source.path == path }?.source
  }
}

// MARK: - Kinds

extension Kinds {
  /// The kind of a document: by its front matter, by the configuration, by its folder or its name.
  package func kind(of file: ParsedFile) -> String {
    if let stated = statedKind(file) { return isKnown(stated) ? stated : pageKind }
    let path = file.source.path
    if let kind = assigned.last(where: { covers($0, path) })?.kind.value {
      return isKnown(kind) ? kind : pageKind
    }
    if let kind = kind(ofFolderOf: file) {
      let isOther = kind == decisionKind && byKind[kind]?.holdsDecision(file) == false
      return isOther || isFolderPage(path) ? pageKind : kind
    }
    return isNamedAsDecision(path) ? decisionKind : pageKind
  }

  /// What is wrong with the kind that a document gives itself.
  package func findings(about file: ParsedFile) -> [Finding] {
    guard let stated = statedKind(file), !isKnown(stated), let node = file.frontMatter["kind"]
    else {
      return []
    }
    return [unknownKind(stated, among: Array(byKind.keys), Place(file.source.path, node.range))]
  }

  /// The kind whose template names the innermost folder of a path, and that folder's title and order.
  package func owner(ofFolder path: BytePath) -> DocumentTemplate? {
    folders[path.name.map(\.lowercased)].flatMap { house(of: $0) }
  }

  private func statedKind(_ file: ParsedFile) -> String? {
    guard let scalar = file.frontMatter["kind"]?.scalar, !scalar.isNull else { return nil }
    return scalar.text
  }

  /// Without any template, as in a handbook that is put together by hand, every kind is as good.
  private func isKnown(_ kind: String) -> Bool {
    templates.isEmpty || byKind[kind] != nil || kind == pageKind || kind == decisionKind
  }

  private func covers(_ files: Configuration.KindFiles, _ path: BytePath) -> Bool {
    files.patterns.last { $0.covers(path) }.map { !$0.isNegated } ?? false
  }

  private func kind(ofFolderOf file: ParsedFile) -> String? {
    guard !folders.isEmpty else { return nil }
    for component in file.source.path.parent.components.reversed() {
      guard let kind = folders[component.map(\.lowercased)] else { continue }
      if !guessed.contains(kind) || house(of: kind)?.isLike(file) == true { return kind }
    }
    return nil
  }
}

// MARK: - Templates

extension Kinds {
  /// The template that a document of a kind is checked against: the dialect that the configuration
  /// names, else the one that fits it best.
  func template(for file: ParsedFile, _ outline: Outline, of kind: String) -> DocumentTemplate? {
    guard let index = byKind[kind] else { return nil }
    if let dialect, dialect.kind == kind { return dialect }
    return index.templates.count > 1 ? bestFit(file, outline, index) : index.templates.first
  }

  func hasTemplate(for kind: String) -> Bool { byKind[kind] != nil }
}

let pageKind = "page"
let decisionKind = "adr"

func unknownKind(_ kind: String, among known: [String], _ place: Place) -> Finding {
  Finding(
    .invalidValue,
    .error,
    at: place,
    "No template describes the kind `\(kind)`",
    help: closest(to: kind, among: known).map { "Did you mean `\($0)`?" }
      ?? "Add `templates/documents/\(kind).md`, or use a kind that there is.",
    subjects: [kind]
  )
}
