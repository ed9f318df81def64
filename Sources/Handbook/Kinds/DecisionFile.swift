/// Which files of a decision folder are decisions, and which only lie beside them.

internal import Base
internal import YAML
internal import Markdown

/// Whether the name alone makes a file a decision: `adr-007-outbox.md`, `ADR-7.md`, `adr007-outbox.md`.
func isNamedAsDecision(_ path: BytePath) -> Bool {
  let name = path.stem.map(\.lowercased)[...]
  guard name.starts(with: "adr".utf8), !isBesideDecisions(path) else { return false }
  let rest = name.dropFirst(3).drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  let digits = rest.prefix(while: \.isDigit)
  let next = rest.dropFirst(digits.count).first
  return !digits.isEmpty
    && (next.map { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? true)
}

/// Whether a file is the page of its folder.
func isFolderPage(_ path: BytePath) -> Bool {
  let name = path.stem.map(\.lowercased)
  return name.elementsEqual("index".utf8) || name.elementsEqual("readme".utf8)
}

/// Whether a file is a form that records are copied from, whose links are examples.
func isTemplateFile(_ path: BytePath) -> Bool {
  let name = String(decoding: path.stem.map(\.lowercased), as: UTF8.self)
  return name == "template" || name.hasPrefix("adr-template") || name.hasPrefix("0000-template")
    || name.hasSuffix("-template")
}

/// Whether a file is an index, a template or a note that tools keep beside decisions.
private func isBesideDecisions(_ path: BytePath) -> Bool {
  let name = String(decoding: path.stem.map(\.lowercased), as: UTF8.self)
  return isTemplateFile(path) || name.hasPrefix("_") || besides.contains(name)
}

private let besides: Set<String> = [
  "about", "backlog", "changelog", "code_of_conduct", "contents", "contributing", "glossary",
  "index",
  "license", "overview", "readme", "summary", "table-of-contents", "toc",
]

extension DialectIndex {
  /// Whether a file of a decision folder is a decision: it has a number, a date, a status or a section
  /// that decisions have.
  func holdsDecision(_ file: ParsedFile) -> Bool {
    let path = file.source.path
    guard !isBesideDecisions(path) else { return false }
    if path.stem.first.map(\.isDigit) == true || isNamedAsDecision(path) { return true }
    if ["status", "date"].contains(where: { file.frontMatter[$0] != nil }) { return true }
    return file.survey.headings.contains { heading in
      isNumbered(heading) || isSection(heading)
    }
  }

  private func isNumbered(_ heading: MarkdownSurvey.Heading) -> Bool {
    let name = plainName(heading.text)[...]
    let rest =
      name.starts(with: "adr".utf8)
      ? name.dropFirst(3).drop { $0 == 0x20 || $0 == UInt8(ascii: "-") } : []
    return heading.level == 1 && rest.first.map(\.isDigit) == true
  }

  private func isSection(_ heading: MarkdownSurvey.Heading) -> Bool {
    heading.level > 1 && hasSection(plainName(heading.text))
  }
}
