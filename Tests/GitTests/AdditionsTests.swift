import Base
import Git
import Testing

@Suite("What other branches add")
struct AdditionsTests {
  /// Additions as `path: branch branch`, of the repository that a script leaves behind.
  private func check(
    _ script: String,
    below folder: BytePath = "adr",
    _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fixture = try Fixture("put adr/0001-a.md a; commit one\n" + script)
    let repository = try #require(try fixture.open())
    let additions = try repository.additionsElsewhere(below: folder) { $0.name.first != 46 }
    let lines = additions.map { addition in
      "\(addition.path.display): \(addition.branches.map(\.display).joined(separator: " "))"
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
    let blobs = try repository.blobs(additions.map(\.blob), limit: 1000)
    #expect(blobs.count == Set(additions.map(\.blob)).count, sourceLocation: sourceLocation)
  }

  @Test("is told for every branch that took a number, and nothing of what is merged")
  func numbers() throws {
    try check(
      """
      git checkout -q -b kafka; put adr/0002-kafka.md k; commit kafka
      git checkout -q -b nats main; put adr/0002-nats.md n; put adr/.draft.md d; commit nats
      git checkout -q -b done main; put adr/0003-done.md d; commit done
      git checkout -q -b here main; git merge -q done; put adr/0002-here.md h; commit here
      """,
      ["0002-kafka.md: kafka", "0002-nats.md: nats"]
    )
  }

  @Test("is told once for a branch and its remote side, and for all branches that have it")
  func remotes() throws {
    try check(
      """
      git checkout -q -b a; put adr/0002-x.md x; commit x
      git checkout -q -b b; put adr/0003-y.md y; commit y
      git update-ref refs/remotes/origin/a a; git update-ref refs/remotes/origin/c b~0
      git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/a
      git branch -q -D b 2>/dev/null || git checkout -q main; git branch -q -D b
      """,
      ["0002-x.md: a origin/c", "0003-y.md: origin/c"]
    )
  }

  @Test("leaves out the remote side of the branch that is checked out")
  func ownRemote() throws {
    try check(
      """
      git checkout -q -b mine; put adr/0002-old.md x; commit old
      git update-ref refs/remotes/origin/mine HEAD; git update-ref refs/remotes/origin/mine2 HEAD
      git reset -q --hard main; put adr/0003-new.md x; commit new
      """,
      ["0002-old.md: origin/mine2"]
    )
  }

  @Test("leaves out what a branch took back, what HEAD renamed and what HEAD has too")
  func takenBack() throws {
    try check(
      """
      git checkout -q -b back; put adr/0002-x.md x; commit x; git rm -q adr/0002-x.md; commit gone
      git checkout -q -b stale main; put other.md o; commit other
      git checkout -q -b squashed main; put adr/0004-s.md s; commit s
      git checkout -q main; git mv adr/0001-a.md adr/0005-a.md; put adr/0004-s.md s; commit moved
      """,
      []
    )
  }

  @Test("finds renumbered files, folders below and odd names")
  func odd() throws {
    try check(
      """
      git checkout -q -b o; git mv adr/0001-a.md adr/0002-a.md
      put adr/sub/deep/0003.md x; put "adr/$(printf 'n\\nl\\377').md" y; ln -s x adr/link.md
      commit o; git update-ref refs/heads/-x HEAD; git checkout -q main; git branch -q -D o
      """,
      ["0002-a.md: -x", "n\\u{A}l\\u{FFFD}.md: -x", "sub/deep/0003.md: -x"]
    )
  }

  @Test("finds files from the top of the work tree as well")
  func top() throws {
    let script = "git checkout -q -b o; put x.md x; put adr/y.md y; commit o; git checkout -q main"
    try check(script, below: .root, ["adr/y.md: o", "x.md: o"])
    try check(script, below: "nope", [])
    let spaced = "git checkout -q -b o; put 'a missing/b c.md' x; commit o; git checkout -q main"
    try check(spaced, below: "a missing", ["b c.md: o"])
    try check(script, below: "n\nl", [])
  }

  @Test("is found among thousands of branches with a handful of runs of git")
  func many() throws {
    let fixture = try Fixture(
      """
      put adr/0001-a.md a; commit one
      { for i in $(seq 1 2000); do
        echo "commit refs/heads/b$i"; echo "committer A <a@b> 1767268800 +0000"; echo "data 1"; echo x
        echo "from refs/heads/main"; echo "M 100644 inline adr/x$i.md"; echo "data 2"; echo y; echo
      done; } | git fast-import --quiet
      """
    )
    let repository = try #require(try fixture.open())
    var additions: [Addition] = []
    let time = try ContinuousClock().measure {
      additions = try repository.additionsElsewhere(below: "adr") { _ in true }
    }
    #expect(additions.count == 2000)
    // A run of git for each branch would take longer than this on any machine.
    #expect(time < .seconds(8))
  }
}
