/// The rules that reading YAML itself can break.

package import Base

extension RuleID {
  package static let invalidYAML = RuleID("LNT001", "invalid-yaml")
  package static let duplicateKey = RuleID("LNT005", "duplicate-key")
  package static let limitExceeded = RuleID("LNT014", "limit-exceeded")
}
