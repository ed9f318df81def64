/// What a decision record says about itself, whatever dialect it is written in.

package import Base

/// A fact that is not stated is missing here; one that is stated and cannot be read is a finding.
package struct Decision: Sendable {
  /// By its title, its file name or its front matter, in this order of weight.
  package let number: Located<Int>?
  /// The number that the file name begins with, when it does.
  package let fileNumber: Int?
  /// Without its number and without a status in brackets.
  package let title: String
  package let status: Located<DecisionStatus>?
  /// Other places that state a status: a bracket in the title, a second field.
  package let furtherStatuses: [Located<DecisionStatus>]
  package let date: Located<CalendarDate>?
  package let deciders: [Located<String>]
  package let consulted: [Located<String>]
  package let informed: [Located<String>]
  package let tags: [Located<String>]
  package let relations: [DecisionRelation]
  package let reviewBy: Located<CalendarDate>?
  /// Elements, or globs of paths, that it governs.
  package let affects: [Located<String>]
  /// Rules that hold because of it.
  package let enforces: [Located<String>]
  /// Patterns of relations that must not be.
  package let forbids: [Located<String>]
  package let parts: DecisionParts
  /// What stands where a fact should stand and cannot be read.
  package let findings: [Finding]
}

/// Where a decision stands in its life, and the words in which it says so.
package struct DecisionStatus: Hashable, Sendable {
  package let stage: DecisionStage
  /// As its author wrote it: `Accepted (retroactive)`.
  package let label: String

  package init(_ stage: DecisionStage, label: String) {
    self.stage = stage
    self.label = label
  }
}

package enum DecisionStage: String, CaseIterable, Hashable, Sendable {
  case proposed, accepted, rejected, deprecated, superseded
}

/// A line between two decisions, as one of them states it.
package struct DecisionRelation: Hashable, Sendable {
  package let kind: Kind
  package let target: DecisionReference
  /// The reference, not the words before it.
  package let range: SourceRange

  package init(_ kind: Kind, _ target: DecisionReference, at range: SourceRange) {
    self.kind = kind
    self.target = target
    self.range = range
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case supersedes
    case supersededBy = "superseded by"
    case amends
    case amendedBy = "amended by"
    case relates = "relates to"

    /// What the other side says of the same line.
    package var inverse: Kind {
      switch self {
      case .supersedes: .supersededBy
      case .supersededBy: .supersedes
      case .amends: .amendedBy
      case .amendedBy: .amends
      case .relates: .relates
      }
    }
  }
}

/// How a decision names another.
package enum DecisionReference: Hashable, Sendable {
  /// `ADR-0007`, `7`, `0007`
  case number(Int)
  /// The target of a Markdown link as it is written.
  case link(String)
  /// An identifier that is no number: `20201016-use-an-outbox`
  case name(String)
}

/// The sections that every dialect has under one name or another, as indices into the survey's headings.
package struct DecisionParts: Hashable, Sendable {
  package var context: Int?
  package var decision: Int?
  package var consequences: Int?
  package var options: Int?
  /// The alternatives that were weighed, each where it is named.
  package var alternatives: [SourceRange] = []
  /// Where a disadvantage of the decision is stated: a section, a bullet or a sentence.
  package var drawbacks: [SourceRange] = []

  package init() {}
}
