/// Pages that are not UTF-8.

import Base
import Handbook

extension Rule {
  static let invalidEncoding = Rule(
    .invalidEncoding,
    .error,
    in: .minimal,
    summary: "A page is not UTF-8.",
    why: """
      Bytes that are not UTF-8 are no characters. Readers see `�` in their place, and a search for the
      word that they stand in finds nothing.
      """,
    remedy: """
      Save the file as UTF-8; every editor can. For many files at once,
      `iconv -f latin1 -t utf-8 old.md > new.md` does the same, if Latin-1 is what they are in.
      """,
    good: ["# Café\n"],
    bad: ["# Caf⟦⟧⟨E9⟩\n"],
    check: .reading
  )
}
