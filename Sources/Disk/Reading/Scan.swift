/// The files of a source tree at one moment.

package import Base

/// What `SourceTree.scan` saw, without having opened a single file.
package struct Scan: Sendable {
  /// Every file, in the order of the bytes of their paths.
  package let entries: [Entry]
  /// What is wrong with the tree itself.
  package let findings: [Finding]

  /// One file and what its metadata said.
  package struct Entry: Hashable, Sendable {
    package let path: BytePath
    package let signature: FileSignature
  }
}

/// How much of a tree is read before it counts as a mistake.
package struct ScanLimits: Hashable, Sendable {
  package var files: Int
  package var depth: Int
  package var pathBytes: Int

  package init(files: Int = 200_000, depth: Int = 500, pathBytes: Int = 1_024) {
    self.files = files
    self.depth = depth
    self.pathBytes = pathBytes
  }
}
