import Base
import Rules
import Testing

@Suite("Rules about data and messages")
struct DataRuleTests {
  @Test("each red flag of the charters about data is caught", arguments: redFlags)
  func flags(flag: RedFlag) async throws {
    let found = try await findings(in: flag.example).filter { $0.rule.code == flag.code }
    #expect(found.map(\.message.text) == [flag.message], "\(flag.words)")
    #expect(found.map(\.severity) == [flag.severity], "\(flag.words)")
  }

  @Test("a finding about two documents stands in one and relates the other")
  func related() async throws {
    let found = try await findings(in: twoDocuments)
    for code in ["DAT001", "MSG005", "MSG006", "MSG008", "DAT012"] {
      let finding = try #require(found.first { $0.rule.code == code }, "\(code)")
      let other = finding.related.map(\.place.path.display)
      let own = finding.place.path.display
      #expect(other.contains { $0 != own }, "\(code) in \(own) relates \(other)")
    }
  }

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

struct RedFlag: Sendable, CustomTestStringConvertible {
  /// As the charter has it.
  let words: String
  let code: String
  let severity: Severity
  let message: String
  let example: Example

  var testDescription: String { words }
}

private func service(_ facts: String) -> String {
  "---\nkind: service\n\(facts)\n---\n# A Service\n"
}

private let redFlags = [
  RedFlag(
    words: "Shared database between services",
    code: "DAT001",
    severity: .error,
    message: "`billing` writes to `orders-db`, and so does `orders`",
    example: [
      "services/billing.md": service("depends-on:\n  - {target: orders-db, access: write}"),
      "services/orders.md": service("owns:\n  - {id: orders-db, kind: database}"),
    ]
  ),
  RedFlag(
    words: "Distributed transactions without saga/compensation",
    code: "DAT004",
    severity: .error,
    message: "`order` writes in `billing` and `orders`, and says nothing of a transaction",
    example: [
      "services/billing.md": service("provides:\n  - {id: pay, access: write}"),
      "services/orders.md": service("provides:\n  - {id: place, access: write}"),
      "workflows/order.md":
        "---\nkind: workflow\nsteps:\n  - {call: billing/pay}\n  - {call: orders/place}\n---\n# Order\n",
    ]
  ),
  RedFlag(
    words: "Distributed transactions without saga/compensation",
    code: "DAT005",
    severity: .error,
    message: "`billing/pay`, step 1 of `order`, says nothing of a compensation",
    example: [
      "workflows/order.md": """
      ---
      kind: workflow
      transaction: saga
      steps:
        - {call: billing/pay}
        - {call: orders/place}
      ---
      # Order
      """
    ]
  ),
  RedFlag(
    words: "Missing idempotency on write operations",
    code: "DAT007",
    severity: .warning,
    message: "`orders/place` writes and is not idempotent",
    example: [
      "services/orders.md": service(
        "provides:\n  - {id: place, access: write, idempotency: none}\n  - {id: show, access: read}"
      )
    ]
  ),
  RedFlag(
    words: "No dead letter queue for failed messages",
    code: "MSG001",
    severity: .error,
    message: "`orders` consumes `paid` and says nothing of a dead letter queue",
    example: [
      "services/orders.md": service(
        "tier: 1\nowns:\n  - {id: paid, kind: queue}\nconsumes:\n  - {topic: paid}"
      )
    ]
  ),
]

private let twoDocuments: Example = [
  "services/billing.md": service(
    """
    recovery: {rto: 4h}
    depends-on:
      - {target: orders-db, access: write}
      - {target: orders-cache, criticality: hard}
    consumes:
      - {topic: orders-v1, ordering: global, idempotent: false}
    """
  ),
  "services/orders.md": service(
    """
    owns:
      - {id: orders-db, kind: database}
      - {id: orders-cache, kind: cache}
      - {id: orders-v1, kind: topic, delivery: at-least-once, ordering: key, retention: 1h}
    """
  ),
]
