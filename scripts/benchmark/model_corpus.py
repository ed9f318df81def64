"""Writes a handbook of services to measure with; the same numbers give the same bytes everywhere.

Each service has three calls, a topic that it publishes and one that it consumes, a database, a queue, numbers
for everything that rules look at, and a text with tables that say the same again. Services stand in
three layers, each calling only the next. A *sound* handbook has numbers that add up; in a *flawed* one
they are drawn at random, calls now and then lead back, and nearly every service has something wrong.
"""

import random

LOCATIONS = ["aws/eu-west-1", "gcp/europe-west4"]
SERVICES_PER_SYSTEM = 20
CALLS = 3
LAYERS = [
    dict(tier=3, availability="99%", rto="8h", rpo="2h", strategy="pilot-light", failover="manual",
         p=(200, 700, 1900), timeout="700ms", deadline="2200ms", errors="1%"),
    dict(tier=2, availability="99.9%", rto="3h", rpo="45m", strategy="warm-standby", failover="automatic",
         p=(80, 300, 650), timeout="200ms", deadline="650ms", errors="0.5%"),
    dict(tier=2, availability="99.99%", rto="1h", rpo="30m", strategy="warm-standby",
         failover="automatic", p=(30, 100, 190), timeout="60ms", deadline="190ms", errors="0.1%"),
]

SERVICE = """\
---
kind: service
id: service-{number}
name: Service {number}
description: Keeps the records of part {number}
system: system-{system}
owner: team-{team}
lifecycle: production
technology: [Swift, PostgreSQL]
tags: [part-{team}]
tier: {tier}
requirements: {{consistency: strong, data-volume: {volume}GB, growth: 10x in three years, tolerates: "Nothing changes for an hour"}}
recovery: {{rto: {rto}, rpo: {rpo}, strategy: {strategy}, failover: {failover}, detection: 30s, repair: 2m, tested: 2026-09-30}}
deployment: {{topology: {topology}, locations: [{locations}]}}
slo: {{availability: {availability}, window: 30d, indicator: "Answers below 500, at the gateway", latency: {{p50: {p50}ms, p95: {p95}ms, p99: {p99}ms}}, throughput: {throughput}/s, error-rate: {errors}, saturation: 50%}}
provides:
  - {{id: get, style: sync, protocol: gRPC over TLS, access: read, deadline: {deadline}, rate-limit: 9000/s, load-shedding: true, contract: proto/service.proto, purpose: Reads a record}}
  - {{id: put, style: sync, protocol: gRPC over TLS, access: write, idempotency: natural, deadline: {deadline}, rate-limit: 2000/s, load-shedding: true, contract: proto/service.proto, purpose: Writes a record}}
owns:
  - {{id: service-{number}-db, kind: database, technology: PostgreSQL 16, purpose: Records, tier: {tier}, partitioning: none, replication: leader-follower, lag: 2s, consistency: strong, backup: {{every: 5m, restore-tested: 2026-08-01}}, data: internal, encrypted: true, residency: [eu]}}{channels}
depends-on:{calls}
publishes: {publishes}
consumes: {consumes}
reads: []
observability: {{logs: structured, metrics: prometheus, traces: opentelemetry, correlation-id: true, health: /healthz, readiness: /readyz, alerts: [slo-burn-rate, replication-lag], runbook: records-{system}}}
security: {{exposure: internal, authentication: mtls, authorization: rbac, encryption: tls, zone: core}}
scaling: {{model: horizontal, headroom: 10x, bottleneck: "Writes of its database", cost: "900 EUR a month"}}
patterns: [database-per-service, outbox]
---

# Service {number}

Keeps the records of part {number}, and tells others when they change.

## Responsibilities

- Keeping records, and giving them out
- Telling others what has changed

## APIs

| Operation or event | What it does | What can go wrong |
|---|---|---|
| `get` | Reads a record | Nothing for one that is not there |
| `put` | Writes a record; the same twice changes nothing | Refused when it is too large |

## Dependencies

| Dependency | What it is needed for | Why it and no other |
|---|---|---|
| service-{number}-db | Records | They have to be kept |
{dependency_rows}
## Failure Modes

| Dependency | When it is slow | When it is down | When it returns bad data | When we are down |
|---|---|---|---|---|
| service-{number}-db | Reads come from memory for a minute | A follower takes over within a minute | Checks of the schema refuse the row | Callers ask the other location |
{failure_rows}
## Data Owned

| Store | What is in it | Where others get it |
|---|---|---|
| service-{number}-db | Records | `get` |

## Operations

- Monitoring: the board of part {number}, answers by location
- Alerting: the burn rate, and a follower more than ten seconds behind, wake team-{team}
- Deployment: canary of one machine for half an hour
"""

