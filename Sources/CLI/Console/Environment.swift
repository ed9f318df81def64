package import Base

/// All that the process was given from outside, read once in `main` and passed on as a value.
package struct Environment: Sendable {
  /// The words of the command line behind the name of the program.
  package let arguments: [Word]
  /// The folder that relative paths count from, or nothing when it cannot be told.
  package let workingDirectory: Word?
  /// The day on which the process was started, in UTC.
  package let today: CalendarDate
  private let variables: [Word?]

  package init(
    arguments: [Word],
    workingDirectory: Word? = nil,
    today: CalendarDate = .epoch,
    variable: (Variable) -> Word? = { _ in nil }
  ) {
    self.arguments = arguments
    self.workingDirectory = workingDirectory
    self.today = today
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
  case gitHubActions = "GITHUB_ACTIONS"
  case home = "HOME"
  case noColor = "NO_COLOR"
  case path = "PATH"
  case sourceDate = "SOURCE_DATE_EPOCH"
  case stepSummary = "GITHUB_STEP_SUMMARY"
  case term = "TERM"

  package var meaning: String {
    switch self {
    case .columns: "The width in columns to wrap help and reports at."
    case .gitHubActions:
      "Set by GitHub's runners; what documents say is then kept from giving them commands."
    case .noColor:
      "When set and not empty, no colours are used unless --color=always asks for them."
    case .home: "The folder with the configuration that git is run with."
    case .path: "Where the program git is looked for."
    case .sourceDate:
      "Seconds since 1970 that stand for the present, so that a build can be repeated."
    case .stepSummary:
      "A file that GitHub Actions shows; the formats for GitHub add a summary to it."
    case .term: "When it is dumb, neither colours nor progress are shown."
    }
  }
}
