/// The one way in which these tests look at YAML: a text goes in, its tree and findings come out.

import Base
import Testing
import YAML

/// Reads a text and compares its tree, spelled as flow YAML, and its findings.
///
/// A finding is spelled `line:column ‹what it marks› message`, with its code in front when that is
/// not LNT001; no tree is spelled as an empty text.
func check(
  _ yaml: String,
  _ tree: String,
  findings: [String] = [],
  limits: YAMLLimits = .standard,
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let file = SourceFile("test.yml", yaml)
  let document = parseYAML(file, limits: limits)
  #expect(document.root.map(spelling) ?? "" == tree, sourceLocation: location)
  #expect(
    document.findings.map { spelling($0, in: file) } == findings,
    sourceLocation: location
  )
}

/// The tree as flow YAML: plain text bare, any other in double quotes, nothing as `~`.
func spelling(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let scalar):
    if scalar.isQuoted { return "\"\(scalar.text)\"" }
    return scalar.text.isEmpty ? "~" : scalar.text
  case .list(let items):
    return "[\(items.map(spelling).joined(separator: ", "))]"
  case .mapping(let entries):
    let parts = entries.map { "\($0.key): \(spelling($0.value))" }
    return "{\(parts.joined(separator: ", "))}"
  }
}

func spelling(_ finding: Finding, in file: SourceFile) -> String {
  let position = LineMap(file.bytes).position(of: finding.place.range.start)
  let code = finding.rule == .invalidYAML ? "" : finding.rule.code + " "
  let marked = file.text(finding.place.range)
  return "\(code)\(position.line):\(position.scalarColumn) ‹\(marked)› \(finding.message.text)"
}
