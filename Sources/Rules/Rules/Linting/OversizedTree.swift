/// Content that is too large to be a handbook.

import Base

extension Rule {
  static let oversizedTree = Rule(
    RuleID("LNT019", "oversized-tree"),
    .error,
    in: .minimal,
    summary: "The content has too many files, too deep folders or too long paths.",
    why: """
      A tree beyond these limits is nearly always a mistake: a folder of dependencies, the output of a
      build, a copy of the repository inside itself. What is beyond them is not read.
      """,
    remedy: """
      Name the folder in a `.lintelignore` file, or let `content:` in `lintel.yml` point at the folder
      that holds the handbook.
      """,
    good: [Example(situation: "The content has 10,000 pages, and its folders are five deep.")],
    bad: [Example(situation: "The content has more than 200,000 files.")],
    proof: .test(
      in: "Tests/DiskTests/ScanTests.swift",
      called: "Too many files, too deep a folder and too long a path are findings"
    ),
    check: .reading
  )
}
