/// Looking for certain paths in the trees of many branches.

import Base

/// Walks down all the trees at once, one level after the other, and reads a tree that many branches
/// have in common once.
struct TipSearch {
  private let paths: Set<BytePath>
  /// The folders that lead to the paths.
  private let folders: Set<BytePath>
  private let repository: GitRepository
  private let start: BytePath
  private var found: [BytePath: [(tip: Int, blob: BlobID)]] = [:]

  init(_ paths: Set<BytePath>, in repository: GitRepository, below start: BytePath) {
    self.paths = paths
    var folders: Set<BytePath> = []
    for path in paths {
      var folder = path.parent
      while !folder.isRoot, folders.insert(folder).inserted { folder = folder.parent }
    }
    self.folders = folders
    self.repository = repository
    self.start = start
  }

  /// The paths that are there at the tips, with the branches that have them.
  consuming func additions(at tips: [BranchTip]) throws(GitError) -> [Addition] {
    var level = try trees(at: tips)
    while !level.isEmpty { level = try nextLevel(below: level) }
    return found.sorted { $0.key < $1.key }.compactMap { path, places in
      let places = places.sorted { $0.tip < $1.tip }
      return places.first.map { first in
        Addition(path: path, branches: places.map { tips[$0.tip].branch }, blob: first.blob)
      }
    }
  }

  /// A folder as it is at some of the tips.
  private struct Tree: Hashable {
    let id: TreeID
    let folder: BytePath
  }

  /// Which tips have which trees; a folder that a tip does not have is passed over.
  private typealias Level = [Tree: [Int]]

  private func trees(at tips: [BranchTip]) throws(GitError) -> Level {
    // Requests are lines, so a folder whose name breaks them cannot be asked for.
    guard !start.bytes.contains(UInt8(ascii: "\n")) else { return [:] }
    let names = tips.map { $0.commit.bytes + [UInt8(ascii: ":")] + start.bytes }
    var level: Level = [:]
    for (tip, object) in try repository.objects("--batch-check", names).enumerated() {
      guard let object, object.type.elementsEqual("tree".utf8), let id = TreeID(object.id) else {
        continue
      }
      level[Tree(id: id, folder: .root), default: []].append(tip)
    }
    return level
  }

  /// Reads the trees of a level, a bounded number at a time, and returns the level below.
  private mutating func nextLevel(below level: Level) throws(GitError) -> Level {
    var next: Level = [:]
    let trees = level.keys.sorted { ($0.folder, $0.id) < ($1.folder, $1.id) }
    for start in stride(from: 0, to: trees.count, by: treesPerRun) {
      let run = trees[start..<min(start + treesPerRun, trees.count)]
      let contents = try repository.objects("--batch", run.map(\.id.bytes))
      for (tree, object) in zip(run, contents) {
        guard let object,
          let entries = TreeEntry.list(object.content, idLength: object.id.count / 2)
        else { continue }
        for entry in entries { visit(entry, tree.folder, level[tree] ?? [], &next) }
      }
    }
    return next
  }

  private mutating func visit(
    _ entry: TreeEntry,
    _ folder: BytePath,
    _ tips: [Int],
    _ next: inout Level
  ) {
    let path = folder.appending(entry.name)
    switch entry.kind {
    case .file(let blob) where paths.contains(path):
      found[path, default: []] += tips.map { ($0, blob) }
    case .folder(let id) where folders.contains(path):
      next[Tree(id: id, folder: path), default: []] += tips
    case .file, .folder: break
    }
  }
}

/// How many trees are held in memory at once: some of a folder of thousands of files take 200 KB.
private let treesPerRun = 500
