/// The answer of `git for-each-ref`.

/// A branch and the commit at its tip.
struct BranchTip: Hashable {
  let branch: BranchName
  let commit: CommitID
}

extension BranchTip {
  /// What `--format` asks for; a name is the last word, since it may hold anything but a line break.
  static let format = "%(objectname) %(objecttype) s%(symref) %(refname)"

  /// Reads one line for each ref; nothing for an answer of another form.
  ///
  /// Left out are names that only point to another name, as `origin/HEAD` does, and what is no
  /// commit.
  static func list(_ answer: [UInt8]) -> [BranchTip]? {
    var reader = FieldReader(answer)
    var tips: [BranchTip] = []
    while !reader.isAtEnd {
      guard let line = reader.field(endingWith: UInt8(ascii: "\n")) else { return nil }
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard words.count == 4 else { return nil }
      guard words[1].elementsEqual("commit".utf8), words[2].count == 1 else { continue }
      guard let commit = CommitID(words[0]) else { return nil }
      guard let branch = BranchName(reference: words[3]) else { continue }
      tips.append(BranchTip(branch: branch, commit: commit))
    }
    return tips
  }
}
