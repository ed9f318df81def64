/// What findings of one cause have in common.

import Architecture
import Base
import Handbook

/// How many findings one cause may make; a store that everybody writes to is one problem, not thousands.
let mostOfOneCause = 100

extension Sequence {
  /// At most a hundred of those that have the same cause, the first of each.
  func bounded<Cause: Hashable>(by cause: (Element) -> Cause) -> [Element] {
    var counts: [Cause: Int] = [:]
    return filter { element in
      counts[cause(element), default: 0] += 1
      return counts[cause(element), default: 0] <= mostOfOneCause
    }
  }
}

extension Relation {
  /// The range of one of its facts, or of the name of its target where nothing is said.
  func factPlace(_ range: SourceRange?) -> Place {
    Place(place.path, range ?? written.range)
  }
}

extension Element {
  /// Where it gets its name: the id of a store or a channel in the list of its owner.
  var namePlace: Place { place(of: isOwned ? owned.id.range : nil) }

  /// What it is, with its article.
  var nounPhrase: String {
    switch kind {
    case .person: "a person"
    case .system: "a system"
    case .external: "an external system"
    case .service: "a service"
    case .component: "a component"
    case .store: "a store"
    case .channel: owned.kind.value.map { "a \($0.rawValue)" } ?? "a channel"
    }
  }
}

extension Fact {
  /// How the lack of a fact is told: `has no backup` where the document says so, else `says nothing of a backup`.
  func lack(of thing: String) -> String {
    isNone ? "has no \(thing)" : "says nothing of \(thing.withArticle)"
  }
}

extension String {
  fileprivate var withArticle: String {
    first.map { "aeio".contains($0) } == true ? "an \(self)" : "a \(self)"
  }
}

extension HandbookView {
  /// What a finding about a store or a channel weighs: by its own tier, or else by that of its owner.
  func severity(forOwned element: Element) -> Severity {
    severity(for: element.tier == nil ? model.home(of: element) : element)
  }
}
