/// What a template file may say, and what is said when it may not.

import Base
import Handbook
import Testing

@Suite("Templates")
struct TemplateTests {
  @Test("a template says what its kind is, where it goes and what it is made of")
  func schema() throws {
    let template = DocumentTemplate(
      parsing: SourceFile(
        "templates/documents/note.md",
        """
        ---
        template: {kind: note, title: Notes, folder: [notes, memos], file: NNN-slug, order: 7, also: {Context: [Background]}}
        owner: <team>
        state: <open | closed>?
        tags?: [<text>]
        slo?: {window: <duration>?}
        ---
        # NOTE-NNN: [Title]

        Date: [YYYY-MM-DD]

        ## Context
        [What is it about?]

        ## Options
        <!-- optional -->

        | Option | Cost |
        |---|---|
        | [Name] | [Euros] |

        ### [Option]

        - [Risk] — Mitigation: [What is done] <!-- optional -->
        """
      )
    )
    #expect(template.findings.map(\.message.text) == [])
    #expect(template.kind == "note" && template.name == "note" && template.title == "Notes")
    #expect(template.folders == ["notes", "memos"] && template.order == 7)
    #expect(template.fileName == .numbered(digits: 3))
    #expect(template.fields.map(\.key) == ["owner", "state", "tags", "slo"])
    #expect(template.fields.map(\.isRequired) == [true, false, false, false])
    #expect(template.fields[1].type == .choice(["open", "closed"]))
    #expect(template.fields[2].type == .list(.text))
    #expect(template.preamble.map(\.kind) == [.labelled("Date", .text(placeholder: "YYYY-MM-DD"))])
    #expect(template.sections.map(\.level) == [1, 2, 2, 3])
    #expect(template.sections.map(\.isRequired) == [true, true, false, true])
    #expect(template.sections[1].heading == .literal("Context"))
    #expect(template.sections[1].also == ["Background"])
    #expect(
      template.sections[2].content.map(\.kind) == [
        .table(columns: ["Option", "Cost"], placeholders: ["Name", "Euros"])
      ]
    )
    let list = try #require(template.sections[3].content.first)
    #expect(list.kind == .list(literals: ["Mitigation:"], placeholders: ["Risk", "What is done"]))
    #expect(!list.isRequired)
  }

  @Test("what is no template says so")
  func noTemplate() {
    check(
      "# [Title]\n",
      [
        "‹› No `template` in the front matter Say what it is a template of: `template: {kind: note, title: Notes, folder: notes}`."
      ]
    )
    check("---\ntemplate: note\n---\n", ["‹note› `template` is text, not a mapping"])
    check(
      "---\ntemplate: {title: Notes}\n---\n",
      [
        "‹template› `template` says no `kind` Add `kind: note`."
      ]
    )
  }

  @Test("keys and values of its head that nobody knows are found")
  func head() {
    check(
      "---\ntemplate: {kind: note, foldr: notes}\n---\n",
      [
        "‹foldr› `foldr` is no part of `template` Did you mean `folder`?"
      ]
    )
    check(
      "---\ntemplate: {kind: Note Book}\n---\n",
      [
        "‹Note Book› `kind` takes lower-case words joined by dashes"
      ]
    )
    check(
      "---\ntemplate: {kind: note, file: number, order: first, folder: a/b}\n---\n",
      [
        "‹number› `file` takes `slug`, `NNNN-slug` or `YYYYMMDD-slug`",
        "‹first› `order` takes a whole number",
        "‹a/b› `folder` takes names of folders, not paths",
      ]
    )
    check(
      "---\ntemplate: {kind: note, also: {Contxt: [Background]}}\n---\n## Context\n\n[Why?]\n",
      [
        "‹Contxt› The template has no section `Contxt` Did you mean `Context`?"
      ]
    )
  }

  @Test("a type that does not exist is found, and the one that may be meant is named")
  func types() {
    check(
      "---\ntemplate: {kind: note}\nwindow: <durations>\n---\n",
      [
        "‹<durations>› `<durations>` is no type of a field Did you mean `<duration>`?"
      ]
    )
    check(
      "---\ntemplate: {kind: note}\nslo?: {p99: fast}\nsteps?: [<text>, <text>]\n---\n",
      [
        "‹fast› `fast` is no type of a field Types are bool, count, date, document, duration, element, location, percent, rate, rule, size, team, text, url, version, and choices `<a | b>`.",
        "‹[<text>, <text>]› `steps` has 2 types in its list; one says what each item is",
      ]
    )
  }

  @Test("a section that stands twice below one heading is found, below two it is not")
  func twice() {
    check(
      "---\ntemplate: {kind: note}\n---\n## A\n\n[a]\n\n## a:\n\n[b]\n",
      [
        "‹a:› `a:` is a section already"
      ]
    )
    check("---\ntemplate: {kind: note}\n---\n## A\n\n### C\n\n[a]\n\n## B\n\n### C\n\n[b]\n", [])
  }

  @Test("two templates of one name, and two kinds with one folder, contradict each other")
  func contradictions() {
    let kinds = Kinds([
      SourceFile("templates/documents/a.md", "---\ntemplate: {kind: note, folder: notes}\n---\n"),
      SourceFile("templates/documents/b.md", "---\ntemplate: {kind: note}\n---\n"),
      SourceFile("templates/documents/c.md", "---\ntemplate: {kind: memo, folder: Notes}\n---\n"),
    ])
    #expect(
      kinds.findings.map { "\($0.place.path.display) \($0.message.text)" } == [
        "templates/documents/b.md A template is called `note` already",
        "templates/documents/c.md The folder `Notes` belongs to the kind `note`",
      ]
    )
  }

  @Test("a file of the same name takes the place of a built-in one")
  func replacement() {
    let kinds = Kinds([
      SourceFile("templates/documents/note.md", "---\ntemplate: {kind: note, title: Old}\n---\n"),
      SourceFile("templates/documents/note.md", "---\ntemplate: {kind: note, title: New}\n---\n"),
    ])
    #expect(kinds.findings.isEmpty)
    #expect(kinds.templates.map(\.title) == ["New"])
  }

  @Test("a template of any bytes is read without end or crash")
  func hostile() {
    let deep = String(repeating: "[", count: 60)
    check(
      "---\ntemplate: {kind: note}\nx: \(deep)<text>\(String(repeating: "]", count: 60))\n---\n",
      []
    )
    _ = DocumentTemplate(parsing: SourceFile(path: BytePath("a.md"), bytes: [0xFF, 0x00, 0x2D]))
    let sections = (0..<1000).map { "## Section \($0)\n\n[Text \($0)]\n" }.joined()
    let large = "---\ntemplate: {kind: note}\n---\n" + sections
    #expect(DocumentTemplate(parsing: SourceFile("a.md", large)).sections.count == 1000)
  }
}

/// Compares what is wrong with a template: `‹what it marks› message`, then its help if it has any.
private func check(
  _ text: String,
  _ findings: [String],
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let template = DocumentTemplate(parsing: SourceFile("templates/documents/note.md", text))
  let found = template.findings.map { finding in
    let help = finding.help.map { " \($0)" } ?? ""
    return "‹\(template.source.text(finding.place.range))› \(finding.message.text)\(help)"
  }
  #expect(found == findings, sourceLocation: location)
  #expect(template.findings.allSatisfy { $0.rule.code == "TPL005" }, sourceLocation: location)
}
