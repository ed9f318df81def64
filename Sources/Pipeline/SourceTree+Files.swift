/// Files of a tree as the core knows them.

internal import Base
internal import Disk

extension SourceTree {
  /// A file, cut at the limit so that whoever reads it can say that it is too long.
  func sourceFile(_ path: BytePath, limit: Int) throws(DiskError) -> SourceFile {
    switch try read(path, limit: limit) {
    case .bytes(let bytes): SourceFile(path: path, bytes: bytes)
    case .tooLarge: SourceFile(path: path, bytes: [UInt8](repeating: 0x20, count: limit))
    }
  }

  /// The file, or nothing when there is none of that name.
  func file(_ path: BytePath, limit: Int = 1 << 20) throws(DiskError) -> SourceFile? {
    do throws(DiskError) {
      return try sourceFile(path, limit: limit)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}
