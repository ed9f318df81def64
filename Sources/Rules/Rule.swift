/// One thing that can be wrong, with all there is to say about it.

package import Base

/// Its examples are its tests, its page and what `lintel explain` shows.
package struct Rule: Sendable {
  package let id: RuleID
  /// Unless the configuration says otherwise, or the rule itself where it depends on a tier.
  package let severity: Severity
  package let preset: Preset
  /// What its findings weigh where they are about an element of tier 0 or 1, when that is another.
  package let critical: Severity?
  /// What is wrong, in one sentence with its full stop.
  package let summary: String
  /// Why it matters, in Markdown.
  package let why: String
  /// What to do about it, in Markdown.
  package let remedy: String
  package let options: [RuleOption]
  /// The ids of the pattern notes that answer it.
  package let patterns: [String]
  /// The best that a machine can do about its findings; nothing when that is left to people.
  package let fix: Fix.Safety?
  package let good: [Example]
  package let bad: [Example]
  package let proof: Proof
  package let check: Check

  package init(
    _ id: RuleID,
    _ severity: Severity,
    critical: Severity? = nil,
    in preset: Preset = .recommended,
    summary: String,
    why: String,
    remedy: String,
    options: [RuleOption] = [],
    patterns: [String] = [],
    fix: Fix.Safety? = nil,
    good: [Example],
    bad: [Example],
    proof: Proof = .examples,
    check: Check
  ) {
    self.id = id
    self.severity = severity
    self.preset = preset
    self.critical = critical
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.options = options
    self.patterns = patterns
    self.fix = fix
    self.good = good
    self.bad = bad
    self.proof = proof
    self.check = check
  }

  /// Who looks.
  package enum Check: Sendable {
    /// An earlier stage: what reads YAML, Markdown, links or templates sees it on its way.
    case reading
    /// This rule, at one document at a time.
    case document(@Sendable (DocumentView) -> [Finding])
    /// This rule, at all of them together.
    case handbook(@Sendable (HandbookView) -> [Finding])
    /// This rule, at what all the others have found.
    case scoring(@Sendable (HandbookView, LintEvidence) -> [Finding])
    /// The linter itself, once it knows what all the others found.
    case linting
  }

  /// What keeps the examples true.
  package enum Proof: Hashable, Sendable {
    /// They are linted, and what is marked in them must be found.
    case examples
    /// A test of its own, since the rule speaks of what is no text, such as a symbolic link, or is
    /// found where a site is made; the file of the test and its name.
    case test(in: String, called: String)
  }
}

extension Rule {
  package var group: RuleGroup? { RuleGroup(rawValue: String(id.code.prefix(3))) }

  /// The rule of a code or a name.
  package static func named(_ word: String) -> Rule? {
    all.first { $0.id.code == word.uppercased() || $0.id.name == word.lowercased() }
  }
}

/// Sets of rules, each with all of the ones before it.
package enum Preset: String, CaseIterable, Comparable, Hashable, Sendable {
  /// What cannot be right: a reader would be misled.
  case minimal
  /// What nearly always deserves a change.
  case recommended
  /// What a team may want to hold itself to.
  case strict

  package static func < (left: Preset, right: Preset) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

/// A number or a list of words that a rule can be given in `lintel.yml`.
package struct RuleOption: Sendable {
  package let name: String
  package let summary: String
  package let standard: Standard

  package init(_ name: String, _ summary: String, standard: Standard) {
    self.name = name
    self.summary = summary
    self.standard = standard
  }

  package enum Standard: Sendable {
    case number(Int)
    case texts([String])
  }
}
