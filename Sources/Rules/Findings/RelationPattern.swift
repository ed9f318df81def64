/// A pattern of relations: `storefront -> ledger`, `* -> legacy-*`, `cart -> ledger/close-*`.

internal import Architecture
internal import Base
internal import Handbook

struct RelationPattern: Sendable {
  private let source: NamePattern
  private let target: NamePattern
  /// Whether an operation of the target is meant, and not any of them.
  private let namesOperation: Bool

  /// Nothing for text without an arrow, or without a name on one side of it.
  init?(parsing text: String) {
    guard let arrow = text.firstRange(of: "->") else { return nil }
    let sides = [text[..<arrow.lowerBound], text[arrow.upperBound...]].map { side in
      Array(side.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
    }
    guard let source = sides[0].first, let target = sides[1].first else { return nil }
    self.source = NamePattern(source)
    self.target = NamePattern(target)
    namesOperation = target.contains(UInt8(ascii: "/"))
  }

  func matches(_ relation: NamedRelation) -> Bool {
    relation.sources.contains { source.matches($0[...]) }
      && target.matches(namesOperation ? relation.written[...] : relation.target[...])
  }
}

/// A relation of the model in the names that patterns are held against.
struct NamedRelation: Sendable {
  let relation: Relation
  /// The element that draws it and, for a component, the service that it is a part of.
  fileprivate let sources: [[UInt8]]
  /// The target as it is written, whether or not there is such a thing.
  fileprivate let written: [UInt8]
  fileprivate let target: [UInt8]

  private init(_ relation: Relation, _ model: Architecture) {
    self.relation = relation
    let source = model.source(of: relation)
    sources = [source, model.home(of: source)].map { Array($0.id.utf8) }
    written = Array(relation.written.value.utf8)
    target = model.target(of: relation).map { Array($0.id.utf8) } ?? Array(relation.targetName.utf8)
  }

  /// The relations that go from one element to another; what an element owns is a part of it.
  static func all(of model: Architecture) -> [NamedRelation] {
    model.relations.compactMap { relation in
      let target = model.target(of: relation)
      guard relation.kind != .owns, target?.isOwned != true || target?.parent != relation.source
      else { return nil }
      return NamedRelation(relation, model)
    }
  }
}
