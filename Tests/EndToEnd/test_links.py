"""Real repositories come out with every link that was right in them leading somewhere."""

import re
import unittest
from collections import defaultdict
from pathlib import PurePosixPath
from urllib.parse import unquote

from lintel import EndToEnd, build, shared
from site_links import broken_links


def page_key(path, slug=None):
    """What a source file and its page have in common: `docs/README.md`, `docs/index.html`."""
    path = PurePosixPath(path)
    stem = slug or path.stem.lower()
    return str(path.parent / ("index" if stem == "readme" else stem)).lower()


class Explanations:
    """What the findings of a build say about each page: messages, and the source lines they name."""

    def __init__(self, content, findings):
        self.texts = defaultdict(list)
        for finding in findings:
            path = finding.path.removeprefix("content/") if content.name == "content" else finding.path
            self.texts[page_key(path, slug_of(content / path))].append(
                finding.message + "\n" + source_line(content / path, finding.line))

    def explain(self, broken):
        target, _, fragment = unquote(broken.link).partition("#")
        tail = fragment or target.rstrip("/").rpartition("/")[2]
        stem = re.sub(r"\.(html|md)$", "", tail).lower()
        names = {stem, "readme"} if stem == "index" else {stem}
        return any(
            name in unquote(text).lower() for text in self.texts[page_key(broken.page)] for name in names)


def is_copy(page, source):
    """Whether a file of the site is the author's own, so that its links are none of ours."""
    return source.is_file() and source.read_bytes() == page.read_bytes()


def slug_of(path):
    """The name that a document gives its page in its front matter, if any."""
    try:
        head = path.read_bytes()[:2000].decode("utf-8", "replace")
    except OSError:
        return None
    found = re.search(r"\A---\n(?:.*\n)*?slug: *(\S+)", head)
    return found and found.group(1).strip("'\"").lower()


def source_line(path, number):
    try:
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
        return lines[number - 1]
    except (OSError, IndexError):
        return ""


class Links(EndToEnd):

    def check_folders(self, folders):
        for source in folders:
            with self.subTest(source.name):
                self.check(source)

    def check(self, source):
        out = self.folder / source.name / "site"
        out.parent.mkdir()
        result = build(source, out, timeout=60)
        self.assert_ran(result)
        self.assertLess(result.seconds, 30, "took too long")
        content = source / "content" if (source / "content").is_dir() else source
        if any(content.rglob("*.md")):
            self.assertTrue(any(out.rglob("*.html")), "no page was written")
        explanations = Explanations(content, result.findings())
        unexplained = [
            one for one in broken_links(out)
            if not is_copy(out / one.page, content / one.page) and not explanations.explain(one)]
        self.assertEqual(
            [], [f"{one.page}: {one.link}: {one.reason}" for one in unexplained[:20]],
            f"{len(unexplained)} links are broken and no finding says so")

    def test_decision_repositories_keep_their_links(self):
        self.check_folders(sorted(shared("corpora", "adr").iterdir()))

    def test_model_repositories_keep_their_links(self):
        self.check_folders(sorted(shared("corpora", "models").iterdir()))

    def test_a_small_site_has_no_broken_link(self):
        self.write("content/index.md", "# Home\n\n[one](a/one.md) [two](a/two.md#more)\n")
        self.write("content/a/one.md", "# One\n\n[home](../index.md) ![x](x%20y.png)\n")
        self.write("content/a/two.md", "# Two\n\n## More\n\n[up](#more)\n")
        self.write("content/a/x y.png", b"\x89PNG\r\n\x1a\n")
        result = build(self.folder, self.folder / "site")
        self.assert_ran(result, codes=(0,))
        self.assertEqual([], broken_links(self.folder / "site"))

    def test_a_broken_link_is_found(self):
        self.write("content/index.md", "# Home\n\n[gone](gone.md)\n\n[here](#nowhere)\n")
        result = build(self.folder, self.folder / "site")
        self.assert_ran(result, codes=(1,))
        places = {(one.path.removeprefix("content/"), one.line) for one in result.findings()}
        self.assertLessEqual({("index.md", 3), ("index.md", 5)}, places)


if __name__ == "__main__":
    unittest.main()
