/// Which rules are on, where, and how much they weigh.

import Base
import Handbook
import Rules
import Testing

@Suite("What is on")
struct PolicyTests {
  private let strictRule = Rule.all.first { $0.preset == .strict }

  @Test(
    "a rule weighs what the configuration says",
    arguments: [
      ("", "warning"), ("rules: {DOC018: error}", "error"), ("rules: {doc018: info}", "info"),
      ("rules: {skipped-heading-level: off}", "off"),
      ("rules: {DOC018: {severity: error}}", "error"),
      ("rules: {DOC018: off, skipped-heading-level: error}", "error"),
      ("preset: minimal", "off"), ("preset: strict", "warning"),
      ("preset: minimal\n  rules: {DOC018: info}", "info"),
      ("overrides: [{files: docs/**, rules: {DOC018: error}}]", "error"),
      ("overrides: [{files: other/**, rules: {DOC018: error}}]", "warning"),
      ("overrides: [{files: '*.md', rules: {DOC018: off}}]", "off"),
      ("rules: {DOC018: off}\n  overrides: [{files: docs/, rules: {DOC018: info}}]", "info"),
      (
        "overrides: [{files: docs/, rules: {DOC018: error}}, {files: [a.md], rules: {DOC018: off}}]",
        "off"
      ),
    ]
  )
  func levels(lint: String, expected: String) {
    check(lint, LintOptions(), expected)
  }

  @Test(
    "the command line counts before the configuration",
    arguments: [
      (["DOC"], [], "", "warning"), (["doc01"], [], "", "warning"), (["DOC018"], [], "", "warning"),
      (["skipped-heading-level"], [], "", "warning"), (["LNT"], [], "", "off"),
      ([], ["DOC"], "", "off"), (["DOC"], ["DOC018"], "", "off"), ([], ["LNT"], "", "warning"),
      (["DOC"], [], "preset: minimal", "warning"),
      (["DOC018"], [], "rules: {DOC018: off}", "warning"),
      (["DOC"], [], "rules: {DOC018: off}", "off"),
      (["DOC"], [], "rules: {DOC018: error}", "error"),
      (["DOC018"], [], "overrides: [{files: docs/, rules: {DOC018: off}}]", "off"),
    ] as [([String], [String], String, String)]
  )
  func selection(select: [String], ignore: [String], lint: String, expected: String) {
    var options = LintOptions()
    options.select = select
    options.ignore = ignore
    check(lint, options, expected)
  }

  @Test("the preset of the command line counts before that of the configuration")
  func preset() {
    var options = LintOptions()
    options.preset = .minimal
    check("preset: strict", options, "off")
  }

  @Test("a rule that is off everywhere does not run")
  func running() throws {
    let rule = try #require(Rule.named("DOC018")).id
    let off = configuration("rules: {DOC018: off}")
    #expect(!Policy(off, LintOptions()).isOn(rule))
    let partly = configuration(
      "rules: {DOC018: off}\n  overrides: [{files: a.md, rules: {DOC018: error}}]"
    )
    #expect(Policy(partly, LintOptions()).isOn(rule))
  }

  @Test("a finding of a rule that is not in the catalogue is kept")
  func foreign() {
    let finding = Finding(RuleID("XYZ001", "made-up-rule"), .info, at: Place(file: .root), "x")
    #expect(Policy(Configuration(), LintOptions()).weighed(finding) == finding)
  }

  @Test("a strict rule is on when it is asked for by name, and not otherwise")
  func strict() {
    guard let rule = strictRule?.id else { return }
    #expect(!Policy(Configuration(), LintOptions()).isOn(rule))
    var options = LintOptions()
    options.select = [rule.name]
    #expect(Policy(Configuration(), options).isOn(rule))
    #expect(Policy(configuration("rules: {\(rule.code): error}"), LintOptions()).isOn(rule))
  }

  private func configuration(_ lint: String) -> Configuration {
    Configuration(parsing: SourceFile("lintel.yml", lint.isEmpty ? "" : "lint:\n  \(lint)\n"))
  }

  private func check(
    _ lint: String,
    _ options: LintOptions,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let configuration = configuration(lint)
    #expect(configuration.findings.isEmpty, sourceLocation: sourceLocation)
    let place = Place(BytePath("docs/a.md"), SourceRange(3, 4))
    let id = RuleID("DOC018", "skipped-heading-level")
    let weighed = Policy(configuration, options).weighed(Finding(id, .warning, at: place, "x"))
    #expect(weighed.map { "\($0.severity)" } ?? "off" == expected, sourceLocation: sourceLocation)
  }
}

@Suite("What is said of settings that do not exist")
struct PolicyFindingTests {
  @Test(
    "is said at their places",
    arguments: [
      ("preset: ⟦recomended⟧", ["LNT003"], "Did you mean `recommended`?"),
      ("preset: ⟦xyz⟧", ["LNT003"], "The presets are `minimal`, `recommended`, `strict`."),
      ("rules: {⟦DOC0018⟧: off}", ["LNT009"], nil),
      ("rules: {⟦skiped-heading-level⟧: off}", ["LNT009"], "Did you mean `skipped-heading-level`?"),
      ("overrides: [{files: a.md, rules: {⟦nothing⟧: off}}]", ["LNT009"], nil),
      ("overrides: [{files: a.md, rules: {DOC018: {⟦days⟧: 3}}}]", ["LNT003"], nil),
      ("rules: {DOC018: {⟦sevrity⟧: off}}", ["LNT002"], "Did you mean `severity`?"),
      ("rules: {DOC018: {severity: error}}", [], nil),
    ] as [(String, [String], String?)]
  )
  func settings(lint: String, codes: [String], help: String?) async throws {
    let example = Example(["lintel.yml": "lint:\n  \(lint)\n"])
    try await check(example, finds: codes)
    guard let help else { return }
    #expect(try await linted(example, LintOptions()).findings.map(\.help) == [help])
  }

  @Test("values have the shape that the option asks for")
  func shapes() async throws {
    for rule in Rule.all {
      for option in rule.options {
        let isNumber = if case .number = option.standard { true } else { false }
        let wrong =
          "\(rule.id.code): {severity: info, \(option.name): ⟦\(isNumber ? "soon" : "5")⟧}"
        try await check(["lintel.yml": "lint: {rules: {\(wrong)}}\n"], finds: ["LNT003"])
      }
    }
  }

  @Test("is a complaint when it stands on the command line")
  func words() async throws {
    var options = LintOptions()
    options.select = ["DOC", "doc01", "skipped-heading-level", "skiped-heading-level"]
    options.ignore = ["XYZ", "LNT006", ""]
    let result = try await linted(["page.md": "# One\n"], options)
    #expect(
      result.complaints.map(\.message.text) == [
        "`skiped-heading-level` is no rule", "`XYZ` is no rule", "`` is no rule",
      ]
    )
    #expect(result.complaints.first?.help == "Did you mean `skipped-heading-level`?")
  }
}
