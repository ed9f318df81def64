/// One YAML document: its tree, its comments, and what is wrong with it.

package import Base

package struct YAMLDocument: Sendable {
  /// The value of the document; nothing when it is empty or could not be read.
  ///
  /// After a syntax error it is the mapping of the entries that were complete before the error.
  package let root: YAMLNode?
  /// In the order of the text.
  package let comments: [Comment]
  package let findings: [Finding]

  package struct Comment: Hashable, Sendable {
    /// From the `#` to the end of the line.
    package let range: SourceRange
    /// What follows the `#`, without the blanks around it.
    package let text: String
    /// The number of its line in the file, counted from one.
    package let line: Int
    /// Whether it has a line of its own.
    package let standsAlone: Bool
  }
}

/// Reads one YAML document from a range of a file.
///
/// What Lintel takes is the part of YAML that is data and nothing else: scalars, lists and mappings
/// with text for keys. Anchors, aliases, tags, merge keys, directives and further documents are
/// findings.
package func parseYAML(
  _ file: SourceFile,
  _ range: SourceRange,
  limits: YAMLLimits = .standard
) -> YAMLDocument {
  if let finding = refusal(of: file, range, limits) {
    return YAMLDocument(root: nil, comments: [], findings: [finding])
  }
  let text = YAMLText(file, range)
  var reader = EventReader(text)
  var builder = TreeBuilder(text, limits)
  while builder.accept(reader.next()) {}
  return builder.document
}

/// Reads a file that is YAML from its first byte to its last.
package func parseYAML(_ file: SourceFile, limits: YAMLLimits = .standard) -> YAMLDocument {
  parseYAML(file, SourceRange(0, file.bytes.count), limits: limits)
}
