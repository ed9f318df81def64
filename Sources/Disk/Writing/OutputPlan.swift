/// The files of the site to be, checked for paths that cannot stand side by side.

internal import Base

/// Sound, distinct paths in the order of their bytes, and the folders that they need.
struct OutputPlan {
  let files: [OutputFile]
  /// Where each file stands in the list that the caller gave.
  let givenIndices: [Int]
  let folders: Set<BytePath>
  private let paths: Set<BytePath>

  init(_ given: [OutputFile], shown: (BytePath) -> String) throws(DiskError) {
    givenIndices = given.indices.sorted { given[$0].path < given[$1].path }
    files = givenIndices.map { given[$0] }
    var paths = Set<BytePath>(minimumCapacity: files.count)
    var folders = Set<BytePath>()
    for file in files {
      let path = file.path
      guard path.isSound, !path.isInside(Manifest.path) else {
        throw .refused(path: shown(path), reason: "no page can have this name")
      }
      guard paths.insert(path).inserted else {
        throw .refused(path: shown(path), reason: "two pages would be written there")
      }
      folders.addAncestors(of: path)
    }
    if let both = paths.intersection(folders).min() {
      throw .refused(path: shown(both), reason: "a page and a folder would be written there")
    }
    self.folders = folders
    self.paths = paths
  }

  func contains(_ path: BytePath) -> Bool {
    paths.contains(path)
  }
}

extension Set<BytePath> {
  /// Adds every folder that the path lies in but the root.
  mutating func addAncestors(of path: BytePath) {
    var folder = path.parent
    while !folder.isRoot, insert(folder).inserted { folder = folder.parent }
  }
}
