/// Something that the model knows by its id: a person, a system, a service, a store, a channel.

package import Base

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Element: Sendable {
  /// Its place in the model's list.
  package let number: Int
  package let id: String
  package let kind: Kind
  /// As people read it.
  package let name: String
  /// Where it is declared: the first line of its document, or its entry in another one.
  package let place: Place
  /// The document that declares it, in the handbook; nothing in a model that was read from JSON.
  package let document: Int?
  /// The service or system that it is a part of: the owner of a store, the system of a service.
  package let parent: Int?
  package let operations: [Operation]
  /// Which of the lists its document has, be it to say that there is nothing to list.
  package let lists: ListPresence
  package let failureModes: FactList<FailureModeFacts>
  /// The dependencies that the text of its document explains in a table.
  package let explained: Fact<FactItems<String>>
  /// What its own document says; nothing of stores, channels and components.
  package let facts: ElementFacts
  /// What is said of a store or a channel by its owner.
  package let owned: OwnedFacts

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case person, system, external, service, component, store, channel
  }

  init(_ draft: ElementDraft, number: Int, parent: Int?) {
    self.number = number
    self.parent = parent
    id = draft.id
    kind = draft.kind
    name = draft.name
    place = draft.place
    document = draft.document
    operations = draft.operations
    lists = draft.lists
    facts = draft.facts.value
    owned = draft.owned.value
    failureModes = draft.failureModes
    explained = draft.explained
  }
}

extension Element {
  package var path: BytePath { place.path }
  /// Whether the document says anything of its operations, be it that there are none.
  package var statesOperations: Presence { lists.provides }
  /// What is said of its calls: `depends-on: []` says that there are none.
  package var statesDependencies: Presence { lists.dependsOn }
  /// Whether data stays in it or messages go through it.
  package var isOwned: Bool { kind == .store || kind == .channel }
  /// Whether it runs: what has an SLO and can fail.
  package var runs: Bool { kind == .service || kind == .system || kind == .external }

  package var tier: Tier? { isOwned ? owned.tier.value : facts.tier.value }
  package var isCritical: Bool { tier?.isCritical ?? false }
  package var purpose: Fact<String> { isOwned ? owned.purpose : facts.description }
  package var technology: Fact<FactItems<String>> { isOwned ? owned.technology : facts.technology }

  /// The range of a fact in this element's file, or the element's own when nothing is said.
  package func place(of range: SourceRange?) -> Place {
    range.map { Place(path, $0) } ?? place
  }

  /// Where its id is given: in the entry of its owner, or else by its whole document.
  package var idPlace: Place { place(of: isOwned ? owned.id.range : nil) }
}

/// Which lists the document of an element has.
package struct ListPresence: Sendable, Equatable {
  package var provides = Presence.unknown
  package var owns = Presence.unknown
  package var dependsOn = Presence.unknown
  package var uses = Presence.unknown
  package var publishes = Presence.unknown
  package var consumes = Presence.unknown
  package var reads = Presence.unknown
  package var components = Presence.unknown
}

/// An operation of an element.
///
/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Operation: Sendable {
  package let id: String
  package let place: Place
  package let facts: OperationFacts

  init(id: String, place: Place, facts: OperationFacts) {
    self.id = id
    self.place = place
    self.facts = facts
  }
}

/// An element before all of them are numbered.
struct ElementDraft {
  let id: String
  let kind: Element.Kind
  let name: String
  let place: Place
  let document: Int?
  var operations: [Operation] = []
  var lists = ListPresence()
  private(set) var facts = Shared<ElementFacts>.nothing
  private(set) var owned = Shared<OwnedFacts>.nothing
  var failureModes = FactList<FailureModeFacts>()
  var explained = Fact<FactItems<String>>.unknown
  /// The name of what it is a part of.
  var parentName: String?

  init(id: String, kind: Element.Kind, name: String, place: Place, document: Int?) {
    self.id = id
    self.kind = kind
    self.name = name
    self.place = place
    self.document = document
  }

  mutating func state(_ facts: ElementFacts) { self.facts = Shared(facts) }
  mutating func state(_ facts: OwnedFacts) { owned = Shared(facts) }
}
