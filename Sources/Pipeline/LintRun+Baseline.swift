/// Keeping the file of known findings.

internal import Base
internal import Disk
internal import Rules

extension LintRun {
  func writeBaseline(_ view: LintView) throws(LintFailure) {}
}
