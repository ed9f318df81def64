/// An option together with the type that a command reads it as.
///
/// A command declares `out.option` in its table and asks for `invocation[out]`; the parser has then
/// made sure that the words given can be read.
package struct OptionKey<Content: Sendable>: Sendable {
  package let option: Option
  let read: @Sendable ([Word]) -> Content

  package init(_ option: Option, read: @escaping @Sendable ([Word]) -> Content) {
    self.option = option
    self.read = read
  }
}

extension OptionKey<Bool> {
  package static func flag(
    _ name: String,
    short: Character? = nil,
    _ summary: String
  ) -> Self {
    OptionKey(Option(name, short: short, summary)) { !$0.isEmpty }
  }
}

extension OptionKey<Word?> {
  /// An option with one value, of which the last given counts.
  package static func single(
    _ name: String,
    short: Character? = nil,
    _ value: Value,
    _ summary: String,
    standard: String? = nil
  ) -> Self {
    OptionKey(Option(name, short: short, value: value, summary, standard: standard)) { $0.last }
  }
}

extension OptionKey<[Word]> {
  /// An option that may be given more than once.
  package static func list(_ name: String, _ value: Value, _ summary: String) -> Self {
    OptionKey(Option(name, value: value, summary, repeats: true)) { $0 }
  }
}

extension OptionKey<Int?> {
  package static func number(
    _ name: String,
    _ placeholder: String,
    in range: ClosedRange<Int>,
    _ summary: String,
    standard: String? = nil
  ) -> Self {
    let value = Value(placeholder, .number(range))
    return OptionKey(Option(name, value: value, summary, standard: standard)) { words in
      words.last.flatMap { Int($0.text) }
    }
  }
}

extension OptionKey where Content: RawRepresentable<String> & CaseIterable {
  /// An option whose values are the cases of an enum, in the order of their declaration.
  package static func choice(
    _ name: String,
    _ placeholder: String,
    _ summary: String,
    standard: Content
  ) -> Self {
    let value = Value(placeholder, .choice(Content.allCases.map(\.rawValue)))
    let option = Option(name, value: value, summary, standard: standard.rawValue)
    return OptionKey(option) { words in
      words.last.flatMap { Content(rawValue: $0.text) } ?? standard
    }
  }
}
