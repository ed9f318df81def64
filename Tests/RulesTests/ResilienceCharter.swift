/// Seed 000: regions, recovery tiers, failover, service levels and incidents.

let resilienceCharter: [Clause] = [
  Clause("## Core Competencies", .prose("a title over lists")),
  Clause("### Service Architecture", .prose("fields of knowledge; the patterns are notes")),
  Clause(
    "### Multi-Region Architecture",
    .template("service", "topology:"),
    .template("service", "locations:"),
    .rule("DRX005")
  ),
  Clause("### Cloud Provider Redundancy", .template("external", "## Living Without It")),
  Clause(
    "### Disaster Recovery",
    items: [
      "RPO/RTO requirements": [.template("service", "rto:"), .rule("DRX001")],
      "DR tier classification": [.template("service", "tier:")],
      "Failover automation": [.template("failover", "## Automatic Failover Triggers")],
      "Data backup strategies": [.template("service", "backup:"), .rule("DAT010")],
      "Recovery testing": [.template("failover", "## Drills"), .rule("DRX008")],
      "Runbook automation": [.template("service", "runbook:"), .rule("OPS001")],
      "Communication plans": [.template("runbook", "## Communication")],
      "Business continuity": [.template("person", "## What They Cannot Do Without")],
    ]
  ),
  Clause(
    "### Resilience Patterns",
    items: [
      "Circuit breakers": [.template("service", "circuit-breaker:"), .rule("NET012")],
      "Bulkheads": [.template("service", "bulkhead:"), .rule("NET016")],
      "Retry with exponential backoff": [.template("service", "backoff:"), .rule("NET006")],
      "Timeout budgets": [.template("service", "timeout:"), .rule("NET008")],
      "Graceful degradation": [.template("service", "fallback:"), .rule("NET013")],
      "Load shedding": [.template("service", "load-shedding:")],
      "Rate limiting": [.template("service", "rate-limit:"), .rule("NET015")],
      "Chaos engineering": [.template("failover", "## Drills")],
    ]
  ),
  Clause("## Architecture Patterns", .prose("a title over drawings")),
  Clause("### Multi-Region Active-Active", .template("service", "active-active | active-passive")),
  Clause(
    "### DR Tier Classification",
    items: [
      "| 0 | 0 | 0 | Active-Active | Mission critical |": [
        .template("failover", "0: RTO 0, RPO 0, Active-Active, mission critical"), .rule("DRX004"),
      ],
      "| 1 | <1h | <15m | Hot standby | Business critical |": [
        .template("failover", "1: RTO <1h, RPO <15m, Hot standby, business critical"),
        .rule("DRX004"),
      ],
      "| 2 | <4h | <1h | Warm standby | Important |": [
        .template("failover", "2: RTO <4h, RPO <1h, Warm standby, important"), .rule("DRX004"),
      ],
      "| 3 | <24h | <4h | Pilot light | Standard |": [
        .template("failover", "3: RTO <24h, RPO <4h, Pilot light, standard"), .rule("DRX004"),
      ],
      "| 4 | <72h | <24h | Backup/restore | Non-critical |": [
        .template("failover", "4: RTO <72h, RPO <24h, Backup/restore, non-critical"),
        .rule("DRX004"),
      ],
    ]
  ),
  Clause("### Failover Decision Matrix", .template("failover", "kind: failover")),
  Clause(
    "## Automatic Failover Triggers",
    items: [
      "Health check": [.template("failover", "Health check failures > threshold")],
      "Latency": [.template("failover", "Latency exceeds SLO for N minutes")],
      "Error rate": [.template("failover", "Error rate exceeds threshold")],
      "Region-wide": [.template("failover", "Region-wide service degradation")],
      "Cloud provider": [.template("failover", "Cloud provider incident detected")],
    ]
  ),
  Clause(
    "## Manual Failover Triggers",
    items: [
      "Planned": [.template("failover", "Planned maintenance")],
      "Security": [.template("failover", "Security incident response")],
      "Capacity": [.template("failover", "Capacity rebalancing")],
      "DR drill": [.template("failover", "DR drill execution")],
    ]
  ),
  Clause("## Observability & Operations", .template("service", "## Operations")),
  Clause(
    "### SLI/SLO Framework",
    items: [
      "Availability": [.template("service", "availability:"), .rule("REL001")],
      "Latency: p50, p95, p99": [.template("service", "p99:"), .rule("REL010")],
      "Throughput": [.template("service", "throughput:")],
      "Error rate": [.template("service", "error-rate:")],
      "Saturation": [.template("service", "saturation:")],
    ]
  ),
  Clause(
    "### Incident Response",
    items: [
      "Detection": [.template("runbook", "## Detection")],
      "Triage": [.template("runbook", "## Triage")],
      "Mitigation": [.template("runbook", "## Mitigation")],
      "Communication": [.template("runbook", "## Communication")],
      "Resolution": [.template("runbook", "## Resolution")],
      "Post-mortem": [.template("runbook", "## Post-mortem")],
    ]
  ),
  Clause("## Integration with Other Agents", .prose("who the architect works with")),
]
