/// The pages about rules, which a handbook may have among its own.

internal import Base
internal import Handbook
internal import Markdown
internal import Rules

/// Pages that nobody wrote into the content: one for each rule, and one that lists them.
struct RulesReference: Sendable {
  let pages: [ParsedFile]
  let paths: Set<BytePath>

  /// The pages of the folder that the configuration names, none when it names none; a page of the
  /// content counts instead of one that would have its path.
  init(in folder: BytePath?, beside present: [BytePath], _ options: MarkdownOptions) {
    let taken = Set(present)
    let files = folder.map(files) ?? []
    pages = files.filter { !taken.contains($0.path) }.map { ParsedFile(parsing: $0, options) }
    paths = Set(pages.map(\.source.path))
  }
}

extension Repository {
  /// The URL of the folder with the pages about rules, when the handbook is published with them.
  var rulesAddress: String? {
    guard let url = configuration.url, let folder = configuration.rulesReference else { return nil }
    return url + SafeURL(path: folder).text + "/"
  }
}

private func files(in folder: BytePath) -> [SourceFile] {
  let index = "---\norder: 99\n---\n\n" + Rule.index { "\($0.id.code).md" }
  let pages = Rule.all.map { ("\($0.id.code).md", $0.markdown) }
  return ([("index.md", index)] + pages).map { name, text in
    SourceFile(path: folder.appending(name), bytes: Array(text.utf8))
  }
}
