/// Names of findings that stay, and what a change brings.

import Base
import Testing

@testable import Rules

@Suite("Fingerprints")
struct FingerprintTests {
  @Test("stay when lines move, when the list is in another order, and when words change")
  func stable() {
    let before = [finding("DOC018", "a.md", ["x"], 5), finding("DOC018", "a.md", ["y"], 9)]
    let after = [finding("DOC018", "a.md", ["y"], 90), finding("DOC018", "a.md", ["x"], 50)]
    #expect(fingerprints(of: before) == fingerprints(of: after).reversed())
    let told = Finding(before[0].rule, .error, at: before[0].place, "otherwise", subjects: ["x"])
    #expect(fingerprints(of: [told]) == [fingerprints(of: before)[0]])
  }

  @Test("are 16 digits, and differ in rule, file, meaning and number")
  func distinct() {
    let findings = [
      finding("DOC018", "a.md", ["x"], 5), finding("DOC018", "a.md", ["x"], 9),
      finding("DOC018", "b.md", ["x"], 5), finding("DOC006", "a.md", ["x"], 5),
      finding("DOC018", "a.md", ["x", "y"], 5), finding("DOC018", "a.md", [], 5),
      finding("DOC018", "a.md", ["\u{E9}"], 5), finding("DOC018", "a.md", ["e\u{301}"], 5),
    ]
    let names = fingerprints(of: findings)
    #expect(Set(names).count == findings.count)
    #expect(names.allSatisfy { $0.utf8.count == 16 && $0 == $0.lowercased() })
    #expect(names[0] == "be384b11f33746cb")
  }

  @Test("what a finding is about is one line of bounded length")
  func about() {
    let long = String(repeating: "ä", count: 500)
    let first = finding("DOC018", "a.md", [long + "1"], 5).about
    let second = finding("DOC018", "a.md", [long + "2"], 5).about
    #expect(first != second)
    #expect(first.utf8.count <= 240)
    #expect(finding("DOC018", "a.md", ["a\nb"], 5).about == "a\\u{A}b")
  }
}

@Suite("What a change brings")
struct NewFindingTests {
  private let old = [
    finding("DOC006", "docs/a.md", ["plan.md"], 5), finding("DOC006", "docs/a.md", ["plan.md"], 9),
    finding("DOC018", "docs/b.md", [], 3),
  ]

  @Test("is what was not there, and of equal ones the last")
  func extra() {
    #expect(newFindings(in: old, since: old).isEmpty)
    #expect(newFindings(in: old, since: []) == old)
    let third = finding("DOC006", "docs/a.md", ["plan.md"], 7)
    #expect(newFindings(in: [third] + old, since: old) == [old[1]])
    #expect(newFindings(in: [old[2]], since: old).isEmpty)
    let other = finding("DOC006", "docs/c.md", ["plan.md"], 7)
    #expect(newFindings(in: old + [other], since: old) == [other])
  }

  @Test("is not what lies in a file that has moved")
  func renamed() {
    let renamed = [BytePath("docs/a.md"): BytePath("docs/z.md")]
    let moved = [
      finding("DOC006", "docs/z.md", ["plan.md"], 5),
      finding("DOC006", "docs/z.md", ["plan.md"], 9),
      finding("DOC018", "docs/b.md", [], 3),
    ]
    #expect(newFindings(in: moved, since: old, renamed: renamed).isEmpty)
    #expect(newFindings(in: moved, since: old).count == 2)
  }

  @Test(
    "is not what names a file that has moved",
    arguments: [
      (["docs/a.md"], ["docs/z.md"], "docs/a.md", true),
      (["the page docs/a.md, twice"], ["the page docs/z.md, twice"], "docs/a.md", true),
      (["(a.md)"], ["(z.md)"], "docs/a.md", true),
      (["docs/a.md"], ["docs/z.md"], "docs/other.md", true),
      (["data.md"], ["datz.md"], "docs/a.md", false),
      (["a.mdx"], ["z.mdx"], "docs/a.md", false),
      (["x/docs/a.md"], ["x/docs/z.md"], "docs/a.md", false),
    ] as [([String], [String], String, Bool)]
  )
  func mentioned(before: [String], after: [String], path: String, isOld: Bool) {
    let renamed = [BytePath("docs/a.md"): BytePath("docs/z.md")]
    let base = finding("DOC006", path, before, 5)
    let head = finding("DOC006", path == "docs/a.md" ? "docs/z.md" : path, after, 5)
    #expect(newFindings(in: [head], since: [base], renamed: renamed).isEmpty == isOld)
  }

  @Test("is found among 100,000 findings in linear time", .timeLimit(.minutes(1)))
  func many() {
    let all = (0..<100_000).map { finding("DOC006", "docs/\($0 % 100).md", ["\($0 % 1000)"], $0) }
    #expect(newFindings(in: all, since: Array(all.dropLast(10))).count == 10)
    #expect(Set(fingerprints(of: all)).count == 100_000)
  }
}
