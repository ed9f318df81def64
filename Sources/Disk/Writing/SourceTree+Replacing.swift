/// Writing a changed file of the source back, whole or not at all.

package import Base
import Glibc

extension SourceTree {
  /// Replaces a file's content, when the file still holds what the change was made from.
  ///
  /// The new content is written beside it and renamed into its place, with its permissions, so that
  /// no moment shows half of it. Other runs that write into the same folder have to wait.
  package func replace(
    _ path: BytePath,
    from before: [UInt8],
    to after: [UInt8]
  ) throws(DiskError) {
    let lock = try lock(path)
    defer { lock.release() }
    guard case .bytes(let present) = try read(path, limit: before.count + 1), present == before
    else {
      throw .refused(path: shown(path), reason: "it has changed while Lintel was at work")
    }
    try put(path, after, mode: nil)
  }

  /// Writes a file that may or may not be there yet; its folder must be.
  package func write(_ path: BytePath, _ bytes: [UInt8]) throws(DiskError) {
    let lock = try lock(path)
    defer { lock.release() }
    try put(path, bytes, mode: 0o644)
  }

  private func lock(_ path: BytePath) throws(DiskError) -> FolderLock {
    try naming(.write, shown(path)) { () throws(ErrorNumber) in
      try FolderLock(of: try folder(path.parent))
    }
  }

  private func put(
    _ path: BytePath,
    _ bytes: [UInt8],
    mode newMode: mode_t?
  ) throws(DiskError) {
    try naming(.write, shown(path)) { () throws(ErrorNumber) in
      let folder = try self.folder(path.parent)
      let present = try folder.statusIfAny(of: path.name)
      let mode = present?.mode ?? newMode ?? 0o644
      try? folder.removeFile(draft)
      do throws(ErrorNumber) {
        try folder.write(bytes, to: draft, mode: mode, settingMode: true)
        try folder.rename(draft, into: folder, as: path.name)
      } catch {
        try? folder.removeFile(draft)
        throw error
      }
    }
  }
}

/// Hidden, so that one that a killed run left behind is neither read nor published; of one length, so
/// that the longest name can be replaced.
private let draft = Array(".lintel-draft".utf8)
