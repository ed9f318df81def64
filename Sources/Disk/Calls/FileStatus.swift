/// What stands at a path: its kind, its mode and its signature.

import Glibc

struct FileStatus: Hashable, Sendable {
  let kind: FileKind
  /// The permission bits.
  let mode: UInt32
  let signature: FileSignature

  var identity: FileIdentity { signature.identity }

  init(_ raw: stat) {
    kind = FileKind(mode: raw.st_mode)
    mode = raw.st_mode & 0o7777
    signature = FileSignature(
      size: Int(raw.st_size),
      modified: FileTime(raw.st_mtim),
      changed: FileTime(raw.st_ctim),
      identity: FileIdentity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino))
    )
  }
}

enum FileKind: Hashable, Sendable {
  case file, folder, link
  /// A pipe, a socket or a device.
  case special

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }
}
