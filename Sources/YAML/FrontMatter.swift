/// The YAML between `---` lines at the top of a document.

package import Base

package struct FrontMatter: Sendable {
  /// The YAML text, without the fences; nothing when the file has no front matter.
  package let range: SourceRange?
  /// The offset of the first byte of the body.
  package let bodyStart: Int
  /// What the YAML says; nothing when the file has no front matter.
  package let document: YAMLDocument?
  /// What is wrong with the fences or between them.
  package let findings: [Finding]
}

extension FrontMatter {
  /// The entries of the front matter, none when it is empty, missing or unreadable.
  package var entries: [YAMLNode.Entry] { document?.root?.entries ?? [] }

  /// The value of a key.
  package subscript(key: String) -> YAMLNode? { document?.root?[key] }
}

/// Splits a file at its front matter, and reads that.
package func readFrontMatter(
  _ file: SourceFile,
  limits: YAMLLimits = .standard
) -> FrontMatter {
  switch splitFrontMatter(file) {
  case .none(let bodyStart):
    return FrontMatter(range: nil, bodyStart: bodyStart, document: nil, findings: [])
  case .unclosed(let fence, let bodyStart):
    let findings = [unclosed(file, fence)]
    return FrontMatter(range: nil, bodyStart: bodyStart, document: nil, findings: findings)
  case .found(let range, let bodyStart):
    let document = parseYAML(file, range, limits: limits)
    let findings = document.findings + shapeFindings(file, document)
    return FrontMatter(
      range: range,
      bodyStart: bodyStart,
      document: document,
      findings: findings
    )
  }
}

private func unclosed(_ file: SourceFile, _ fence: SourceRange) -> Finding {
  Finding(
    .invalidYAML,
    .error,
    at: Place(file.path, fence),
    "`---` opens front matter that no line closes",
    help: "Close it with a line `---`; a thematic break on the first line is written `***`."
  )
}

/// Front matter gives values to names, so that nothing but a mapping will do.
private func shapeFindings(_ file: SourceFile, _ document: YAMLDocument) -> [Finding] {
  guard let root = document.root, root.entries == nil else { return [] }
  return [
    Finding(
      .invalidYAML,
      .error,
      at: Place(file.path, root.range),
      "\(root.noun) where front matter has `key: value` lines",
      help: "Write a key before each value; a thematic break on the first line is written `***`."
    )
  ]
}
