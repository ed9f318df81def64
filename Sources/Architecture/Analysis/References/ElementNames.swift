/// The names of elements, for those who call an element by the name that people read, or misspell it.

internal import Base

struct ElementNames {
  private let model: Architecture
  private var byName: [String: Int]?
  private var near: [ReferenceKey: NearNames] = [:]
  private var guesses: [Guess: String?] = [:]

  private struct Guess: Hashable {
    let key: ReferenceKey
    let name: String
  }

  init(of model: Architecture) {
    self.model = model
  }

  /// The element that is meant by an id, by an operation of it, or by its name in any case of letters.
  mutating func element(_ text: String) -> Int? {
    if let number = model.target(of: text).element { return number }
    if byName == nil {
      let names = model.elements.map { ($0.name.lowercased(), $0.number) }
      byName = Dictionary(names) { first, _ in first }
    }
    return byName?[text.lowercased()]
  }

  /// The one id that a slip could have turned into a name, among those that can be meant.
  ///
  /// Of the first thousand names only: each is compared with up to some hundred ids.
  mutating func guess(for name: String, _ key: ReferenceKey) -> String? {
    let guess = Guess(key: key, name: name)
    if let known = guesses[guess] { return known }
    guard guesses.count < mostGuesses else { return nil }
    let found = ids(for: key).closest(to: name)
    guesses[guess] = .some(found)
    return found
  }

  private mutating func ids(for key: ReferenceKey) -> NearNames {
    if let known = near[key] { return known }
    let names = NearNames(model.elements.lazy.filter { key.accepts($0.kind) }.map(\.id))
    near[key] = names
    return names
  }
}

private let mostGuesses = 1000
