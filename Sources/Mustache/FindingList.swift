/// The findings of one file, each place told of once, and only so many.

import Base

struct FindingList {
  private(set) var all: [Finding] = []
  private var told: Set<Key> = []

  /// A file that is not a template at all would otherwise be reported at every other byte.
  private static let limit = 100

  /// Whether a problem at this place is news.
  mutating func isNew(_ rule: RuleID, at place: Place) -> Bool {
    told.count < Self.limit && told.insert(Key(code: rule.code, place: place)).inserted
  }

  mutating func add(_ finding: Finding) {
    if isNew(finding.rule, at: finding.place) { all.append(finding) }
  }

  /// Adds what `isNew` has let through, so that a costly message is made only when it is needed.
  mutating func addNew(_ finding: Finding) {
    all.append(finding)
  }

  private struct Key: Hashable {
    let code: String
    let place: Place
  }
}
