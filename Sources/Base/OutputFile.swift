/// One file of the site to be, and how to come by its bytes.
package struct OutputFile: Sendable {
  package let path: BytePath
  package let content: Content

  package init(path: BytePath, content: Content) {
    self.path = path
    self.content = content
  }

  package enum Content: Sendable {
    case bytes([UInt8])
    /// Made when it is written, so that a large site need not stand in memory at once. The closure
    /// is pure: it gives the same bytes and findings whenever it is called.
    case made(@Sendable () -> (bytes: [UInt8], findings: [Finding]))
    /// A file of the source tree, copied as it is; the path counts from the content root.
    case copy(BytePath)
  }
}
