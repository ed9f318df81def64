/// How a run ended, for scripts.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case clean = 0
  case findings = 1
  case couldNotRun = 2

  package var meaning: String {
    switch self {
    case .clean: "The work is done and there is nothing to complain about."
    case .findings: "There are findings at or above the threshold of --fail-on."
    case .couldNotRun: "Lintel could not run, or could not make sense of the command line."
    }
  }
}
