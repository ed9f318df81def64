/// What a build found and did.

package import Base

package struct BuildReport: Sendable {
  /// Paths count from the folder of the repository.
  package let findings: [Finding]
  package let output: String
  package let change: Change
  package let timings: [Timing]
  /// Reads a file again, for the excerpts of a report; nothing when it cannot be read safely.
  package let source: @Sendable (BytePath) -> SourceFile?

  package enum Change: Sendable {
    /// Nothing that the site is made of has changed since it was built.
    case none
    case built(pages: Int, written: Int, kept: Int, dropped: Int)
  }

  /// How long a stage took.
  package struct Timing: Sendable {
    package let stage: String
    package let duration: Duration
  }
}
