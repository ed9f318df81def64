/// Circles of decisions, however long.

import Base
import Handbook
import Markdown
import Rules
import Testing

@Suite("Supersession")
struct SupersessionTests {
  @Test("a circle is told once, by its shortest way")
  func shortest() async throws {
    try await check(
      [1: [2], 2: [3], 3: [1, 2]],
      finds: ["ADR-002 supersedes itself by way of ADR-003"]
    )
    try await check(
      [1: [2], 2: [1], 3: [4], 4: [3]],
      finds: [
        "ADR-001 supersedes itself by way of ADR-002",
        "ADR-003 supersedes itself by way of ADR-004",
      ]
    )
    try await check([1: [1]], finds: ["ADR-001 supersedes itself"])
  }

  @Test("a chain is no circle")
  func chain() async throws {
    try await check([1: [2, 3], 2: [3], 3: [4], 5: [4]], finds: [])
  }

  @Test("a circle of ten thousand is found")
  func long() async throws {
    let count = 10_000
    var arrows = Dictionary(uniqueKeysWithValues: (1..<count).map { ($0, [$0 + 1]) })
    try await check(arrows, finds: [])
    arrows[count] = [1]
    try await check(arrows, finds: ["ADR-001 supersedes itself by way of 9999 others"])
  }
}

/// Decisions by number, each with the numbers of those it supersedes.
private func check(_ arrows: [Int: [Int]], finds expected: [String]) async throws {
  let numbers = Set(arrows.keys).union(arrows.values.flatMap { $0 }).sorted()
  let files = numbers.map { number in
    let text =
      "---\nkind: adr\nstatus: accepted\nsupersedes: \(arrows[number] ?? [])\n---\n# Use it\n"
    return ParsedFile(parsing: SourceFile("decisions/adr-\(number).md", text), .handbook)
  }
  let configuration = Configuration()
  let handbook = await Handbook(
    files,
    others: [],
    active: [],
    kinds: Kinds(),
    configuration: configuration,
    workers: 2
  )
  let today = try #require(CalendarDate(parsing: Example.today))
  let input = await LintInput(handbook, configuration, today: today, workers: 2)
  let found = await lint(input, workers: 2).findings
  #expect(found.filter { $0.rule.code == "ADR006" }.map(\.message.text).sorted() == expected)
}
