import Base
import Rules
import Testing

@Suite("The scores on the seven standards")
struct ScorecardTests {
  @Test("are those of the charters, each with facts and rules that are there")
  func standards() {
    #expect(
      QualityStandard.all.map(\.name) == [
        "scalability", "resilience", "observability", "security", "maintainability", "performance",
        "cost-effectiveness",
      ]
    )
    for standard in QualityStandard.all {
      #expect(standard.facts.count >= 3, "\(standard.name)")
      #expect(!standard.rules.isEmpty, "\(standard.name)")
      for code in standard.rules { #expect(Rule.named(code) != nil, "\(code)") }
      #expect(Set(standard.rules).count == standard.rules.count, "\(standard.name)")
    }
  }

  @Test("count a fact that is stated, and a rule that has nothing to say")
  func counts() async throws {
    try await check("", shows: 0, more: 0)
    try await check("observability: {logs: structured, metrics: prometheus}", shows: 2, more: 0)
    try await check("observability: {logs: unstructured, metrics: none}", shows: 1, more: 0)
    // The rule about health checks falls silent with the fact itself.
    try await check("observability: {health: /healthz}", shows: 1, more: 1)
  }

  /// What a service shows of observability, beyond what one with no facts shows by the silence of rules.
  private func check(_ facts: String, shows count: Int, more rules: Int) async throws {
    let bare = try await score("provides: [{id: place}]")
    let score = try await score("provides: [{id: place}]\n\(facts)")
    #expect(score == bare + count + rules, "\(facts)")
  }

  private func score(_ facts: String) async throws -> Int {
    let example: Example = ["services/orders.md": "---\nkind: service\n\(facts)\n---\n# Orders\n"]
    let found = try await findings(in: example).first { $0.rule.code == "STD003" }
    let words = try #require(found).message.text.split(separator: " ")
    return try #require(words.compactMap { Int($0) }.first)
  }

  @Test("leave out rules that are switched off")
  func off() async throws {
    let service = "---\nkind: service\nprovides: [{id: place}]\n---\n# Orders\n"
    var all: [Int] = []
    for setting in ["OPS003: warning", "OPS003: off"] {
      let example: Example = [
        "services/orders.md": service, "lintel.yml": "lint:\n  rules:\n    \(setting)\n",
      ]
      let found = try await findings(in: example).first { $0.rule.code == "STD003" }
      let numbers = try #require(found).message.text.split(separator: " ").compactMap { Int($0) }
      all.append(try #require(numbers.last))
    }
    #expect(all[0] == all[1] + 1)
  }
}
