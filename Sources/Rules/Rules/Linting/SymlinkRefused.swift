/// Symbolic links in the content.

import Base

extension Rule {
  static let symlinkRefused = Rule(
    RuleID("LNT015", "symlink-refused"),
    .warning,
    in: .minimal,
    summary: "A symbolic link was not followed.",
    why: """
      A link can point anywhere on the machine that builds the site. If links were followed, a pull
      request could put the keys of the build server onto a page. So none is, not even one that stays
      within the content; a link that leads out of it, or nowhere, is an error.
      """,
    remedy: """
      Put the file itself where the link is. To show one text in two places, write it once and link to
      it from the other.
      """,
    good: [Example(situation: "`plan.md` is a file, and other pages link to it.")],
    bad: [
      Example(situation: "`plan.md` is a symbolic link to `archive/plan.md`: a warning."),
      Example(situation: "`plan.md` is a symbolic link to `/etc/passwd`: an error."),
    ],
    proof: .test(
      in: "Tests/DiskTests/ScanTests.swift",
      called: "A link is a finding that says where it points, and is never followed"
    ),
    check: .reading
  )
}
