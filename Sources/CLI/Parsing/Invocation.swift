/// What the user asked for: a command of the table and words that fit its declaration.
package struct Invocation: Sendable {
  package let command: Command
  package let arguments: [Word]
  package let environment: Environment
  let given: [GivenOption]

  /// The value of an option.
  ///
  /// An option that the command does not declare can never have been given.
  package subscript<Content>(key: OptionKey<Content>) -> Content {
    key.read(given.filter { $0.name == key.option.name }.map(\.value))
  }
}

/// One use of an option, under its long name; a flag has an empty value.
struct GivenOption: Sendable {
  let name: String
  let value: Word
}
