/// What the charters warn of, and the rule that catches each of it.

import Base
import Rules
import Testing

@Suite("The red flags and the questions of the charters")
struct RedFlagTests {
  @Test("each of the seven red flags is caught", arguments: redFlags)
  func flags(warning: Warning) async throws {
    try await check(warning)
  }

  @Test("each of the four questions about failures is asked", arguments: failureQuestions)
  func questions(warning: Warning) async throws {
    try await check(warning)
  }

  @Test("are seven and four")
  func counts() {
    #expect(Set(redFlags.map(\.words)).count == 7)
    #expect(Set(failureQuestions.map(\.words)).count == 4)
  }

  @Test("stand in the charter in these words", arguments: redFlags + failureQuestions)
  func words(warning: Warning) {
    guard let charter = sharedText("seeds/002_b1e6d685f438ae0f.txt") else { return }
    #expect(charter.contains(warning.words))
  }

  private func check(_ warning: Warning) async throws {
    let found = try await findings(in: warning.example).filter { $0.rule.code == warning.code }
    #expect(found.map(\.message.text) == [warning.message])
    #expect(found.map(\.severity) == [warning.severity])
  }
}

/// Something that an architect must not overlook.
struct Warning: Sendable, CustomTestStringConvertible {
  /// As the charter has it.
  let words: String
  let code: String
  /// For a service of tier 1.
  let severity: Severity
  let message: String
  /// The smallest handbook of which it is true.
  let example: Example

  var testDescription: String { "\(words): \(code)" }
}

private let redFlags = [
  Warning(
    words: "Shared database between services",
    code: "DAT001",
    severity: .error,
    message: "`billing` writes to `orders-db`, and so does `orders`",
    example: [
      "services/billing.md": service("depends-on: [{target: orders-db, access: write}]"),
      "services/orders.md": service("owns: [{id: orders-db, kind: database}]"),
    ]
  ),
  Warning(
    words: "Distributed transactions without saga/compensation",
    code: "DAT003",
    severity: .error,
    message: "`order` commits in two phases over `orders` and `billing`",
    example: ordering("transaction: two-phase-commit")
  ),
  Warning(
    words: "Distributed transactions without saga/compensation",
    code: "DAT004",
    severity: .error,
    message: "`order` writes in `orders` and `billing`, and says nothing of a transaction",
    example: ordering("owner: team-orders")
  ),
  Warning(
    words: "Distributed transactions without saga/compensation",
    code: "DAT005",
    severity: .error,
    message: "`orders/place`, step 1 of `order`, says nothing of a compensation",
    example: ordering("transaction: saga")
  ),
  Warning(
    words: "No timeout on any network call",
    code: "NET001",
    severity: .error,
    message: "`orders` says nothing of a timeout for `stock`",
    example: calling("{target: stock, style: sync}")
  ),
  Warning(
    words: "Synchronous chain of 3+ services",
    code: "DEP002",
    severity: .error,
    message: "`orders → stock → depot` is a synchronous chain of 3 services",
    example: [
      "services/orders.md": service("depends-on: [{target: stock, style: sync}]"),
      "services/stock.md": service("depends-on: [{target: depot, style: sync}]"),
      "services/depot.md": service("depends-on: []"),
    ]
  ),
  Warning(
    words: "Missing idempotency on write operations",
    code: "DAT007",
    severity: .error,
    message: "`orders/place` writes and is not idempotent",
    example: [
      "services/orders.md": service("provides: [{id: place, access: write, idempotency: none}]")
    ]
  ),
  Warning(
    words: "No dead letter queue for failed messages",
    code: "MSG001",
    severity: .error,
    message: "`orders` consumes `paid` and says nothing of a dead letter queue",
    example: consuming("{topic: paid}")
  ),
  Warning(
    words: "Assuming network is reliable",
    code: "NET012",
    severity: .warning,
    message:
      "`orders` cannot answer without `stock` and has no retry, no circuit breaker and no fallback",
    example: calling(
      """
      {target: stock, style: sync, criticality: hard, retry: none, circuit-breaker: false,
           fallback: none}
      """
    )
  ),
]

