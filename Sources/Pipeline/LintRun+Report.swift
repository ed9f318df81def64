/// What a run has to say at its end.

internal import Base
internal import Handbook
internal import Rules

extension LintRun {
  func report(_ findings: [Finding], _ view: LintView) throws(LintFailure) -> LintReport {
    LintReport(
      findings: findings.distinct,
      silenced: view.inspection.result.silenced.filter { isWanted($0.finding) },
      complaints: view.inspection.result.complaints,
      documents: view.inspection.files.count,
      handbook: view.inspection.handbook,
      remarks: remarks(view),
      changes: view.changes.values.sorted { $0.path < $1.path },
      governing: request.since == nil ? [] : try governing(view),
      rulesAddress: repository.rulesAddress,
      source: repository.source(view.overlay)
    )
  }

  /// That nothing was looked at must not be taken for "all is well".
  private func remarks(_ view: LintView) -> [Message] {
    let place = printable(joined(request.directory, repository.contentFolder))
    let isEmpty = view.inspection.handbook.documents.isEmpty
    return (past.remark.map { [$0] } ?? []) + (isEmpty ? ["There is no document in \(place)"] : [])
  }

  /// The decisions that govern what has changed since the revision.
  private func governing(_ view: LintView) throws(LintFailure) -> [GoverningDecision] {
    let changed = try changedPaths()
    return view.inspection.handbook.governing(changed, in: repository)
  }
}

extension Handbook {
  /// Decisions that govern paths, told with paths that count from the repository.
  func governing(_ paths: [BytePath], in repository: Repository) -> [GoverningDecision] {
    governing(paths, contentFolder: repository.contentFolder).map { governing in
      let document = documents[governing.document]
      return GoverningDecision(
        path: document.path.moved(below: repository.contentFolder),
        number: document.number,
        title: document.decision?.title ?? document.title,
        status: document.decision?.status?.value.label ?? "",
        matches: governing.matches.map { ($0.pattern.value, $0.paths) }
      )
    }
  }
}

extension BytePath {
  /// The path counted from the repository, for one that counts from a folder of it.
  func moved(below folder: BytePath) -> BytePath {
    isRoot ? folder : folder.appending(bytes)
  }
}
