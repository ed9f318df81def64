/// Every rule is tested by the examples that its page shows.

import Base
import Defaults
import Handbook
import Markdown
import Rules
import Testing

@Suite("The examples of rules")
struct ExampleTests {
  @Test("a rule finds exactly what is marked in its bad examples", arguments: Rule.all)
  func bad(rule: Rule) async throws {
    #expect(!rule.bad.isEmpty, "\(rule.id.code) has no bad example")
    var fixes: Set<Fix.Safety> = []
    for example in rule.bad where rule.proof == .examples {
      let marks = example.files.flatMap { file in
        file.parsed.marks.map { "\(file.path) \($0.start)..<\($0.end)" }
      }
      #expect(!marks.isEmpty, "a bad example of \(rule.id.code) marks nothing")
      let found = try await findings(in: example).filter { $0.rule == rule.id }
      let places = found.map {
        "\($0.place.path.display) \($0.place.range.start)..<\($0.place.range.end)"
      }
      #expect(places.sorted() == marks.sorted(), "\(rule.id.code): \(found.map(\.message.text))")
      fixes.formUnion(found.flatMap(\.fixes).map(\.safety))
    }
    let best = [Fix.Safety.safe, .unsafe, .suggestion].first { fixes.contains($0) }
    #expect(best == rule.fix || rule.proof != .examples, "what \(rule.id.code) says of fixes")
  }

  @Test("a rule is silent on its good examples", arguments: Rule.all)
  func good(rule: Rule) async throws {
    #expect(!rule.good.isEmpty, "\(rule.id.code) has no good example")
    for example in rule.good where rule.proof == .examples {
      let found = try await findings(in: example).filter { $0.rule == rule.id }
      #expect(found.map(\.message.text) == [], "\(rule.id.code)")
    }
  }
}

/// What no text can show, or is found where a site is made, has tests elsewhere.
@Suite("Examples that cannot be linted")
struct OtherExampleTests {
  @Test("are those of the tree and of page templates, and of no other rule")
  func rules() {
    let others = Rule.all.filter { $0.proof != .examples }.map(\.id.code)
    #expect(
      others == [
        "LNT015", "LNT016", "LNT017", "LNT018", "LNT019", "TPL001", "TPL002", "TPL003", "TPL004",
      ]
    )
  }

  @Test("tell of a situation, or mark what is found", arguments: Rule.all)
  func shape(rule: Rule) {
    for example in rule.bad {
      let isMarked = example.files.contains { !$0.parsed.marks.isEmpty }
      #expect(isMarked == (example.situation == nil), "\(rule.id.code)")
    }
    let isTold = (rule.good + rule.bad).contains { $0.situation != nil }
    #expect(rule.proof != .examples || !isTold, "\(rule.id.code)")
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { "\(id.code) \(id.name)" }
}

/// What is found in the small handbook of an example with every rule on.
func findings(in example: Example) async throws -> [Finding] {
  var options = LintOptions()
  options.preset = .strict
  return try await linted(example, options).findings
}

/// The kinds of most examples, read once.
private let standardKinds = Kinds([], builtIn: Defaults.documents, Configuration())

/// Lints the small handbook of an example.
func linted(_ example: Example, _ options: LintOptions) async throws -> LintResult {
  let files = example.files.map(\.parsed.file)
  let named = Dictionary(files.map { ($0.path.display, $0) }) { first, _ in first }
  let configuration = named["lintel.yml"].map { Configuration(parsing: $0) } ?? Configuration()
  let pages = files.filter { file in
    !file.path.display.hasPrefix("templates/") && file.path.fileExtension.elementsEqual("md".utf8)
  }
  let templates = files.filter { $0.path.display.hasPrefix("templates/documents/") }
  let isStandard = templates.isEmpty && named["lintel.yml"] == nil
  let kinds =
    isStandard ? standardKinds : Kinds(templates, builtIn: Defaults.documents, configuration)
  let handbook = await Handbook(
    pages.map { ParsedFile(parsing: $0, .handbook) },
    others: files.map(\.path).filter { path in !pages.contains { $0.path == path } },
    active: [],
    kinds: kinds,
    configuration: configuration,
    workers: 1
  )
  let input = await LintInput(
    handbook,
    configuration,
    history: history(of: example),
    today: try #require(CalendarDate(parsing: Example.today)),
    earlier: configuration.findings + kinds.findings,
    workers: 1
  )
  return await lint(input, options, baseline: named["lintel-baseline.yml"], workers: 1)
}

private func history(of example: Example) -> History {
  var versions: [BytePath: [History.Version]] = [:]
  for past in example.past {
    let file = SourceFile(past.path, past.text)
    let version = History.Version(
      day: CalendarDate(parsing: past.day),
      commit: "1a2b3c4",
      file: file
    )
    versions[file.path, default: []].append(version)
  }
  let elsewhere = example.elsewhere.map {
    History.Elsewhere(branch: $0.branch, path: BytePath($0.path), title: $0.title)
  }
  return History(versions: versions, elsewhere: elsewhere)
}
