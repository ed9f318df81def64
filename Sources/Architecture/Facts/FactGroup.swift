/// Facts that stand together behind one key: `slo: {availability: 99.95%, window: 30d}`.

package import Base

/// A group names its facts once, in `visit`; reading, writing, the schema and the coverage all go by that.
package protocol FactGroup: Sendable, Equatable {
  init()
  var presence: Presence { get set }
  mutating func visit(_ visitor: inout some FactVisitor)
}

/// Whether something is said at all.
package enum Presence: Sendable, Equatable {
  case unknown
  case none(Spot)
  case stated(Spot)

  package var range: SourceRange? {
    switch self {
    case .unknown: nil
    case .none(let spot), .stated(let spot): spot.range
    }
  }

  package var isUnknown: Bool { self == .unknown }

  package var isStated: Bool {
    if case .stated = self { true } else { false }
  }

  /// Whether the document says that there is none.
  package var isNone: Bool {
    if case .none = self { true } else { false }
  }
}

/// A list of groups: `depends-on`, `provides`.
package struct FactList<Group: FactGroup>: Sendable, Equatable {
  package var presence = Presence.unknown
  package var items: [Group] = []

  package init() {}
}

/// Somebody who goes through the facts of a group in their order.
package protocol FactVisitor {
  mutating func fact<Value>(_ key: String, _ fact: inout Fact<Value>)
  mutating func group(_ key: String, _ group: inout some FactGroup)
  mutating func list<Group>(_ key: String, _ list: inout FactList<Group>)
}
