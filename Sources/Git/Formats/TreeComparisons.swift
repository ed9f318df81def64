/// The answer of `git diff-tree --stdin --raw -z` to pairs of trees.

import Base

/// How one tree differs from another.
struct TreeComparison {
  let tree: TreeID
  var changes: [RawChange] = []
}

extension TreeComparison {
  /// Reads a line with both trees and then their differences, over and over; nothing for an answer
  /// of another form.
  static func list(_ answer: [UInt8]) -> [TreeComparison]? {
    var reader = FieldReader(answer)
    var comparisons: [TreeComparison] = []
    while !reader.isAtEnd {
      if reader.isAt(UInt8(ascii: ":")) {
        guard !comparisons.isEmpty, let facts = reader.field(),
          let change = RawChange(facts, &reader)
        else { return nil }
        comparisons[comparisons.count - 1].changes.append(change)
      } else {
        guard let line = reader.field(endingWith: UInt8(ascii: "\n")) else { return nil }
        let words = line.split(separator: UInt8(ascii: " "))
        guard words.count == 2, let tree = TreeID(words[1]) else { return nil }
        comparisons.append(TreeComparison(tree: tree))
      }
    }
    return comparisons
  }
}
