/// What changed between two sets of files, found by comparing their contents.

package import Base

extension [Change] {
  /// Compares the files of a commit with those of the work tree, without asking git.
  ///
  /// A file counts as renamed when one that is gone and one that is new have the same content, or
  /// share the greater half of their lines, counted in bytes. Pairs that are most alike are taken
  /// first; of equals, those that keep their name.
  package static func between(_ old: [SourceFile], _ new: [SourceFile]) -> [Change] {
    let before = Dictionary(old.map { ($0.path, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.path, $0) }) { first, _ in first }
    var matching = Matching(
      gone: old.filter { after[$0.path] == nil },
      fresh: new.filter { before[$0.path] == nil }
    )
    matching.pairTheSame(by: { [ContentHash($0.bytes), ContentHash([UInt8]($0.path.name))] })
    matching.pairTheSame(by: { [ContentHash($0.bytes)] })
    matching.pairTheAlike()
    let modified = new.filter { file in before[file.path].map { $0.bytes != file.bytes } ?? false }
    var changes = matching.pairs.map { Change.renamed(from: $0.from, to: $0.to) }
    changes += modified.map { Change.modified($0.path) }
    changes += matching.gone.map { Change.deleted($0.path) }
    changes += matching.fresh.map { Change.added($0.path) }
    return changes.inOrder()
  }
}

/// Files that are gone and files that are new, and what of them belongs together.
private struct Matching {
  private(set) var gone: [SourceFile]
  private(set) var fresh: [SourceFile]
  private(set) var pairs: [(from: BytePath, to: BytePath)] = []

  init(gone: [SourceFile], fresh: [SourceFile]) {
    self.gone = gone.sorted { $0.path < $1.path }
    self.fresh = fresh.sorted { $0.path < $1.path }
  }

  /// Pairs files that have the same key, in the order of their paths.
  mutating func pairTheSame(by key: (SourceFile) -> [ContentHash]) {
    guard !gone.isEmpty else { return }
    var byKey = Dictionary(grouping: gone.reversed(), by: key)
    take(fresh.compactMap { file in byKey[key(file)]?.popLast().map { ($0.path, file.path) } })
  }

  mutating func pairTheAlike() {
    guard !gone.isEmpty, !fresh.isEmpty else { return }
    let index = LineIndex(gone)
    let alike = fresh.flatMap { index.likenesses(of: $0) }.sorted { $0.precedes($1) }
    var taken: Set<BytePath> = []
    var given: Set<BytePath> = []
    let best = alike.filter { likeness in
      guard !taken.contains(likeness.old), !given.contains(likeness.new) else { return false }
      taken.insert(likeness.old)
      given.insert(likeness.new)
      return true
    }
    take(best.map { ($0.old, $0.new) })
  }

  private mutating func take(_ found: [(from: BytePath, to: BytePath)]) {
    let sources = Set(found.map(\.from))
    let targets = Set(found.map(\.to))
    gone.removeAll { sources.contains($0.path) }
    fresh.removeAll { targets.contains($0.path) }
    pairs += found
  }
}
