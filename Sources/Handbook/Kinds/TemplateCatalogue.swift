/// The templates of a handbook, put side by side: which count, and where they contradict each other.

internal import Base

struct TemplateCatalogue {
  private(set) var findings: [Finding] = []
  /// Which kind owns the folders of a name, in small letters.
  private(set) var folders: [[UInt8]: String] = [:]
  private var templates: [DocumentTemplate] = []

  init(_ files: [SourceFile]) {
    let latest = Dictionary(files.map { ($0.path, $0) }) { _, last in last }
    let read = latest.values.sorted { $0.path < $1.path }.map { DocumentTemplate(parsing: $0) }
    findings = read.flatMap(\.findings)
    add(read)
    claimFolders()
    templates.sort {
      ($0.kind, $0.isHouse ? 0 : 1, $0.name) < ($1.kind, $1.isHouse ? 0 : 1, $1.name)
    }
  }

  /// Of two templates with one name only the first counts.
  private mutating func add(_ read: [DocumentTemplate]) {
    var names: [String: DocumentTemplate] = [:]
    for template in read where !template.findings.contains(where: \.isMissingHead) {
      guard let other = names[template.name] else {
        names[template.name] = template
        templates.append(template)
        continue
      }
      findings.append(
        .inTemplate(
          template.source,
          SourceRange(at: 0),
          "A template is called `\(template.name)` already",
          help: "To replace it, give the file the same name; else set another `name` or `kind`.",
          related: [Related(Place(file: other.source.path), "the template that counts")]
        )
      )
    }
  }

  private mutating func claimFolders() {
    for template in templates {
      for folder in template.folders {
        let key = folder.utf8.map(\.lowercased)
        guard let owner = folders[key], owner != template.kind else {
          folders[key] = template.kind
          continue
        }
        findings.append(
          .inTemplate(
            template.source,
            template.foldersRange,
            "The folder `\(folder)` belongs to the kind `\(owner)`",
            help: "Leave it to one of the two kinds."
          )
        )
      }
    }
  }

  /// Looks for kinds and dialects that the configuration names and nobody describes.
  mutating func check(_ configuration: Configuration) {
    guard !templates.isEmpty else { return }
    let kinds = Set(templates.map(\.kind)).union([pageKind, decisionKind])
    for files in configuration.kindFiles where !kinds.contains(files.kind.value) {
      let place = Place(configurationPath, files.kind.range)
      findings.append(unknownKind(files.kind.value, among: kinds.sorted(), place))
    }
    let dialects = templates.filter { $0.kind == decisionKind }.map(\.name)
    guard let dialect = configuration.dialect, !dialects.contains(dialect.value) else { return }
    findings.append(
      Finding(
        .invalidValue,
        .error,
        at: Place(configurationPath, dialect.range),
        "No template of decisions is called `\(dialect.value)`",
        help: closest(to: dialect.value, among: dialects).map { "Did you mean `\($0)`?" }
          ?? "There are \(dialects.map { "`\($0)`" }.joined(separator: ", "))."
      )
    )
  }

  /// The templates that count, each told of the others of its kind.
  func templates(named dialect: String?) -> [DocumentTemplate] {
    let kinds = Dictionary(grouping: templates, by: \.kind)
    return templates.map { template in
      let family = kinds[template.kind] ?? []
      var template = template
      template.context.keys = Set(family.flatMap(\.fields).map(\.key))
      template.context.isOneOfSeveral = family.count > 1
      template.context.isNamed = template.kind == decisionKind && template.name == dialect
      return template
    }
  }
}

private let configurationPath = BytePath("lintel.yml")

extension Finding {
  /// Whether it says that a file does not even claim to be a template.
  fileprivate var isMissingHead: Bool {
    rule == .invalidDocumentTemplate && message.text == "No `template` in the front matter"
  }
}
