/// A large value that is handed on without being copied.

/// The facts of an element take kilobytes; drafts, of which there are as many, pass through several lists.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}

extension Shared<ElementFacts> {
  static let nothing = Shared(ElementFacts())
}

extension Shared<OwnedFacts> {
  static let nothing = Shared(OwnedFacts())
}

extension Shared<RelationFacts> {
  static let nothing = Shared(RelationFacts())
}
