/// Contents by their ids, any number of them in one run of git.

import Base

extension GitRepository {
  /// The contents of blobs, those that are larger than the limit left out.
  package func blobs(_ ids: [BlobID], limit: Int) throws(GitError) -> [BlobID: [UInt8]] {
    let unique = Set(ids).sorted()
    let sizes = try objects("--batch-check", unique.map(\.bytes))
    var small: [BlobID] = []
    for (id, object) in zip(unique, sizes) {
      guard let object else { throw missing(id) }
      if object.size <= limit { small.append(id) }
    }
    return Dictionary(uniqueKeysWithValues: zip(small, try contents(of: small)))
  }

  /// The contents of blobs, in the order of the ids.
  func contents(of ids: [BlobID]) throws(GitError) -> [[UInt8]] {
    let found = try objects("--batch", ids.map(\.bytes))
    var contents: [[UInt8]] = []
    contents.reserveCapacity(ids.count)
    for (id, object) in zip(ids, found) {
      guard let object else { throw missing(id) }
      contents.append(Array(object.content))
    }
    return contents
  }

  /// Asks for objects by any names that hold no line break, one answer for each.
  func objects(_ mode: String, _ names: [[UInt8]]) throws(GitError) -> [BatchObject?] {
    guard !names.isEmpty else { return [] }
    let words = ["cat-file", mode, "--buffer"]
    let input = Array(names.joined(separator: [newline])) + [newline]
    let answer = try ask(words, input: input)
    let objects = BatchObject.list(answer.output, withContent: mode == "--batch")
    guard let objects, objects.count == names.count else { throw .unreadable("cat-file") }
    return objects
  }

  private func missing(_ id: BlobID) -> GitError {
    GitError(
      "the object \(id.text) is missing: the repository is damaged or a partial clone; git fsck "
        + "tells which"
    )
  }
}

private let newline = UInt8(ascii: "\n")

extension GitError {
  /// For an answer that is not of the form that git documents.
  static func unreadable(_ command: String) -> GitError {
    GitError("the answer of git \(command) cannot be read")
  }
}
