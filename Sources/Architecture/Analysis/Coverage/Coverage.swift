/// How much of what the rules need to know is stated, element by element and in all.

internal import Base
internal import Handbook

package struct Coverage: Sendable {
  /// In the order of the model's elements: their own facts and those of the calls that they make.
  package let elements: [Share]
  /// Of all elements together.
  package let whole: Share
  private let model: Architecture

  /// Facts that are asked for, by what is said of them.
  package struct Share: Hashable, Sendable {
    package private(set) var stated = 0
    /// Of which it is said that there is none, which is as good as a value.
    package private(set) var none = 0
    package private(set) var unknown = 0

    package var known: Int { stated + none }
    package var total: Int { stated + none + unknown }
    /// In whole percent, rounded down; of nothing all is known.
    package var percent: Int { total == 0 ? 100 : known * 100 / total }

    package static func + (left: Share, right: Share) -> Share {
      var sum = left
      sum.stated += right.stated
      sum.none += right.none
      sum.unknown += right.unknown
      return sum
    }

    fileprivate mutating func add(_ standing: Standing) {
      switch standing {
      case .stated: stated += 1
      case .none: none += 1
      case .unknown: unknown += 1
      }
    }
  }

  package init(of model: Architecture) {
    self.model = model
    elements = model.elements.map { element in
      var share = Share()
      for fact in RequiredFact.all(of: element.kind) { share.add(fact.standing(element)) }
      for relation in model.outgoing[element.number] where model.relations[relation].isJudged {
        for fact in RequiredFact.ofCalls { share.add(fact.standing(model.relations[relation])) }
      }
      return share
    }
    whole = elements.reduce(Share(), +)
  }
}

extension Coverage {
  /// Of an element with the stores, channels and components that it declares.
  package func share(of element: Element) -> Share {
    documented(by: element).reduce(Share()) { $0 + elements[$1.number] }
  }

  /// What is not said of an element and of what it declares, in the order in which it is asked for:
  /// `recovery.rto`, `orders-db.backup`, `inventory/reserve.timeout`; no more than are enough.
  package func unknown(of element: Element, limit: Int) -> [String] {
    let names = documented(by: element).lazy.flatMap { part in
      let prefix = part.number == element.number ? "" : part.id + "."
      return RequiredFact.all(of: part.kind).lazy.filter { $0.standing(part) == .unknown }
        .map { prefix + $0.name }
    }
    let calls = model.outgoing[element.number].lazy.map { model.relations[$0] }
      .filter(\.isJudged).flatMap { relation in
        RequiredFact.ofCalls.lazy.filter { $0.standing(relation) == .unknown }
          .map { "\(relation.written.value).\($0.name)" }
      }
    return Array(names.prefix(limit)) + calls.prefix(max(0, limit - names.prefix(limit).count))
  }

  private func documented(by element: Element) -> [Element] {
    [element]
      + model.parts[element.number].lazy.map { model.elements[$0] }.filter {
        $0.isOwned || $0.kind == .component
      }
  }
}

extension Relation {
  /// Whether it is a call of which more has to be known than that it is there.
  fileprivate var isJudged: Bool { kind == .dependsOn && targetElement != nil }
}
