"""What `impact` tells of a loss, to people and to programs."""

import json

from lintel import EndToEnd, run

SERVICES = {
    "orders": """tier: 1
recovery: {rto: 45m, rpo: 10m, failover: automatic}
deployment: {topology: active-passive, locations: [aws/eu-west-1, aws/us-east-1]}
observability: {runbook: orders-gone}
owns:
  - {id: orders-db, kind: database}
  - {id: orders-v1, kind: topic}
publishes: [{topic: orders-v1, outbox: true}]
depends-on:
  - {target: cards, style: sync, criticality: hard, group: paying}
  - {target: transfer, style: sync, criticality: hard, group: paying}""",
    "cards": "deployment: {locations: [aws/eu-west-1]}\nrecovery: {rto: 4h, failover: manual}",
    "transfer": "deployment: {locations: [gcp/europe-west1]}",
    "cart": """depends-on:
  - {target: orders, criticality: hard, fallback: "Shows the basket, sells nothing"}""",
    "checkout": "depends-on:\n  - {target: orders, style: sync, criticality: hard}",
    "site": "depends-on:\n  - {target: checkout}",
    "mail": "consumes: [{topic: orders-v1}]",
}

OTHERS = {
    "content/runbooks/orders-gone.md": "---\nkind: runbook\n---\n# Orders are gone\n",
    "content/failover/west.md":
        "---\nkind: failover\napplies-to: [orders]\nfrom: aws/eu-west-1\nto: aws/us-east-1\n"
        "tested: 2026-09-30\n---\n# Orders move east\n",
    "content/decisions/0007-outbox.md":
        "---\naffects: [orders]\ndate: 2026-01-05\n---\n# ADR-007: Use an outbox\n\n## Status\nAccepted\n",
}


class Impact(EndToEnd):

    def setUp(self):
        super().setUp()
        for name, facts in SERVICES.items():
            self.write(f"content/services/{name}.md", f"---\nkind: service\n{facts}\n---\n# {name.title()}\n")
        for path, text in OTHERS.items():
            self.write(path, text)

    def ask(self, *words):
        return run("impact", "-C", self.folder, *words)

    def states(self, name):
        result = self.ask(name, "--format", "json")
        self.assertEqual(result.code, 0, result.err)
        answer = json.loads(result.out)
        return answer, {element["id"]: element["state"] for element in answer["elements"]}

    def test_an_element_as_a_tree(self):
        result = self.ask("orders")
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual(result.out.decode(), """\
orders is lost: 2 fall, 1 degrades, 2 wait, 1 is unclear, of 9

orders (service, tier 1) falls: it is what is lost
│ back within 45m, by itself, losing at most 10m of data
│ runbook: Orders are gone (content/runbooks/orders-gone.md)
│ failover plan: Orders move east (content/failover/west.md), last tried on 2026-09-30
│ decision: ADR-007: Use an outbox (content/decisions/0007-outbox.md)
├── checkout (service) falls: it cannot do without orders (content/services/checkout.md:4)
│   └── site (service) is unclear: it depends on checkout, and nothing says how much \
(content/services/site.md:4)
├── cart (service) degrades: without orders: “Shows the basket, sells nothing” (content/services/cart.md:4)
└── orders-v1 (channel) waits: nobody writes to it any more
    └── mail (service) waits: no messages come from orders-v1 (content/services/mail.md:3)
""")

    def test_a_region_takes_what_runs_there_alone(self):
        answer, states = self.states("aws/eu-west-1")
        self.assertEqual(answer["lost"], {"name": "aws/eu-west-1", "kind": "location"})
        self.assertEqual({name for name, state in states.items() if state == "down"},
                         {"orders", "orders-db", "orders-v1", "cards", "checkout"})
        orders = next(element for element in answer["elements"] if element["id"] == "orders")
        self.assertEqual(orders["survival"], {"kind": "fails-over", "to": ["aws/us-east-1"]})
        self.assertEqual(orders["comeback"], {"within": "45m", "means": "automatic"})
        self.assertEqual(orders["dataLoss"], "10m")
        self.assertEqual(len(answer["unplaced"]), 4)

    def test_alternatives_and_other_places_carry_on(self):
        text = self.ask("cards").out.decode()
        self.assertIn("Carries on:\n  orders, by transfer in place of cards\n", text)
        self.assertNotIn("checkout", text)
        text = self.ask("aws/us-east-1").out.decode()
        self.assertIn("nothing falls", text)
        self.assertIn("  orders, without its standby in aws/us-east-1\n", text)

    def test_a_provider(self):
        _, states = self.states("gcp")
        self.assertEqual(states, {"transfer": "down"})

    def test_names_that_mean_nothing(self):
        for words, reason in [(["order"], 'called "order"; did you mean "orders"?'),
                              (["aws/eu-west-2"], 'did you mean "aws/eu-west-1"?'),
                              (["\x1b[2Jx"], 'called "\\u{1B}[2Jx"')]:
            result = self.ask(*words)
            self.assertEqual((result.code, result.out), (2, b""))
            self.assertIn(reason, result.err.decode())
        self.assertEqual(self.ask().code, 2)

    def test_a_long_chain_and_a_wide_tree_are_cut_for_people_only(self):
        count = 3000
        for number in range(count):
            target = f"depends-on: [{{target: c{number - 1}, criticality: hard}}]" if number else "tier: 2"
            self.write(f"content/chain/c{number}.md", f"---\nkind: service\n{target}\n---\n# C\n")
        text = self.ask("c0").out.decode()
        answer, _ = self.states("c0")
        self.assertLess(len(text), 10_000)
        self.assertIn("more are told by --format json", text)
        self.assertEqual(answer["counts"]["down"], count)
