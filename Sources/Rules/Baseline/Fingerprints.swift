/// Names for findings that stay when lines move.

package import Base

/// A name of 16 hexadecimal digits for every finding, no two the same.
///
/// It is made of the rule, the file and what the finding is about; equal ones are numbered in the
/// order of their places, so that the order of the list does not matter.
package func fingerprints(of findings: [Finding]) -> [String] {
  var groups: [FindingKey: [Int]] = [:]
  for (index, finding) in findings.enumerated() {
    groups[FindingKey(finding), default: []].append(index)
  }
  var names = [String](repeating: "", count: findings.count)
  for (key, members) in groups {
    let inOrder = members.sorted { findings[$0].isBefore(findings[$1]) }
    for (occurrence, index) in inOrder.enumerated() {
      names[index] = key.fingerprint(occurrence: occurrence)
    }
  }
  return names
}

extension Finding {
  /// The order of equal findings of one file.
  func isBefore(_ other: Finding) -> Bool {
    (place.range.start, place.range.end, message.text)
      < (other.place.range.start, other.place.range.end, other.message.text)
  }
}
