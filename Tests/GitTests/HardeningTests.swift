import Base
import Foundation
import Git
import Testing

@Suite("A hostile repository")
struct HardeningTests {
  /// Asks everything there is to ask; nothing may make the file.
  private func checkUntouched(
    _ fixture: Fixture,
    _ path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let repository = try #require(try fixture.open(path), sourceLocation: sourceLocation)
    let head = try #require(try repository.head(), sourceLocation: sourceLocation)
    let first = try #require(try repository.commit(named: "HEAD~1"), sourceLocation: sourceLocation)
    _ = try repository.branch()
    _ = try repository.mergeBase(head, first)
    _ = try repository.files(at: head, below: .root) { _, _ in true }
    _ = try repository.changes(from: first, to: head, below: .root)
    _ = try repository.additionsElsewhere(below: .root) { _ in true }
    _ = try repository.history(below: .root) { _ in true }
    #expect(!fixture.isTouched, sourceLocation: sourceLocation)
  }

  private let two = "put a.md a; commit one; git branch b; put a.md b; commit two\n"

  @Test("brought along as a bare one in the content runs nothing")
  func bareInside() throws {
    let fixture = try Fixture(
      two + """
        git init -q --bare docs/sub; git -C docs/sub config core.fsmonitor "touch $TOUCHED; false"
        git -C docs/sub config core.bare false; git -C docs/sub config core.worktree .
        """
    )
    try checkUntouched(fixture, "docs/sub")
    // The trap works: git itself steps into it.
    try fixture.run("cd docs/sub; GIT_CONFIG_COUNT=0 git status >/dev/null 2>&1 || true")
    #expect(fixture.isTouched)
  }

  @Test("configured to run programs at every turn runs none of them")
  func configuration() throws {
    let fixture = try Fixture(
      two + """
        printf '#!/bin/sh\\ntouch %s\\ncat\\n' "$TOUCHED" > .git/evil; chmod +x .git/evil; E=$PWD/.git/evil
        for hook in post-index-change pre-commit reference-transaction; do cp .git/evil .git/hooks/$hook; done
        put .gitattributes '*.md diff=evil filter=evil'
        for key in core.fsmonitor core.pager pager.log pager.diff-tree diff.external diff.evil.command \\
          diff.evil.textconv filter.evil.clean filter.evil.smudge filter.evil.process gpg.program \\
          core.sshCommand core.askPass core.editor core.gitProxy credential.helper; do
          git config $key "$E"; done
        git config log.showSignature true; git config diff.orderFile "$PWD/nope"
        git config extensions.partialClone origin; git config remote.origin.url "ext::$E"
        git config remote.origin.promisor true; git config core.hooksPath "$PWD/.git/hooks"
        """
    )
    #expect(!fixture.isTouched)
    try checkUntouched(fixture, "")
    // The traps work: git itself steps into them.
    try fixture.run("git -c diff.orderFile=/dev/null diff HEAD~1 HEAD >/dev/null 2>&1 || true")
    #expect(fixture.isTouched)
  }

  @Test("cloned in part does not fetch what is missing")
  func lazyFetch() throws {
    let fixture = try Fixture(
      two + """
        git config extensions.partialClone origin; git config remote.origin.promisor true
        git config remote.origin.url "ext::sh -c touch% $TOUCHED"; git config protocol.ext.allow always
        rm -f .git/objects/$(git rev-parse HEAD:a.md | cut -c1-2)/*
        """
    )
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    #expect(throws: GitError.self) { try repository.files(at: head, below: .root) { _, _ in true } }
    #expect(!fixture.isTouched)
    try fixture.run("git cat-file -p HEAD:a.md >/dev/null 2>&1 || true")
    #expect(fixture.isTouched)
  }

  @Test("with branches that look like options changes nothing")
  func options() throws {
    let fixture = try Fixture(
      two + """
        for ref in -x --output=out --upload-pack=touch --all; do
          git update-ref "refs/heads/$ref" "$(git commit-tree -m "$ref" -p main main^{tree})"; done
        """
    )
    try checkUntouched(fixture, "")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
    #expect(!names.contains("out"))
  }

  @Test("cannot forge lines of a report by what its names make git complain of")
  func complaints() throws {
    let fixture = try Fixture(two + "printf '[core]\\n\\tx = \\033[31m\\n[\\033[31m' > .git/config")
    let error = #expect(throws: GitError.self) { try fixture.open() }
    #expect(error?.reason.utf8.allSatisfy { $0 >= 0x20 } == true)
  }

  @Test("leaves the index alone")
  func index() throws {
    let fixture = try Fixture(two + "touch a.md")
    let index = URL(filePath: fixture.folder + "/.git/index")
    let before = try Data(contentsOf: index)
    try checkUntouched(fixture, "")
    #expect(try Data(contentsOf: index) == before)
    #expect(!FileManager.default.fileExists(atPath: index.path + ".lock"))
  }
}
