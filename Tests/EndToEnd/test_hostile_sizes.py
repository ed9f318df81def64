"""Much of one thing is no more than that many times the work: growth is linear, and the end is near."""

import shutil
import unittest

from lintel import EndToEnd, run
from repositories import decision

SECONDS = 4.0
GROWTH = 8.0


def record(number=1, head="date: 2026-01-05\n", title="A title", status="Accepted", more=""):
    return decision(number, title, status, more=more).replace("date: 2026-01-05\n", head)


def one(**parts):
    return {"content/decisions/0001-x.md": record(**parts)}


def many(count, **parts):
    return {
        f"content/decisions/{number:05}-x.md":
            record(number, **{key: make(number) for key, make in parts.items()})
        for number in range(1, count + 1)
    }


def names(count):
    return ", ".join(f"ADR-{number:04}" for number in range(1, count + 1))


TEMPLATE = "---\ntemplate:\n  kind: thing\n  title: Things\n  folder: things\n---\n# [Title]\n\n"

# What grows, and how much of it is the smaller of two sizes; the other is four times that.
SIZES = {
    "a long line": (250_000, lambda n: one(more="\n" + "word " * (n // 5))),
    "items": (10_000, lambda n: one(more="- item [a](b.md)\n" * n)),
    "headings": (2_500, lambda n: one(more="\n### Positive\n- It is\n" * n)),
    "links": (2_500, lambda n: one(more="".join(f"[a{i}](p{i}.md)\n" for i in range(n)))),
    "fragments": (2_500, lambda n: one(more="".join(f"[a](#title-{i})\n" for i in range(n)))),
    "fragments of many headings": (2_500, lambda n: one(
        more="".join(f"\n## Title {i}\n[a](#tilte-{i})\n" for i in range(n)))),
    "comments": (12_500, lambda n: one(more="<!-- a -->\n" * n)),
    "cells": (25_000, lambda n: one(more="\n" + "|" * n + "\n")),
    "labels": (2_500, lambda n: {"content/decisions/0001-x.md": "# 1. x\n\n" + "* Status: x\n" * n}),
    "a long status": (250_000, lambda n: one(status="Accepted\n\n" * (n // 10))),
    "one status that names many": (10_000, lambda n: one(
        status="Superseded by " + " and ".join(f"ADR-{i}" for i in range(n)))),
    "suppressions": (2_500, lambda n: one(
        more="<!-- lintel-disable-next-line DOC006 -- x -->\ntext\n\n" * n)),
    "unknown rules": (2_500, lambda n: one(
        more="<!-- lintel-disable-next-line " + "DOC996, " * n + " -- x -->\n")),
    "waivers": (250, lambda n: one(
        head="waivers:\n" + "- {rule: DOC006, subject: a, reason: x, adr: ADR-0001}\n" * n)),
    "unknown fields": (375, lambda n: {
        "templates/documents/thing.md": TEMPLATE.replace(
            "---\n# ", "".join(f"f{i}: <text>\n" for i in range(n)) + "---\n# "),
        "content/things/a.md": "---\n" + "".join(f"g{i}: x\n" for i in range(n)) + "---\n# A\n"}),
    "sections of a template": (2_500, lambda n: {
        "templates/documents/thing.md": TEMPLATE + "".join(
            f"## Section {i}\n[Text]\n\n" for i in range(n)),
        "content/things/a.md": "# A\n\n" + "".join(f"## Section {n - i}\nx\n\n" for i in range(n))}),
    "globs": (300, lambda n: one() | {"lintel.yml": "lint:\n  overrides:\n    - paths:\n" +
                                      "        - '**/*a*a*a*a*b'\n" * n + "      rules: {DOC006: off}\n"}),
    "known findings": (10_000, lambda n: one() | {"lintel-baseline.yml": "".join(
        f"- {{rule: DOC006, path: content/a{i}.md, about: x}}\n" for i in range(n))}),
    "rows of an index": (2_500, lambda n: one() | {"content/decisions/index.md": "# Index\n\n" + "".join(
        f"- [ADR-{i:04}](0001-x.md) - Proposed\n" for i in range(n))}),
    "records of one number": (750, lambda n: {
        f"content/decisions/{i:05}-x.md": record(1, title=f"Title {i}", head="supersedes: [ADR-0001]\n")
        for i in range(n)}),
    "records that name one that is not there": (500, lambda n: many(
        n, more=lambda k: f"\nSee [x]({k + 20_000:05}-x.md) and [y](../decisio/{k:05}-y.md)\n")),
    "records that all supersede the first": (750, lambda n: many(
        n, head=lambda k: "supersedes: [00001-x]\n",
        more=lambda k: "\n## Text\nWords.\n" * (1_000 if k == 1 else 1))),
}


class HostileSizes(EndToEnd):

    def seconds(self, files):
        folder = self.folder / "r"
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        result = run("lint", "-C", folder, "--preset", "strict", "--format", "concise", timeout=30)
        shutil.rmtree(folder)
        self.assert_ran(result)
        self.assertNotIn(b"Fatal error", result.err)
        return result.seconds

    def test_growth_is_linear(self):
        for name, (size, files) in SIZES.items():
            with self.subTest(name):
                small, large = self.seconds(files(size)), self.seconds(files(4 * size))
                self.assertLess(large, SECONDS)
                # Times this short are noise, most of it the start of the program.
                self.assertLess(large / max(small, 0.1), GROWTH)

    def test_all_relate_to_all(self):
        for key in ["supersedes", "amends"]:
            with self.subTest(key):
                files = many(250, head=lambda number: f"{key}: [{names(250)}]\n")
                self.assertLess(self.seconds(files), SECONDS)


if __name__ == "__main__":
    unittest.main()
