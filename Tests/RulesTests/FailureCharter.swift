/// Seed 002: requirements, decomposition, failure modes, the decision record and the red flags.

let failureCharter: [Clause] = [
  Clause("## Your Role", .prose("what the architect does")),
  Clause("## Design Process", .prose("a title over four steps")),
  Clause(
    "### 1. Requirements Analysis",
    items: [
      "Consistency requirements": [
        .template("service", "consistency:"), .template("service", "- Consistency: ["),
      ],
      "Availability targets": [
        .template("service", "availability:"), .template("service", "- Availability: ["),
      ],
      "Latency budgets": [.template("service", "latency:"), .template("service", "- Latency: [")],
      "Throughput": [.template("service", "throughput:"), .template("service", "growth:")],
      "Data volume": [.template("service", "data-volume:"), .template("service", "retention:")],
      "Failure tolerance": [.template("service", "tolerates:")],
    ]
  ),
  Clause(
    "### 2. System Decomposition",
    items: [
      "Business domain alignment": [.template("system", "- Business domain alignment: [")],
      "Data ownership": [.template("system", "- Data ownership: ["), .rule("DAT001")],
      "Independent deployability": [.template("system", "- Independent deployability: [")],
      "Failure isolation": [.template("system", "- Failure isolation: ["), .rule("DEP005")],
    ]
  ),
  Clause(
    "### 3. Communication Patterns",
    items: [
      "Synchronous RPC": [.template("pattern", "## When to Use It"), .rule("DEP002")],
      "Async messaging": [.template("pattern", "## When to Use It"), .rule("MSG001")],
      "Request-reply over queue": [.template("pattern", "## Trade-offs"), .rule("MSG009")],
      "Event sourcing": [.template("pattern", "## Trade-offs")],
      "CQRS": [.template("pattern", "## Trade-offs")],
    ]
  ),
  Clause(
    "### 4. Failure Mode Analysis",
    items: [
      "it's slow": [.template("service", "| When it is slow |"), .rule("OPS004")],
      "it's down": [.template("service", "| When it is down |"), .rule("OPS004")],
      "bad data": [.template("service", "| When it returns bad data |"), .rule("OPS004")],
      "we're down": [.template("service", "| When we are down |"), .rule("OPS004")],
    ]
  ),
  Clause("## Distributed System Patterns", .template("pattern", "## How It Works")),
  Clause("### Circuit Breaker", .template("service", "circuit-breaker:"), .rule("NET012")),
  Clause(
    "### Saga Pattern",
    items: [
      "Choreography": [.template("workflow", "<choreography | orchestration>")],
      "Orchestration": [.template("workflow", "coordinator:")],
      "compensating actions": [.template("workflow", "| Compensation |"), .rule("DAT005")],
    ]
  ),
  Clause(
    "### Idempotency",
    items: [
      "idempotency keys": [.template("service", "idempotency:"), .rule("DAT007")],
      "message handlers": [.template("service", "idempotent:"), .rule("MSG005")],
      "processed message IDs": [.rule("MSG005")],
    ]
  ),
  Clause(
    "### Backpressure",
    items: [
      "Bounded queues": [.rule("MSG010")],
      "Rate limiting": [.template("service", "rate-limit:"), .rule("NET015")],
      "Load shedding": [.template("service", "load-shedding:")],
      "Adaptive concurrency": [.template("pattern", "## How It Works")],
    ]
  ),
  Clause("## Data Architecture", .template("service", "## Data Owned")),
  Clause(
    "### Partitioning Strategies",
    .template("service", "<none | hash | range | consistent-hashing>")
  ),
  Clause(
    "### Replication",
    .template("service", "<none | leader-follower | multi-leader | leaderless>")
  ),
  Clause("### Consistency Models", .template("service", "<strong | causal | eventual>")),
  Clause("## Architecture Decision Record Template", .template("adr", "kind: adr")),
  Clause("# ADR-NNN: [Decision Title]", .template("adr", "# ADR-NNN: [Decision Title]")),
  Clause("## Status", .template("adr", "## Status"), .rule("ADR003")),
  Clause("## Context", .template("adr", "## Context")),
  Clause("## Decision", .template("adr", "## Decision")),
  Clause("## Consequences", .template("adr", "## Consequences"), .rule("ADR012")),
  Clause("### Positive", items: ["[Benefit 1]": [.template("adr", "### Positive")]]),
  Clause("### Negative", items: ["[Trade-off 1]": [.template("adr", "### Negative")]]),
  Clause("### Risks", items: ["[Risk 1] — Mitigation:": [.template("adr", "### Risks")]]),
  Clause(
    "## Red Flags",
    items: [
      "Shared database": [.rule("DAT001"), .rule("DAT002")],
      "Distributed transactions": [.rule("DAT003"), .rule("DAT004"), .rule("DAT005")],
      "No timeout": [.rule("NET001")],
      "Synchronous chain": [.rule("DEP002")],
      "Missing idempotency": [.rule("DAT007")],
      "No dead letter queue": [.rule("MSG001")],
      "Assuming network is reliable": [.rule("NET006"), .rule("NET012"), .rule("NET013")],
    ]
  ),
]
