/// What other branches have added.

package import Base

extension GitRepository {
  /// The files below a folder that a branch, here or on a remote as last fetched, has added and
  /// still has, and that HEAD does not have. Paths count from the folder and are in order.
  ///
  /// Branches that HEAD contains say nothing, and neither does the remote side of the branch that is
  /// checked out. However many branches there are, git is run a handful of times.
  package func additionsElsewhere(
    below folder: BytePath,
    wanted: (BytePath) -> Bool
  ) throws(GitError) -> [Addition] {
    guard let head = try head() else { return [] }
    let tips = try tips(notIn: head)
    guard !tips.isEmpty else { return [] }
    let present = Set(try paths(at: head, below: folder))
    let added = try additions(of: tips, since: head, below: folder)
      .filter { !present.contains($0) && wanted($0) }
    guard !added.isEmpty else { return [] }
    return try TipSearch(added, in: self, below: folder).additions(at: tips)
  }

  /// The tips of the branches that HEAD does not contain, one branch for each tip.
  private func tips(notIn head: CommitID) throws(GitError) -> [BranchTip] {
    let words = ["for-each-ref", "--format=\(BranchTip.format)", "--no-merged=\(head.text)"]
    let answer = try ask(words + ["refs/heads", "refs/remotes"])
    guard let tips = BranchTip.list(answer.output) else { throw .unreadable("for-each-ref") }
    let own = try branch()
    var seen: Set<CommitID> = []
    return tips.filter { tip in own.map { !tip.branch.isRemoteSide(of: $0) } ?? true }
      .sorted { $0.branch < $1.branch }
      .filter { seen.insert($0.commit).inserted }
  }

  /// The paths that some commit added which the tips reach and HEAD does not.
  private func additions(
    of tips: [BranchTip],
    since head: CommitID,
    below folder: BytePath
  ) throws(GitError) -> Set<BytePath> {
    let revisions = tips.map(\.commit.text) + ["^\(head.text)"]
    let input = bytes(revisions.joined(separator: "\n") + "\n")
    let selection = ["--no-renames", "--diff-filter=A", "--stdin"]
    let commits = try log(selection, below: folder, input: input)
    return Set(commits.flatMap { $0.changes.map(\.change.path) })
  }
}
