/// From a handbook to what is wrong with it.

package import Architecture
package import Base
package import Handbook

package struct LintInput: Sendable {
  package let handbook: Handbook
  /// The model that the documents make, and what follows from it.
  package let analysis: Analysis
  package let configuration: Configuration
  package let history: History
  package let today: CalendarDate
  /// What was found before there was a handbook: by the scan, in the configuration.
  package let earlier: [Finding]
  /// Where the content lies, counted from the repository.
  package let contentFolder: BytePath
  /// Documents that no author can mend, so that nothing is said of them; counted from the content.
  package let generated: Set<BytePath>

  package init(
    _ handbook: Handbook,
    _ configuration: Configuration,
    history: History = .none,
    today: CalendarDate,
    earlier: [Finding] = [],
    contentFolder: BytePath = .root,
    generated: Set<BytePath> = [],
    workers: Int
  ) async {
    self.handbook = handbook
    let model = await Architecture(handbook, configuration, workers: workers)
    analysis = Analysis(of: model)
    self.configuration = configuration
    self.history = history
    self.today = today
    self.earlier = earlier
    self.contentFolder = contentFolder
    self.generated = generated
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
  /// The baseline that was given, without what is no longer found; nothing when it could not be read.
  package let prunedBaseline: Baseline?

  /// What would be found if there were no baseline: what a new one is made of.
  package var findingsWithoutBaseline: [Finding] {
    let known = silenced.filter { $0.reason.kind == .baseline }.map(\.finding)
    return findings.filter { $0.rule != .staleBaselineEntry } + known
  }

  /// How many findings are silenced in a way.
  package func count(silencedBy kind: Silenced.Reason.Kind) -> Int {
    silenced.count { $0.reason.kind == kind }
  }
}

/// A finding that is there and is not reported.
package struct Silenced: Sendable {
  package let finding: Finding
  package let reason: Reason

  package enum Reason: Sendable {
    /// By a comment in the document, and the reason that it gives.
    case comment(String)
    /// By a waiver that cites a decision, and the reason that it gives.
    case waiver(String)
    case baseline

    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case comment, waiver, baseline
    }

    package var kind: Kind {
      switch self {
      case .comment: .comment
      case .waiver: .waiver
      case .baseline: .baseline
      }
    }
  }
}

/// Runs the rules that are on over a handbook, weighs what they find, and takes out what is silenced.
package func lint(
  _ input: LintInput,
  _ options: LintOptions = LintOptions(),
  baseline: SourceFile? = nil,
  workers: Int
) async -> LintResult {
  let policy = Policy(input.configuration, options)
  let found = await findings(in: input, workers: workers) { policy.isOn($0.id) }
  let early = (input.earlier + findings(in: input.configuration.lint)).compactMap(policy.weighed)
  let late = await parallelMap(found, workers: workers) { finding in
    policy.weighed(finding.moved(below: input.contentFolder))
  }
  let (heard, silenced) = unsilenced(early + late.compactMap { $0 }, input, options, policy)
  let complaints = complaints(about: options)
  guard let known = baseline.map({ Baseline(parsing: $0) }) else {
    return LintResult(heard, silenced, complaints, nil)
  }
  let isJudged = { (key: FindingKey) in policy.isJudged(key, input) }
  let comparison = known.compare(heard, isJudged: isJudged)
  return LintResult(
    comparison.heard + (known.findings + comparison.stale).compactMap(policy.weighed),
    silenced + comparison.silenced,
    complaints,
    known.isUsable ? known.pruned(to: heard, isJudged: isJudged) : nil
  )
}

/// What comments and waivers leave, with what is wrong with these themselves.
private func unsilenced(
  _ findings: [Finding],
  _ input: LintInput,
  _ options: LintOptions,
  _ policy: Policy
) -> (heard: [Finding], silenced: [Silenced]) {
  var silence = Silence(input)
  let own = silence.findings.compactMap(policy.weighed)
  guard options.heedsSuppressions else { return (findings + own, []) }
  let (heard, silenced) = silence.part(findings)
  return (heard + own + silence.unused(policy).compactMap(policy.weighed), silenced)
}

/// What reading the handbook found and what the rules find in it, before anybody has silenced or
/// weighed anything.
func findings(
  in input: LintInput,
  workers: Int,
  isOn: (Rule) -> Bool
) async -> [Finding] {
  let rules = Rule.all.filter(isOn).map { HandbookView($0, input) }
  let checks = rules.compactMap(DocumentCheck.init)
  let documents = input.handbook.documents.indices.map { Look.document($0) }
  let found = await parallelMap(rules.map { .whole($0) } + documents, workers: workers) { look in
    look.findings(of: checks)
  }
  let read = input.handbook.findings + found.flatMap { $0 }
  let all = read + (await scores(by: rules, of: read, workers: workers))
  guard !input.generated.isEmpty else { return all }
  return all.filter { !input.generated.contains($0.place.path) }
}

/// What the rules find that go by what all the others found.
private func scores(
  by views: [HandbookView],
  of findings: [Finding],
  workers: Int
) async -> [Finding] {
  let evidence = LintEvidence(findings, judged: Set(views.map(\.rule.id.code)))
  let scores = await parallelMap(views, workers: workers) { view -> [Finding] in
    guard case .scoring(let check) = view.rule.check else { return [] }
    return check(view, evidence)
  }
  return scores.flatMap { $0 }
}

/// What one worker looks at: a rule that looks at all documents together keeps it as busy as many
/// single ones.
private enum Look: Sendable {
  case whole(HandbookView)
  case document(Int)

  func findings(of checks: [DocumentCheck]) -> [Finding] {
    switch self {
    case .whole(let view):
      guard case .handbook(let check) = view.rule.check else { return [] }
      return check(view)
    case .document(let number):
      return checks.flatMap { $0.look(DocumentView(number: number, whole: $0.view)) }
    }
  }
}

/// A rule that looks at one document at a time.
private struct DocumentCheck: Sendable {
  let view: HandbookView
  let look: @Sendable (DocumentView) -> [Finding]

  init?(_ view: HandbookView) {
    guard case .document(let look) = view.rule.check else { return nil }
    self.view = view
    self.look = look
  }
}

extension LintResult {
  fileprivate init(
    _ findings: [Finding],
    _ silenced: [Silenced],
    _ complaints: [Finding],
    _ prunedBaseline: Baseline?
  ) {
    self.findings = findings
    self.silenced = silenced
    self.complaints = complaints
    self.prunedBaseline = prunedBaseline
  }
}

extension Policy {
  /// Whether this run would have found what an entry of a baseline is about, if it were there.
  ///
  /// A rule that is off says nothing, and neither does anybody about files outside the content.
  fileprivate func isJudged(_ key: FindingKey, _ input: LintInput) -> Bool {
    let path = BytePath(key.path)
    let isRead =
      path.isInside(input.contentFolder) || path == .configuration
      || path.isInside(BytePath("templates"))
    return isRead && Rule.known(as: key.code).map { isOn($0.id, at: path) } ?? false
  }
}
