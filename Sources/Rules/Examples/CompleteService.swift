/// The service that shows everything, for the examples of the standards.

let completeService = """
  ---
  kind: service
  description: The book of orders
  owner: team-orders
  technology: [Swift]
  tier: 2
  requirements: {budget: 3,000 EUR a month}
  recovery: {rto: 2h, rpo: 30m, strategy: warm-standby, tested: 2026-09-30}
  slo: {availability: 99.9%, window: 30d, latency: {p50: 40ms, p95: 90ms, p99: 250ms}, throughput: 300/s, saturation: 60%}
  provides: [{id: find-order, style: sync, access: read, rate-limit: 900/s, contract: proto/orders.proto}]
  depends-on: []
  observability: {logs: structured, metrics: prometheus, traces: opentelemetry, correlation-id: true,
                  health: /healthz, readiness: /readyz, alerts: [slo-burn-rate], runbook: orders-runbook}
  security: {exposure: internal, authentication: mtls, authorization: rbac, encryption: tls, zone: core}
  scaling: {model: horizontal, headroom: 10x, bottleneck: Writes, cost: 2,600 EUR a month}
  ---
  # Orders

  ## Failure Modes

  | Dependency | When it is slow | When it is down | When it returns bad data | When we are down |
  |---|---|---|---|---|
  | The disk | We shed load | A replica takes over | Checksums refuse it | Callers try again |

  """

let capacityPlan =
  "---\nkind: capacity\napplies-to: [orders]\n---\n# Orders at ten times the load\n"
