/// A document as one rule sees it.

package import Architecture
package import Base
package import Handbook

package struct DocumentView: Sendable {
  package let number: Int
  package let whole: HandbookView

  package var handbook: Handbook { whole.handbook }
  package var document: Document { whole.handbook.documents[number] }
  package var file: ParsedFile { document.file }
  package var today: CalendarDate { whole.today }

  /// A finding of this rule in this document.
  package func finding(
    at range: SourceRange,
    _ message: Message,
    help: String? = nil,
    related: [Related] = [],
    fixes: [Fix] = [],
    subjects: [String] = []
  ) -> Finding {
    whole.finding(
      at: Place(document.path, range),
      message,
      help: help,
      related: related,
      fixes: fixes,
      subjects: subjects
    )
  }
}

/// A whole handbook as one rule sees it.
///
/// It is an object only so that views of documents, of which there are very many, are cheap to make.
package final class HandbookView: Sendable {
  package let rule: Rule
  package let handbook: Handbook
  package let analysis: Analysis
  package let configuration: Configuration
  package let history: History
  package let today: CalendarDate
  fileprivate let options: [String: LintSettings.OptionValue]

  package init(_ rule: Rule, _ input: LintInput) {
    self.rule = rule
    handbook = input.handbook
    analysis = input.analysis
    configuration = input.configuration
    history = input.history
    today = input.today
    options = input.configuration.lint.options(of: rule)
  }

  /// A finding of this rule.
  ///
  /// It weighs what the rule does, unless that depends on more than the rule.
  package func finding(
    at place: Place,
    _ message: Message,
    help: String? = nil,
    related: [Related] = [],
    fixes: [Fix] = [],
    subjects: [String] = [],
    severity: Severity? = nil
  ) -> Finding {
    Finding(
      rule.id,
      severity ?? rule.severity,
      at: place,
      message,
      help: help,
      related: related,
      fixes: fixes,
      subjects: subjects
    )
  }

  package var model: Architecture { analysis.model }

  /// What a finding about an element weighs: more for tiers 0 and 1, where the rule says so.
  ///
  /// What states no tier and belongs to another, as a store does to its service, has the tier of that.
  package func severity(for element: Element) -> Severity {
    let tiered = element.tier == nil ? model.home(of: element) : element
    return tiered.isCritical ? rule.critical ?? rule.severity : rule.severity
  }

  /// The number that an option is set to.
  package func number(_ option: String) -> Int {
    if case .number(let number) = options[option] { return number }
    guard case .number(let number) = standard(option) else { return 0 }
    return number
  }

  /// The number that an option of another rule is set to, for a rule that stays silent where that one speaks.
  package func number(_ option: String, of other: Rule) -> Int {
    if case .number(let number) = configuration.lint.options(of: other)[option] { return number }
    let standard = other.options.first { $0.name == option }?.standard
    return if case .number(let number) = standard { number } else { 0 }
  }

  /// The words that an option is set to.
  package func texts(_ option: String) -> [String] {
    if case .texts(let texts) = options[option] { return texts }
    guard case .texts(let texts) = standard(option) else { return [] }
    return texts
  }

  private func standard(_ option: String) -> RuleOption.Standard? {
    rule.options.first { $0.name == option }?.standard
  }
}

extension LintSettings {
  /// What is set for a rule by its code or its name; the later setting counts.
  fileprivate func options(of rule: Rule) -> [String: OptionValue] {
    let own = rules.filter { rule.isCalled($0.rule.value) }.flatMap(\.options)
    return Dictionary(own.map { ($0.name.value, $0.value.value) }) { _, last in last }
  }
}

extension Rule {
  package func isCalled(_ word: String) -> Bool {
    id.isCalled(word)
  }
}
