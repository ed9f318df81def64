import Base
import Rules
import Testing

@Suite("Rules about data and messages")
struct DataRuleTests {
  @Test("nothing said of an outbox weighs less than that there is none")
  func outbox() async throws {
    let found = try await findings(in: [
      "services/orders.md": service(
        """
        owns:
          - {id: db, kind: database}
          - {id: a, kind: topic}
        publishes:
          - {topic: a}
          - {topic: a, outbox: none}
        """
      )
    ]).filter { $0.rule.code == "DAT006" }
    #expect(found.map(\.severity) == [.warning, .error])
  }

  @Test("the tier of a store counts before that of its owner")
  func tiers() async throws {
    let found = try await findings(in: [
      "services/orders.md": service(
        "tier: 0\nowns:\n  - {id: a, kind: database}\n  - {id: b, kind: database, tier: 3}"
      )
    ]).filter { $0.rule.code == "DAT010" }
    #expect(found.map(\.severity) == [.error, .warning])
  }

  @Test("a store that everybody writes to makes a hundred findings, not a thousand")
  func bounds() async throws {
    let writers = (0..<300).map { number in
      Example.File(
        path: "services/s\(number).md",
        text: service("depends-on:\n  - {target: shop-db, access: write}")
      )
    }
    let owner = Example.File(
      path: "services/shop.md",
      text: service("owns:\n  - {id: shop-db, kind: database}")
    )
    let found = try await findings(in: Example(files: writers + [owner]))
    #expect(found.count { $0.rule.code == "DAT001" } == 100)
  }

  @Test("what the function of a queue needs is made of the handler's time by the unsafe fix")
  func visibility() async throws {
    let rule = try #require(Rule.named("MSG004"))
    let finding = try #require(try await findings(in: rule.bad[1]).first { $0.rule == rule.id })
    #expect(finding.fixes.first?.edits.map(\.replacement) == ["3m"])
  }
}

private func service(_ facts: String) -> String {
  "---\nkind: service\n\(facts)\n---\n# A Service\n"
}
