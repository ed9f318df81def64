"""Models that nobody would draw neither stop a command nor make it slow, and what is said of them ends."""

import os
import shutil
import unittest
from dataclasses import dataclass
from typing import Callable

from lintel import EndToEnd, run

SECONDS = 5.0
"""Of processors, since a busy machine would fail the test otherwise."""
GROWTH = 12.0
"""How many times as long a model of ten times the size may take."""
FORMATS = ["json", "structurizr", "mermaid", "plantuml", "dot"]
MEGABYTES = 64


def service(name, facts="", kind="service"):
    return {f"content/{kind}s/{name}.md": f"---\nkind: {kind}\nid: {name}\n{facts}---\n# {name.title()}\n"}


def services(names, facts):
    """Services of these names, with the facts that a function gives each by its place."""
    return {path: text for place, name in enumerate(names)
            for path, text in service(name, facts(place)).items()}


def named(count):
    return [f"s{number}" for number in range(count)]


def calls(targets, more="style: sync, criticality: hard, timeout: 1s, retry: {max-attempts: 3}"):
    return "depends-on:\n" + "".join(f"  - {{target: {target}, {more}}}\n" for target in targets)


BUSY = """tier: 1
recovery: {rto: 1h, rpo: 5m, strategy: warm-standby}
deployment: {topology: active-active, locations: [aws/eu-west-1, gcp/europe-west4]}
slo: {availability: 99.9%, latency: {p99: 300ms}}
provides: [{id: get, style: sync, deadline: 1s}]
"""


def entries(count):
    """As much as front matter may hold: each entry names another that is not there."""
    return service("s0", "depends-on: [" + ", ".join(f"{{target: x{n}}}" for n in range(count)) + "]\n")


def repeated(count):
    return service("s0") | service("s1", "depends-on: [" + ", ".join(["{target: s0}"] * count) + "]\n")


def ring(count):
    return services(named(count), lambda n: BUSY + calls([f"s{(n + 1) % count}/get"]))


def chain(count):
    return services(
        named(count), lambda n: BUSY + (calls([f"s{n + 1}/get"]) if n + 1 < count else ""))


def complete(count):
    names = named(count)
    return services(names, lambda n: BUSY + calls(
        [name for name in names if name != f"s{n}"], "style: sync, criticality: hard"))


