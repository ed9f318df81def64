/// The whole way from a repository to what is wrong with it, in the order in which it happens.

internal import Base
internal import Disk
internal import Rules

/// Lints; what is thrown is that it could not be done at all.
package func lint(_ request: LintRequest) async throws(LintFailure) -> LintReport {
  let run = try LintRun(request)
  try run.checkPaths()
  let before = try await run.look()
  let view = try await run.mended(before)
  if request.fixing.writes { try run.write(view.changes) }

  if request.baselineUse != .heed { try run.writeBaseline(view) }
  let fresh = try await run.newFindings(in: view)
  return try run.report(fresh.filter(run.isWanted), view)
}

/// What a repository looks like to the linter with some of its files changed.
struct LintView: Sendable {
  let overlay: Overlay
  let inspection: Inspection
  /// What fixes have made of files, by path.
  let changes: [BytePath: FileChange]

  var findings: [Finding] { inspection.result.findings }
}

extension LintRequest.Fixing {
  fileprivate var writes: Bool {
    if case .apply = self { true } else { false }
  }

  var safety: Fix.Safety? {
    switch self {
    case .none: nil
    case .show(let safety), .apply(let safety): safety
    }
  }
}
