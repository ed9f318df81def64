/// What may stand as the value of an option or as an argument, and what help calls it.
package struct Value: Sendable {
  /// In capitals, as in `DIR`.
  package let placeholder: String
  package let kind: Kind

  package init(_ placeholder: String, _ kind: Kind = .text) {
    self.placeholder = placeholder
    self.kind = kind
  }

  package enum Kind: Sendable {
    case text, file, folder, command
    case number(ClosedRange<Int>)
    case choice([String])
  }

  /// All the words that are allowed, when they can be listed.
  package var choices: [String] {
    switch kind {
    case .choice(let names): names
    case .command: Command.all.map(\.name)
    case .text, .file, .folder, .number: []
    }
  }
}
