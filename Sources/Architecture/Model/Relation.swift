/// A line from one element to another, as the document of the first draws it.

package import Base
package import Handbook

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Relation: Sendable {
  /// Its place in the model's list.
  package let number: Int
  package let source: Int
  package let kind: Kind
  /// The target as it is written.
  package let written: Located<String>
  package let target: Target
  /// Its entry in the document.
  package let place: Place
  package let facts: RelationFacts
  /// What holds with the defaults of the caller and the operation that is called.
  package let style: Style?
  package let criticality: Criticality?
  package let timeout: Fact<TimeSpan>
  package let retry: Retry
  /// Whether the timeout comes from the caller's `defaults` and is not said of this call.
  package let hasDefaultTimeout: Bool

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// From a service or an external system: `depends-on`.
    case dependsOn = "depends-on"
    /// From a person or a system: `uses`.
    case uses
    /// From a component to something.
    case componentUses = "component-uses"
    case reads
    case publishes
    case consumes
    /// From an owner to its own store, when no `depends-on` speaks of it.
    case owns
  }

  package enum Target: Hashable, Sendable {
    case element(Int)
    /// An operation of an element, by its place in the element's list.
    case operation(Int, Int)
    /// An element, and an operation that it does not have or does not tell of.
    case missingOperation(Int)
    case unresolved
  }

  init(
    _ draft: RelationDraft,
    number: Int,
    _ target: Target,
    from source: Element,
    to callee: Element?
  ) {
    self.number = number
    self.source = source.number
    self.target = target
    kind = draft.kind
    written = draft.written
    place = draft.place
    facts = draft.facts.value
    let operation = callee.flatMap { callee in
      if case .operation(_, let index) = target { callee.operations[index] } else { nil }
    }
    style = effectiveStyle(draft, operation, callee)
    criticality = effectiveCriticality(draft, callee, style)
    let defaults = source.facts.defaults
    hasDefaultTimeout = draft.facts.value.timeout.isUnknown && !defaults.timeout.isUnknown
    timeout = draft.facts.value.timeout.or(draft.kind == .dependsOn ? defaults.timeout : .unknown)
    retry = draft.facts.value.retry.presence.isUnknown ? defaults.retry : draft.facts.value.retry
  }
}

extension Relation {
  /// The element at its end, whether or not the operation is known.
  package var targetElement: Int? { target.element }

  /// Whether the caller waits for the answer, as far as is known.
  package var isSync: Bool { style == .sync }
  package var isHard: Bool { criticality == .hard }

  /// What becomes of the caller when the target is gone.
  package var need: Need {
    switch criticality {
    case nil: .unknown
    case .soft: .degrades
    case .hard: facts.fallback.value == nil ? .fails : .degrades
    }
  }

  package enum Need: Hashable, Sendable {
    /// It falls.
    case fails
    /// It does less, by its fallback or since the target was never essential.
    case degrades
    case unknown
  }

  /// The range of a fact of this line, or of the name of its target when nothing is said.
  ///
  /// Its entry, `place`, is all of its lines, which is more than anybody should have to read.
  package func place(of range: SourceRange?) -> Place {
    Place(place.path, range ?? written.range)
  }

  /// Where its target is named.
  package var targetPlace: Place { place(of: nil) }

  /// The element that is named, without an operation: `inventory` of `inventory/reserve`.
  package var targetName: String {
    String(written.value.prefix { $0 != "/" })
  }
}

/// A relation before its target is known.
struct RelationDraft {
  let kind: Relation.Kind
  /// The draft of the element that draws it.
  var source: Int
  let written: Located<String>
  let place: Place
  var facts = Shared<RelationFacts>.nothing

  /// The same one, when others stand before the drafts of its elements.
  func moved(by count: Int) -> RelationDraft {
    var moved = self
    moved.source += count
    return moved
  }
}

/// What the relation says; else what the operation is; else what goes without saying.
private func effectiveStyle(
  _ draft: RelationDraft,
  _ operation: Operation?,
  _ callee: Element?
) -> Style? {
  if let style = draft.facts.value.style.value ?? operation?.facts.style.value { return style }
  switch draft.kind {
  case .publishes, .consumes: return .async
  case .owns: return callee?.kind == .channel ? .async : .sync
  case .reads, .uses, .componentUses: return .sync
  case .dependsOn:
    return callee.flatMap { $0.isOwned ? ($0.kind == .channel ? .async : .sync) : nil }
  }
}

/// A store of one's own is essential unless it only makes things faster; messages never are, since they wait.
private func effectiveCriticality(
  _ draft: RelationDraft,
  _ callee: Element?,
  _ style: Style?
) -> Criticality? {
  if let stated = draft.facts.value.criticality.value { return stated }
  if style == .async { return .soft }
  switch draft.kind {
  case .owns:
    switch callee?.owned.kind.value {
    case .database, .bucket: return .hard
    case .cache, .search, .queue, .topic, .stream: return .soft
    case nil: return nil
    }
  case .reads: return .hard
  case .dependsOn: return draft.facts.value.fallback.value == nil ? nil : .soft
  case .uses, .componentUses, .publishes, .consumes: return nil
  }
}
