/// What a document says about one thing: a value, that there is none, or nothing at all.

package import Base

/// Nothing said is not the same as none: `timeout: none` is a fact that a rule may hold against a call,
/// while a call without the key is one of which nothing is known.
package enum Fact<Value: FactValue>: Sendable, Equatable {
  case unknown
  case none(Spot)
  case stated(Value, Spot)

  package init(_ value: Value, at range: SourceRange) {
    self = .stated(value, Spot(range))
  }

  /// The value, when one is stated.
  package var value: Value? {
    if case .stated(let value, _) = self { value } else { nil }
  }

  /// Where it is said, be it a value or that there is none.
  package var range: SourceRange? {
    switch self {
    case .unknown: nil
    case .none(let spot), .stated(_, let spot): spot.range
    }
  }

  package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// Whether the document says that there is none.
  package var isNone: Bool {
    if case .none = self { true } else { false }
  }

  /// Whether anything is said, without what it is.
  package var presence: Presence {
    switch self {
    case .unknown: .unknown
    case .none(let spot): .none(spot)
    case .stated(_, let spot): .stated(spot)
    }
  }

  /// This fact, or another when this one is unknown.
  package func or(_ other: Fact) -> Fact {
    isUnknown ? other : self
  }
}

/// A range in a file in eight bytes, since a large model holds a million of them.
package struct Spot: Sendable, Hashable {
  private let start: UInt32
  private let end: UInt32

  package init(_ range: SourceRange) {
    start = UInt32(clamping: range.start)
    end = UInt32(clamping: range.end)
  }

  package var range: SourceRange { SourceRange(Int(start), Int(end)) }
}
