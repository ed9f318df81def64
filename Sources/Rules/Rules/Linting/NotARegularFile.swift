/// Pipes, sockets and devices in the content.

import Base

extension Rule {
  static let notARegularFile = Rule(
    RuleID("LNT016", "not-a-regular-file"),
    .error,
    in: .minimal,
    summary: "A pipe, a socket or a device lies in the content.",
    why: """
      To open a pipe is to wait until somebody writes to it, which may be never. Nothing of the kind
      belongs in a handbook, and git cannot hold it; it is usually left behind by another program.
      """,
    remedy: "Delete it, or name it in a `.lintelignore` file.",
    good: [Example(situation: "`notes.md` is a file.")],
    bad: [Example(situation: "`notes.md` is a named pipe.")],
    proof: .test(
      in: "Tests/DiskTests/ScanTests.swift",
      called: "A pipe is a finding and does not make the scan wait"
    ),
    check: .reading
  )
}
