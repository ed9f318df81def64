"""Defects of objectives, recovery, operations, security and of what has to be known, one for each rule."""

from planted_structure import (
    ACCOUNTS, CARRIER, GATEWAY, INVENTORY, MODES, MODES_OF_ORDERS, NOTIFICATIONS, ORDERS, ORDERS_ROW, PAYMENTS)

PLAN = "failover/lost-location.md"
SHOP = "systems/shop.md"
FALLBACK = "    fallback: A file of all parcels goes to the carrier in the evening\n"
HARD_CARRIER = [(NOTIFICATIONS, "criticality: soft", "criticality: hard"), (NOTIFICATIONS, FALLBACK, ""),
                ("workflows/place-order.md", "critical: true", "critical: false")]

PROMISES = {
    "REL001": [
        (GATEWAY, "slo: {availability: 99.95%, window: 30d,", "slo: ⟦{window: 30d,"),
        (GATEWAY, "error-rate: 0.1%, saturation: 60%}", "error-rate: 0.1%, saturation: 60%}⟧"),
    ],
    "REL002": [
        (GATEWAY, "availability: 99.95%", "availability: ⟦99.999%⟧"),
        (GATEWAY, ", detection: 1m, repair: 5m", ""),
    ],
    "REL003": [
        (GATEWAY, "availability: 99.95%", "availability: ⟦99.95%⟧, intrinsic: 99.95%"),
    ],
    "REL004": [
        (GATEWAY, "availability: 99.95%", "availability: ⟦99.95%⟧"),
        (ACCOUNTS, "availability: 99.995%", "availability: 99.99%"),
    ],
    "REL005": [
        (GATEWAY, "availability: 99.95%, window: 30d,", "availability: ⟦99.95%⟧,"),
    ],
    "REL006": [
        (GATEWAY, "error-rate: 0.1%", "error-rate: ⟦0%⟧"),
    ],
    "REL007": [
        (NOTIFICATIONS, "availability: 99.5%", "availability: ⟦98%⟧"),
    ],
    "REL008": [
        (ACCOUNTS, "availability: 99.995%", "availability: ⟦99.995%⟧"),
        (ACCOUNTS, "repair: 2m", "repair: 10m"),
    ],
    "REL009": HARD_CARRIER + [
        (CARRIER, "slo: {availability: 99.5%, window: 30d, latency: {p50: 400ms, p95: 2s, p99: 4s}}",
         "slo: ⟦{latency: {p50: 400ms, p95: 2s, p99: 4s}}⟧"),
    ],
    "REL010": [
        (GATEWAY, "p50: 60ms", "p50: ⟦4ms⟧"),
    ],
    "REL011": [
        (PAYMENTS, "  - target: payment-provider/charge\n",
         "  - target: payment-provider/charge\n    group: ⟦paying⟧\n"),
        (PAYMENTS, "  - target: payment-provider/refund\n",
         "  - target: payment-provider/refund\n    group: paying\n"),
    ],
    "REL012": [
        (GATEWAY, "availability: 99.95%", "availability: 99.95%, promised: ⟦99.95%⟧"),
    ],
    "DRX001": [
        (ACCOUNTS, "rto: 15m, rpo: 1m", "rto: 15m, rpo: ⟦none⟧"),
    ],
    "DRX002": [
        (ACCOUNTS, "rto: 15m", "rto: 45m"),
        (GATEWAY, "target: accounts/verify-session", "target: ⟦accounts/verify-session⟧"),
    ],
    "DRX003": [
        (ORDERS, "rpo: 5m", "rpo: ⟦1s⟧"),
    ],
    "DRX004": [
        (INVENTORY, "strategy: hot-standby", "strategy: ⟦backup-restore⟧"),
    ],
    "DRX005": [
        (INVENTORY, "topology: active-passive, locations: [aws/eu-west-1, gcp/europe-west4]",
         "locations: ⟦[aws/eu-west-1]⟧"),
        (PLAN, "orders, inventory, payments]\ntier", "orders, payments]\ntier"),
    ],
    "DRX006": HARD_CARRIER + [
        (CARRIER, "availability: 99.5%", "availability: 99.99%"),
        (CARRIER, "recovery: {rto: 8h, rpo: 1h}\n",
         "recovery: {rto: 8h, rpo: 1h}\ndeployment: {locations: [aws/eu-west-1]}\n"),
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
    ],
    "DRX007": [
        (INVENTORY, "locations: [aws/eu-west-1, gcp/europe-west4]",
         "locations: [aws/eu-west-1, ⟦gcp/europe-west4⟧]"),
        (INVENTORY, "restore-tested: 2026-08-01}, data: internal, encrypted: true, residency: [eu]",
         "restore-tested: 2026-08-01}, data: internal, encrypted: true, residency: [ie]"),
    ],
    "DRX008": [
        (NOTIFICATIONS, "tested: 2026-06-14", "tested: ⟦2024-06-14⟧"),
    ],
    "DRX009": [
        (ORDERS, "depends-on: []",
         "depends-on: [{target: inventory/reserve, style: async, protocol: Kafka, criticality: hard, "
         "purpose: Keeps the goods}]"),
        (ORDERS, ORDERS_ROW, "| inventory | Goods | It has them |\n" + ORDERS_ROW),
        (ORDERS, MODES_OF_ORDERS, "| inventory | " + MODES + MODES_OF_ORDERS),
        (INVENTORY, "depends-on: []",
         "depends-on: [{target: ⟦orders/find-order⟧, style: async, protocol: Kafka, criticality: hard, "
         "purpose: Knows the order}]"),
        (INVENTORY, "| inventory-db | The storeroom's book |",
         "| orders | The order | It has it |\n| inventory-db | The storeroom's book |"),
        (INVENTORY, "| inventory-db | Reservations take",
         "| orders | " + MODES + "| inventory-db | Reservations take"),
    ],
    "DRX010": [
        (ACCOUNTS, "rto: 15m, rpo: 1m, strategy: active-active, failover: automatic",
         "rto: 10m, rpo: 1m, strategy: active-active, failover: ⟦manual⟧"),
    ],
    "DRX011": [
        (ACCOUNTS, "tested: 2026-09-30}", "tested: 2026-09-30, control-plane: ⟦true⟧}"),
    ],
    "DRX012": [
        (ORDERS, "became of them, tier: 1", "became of them, tier: ⟦2⟧"),
    ],
    "DRX013": [
        (NOTIFICATIONS, "rpo: 1h", "rpo: ⟦5h⟧"),
    ],
    "OPS001": [
        (INVENTORY, ", runbook: orders-stay-pending", ""),
        ("runbooks/orders-stay-pending.md", "[inventory, payments]", "[payments]"),
        (INVENTORY, "# Inventory\n", "⟦# Inventory⟧\n"),
    ],
    "OPS002": [
        (NOTIFICATIONS, "alerts: [slo-burn-rate]", "alerts: ⟦[]⟧"),
    ],
    "OPS003": [
        (ACCOUNTS, "health: /healthz, readiness: /readyz, ", ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "OPS004": [
        (GATEWAY,
         "| accounts | After 100 ms it is asked once more, then the request is refused | Nobody signed "
         "in is served; the catalogue still is, from its cache | An answer without a known customer "
         "counts as a refusal | The other location answers within a minute |\n",
         ""),
        (GATEWAY, "target: accounts/verify-session", "target: ⟦accounts/verify-session⟧"),
    ],
    "SEC001": [
        (NOTIFICATIONS, "  - target: carrier/announce\n",
         "  - target: carrier/announce\n    encryption: ⟦none⟧\n"),
    ],
    "SEC002": [
        (GATEWAY, "  - target: accounts/verify-session\n",
         "  - target: accounts/verify-session\n    authentication: ⟦none⟧\n"),
    ],
    "SEC003": [
        (NOTIFICATIONS, "exposure: internal", "exposure: ⟦public⟧"),
    ],
    "SEC004": [
        (NOTIFICATIONS, "depends-on:\n",
         "depends-on:\n  - {target: notifications-db, encryption: ⟦none⟧, criticality: soft, timeout: 1s, "
         "retry: none, fallback: Messages wait, purpose: Knows what was sent}\n"),
    ],
    "CLR001": [
        (SHOP, "Functional requirements: buy, pay, track, return; no marketplace, no subscriptions",
         "Functional requirements: ⟦open, asked of sales on 3 November⟧"),
        (SHOP, "constraints: an hour without checkout costs 90,000 EUR on a busy evening",
         "constraints: open, as is the rest"),
    ],
    "CLR002": [
        (GATEWAY, "consistency: eventual, ", ""),
        (GATEWAY, "# Gateway\n", "⟦# Gateway⟧\n"),
    ],
    "CLR003": [
        (SHOP,
         "- Team: four teams of five, one of them on call at a time; Swift and PostgreSQL are known to all",
         "- Team: ⟦unknown until the budget is known⟧"),
    ],
    "CLR004": [
        (SHOP, "  budget: 40,000 EUR a month to run it, and no more people than the four teams of today\n",
         ""),
        (SHOP,
         "timeline: 40,000 EUR a month; the second provider is paid for by what an outage cost in 2025",
         "timeline: ⟦open, the board decides in March⟧"),
    ],
    "CLR005": [
        (SHOP, "debt: none is left; the old shop was switched off in March 2026",
         "debt: ⟦unclear, the list of jobs is missing⟧"),
    ],
    "CLR006": [
        (SHOP, "  compliance: [GDPR, PCI DSS SAQ A]\n", ""),
        (SHOP,
         "Compliance: the General Data Protection Regulation (GDPR) for everything about customers; the "
         "short form of the card industry's standard, since card numbers never reach us",
         "Compliance: ⟦open⟧"),
    ],
}
"""From the code of a rule to the edits that plant its defect; the finding stands at the mark ⟦ ⟧."""

STANDARDS = {
    "STD001": [
        (ACCOUNTS, "headroom: 10x", "headroom: 3x"),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD002": [
        (ACCOUNTS, ", tested: 2026-09-30", ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD003": [
        (ACCOUNTS, "traces: opentelemetry, ", ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD004": [
        (ACCOUNTS, "authorization: rbac, ", ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD005": [
        (ACCOUNTS, "contract: proto/accounts.proto, purpose: Opens", "purpose: Opens"),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD006": [
        (ACCOUNTS, ", saturation: 50%", ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "STD007": [
        (ACCOUNTS, ', cost: "900 EUR a month, most of it the two databases"', ""),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
}
"""The same for the seven standards, whose scores follow from everything else."""
