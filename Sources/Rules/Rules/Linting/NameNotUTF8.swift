/// Names of files that are no text.

import Base

extension Rule {
  static let nameNotUTF8 = Rule(
    RuleID("LNT017", "name-not-utf8"),
    .error,
    in: .minimal,
    summary: "A file has a name that is not UTF-8.",
    why: """
      The name of a page becomes its address. One that is not UTF-8 looks different on every system, many
      of which refuse it altogether, and no link can name it.
      """,
    remedy: "Rename the file.",
    good: [Example(situation: "A page is called `café.md`, in UTF-8.")],
    bad: [
      Example(
        situation: "A page is called `caf` `E9` `.md`, where `E9` is one byte, the é of Latin-1."
      )
    ],
    proof: .test(
      in: "Tests/DiskTests/ScanTests.swift",
      called: "A name that is not UTF-8 is a finding, and the file can still be read"
    ),
    check: .reading
  )
}
