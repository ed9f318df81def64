import Base
import Foundation
import Git
import Testing

@Suite("Revisions")
struct RevisionTests {
  private let fixture: Fixture
  private let repository: GitRepository

  init() throws {
    fixture = try Fixture(
      """
      put a.md a; commit one; git tag v1; git branch same; git tag -a same -m x
      git update-ref refs/heads/-x HEAD; git update-ref refs/heads/--output=out HEAD
      put b.md b; commit two; git checkout -q --orphan other; commit three; git checkout -q main
      """
    )
    repository = try #require(try fixture.open())
  }

  @Test(
    "stand for the commits that git finds",
    arguments: ["main", "HEAD~1", "v1", "refs/heads/-x", "-x", "--output=out", "@", "same"]
  )
  func known(revision: String) throws {
    let script = "git rev-parse --verify --end-of-options '\(revision)^{commit}'"
    #expect(try repository.commit(named: revision)?.text == fixture.run(script))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/out"))
  }

  @Test(
    "that stand for no commit give nothing, whatever they look like",
    arguments: [
      "", "nope", "^main", "main..v1", "--all", "--output=x", "-h", "--", "main^{tree}", "a\nb",
      "main\0", "HEAD:a.md", "@{upstream}", "\u{1B}[31m", "main~999", "@{u", "../x",
    ]
  )
  func unknown(revision: String) throws {
    #expect(try repository.commit(named: revision) == nil)
    let error = GitError.unknown(revision: revision, in: repository)
    #expect(error.reason.utf8.allSatisfy { $0 >= 0x20 })
  }

  @Test("part at their merge base, or have none")
  func mergeBase() throws {
    let main = try #require(try repository.commit(named: "main"))
    let tag = try #require(try repository.commit(named: "v1"))
    let other = try #require(try repository.commit(named: "other"))
    #expect(try repository.mergeBase(main, tag) == tag)
    #expect(try repository.mergeBase(main, other) == nil)
  }

  @Test("tell the branch, also before its first commit, and none when HEAD is detached")
  func head() throws {
    #expect(try repository.branch()?.display == "main")
    #expect(try repository.head() == repository.commit(named: "main"))
    try fixture.run("git checkout -q --detach")
    #expect(try repository.branch() == nil)
    try fixture.run("git checkout -q --orphan 'unb\u{F6}rn'")
    #expect(try repository.branch()?.display == "unb\u{F6}rn")
    #expect(try repository.head() == nil)
    #expect(try repository.additionsElsewhere(below: .root) { _ in true } == [])
    #expect(try repository.history(below: .root) { _ in true }.files == [])
  }

  @Test("of a shallow clone do not reach back, and the message says what to do")
  func shallow() throws {
    try fixture.run(
      """
      git checkout -q -b side main~1; put c.md c; commit side; git checkout -q main
      git clone -q --depth 1 --no-single-branch "file://$PWD" clone
      """
    )
    let clone = try #require(try fixture.open("clone"))
    #expect(clone.isShallow)
    let main = try #require(try clone.commit(named: "origin/main"))
    let side = try #require(try clone.commit(named: "origin/side"))
    let error = #expect(throws: GitError.self) { try clone.mergeBase(main, side) }
    #expect(error?.reason.contains("--unshallow") == true)
  }

  @Test("are read from a repository of the other hash as well")
  func sha256() throws {
    let fixture = try Fixture(
      "put d/a.md a; commit one; git checkout -q -b b; put d/b.md b; commit two; git checkout -q main",
      format: "sha256"
    )
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    #expect(head.text.count == 64)
    #expect(try repository.files(at: head, below: "d") { _, _ in true }.map(\.path) == ["a.md"])
    let additions = try repository.additionsElsewhere(below: "d") { _ in true }
    #expect(additions.map(\.path) == ["b.md"])
    #expect(try repository.history(below: "d") { _ in true }.files.count == 1)
  }
}
