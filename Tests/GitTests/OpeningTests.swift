import Base
import Foundation
import Git
import Testing

@Suite("Opening a repository")
struct OpeningTests {
  @Test("tells the top of the work tree and where in it the folder is")
  func prefix() throws {
    let fixture = try Fixture("put 'a b/c/x.md' x")
    let repository = try #require(try fixture.open("a b/c"))
    #expect(repository.top == Array(fixture.folder.utf8))
    #expect(repository.prefix == "a b/c")
    #expect(!repository.isShallow)
    #expect(try #require(try fixture.open()).prefix == .root)
  }

  @Test("finds nothing where there is no repository, even without git")
  func nowhere() throws {
    let fixture = try Fixture("rm -rf .git; put a/x.md x")
    #expect(try fixture.open("a") == nil)
    let bare = GitEnvironment(searchPath: [])
    let folder = Array(fixture.folder.utf8)
    #expect(try GitRepository.open(containing: folder, environment: bare) == nil)
  }

  @Test("says that a folder is not there")
  func missingFolder() throws {
    let fixture = try Fixture("")
    let error = #expect(throws: GitError.self) { try fixture.open("nope") }
    #expect(error?.reason.hasPrefix("there is no folder") == true)
  }

  @Test(
    "takes git from absolute folders of the search path only",
    arguments: ["", ".", "bin", ":", "./bin:", "/nowhere"]
  )
  func relativePath(path: String) throws {
    let fixture = try Fixture("put bin/git '#!/bin/sh'; chmod +x bin/git")
    let environment = GitEnvironment(searchPath: Array(path.utf8))
    let error = #expect(throws: GitError.self) {
      try GitRepository.open(containing: Array(fixture.folder.utf8), environment: environment)
    }
    #expect(error?.reason.hasPrefix("git is not installed") == true)
  }

  @Test("follows the file that a linked work tree has for its folder")
  func linkedWorkTree() throws {
    let fixture = try Fixture("put a.md a; commit one; git worktree add -q inner -b other")
    let repository = try #require(try fixture.open("inner"))
    #expect(repository.top == Array((fixture.folder + "/inner").utf8))
    #expect(try repository.branch()?.display == "other")
  }

  @Test("does not take a folder of the content for a repository")
  func bareInside() throws {
    let fixture = try Fixture("put a.md a; commit one; git init -q --bare docs/bare")
    let repository = try #require(try fixture.open("docs/bare"))
    #expect(repository.prefix == "docs/bare")
    #expect(try repository.head() != nil)
  }

  @Test(
    "reports a broken repository in git's words",
    arguments: [
      "printf '[core' > .git/config", "echo junk > .git/HEAD; rm -r .git/objects",
      "rm -r .git; echo 'gitdir: nowhere' > .git",
    ]
  )
  func broken(script: String) throws {
    let fixture = try Fixture("put a.md a; commit one; \(script)")
    let error = #expect(throws: GitError.self) { try fixture.open() }
    #expect(error?.reason.contains("git rev-parse failed: ") == true)
  }

  @Test("says what to do when the repository belongs to somebody else")
  func otherOwner() throws {
    let fixture = try Fixture("put a.md a; commit one")
    guard (try? fixture.run("chown -R 12345 . 2>/dev/null")) != nil else {
      print("SKIPPED: only the administrator can give a repository to somebody else")
      return
    }
    let error = #expect(throws: GitError.self) { try fixture.open() }
    #expect(error?.reason.contains("git config --global --add safe.directory") == true)
    try fixture.run("unset GIT_CONFIG_GLOBAL; git config --global --add safe.directory \"$PWD\"")
    #expect(try fixture.open() != nil)
  }
}
