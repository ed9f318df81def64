"""Odd names, links out of the repository and special files neither stop a build nor leak into it."""

import os
import socket
import unittest

from allowlist import site_violations
from lintel import EndToEnd, build, skipped

CANARY = b"canary-5be0f1c7"

NAMES = [
    b"-rf.md", b"--output=x.md", b"--end-of-options", b"a\nb.md", b"a\r::error::x.md", b"\n::error::y.md",
    b"x\x1b[31m.md", b"bad\xff.md", "é.md".encode(), "e\u0301.md".encode(), b"A.md", b"a.md",
    "ß.md".encode(), b"SS.md", b"index.md", b"index/index.md", b"README.md", b"a/b.md", b"con.md", b"nul",
    b"a.", b"a ", b".md", b"..md", b"...", b" .md", b"a%2fb.md", b"a%00.md", b"a?b.md", b"a#b.md",
    b"a&b.md", b'a"b.md', b"a'b.md", b"a<script>.md", b"a:b.md", b"a\\b.md", b"{{x}}.md", b"$(id).md",
    b"`id`.md", b"a;id.md", b"~.md", b"*.md", b"[a].md", b"n" * 252 + b".md", b"deep/" * 500 + b"x.md",
    b".git", b".GIT/config", b"git~1.md", b".gitattributes", b".DS_Store", b"a.md~", b"_headers", b"CNAME",
    b".nojekyll", b".htaccess", b"web.config", b"robots.txt", b"index.html", b"404.md", b"lintel.css",
    "\u202egpj.md".encode(), b"javascript:alert(1).md", b"\" onload=alert(1) x=\".md",
]


class HostileTrees(EndToEnd):

    def setUp(self):
        super().setUp()
        self.start("tree")
        self.secrets = self.folder / "secrets"
        self.secrets.mkdir()
        (self.secrets / "canary.md").write_bytes(b"# " + CANARY + b"\n")

    def start(self, name):
        """Begins another repository, with an output folder of its own."""
        self.content = self.folder / name / "repository/content"
        self.content.mkdir(parents=True)
        self.out = self.folder / name / "out/site"
        self.out.parent.mkdir()

    def build_and_look(self, codes=(0, 1)):
        result = build(self.content.parent, self.out, timeout=20)
        self.assert_ran(result, codes)
        self.assertTrue(any(self.out.rglob("*.html")), "no page was written")
        printed = result.out + result.err
        self.assertNotIn(CANARY, printed)
        self.assertNotIn(b"\x1b", printed)
        self.assertNotIn(b"\r", printed)
        self.assertNotRegex(printed, rb"(?m)^::")
        for parent, _, names in os.walk(os.fsencode(self.out)):
            for name in names:
                path = os.path.join(parent, name)
                self.assertFalse(os.path.islink(path), path)
                with open(path, "rb") as file:
                    self.assertNotIn(CANARY, file.read(), path)
        return result

    def add(self, name, text=b"# A page\n\nIts text.\n"):
        """Writes a file relative to its folder, since the whole path may be longer than allowed."""
        folder = os.open(self.content, os.O_RDONLY)
        *parents, last = name.split(b"/")
        try:
            for parent in parents:
                try:
                    os.mkdir(parent, dir_fd=folder)
                except FileExistsError:
                    pass
                inner = os.open(parent, os.O_RDONLY | os.O_DIRECTORY, dir_fd=folder)
                os.close(folder)
                folder = inner
            file = os.open(last, os.O_WRONLY | os.O_CREAT, 0o644, dir_fd=folder)
            os.write(file, text)
            os.close(file)
            return True
        except OSError:
            return False
        finally:
            os.close(folder)

    def test_every_odd_name_alone(self):
        for number, name in enumerate(NAMES):
            with self.subTest(name[:60]):
                self.start(str(number))
                self.add(b"index.md")
                if not self.add(name):
                    skipped(f"the file system refuses {name[:60]!r}")
                self.build_and_look()
                self.assertEqual([], site_violations(self.out)[:20])

    def test_all_odd_names_together(self):
        self.assertGreater(sum(map(self.add, NAMES)), len(NAMES) // 2)
        self.build_and_look()
        self.assertEqual([], site_violations(self.out)[:20])

    def test_links_out_of_the_repository_are_not_followed(self):
        (self.content / "index.md").write_text("# Home\n")
        (self.content / "loop").mkdir()
        secret = self.secrets / "canary.md"
        for name, target in {
                "absolute.md": secret, "folder": self.secrets, "parent": "..", "self.md": "self.md",
                "relative.md": "../../../secrets/canary.md", "dangling.md": "nowhere.md",
                "environment.md": "/proc/self/environ", "zero.md": "/dev/zero", "loop/up": "../loop",
                "chain0.md": secret}.items():
            (self.content / name).symlink_to(target)
        for number in range(41):
            (self.content / f"chain{number + 1}.md").symlink_to(f"chain{number}.md")
        result = self.build_and_look()
        self.assertIn("absolute.md", " ".join(one.path for one in result.findings()))

    def test_special_files_do_not_block(self):
        (self.content / "index.md").write_text("# Home\n")
        os.mkfifo(self.content / "fifo.md")
        with socket.socket(socket.AF_UNIX) as listener:
            here = os.getcwd()
            os.chdir(self.content)
            listener.bind("socket.md")
            os.chdir(here)
            self.build_and_look()

    def test_sizes_at_both_ends(self):
        self.add(b"empty.md", b"")
        self.add(b"no-end.md", b"# No line end")
        with open(self.content / "sparse.md", "wb") as file:
            file.truncate(1 << 40)
        result = self.build_and_look(codes=(1,))
        self.assertIn("sparse.md", " ".join(one.path for one in result.findings()))

    def test_templates_and_pages_cannot_reach_outside(self):
        self.add(b"index.md", b"---\nslug: ../../../escape\n---\n# A\n\n![x](../../../secrets/canary.md)\n")
        self.add(b"b.md", b"---\nslug: /tmp/escape\ntemplate: /etc/passwd\n---\n# B\n")
        before = sorted(self.secrets.iterdir())
        self.build_and_look()
        self.assertEqual(before, sorted(self.secrets.iterdir()))
        self.assertEqual([], [path for path in self.folder.rglob("escape*") if self.out not in path.parents])


if __name__ == "__main__":
    unittest.main()
