"""Hostile front matter, file names and git histories neither stop the linter, nor make it slow, nor run."""

import os
import re
import subprocess
import unittest

from lintel import BINARY, EndToEnd, run, skipped
from repositories import ENVIRONMENT, Repository, decision
from test_hostile_trees import NAMES

SECONDS = 1.0

FRONT_MATTER = {
    "laughs": "a: &a [x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi")),
    "self reference": "a: &a [*a]\n",
    "merge": "x: &x {a: 1}\ny: {<<: *x}\nz: {<<: [*x, *x]}\n",
    "open brackets": "a: " + "[" * 100_000 + "\n",
    "open mappings": "{a: " * 20_000 + "\n",
    "question marks": "? " * 5_000 + "\n",
    "dashes": "- " * 5_000 + "\n",
    "tags": "a: !!python/object:os.system x\nb: !!binary aGk=\nc: !<tag:x,2000:y> z\nd: !w q\n",
    "keys twice": "status: accepted\nstatus: draft\n",
    "odd keys": "__proto__: x\nnull: x\n~: x\n1: x\n1.0: x\nyes: x\nNO: x\n",
    "odd numbers": "date: 0o14\ntier: 014\na: 1_000\nb: 0x1F\nc: 1e309\nd: .nan\ne: .inf\nf: 12:30:45\n",
    "odd dates": "date: 2026-02-30\nreview-by: 0000-00-00\nexpires: 10000-01-01\n",
    "zone": "date: 2026-01-01T00:00:00+14:00\n",
    "digits": "order: " + "9" * 1_000_000 + "\n",
    "documents": "a: 1\n---\nb: 2\n...\n",
    "directive": "%YAML 9.9\n%TAG ! tag:x\n---\na: 1\n",
    "tabs": "a:\n\tb: 1\n",
    "zero": "a: \0\n",
    "not utf-8": b"title: \xff\xfe\n",
    "a long key": "k" * 2_000_000 + ": x\n",
    "a long list": "tags: [" + "x," * 500_000 + "]\n",
    "a long comment": "#" + "c" * 10_000_000 + "\n",
    "quotes": "title: \"never closed\n",
    "markup": "title: \"</title><script>alert(1)</script>\"\n",
    "folded": "title: >\n" + "  word word word\n" * 60_000,
    "ways out": "url: ../../x\nslug: ..\nid: /etc/x\noutput: /\ntemplate: /etc/passwd\n"
                "include: ../../.env\naliases: ['javascript:x', '//evil', \"\\r\\nSet-Cookie: x\"]\n",
    "far future": "date: 9999-12-31\nreview-by: 9999-12-31\n",
    "many tags": "tags: [" + "t, " * 10_000 + "]\n",
    "itself": "supersedes: [ADR-0001]\namends: [ADR-0001]\n",
}


