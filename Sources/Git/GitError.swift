/// Why git could not be asked, or gave no answer that can be used.
package struct GitError: Error, Hashable, Sendable {
  /// One sentence without its full stop, fit to print.
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}
