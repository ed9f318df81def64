/// What holds for every text, however broken.

import Base
import Testing
import YAML

/// Expects ranges inside the file and inside their parents, places for findings, and few of them.
func expectSound(_ file: SourceFile) {
  let document = parseYAML(file)
  let whole = SourceRange(0, file.bytes.count)
  #expect(document.findings.count <= YAMLLimits.standard.findings + 1)
  for finding in document.findings {
    let ranges = [finding.place.range] + finding.related.map(\.place.range)
    #expect(ranges.allSatisfy { contains(whole, $0) }, "\(file.path.display)")
  }
  for comment in document.comments {
    #expect(contains(whole, comment.range) && file.bytes[comment.range.start] == UInt8(ascii: "#"))
  }
  if let root = document.root { #expect(isSound(root, inside: whole), "\(file.path.display)") }
}

private func isSound(_ node: YAMLNode, inside parent: SourceRange) -> Bool {
  guard contains(parent, node.range) else { return false }
  switch node.content {
  case .scalar: return true
  case .list(let items): return items.allSatisfy { isSound($0, inside: node.range) }
  case .mapping(let entries):
    return entries.allSatisfy { entry in
      contains(node.range, entry.keyRange) && isSound(entry.value, inside: node.range)
    }
  }
}

private func contains(_ outer: SourceRange, _ inner: SourceRange) -> Bool {
  outer.start <= inner.start && inner.end <= outer.end
}
