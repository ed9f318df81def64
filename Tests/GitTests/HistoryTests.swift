import Base
import Git
import Testing

@Suite("History")
struct HistoryTests {
  /// Versions as `path day: content`, newest first.
  private func versions(
    _ repository: GitRepository,
    _ path: BytePath,
    below folder: BytePath = "adr",
    limit: Int = 50
  ) throws -> [String] {
    let histories = try repository.history(below: folder, versionLimit: limit) { _ in true }
    let history = try #require(histories[path])
    let blobs = try repository.blobs(history.versions.map(\.blob), limit: 1000)
    return history.versions.map { version in
      let last = blobs[version.blob]?.split(separator: 10).last ?? []
      let text = String(decoding: last, as: UTF8.self)
      return "\(version.path.display) \(version.authored?.text ?? "?"): \(text)"
    }
  }

  @Test("follows a file through renames, each content where it first appeared")
  func renames() throws {
    let fixture = try Fixture(
      """
      long adr/0001-a.md a; echo Proposed >> adr/0001-a.md; commit one 2024-01-01T00:00:00+0000
      sed -i s/Proposed/Accepted/ adr/0001-a.md; commit two 2024-02-02T00:00:00+0000
      git mv adr/0001-a.md adr/0007-b.md; commit three 2024-03-03T00:00:00+0000
      sed -i s/Accepted/Superseded/ adr/0007-b.md; put adr/x.md x; commit four 2024-04-04T00:00:00+0000
      """
    )
    let repository = try #require(try fixture.open())
    let expected = [
      "adr/0007-b.md 2024-04-04: Superseded", "adr/0001-a.md 2024-02-02: Accepted",
      "adr/0001-a.md 2024-01-01: Proposed",
    ]
    #expect(try versions(repository, "0007-b.md") == expected)
    #expect(try versions(repository, "0007-b.md", limit: 2) == Array(expected.prefix(2)))
    let history = try repository.history(below: "adr", versionLimit: 1) { _ in true }
    #expect(history["0007-b.md"]?.created?.text == "2024-01-01")
    #expect(history["0007-b.md"]?.changed?.text == "2024-04-04")
    #expect(history["0001-a.md"] == nil)
    #expect(try repository.history(below: "adr") { $0 == "x.md" }.files.map(\.path) == ["x.md"])
  }

