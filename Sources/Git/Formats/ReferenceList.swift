/// The answer of `git for-each-ref`.

/// A branch and the commit at its tip.
struct BranchTip: Hashable {
  let branch: BranchName
  let commit: CommitID
  let tree: TreeID
}

extension BranchTip {
  /// What `--format` asks for; a name is the last word, since it may hold anything but a line break.
  static let format = "%(objectname) %(objecttype) s%(symref) %(tree) %(refname)"

  /// Reads one line for each ref; nothing for an answer of another form.
  ///
  /// Left out are names that only point to another name, as `origin/HEAD` does, and what is no
  /// commit.
  static func list(_ answer: [UInt8]) -> [BranchTip]? {
    var reader = FieldReader(answer)
    var tips: [BranchTip] = []
    while !reader.isAtEnd {
      guard let line = reader.field(endingWith: UInt8(ascii: "\n")) else { return nil }
      let words = line.split(
        separator: UInt8(ascii: " "),
        maxSplits: 4,
        omittingEmptySubsequences: false
      )
      guard words.count == 5 else { return nil }
      guard words[1].elementsEqual("commit".utf8), words[2].count == 1 else { continue }
      guard let commit = CommitID(words[0]), let tree = TreeID(words[3]) else { return nil }
      guard let branch = BranchName(reference: words[4]) else { continue }
      tips.append(BranchTip(branch: branch, commit: commit, tree: tree))
    }
    return tips
  }
}
