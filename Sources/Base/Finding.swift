/// One problem with a place: made early, printed late, by one renderer per format.

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Finding: Hashable, Sendable {
  package let rule: RuleID
  package let severity: Severity
  package let place: Place
  package let message: Message
  /// What to do about it, in one sentence.
  package let help: String?
  /// Other places that have a part in it.
  package let related: [Related]
  /// What can be done about it by a machine, the best first.
  package let fixes: [Fix]
  /// What it is about, in words that stay the same when lines move: an element, a key, a target.
  ///
  /// They tell findings of one rule in one document apart; without them the message does.
  package let subjects: [String]

  package init(
    _ rule: RuleID,
    _ severity: Severity,
    at place: Place,
    _ message: Message,
    help: String? = nil,
    related: [Related] = [],
    fixes: [Fix] = [],
    subjects: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.related = related
    self.fixes = fixes
    self.subjects = subjects
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left === right
      || left.place == right.place && left.rule == right.rule && left.severity == right.severity
        && left.message == right.message && left.help == right.help
        && left.related == right.related && left.fixes == right.fixes
        && left.subjects == right.subjects
  }

  /// Goes by what tells nearly all findings apart, and leaves the long rest to the comparison.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(rule.code)
    hasher.combine(message)
  }

  /// The same finding, weighed otherwise.
  package func with(severity: Severity) -> Finding {
    Finding(
      rule,
      severity,
      at: place,
      message,
      help: help,
      related: related,
      fixes: fixes,
      subjects: subjects
    )
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
  /// Whether its path counts from the repository even where that of the finding counts from the
  /// content, as the place of a template does.
  package let countsFromRepository: Bool

  package init(_ place: Place, _ message: Message, countsFromRepository: Bool = false) {
    self.place = place
    self.message = message
    self.countsFromRepository = countsFromRepository
  }
}

// MARK: - Moving

extension Finding {
  /// The same finding with its paths counted from a folder above.
  package func moved(below folder: BytePath) -> Finding {
    guard !folder.isRoot else { return self }
    return Finding(
      rule,
      severity,
      at: place.moved(below: folder),
      message,
      help: help,
      related: related.map { $0.moved(below: folder) },
      fixes: fixes.map { $0.moved(below: folder) },
      subjects: subjects
    )
  }
}

extension Related {
  fileprivate func moved(below folder: BytePath) -> Related {
    countsFromRepository ? self : Related(place.moved(below: folder), message)
  }
}

extension Fix {
  fileprivate func moved(below folder: BytePath) -> Fix {
    Fix(title, safety, edits.map { Edit($0.place.moved(below: folder), $0.replacement) })
  }
}

extension Place {
  fileprivate func moved(below folder: BytePath) -> Place {
    Place(path.isRoot ? folder : folder.appending(path.bytes), range)
  }
}
