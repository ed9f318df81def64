/// Fixes that move sections and follow files.

import Base
import Rules
import Testing

@Suite("Safe fixes of documents")
struct OrderFixTests {
  private func check(_ files: KeyValuePairs<String, String>, _ path: String, _ expected: String)
    async throws
  {
    let example = Example(files)
    let sources = example.files.map(\.parsed.file)
    let found = try await findings(in: example)
    let changes = fixed(found, upTo: .safe) { path in sources.first { $0.path == path } }
    let change = changes.first { $0.path == BytePath(path) }
    #expect(change.map { String(decoding: $0.after, as: UTF8.self) } == expected)
    let again = Example(
      files: files.map { file in
        Example.File(path: file.key, text: file.key == path ? expected : file.value)
      }
    )
    let left = try await findings(in: again)
    let further = fixed(left, upTo: .safe) { path in sources.first { $0.path == path } }
    #expect(further.isEmpty)
  }

  private let template = """
    ---
    template: {kind: note, title: Notes, folder: notes}
    ---
    # [Title]

    ## One
    [First]

    ## Two
    [Second]

    ## Three
    [Third]

    """

  @Test("sections go to where the template has them, and others stay")
  func order() async throws {
    try await check(
      [
        "notes/a.md":
          "# A\n\n## Three\n\nc\n\n### Part\n\nof c\n\n## Mine\n\nm\n\n## One\na\n\n\n## Two\n\nb",
        "templates/documents/note.md": template,
      ],
      "notes/a.md",
      "# A\n\n## One\na\n\n## Mine\n\nm\n\n## Two\n\nb\n\n\n## Three\n\nc\n\n### Part\n\nof c"
    )
  }

  @Test("line ends stay as they are")
  func lineEnds() async throws {
    try await check(
      [
        "notes/a.md":
          "# A\r\n\r\n## Two\r\n\r\nb\r\n\r\n## One\r\n\r\na\r\n\r\n## Three\r\n\r\nc\r\n",
        "templates/documents/note.md": template,
      ],
      "notes/a.md",
      "# A\r\n\r\n## One\r\n\r\na\r\n\r\n## Two\r\n\r\nb\r\n\r\n## Three\r\n\r\nc\r\n"
    )
  }

  @Test("a section that ends in a comment about the next is not moved")
  func comment() async throws {
    let text = "# A\n\n## Two\n\nb\n\n<!-- about what follows -->\n\n## One\n\na\n\n## Three\n\nc\n"
    let example = Example(["notes/a.md": text, "templates/documents/note.md": template])
    let found = try await findings(in: example)
    #expect(found.contains { $0.rule.code == "DOC004" })
    #expect(!found.contains { $0.rule.code == "DOC004" && !$0.fixes.isEmpty })
  }

  @Test("a link follows the one file of its name, with what is behind the path")
  func moved() async throws {
    try await check(
      [
        "a.md": "# A\n\n[plan](plan.md#now) and [plan](<plan.md>)\n",
        "old/plan.md": "# Plan\n\n## Now\n",
      ],
      "a.md",
      "# A\n\n[plan](old/plan.md#now) and [plan](<old/plan.md>)\n"
    )
  }

  @Test("a name that is nearly right, or stands twice, is not taken for granted")
  func doubt() async throws {
    let near = try await findings(in: ["a.md": "[x](plam.md)\n", "plan.md": "# P\n"])
    #expect(near.flatMap(\.fixes).map(\.safety) == [.suggestion])
    let twice = try await findings(
      in: ["a.md": "[x](plan.md)\n", "b/plan.md": "# P\n", "c/plan.md": "# P\n"]
    )
    #expect(twice.filter { $0.rule.code == "DOC006" }.flatMap(\.fixes) == [])
    let page = try await findings(in: ["a.md": "[x](y/README.md)\n", "b/README.md": "# P\n"])
    #expect(
      page.filter { $0.rule.code == "DOC006" }.flatMap(\.fixes).map(\.safety) == [.suggestion]
    )
  }
}
