/// The names in documents that lead nowhere, or to what cannot be meant.

package import Base
package import Handbook

package struct References: Sendable {
  /// One for each name that a document gets wrong, however often it says it.
  package let broken: [BrokenReference]
  /// The elements that misspelled names most likely mean, which are not as lonely as they look.
  package let meant: Set<Int>

  package init(of model: Architecture) {
    var search = ReferenceSearch(of: model)
    if !model.isEmpty { model.forEachMention { search.add($0) } }
    broken = search.broken
    meant = Set(broken.compactMap { $0.guess.flatMap { model.element($0)?.number } })
  }
}

package struct BrokenReference: Sendable {
  /// The id of the document, or of the part of it, that says the name.
  package let speaker: String
  package let path: BytePath
  package let key: ReferenceKey
  /// The first place at which it is written, and how.
  package let name: Located<String>
  /// The element in the name: `inventry` of `inventry/reserve`.
  package let elementName: String
  /// Where the document says it again.
  package fileprivate(set) var others: [Located<String>] = []
  /// The element that it leads to and that cannot be meant; nothing when it leads nowhere.
  package let wrong: Int?
  /// The id of the element that is most likely meant.
  package let guess: String?

  package var place: Place { Place(path, name.range) }
}

private struct ReferenceSearch {
  private let model: Architecture
  private var names: ElementNames
  private(set) var broken: [BrokenReference] = []
  private var told: [Told: Int] = [:]
  /// The kinds of the elements that share the id of one.
  private var kinds: [Int: Set<Element.Kind>] = [:]

  private struct Told: Hashable {
    let path: BytePath
    let speaker: String
    let name: String
    /// A name that leads to something is only wrong behind some of the keys.
    let key: ReferenceKey?
  }

  init(of model: Architecture) {
    self.model = model
    names = ElementNames(of: model)
  }

  mutating func add(_ mention: Mention) {
    if let target = mention.target {
      let element = model.elements[target]
      guard !mention.key.accepts(element.kind), !isMeant(mention, among: element) else { return }
      report(mention, wrong: target, guess: nil)
    } else {
      guard mention.key.isClosed || mention.key.isCloseCall, mention.isName else { return }
      if mention.key == .steps, names.element(mention.name.value) != nil { return }
      let guess = names.guess(for: mention.elementName, mention.key)
      guard mention.key.isClosed || guess != nil else { return }
      report(mention, wrong: nil, guess: guess)
    }
  }

  /// An id that is given twice leads to the first element of that id, while a later one may be meant.
  private mutating func isMeant(_ mention: Mention, among first: Element) -> Bool {
    let all = kinds[first.number] ?? Set(model.elements(called: first.id).map(\.kind))
    kinds[first.number] = all
    return all.contains { mention.key.accepts($0) }
  }

  private mutating func report(_ mention: Mention, wrong: Int?, guess: String?) {
    let told = Told(
      path: mention.path,
      speaker: mention.speaker,
      name: mention.elementName,
      key: wrong == nil ? nil : mention.key
    )
    if let number = self.told[told] {
      broken[number].others.append(mention.name)
      return
    }
    self.told[told] = broken.count
    broken.append(
      BrokenReference(
        speaker: mention.speaker,
        path: mention.path,
        key: mention.key,
        name: mention.name,
        elementName: mention.elementName,
        wrong: wrong,
        guess: guess
      )
    )
  }
}
