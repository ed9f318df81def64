/// Renaming, and swapping two names in one step, which every system spells its own way.

import Glibc

extension Folder {
  /// Renames, replacing a file of the new name.
  func rename(
    _ name: some Collection<UInt8>,
    into target: Folder,
    as newName: some Collection<UInt8>
  ) throws(ErrorNumber) {
    _ = unsafe try withCallPath(name) { (old) throws(ErrorNumber) in
      unsafe try withCallPath(newName) { (new) throws(ErrorNumber) in
        try retrying { unsafe renameat(descriptor, old, target.descriptor, new) }
      }
    }
  }

  /// Swaps what two names stand for, so that no moment shows neither or half.
  func exchange(
    _ name: some Collection<UInt8>,
    with target: Folder,
    _ otherName: some Collection<UInt8>
  ) throws(ErrorNumber) {
    guard let swap = unsafe exchangeCall else { throw .notOffered }
    _ = unsafe try withCallPath(name) { (old) throws(ErrorNumber) in
      unsafe try withCallPath(otherName) { (new) throws(ErrorNumber) in
        try retrying { unsafe swap(descriptor, old, target.descriptor, new, exchangeFlag) }
      }
    }
  }
}

private typealias ExchangeCall =
  @convention(c) (
    Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
  ) -> Int32

/// The call `renameat2`, looked up because Swift's Glibc module leaves GNU extensions out.
private let exchangeCall: ExchangeCall? =
  unsafe dlsym(nil, "renameat2").map { unsafe unsafeBitCast($0, to: ExchangeCall.self) }

/// The constant `RENAME_EXCHANGE`.
private let exchangeFlag: UInt32 = 2