TOPIC = """
  - {{id: service-{number}-v1, kind: topic, technology: Kafka, purpose: What became of a record, delivery: at-least-once, ordering: key, retention: 7d, schema: "1", data: internal, encrypted: true, residency: [eu], limit: 7 days of messages and then the oldest go, alert: lag above 10 minutes}}"""

DEAD_LETTERS = """
  - {{id: service-{number}-dead, kind: queue, technology: Kafka, purpose: What could not be handled, retention: 14d, data: internal, encrypted: true, residency: [eu], limit: 14 days and then the oldest go, alert: any message}}"""

PUBLISHES = "[{{topic: service-{number}-v1, outbox: true, purpose: Tells that a record has changed}}]"

CALL = """
  - {{target: service-{target}/{operation}, style: sync, protocol: gRPC over TLS, criticality: {criticality}, timeout: {timeout}, connect-timeout: 20ms, retry: {{max-attempts: {attempts}, backoff: exponential, jitter: true, base: 10ms, cap: 20ms, budget: 10%}}, circuit-breaker: true, bulkhead: true, deadline-propagation: true, purpose: Asks for a record of part {target}{fallback}}}"""

CONFIGURATION = "lint:\n  rules:\n    DEP002: {services: 4}\n"

SYSTEM = """\
---
kind: system
id: system-{number}
owner: team-{team}
description: Keeps a group of records
requirements: {{goals: Records that others can rely on, budget: 90000 EUR a year, team: Six people, existing: none, compliance: none, functional: Records are kept and given out, growth: 10x in three years}}
---
# System {number}

Keeps a group of records for those who ask.

## Users

- Clerks, who look records up
"""

RUNBOOK = """\
---
kind: runbook
id: records-{number}
applies-to: [system-{number}]
owner: team-{team}
severity: sev1
alerts: [slo-burn-rate, replication-lag]
tested: 2026-09-30
review-by: 2027-03-31
---

# Records of system {number} cannot be read

Clerks get no answer.

## Detection

- The board of the system: answers by location

## Triage

- Is it one location or both? Seen on the board, by colour — Then: one is sev2, both are sev1

## Mitigation

1. Withdraw the route to the location that fails — Done when: the rate of errors is halved

## Communication

- Status page: at once, then every half hour, by the team on call

## Resolution

It is over when the objective has held for half an hour.

## Post-mortem

Written within a week beside this page.
"""

CAPACITY = """\
---
kind: capacity
applies-to: [system-{number}]
owner: team-{team}
measured: 2026-11-06
---

# System {number} at ten times the load

## Current Load

| What | Now | Limit | How the limit is known |
|---|---|---|---|
| Records read | 100/s | 2,000/s | Load test |

## Growth

Records double every year.

## Ten Times the Load

| What | At 10× | What has to change |
|---|---|---|
| Records read | 1,000/s | Nothing |

## Bottleneck

The disk of the database gives way first, which its latency shows.

## Plan

- More machines of the same kind — When: at five times the load
"""


