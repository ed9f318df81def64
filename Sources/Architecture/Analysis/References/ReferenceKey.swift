/// Where a document names an element, and what it can mean there.

package enum ReferenceKey: String, Hashable, Sendable {
  case dependsOn = "depends-on"
  case uses
  case componentUses = "components.uses"
  case reads
  case publishes
  case consumes
  case reply
  case deadLetter = "dead-letter"
  case system
  case participants
  case coordinator
  case steps
  case appliesTo = "applies-to"
  case stores
  case topics
}

extension ReferenceKey {
  init?(_ kind: Relation.Kind) {
    switch kind {
    case .dependsOn: self = .dependsOn
    case .uses: self = .uses
    case .componentUses: self = .componentUses
    case .reads: self = .reads
    case .publishes: self = .publishes
    case .consumes: self = .consumes
    case .owns: return nil
    }
  }

  /// Whether an element of this kind can be meant.
  package func accepts(_ kind: Element.Kind) -> Bool {
    switch self {
    case .uses, .componentUses, .participants, .steps, .appliesTo: true
    case .dependsOn: kind != .person
    case .reads: kind == .store
    case .publishes, .consumes, .reply, .topics: kind == .channel
    case .deadLetter, .stores: kind == .store || kind == .channel
    case .system: kind == .system
    case .coordinator: kind != .store && kind != .channel
    }
  }

  /// What is meant there, after "names".
  package var meaning: String {
    switch self {
    case .uses, .componentUses, .participants, .steps, .appliesTo: "an element"
    case .dependsOn: "whatever can be called, read or sent to"
    case .reads: "a store"
    case .publishes, .consumes, .reply, .topics: "a topic, queue or stream"
    case .deadLetter: "a queue or a store"
    case .stores: "a store, topic, queue or stream"
    case .system: "a system"
    case .coordinator: "whoever leads the others"
    }
  }

  /// What has to be declared for a name that leads nowhere.
  var isClosed: Bool {
    switch self {
    // A store that nobody owns is a matter of its own, not one of spelling.
    case .reads, .stores: false
    // These may be names that only the broker knows.
    case .reply, .deadLetter: false
    default: true
    }
  }

  /// Whether a name that nothing has is still taken for a slip when it is close to one.
  var isCloseCall: Bool { self == .reply || self == .deadLetter }
}
