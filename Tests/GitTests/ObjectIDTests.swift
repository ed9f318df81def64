import Base
import Testing

@testable import Git

@Suite("Names of objects")
struct ObjectIDTests {
  @Test(
    "a content has the name that git hash-object gives it, however it fills its last block",
    arguments: [
      (0, "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"),
      (1, "2e65efe2a145dda7ee51d1741299f848e5bf752e"),
      (46, "50b3bbe915fe104dbbb6786fdcfa310bcfc25d4e"),
      (47, "5e3bf7e629b4908cce461530c17a64365cb47303"),
      (48, "12d42395b020f44bb7710113b31f688d0ebeda7c"),
      (55, "d1985ddc2983785702b9a90effd5aff2f7cfdca4"),
      (56, "1f973e890f52da1f22fa7e5620a628bc4ee74cb3"),
      (110, "1fcb14c5910397220c4f8d0dd2203c70116bd4e0"),
      (111, "d64a843f44190f041194ba87abf3cedc76eeb30e"),
      (2000, "6da72268253d69d51ec72ab84539d4193a7a0be9"),
    ]
  )
  func contents(count: Int, name: String) {
    #expect(BlobID(of: [UInt8](repeating: UInt8(ascii: "a"), count: count)).text == name)
  }

  @Test("a file's versions leave out the newest only when it is what the file holds")
  func earlierVersions() throws {
    let (old, new) = (Array("old\n".utf8), Array("new\n".utf8))
    let history = try history([new, old])
    #expect(history.versions(before: new).map(\.blob) == [BlobID(of: old)])
    #expect(history.versions(before: old).map(\.blob) == [BlobID(of: new), BlobID(of: old)])
    #expect(try self.history([new]).versions(before: new).isEmpty)
  }

  private func history(_ contents: [[UInt8]]) throws -> FileHistory {
    let commit = try #require(CommitID(String(repeating: "1", count: 40).utf8))
    let versions = contents.map { content in
      FileVersion(
        commit: commit,
        blob: BlobID(of: content),
        path: BytePath("a.md"),
        authored: nil,
        committed: nil
      )
    }
    return FileHistory(path: BytePath("a.md"), versions: versions, created: nil, changed: nil)
  }
}
