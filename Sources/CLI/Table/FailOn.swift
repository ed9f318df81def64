/// The least severe finding that fails a run.

package import Base

/// The values of `--fail-on`, most severe first.
package enum FailOn: String, CaseIterable, Sendable {
  case error, warning, info, never

  /// How a run with these findings ends.
  package func exitCode(for findings: [Finding]) -> ExitCode {
    guard let least else { return .clean }
    return findings.contains { $0.severity >= least } ? .findings : .clean
  }

  private var least: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }
}
