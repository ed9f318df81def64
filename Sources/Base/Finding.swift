/// One problem with a place: made early, printed late, by one renderer per format.
package struct Finding: Hashable, Sendable {
  package let rule: RuleID
  package let severity: Severity
  package let place: Place
  package let message: Message
  /// What to do about it, in one sentence.
  package let help: String?
  /// Other places that have a part in it.
  package let related: [Related]

  package init(
    _ rule: RuleID,
    _ severity: Severity,
    at place: Place,
    _ message: Message,
    help: String? = nil,
    related: [Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.related = related
  }
}

/// A stable code for machines and a name that reads well after "allow".
package struct RuleID: Hashable, Sendable {
  package let code: String
  package let name: String

  package init(_ code: String, _ name: String) {
    self.code = code
    self.name = name
  }
}

package enum Severity: Int, Comparable, Sendable, CaseIterable {
  case info, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A range in a file.
package struct Place: Hashable, Sendable {
  package let path: BytePath
  package let range: SourceRange

  package init(_ path: BytePath, _ range: SourceRange) {
    self.path = path
    self.range = range
  }

  /// The whole file, for a finding about its name or its being there.
  package init(file path: BytePath) {
    self.init(path, SourceRange(at: 0))
  }
}

/// Another place that has a part in a finding, and which part.
package struct Related: Hashable, Sendable {
  package let place: Place
  package let message: Message

  package init(_ place: Place, _ message: Message) {
    self.place = place
    self.message = message
  }
}
