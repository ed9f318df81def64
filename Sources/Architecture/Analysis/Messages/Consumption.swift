/// How one consumer handles the messages of one channel.

package struct Consumption: Sendable {
  package let relation: Int
  package let consumer: Int
  package let channel: Int
  package let deadLetter: DeadLetter
  package let redelivery: Redelivery
  /// Which order it counts on, when the channel keeps less than that.
  package let lostOrder: LostOrder?

  /// Where messages go that cannot be handled.
  package enum DeadLetter: Sendable, Hashable {
    case unknown, none
    case element(Int)
    /// A name that no element has.
    case nobodys(String)
    /// Told in words, such as "the table of failed messages".
    case told
  }

  /// How often a message comes that is not handled.
  package enum Redelivery: Sendable, Hashable {
    case unknown
    /// The channel delivers at most once, so what fails is lost, as was meant.
    case never
    case atMost(Int)
    case withoutEnd
  }

  package struct LostOrder: Sendable, Hashable {
    package let expected: KeptOrder
    package let kept: KeptOrder

    /// Nothing when the channel keeps what is counted on, or when one of them is not known.
    init?(expected: KeptOrder?, kept: KeptOrder?) {
      guard let expected, let kept, expected > kept else { return nil }
      self.expected = expected
      self.kept = kept
    }
  }
}

/// The order in which messages arrive, the weakest first.
package enum KeptOrder: Int, Sendable, Comparable, CaseIterable {
  case none, key, global

  /// Nothing when nothing is said.
  package init?(_ fact: Fact<Ordering>) {
    switch fact {
    case .unknown: return nil
    case .none: self = .none
    case .stated(.key, _): self = .key
    case .stated(.global, _): self = .global
    }
  }

  package static func < (left: KeptOrder, right: KeptOrder) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Consumption {
  init?(_ relation: Relation, in model: Architecture) {
    guard relation.kind == .consumes, let channel = model.target(of: relation),
      channel.kind == .channel
    else { return nil }
    self.relation = relation.number
    consumer = model.home(of: model.source(of: relation)).number
    self.channel = channel.number
    deadLetter = DeadLetter(relation.facts.deadLetter, in: model)
    redelivery = Redelivery(relation.facts.maxReceives, channel.owned.delivery)
    let expected = KeptOrder(relation.facts.ordering)
    lostOrder = LostOrder(expected: expected, kept: KeptOrder(channel.owned.ordering))
  }
}

extension Consumption.DeadLetter {
  /// A name has no blanks in it; a sentence has.
  init(_ fact: Fact<String>, in model: Architecture) {
    switch fact {
    case .unknown: self = .unknown
    case .none: self = .none
    case .stated(let name, _):
      if let element = model.element(name) {
        self = .element(element.number)
      } else {
        self = name.utf8.contains(UInt8(ascii: " ")) ? .told : .nobodys(name)
      }
    }
  }
}

extension Consumption.Redelivery {
  init(_ limit: Fact<Int>, _ delivery: Fact<Delivery>) {
    if delivery.value == .atMostOnce {
      self = .never
    } else {
      switch limit {
      case .unknown: self = .unknown
      case .none: self = .withoutEnd
      case .stated(let count, _): self = .atMost(count)
      }
    }
  }
}
