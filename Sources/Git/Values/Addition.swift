/// A file that other branches have added and that HEAD does not have.

package import Base

package struct Addition: Hashable, Sendable {
  package let path: BytePath
  /// The branches whose tips have the file, in order; never empty, and one name for each tip.
  package let branches: [BranchName]
  /// The content on the first of the branches.
  package let blob: BlobID
}
