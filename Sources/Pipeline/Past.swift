/// What git knows of the documents of a repository.

internal import Base
internal import Disk
internal import Git
internal import Handbook
internal import Markdown
internal import Rules

struct Past: Sendable {
  let git: GitRepository?
  /// Where the content lies, counted from the top of the work tree.
  let folder: BytePath
  /// What could not be asked, and why.
  let remark: Message?

  /// Opens the repository's history, if it has any and somebody may ask for it.
  ///
  /// That git is missing or refuses ends the run only when the run is about a revision; otherwise
  /// the rules that need history stay silent, and the report says so.
  init(of repository: Repository, _ request: LintRequest) throws(LintFailure) {
    guard let environment = request.git else {
      (git, folder, remark) = (nil, .root, nil)
      return
    }
    let opened: GitRepository?
    do throws(GitError) {
      let directory = Array(repository.directory.utf8)
      opened = try GitRepository.open(containing: directory, environment: environment)
    } catch {
      guard request.since == nil else { throw .git(error) }
      let reason = error.reason
      (git, folder, remark) = (nil, .root, "Rules that need history were left out: \(reason)")
      return
    }
    if opened != nil, repository.hasOwnContentRepository {
      let reason = "\(repository.contentFolder.display) is a git repository of its own"
      guard request.since == nil else { throw .git(GitError(reason + "; name it with -C")) }
      (git, folder, remark) = (nil, .root, "Rules that need history were left out: \(reason)")
      return
    }
    git = opened
    let prefix = opened?.prefix ?? .root
    folder = BytePath(
      bytes: [prefix.bytes, repository.contentFolder.bytes].filter { !$0.isEmpty }
        .joined(separator: [UInt8(ascii: "/")])
    )
    remark =
      opened?.isShallow == true
      ? "The clone is shallow, so that rules that need history were left out; fetch all of it" : nil
  }

  /// The history of the decisions, and of what depends on others when a rule asks for it.
  func history(
    of handbook: Handbook,
    _ policy: Policy,
    workers: Int
  ) async throws(LintFailure) -> History {
    guard let git, !git.isShallow else { return History(isShallow: git?.isShallow ?? false) }
    let (folder, decisions) = (folder, decisionFiles(of: handbook))
    let callers = policy.asksForEarlierDependencies ? callerFiles(of: handbook) : [:]
    let pages = decisions.merging(callers) { first, _ in first }
    guard !pages.isEmpty else { return .none }
    let histories = try inGit { () throws(GitError) in
      try git.history(below: folder) { pages[$0] != nil }
    }
    let earlier = await parallelMap(histories.files, workers: workers) { file in
      file.versions(before: pages[file.path]?.source.bytes ?? [])
    }
    let changed = zip(histories.files, earlier).filter { !$1.isEmpty }
    return try inGit { () throws(GitError) in
      History(
        versions: try versions(changed.map { ($0.path, $1) }, of: pages, git),
        elsewhere: decisions.isEmpty ? [] : try elsewhere(decisions, git, below: folder)
      )
    }
  }
}

extension Repository {
  /// Whether the content is a submodule, or a clone inside another: the history of what is around it
  /// knows nothing of its files.
  fileprivate var hasOwnContentRepository: Bool {
    guard !contentFolder.isRoot else { return false }
    let name = BytePath(".git")
    let isFile = ((try? content.file(name)) ?? nil) != nil
    return isFile
      || (try? SourceTree.open(at: joined(directory, contentFolder.appending(name.bytes)))) != nil
  }
}

private func decisionFiles(of handbook: Handbook) -> [BytePath: ParsedFile] {
  let files = handbook.decisions.documents.map { handbook.documents[$0].file }
  return Dictionary(files.map { ($0.source.path, $0) }) { first, _ in first }
}

/// The pages that may state `depends-on`.
private func callerFiles(of handbook: Handbook) -> [BytePath: ParsedFile] {
  let files = handbook.documents.filter { ["service", "external"].contains($0.kind) }.map(\.file)
  return Dictionary(files.map { ($0.source.path, $0) }) { first, _ in first }
}

/// For every file that was ever different, what it was, oldest first.
private func versions(
  _ files: [(path: BytePath, versions: [FileVersion])],
  of pages: [BytePath: ParsedFile],
  _ git: GitRepository
) throws(GitError) -> [BytePath: [History.Version]] {
  let contents = try git.blobs(files.flatMap { $0.versions.map(\.blob) }, limit: versionLimit)
  var versions: [BytePath: [History.Version]] = [:]
  for file in files {
    let present = pages[file.path]?.source.bytes
    let earlier = file.versions.reversed().compactMap { version -> History.Version? in
      guard let bytes = contents[version.blob] else { return nil }
      let text = SourceFile(path: file.path, bytes: bytes)
      let commit = String(version.commit.text.prefix(7))
      return History.Version(day: version.committed, commit: commit, file: text)
    }
    // Where git names contents otherwise, only they tell that the newest is what the file holds.
    let isCommitted = earlier.last?.file.bytes == present
    versions[file.path] = isCommitted ? earlier.dropLast() : earlier
  }
  return versions
}

/// Larger ones are no pages that somebody wrote.
private let versionLimit = 1 << 20

/// What other branches added to the folders in which the decisions lie.
private func elsewhere(
  _ decisions: [BytePath: ParsedFile],
  _ git: GitRepository,
  below folder: BytePath
) throws(GitError) -> [History.Elsewhere] {
  let folders = Set(decisions.keys.map(\.parent))
  let additions = try git.additionsElsewhere(below: folder) { path in
    isDocument(path) && folders.contains(path.parent) && decisions[path] == nil
  }
  let contents = try git.blobs(additions.map(\.blob), limit: versionLimit)
  return additions.flatMap { addition in
    let file = contents[addition.blob].map { SourceFile(path: addition.path, bytes: $0) }
    let title = file.flatMap { ParsedFile(parsing: $0, .handbook).headingTitle }
    return addition.branches.map { branch in
      History.Elsewhere(branch: branch.display, path: addition.path, title: title)
    }
  }
}
