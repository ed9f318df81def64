/// More of something than is read.

import Base
import YAML

extension Rule {
  static let limitExceeded = Rule(
    .limitExceeded,
    .error,
    in: .minimal,
    summary: "Something is larger, longer or deeper than Lintel reads.",
    why: """
      Everything has a limit, so that no page, whoever wrote it, can hold up a build: the size of a page
      and of its front matter, the length of a line, how deep lists stand inside each other, how many
      headings, links and columns there are. What is beyond a limit is left out or shown as text, and is
      not checked. The limits are far above what people write by hand.
      """,
    remedy: """
      Split the page, or move what a machine has written into a file that the page links to. The finding
      says which limit it is and where it was met.
      """,
    good: [
      "---\na: {b: {c: [1, 2]}}\n---\n\n> > Quotes in quotes\n"
    ],
    bad: [
      Example(["page.md": "\(deepest.dropLast())⟦[⟧\(String(repeating: "]", count: 64))\n---\n"])
    ],
    check: .reading
  )
}

/// One list more than may stand inside each other, the mapping around them counted.
private let deepest = "---\na: " + String(repeating: "[", count: 64)
