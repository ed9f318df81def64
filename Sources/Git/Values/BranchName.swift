/// A branch of this clone or of a remote one.

import Base

/// The short name of a branch, such as `main`, `team/idea` or `origin/main`.
///
/// Git allows bytes that are not UTF-8.
package struct BranchName: Hashable, Sendable {
  package let bytes: [UInt8]
  /// Whether it is what a remote had when it was last fetched.
  package let isRemote: Bool

  /// Takes the full name; nothing for a ref that is no branch.
  init?(reference: some Sequence<UInt8>) {
    let reference = Array(reference)
    let heads = Array("refs/heads/".utf8)
    let remotes = Array("refs/remotes/".utf8)
    isRemote = reference.starts(with: remotes)
    guard isRemote || reference.starts(with: heads) else { return nil }
    bytes = Array(reference.dropFirst(isRemote ? remotes.count : heads.count))
  }

  /// The name for a message: nothing in it that a terminal would obey.
  package var display: String { printable(bytes) }
}

extension BranchName {
  /// Whether this is where the remote keeps the branch: `origin/idea` for `idea`.
  func isRemoteSide(of branch: BranchName) -> Bool {
    guard isRemote, !branch.isRemote, let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      return false
    }
    return bytes[(slash + 1)...].elementsEqual(branch.bytes)
  }
}

extension BranchName: Comparable {
  /// Puts the branches of this clone first, then orders by bytes.
  package static func < (left: BranchName, right: BranchName) -> Bool {
    left.isRemote == right.isRemote
      ? left.bytes.lexicographicallyPrecedes(right.bytes) : !left.isRemote
  }
}
