/// Two names that are one on other systems.

import Base

extension Rule {
  static let namesCollide = Rule(
    RuleID("LNT018", "names-collide"),
    .warning,
    in: .minimal,
    summary: "Two names in one folder differ only in case or in how their accents are encoded.",
    why: """
      On macOS and Windows they are the same name, so that whoever clones the repository there gets one
      of the two files and sees the other as changed. A site copied to such a system loses a page.
      """,
    remedy: "Rename one of the two.",
    good: [Example(situation: "A folder holds `orders.md` and `ordering.md`.")],
    bad: [Example(situation: "A folder holds `Orders.md` and `orders.md`.")],
    proof: .test(
      in: "Tests/DiskTests/ScanTests.swift",
      called: "Names that differ only in case or in normalisation are told apart and reported"
    ),
    check: .reading
  )
}
