/// What a decision says of others in free words: “we supersede ADR 18 with this one”.

internal import Base
internal import Handbook
internal import Markdown

struct SpokenRelations {
  private var documents: Set<Key> = []
  /// By the number that the text of a link ends with, wherever the link may lead.
  private var numbers: Set<Key> = []

  private struct Key: Hashable {
    let other: Int
    let isSupersession: Bool
  }

  init(in number: Int, _ view: HandbookView) {
    let file = view.handbook.documents[number].file
    let links = view.handbook.links[number]
    var blocks: [Int: [Bool]] = [:]
    for located in file.survey.references {
      guard let block = file.block(around: located.range.start) else { continue }
      let kinds = blocks[block.range.start] ?? relations(file.source.bytes[block.range.indices])
      blocks[block.range.start] = kinds
      for isSupersession in kinds {
        if case .document(let other, _)? = links[located.reference] {
          documents.insert(Key(other: other, isSupersession: isSupersession))
        }
        if let other = closingNumber(located.text) {
          numbers.insert(Key(other: other, isSupersession: isSupersession))
        }
      }
    }
  }

  /// Whether a paragraph that names the other document says as much as a line would.
  func hold(_ kind: DecisionRelation.Kind, of other: Int, _ handbook: Handbook) -> Bool {
    let isSupersession = kind == .supersedes || kind == .supersededBy
    if documents.contains(Key(other: other, isSupersession: isSupersession)) { return true }
    guard let number = handbook.documents[other].decisionNumber else { return false }
    return numbers.contains(Key(other: number, isSupersession: isSupersession))
  }
}

/// Whether a paragraph speaks of supersession, of amendment, or of both.
private func relations(_ paragraph: ArraySlice<UInt8>) -> [Bool] {
  let supersedes = saysAny(
    of: ["supersed", "superced", "replac", "supplant", "obsolet"],
    paragraph
  )
  let amends = saysAny(of: ["amend", "updat", "clarif", "exten", "refin", "chang"], paragraph)
  return (supersedes ? [true] : []) + (amends ? [false] : [])
}

/// The number at the end of `ADR 18`.
private func closingNumber(_ text: String) -> Int? {
  let digits = text.utf8.reversed().prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
  return digits.count > 9 ? nil : Int(String(decoding: digits.reversed(), as: UTF8.self))
}
