/// A file before and after fixes.

package import Base

package struct FileChange: Hashable, Sendable {
  package let path: BytePath
  package let before: [UInt8]
  package let after: [UInt8]

  package init(path: BytePath, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }
}
