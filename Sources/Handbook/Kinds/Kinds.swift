/// All document kinds of a handbook and their templates.

package import Base

package struct Kinds: Sendable {
  /// By name; where two files have the same, the later one counts, so that a repository can replace
  /// what is built in.
  package let templates: [DocumentTemplate]
  package let findings: [Finding]
  /// Which paths are of which kind, when the configuration says so.
  private let assigned: [Configuration.KindFiles]
  private let dialect: String?

  /// Reads the templates, built-in ones first.
  package init(_ files: [SourceFile] = [], _ configuration: Configuration = Configuration()) {
    templates = []
    findings = []
    assigned = configuration.kindFiles
    dialect = configuration.dialect
  }

  /// The kind of a document: by its front matter, by the configuration, by its folder or its name.
  package func kind(of file: ParsedFile) -> String {
    "page"
  }

  /// The template that a document of a kind is checked against: the dialect that the configuration
  /// names, else the one that fits it best.
  package func template(for file: ParsedFile, of kind: String) -> DocumentTemplate? {
    nil
  }

  /// The text of a template, for a report that quotes it.
  package func source(of path: BytePath) -> SourceFile? {
    templates.first { $0.source.path == path }?.source
  }
}
