/// Commits by their names, and how they stand to each other.

import Base

extension GitRepository {
  /// The commit that a revision stands for, as a user may write it: `origin/main`, `v1.0~2`.
  package func commit(named revision: String) throws(GitError) -> CommitID? {
    guard !revision.isEmpty, !revision.utf8.contains(0) else { return nil }
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    let answer = try ask(words, accepting: [0, 1, 128])
    // Git gives 128 for names that it cannot even read, and for a damaged repository.
    guard answer.status == 0 else { return nil }
    return CommitID(answer.output.dropLast())
  }

  /// The commit that HEAD stands for; nothing before the first commit.
  package func head() throws(GitError) -> CommitID? {
    try commit(named: "HEAD")
  }

  /// The branch that HEAD is on, which may have no commit yet; nothing when HEAD is detached.
  package func branch() throws(GitError) -> BranchName? {
    let answer = try ask(["symbolic-ref", "--quiet", "HEAD"], accepting: [0, 1])
    return answer.status == 0 ? BranchName(reference: answer.output.dropLast()) : nil
  }

  /// The commit where two lines of history parted; nothing when they have nothing in common.
  ///
  /// A shallow clone may just not reach back so far, and says so instead.
  package func mergeBase(_ first: CommitID, _ second: CommitID) throws(GitError) -> CommitID? {
    let answer = try ask(["merge-base", first.text, second.text], accepting: [0, 1])
    if let base = CommitID(answer.output.prefix { $0 != UInt8(ascii: "\n") }) { return base }
    guard !isShallow else {
      throw GitError(
        "the clone is shallow and does not reach the commit where the branches parted; "
          + "fetch it with --unshallow, or check it out with depth 0"
      )
    }
    return nil
  }
}
