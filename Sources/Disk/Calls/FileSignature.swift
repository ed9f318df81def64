/// What a file's metadata must keep for its content to count as unchanged.

/// Size, times and identity, as the file system tells them.
package struct FileSignature: Hashable, Sendable {
  package let size: Int
  package let modified: FileTime
  /// When content or metadata last changed; unlike `modified`, no program can set it.
  package let changed: FileTime
  package let identity: FileIdentity

  /// Whether the file could have been written again after `moment` without its signature showing it.
  ///
  /// A write in the clock tick in which the signature was taken leaves the same times behind: git
  /// calls such an entry racy. File systems that count whole seconds have ticks of up to two.
  func isRacy(at moment: FileTime) -> Bool {
    let tick: Int64 = changed.nanoseconds % 1_000_000_000 == 0 ? 2_000_000_000 : 0
    return changed.nanoseconds + tick >= moment.nanoseconds
  }
}

/// Nanoseconds since 1970, by the clock that stamps files.
package struct FileTime: Hashable, Sendable {
  package let nanoseconds: Int64
}

/// Which file it is, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
}
