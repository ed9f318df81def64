/// What was meant by names that lead nowhere.

import Base

/// Each name is guessed at once, and only so many names: a guess looks at hundreds of others, and where
/// hundreds of names lead nowhere, none of them is a slip of the keyboard.
struct Guesses {
  private let known: NearNames
  private var guesses: [String: String?] = [:]

  init(among names: some Sequence<String>) {
    known = NearNames(names)
  }

  mutating func closest(to name: String) -> String? {
    if let guess = guesses[name] { return guess }
    guard guesses.count < mostOfOneCause else { return nil }
    let guess = known.closest(to: name)
    guesses[name] = .some(guess)
    return guess
  }
}
