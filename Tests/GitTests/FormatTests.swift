import Base
import Testing

@testable import Git

@Suite("The formats of git's answers")
struct FormatTests {
  private let one = String(repeating: "1", count: 40)
  private let two = String(repeating: "2", count: 64)

  @Test("a listing of a tree has regular files only, whatever their names")
  func listing() throws {
    let text =
      "100644 blob \(one)      12\ta\tb\n.md\0120000 blob \(one)       1\tlink\0"
      + "160000 commit \(one)       -\tsub\0100755 blob \(two)     BAD\tx\0"
    let files = try #require(TreeFile.list(Array(text.utf8)))
    #expect(files.map(\.path) == ["a\tb\n.md", "x"])
    #expect(files.map(\.size) == [12, nil])
  }

  @Test(
    "a listing of another form is none",
    arguments: ["x", "100644 blob 12\ta\0", "100644 blob zz 12\ta\0", "100644 blob 1 12\ta"]
  )
  func brokenListing(text: String) {
    #expect(TreeFile.list(Array(text.utf8)) == nil)
  }

  @Test("contents are as long as announced, whatever they hold")
  func batch() throws {
    let text = "\(one) blob 3\na\nb\nnope missing\n\(two) tree 0\n\n"
    let objects = try #require(BatchObject.list(Array(text.utf8), withContent: true))
    #expect(objects.map { $0.map { Array($0.content) } } == [Array("a\nb".utf8), nil, []])
    #expect(objects.map { $0?.size } == [3, nil, 0])
  }

  @Test(
    "contents that are cut off are none",
    arguments: ["1 blob 9\nabc\n", "1 blob 3\nabc", "1 blob\n", "1 blob -1\n\n", "1 blob 2\nabc\n"]
  )
  func brokenBatch(text: String) {
    #expect(BatchObject.list(Array(text.utf8), withContent: true) == nil)
  }

  @Test("comparisons of trees have a line for each pair, also when a path looks like one")
  func comparisons() throws {
    let entry = ":000000 100644 \(one) \(one) A\0\(one) \(one)\n\0"
    let text = "\(one) \(one)\n\(one) \(two)\n\(entry)\(entry)\(one) \(one)\n"
    let comparisons = try #require(TreeComparison.list(Array(text.utf8)))
    #expect(comparisons.map(\.changes.count) == [0, 2, 0])
    #expect(comparisons.map(\.tree.text) == [one, two, one])
    #expect(TreeComparison.list(Array(entry.utf8)) == nil)
    #expect(TreeComparison.list(Array("\(one)\n".utf8)) == nil)
  }

  @Test("changes name one path, or two when a file was renamed")
  func changes() throws {
    let zero = String(repeating: "0", count: 40)
    let text =
      ":100644 100644 \(one) \(one) M\0:a\0:100644 100644 \(one) \(one) R097\0\u{1}b\0c\n\0"
      + ":100644 000000 \(one) \(zero) D\0d\0:000000 120000 \(zero) \(one) A\0e\0"
    let changes = try #require(RawChange.list(Array(text.utf8)))
    #expect(
      changes.map(\.change) == [
        .modified(":a"), .renamed(from: "\u{1}b", to: "c\n"), .deleted("d"), .added("e"),
      ]
    )
    #expect(changes.map { $0.blob == nil } == [false, false, true, true])
    #expect(RawChange.list(Array(":100644 100644 1 2 R1\0a\0".utf8)) == nil)
    #expect(RawChange.list(Array(":1 2 3 4 Q\0a\0".utf8)) == nil)
  }

  @Test("a log has commits with their changes, also when a path looks like a header")
  func log() throws {
    let header = "\u{1}\(one)\0\0" + "2026-01-02T00:00:00Z\0junk\0"
    let text = header + "\n:100644 100644 \(one) \(one) M\0\u{1}\(one)\0" + header
    let commits = try #require(LoggedCommit.list(Array(text.utf8)))
    #expect(commits.map(\.changes.count) == [1, 0])
    #expect(commits[0].isRoot && commits[0].authored?.text == "2026-01-02")
    #expect(commits[0].committed == nil)
    #expect(LoggedCommit.list(Array("\u{1}x\0\0\0\0".utf8)) == nil)
    #expect(LoggedCommit.list(Array("x".utf8)) == nil)
  }

  @Test("refs are branches with a commit of their own")
  func references() throws {
    let text =
      "\(one) commit s \(two) refs/heads/a b\n\(one) commit srefs/x \(one) refs/remotes/o/HEAD\n"
      + "\(one) tag s  refs/heads/t\n\(one) commit s \(one) refs/tags/v\n"
      + "\(one) commit s \(one) refs/remotes/o/-x\n"
    let tips = try #require(BranchTip.list(Array(text.utf8)))
    #expect(tips.map(\.branch.display) == ["a b", "o/-x"])
    #expect(tips.map(\.branch.isRemote) == [false, true])
    #expect(BranchTip.list(Array("x\n".utf8)) == nil)
  }

  @Test("an answer that is cut off or damaged anywhere is read or refused, and nothing worse")
  func damage() {
    let header = "\u{1}\(one)\0\(two)\0" + "2026-01-02T00:00:00Z\02026-01-02T00:00:00Z\0"
    let answers = [
      "100644 blob \(one)      12\ta\tb\n.md\0", "\(one) blob 3\na\nb\nnope missing\n",
      header + "\n:100644 100644 \(one) \(one) R100\0a\0b\0" + header,
      "\(one) commit s \(one) refs/heads/a\n",
      "\(one) \(one)\n:0 100644 \(one) \(one) A\0a\0\(one) \(two)\n",
    ]
    var read = 0
    for answer in answers.map({ Array($0.utf8) }) {
      for index in answer.indices {
        for byte in [0, 1, 9, 10, 32, 58, 255] as [UInt8] {
          var damaged = answer
          damaged[index] = byte
          for bytes in [damaged, Array(damaged[...index]), Array(damaged[index...])] {
            read += TreeFile.list(bytes) == nil ? 0 : 1
            read += BatchObject.list(bytes, withContent: true) == nil ? 0 : 1
            read += RawChange.list(bytes) == nil ? 0 : 1
            read += LoggedCommit.list(bytes) == nil ? 0 : 1
            read += BranchTip.list(bytes) == nil ? 0 : 1
            read += TreeComparison.list(bytes) == nil ? 0 : 1
          }
        }
      }
    }
    #expect(read > 100)
  }

  @Test(
    "a date is a day of the calendar or none",
    arguments: [
      ("2024-02-29T23:59:59+14:00", "2024-02-29"), ("2023-02-29T00:00:00Z", nil),
      ("1900-02-29T", nil), ("2000-02-29", "2000-02-29"), ("10000-01-01T00:00:00Z", nil),
      ("-001-01-01T", nil), ("2026-13-01T", nil), ("2026-00-10T", nil), ("2026-01-00T", nil),
      ("2026-1-1T", nil), ("", nil), ("T", nil), ("0000-01-01T", nil),
    ] as [(String, String?)]
  )
  func days(text: String, day: String?) {
    #expect(CalendarDate(isoDate: text.utf8)?.text == day)
  }

  @Test("an id is 40 or 64 lower-case digits", arguments: ["", "abc", "--all"])
  func ids(text: String) {
    #expect(CommitID(text.utf8) == nil)
    #expect(CommitID(String(repeating: "A", count: 40).utf8) == nil)
    #expect(CommitID(one.utf8)?.text == one)
  }
}
