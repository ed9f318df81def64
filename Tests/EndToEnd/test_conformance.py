"""Markdown reads as the specifications say, example by example."""

import json
import unittest
from concurrent.futures import ThreadPoolExecutor

from lintel import run, shared
from normalised import normalised

ANY_RESULT = "<IGNORE>\n"
"""How cmark-gfm marks an example whose result does not matter so long as there is one."""
CMARK, GFM = "commonmark+cmark@0.30.2/test", "github+cmark-gfm/test"


class Conformance(unittest.TestCase):

    def check(self, path, *options, keep=lambda example: True):
        examples = list(filter(keep, json.loads(shared("conformance", path).read_bytes())))
        self.assertTrue(examples, "no example was kept")
        with ThreadPoolExecutor() as pool:
            results = list(pool.map(
                lambda one: run("render", *options, stdin=one["markdown"].encode()), examples))
        exact, alike, different = 0, 0, []
        for example, result in zip(examples, results):
            html = result.out.decode("utf-8", "replace")
            if result.code > 1:
                different.append(describe(example, f"exit code {result.code}: {result.err.decode()}"))
            elif html == example["html"] or example["html"] == ANY_RESULT:
                exact += 1
            elif normalised(html) == normalised(example["html"]):
                alike += 1
            else:
                different.append(describe(example, html))
        print(f"\nTABLE: {path} {' '.join(options)}: {len(examples)} examples, {exact} exactly, "
              f"{alike} after normalisation, {len(different)} otherwise")
        self.assertEqual(0, len(different), "\n".join(different[:10]))

    def test_commonmark(self):
        self.check("commonmark+commonmark-spec@0.30/spec.examples.json", "--commonmark")

    def test_regressions_of_cmark(self):
        self.check(f"{CMARK}/regression.examples.json", "--commonmark")

    def test_smart_punctuation(self):
        self.check(f"{CMARK}/smart_punct.examples.json", "--commonmark", "--smart")

    def test_the_extensions_of_github_flavoured_markdown(self):
        self.check(f"{GFM}/spec.examples.json", "--gfm",
                   keep=lambda example: example["section"].endswith("(extension)"))

    def test_the_extensions_of_cmark_gfm(self):
        # GFM's specification has no footnotes, so that neither has --gfm.
        self.check(f"{GFM}/extensions.examples.json", "--gfm",
                   keep=lambda example: example["section"] != "Footnotes")

    def test_normalisation_keeps_what_matters(self):
        self.assertEqual(normalised("<p>a  b</p>\n<ul>\n<li>c</li></ul>"),
                         normalised("<p>a b</p> <ul><li>c</li>\n</ul>\n"))
        self.assertEqual(normalised('<a title="x" href="y">'), normalised('<a href="y" title="x">'))
        for one, other in [("<p>a</p>", "<p>b</p>"), ("<pre>a  b</pre>", "<pre>a b</pre>"),
                           ("a<em> b</em>", "a<em>b</em>"), ('<a href="x">', '<a href="y">'),
                           ("&amp;lt;", "&lt;")]:
            self.assertNotEqual(normalised(one), normalised(other))


def describe(example, got):
    return (f"example {example['example']} (line {example['start_line']}, {example['section']})\n"
            f"--- Markdown\n{example['markdown']}--- expected\n{example['html']}--- got\n{got[:2000]}")


if __name__ == "__main__":
    unittest.main()