private let failureQuestions = [
  Warning(
    words: "What happens when it's slow? (timeout + circuit breaker)",
    code: "NET001",
    severity: .error,
    message: "`orders` has no timeout for `stock` and may wait for ever",
    example: calling("{target: stock, style: sync, timeout: none, circuit-breaker: true}")
  ),
  Warning(
    words: "What happens when it's slow? (timeout + circuit breaker)",
    code: "NET012",
    severity: .warning,
    message: """
      `orders` cannot answer without `stock` and has no circuit breaker and says nothing of a retry or a \
      fallback
      """,
    example: calling(
      "{target: stock, style: sync, criticality: hard, timeout: 1s, circuit-breaker: false}"
    )
  ),
  Warning(
    words: "What happens when it's down? (fallback, graceful degradation)",
    code: "NET013",
    severity: .warning,
    message: "`orders` calls `stock` a soft dependency and says nothing of a fallback",
    example: calling("{target: stock, style: sync, criticality: soft, timeout: 1s}")
  ),
  Warning(
    words: "What happens when it's down? (fallback, graceful degradation)",
    code: "DEP007",
    severity: .warning,
    message:
      "`orders` cannot work without the external system `bank` and says nothing of a fallback",
    example: [
      "services/orders.md": service("depends-on: [{target: bank, criticality: hard}]"),
      "externals/bank.md": "---\nkind: external\nprovider: Bank\n---\n# Bank\n",
    ]
  ),
  Warning(
    words: "What happens when it returns bad data? (validation, dead letter queue)",
    code: "OPS004",
    severity: .warning,
    message: "`stock` has a row that does not say what happens when it returns bad data",
    example: [
      "services/orders.md": service("depends-on: [{target: stock, criticality: hard}]") + """

        ## Failure Modes

        | Dependency | When it is slow | When it is down | When it returns bad data | When we are down |
        |---|---|---|---|---|
        | stock | We wait 200 ms | Pending |  | Asked again |
        | orders-db | We wait 200 ms | Refused | Refused | Asked again |

        """,
      "services/stock.md": service("depends-on: []"),
    ]
  ),
  Warning(
    words: "What happens when it returns bad data? (validation, dead letter queue)",
    code: "MSG001",
    severity: .error,
    message: "`orders` consumes `paid` and has no dead letter queue",
    example: consuming("{topic: paid, dead-letter: none}")
  ),
  Warning(
    words: "What happens when we're down? (idempotent retries from clients)",
    code: "NET011",
    severity: .error,
    message: "`orders` tries `stock/reserve` up to 3 times, a write that is not idempotent",
    example: [
      "services/orders.md": service(
        "depends-on: [{target: stock/reserve, style: sync, timeout: 1s, retry: {max-attempts: 3}}]"
      ),
      "services/stock.md": service("provides: [{id: reserve, access: write, idempotency: none}]"),
    ]
  ),
  Warning(
    words: "What happens when we're down? (idempotent retries from clients)",
    code: "MSG005",
    severity: .error,
    message: "`orders` may get a message of `paid` twice and is not idempotent",
    example: consuming("{topic: paid, dead-letter: lost, idempotent: false}")
  ),
]

private func service(_ facts: String) -> String {
  "---\nkind: service\ntier: 1\n\(facts)\n---\n# A service\n"
}

private func calling(_ call: String) -> Example {
  [
    "services/orders.md": service("depends-on:\n  - \(call)"),
    "services/stock.md": service("depends-on: []"),
  ]
}

private func consuming(_ line: String) -> Example {
  [
    "services/orders.md": service("consumes: [\(line)]"),
    "services/billing.md": service("owns: [{id: paid, kind: queue, delivery: at-least-once}]"),
  ]
}

private func ordering(_ facts: String) -> Example {
  [
    "services/billing.md": service("provides: [{id: pay, access: write}]"),
    "services/orders.md": service("provides: [{id: place, access: write}]"),
    "workflows/order.md": """
    ---
    kind: workflow
    \(facts)
    steps:
      - {call: orders/place}
      - {call: billing/pay}
    ---
    # Order

    """,
  ]
}
