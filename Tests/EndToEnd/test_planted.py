"""The reference architecture has no finding, and each planted defect has exactly its own."""

import json
from concurrent.futures import ThreadPoolExecutor

from lintel import EndToEnd, run
from planted import copied, plant
from planted_flow import FLOW
from planted_promises import PROMISES, STANDARDS
from planted_structure import STRUCTURE

DEFECTS = STRUCTURE | FLOW | PROMISES

WITH_HISTORY = {"DEP013"}
"""Rules that compare with what the last commit says."""

GROUPS = ("MDL", "DEP", "NET", "DAT", "MSG", "REL", "DRX", "OPS", "SEC", "CLR")


class Planted(EndToEnd):

    def test_the_reference_has_no_finding(self):
        self.assertEqual(described(copied(self.folder / "copy")), [])

    def test_every_rule_about_the_model_has_a_defect(self):
        rules = json.loads(run("rules", "--format", "json").out)
        codes = {rule["code"] for rule in rules}
        self.assertEqual({code for code in codes if code.startswith(GROUPS)}, DEFECTS.keys())
        self.assertEqual({code for code in codes if code.startswith("STD")}, STANDARDS.keys())

    def test_each_defect_has_exactly_its_own_finding(self):
        self.check(DEFECTS, "--ignore", "STD")

    def test_each_standard_misses_exactly_what_is_taken_away(self):
        self.check(STANDARDS)

    def check(self, defects, *options):
        def found(code):
            planted = plant(self.folder / code, code, defects[code], code in WITH_HISTORY)
            return code, planted, described(planted, *options)

        with ThreadPoolExecutor(2) as workers:
            for code, planted, findings in workers.map(found, sorted(defects)):
                with self.subTest(code):
                    said = "\n".join(f"{spot.path}: {spot.code} {text}" for spot, text in findings)
                    spots = [spot for spot, _ in findings]
                    self.assertTrue(spots == sorted(planted.expected), f"{code} makes\n{said}")


def described(planted, *options):
    """Every finding by its place, with what it says."""
    return sorted((spot, finding["message"]) for spot, finding in planted.lint(*options))
