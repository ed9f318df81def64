/// A large value that several hold and nobody copies.

/// The facts of an element take kilobytes, and stores and channels, which state none of them, all hold
/// the same nothing.
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
