/// Which decisions govern files: those that are named, or those that a change touches.

internal import Base
internal import Disk
internal import Git
internal import Handbook

/// The accepted decisions that govern what a request names: its paths, or what has changed since its
/// revision.
package func governs(_ request: LintRequest) async throws(LintFailure) -> [GoverningDecision] {
  let run = try LintRun(request)
  let paths = request.since == nil ? request.paths : try run.changedPaths()
  let handbook = try await run.handbook()
  return handbook.governing(paths, in: run.repository)
}

extension LintRun {
  /// The handbook, to ask it something.
  func handbook() async throws(LintFailure) -> Handbook {
    do throws(DiskError) {
      return await repository.handbook(try await repository.read(scan), for: .queried)
    } catch {
      throw .disk(error)
    }
  }

  /// The files of the repository that commits have changed since the work parted from the revision.
  func changedPaths() throws(LintFailure) -> [BytePath] {
    guard let since = request.since else { return [] }
    let git = try repositoryOfGit()
    return try inGit { () throws(GitError) in
      let base = try partingCommit(of: since, git)
      guard let head = try git.head() else { return [] }
      let prefix = git.prefix
      return try git.changes(from: base, to: head, below: prefix).map(\.path)
    }
  }
}
