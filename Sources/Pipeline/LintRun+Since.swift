/// What is new since the work parted from a revision.

internal import Base
internal import Disk
internal import Git
internal import Handbook
internal import Rules

extension LintRun {
  /// The findings that the commit did not have where the work parted from the revision; all of them,
  /// when no revision is asked about.
  ///
  /// Both sides are linted as a whole with the present settings, so that a finding is new also when
  /// what brought it about is in another file, and not new when its file only got another name.
  func newFindings(in view: LintView) async throws(LintFailure) -> [Finding] {
    guard let since = request.since else { return view.findings }
    let git = try repositoryOfGit()
    let base = try inGit { () throws(GitError) in try partingCommit(of: since, git) }
    let files = try inGit { () throws(GitError) in
      try git.files(at: base, below: past.folder) { path, size in isDocument(path) && size < 6 << 20
      }
    }
    let paths = try inGit { () throws(GitError) in try git.paths(at: base, below: past.folder) }
    let old = try await inspectBase(files, paths, view)
    let renamed = renames(from: files, to: view)
    return Rules.newFindings(in: view.findings, since: old.result.findings, renamed: renamed)
  }

  func repositoryOfGit() throws(LintFailure) -> GitRepository {
    guard let git = past.git else {
      throw .git(
        GitError("\(request.directory) is in no git repository, so nothing can be new in it")
      )
    }
    return git
  }

  private func inspectBase(
    _ files: [SourceFile],
    _ paths: [BytePath],
    _ view: LintView
  ) async throws(LintFailure) -> Inspection {
    let known = Dictionary(view.inspection.files.map { ($0.source.path, $0) }) { first, _ in first }
    let (options, repository) = (repository.options, repository)
    let documents = await parallelMap(files.filter(isVisible), workers: request.workers) { file in
      if let same = known[file.path], same.source.bytes == file.bytes { return same }
      return ParsedFile(parsing: file, options)
    }
    let content = Repository.Content(
      documents: documents,
      reference: RulesReference(
        in: repository.configuration.rulesReference,
        beside: paths,
        options
      ),
      others: paths.filter { !isDocument($0) },
      active: []
    )
    let baseline = try onDisk { () throws(DiskError) in
      try repository.baseline(at: request.baseline, view.overlay)
    }
    return try await repository.inspect(
      content,
      past,
      baseline: baseline,
      earlier: [],
      request
    )
  }

  private func renames(from files: [SourceFile], to view: LintView) -> [BytePath: BytePath] {
    let folder = repository.contentFolder
    var renamed: [BytePath: BytePath] = [:]
    for change in [Change].between(files, view.inspection.files.map(\.source)) {
      guard case .renamed(let old, let new) = change else { continue }
      renamed[folder.appending(old.bytes)] = folder.appending(new.bytes)
    }
    return renamed
  }
}

/// Where the work parted from a revision.
func partingCommit(
  of revision: String,
  _ git: GitRepository
) throws(GitError) -> CommitID {
  guard let other = try git.commit(named: revision) else {
    throw .unknown(revision: revision, in: git)
  }
  guard let head = try git.head() else { throw GitError("HEAD has no commit yet") }
  guard let base = try git.mergeBase(other, head) else {
    throw GitError("\(printable(revision)) and HEAD have no commit in common")
  }
  return base
}

/// Whether a scan of the work tree would have come upon a file.
private func isVisible(_ file: SourceFile) -> Bool {
  !file.path.components.contains { component in
    component.first == UInt8(ascii: ".") || component.elementsEqual("node_modules".utf8)
  }
}
