"""No page takes a second or 256 MB, and twice the page takes about twice the time."""

import gzip
import json
import re
import statistics
import unittest

from lintel import EndToEnd, build, run, shared
from patterns import BUILT, FIXED, SCALING

SECONDS, MEGABYTES = 1.0, 256
OTHER_LIMITS = {"a million lines": (3.0, 512)}
MEASURABLE = 0.020
GROWTH = 6
"""How much longer four times the text may take: 4 when linear, 16 when quadratic."""
LARGEST_TEXT, LARGEST_LINE = 4 << 20, 1_000_000
"""The larger text of a pair stays below the limits of Lintel, or there would be nothing to time."""


class Pathological(EndToEnd):

    def setUp(self):
        super().setUp()
        self.start_up = statistics.median(run("render", stdin=b"x").seconds for _ in range(9))
        self.rows = []
        self.addCleanup(self.print_table)

    def print_table(self):
        if not self.rows:
            return
        print(f"\n\nTABLE: {self.id()}\n")
        print("| pattern | n | bytes | time | time of 4 n | ratio | memory |\n|---|--:|--:|--:|--:|--:|--:|")
        for row in self.rows:
            print(f"| {' | '.join(row)} |")

    def test_the_cases_of_cmark(self):
        self.check_cases("commonmark+cmark@0.30.2", "--commonmark")

    def test_the_cases_of_cmark_gfm(self):
        self.check_cases("github+cmark-gfm", "--gfm")

    def check_cases(self, name, mode):
        folder = shared("conformance", "pathological", name)
        for case in json.loads((folder / "index.json").read_bytes()):
            with self.subTest(case["name"]):
                text = gzip.decompress((folder / f"{case['file']}.gz").read_bytes())
                result = self.check_limits(
                    case["name"], lambda text: run("render", mode, stdin=text), text)
                if case["name"] == "tables":
                    continue  # cmark-gfm takes a vertical tab for a space, which CommonMark does not
                html = result.out.decode().replace("\r\n", "\n")
                self.assertTrue(
                    result.err or re.search(case["expect_regex"], html),
                    "another result than cmark's, and no finding that says why")

    def test_texts_of_fixed_size(self):
        for name, text in FIXED.items():
            with self.subTest(name):
                text = text().encode()
                self.check_limits(name, self.render_page, text)

    def test_rendering_grows_in_line_with_the_text(self):
        for name, pattern in SCALING.items():
            with self.subTest(name):
                self.check_growth(name, pattern, self.render_page, self.start_up)

    def test_building_grows_in_line_with_the_text(self):
        nothing = statistics.median(self.build_page(b"# x\n").seconds for _ in range(5))
        for name in BUILT:
            with self.subTest(name):
                self.check_growth(name, SCALING[name], self.build_page, nothing)

    def render_page(self, text):
        result = run("render", stdin=text)
        self.assertTrue(result.out or result.err, "neither a page nor a finding")
        return result

    def build_page(self, text):
        page = self.write("content/page.md", text)
        out = self.folder / f"site-{len(list(self.folder.iterdir()))}"
        result = build(page.parent.parent, out)
        self.assertTrue((out / "page.html").exists() or result.err, "neither a page nor a finding")
        return result

    def check_limits(self, name, action, text):
        result = fastest(action, text, runs=3)
        self.rows.append([name, "", f"{len(text):,}", milliseconds(result.seconds), "", "",
                          f"{result.megabytes:.0f} MB"])
        self.assert_ran(result)
        seconds, megabytes = OTHER_LIMITS.get(name, (SECONDS, MEGABYTES))
        self.assertLess(result.seconds, seconds)
        self.assertLess(result.megabytes, megabytes)
        return result

    def check_growth(self, name, pattern, action, nothing):
        """Doubles `n` until the time can be measured or 4 `n` would pass a limit, then compares.

        A ratio that is too high is measured again, and then at twice the size: noise and the step
        from one cache to the next go away, quadratic time does not.
        """
        n = 250
        while fits(pattern(8 * n)) and action(pattern(n).encode()).seconds - nothing < MEASURABLE:
            n *= 2
        for n, runs in [(n, 3), (n, 9), (2 * n, 9), (2 * n, 15)]:
            small, large = (fastest(action, pattern(size).encode(), runs) for size in (n, 4 * n))
            base = small.seconds - nothing
            ratio = (large.seconds - nothing) / max(base, 1e-9)
            if ratio <= GROWTH and large.seconds < SECONDS:
                break
        judged = base >= MEASURABLE
        self.rows.append([
            name, f"{n:,}", f"{len(pattern(n)):,}", milliseconds(base), milliseconds(large.seconds - nothing),
            f"{ratio:.1f}" if judged else "–", f"{large.megabytes:.0f} MB"])
        self.assert_ran(large)
        self.assertLess(large.seconds, SECONDS)
        self.assertLess(large.megabytes, MEGABYTES)
        if judged:
            self.assertLessEqual(ratio, GROWTH)


def fastest(action, text, runs):
    """The best of some runs; what else the machine does can only make a run slower."""
    return min((action(text) for _ in range(runs)), key=lambda one: one.seconds)


def fits(text):
    return len(text.encode()) < LARGEST_TEXT and max(map(len, text.split("\n"))) < LARGEST_LINE


def milliseconds(seconds):
    return f"{seconds * 1000:,.0f} ms"


if __name__ == "__main__":
    unittest.main()
