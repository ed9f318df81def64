/// A site on the disk: seen by readers as a whole, replaced as a whole.

package import Base

/// A place for a site; see `replace(with:from:)` for how it comes there.
package struct Output: Sendable {
  /// The path as the operator gave it.
  package let path: String
  let interruption: Interruption

  package init(at path: String, interruption: Interruption = .process) {
    self.path = path
    self.interruption = interruption
  }

  /// Which folder it is now, so that a scan can leave it out; nothing before the first build.
  package var identity: FileIdentity? {
    guard let location = OutputLocation(existing: path) else { return nil }
    return try? location.parent.status(of: location.name).identity
  }
}

/// What a build did to the site.
package struct WriteReport: Hashable, Sendable {
  /// What the files had to say while they were made, in the order in which they were given.
  package let findings: [Finding]
  /// New files and files with new content.
  package let written: Int
  /// Files that kept their inode and their times.
  package let kept: Int
  /// Files of an earlier build that this one has no use for.
  package let dropped: Int
  /// The size of all files together.
  package let bytes: Int
  /// What the stamp has to vouch for.
  let generation: Generation

  /// The files of a site and the folder that they are in.
  struct Generation: Hashable, Sendable {
    let root: FileIdentity
    let files: [Manifest.Entry]
  }
}
