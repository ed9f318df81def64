/// How these tests look at templates: a template and a document go in, spelled findings come out.

import Base
import Foundation
import Handbook
import Markdown
import Testing

/// A template of notes with a body and, if wanted, fields.
func noteTemplate(_ body: String, fields: String = "") -> String {
  "---\ntemplate: {kind: note, title: Notes, folder: notes}\n\(fields)---\n\(body)"
}

/// Compares a note with a template.
///
/// A finding is spelled `CODE ‹what it marks› message`, then its help if it has any.
func check(
  _ document: String,
  against template: String,
  findings: [String] = [],
  at location: Testing.SourceLocation = #_sourceLocation
) async {
  let kinds = Kinds([SourceFile("templates/documents/note.md", template)])
  #expect(kinds.findings.map(\.message.text) == [], sourceLocation: location)
  let found = await findingsOf(document, at: "notes/note.md", kinds)
  #expect(found.map { coded($0, document) } == findings, sourceLocation: location)
}

func findingsOf(_ text: String, at path: String, _ kinds: Kinds) async -> [Finding] {
  await handbook(of: [path: text], kinds).findings
}

func handbook(of pages: [String: String], _ kinds: Kinds) async -> Handbook {
  let files = pages.sorted { $0.key < $1.key }.map { page in
    ParsedFile(parsing: SourceFile(page.key, page.value), .handbook)
  }
  return await Handbook(
    files,
    others: [],
    active: [],
    kinds: kinds,
    configuration: Configuration(),
    workers: 2
  )
}

func coded(_ finding: Finding, _ text: String) -> String {
  let file = SourceFile("", text)
  let help = finding.help.map { " \($0)" } ?? ""
  return "\(finding.rule.code) ‹\(file.text(finding.place.range))› \(finding.message.text)\(help)"
}

/// The templates that come with Lintel, from their folder in this repository.
func builtInTemplates() throws -> [SourceFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "templates/documents")
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  return try names.filter { $0.hasSuffix(".md") }.map { name in
    let data = try Data(contentsOf: folder.appending(path: name))
    return SourceFile(path: BytePath("templates/documents/" + name), bytes: Array(data))
  }
}
