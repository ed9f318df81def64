"""Defects of the model itself and of who depends on whom, one for each rule."""

from planted import NEW

ACCOUNTS = "services/accounts.md"
CARRIER = "externals/carrier.md"
CUSTOMER = "people/customer.md"
GATEWAY = "services/gateway.md"
INVENTORY = "services/inventory.md"
NOTIFICATIONS = "services/notifications.md"
ORDERS = "services/orders.md"
PAYMENTS = "services/payments.md"

ACCOUNTS_ROW = (
    "| accounts-db | Customers and sessions | Sessions have to be ended at once, everywhere |\n")
NOTIFICATIONS_ROW = (
    "| notifications-db | What was sent already | A second message about the same thing annoys |\n")
ORDERS_ROW = "| orders-db | The book itself"
MODES_OF_ACCOUNTS = "| accounts-db | Sessions come from memory"
MODES_OF_NOTIFICATIONS = "| notifications-db | Messages wait |"
MODES_OF_ORDERS = "| orders-db | Orders are refused after"
MODES_OF_PAYMENTS = "| payments-db | Charges wait"
MODES = "We wait a little | We do without | It is refused | They try again |\n"
DEPENDENCIES = """| Dependency | What it is needed for | Why it and no other |
|---|---|---|
| carrier | Parcels have to be announced | The contract of the storeroom names it |
""" + NOTIFICATIONS_ROW


def calling(target, rest):
    """A line of `depends-on` that waits and has all that a call needs, but for the rest."""
    return (f"{{target: {target}, style: sync, protocol: gRPC over TLS, timeout: 50ms, retry: none, "
            "circuit-breaker: true, bulkhead: true, deadline-propagation: true, criticality: soft, "
            f"{rest}}}")


ASK_ACCOUNTS = calling(
    "accounts/verify-session", "fallback: The order waits, purpose: Knows the customer")

THIN = """---
id: maps
description: Draws the way of a parcel on a map
owner: team-shop
---

⟦# Maps⟧

A company that draws maps.

## What It Promises

Nothing.

## Living Without It

The way is told in words.
"""


def person(id, title, uses):
    return f"""---
id: {id}
name: Auditor
description: Reads the books once a year
owner: team-shop
uses: {uses}
---

{title}

Two people who come in January.

## What They Use

- The books of the shop

## What They Cannot Do Without

Nothing here; they can wait.
"""