class HostileLint(EndToEnd):

    def lint(self, folder, *words, seconds=SECONDS, environment=None):
        result = run("lint", "-C", folder, "--preset", "strict", *words, timeout=30, env=environment)
        self.assert_ran(result)
        self.assertLess(result.seconds, seconds)
        printed = result.out + result.err
        self.assertNotIn(b"\x1b", printed)
        self.assertNotRegex(printed, rb"(?m)^::(?!error |warning |notice )")
        self.assertNotIn(b"Fatal error", printed)
        return result

    def test_front_matter(self):
        for number, (name, text) in enumerate(FRONT_MATTER.items()):
            for fence in ["---\n", "--- \n", "---\r\n"]:
                with self.subTest(name, fence=fence):
                    body = text if isinstance(text, bytes) else text.encode()
                    folder = self.folder / f"{number}{len(fence)}{'r' if chr(13) in fence else ''}"
                    page = folder / "content/decisions/0001-x.md"
                    page.parent.mkdir(parents=True)
                    closing = decision(1, "A title").split("---\n", 2)[2].encode()
                    page.write_bytes(fence.encode() + body + fence.encode() + closing)
                    self.lint(folder)

    def test_chains_and_circles_of_supersession(self):
        for name, count, isCircle in [("one", 1, True), ("two", 2, True), ("three", 3, True),
                                      ("many", 10_000, True), ("a chain", 10_000, False)]:
            with self.subTest(name):
                folder = self.folder / name / "content/decisions"
                folder.mkdir(parents=True)
                for number in range(1, count + 1):
                    text = decision(number, f"Number {number}")
                    if isCircle or number < count:
                        following = number % count + 1
                        text = text.replace(
                            "date: 2026-01-05\n",
                            f"date: 2026-01-05\nsupersedes: [ADR-{following:04}]\n")
                    (folder / f"{number:04}-x.md").write_text(text)
                result = self.lint(self.folder / name, seconds=4 if count > 10 else SECONDS)
                found = b"ADR006" in result.out
                self.assertEqual(found, isCircle)

    def test_odd_names(self):
        content = self.folder / "content"
        content.mkdir()
        written = 0
        for name in NAMES:
            path = os.path.join(os.fsencode(content), name)
            try:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(b"# A page\n\n[gone](gone.md)\n")
                written += 1
            except OSError:
                skipped(f"the file system refuses {name[:60]!r}")
        self.assertGreater(written, len(NAMES) // 2)
        for format in ["text", "concise", "json", "github", "sarif", "gitlab", "rdjson", "junit",
                       "checkstyle", "summary"]:
            with self.subTest(format):
                self.lint(self.folder, "--format", format)

    def trapped(self, folder):
        """A repository in which every setting that could run something runs the trap."""
        repository = Repository(folder)
        trap = folder.parent / "trap"
        sprung = folder.parent / "sprung"
        trap.write_text(f"#!/bin/sh\necho \"$0 $*\" >> {sprung}\ncat\n")
        trap.chmod(0o755)
        repository.commit({
            "content/decisions/0001-a.md": decision(1, "A"),
            "content/index.md": "# Home\n",
            ".gitattributes": "* diff=trap filter=trap merge=trap\n*.md textconv=trap\n",
        })
        for key in ["core.fsmonitor", "diff.external", "core.pager", "core.sshCommand", "gpg.program",
                    "diff.trap.textconv", "diff.trap.command", "filter.trap.clean",
                    "filter.trap.smudge", "filter.trap.process", "core.editor", "core.askPass",
                    "credential.helper", "uploadpack.packObjectsHook", "alias.log", "alias.ls-tree"]:
            value = f"!{trap}" if key.startswith(("alias", "credential")) else str(trap)
            repository.git("config", key, value)
        repository.git("config", "log.showSignature", "true")
        hooks = folder / ".git/hooks"
        hooks.mkdir(exist_ok=True)
        for name in ["post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"]:
            (hooks / name).symlink_to(trap)
        bare = folder / "content/evil.git"
        subprocess.run(["git", "init", "-q", "--bare", bare], env=ENVIRONMENT, check=True)
        (bare / "config").write_text(
            f"[core]\n\tbare = true\n\trepositoryformatversion = 0\n\tfsmonitor = {trap}\n"
            f"\tsshCommand = {trap}\n[alias]\n\tlog = !{trap}\n")
        return repository, sprung

    def test_nothing_of_a_repository_is_executed(self):
        repository, sprung = self.trapped(self.folder / "r")
        repository.write({"content/decisions/0001-a.md": decision(1, "A", "Rejected")})
        sprung.unlink(missing_ok=True)
        trace = self.folder / "trace"
        for folder in [repository.folder, repository.folder / "content/evil.git"]:
            command = ["strace", "-f", "-qq", "-e", "trace=execve", "-o", trace, BINARY, "lint", "-C",
                       folder, "--new-since", "main", "--fail-on", "never"]
            subprocess.run(command, capture_output=True, timeout=60)
            self.assertFalse(sprung.exists(), sprung.exists() and sprung.read_text())
            programs = set(re.findall(r'execve\("([^"]+)"[^\n]*= 0', trace.read_text()))
            programs.discard(BINARY)
            self.assertTrue(
                all(os.path.basename(one) == "git" for one in programs), programs)
        self.assertIn("execve", trace.read_text())

    def test_odd_references(self):
        repository = Repository(self.folder / "r")
        repository.commit({"content/decisions/0001-a.md": decision(1, "A")})
        head = repository.git("rev-parse", "HEAD").decode().strip()
        repository.branch("evil\u202e")
        repository.commit({"content/decisions/0002-b.md": decision(2, "B")})
        for name in ["-x", "--upload-pack=x", "heads/heads", "HEAD", "a" * 200, "\u202egpj", "x;id",
                     "$(id)", "::error::x"]:
            try:
                repository.git("update-ref", f"refs/heads/{name}", head)
            except subprocess.CalledProcessError:
                skipped(f"git refuses a branch called {name[:40]!r}")
        repository.git("tag", "main", head)
        repository.git("checkout", "-q", "--detach", head)
        self.lint(repository.folder)
        self.lint(repository.folder, "--new-since", "main")

    def test_unborn_empty_and_damaged_repositories(self):
        unborn = Repository(self.folder / "unborn")
        unborn.write({"content/index.md": "# Home\n"})
        self.lint(unborn.folder)
        self.assertEqual(run("lint", "-C", unborn.folder, "--new-since", "main").code, 2)
        damaged = Repository(self.folder / "damaged")
        damaged.commit({"content/decisions/0001-a.md": decision(1, "A")})
        damaged.commit({"content/decisions/0001-a.md": decision(1, "B")})
        for path in (damaged.folder / ".git/objects").rglob("*"):
            if path.is_file():
                path.chmod(0o644)
                path.write_bytes(path.read_bytes()[:7])
        result = run("lint", "-C", damaged.folder)
        self.assertIn(result.code, (0, 2))
        self.assertNotIn(b"Fatal error", result.err)
        pointer = self.folder / "pointer"
        (pointer / "content").mkdir(parents=True)
        (pointer / "content/index.md").write_text("# Home\n")
        (pointer / ".git").write_text("gitdir: /proc/self/environ\n")
        self.assertIn(run("lint", "-C", pointer).code, (0, 2))

    def test_odd_commits(self):
        repository = Repository(self.folder / "r")
        repository.commit({"content/decisions/0001-a.md": decision(1, "A")})
        tree = repository.git("write-tree").decode().strip()
        parent = repository.git("rev-parse", "HEAD").decode().strip()
        people = ["<script> <x@y>", "\x1b[31m <x>", "  <\"><svg onload=x>>", "a" * 1_000_000 + " <x>"]
        dates = ["0 +0000", "-1 +0000", "4294967296 +1400", "99999999999 +0000", "1 +9999"]
        for person in people:
            for date in dates:
                text = (f"tree {tree}\nparent {parent}\nauthor {person} {date}\ncommitter {person} {date}\n"
                        "encoding latin1\n\n").encode() + b"\xff\0::error::x\n"
                made = repository.git(
                    "hash-object", "-t", "commit", "-w", "--stdin", "--literally", input=text)
                parent = made.decode().strip()
        repository.git("update-ref", "refs/heads/main", parent)
        repository.commit({"content/decisions/0001-a.md": decision(1, "A", "Rejected")})
        self.lint(repository.folder, seconds=2)

    def test_long_histories(self):
        repository = Repository(self.folder / "r")
        stream = ["reset refs/heads/main\n"]
        for number in range(1, 10_001):
            text = decision(1, f"Title {number}")
            stream.append(
                f"commit refs/heads/main\ncommitter A <a@b> {1_700_000_000 + number} +0000\ndata 1\nx\n"
                f"M 100644 inline content/decisions/0001-a.md\ndata {len(text.encode())}\n{text}\n")
        repository.git("fast-import", "--quiet", input="".join(stream).encode())
        repository.git("reset", "-q", "--hard", "main")
        self.lint(repository.folder, seconds=3)

    def test_long_chains_of_renames(self):
        repository = Repository(self.folder / "r")
        text = decision(1, "A")
        stream = []
        for number in range(1_000):
            stream.append(
                f"commit refs/heads/main\ncommitter A <a@b> {1_700_000_000 + number} +0000\ndata 1\nx\n"
                f"deleteall\nM 100644 inline content/decisions/0001-{number}.md\n"
                f"data {len(text.encode())}\n{text}\n")
        repository.git("fast-import", "--quiet", input="".join(stream).encode())
        repository.git("reset", "-q", "--hard", "main")
        self.lint(repository.folder, seconds=3)


if __name__ == "__main__":
    unittest.main()
