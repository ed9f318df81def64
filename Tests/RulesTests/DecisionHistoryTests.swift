/// What a decision's history may hold, and what it may not.

import Base
import Rules
import Testing

@Suite("The history of decisions")
struct DecisionHistoryTests {
  @Test(
    "a decision may take these steps and no others",
    arguments: ["Proposed", "Accepted", "Rejected", "Deprecated", "Superseded"]
  )
  func steps(before: String) async throws {
    let sound: [String: Set<String>] = [
      "Proposed": ["Proposed", "Accepted", "Rejected", "Deprecated", "Superseded"],
      "Accepted": ["Accepted", "Deprecated", "Superseded"],
      "Rejected": ["Rejected", "Proposed", "Superseded"],
      "Deprecated": ["Deprecated", "Superseded"],
      "Superseded": ["Superseded", "Deprecated"],
    ]
    for after in sound.keys.sorted() {
      let isSound = try #require(sound[before]).contains(after)
      try await check(
        [("2026-01-01", before)],
        now: after,
        finds: isSound ? nil : "follows `\(before)`"
      )
    }
  }

  @Test("names the day and the commit")
  func moments() async throws {
    try await check(
      [("2026-01-01", "Rejected")],
      now: "Accepted",
      finds: "`Accepted` follows `Rejected`, the status on 2026-01-01 (`1a2b3c4`)"
    )
    try await check(
      [("2026-01-01", "Rejected"), ("2026-02-02", "Accepted")],
      now: "Superseded",
      finds: "`Accepted` followed `Rejected` on 2026-02-02 (`1a2b3c4`)"
    )
  }

  @Test("forgives what was mended within a day, or by the next step")
  func corrections() async throws {
    try await check([("2026-01-01", "Accepted"), ("2026-01-02", "Proposed")], now: "Proposed")
    try await check([("2026-11-20", "Accepted")], now: "Proposed")
    try await check([("2026-11-19", "Accepted")], now: "Proposed", finds: "follows")
    try await check([("2026-01-01", "Accepted"), ("2026-02-02", "Proposed")], now: "Accepted")
  }

  @Test("does not count versions that state no status")
  func unreadable() async throws {
    try await check([("2026-01-01", "[Proposed | Accepted]")], now: "Accepted")
  }

  @Test("a decision that was filled in on the day of its acceptance was not rewritten")
  func filledIn() async throws {
    let long =
      "We will use a queue between orders and billing, since it can be drained by hand at night."
    let example = Example(
      [path: record("Accepted", long)],
      past: [
        .init(path, on: "2026-01-01", record("Accepted", "To be written.")),
        .init(path, on: "2026-01-02", record("Accepted", long + " ")),
      ]
    )
    #expect(try await codes(example, "ADR010") == [])
  }

  @Test("counts a word that is replaced once, and needs as many as it is told")
  func words() async throws {
    for (limit, isFound) in [(3, true), (4, false)] {
      let example = Example(
        [
          path: record("Superseded", "We will use one two three."),
          "lintel.yml": "lint:\n  rules:\n    ADR010: {words: \(limit)}\n",
        ],
        past: [.init(path, on: "2026-01-01", record("Accepted", "We will use *four* five\nsix!"))]
      )
      #expect(try await codes(example, "ADR010").count == (isFound ? 1 : 0))
    }
  }

  @Test("one finding names every branch that took the number")
  func branches() async throws {
    let example = Example(
      [path: record("Proposed", "We will.")],
      elsewhere: [
        .init(branch: "a", "decisions/0007-use-a-log.md", title: "7. Use a log"),
        .init(branch: "b", "decisions/0007-use-a-cache.md", title: "7. Use a cache"),
        .init(branch: "c", "decisions/0007-use-nothing.md", title: "7. Use nothing"),
      ]
    )
    let found = try await findings(in: example).filter { $0.rule.code == "ADR020" }
    #expect(found.map(\.message.text) == ["ADR-0007 is 0007-use-a-log.md on branch `a`"])
    #expect(
      found.first?.help == "Take another number before merging; `b`, `c` have one of it, too."
    )
  }
}

private let path = "decisions/0007-use-a-queue.md"

private func record(_ status: String, _ decision: String = "We will use a queue.") -> String {
  "# 7. Use a queue\n\n## Status\n\n\(status)\n\n## Decision\n\n\(decision)\n"
}

private func codes(_ example: Example, _ code: String) async throws -> [String] {
  try await findings(in: example).filter { $0.rule.code == code }.map(\.message.text)
}

private func check(
  _ life: [(day: String, status: String)],
  now: String,
  finds part: String? = nil
) async throws {
  let past = life.enumerated().map { index, state in
    Example.Past(
      path,
      on: state.day,
      record(state.status) + String(repeating: "\n", count: index + 1)
    )
  }
  let found = try await codes(Example([path: record(now)], past: past), "ADR004")
  if let part {
    #expect(found.count == 1 && found[0].contains(part), "\(life) then \(now): \(found)")
  } else {
    #expect(found == [], "\(life) then \(now)")
  }
}
