import Base
import Foundation
import Git
import Testing

@Suite("The files of a commit")
struct FilesTests {
  @Test("are all there below a folder, with odd names and without links and submodules")
  func files() throws {
    let fixture = try Fixture(
      """
      put d/b.md second; put d/a/x.md first; put dx.md no; put d/-rf.md dash
      put "d/$(printf 'new\\nline').md" newline; put "d/$(printf 'bad\\377').md" bad
      put "d/$(printf '\\001\\tq\\"').md" control; put 'd/*.md' star; printf '' > d/empty.md
      ln -s b.md d/link.md; git init -q d/sub; git -C d/sub commit -q --allow-empty -m x
      commit one; put d/b.md changed; put d/untracked.md no
      """
    )
    let repository = try #require(try fixture.open("d"))
    let head = try #require(try repository.head())
    let files = try repository.files(at: head, below: repository.prefix) { _, _ in true }
    let names = [
      "\\u{1}\\u{9}q\\\".md", "*.md", "-rf.md", "a/x.md", "b.md", "bad\\u{FFFD}.md", "empty.md",
      "new\\u{A}line.md",
    ]
    #expect(files.map(\.path.display) == names)
    #expect(files.contains { $0.path == BytePath(bytes: [98, 97, 100, 255, 46, 109, 100]) })
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      texts == ["control\n", "star\n", "dash\n", "first\n", "second\n", "bad\n", "", "newline\n"]
    )
    #expect(try repository.paths(at: head, below: repository.prefix) == files.map(\.path))
  }

  @Test("are those that were wanted, by path and size")
  func wanted() throws {
    let fixture = try Fixture("put a.md 1; put b.md 12345; put c.txt 1; commit one")
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    let files = try repository.files(at: head, below: .root) { path, size in
      path.fileExtension.elementsEqual("md".utf8) && size < 4
    }
    #expect(files.map(\.path) == ["a.md"])
  }

  @Test(
    "are none below a folder that is not there, and none below a file",
    arguments: ["nope", "a", "a.md"]
  )
  func missingFolder(folder: String) throws {
    let fixture = try Fixture("put a.md 1; put ab/a.md 1; commit one")
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    #expect(try repository.paths(at: head, below: BytePath(folder)) == [])
  }

  @Test("are read with no filter, line ending or replacement of the repository in between")
  func raw() throws {
    let fixture = try Fixture(
      """
      printf 'a\\r\\nb\\n' > a.md; commit one
      put .gitattributes '*.md filter=evil text eol=crlf'; git config filter.evil.smudge "touch $TOUCHED"
      git replace "$(git rev-parse HEAD:a.md)" "$(echo forged | git hash-object -w --stdin)"
      """
    )
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    let files = try repository.files(at: head, below: .root) { _, _ in true }
    #expect(files.map(\.bytes) == [Array("a\r\nb\n".utf8)])
    #expect(!fixture.isTouched)
  }

  @Test("can be asked for by their ids, large ones left out")
  func blobs() throws {
    let fixture = try Fixture("put a.md 1; put b.md 123456789; put c.md 1; commit one")
    let repository = try #require(try fixture.open())
    let files = try repository.history(below: .root) { _ in true }.files
    let ids = files.compactMap { $0.versions.first?.blob }
    #expect(ids.count == 3)
    let blobs = try repository.blobs(ids, limit: 5)
    #expect(blobs == [ids[0]: Array("1\n".utf8)])
    #expect(try repository.blobs([], limit: 5) == [:])
  }

  @Test("that are missing or damaged make an error that says so")
  func damaged() throws {
    let fixture = try Fixture("put a.md 1; commit one")
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    try fixture.run("id=$(git rev-parse HEAD:a.md); rm -f .git/objects/$(echo $id | cut -c1-2)/*")
    let error = #expect(throws: GitError.self) {
      try repository.files(at: head, below: .root) { _, _ in true }
    }
    #expect(error?.reason.contains("git fsck") == true)
  }
}
