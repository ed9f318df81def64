/// What a run of the linter is asked to do.

package import Base
package import Git
package import Rules

package struct LintRequest: Sendable {
  /// The folder of the repository.
  package let directory: String
  package let workers: Int
  package let today: CalendarDate
  package var options = LintOptions()
  /// The files and folders, counted from the repository, whose findings are wanted; none means all.
  ///
  /// Whatever is named, everything is looked at: what is wrong in one file may show only in another.
  package var paths: [BytePath] = []
  /// A text that counts instead of a file, or beside the files.
  package var input: Input?
  /// Only what is new since the work parted from this revision.
  package var since: String?
  /// Where the baseline lies, when not where the configuration says.
  package var baseline: BytePath?
  package var baselineUse = BaselineUse.heed
  package var fixing = Fixing.none
  /// How git is asked; nothing when it must not be.
  package var git: GitEnvironment?

  package init(directory: String, workers: Int, today: CalendarDate) {
    self.directory = directory
    self.workers = workers
    self.today = today
  }

  /// A text without a path is taken for a new document beside the others.
  package struct Input: Sendable {
    package let path: BytePath?
    package let bytes: [UInt8]

    package init(path: BytePath?, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package enum BaselineUse: Sendable {
    case heed
    /// All that is found now becomes the baseline.
    case write
    /// What is mended leaves the baseline.
    case prune
  }

  package enum Fixing: Sendable {
    case none
    /// Worked out and shown, nothing written.
    case show(Fix.Safety)
    case apply(Fix.Safety)
  }
}