def layers(count):
    """Ten services in each layer, which all call all of the next: paths without number."""
    return services(named(count), lambda n: BUSY + calls(
        [f"s{m}/get" for m in range(n // 10 * 10 + 10, n // 10 * 10 + 20) if m < count]))


def one_id(count):
    return {f"content/services/a{n}.md": "---\nkind: service\nid: s0\n" + BUSY
            + calls(["s0/get"]) + "---\n# A\n" for n in range(count)}


def one_store(count):
    return services(named(count), lambda n: BUSY + "owns: [{id: db, kind: database}]\n"
                    "depends-on: [{target: db, access: write}]\n")


def readers(count):
    return service("db-owner", "owns: [{id: db, kind: database}]\n") | services(
        named(count), lambda n: BUSY + "reads: [db]\n" + calls(["db"], "access: write"))


def consumers(count):
    return service("talker", "owns: [{id: news, kind: topic}]\npublishes: [{topic: news}]\n") | services(
        named(count), lambda n: BUSY + "consumes: [{topic: news, max-receives: 5}]\n"
        "publishes: [{topic: news}]\n")


def workflows(count):
    names = named(50)
    steps = "steps:\n" + "".join(
        f"  - {{call: {name}/get, compensation: {name}/get}}\n" for name in names)
    return services(names, lambda n: BUSY) | {
        f"content/workflows/w{n}.md": f"---\nkind: workflow\nbudget: 1s\n{steps}---\n# W\n"
        for n in range(count)}


def group(count):
    members = named(count)
    return service("caller", BUSY + calls(members[:700], "criticality: hard, group: all")) | services(
        members, lambda n: BUSY + calls(["root"])) | service("root", BUSY)


def nested(count):
    return {path: text for n in range(count) for path, text in service(
        f"s{n}", f"system: s{n + 1}\n" if n + 1 < count else "", kind="system").items()}


def nested_in_a_circle(count):
    return {path: text for n in range(count) for path, text in service(
        f"s{n}", f"system: s{(n + 1) % count}\n", kind="system").items()}


def plans(count):
    """Every runbook and every capacity plan is for everything."""
    names = named(count)
    targets = "applies-to: [" + ", ".join(names[:500]) + "]\n"
    head = "observability: {runbook: r0}\n"
    return services(names, lambda n: BUSY + head) | {
        f"content/{kind}s/r{n}.md": f"---\nkind: {kind}\n{targets}---\n# R\n"
        for kind in ["runbook", "failover"] for n in range(count // 5)}


@dataclass
class Shape:
    """What a hostile handbook looks like, its size, and the name whose loss is asked about."""
    files: Callable
    count: int
    lost: str = "s0"
    grows: bool = True


SHAPES = {
    "entries": Shape(entries, 3_500),
    "one entry again and again": Shape(repeated, 4_000),
    "a ring": Shape(ring, 1_500),
    "a chain": Shape(chain, 1_500, lost="s1499"),
    "a complete graph": Shape(complete, 120, grows=False),
    "full layers": Shape(layers, 500, lost="s499"),
    "one id": Shape(one_id, 1_500),
    "one store that all own": Shape(one_store, 1_000, lost="db"),
    "one store that all read": Shape(readers, 1_000, lost="db"),
    "one topic": Shape(consumers, 1_500, lost="news"),
    "workflows": Shape(workflows, 300),
    "a group": Shape(group, 700, lost="root"),
    "systems within systems": Shape(nested, 3_000, lost="s2999"),
    "a circle of systems": Shape(nested_in_a_circle, 1_000),
    "plans for everything": Shape(plans, 300),
}


class HostileModel(EndToEnd):

    def handbook(self, name, files):
        folder = self.folder / name.replace(" ", "-")
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        return folder

    def commands(self, folder, shape):
        yield ["lint", "-C", folder, "--preset", "strict", "--format", "concise"]
        for form in FORMATS:
            yield ["model", "-C", folder, "--format", form]
        yield ["impact", "-C", folder, shape.lost]
        yield ["impact", "-C", folder, shape.lost, "--format", "json"]
        yield ["build", "-C", folder, "--out", folder / "public"]

    def test_every_command_on_every_shape(self):
        for name, shape in SHAPES.items():
            folder = self.handbook(name, shape.files(shape.count))
            for command in self.commands(folder, shape):
                with self.subTest(name, command=command[0], form=command[-1]):
                    result = run(*command, timeout=120)
                    self.assert_ran(result)
                    self.assertNotIn(b"Fatal error", result.err)
                    self.assertLess(result.work, SECONDS)
                    self.assertLess(len(result.out) + len(result.err), MEGABYTES << 20)
                    if os.environ.get("LINTEL_SHOW_TIMES"):
                        print(f"{result.work:6.2f} s {result.megabytes:6.0f} MB "
                              f"{len(result.out) + len(result.err):9} bytes  {name}: {command[0]} {command[-1]}")
            shutil.rmtree(folder)

    def test_ten_times_the_size_takes_little_more_than_ten_times_as_long(self):
        for name, shape in SHAPES.items():
            if not shape.grows:
                continue
            small, large = [
                self.handbook(f"{name} {part}", shape.files(shape.count // part)) for part in [10, 1]]
            with self.subTest(name):
                command = ["--preset", "strict", "--format", "concise"]
                before = min(run("lint", "-C", small, *command).work for _ in range(2))
                after = run("lint", "-C", large, *command).work
                # What takes a few hundredths of a second is mostly noise, and says nothing about growth.
                self.assertLess(after, GROWTH * max(before, 0.1))
            shutil.rmtree(small)
            shutil.rmtree(large)


if __name__ == "__main__":
    unittest.main()
