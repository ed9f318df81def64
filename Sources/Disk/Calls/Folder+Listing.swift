/// The names in a folder.

import Glibc

/// One name in a folder, with its kind when the file system tells it for free.
struct FolderItem: Sendable {
  let name: [UInt8]
  let kind: FileKind?
}

extension Folder {
  /// Every name but `.` and `..`, in the order of the file system.
  func items() throws(ErrorNumber) -> [FolderItem] {
    let copy = try retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = unsafe fdopendir(copy) else {
      let number = ErrorNumber.last
      close(copy)
      throw number
    }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
    var items: [FolderItem] = []
    while let item = unsafe try next(stream) {
      if item.name != [dot] && item.name != [dot, dot] { items.append(item) }
    }
    return items
  }
}

/// The stream's next name; `readdir` tells the end from a failure by `errno` alone.
private func next(_ stream: OpaquePointer) throws(ErrorNumber) -> FolderItem? {
  errno = 0
  guard let entry = unsafe readdir(stream) else {
    if errno != 0 { throw .last }
    return nil
  }
  let kind = FileKind(directoryType: unsafe entry.pointee.d_type)
  let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
    unsafe Array(bytes.prefix { $0 != 0 })
  }
  return FolderItem(name: name, kind: kind)
}

extension FileKind {
  fileprivate init?(directoryType: UInt8) {
    switch Int(directoryType) {
    case DT_REG: self = .file
    case DT_DIR: self = .folder
    case DT_LNK: self = .link
    case DT_UNKNOWN: return nil
    default: self = .special
    }
  }
}

private let dot = UInt8(ascii: ".")
