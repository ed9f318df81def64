/// Words that say at what stage a decision is, and the days on which it got there.

import Base
import Handbook
import Testing

@Suite("A status")
struct StatusTests {
  @Test(
    "is not taken back by relations in items below it",
    arguments: [
      (
        "Superseded\n\n- Superseded by ADR-5\n- Superseded by ADR-7",
        "superseded Superseded by ADR-7"
      ),
      ("Proposed\n\n- Amended by ADR-3", "proposed Proposed"),
      ("Accepted\n\n- Amended by [3. T](0003-t.md)\n- Amends ADR-2", "accepted Accepted"),
    ]
  )
  func keepsToItself(text: String, status: String) {
    let decision = record(SourceFile("x.md", "# T\n\n## Status\n\n\(text)\n"))
    #expect(decision.status.map { "\($0.value.stage) \($0.value.label)" } == status)
  }

  @Test("stands whatever number of others the record names, of which the first hundred count")
  func boundsRelations() {
    let others = (1...150).map { "ADR-\($0)" }.joined(separator: ", ")
    let decision = record(
      SourceFile("x.md", "---\nsupersedes: [\(others)]\n---\n# T\n\nStatus: accepted\n")
    )
    #expect(decision.relations.count == 100)
    #expect(decision.findings.map(\.rule.name) == ["limit-exceeded"])
  }

  @Test(
    "is read by the word that it begins with",
    arguments: [
      ("Accepted", "accepted Accepted"), ("ACCEPTED", "accepted ACCEPTED"),
      ("**Accepted**", "accepted Accepted"), ("✅ Accepted", "accepted Accepted"),
      ("⌛️ Superseded [0019](0019-x.md)", "superseded Superseded 0019"),
      ("Accepted (retroactive)", "accepted Accepted (retroactive)"),
      ("accepted, 2021-03-04", "accepted accepted"), ("accepted | 2020-01-02", "accepted accepted"),
      ("Accepted - 2021", "accepted Accepted"), ("`Accepted`.", "accepted Accepted"),
      ("\"accepted\"", "accepted accepted"), ("{ in-progress }", "proposed in-progress"),
      ("[Accepted]", "accepted Accepted"), ("On Hold", "proposed On Hold"),
      ("Under review by Ann", "proposed Under review by Ann"), ("won't do", "rejected won't do"),
      ("Won’t do", "rejected Won’t do"), ("not accepted", "rejected not accepted"),
      ("No longer valid", "deprecated No longer valid"), ("amended", "accepted amended"),
      ("Superceded by [2. T](0002-t.md)", "superseded Superceded by 2. T"),
      ("superseded by ADR-5 and ADR-7", "superseded superseded by ADR-5 and ADR-7"),
      ("~~proposed~~ accepted", "accepted accepted"), ("Proposed → Accepted", "accepted Accepted"),
      ("Proposed -> Accepted with changes", "accepted Accepted with changes"),
      ("Accepted -> Superseded by ADR-9", "superseded Superseded by ADR-9"),
      ("Partly superseded", "accepted Partly superseded"),
      ("2020-04-03 accepted", "accepted accepted"),
      ("This ADR has been accepted", "accepted This ADR has been accepted"),
      ("Decided. We are open to more.", "accepted Decided"),
      ("Accepted: Tracking issue [\\#3297].", "accepted Accepted"),
      (
        "The points above have been implemented; it is up.",
        "accepted The points above have been implemented"
      ),
    ]
  )
  func reading(text: String, status: String) {
    let decision = record(SourceFile("x.md", "# T\n\n## Status\n\n\(text)\n"))
    #expect(decision.status.map { "\($0.value.stage) \($0.value.label)" } == status)
    #expect(decision.findings.isEmpty)
  }

  @Test("is a word of the repository before it is one of the usual ones")
  func own() {
    let words = StatusVocabulary([
      "experimental": .proposed, "Draft": .accepted, "parked for-now": .rejected,
    ])
    #expect(words.stage(of: "Experimental (until May)") == .proposed)
    #expect(words.stage(of: "draft") == .accepted)
    #expect(words.stage(of: "Parked for now") == .rejected)
    #expect(words.stage(of: "accepted") == .accepted)
    #expect(words.stage(of: "perhaps") == nil)
    #expect(words.stage(of: "") == nil)
  }

  @Test("names every stage by itself", arguments: DecisionStage.allCases)
  func stages(stage: DecisionStage) {
    #expect(StatusVocabulary().stage(of: stage.rawValue) == stage)
  }
}

@Suite("The day of a decision")
struct DecisionDateTests {
  @Test(
    "is read in the forms that people write",
    arguments: [
      ("2021-03-04", "2021-03-04"), ("2021/03/04", "2021-03-04"), ("2021.3.4", "2021-03-04"),
      ("20210304", "2021-03-04"), ("2021-03-04T10:00:00Z", "2021-03-04"),
      ("2021-03-04 (updated 2022-01-01)", "2021-03-04"), ("04/03/2021", "2021-03-04"),
      ("12/25/2021", "2021-12-25"), ("4 March 2021", "2021-03-04"),
      ("4th of March, 2021", "2021-03-04"),
      ("04-Mar-2021", "2021-03-04"), ("March 4, 2021", "2021-03-04"), ("Sept 4 2021", "2021-09-04"),
      ("Thursday, March 4th, 2021", "2021-03-04"), ("{ 2021-03-04 }", "2021-03-04"),
      ("Mar 2021", nil), ("2021", nil), ("2021-02-30", nil), ("04/03/21", nil), ("soon", nil),
      ("2024-023-2706", nil), ("2021-W09-4", nil), ("", nil),
    ] as [(String, String?)]
  )
  func forms(text: String, day: String?) {
    let decision = record(SourceFile("x.md", "# T\n\nStatus: Accepted\nDate: \(text)\n"))
    #expect(decision.date?.value.text == day)
    #expect(decision.findings.map(\.rule) == (day == nil && !text.isEmpty ? [.invalidValue] : []))
  }

  @Test(
    "is the one that says most of when it was decided",
    arguments: [
      ("- Created: 2020-01-01\n- Accepted: 2020-02-02\n- Updated: 2020-03-03\n", "2020-02-02"),
      ("- Updated: 2020-03-03\n- Created: 2020-01-01\n", "2020-01-01"),
      ("- Status: accepted, 2021-03-04\n", "2021-03-04"),
      ("## Changelog\n\n- 2020-05-05: more\n- 2020-04-04: draft\n", "2020-04-04"),
      ("- Date: 2021-01-01\n\n## Changelog\n\n- 2020-04-04: draft\n", "2021-01-01"),
      ("## Date\n\n2021-03-04\n", "2021-03-04"), ("", "2020-10-16"),
    ]
  )
  func choice(text: String, day: String) {
    let decision = record(SourceFile("20201016-t.md", "# T\n\n" + text))
    #expect(decision.date?.value.text == day)
  }
}
