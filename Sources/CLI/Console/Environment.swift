/// All that the process was given from outside, read once in `main` and passed on as a value.
package struct Environment: Sendable {
  /// The words of the command line behind the name of the program.
  package let arguments: [Word]
  /// The folder that relative paths count from, or nothing when it cannot be told.
  package let workingDirectory: Word?
  private let variables: [Word?]

  package init(
    arguments: [Word],
    workingDirectory: Word? = nil,
    variable: (Variable) -> Word? = { _ in nil }
  ) {
    self.arguments = arguments
    self.workingDirectory = workingDirectory
    variables = Variable.allCases.map(variable)
  }

  /// An environment variable; one that is empty counts as not set.
  package subscript(variable: Variable) -> Word? {
    let index = Variable.allCases.firstIndex(of: variable) ?? 0
    return variables[index].flatMap { $0.bytes.isEmpty ? nil : $0 }
  }
}

/// The environment variables that Lintel reads.
package enum Variable: String, CaseIterable, Sendable {
  case columns = "COLUMNS"
  case noColor = "NO_COLOR"
  case term = "TERM"

  package var meaning: String {
    switch self {
    case .columns: "The width in columns to wrap help and reports at."
    case .noColor:
      "When set and not empty, no colours are used unless --color=always asks for them."
    case .term: "When it is dumb, neither colours nor progress are shown."
    }
  }
}
