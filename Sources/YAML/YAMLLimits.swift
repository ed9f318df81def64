/// How much YAML one document may ask for.
///
/// libyaml 0.2.5 knows no bound of its own and needs quadratic time for deep flow collections, so
/// the size is judged before it sees the text and the depth while it reads.
package struct YAMLLimits: Sendable {
  /// The longest text, in bytes.
  package let bytes: Int
  /// How many lists and mappings may stand inside each other.
  package let depth: Int
  /// How many findings are kept; one more says that the rest is left out.
  package let findings: Int

  package init(bytes: Int = 64 * 1024, depth: Int = 64, findings: Int = 50) {
    self.bytes = bytes
    self.depth = depth
    self.findings = findings
  }

  package static let standard = YAMLLimits()
}