  @Test("follows a file into the folders that it came from, and no other file")
  func moved() throws {
    let fixture = try Fixture(
      """
      long z.md z; long doc/adr/a.md a; put doc/adr/x.md x; put other.md o; commit one 2024-01-01T00:00:00+0000
      echo two >> doc/adr/a.md; git mv z.md doc/adr/b.md; commit two 2024-01-02T00:00:00+0000
      mkdir docs; git mv doc/adr docs/d; commit three 2024-01-03T00:00:00+0000
      mkdir adr; git mv docs/d/a.md docs/d/b.md adr; commit four 2024-01-04T00:00:00+0000
      """
    )
    let repository = try #require(try fixture.open())
    #expect(
      try versions(repository, "a.md") == [
        "doc/adr/a.md 2024-01-02: two", "doc/adr/a.md 2024-01-01: a line 10",
      ]
    )
    #expect(try versions(repository, "b.md") == ["z.md 2024-01-01: z line 10"])
    let histories = try repository.history(below: "adr") { _ in true }
    #expect(histories.files.map(\.path) == ["a.md", "b.md"])
    #expect(histories["a.md"]?.changed?.text == "2024-01-04")
  }

  @Test("tells swapped names apart, and a new file from a former one of its name")
  func swapped() throws {
    let fixture = try Fixture(
      """
      long adr/a.md one; long adr/b.md two; long adr/c.md old; commit one
      git mv adr/a.md t; git mv adr/b.md adr/a.md; git mv t adr/b.md; git rm -q adr/c.md; commit two
      long adr/c.md new; commit three
      """
    )
    let repository = try #require(try fixture.open())
    #expect(try versions(repository, "c.md") == ["adr/c.md 2026-01-01: new line 10"])
    let a = try versions(repository, "a.md")
    #expect(a.count == 2 && a[0] == "adr/a.md 2026-01-01: two line 10")
  }

  @Test("takes in what was merged from both sides")
  func merged() throws {
    let fixture = try Fixture(
      """
      long adr/a.md a; commit one 2024-01-01T00:00:00+0000
      git checkout -q -b side; echo side >> adr/a.md; commit side 2024-01-02T00:00:00+0000
      git checkout -q main; long adr/b.md b; commit two 2024-01-03T00:00:00+0000
      git merge -q --no-ff -m m side
      """
    )
    let repository = try #require(try fixture.open())
    #expect(
      try versions(repository, "a.md") == [
        "adr/a.md 2024-01-02: side", "adr/a.md 2024-01-01: a line 10",
      ]
    )
  }

  @Test(
    "gives the day in the zone of the commit, and none for a date that no calendar has",
    arguments: [
      ("0 +0000", "1970-01-01"), ("1767268800 +1400", "2026-01-02"),
      ("1767268800 -1200", "2026-01-01"), ("4294967296 +0000", "2106-02-07"),
      ("99999999999999999999 +0000", nil), ("-5 +0000", nil), ("x y", nil), ("", nil),
      ("253402300800 +0000", nil),
    ] as [(String, String?)]
  )
  func dates(date: String, day: String?) throws {
    let fixture = try Fixture(
      """
      put a.md a; git add .; tree=$(git write-tree)
      id=$(printf 'tree %s\\nauthor A <a@b> \(date)\\ncommitter A <a@b> \(date)\\n\\nx\\n' $tree |
        git hash-object -t commit -w --literally --stdin)
      git update-ref HEAD $id
      """
    )
    let repository = try #require(try fixture.open())
    let file = try #require(try repository.history(below: .root) { _ in true }.files.first)
    if let day {
      #expect(file.created?.text == day)
      #expect(file.changed?.text == day)
    } else {
      // What git makes of a damaged date is its own affair; it must only be a day or none.
      #expect(file.versions.count == 1)
    }
  }

  @Test("does not take the edge of a shallow clone for the day on which all was written")
  func shallow() throws {
    let fixture = try Fixture(
      """
      long adr/a.md a; long adr/b.md b; commit one; echo x >> adr/a.md; commit two
      echo y >> adr/a.md; commit three; git clone -q --depth 2 "file://$PWD" clone
      """
    )
    let clone = try #require(try fixture.open("clone"))
    let histories = try clone.history(below: "adr") { _ in true }
    #expect(histories["a.md"]?.versions.count == 2)
    #expect(histories["a.md"]?.created == nil)
    #expect(histories["a.md"]?.changed?.text == "2026-01-01")
    #expect(histories["b.md"]?.changed == nil)
    #expect(histories["b.md"]?.versions.map(\.authored) == [nil])
  }

  @Test("ignores how the user likes to see logs")
  func configuration() throws {
    let fixture = try Fixture(
      """
      put adr/a.md a; commit one; echo b >> adr/a.md; commit two
      git config log.follow true; git config log.showRoot false; git config log.date relative
      git config color.ui always; git config diff.relative true; git config log.showSignature true
      git config gpg.program "touch $TOUCHED"; git config core.abbrev 4; git config format.pretty oneline
      """
    )
    let repository = try #require(try fixture.open("adr"))
    #expect(try versions(repository, "a.md").count == 2)
    #expect(!fixture.isTouched)
  }

  @Test("of thousands of files is quick to read, contents included")
  func many() throws {
    let fixture = try Fixture(
      """
      { echo "commit refs/heads/main"; echo "committer A <a@b> 1767268800 +0000"; echo "data 1"; echo x
      for i in $(seq 1 5000); do
        echo "M 100644 inline adr/$i.md"; echo "data 5"; printf '%05d\\n' $i
      done; } | git fast-import --quiet
      """
    )
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    let time = try ContinuousClock().measure {
      let histories = try repository.history(below: "adr") { _ in true }
      let ids = histories.files.flatMap { $0.versions.map(\.blob) }
      try #expect(repository.blobs(ids, limit: 10).count == 5000)
      try #expect(repository.files(at: head, below: "adr") { _, _ in true }.count == 5000)
    }
    #expect(time < .seconds(10))
  }
}
