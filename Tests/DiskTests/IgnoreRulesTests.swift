/// What an ignore file leaves out.

import Base
import Disk
import Testing

@Suite("Ignore rules")
struct IgnoreRulesTests {
  private func check(
    _ rules: String,
    ignores: [String] = [],
    keeps: [String] = [],
    in folder: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rules = IgnoreRules(parsing: Array(rules.utf8), in: BytePath(folder))
    for (paths, isIgnored) in [(ignores, true), (keeps, false)] {
      for path in paths {
        let bare = path.hasSuffix("/") ? String(path.dropLast()) : path
        let verdict = rules.verdict(on: BytePath(bare), isFolder: path.hasSuffix("/"))
        #expect(
          (verdict == .ignored) == isIgnored,
          "\(path)",
          sourceLocation: sourceLocation
        )
      }
    }
  }

  @Test("A name without a slash is meant at any depth")
  func plainName() {
    check("draft.md", ignores: ["draft.md", "a/b/draft.md"], keeps: ["draft.mdx", "my-draft.md"])
  }

  @Test("A slash at the start or in the middle ties the pattern to the folder of the file")
  func anchored() {
    check("/draft.md", ignores: ["draft.md"], keeps: ["a/draft.md"])
    check("a/draft.md", ignores: ["a/draft.md"], keeps: ["b/a/draft.md", "draft.md"])
  }

  @Test("A slash at the end means folders alone")
  func folderOnly() {
    check("build/", ignores: ["build/", "a/build/"], keeps: ["build", "a/build"])
  }

  @Test("A star stands for any run of bytes but never for a slash")
  func star() {
    check("*.tmp", ignores: ["a.tmp", ".tmp", "b/a.tmp"], keeps: ["a.tmpx"])
    check("a/*.md", ignores: ["a/b.md"], keeps: ["a/b/c.md"])
    check("a*b*c", ignores: ["abc", "aXXbYYc"], keeps: ["acb", "abcd"])
  }

  @Test("Two stars stand for any number of folders")
  func twoStars() {
    check("**/x", ignores: ["x", "a/x", "a/b/x"], keeps: ["xy"])
    check("a/**/x", ignores: ["a/x", "a/b/x", "a/b/c/x"], keeps: ["x", "b/a/x"])
    check("a/**", ignores: ["a/x", "a/b/x"], keeps: ["a/", "b/x"])
  }

  @Test("A question mark is one byte, a class one of several")
  func classes() {
    check("a?c", ignores: ["abc", "a.c"], keeps: ["ac", "abbc"])
    check("[a-c]x", ignores: ["ax", "cx"], keeps: ["dx", "-x"])
    check("[!a-c]x", ignores: ["dx"], keeps: ["ax"])
    check("[]]x", ignores: ["]x"], keeps: ["[x"])
    check("v[[:digit:]]", ignores: ["v1"], keeps: ["va"])
    check("[a-", keeps: ["a", "[a-"])
  }

  @Test("The last pattern that matches decides")
  func negation() {
    check("*.md\n!keep.md", ignores: ["a.md"], keeps: ["keep.md", "a/keep.md"])
    check("!keep.md\n*.md", ignores: ["keep.md"])
  }

  @Test("Comments, blank lines and spaces at the end say nothing; a backslash takes them literally")
  func blanks() {
    check("# all\n\n  \nreal  \r\n", ignores: ["real"], keeps: ["all", "# all", "real  "])
    check("\\#x\n\\!y\nz\\ ", ignores: ["#x", "!y", "z "], keeps: ["z"])
  }

  @Test("Rules of a nested file speak only of what lies below its folder")
  func nested() {
    check("/x\ny", ignores: ["a/x", "a/y", "a/b/y"], keeps: ["x", "y", "a/b/x", "ab/y"], in: "a")
  }

  @Test("Stars upon stars against a long name come to an answer at once")
  func noBacktracking() {
    let stars = String(repeating: "*a", count: 400) + "b"
    let folders = String(repeating: "**/a/", count: 100) + "b"
    let name = String(repeating: "a", count: 1_000)
    let deep = String(repeating: "a/", count: 400) + "c"
    let elapsed = ContinuousClock().measure {
      check(stars + "\n" + folders, keeps: [name, deep])
    }
    #expect(elapsed < .seconds(5))
  }
}