STRUCTURE = {
    "MDL001": [
        (GATEWAY, "orders/find-order", "⟦ordrs/find-order⟧"),
    ],
    "MDL002": [
        ("people/visitor.md", NEW,
         person("⟦customer⟧", "# Auditor", "[{target: gateway, purpose: Reads}]")),
    ],
    "MDL003": [
        ("people/auditor.md", NEW, person("auditor", "⟦# Auditor⟧", "[]")),
    ],
    "MDL004": [
        (ACCOUNTS, "id: accounts-db, ", "id: ⟦accounts-db⟧, "),
        (ACCOUNTS, " purpose: Customers and sessions,", ""),
    ],
    "MDL005": [
        (ACCOUNTS, "id: accounts-db, kind: database, technology: PostgreSQL 16,",
         "id: ⟦accounts-db⟧, kind: database,"),
    ],
    "MDL006": [
        ("lintel.yml", NEW, "\nlint: {rules: {DOC022: off}}\n"),
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
        (NOTIFICATIONS, "    purpose: Announces a parcel\n", ""),
        (CARRIER, ", purpose: Announces a parcel", ""),
        (NOTIFICATIONS, DEPENDENCIES, "The carrier, and a database.\n"),
    ],
    "MDL007": [
        (GATEWAY, "accounts/verify-session", "⟦accounts/verify-sesion⟧"),
    ],
    "MDL008": [
        (ACCOUNTS, "depends-on: []",
         "depends-on: [{target: ⟦accounts/sign-in⟧, style: async, criticality: soft, purpose: Signs in "
         "again, fallback: It does not}]"),
    ],
    "MDL009": [
        (ACCOUNTS, "publishes: [",
         "publishes: [{topic: sign-ins-v1, outbox: true, purpose: Tells who came}, "),
        (ACCOUNTS, "owns:\n",
         "owns:\n  - {id: ⟦sign-ins-v1⟧, kind: topic, technology: Kafka, purpose: Who came when, "
         'delivery: at-least-once, ordering: key, retention: 7d, schema: "1", data: internal, encrypted: '
         "true, residency: [eu], limit: 7 days, alert: lag above 10 minutes}\n"),
    ],
    "MDL010": [
        (CARRIER, "lifecycle: production", "lifecycle: deprecated"),
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
    ],
    "MDL011": [
        (CARRIER, "owner: team-fulfilment", "owner: ⟦none⟧"),
    ],
    "MDL012": [
        ("lintel.yml", NEW,
         "\nteams: [team-accounts, team-fulfilment, team-orders, team-payments, team-shop]\n"),
        (CARRIER, "owner: team-fulfilment", "owner: ⟦team-fulfillment⟧"),
    ],
    "MDL013": [
        (GATEWAY, "target: accounts/verify-session", "target: ⟦accounts/verify-session⟧"),
        (GATEWAY, "    criticality: hard\n", ""),
    ],
    "MDL014": [
        ("externals/maps.md", NEW, THIN),
        (CUSTOMER, "uses:\n",
         "uses:\n  - {target: maps, purpose: Sees where the parcel is, protocol: HTTPS}\n"),
    ],
    "MDL015": [
        (PAYMENTS, "| payments-db | What was",
         "| ⟦accounts⟧ | Customers | It knows them |\n| payments-db | What was"),
    ],
    "MDL016": [
        ("data-flows/customer-data.md", "data: personal", "data: ⟦confidential⟧"),
    ],
    "DEP001": [
        (ACCOUNTS, "depends-on: []",
         "depends-on: [" + calling("⟦orders/find-order⟧", "purpose: Shows orders") + "]"),
        (ACCOUNTS, ACCOUNTS_ROW, ACCOUNTS_ROW + "| orders | Orders are shown | It has them |\n"),
        (ACCOUNTS, MODES_OF_ACCOUNTS, "| orders | " + MODES + MODES_OF_ACCOUNTS),
        (ORDERS, "depends-on: []", f"depends-on: [{ASK_ACCOUNTS}]"),
        (ORDERS, ORDERS_ROW, "| accounts | Customers | It knows them |\n" + ORDERS_ROW),
    ],
    "DEP002": [
        (NOTIFICATIONS, "depends-on:\n",
         "depends-on:\n  - " + calling(
             "⟦orders/find-order⟧", "fallback: The letter is shorter, purpose: Lists orders") + "\n"),
        (NOTIFICATIONS, NOTIFICATIONS_ROW,
         NOTIFICATIONS_ROW + "| orders | What was ordered | It knows |\n"),
        (ORDERS, "depends-on: []", f"depends-on: [{ASK_ACCOUNTS}]"),
        (ORDERS, ORDERS_ROW, "| accounts | Customers | It knows them |\n" + ORDERS_ROW),
    ],
    "DEP003": [
        ("lintel.yml", NEW, "\nlint: {rules: {DEP003: {callers: 1}}}\n"),
        (NOTIFICATIONS, "depends-on:\n",
         "depends-on:\n  - " + calling(
             "accounts/verify-session", "fallback: Nobody is greeted, purpose: Greets by name") + "\n"),
        (NOTIFICATIONS, NOTIFICATIONS_ROW, NOTIFICATIONS_ROW + "| accounts | Names | It has them |\n"),
        (ACCOUNTS, "# Accounts\n", "⟦# Accounts⟧\n"),
    ],
    "DEP004": [
        ("lintel.yml", NEW, "\nlint: {rules: {DEP004: {calls: 0}}}\n"),
        (GATEWAY, "# Gateway\n", "⟦# Gateway⟧\n"),
    ],
    "DEP005": [
        ("lintel.yml", NEW, "\nlint: {rules: {DEP005: {flows: 2}}}\n"),
        (ACCOUNTS, "replication: leader-follower, lag: 2s, consistency: strong, backup: {every: 1h",
         "replication: ⟦none⟧, consistency: strong, backup: {every: 1m"),
    ],
    "DEP006": [
        (ACCOUNTS, "tier: 1\nreq", "tier: 2\nreq"),
        ("failover/lost-location.md", "[gateway, accounts, orders", "[gateway, orders"),
        (GATEWAY, "target: accounts/verify-session", "target: ⟦accounts/verify-session⟧"),
    ],
    "DEP007": [
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
        (NOTIFICATIONS, "criticality: soft", "criticality: hard"),
        (NOTIFICATIONS, "    fallback: A file of all parcels goes to the carrier in the evening\n", ""),
        (CARRIER, "availability: 99.5%", "availability: 99.99%"),
    ],
    "DEP008": [
        (CUSTOMER, "uses:\n",
         "uses:\n  - {target: ⟦inventory/reserve⟧, purpose: Keeps goods, protocol: HTTPS}\n"),
    ],
    "DEP009": [
        (ORDERS, "reads: []", "reads: [⟦inventory-db⟧]"),
        (ORDERS, MODES_OF_ORDERS, "| inventory-db | " + MODES + MODES_OF_ORDERS),
    ],
    "DEP010": [
        (GATEWAY, "  - target: orders/find-order\n    style: sync\n    protocol: gRPC over TLS",
         "  - target: orders/find-order\n    style: sync\n    protocol: ⟦HTTPS⟧"),
    ],
    "DEP011": [
        ("lintel.yml", NEW, '\nlint: {rules: {DEP011: {deny: ["notifications -> carrier"]}}}\n'),
        (NOTIFICATIONS, "target: carrier/announce", "target: ⟦carrier/announce⟧"),
    ],
    "DEP012": [
        ("lintel.yml", NEW, "\nlint: {rules: {DEP012: {dependencies: 0}}}\n"),
        (GATEWAY, "# Gateway\n", "⟦# Gateway⟧\n"),
    ],
    "DEP013": [
        (PAYMENTS, "depends-on:\n",
         "depends-on:\n  - " + ASK_ACCOUNTS.replace("soft", "hard").replace(
             "accounts/verify-session", "⟦accounts/verify-session⟧") + "\n"),
        (PAYMENTS, "| payments-db | What was",
         "| accounts | Customers | It knows them |\n| payments-db | What was"),
        (PAYMENTS, MODES_OF_PAYMENTS, "| accounts | " + MODES + MODES_OF_PAYMENTS),
    ],
}
"""From the code of a rule to the edits that plant its defect; the finding stands at the mark ⟦ ⟧."""