def write_model(count, folder, flawed=False):
    """Writes `count` services and their systems below `folder`/content."""
    chance = random.Random(7)
    content = folder / "content"
    documents = {"systems/system": SYSTEM, "runbooks/records": RUNBOOK, "capacity/plan": CAPACITY}
    for name in ["services", "systems", "runbooks", "capacity"]:
        (content / name).mkdir(parents=True, exist_ok=True)
    for number in range(max(1, count // SERVICES_PER_SYSTEM)):
        for stem, text in documents.items():
            (content / f"{stem}-{number}.md").write_text(text.format(number=number, team=number % 12))
    if not flawed:
        (folder / "lintel.yml").write_text(CONFIGURATION)
    for number in range(count):
        path = content / f"services/service-{number}.md"
        path.write_text(service(number, count, chance, flawed))


def service(number, count, chance, flawed):
    layer = number * len(LAYERS) // count
    facts = dict(LAYERS[layer])
    if flawed:
        facts |= flaws(chance)
    targets = callees(number, layer, count, chance, flawed)
    p50, p95, p99 = facts.pop("p")
    return SERVICE.format(
        number=number, system=number % max(1, count // SERVICES_PER_SYSTEM), team=number % 12,
        volume=chance.randint(1, 900), throughput=chance.randint(10, 100) * 2 ** layer,
        topology="active-active" if facts["strategy"] == "active-active" else "active-passive",
        locations=", ".join(chance.sample(LOCATIONS, 2)), p50=p50, p95=p95, p99=p99,
        calls="".join(
            call(one, place > 0, facts, chance, flawed) for place, one in enumerate(targets)) or " []",
        channels="".join(text.format(number=number) for text, is_used in [
            (TOPIC, number > 0), (DEAD_LETTERS, number + 1 < count)] if is_used),
        publishes=PUBLISHES.format(number=number) if number > 0 else "[]",
        consumes=consumes(number, count, chance, flawed),
        dependency_rows="".join(f"| service-{one} | Its records | It has them |\n" for one in targets),
        failure_rows="".join(
            f"| service-{one} | We wait, and then refuse | We refuse for a minute | We refuse the record "
            "| It notices nothing |\n" for one in targets),
        **facts)


def flaws(chance):
    """Numbers that nobody has compared with those of the neighbours."""
    p50 = chance.randint(5, 50)
    return dict(
        tier=chance.randint(0, 4), availability=chance.choice(["99.99%", "99.95%", "99.9%", "99.5%"]),
        rto=f"{chance.randint(5, 900)}m", rpo=f"{chance.randint(1, 60)}m",
        strategy=chance.choice(["active-active", "warm-standby", "pilot-light", "backup-restore"]),
        p=(p50, p50 * 3, p50 * 8), timeout=f"{chance.randint(50, 900)}ms")


def callees(number, layer, count, chance, flawed):
    """Services of the next layer; in a flawed handbook, now and then any other."""
    first = -(-(layer + 1) * count // len(LAYERS))
    last = -(-(layer + 2) * count // len(LAYERS)) - 1
    if layer + 1 == len(LAYERS):
        first, last = (0, -1)
    found = []
    for _ in range(CALLS):
        if flawed and (first > last or chance.random() < 0.03):
            target = chance.randrange(count)
        elif first > last:
            continue
        else:
            target = chance.randint(first, last)
        if target != number and target not in found:
            found.append(target)
    return found


def call(target, is_hard, facts, chance, flawed):
    return CALL.format(
        target=target, timeout=facts["timeout"], operation=chance.choice(["get", "put"]),
        criticality="hard" if is_hard else "soft",
        fallback="" if is_hard else ", fallback: The record of the day before",
        attempts=chance.randint(1, 3) if flawed else 1)


def consumes(number, count, chance, flawed):
    """The topic of the next service, so that all but the first are read by somebody."""
    target = chance.randrange(1, count) if flawed else number + 1
    if number + 1 == count:
        return "[]"
    return (
        f"[{{topic: service-{target}-v1, dead-letter: service-{number}-dead, max-receives: 5, "
        "idempotent: true, visibility: 1m, handler: 5s, ordering: key, purpose: Keeps a copy}]")
