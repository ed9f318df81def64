/// What other branches have added.

package import Base

extension GitRepository {
  /// The files below a folder that a branch has added and still has, and that HEAD does not have.
  ///
  /// Branches are those of this clone and those of its remotes as last fetched. Paths count from the
  /// folder and are in order.
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
    let found = try surplus(of: tips, over: head, below: folder).filter { wanted($0.key) }
    guard !found.isEmpty else { return [] }
    // What HEAD lacks it may also have renamed or deleted, and the branch never touched.
    let added = try additions(of: tips, since: head, below: folder)
    return found.filter { added.contains($0.key) }.sorted { $0.key < $1.key }
      .compactMap { path, places in
        places.first.map { first in
          Addition(path: path, branches: places.map(\.branch), blob: first.blob)
        }
      }
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

  /// The files that tips have and HEAD has not, with the tips that have them.
  private func surplus(
    of tips: [BranchTip],
    over head: CommitID,
    below folder: BytePath
  ) throws(GitError) -> [BytePath: [(branch: BranchName, blob: BlobID)]] {
    let answer = try ask(["rev-parse", "--verify", head.text + "^{tree}"])
    guard let own = TreeID(answer.output.dropLast()) else { throw .unreadable("rev-parse") }
    let trees = Set(tips.map(\.tree)).sorted()
    let pairs = trees.map { "\(own.text) \($0.text)\n" }.joined()
    let words = ["diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev"] + comparison
    let filter = ["--no-renames", "--diff-filter=A"]
    let differences = try ask(words + filter, limited(to: [folder]), input: bytes(pairs))
    guard let comparisons = TreeComparison.list(differences.output) else {
      throw .unreadable("diff-tree")
    }
    let changes = Dictionary(comparisons.map { ($0.tree, $0.changes) }) { first, _ in first }
    var found: [BytePath: [(branch: BranchName, blob: BlobID)]] = [:]
    for tip in tips {
      for change in changes[tip.tree] ?? [] {
        guard let blob = change.blob, let path = change.change.path.counted(from: folder) else {
          continue
        }
        found[path, default: []].append((tip.branch, blob))
      }
    }
    return found
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
    let commits = try log(selection, of: [folder], input: input)
    return Set(commits.flatMap { $0.changes.compactMap { $0.change.path.counted(from: folder) } })
  }
}
