/// Keeping the file of known findings.

internal import Base
internal import Disk
internal import Rules

extension LintRun {
  /// Writes the baseline anew, or without what is mended.
  func writeBaseline(_ view: LintView) throws(LintFailure) {
    let result = view.inspection.result
    let baseline =
      request.baselineUse == .write
      ? Baseline(of: result.findingsWithoutBaseline) : result.prunedBaseline
    guard let baseline else { return }
    let path = request.baseline ?? repository.baselinePath
    let directory = request.directory
    try onDisk { () throws(DiskError) in
      try SourceTree.open(at: directory).write(path, baseline.bytes)
    }
  }
}
