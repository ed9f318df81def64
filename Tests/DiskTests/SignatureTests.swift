/// Signatures that cannot be trusted.

import Testing

@testable import Disk

@Suite("File signatures")
struct SignatureTests {
  private func check(changed: Int64, at moment: Int64, isRacy: Bool) {
    let signature = FileSignature(
      size: 1,
      modified: FileTime(nanoseconds: 0),
      changed: FileTime(nanoseconds: changed),
      identity: FileIdentity(device: 1, inode: 1)
    )
    #expect(signature.isRacy(at: FileTime(nanoseconds: moment)) == isRacy)
  }

  @Test("A file that changed in the tick of the look at it, or in the future, may change unseen")
  func racy() {
    check(changed: 5_000_000_123, at: 5_000_000_123, isRacy: true)
    check(changed: 9_000_000_123, at: 5_000_000_123, isRacy: true)
    check(changed: 5_000_000_122, at: 5_000_000_123, isRacy: false)
  }

  @Test("Whole seconds are taken for a file system that counts no finer, with ticks of up to two")
  func coarse() {
    check(changed: 5_000_000_000, at: 6_999_999_999, isRacy: true)
    check(changed: 5_000_000_000, at: 7_000_000_001, isRacy: false)
  }
}
