import Base
import Git
import Testing

@Suite("Changes")
struct ChangesTests {
  @Test("between two commits are told with renames, in the order of the paths")
  func commits() throws {
    let fixture = try Fixture(
      """
      long d/0001-a.md one; long d/0002-b.md two; long d/0003-c.md three; put e/x.md x; commit one
      git config diff.renames false; git config diff.relative true
      git mv d/0001-a.md d/0009-z.md; echo more >> d/0009-z.md; git rm -q d/0002-b.md
      echo more >> d/0003-c.md; put "d/$(printf 'n\\nl').md" new; put e/y.md y; commit two
      """
    )
    let repository = try #require(try fixture.open("d"))
    let old = try #require(try repository.commit(named: "HEAD~1"))
    let new = try #require(try repository.head())
    let changes = try repository.changes(from: old, to: new, below: "d")
    #expect(
      changes == [
        .deleted("0002-b.md"), .modified("0003-c.md"),
        .renamed(from: "0001-a.md", to: "0009-z.md"), .added("n\nl.md"),
      ]
    )
    #expect(try repository.changes(from: old, to: new, below: .root).count == 5)
    #expect(try repository.changes(from: new, to: new, below: .root) == [])
  }
}

@Suite("Changes of the work tree")
struct ContentChangeTests {
  /// Each file is given as its path and its lines.
  private func check(
    _ old: [(String, String)],
    _ new: [(String, String)],
    _ expected: [Change],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let changes = [Change].between(
      old.map { SourceFile($0, $1.replacing(" ", with: "\n")) },
      new.map { SourceFile($0, $1.replacing(" ", with: "\n")) }
    )
    #expect(changes == expected, sourceLocation: sourceLocation)
  }

  @Test("are none when nothing changed")
  func same() {
    check([("a", "1"), ("b", "2")], [("b", "2"), ("a", "1")], [])
  }

  @Test("are additions, deletions and modifications")
  func plain() {
    check(
      [("a", "x"), ("b", "y")],
      [("b", "z"), ("c", "w")],
      [.deleted("a"), .modified("b"), .added("c")]
    )
  }

  @Test("are renames when at least half of the lines are the same")
  func renames() {
    check([("a", "1 2 3 4")], [("b", "1 2 3 4")], [.renamed(from: "a", to: "b")])
    check([("a", "1 2 3 4")], [("b", "1 2 8 9")], [.renamed(from: "a", to: "b")])
    check([("a", "1 2 3 4")], [("b", "1 7 8 9")], [.deleted("a"), .added("b")])
    check([("a", "1 2 3 4")], [("b", "1 2 3 4 5 6 7 8 9")], [.deleted("a"), .added("b")])
    check([("a", "1 2")], [("b", "1\r 2\r")], [.renamed(from: "a", to: "b")])
  }

  @Test("pair the files that are most alike, and of equals those that keep their name")
  func best() {
    check(
      [("a", "1 2 3 4"), ("b", "1 2 3 5")],
      [("c", "1 2 3 5 6"), ("d", "1 2 3 4 6")],
      [.renamed(from: "b", to: "c"), .renamed(from: "a", to: "d")]
    )
    check(
      [("x/a", ""), ("x/b", "")],
      [("y/b", ""), ("y/c", "")],
      [.renamed(from: "x/b", to: "y/b"), .renamed(from: "x/a", to: "y/c")]
    )
  }

  @Test("of thousands of like files are found in linear time")
  func many() {
    let template = (1...20).map { "section \($0)" }.joined(separator: "\n")
    let old = (0..<4000).map { SourceFile("a/\($0).md", "\(template)\nbody \($0)\n\($0 * 7919)\n") }
    let new = (0..<4000).map { SourceFile("b/\($0).md", "\(template)\nbody \($0)\nnew \($0)\n") }
    let time = ContinuousClock().measure {
      #expect([Change].between(old, new).count >= 4000)
    }
    #expect(time < .seconds(10))
  }
}
