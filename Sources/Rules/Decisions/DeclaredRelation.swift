/// A line from one element to another, as the front matter of its document draws it.

import Base
import Handbook
import YAML

struct DeclaredRelation {
  let source: String
  /// The element, without the operation of it that is meant: `inventory` of `inventory/reserve`.
  let target: String
  let place: Place

  /// What a document says that it depends on, uses or reads.
  static func all(of document: Document) -> [DeclaredRelation] {
    ["depends-on", "uses", "reads"].flatMap { key in
      (document.file.frontMatter[key]?.items ?? []).compactMap { item in
        let node = item["target"] ?? item
        guard let text = node.scalar?.text, !text.isEmpty else { return nil }
        return DeclaredRelation(
          source: document.id,
          target: String(text.prefix { $0 != "/" }),
          place: Place(document.path, node.range)
        )
      }
    }
  }
}

/// A pattern of relations that a decision forbids: `storefront -> ledger`, `* -> legacy-*`.
struct ForbiddenRelation {
  private let source: NamePattern
  private let target: NamePattern

  /// Nothing for text without an arrow.
  init?(parsing text: String) {
    guard let arrow = text.firstRange(of: "->") else { return nil }
    let sides = [text[..<arrow.lowerBound], text[arrow.upperBound...]].map { side in
      Array(side.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
    }
    guard let source = sides[0].first, let target = sides[1].first else { return nil }
    self.source = NamePattern(source)
    self.target = NamePattern(target)
  }

  func matches(_ relation: DeclaredRelation) -> Bool {
    source.matches(Array(relation.source.utf8)[...])
      && target.matches(Array(relation.target.utf8)[...])
  }
}
