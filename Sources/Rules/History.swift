/// What git knows of the documents, as far as rules ask.

package import Base

package struct History: Sendable {
  /// For every file, earlier contents that differ from each other, oldest first; the present one is
  /// not among them.
  package let versions: [BytePath: [Version]]
  /// Files that other branches have and this one does not.
  package let elsewhere: [Elsewhere]
  /// Whether it is cut short, so that nothing can be said about what came before.
  package let isShallow: Bool

  package init(
    versions: [BytePath: [Version]] = [:],
    elsewhere: [Elsewhere] = [],
    isShallow: Bool = false
  ) {
    self.versions = versions
    self.elsewhere = elsewhere
    self.isShallow = isShallow
  }

  package static let none = History()

  package struct Version: Sendable {
    package let day: CalendarDate?
    /// A short name of the commit.
    package let commit: String
    package let file: SourceFile

    package init(day: CalendarDate?, commit: String, file: SourceFile) {
      self.day = day
      self.commit = commit
      self.file = file
    }
  }

  package struct Elsewhere: Sendable {
    package let branch: String
    package let path: BytePath
    /// Of its first heading, when it could be read.
    package let title: String?

    package init(branch: String, path: BytePath, title: String?) {
      self.branch = branch
      self.path = path
      self.title = title
    }
  }
}
