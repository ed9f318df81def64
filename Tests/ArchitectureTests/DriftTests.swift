import Handbook
import Testing

@testable import Architecture

@Suite("Tables that fall behind")
struct DriftTests {
  @Test("a row may name a dependency by id, operation, name, link or in the middle of a sentence")
  func names() async {
    let rows = ["`b/x`", "[Payments](c.md)", "what d gives", "EVENTS", "Linux"]
    let drift = await drift("[{target: b}, {target: c}, {target: d}, {target: events}]", rows)
    #expect(drift.strays.isEmpty)
    #expect(drift.gaps.isEmpty)
  }

  @Test("a row about an element without a relation is a stray, one in other words is not")
  func strays() async {
    let drift = await drift("[{target: b}]", ["b", "Payments", "the cloud"])
    #expect(drift.strays.map(\.written.value) == ["Payments"])
    #expect(drift.strays.map(\.guess) == [nil])
  }

  @Test(
    "a misspelled row is a stray with a guess, and no second finding for the row that is missing"
  )
  func guesses() async {
    let drift = await drift("[{target: events}]", ["evnts"])
    #expect(drift.strays.map(\.guess) == ["events"])
    #expect(drift.gaps.isEmpty)
  }

  @Test("what has no row is told in one gap")
  func gaps() async {
    let drift = await drift("[{target: b}, {target: c/x}, {target: c/y}, {target: d}]", ["b"])
    #expect(drift.gaps.map(\.relations) == [[1, 3]])
  }

  @Test("nothing is said where the front matter says nothing of dependencies")
  func silence() async {
    let drift = await drift(nil, ["Payments"])
    #expect(drift.strays.isEmpty && drift.gaps.isEmpty)
  }

  @Test("steps are compared in their order, by whom they call")
  func steps() async {
    #expect(await stepDrift("[{call: a}, {call: b/x}]", ["Orders", "`b`"]) == nil)
    #expect(await stepDrift("[{call: a}, {call: b/x}]", ["a", "b/y"]) == 2)
    #expect(await stepDrift("[{call: a}]", ["a", "b"]) == 2)
    #expect(await stepDrift("[{call: a}, {call: b}]", ["b", "a"]) == 1)
  }
}

private func drift(_ dependencies: String?, _ rows: [String]) async -> Drift {
  let facts = dependencies.map { "depends-on: \($0)" } ?? "tier: 1"
  let table = rows.map { "| \($0) | To go on |" }.joined(separator: "\n")
  let model = await model([
    "services/a.md": """
    ---
    kind: service
    \(facts)
    ---
    # A

    ## Dependencies

    | Dependency | What for |
    |---|---|
    \(table)
    """,
    "services/b.md": "---\nkind: service\n---\n# Bank\n",
    "services/c.md": "---\nkind: service\n---\n# Payments\n",
    "services/d.md": "---\nkind: service\n---\n# Deliveries\n",
    "services/events.md": "---\nkind: service\n---\n# Log\n",
  ])
  return Drift(of: model, References(of: model))
}

private func stepDrift(_ steps: String, _ rows: [String]) async -> Int? {
  let table = rows.map { "| 1 | \($0) | It |" }.joined(separator: "\n")
  let model = await model([
    "services/a.md": "---\nkind: service\n---\n# Orders\n",
    "services/b.md": "---\nkind: service\n---\n# Bank\n",
    "workflows/w.md": """
    ---
    kind: workflow
    steps: \(steps)
    ---
    # W

    ## Steps

    | Step | Service | What it does |
    |---|---|---|
    \(table)
    """,
  ])
  return Drift(of: model, References(of: model)).steps.first?.step
}
