/// Acronyms that are nowhere said in full.

import Base
import Handbook

extension Rule {
  static let undefinedAcronym = Rule(
    RuleID("DOC011", "undefined-acronym"),
    .info,
    in: .strict,
    summary: "An acronym is nowhere said in full.",
    why: """
      A handbook is read by people who are new, and by people from the next team. Three letters that
      everybody here knows mean nothing to them, or something else. The rule is strict since a word in
      capitals, such as the name of a command, may be no acronym: about one in four of those found is none.
      """,
    remedy: """
      Say it in full where the page first uses it, `Service Level Objective (SLO)`, or begin a line, a
      heading or a row of a page called `glossary` with it. The acronyms that everybody in computing
      knows, such as HTTP and API, need neither; add those of your own trade to `known`.
      """,
    options: [
      RuleOption(
        "known",
        "Acronyms that every reader knows, besides the common ones of computing.",
        standard: .texts([])
      )
    ],
    good: [
      "The Order Management System (OMS) calls the payments API. The OMS retries once.\n",
      ["page.md": "The OMS retries once.\n", "glossary.md": "**OMS**: what keeps the orders\n"],
      [
        "lintel.yml": "lint:\n  rules:\n    undefined-acronym:\n      known: [OMS]\n",
        "page.md": "The OMS retries once, and DOES NOT WAIT. See `OMS_URL` and ADR-0007.\n",
      ],
    ],
    bad: ["The ⟦OMS⟧ calls the payments API. The OMS retries once.\n"],
    check: .handbook { view in
      let known = wellKnownAcronyms.union(view.texts("known")).union(glossary(of: view.handbook))
      return view.handbook.documents.flatMap { unexplained(in: $0, known, view) }
    }
  )
}

private func unexplained(
  in document: Document,
  _ known: Set<String>,
  _ view: HandbookView
) -> [Finding] {
  let acronyms = Acronyms(document.file)
  return acronyms.uses.compactMap { name, range in
    guard !known.contains(name), !acronyms.explained.contains(name) else { return nil }
    return view.finding(
      at: Place(document.path, range),
      "`\(name)` is nowhere said in full",
      help: "Say it in full where it is first used, or explain it in a glossary.",
      subjects: [name]
    )
  }
}

private let glossaries: Set<String> = [
  "abbreviations", "acronyms", "glossary", "terminology", "terms", "vocabulary",
]

private func isGlossary(_ name: some Collection<UInt8>) -> Bool {
  name.count <= longestGlossary
    && glossaries.contains(String(decoding: name, as: UTF8.self).lowercased())
}

private let longestGlossary = glossaries.map(\.utf8.count).max() ?? 0

/// What the pages that explain words begin their lines with.
private func glossary(of handbook: Handbook) -> Set<String> {
  let pages = handbook.documents.filter { document in
    isGlossary(document.path.stem) || isGlossary(document.title.utf8)
  }
  return pages.map { Acronyms($0.file) }.reduce(into: []) { known, acronyms in
    known.formUnion(acronyms.terms.union(acronyms.explained))
  }
}
