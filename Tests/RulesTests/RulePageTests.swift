/// The page of a rule is read by people, by a site and by reports, so it must be sound Markdown.

import Base
import Handbook
import Markdown
import Rules
import Testing

@Suite("The page of a rule")
struct RulePageTests {
  @Test("has its sections, one title, and nothing that is broken", arguments: Rule.all)
  func sound(rule: Rule) {
    let page = ParsedFile(parsing: SourceFile("rule.md", rule.markdown), .handbook)
    #expect(page.findings.map(\.message.text) == [])
    let headings = page.survey.headings
    #expect(headings.first?.text == "\(rule.id.code) \(rule.id.name)")
    let expected =
      ["Why", "How to fix it", "Examples"]
      + (rule.patterns.isEmpty ? [] : ["Patterns that answer it"])
      + (rule.options.isEmpty ? [] : ["Options"]) + ["How to silence it"]
    #expect(headings.dropFirst().map(\.text) == expected)
    #expect(headings.dropFirst().allSatisfy { $0.level == 2 })
    #expect(page.survey.references.isEmpty, "\(page.survey.references.map(\.reference.target))")
    #expect(rule.markdown.hasSuffix("```\n"))
  }

  @Test("shows every file of every example, without marks", arguments: Rule.all)
  func examples(rule: Rule) {
    let page = ParsedFile(parsing: SourceFile("rule.md", rule.markdown), .handbook)
    #expect(!rule.markdown.contains { "⟦⟧".contains($0) })
    let shown = page.survey.fences.map { $0.text.replacing(/(?m)^[ \t]*\^[\^ \t]*\n/, with: "") }
    for file in (rule.bad + rule.good).flatMap(\.files) {
      let text = file.text.filter { !"⟦⟧".contains($0) }
      let whole = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
      #expect(shown.contains(whole), "\(file.path): \(whole)")
    }
  }

  @Test("says what is to be said in words that hold to the house style", arguments: Rule.all)
  func style(rule: Rule) {
    #expect(rule.summary.hasSuffix(".") && !rule.summary.contains("\n"))
    for text in [rule.why, rule.remedy] {
      #expect(text.hasSuffix(".") || text.hasSuffix("```"), "\(text)")
      #expect(!text.contains { "!".contains($0) } || text.contains("!["), "\(text)")
    }
  }

  @Test("points at what is marked, line by line")
  func carets() {
    check("a ⟦b⟧ c\n", shows: ["a b c", "  ^"])
    check("a ⟦⟧c\n", shows: ["a c", "  ^"])
    check("a⟦⟧\n\n⟦⟧b", shows: ["a", " ^", "", "b", "^"])
    check("⟦a\nbc⟧ ⟦d⟧\n", shows: ["a", "^", "bc d", "^^ ^"])
    check("\t⟦ä⟧ b\n", shows: ["\tä b", "\t^"])
    check("a⟨FF⟩⟦b⟧\n", shows: ["a⟨FF⟩b", "     ^"])
    check("⟦a\n\n⟧b\n", shows: ["a", "^", "", "b"])
  }

  /// A rule whose one bad example is the text; what its fence shows must be the lines.
  private func check(
    _ text: String,
    shows lines: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let rule = Rule(
      RuleID("DOC999", "made-up"),
      .info,
      summary: "A rule.",
      why: "Why.",
      remedy: "Remedy.",
      good: ["Good.\n"],
      bad: [Example(["page.md": text])],
      check: .reading
    )
    let fence = (["```markdown"] + lines + ["```"]).joined(separator: "\n")
    #expect(rule.markdown.contains(fence), "\(rule.markdown)", sourceLocation: location)
  }

  @Test("holds code blocks in longer fences, and names the file that is found as a whole")
  func fences() throws {
    let rule = Rule(
      RuleID("DOC999", "made-up"),
      .info,
      summary: "A rule.",
      why: "Why.",
      remedy: "Remedy.",
      good: ["````\ncode\n````\n"],
      bad: [["b.md": "⟦⟧b\n"]],
      check: .reading
    )
    #expect(rule.markdown.contains("`````markdown\n````\ncode\n````\n`````"))
    #expect(rule.markdown.contains("`b.md`, the file as a whole:\n\n```markdown\nb\n```"))
  }
}

@Suite("The list of rules")
struct RuleIndexTests {
  @Test("is a table for each group that names every rule once, linked when there is an address")
  func index() {
    let plain = Rule.index()
    let linked = ParsedFile(
      parsing: SourceFile("rules.md", Rule.index { "rules/\($0.id.name).html" }),
      .handbook
    )
    for rule in Rule.all {
      #expect(plain.ranges(of: "| \(rule.id.code) `\(rule.id.name)` |").count == 1)
    }
    #expect(linked.survey.references.count == Rule.all.count)
    #expect(linked.findings.map(\.message.text) == [])
  }
}
