"""A build over an older one touches what it must and nothing else, and never leaves half a site."""

import os
import subprocess
import unittest

from lintel import BINARY, EndToEnd, build, make_corpus
from trees import contents, differences, identities

PAGES = 300


class Rebuild(EndToEnd):

    def setUp(self):
        super().setUp()
        self.source, self.out = self.folder / "source", self.folder / "out/site"
        self.out.parent.mkdir()
        make_corpus(PAGES, self.source / "content")
        self.write("source/content/broken.md", "# Broken\n\n[gone](gone.md)\n")
        self.first = build(self.source, self.out)
        self.assert_ran(self.first, codes=(1,))

    def page(self, number):
        return sorted((self.source / "content/decisions").rglob("*.md"))[number]

    def test_with_nothing_changed_it_says_the_same_and_writes_nothing(self):
        before = identities(self.out)
        again = min((build(self.source, self.out) for _ in range(3)), key=lambda one: one.seconds)
        self.assertEqual((self.first.code, self.first.out, self.first.findings()),
                         (again.code, again.out, again.findings()))
        self.assertEqual([], differences(before, identities(self.out)))
        self.assertLess(again.seconds, 0.15)

    def test_one_changed_page_changes_no_other_page(self):
        before, page = identities(self.out), self.page(7)
        page.write_text(page.read_text() + "\nOne more sentence.\n")
        self.assert_ran(build(self.source, self.out))
        changed = differences(before, identities(self.out))
        self.assertEqual(
            [page.stem], [os.path.basename(name)[:-5] for name in changed if name.endswith(".html")])

    def test_it_equals_a_build_from_nothing(self):
        self.page(3).unlink()
        self.page(5).write_text("# Another title\n\nAnother text.\n")
        self.page(9).rename(self.page(9).with_name("zzz-moved.md"))
        self.write("source/content/new/page.md", "# New\n")
        again = build(self.source, self.out)
        (self.folder / "clean").mkdir()
        clean = build(self.source, self.folder / "clean/site")
        self.assertEqual([], differences(contents(self.folder / "clean/site"), contents(self.out)))
        self.assertEqual((clean.code, clean.findings()), (again.code, again.findings()))

    def test_a_page_edited_in_the_output_is_mended(self):
        before = contents(self.out)
        victim = self.out / "broken.html"
        victim.write_text("edited")
        self.assert_ran(build(self.source, self.out))
        self.assertEqual([], differences(before, contents(self.out)))

    def test_what_lintel_did_not_write_stays(self):
        foreign = ["CNAME", ".nojekyll", ".git/HEAD", ".well-known/security.txt", "decisions/notes.txt"]
        for name in foreign:
            target = self.out / name
            target.parent.mkdir(exist_ok=True)
            target.write_text(name)
        before = {name: identities(self.out)[name] for name in foreign}
        self.page(0).unlink()
        self.assert_ran(build(self.source, self.out))
        after = identities(self.out)
        self.assertEqual(before, {name: after.get(name) for name in foreign})
        self.assertEqual(foreign, [(self.out / name).read_text() for name in foreign])


class RefusedFolders(EndToEnd):

    def test_a_folder_that_is_not_ours_is_refused_and_untouched(self):
        self.write("repository/content/index.md", "# Home\n")
        self.write("repository/.git/HEAD", "ref: refs/heads/main\n")
        self.write("mine/thesis.txt", "Years of work.\n")
        self.write("file", "A file.\n")
        (self.folder / "link").symlink_to("mine")
        before = contents(self.folder)
        for out in ["repository", "repository/content", "repository/.git", "mine", "file", "link", ""]:
            with self.subTest(out or "the parent of the repository"):
                result = build(self.folder / "repository", self.folder / out)
                self.assert_ran(result, codes=(2,))
                self.assertEqual(1, len(result.err.splitlines()), result.err)
                self.assertEqual([], differences(before, contents(self.folder)))

    def test_an_empty_folder_is_taken(self):
        self.write("repository/content/index.md", "# Home\n")
        (self.folder / "site").mkdir()
        self.assert_ran(build(self.folder / "repository", self.folder / "site"), codes=(0,))


class Outputs(EndToEnd):

    def test_a_full_device_is_an_error_that_is_told(self):
        for arguments in [["version"], ["--help"], ["render"]]:
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                done = subprocess.run(
                    [BINARY, *arguments], input=b"# x\n", stdout=full, stderr=subprocess.PIPE, timeout=10)
                self.assertEqual(2, done.returncode)
                self.assertTrue(done.stderr)

    def test_a_full_device_for_messages_does_not_crash_a_build(self):
        self.write("content/index.md", "[gone](gone.md)\n")
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [BINARY, "build", "-C", self.folder, "--out", self.folder / "site"], stderr=full, timeout=10)
        self.assertIn(done.returncode, (1, 2))

    def test_a_closed_pipe_ends_it_quietly(self):
        self.write("page.md", "# x\n" * 9000)
        reading, writing = os.pipe()
        os.close(reading)
        with open(self.folder / "page.md") as page:
            done = subprocess.run(
                [BINARY, "render"], stdin=page, stdout=writing, stderr=subprocess.PIPE, timeout=10)
        os.close(writing)
        self.assertIn(done.returncode, (-13, 141))
        self.assertEqual(b"", done.stderr)

    def test_closed_descriptors_do_not_spoil_a_site(self):
        self.write("content/index.md", "# Home\n\n[gone](gone.md)\n")
        out = self.folder / "site"
        done = subprocess.run(
            ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", BINARY, "build", "-C", self.folder, "--out", out])
        self.assertEqual(1, done.returncode)
        self.assertTrue((out / "index.html").read_text().startswith("<!"))


if __name__ == "__main__":
    unittest.main()
