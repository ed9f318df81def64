"""Defects of calls, of data and of messages, one for each rule."""

from planted_structure import (
    ACCOUNTS, ASK_ACCOUNTS, CARRIER, GATEWAY, INVENTORY, MODES, MODES_OF_ACCOUNTS, MODES_OF_NOTIFICATIONS,
    MODES_OF_ORDERS, NOTIFICATIONS, NOTIFICATIONS_ROW, ORDERS, ORDERS_ROW)

ORDER = "workflows/place-order.md"
BUDGET = "retry: {max-attempts: 2, backoff: exponential, jitter: true, base: 20ms, cap: 100ms, budget: 10%}"
PARCELS = "retry: {max-attempts: 3, backoff: exponential, jitter: true, base: 1s, cap: 10s, budget: 10%}"

FLOW = {
    "NET001": [
        (GATEWAY, "timeout: 100ms", "timeout: ⟦none⟧"),
    ],
    "NET002": [
        (GATEWAY, "timeout: 100ms", "connect-timeout: ⟦100ms⟧"),
    ],
    "NET003": [
        (GATEWAY, "timeout: 300ms", "timeout: ⟦200ms⟧"),
        (ORDERS, "depends-on: []",
         f"depends-on: [{ASK_ACCOUNTS}]".replace("soft", "hard").replace("50ms", "240ms")),
        (ORDERS, ORDERS_ROW, "| accounts | Customers | It knows them |\n" + ORDERS_ROW),
        (ORDERS, MODES_OF_ORDERS, "| accounts | " + MODES + MODES_OF_ORDERS),
    ],
    "NET004": [
        (GATEWAY, "timeout: 400ms", "timeout: ⟦500ms⟧"),
    ],
    "NET005": [
        (CARRIER, "latency: {p50: 400ms, p95: 2s, p99: 4s}", "latency: {p50: 1ms, p95: 2ms, p99: 4ms}"),
        (NOTIFICATIONS, "timeout: 5s", "timeout: ⟦5s⟧"),
    ],
    "NET006": [
        (NOTIFICATIONS, PARCELS,
         "retry: ⟦{max-attempts: 3, backoff: exponential, base: 1s, cap: 10s, budget: 10%}⟧"),
    ],
    "NET007": [
        (NOTIFICATIONS, PARCELS,
         "retry: ⟦{backoff: exponential, jitter: true, base: 1s, cap: 10s, budget: 10%}⟧"),
    ],
    "NET008": [
        (GATEWAY,
         "deadline: 2s, rate-limit: 3000/s, load-shedding: true, contract: openapi/shop.yaml, purpose: "
         "Says where",
         "deadline: ⟦200ms⟧, rate-limit: 3000/s, load-shedding: true, contract: openapi/shop.yaml, "
         "purpose: Says where"),
    ],
    "NET009": [
        (NOTIFICATIONS, PARCELS,
         "retry: ⟦{max-attempts: 12, backoff: exponential, jitter: true, base: 1s, cap: 10s}⟧"),
    ],
    "NET010": [
        (GATEWAY, f"timeout: 300ms\n    {BUDGET}",
         "timeout: 300ms\n    retry: ⟦{max-attempts: 2, backoff: exponential, jitter: true, base: 20ms, "
         "cap: 100ms}⟧"),
        (ORDERS, "depends-on: []",
         f"depends-on: [{ASK_ACCOUNTS}]".replace(
             "retry: none", "retry: {max-attempts: 2, backoff: exponential, jitter: true, base: 20ms}")),
        (ORDERS, ORDERS_ROW, "| accounts | Customers | It knows them |\n" + ORDERS_ROW),
    ],
    "NET011": [
        (CARRIER, "idempotency: key, idempotency-key: The number of the parcel, idempotency-retention: 30d",
         "idempotency: none"),
        (NOTIFICATIONS, PARCELS, PARCELS.replace("{", "⟦{").replace("}", "}⟧")),
    ],
    "NET012": [
        (GATEWAY, "target: accounts/verify-session", "target: ⟦accounts/verify-session⟧"),
        (GATEWAY, f"    criticality: hard\n    timeout: 100ms\n    {BUDGET}\n    circuit-breaker: true",
         f"    criticality: hard\n    timeout: 100ms\n    {BUDGET}\n    circuit-breaker: false"),
    ],
    "NET013": [
        (NOTIFICATIONS, "criticality: soft", "criticality: ⟦soft⟧"),
        (NOTIFICATIONS, "    fallback: A file of all parcels goes to the carrier in the evening\n", ""),
        (NOTIFICATIONS,
         "| carrier | After 5 s it is asked again, three times in all | A file goes to it in the evening "
         "| The number of the parcel is compared; a difference goes to notifications-dlq | Announcing "
         "twice changes nothing |\n",
         ""),
    ],
    "NET014": [
        (GATEWAY, "deadline-propagation: true\n    fallback: The page",
         "deadline-propagation: ⟦false⟧\n    fallback: The page"),
        (ORDERS, "depends-on: []", f"depends-on: [{ASK_ACCOUNTS}]"),
        (ORDERS, ORDERS_ROW, "| accounts | Customers | It knows them |\n" + ORDERS_ROW),
    ],
    "NET015": [
        (GATEWAY, "id: track", "id: ⟦track⟧"),
        (GATEWAY, "rate-limit: 3000/s, load-shedding: true, contract: openapi/shop.yaml, purpose: Says",
         "load-shedding: true, contract: openapi/shop.yaml, purpose: Says"),
    ],
    "NET016": [
        (GATEWAY, "bulkhead: true\n    deadline-propagation: true\n    purpose: Learns",
         "bulkhead: false\n    deadline-propagation: true\n    purpose: Learns"),
        (GATEWAY, "bulkhead: true\n    deadline-propagation: true\n    fallback: The basket",
         "bulkhead: false\n    deadline-propagation: true\n    fallback: The basket"),
        (GATEWAY, "# Gateway\n", "⟦# Gateway⟧\n"),
    ],
    "NET017": [
        (CARRIER, "recovery: {rto: 8h, rpo: 1h}\n",
         "recovery: {rto: 8h, rpo: 1h}\ndeployment: {locations: [aws/us-east-1]}\n"),
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
    ],
    "NET018": [
        (NOTIFICATIONS, PARCELS, "retry: {max-attempts: 3, backoff: ⟦none⟧, jitter: true, budget: 10%}"),
    ],
    "DAT001": [
        (NOTIFICATIONS, "depends-on:\n",
         "depends-on:\n  - {target: ⟦inventory-db⟧, access: write, criticality: soft, timeout: 1s, "
         "fallback: It is left out, purpose: Notes what was sent}\n"),
        (NOTIFICATIONS, NOTIFICATIONS_ROW,
         NOTIFICATIONS_ROW + "| inventory-db | What was sent | It is there |\n"),
    ],
    "DAT002": [
        (NOTIFICATIONS, "reads: []", "reads: [⟦inventory-db⟧]"),
        (NOTIFICATIONS, MODES_OF_NOTIFICATIONS, "| inventory-db | " + MODES + MODES_OF_NOTIFICATIONS),
    ],
    "DAT003": [
        (ORDER, "transaction: saga", "transaction: ⟦two-phase-commit⟧"),
    ],
    "DAT004": [
        (ORDER, "transaction: saga", "transaction: ⟦none⟧"),
    ],
    "DAT005": [
        (ORDER, "compensation: Gives the goods back to the shelf", "compensation: ⟦none⟧"),
        (ORDER, "Keeps the goods | Gives the goods back to the shelf |", "Keeps the goods | – |"),
    ],
    "DAT006": [
        (INVENTORY, "outbox: true", "outbox: ⟦false⟧"),
        (INVENTORY, "[saga-choreography, outbox, idempotency]", "[saga-choreography, idempotency]"),
    ],
    "DAT007": [
        (ORDERS,
         "idempotency: key, idempotency-key: The number that the browser made for the basket, "
         "idempotency-retention: 24h",
         "idempotency: ⟦none⟧"),
    ],
    "DAT008": [
        (ORDERS, "idempotency-key: The number that the browser made for the basket",
         "idempotency-key: ⟦The timestamp of the request⟧"),
    ],
    "DAT009": [
        ("data-flows/customer-data.md", "stores: [accounts-db,", "stores: [⟦customers-db⟧, accounts-db,"),
    ],
    "DAT010": [
        (INVENTORY, "backup: {every: 1h, restore-tested: 2026-08-01}", "backup: ⟦none⟧"),
    ],
    "DAT011": [
        (ACCOUNTS, "restore-tested: 2026-08-01}, data: personal, encrypted: true",
         "restore-tested: 2026-08-01}, data: personal, encrypted: ⟦false⟧"),
    ],
    "DAT012": [
        (ACCOUNTS, "owns:\n",
         "owns:\n  - {id: sessions-cache, kind: cache, technology: Valkey 8, purpose: Sessions of the "
         "last minute, tier: 1, data: personal, encrypted: true, residency: [eu]}\n"),
        (ACCOUNTS, "depends-on: []",
         "depends-on: [{target: sessions-cache, criticality: ⟦hard⟧, timeout: 10ms, circuit-breaker: "
         "true, purpose: Keeps the database from being asked}]"),
        (ACCOUNTS, MODES_OF_ACCOUNTS, "| sessions-cache | " + MODES + MODES_OF_ACCOUNTS),
    ],
    "DAT013": [
        (INVENTORY, "replication: leader-follower, lag: 5s, consistency: strong",
         "replication: ⟦leader-follower⟧, lag: 5s"),
    ],
    "MSG001": [
        (INVENTORY, "consumes:\n  - {topic: orders-v1, dead-letter: inventory-dlq, max-receives: 5",
         "consumes:\n  - {topic: orders-v1, dead-letter: ⟦none⟧, max-receives: 5"),
    ],
    "MSG002": [
        (INVENTORY, "id: inventory-dlq", "id: ⟦inventory-dlq⟧"),
        (INVENTORY, ", alert: any message at all", ""),
    ],
    "MSG003": [
        (INVENTORY, "max-receives: 5", "max-receives: ⟦none⟧"),
    ],
    "MSG004": [
        (INVENTORY, "visibility: 30s, handler: 1s", "visibility: ⟦500ms⟧, handler: 1s"),
    ],
    "MSG005": [
        (INVENTORY, "idempotent: true", "idempotent: ⟦false⟧"),
    ],
    "MSG006": [
        (INVENTORY, "handler: 1s, ordering: key", "handler: 1s, ordering: ⟦global⟧"),
    ],
    "MSG007": [
        (INVENTORY, "id: stock-v1", "id: ⟦stock-v1⟧"),
        (INVENTORY, 'retention: 7d, schema: "1",', "retention: 7d,"),
    ],
    "MSG008": [
        (INVENTORY, "retention: 7d", "retention: ⟦30m⟧"),
    ],
    "MSG009": [
        (ORDERS, "depends-on: []",
         "depends-on: [{target: inventory/reserve, style: async, protocol: Kafka, criticality: soft, "
         "reply: ⟦stock-v1⟧, fallback: The order stays pending, purpose: Keeps the goods}]"),
        (ORDERS, "| orders-db | The book itself",
         "| inventory | Goods | It has them |\n| orders-db | The book itself"),
    ],
    "MSG010": [
        (ACCOUNTS, "publishes: [",
         "publishes: [{topic: letters, outbox: true, purpose: Asks for letters}, "),
        (ACCOUNTS, "owns:\n",
         "owns:\n  - {id: ⟦letters⟧, kind: queue, technology: Kafka, purpose: Letters to be written, "
         'delivery: at-least-once, ordering: none, retention: 7d, schema: "1", data: personal, '
         "encrypted: true, residency: [eu]}\n"),
        (NOTIFICATIONS, "consumes:\n",
         "consumes:\n  - {topic: letters, dead-letter: notifications-dlq, max-receives: 10, idempotent: "
         "true, visibility: 5m, handler: 30s, purpose: Writes letters}\n"),
    ],
}
"""From the code of a rule to the edits that plant its defect; the finding stands at the mark ⟦ ⟧."""
