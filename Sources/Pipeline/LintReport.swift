/// What a run of the linter found and did.

package import Base
package import Handbook
package import Rules

package struct LintReport: Sendable {
  /// Paths count from the folder of the repository.
  package let findings: [Finding]
  package let silenced: [Silenced]
  /// What is wrong with the words of the command line.
  package let complaints: [Finding]
  /// How many documents of the content were looked at.
  package let documents: Int
  /// What was looked at, pages that come with Lintel among it.
  package let handbook: Handbook
  /// What could not be looked at, one sentence each: a shallow clone, a missing git.
  package let remarks: [Message]
  package let changes: [FileChange]
  /// Accepted decisions that govern what a change touches; nothing when nobody asked.
  package let governing: [GoverningDecision]
  /// The URL of the folder with the pages about rules, when `lintel.yml` says where they are.
  package let rulesAddress: String?
  /// Reads a file again, for the excerpts of a report; nothing when it cannot be read safely.
  package let source: @Sendable (BytePath) -> SourceFile?
}

/// A decision that governs files, told by what a reader needs to find it.
package struct GoverningDecision: Sendable {
  package let path: BytePath
  package let number: Int?
  package let title: String
  package let status: String
  /// What it names, and the files that are meant.
  package let matches: [(pattern: String, paths: [BytePath])]

  /// Its number and its title.
  package var name: String {
    guard let number, !title.hasPrefix("ADR") else { return title }
    let digits = String(number)
    return "ADR-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits): \(title)"
  }
}
