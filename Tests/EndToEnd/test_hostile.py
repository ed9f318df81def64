"""Whatever stands in a repository, a page holds nothing but what the allowlist names."""

import json
import re
import unittest
import xml.etree.ElementTree

from allowlist import site_violations
from hostile_text import BYTES, PLACES, TEXTS, file_name
from lintel import EndToEnd, build


class HostileText(EndToEnd):

    def test_no_text_in_any_place_gets_past_the_allowlist(self):
        tokens = {}
        for number, text in enumerate(TEXTS):
            for place, page in PLACES.items():
                token = f"witness{number}{place}"
                name = file_name(text) if place == "name" else ""
                path = f"content/{place}/{number:03d}{name}.md"
                self.write(path, page(text, token))
                tokens[token] = f"{place}: {text[:80]!r}"
        self.build_and_judge(tokens)

    def test_no_bytes_get_past_the_allowlist(self):
        for name, text in BYTES.items():
            with self.subTest(name):
                self.write("content/index.md", text)
                self.build_and_judge({})

    def build_and_judge(self, tokens):
        out = self.folder / "site"
        result = build(self.folder, out)
        self.assert_ran(result)
        self.assertTrue(any(out.rglob("*.html")), "no page was written")
        self.assert_report_is_plain(result.err)
        self.assertEqual([], site_violations(out)[:20])
        self.assert_data_is_well_formed(out)
        pages = b"".join(path.read_bytes() for path in out.rglob("*.html"))
        lost = [what for token, what in tokens.items() if token.encode() not in pages]
        self.assertEqual([], lost, "pages that are not in the site")

    def assert_report_is_plain(self, report):
        """No line of a report is one that a terminal or a log would obey."""
        self.assertIsNone(re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", report), "control characters")
        text = report.decode()
        self.assertNotRegex(text, "[\u0080-\u009f\u202a-\u202e\u2066-\u2069]")
        self.assertNotRegex(text, "(?m)^::")

    def assert_data_is_well_formed(self, out):
        for path in out.rglob("*.xml"):
            xml.etree.ElementTree.parse(path)
        for path in out.rglob("*.json"):
            json.loads(path.read_bytes())


if __name__ == "__main__":
    unittest.main()
