import Base
import Handbook
import Testing
import TestNumbers

@testable import Architecture

@Suite("Facts that contradict each other")
struct ConflictsTests {
  @Test("entries for one target are compared fact by fact, their purposes aside")
  func entries() async {
    let model = await model(services: [
      "a": """
      depends-on:
        - {target: b/x, timeout: 200ms, purpose: One, retry: {max-attempts: 2, jitter: true}}
        - {target: b/x, timeout: 2s, purpose: Two, retry: {max-attempts: 2, jitter: false}}
        - {target: b, timeout: 1s}
        - {target: b/x, timeout: none}
      """,
      "b": "tier: 2",
    ])
    let conflicts = Conflicts(of: model).all
    #expect(conflicts.map(\.fact) == ["timeout", "retry.jitter", "timeout"])
    #expect(conflicts.map(\.first.text) == ["200ms", "true", "200ms"])
    #expect(conflicts.map(\.second.text) == ["2s", "false", "none"])
    #expect(conflicts[0].subjects == ["a", "b/x"])
  }

  @Test("a list says the same in any order")
  func lists() async {
    let model = await model(services: [
      "a": "owns: [{id: t, kind: topic, residency: [eu, us]}]",
      "b": "owns: [{id: t, kind: topic, residency: [us, eu], retention: 7d}]",
      "c": "owns: [{id: t, kind: topic, residency: [us]}]",
    ])
    let conflicts = Conflicts(of: model).all
    #expect(conflicts.map(\.fact) == ["residency"])
    #expect(conflicts.map(\.second.speaker) == ["`c`"])
  }

  @Test("what a plan does not say contradicts nothing")
  func plans() async {
    let model = await model([
      "services/a.md": "---\nkind: service\ntier: 1\nscaling: {headroom: lots}\n---\n# A\n",
      "failover/f.md": "---\nkind: failover\napplies-to: [a]\ntested: 2026-01-01\n---\n# F\n",
      "capacity/c.md": "---\nkind: capacity\napplies-to: [a, b]\nheadroom: 3x\n---\n# C\n",
    ])
    #expect(Conflicts(of: model).all.isEmpty)
  }

  @Test("a data flow may carry less than it says, and not more")
  func flows() async {
    let model = await model([
      "services/a.md": """
      ---
      kind: service
      owns:
        - {id: low, kind: database, data: public}
        - {id: high, kind: topic, data: personal}
      ---
      # A
      """,
      "data-flows/f.md": """
      ---
      kind: data-flow
      stores: [low]
      topics: [high]
      data: internal
      ---
      # F
      """,
    ])
    let conflicts = Conflicts(of: model).all
    #expect(conflicts.map(\.subjects) == [["f", "high"]])
    #expect(conflicts.map(\.first.text) == ["personal"])
  }

  @Test("10,000 random models agree with a comparison of every entry with the first of its kind")
  func oracle() {
    var numbers = SeededNumbers(12)
    var found = 0
    for _ in 0..<10_000 {
      let model = Architecture(random: &numbers)
      let conflicts = Conflicts(of: model).all.map { "\($0.subjects) \($0.fact)" }
      #expect(conflicts.sorted() == contradictions(in: model).sorted())
      found += conflicts.count
    }
    #expect(found > 1000)
  }
}

/// What later entries say otherwise than the first one with their name, fact after fact.
private func contradictions(in model: Architecture) -> [String] {
  var told: [String] = []
  for (index, later) in model.relations.enumerated() {
    let earlier = model.relations[..<index].first {
      $0.source == later.source && $0.written.value == later.written.value
    }
    guard let earlier else { continue }
    let (old, new) = (earlier.facts, later.facts)
    let subjects = [model.elements[later.source].id, later.written.value]
    let differs = [
      ("max-receives", word(old.maxReceives), word(new.maxReceives)),
      ("idempotent", word(old.idempotent), word(new.idempotent)),
      ("retry.max-attempts", word(old.retry.maxAttempts), word(new.retry.maxAttempts)),
    ]
    for (fact, left, right) in differs where left != right && left != "" && right != "" {
      told.append("\(subjects) \(fact)")
    }
  }
  return told
}

private func word(_ fact: Fact<some FactValue>) -> String {
  fact.isUnknown ? "" : fact.value.map { "\($0)" } ?? "none"
}
