"""What `lint --fix` may do to a work tree: mend what it says, lose no word, and leave the rest alone."""

import os
import random
import re
import subprocess
import threading
import unittest
from collections import Counter

from lintel import BINARY, EndToEnd, run, skipped
from repositories import ENVIRONMENT, Repository

SEEDS = 40

RELATIONS = ["supersedes", "superseded-by", "amends", "amended-by", "supersededBy", "superseded_by"]
SENTENCES = ["Supersedes", "Superseded by", "Amends", "Amended by", "Replaces", "Clarifies"]
RULES = ["DOC006", "broken-internal-link", "ADR005", "DOC012", "ADR016", "bare-todo"]


class Handbook:
    """A handbook put together by chance, with the mistakes that fixes are for."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = self.random.randint(2, 6)
        self.names = [f"{number:04}-choice-{number}.md" for number in range(1, self.count + 1)]
        dialect = self.random.choice(["house", "nygard", "front matter", "bullets", "mixed"])
        self.files = {
            f"content/decisions/{name}": self.encoded(self.record(number, dialect))
            for number, name in enumerate(self.names, 1)
        }
        self.files["content/index.md"] = b"# Home\n\n[gone](gone.md) and TODO this\n"
        if self.chance(0.6):
            self.files["lintel-baseline.yml"] = self.encoded(self.baseline(), mark=False)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *values):
        return self.random.choice(values)

    def other(self, form):
        number = self.random.randint(1, self.count)
        if form == "link":
            return f"[{number}. Choice {number}]({self.names[number - 1]})"
        return self.pick(f"ADR-{number:03}", f"ADR-{number:04}", f"'{number}'", str(number),
                         f"{number:04}-choice-{number}")

    def record(self, number, dialect):
        if dialect == "mixed":
            dialect = self.pick("house", "nygard", "front matter", "bullets")
        head = self.front_matter(dialect) if dialect == "front matter" or self.chance(0.4) else ""
        title = self.pick(f"# ADR-{number:03}: Choice {number}", f"# {number}. Choice {number}")
        if dialect == "front matter" and self.chance(0.5):
            title = f"# Choice {number}"
        status = self.status(dialect)
        body = "\n".join(self.paragraph() for _ in range(self.random.randint(1, 6)))
        links = f"\n## Links\n\n{self.lines('*')}\n" if self.chance(0.3) else ""
        return f"{head}{title}\n\n{status}\n## Context\n\n{body}\n{links}"

    def front_matter(self, dialect):
        lines = ["date: 2026-01-05"] if self.chance(0.5) else []
        if dialect == "front matter":
            lines.append(self.pick("status: accepted", 'status: "Accepted"', "status: superseded",
                                   "status: 'superseded by ADR-0001'"))
        for key in self.random.sample(RELATIONS, self.random.randint(0, 2)):
            lines += self.field(key)
        if self.chance(0.3):
            lines.insert(self.random.randint(0, len(lines)) if "- " not in str(lines) else 0,
                         f"# lintel: ignore {self.pick(*RULES)} -- a reason {self.random.random()}")
        if self.chance(0.2):
            lines += ["deciders: # who", "tags: [a, b] # which"]
        return "---\n" + "".join(f"{line}\n" for line in lines) + "---\n"

    def field(self, key):
        values = [self.other("name") for _ in range(self.random.randint(0, 3))]
        match self.random.randint(0, 5):
            case 0: return [f"{key}: [{', '.join(values)}]"]
            case 1: return [f"{key}:"] + [f"  - {value}" for value in values]
            case 2: return [f"{key}:"] + [f"- {value} # a remark" for value in values]
            case 3: return [f"{key}: {values[0]}" if values else f"{key}:"]
            case 4: return [f"{key}: [{', '.join(values)},]" if values else f"{key}: []"]
            case _: return [f"{key}: [", *(f"  {value}," for value in values), "]"]

    def status(self, dialect):
        if dialect == "front matter":
            return ""
        word = self.pick("Accepted", "Superseded", "Proposed", "Deprecated", "accepted, 2026-01-02")
        if dialect == "bullets":
            return f"* Status: {word}\n* Date: 2026-01-05\n" + (f"{self.lines('*')}\n" if self.chance(.5) else "")
        lines = self.lines(self.pick("", "*", "-")) if self.chance(0.6) else ""
        return f"## Status\n\n{word}{self.pick('', '  ', chr(9))}\n\n{lines}\n"

    def lines(self, marker):
        count = self.random.randint(1, 3)
        lead = f"{marker} " if marker else ""
        gap = "\n" if marker else "\n\n"
        form = self.pick("link", "name")
        return gap.join(f"{lead}{self.pick(*SENTENCES)} {self.other(form)}" for _ in range(count))

    def paragraph(self):
        rule, reason = self.pick(*RULES, "DOC999"), f"because {self.random.randint(1, 99)}"
        return self.pick(
            "Words that stand here.", "A [link](gone.md) leads nowhere.", "TODO: more of it.",
            f"<!-- lintel-disable-next-line {rule} -- {reason} -->\nText [a](gone.md).",
            f"Text <!-- lintel-disable-line {self.pick(*RULES)}, {self.pick(*RULES)} -- {reason} --> and more.",
            f"<!-- lintel-disable {rule} -- {reason} -->\n\ntext\n\n<!-- lintel-enable {rule} -->",
            f"- item\n  <!-- lintel-disable-next-line {rule} -- {reason} -->\n- item [b](gone.md)",
            f"> quoted <!-- lintel-disable-line {self.pick(*RULES)} -- {reason} -->",
            "```\n<!-- lintel-disable-line DOC006 -- shown -->\n```",
            "| a | b |\n|---|---|\n| ADR-001 | [c](gone.md) |", "\ttabs\tin\ta line", "Ünïcödé 🙂 — dash.")

    def baseline(self):
        entries = []
        for _ in range(self.random.randint(1, 5)):
            path = self.pick("content/index.md", "content/gone.md",
                             f"content/decisions/{self.pick(*self.names)}")
            about = self.pick("gone.md", "x", "TODO")
            count = self.pick("", f", count: {self.random.randint(1, 3)}")
            entries.append(self.pick(
                f"- {{rule: DOC006, path: {path}, about: {about}{count}}}\n",
                f"- rule: DOC006\n  path: {path}\n  about: {about}\n"))
        return "# kept\n" + "".join(entries)

    def encoded(self, text, mark=True):
        if self.chance(0.25):
            text = text.rstrip("\n")
        if self.chance(0.25):
            text = text.replace("\n", "\r\n")
        return (b"\xef\xbb\xbf" if mark and self.chance(0.15) else b"") + text.encode()


def words(data):
    """The words of a document outside of what may be taken away: comments to the linter."""
    text = data.decode().removeprefix("\ufeff")
    text = re.sub(r"<!--\s*lintel-.*?-->|# lintel: ignore[^\r\n]*", " ", text)
    return Counter(re.findall(r"[^\W_]+", text))


class Fixes(EndToEnd):

    def lint(self, folder, *more, **options):
        return run("lint", "-C", folder, "--preset", "strict", "--now", "2026-02-01", "--format",
                   "concise", *more, **options)

    def make(self, seed):
        folder = self.folder / f"{seed}"
        handbook = Handbook(seed)
        for path, data in handbook.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            target.chmod(random.Random(str(target.name)).choice([0o644, 0o600, 0o755, 0o664]))
        return folder, handbook.files

    def state(self, folder):
        return {
            str(path.relative_to(folder)): (path.read_bytes(), path.stat())
            for path in sorted(folder.rglob("*")) if path.is_file()
        }

    def rules(self, result):
        """How often each rule speaks of each file; a circle may be told in any of its files."""
        found = re.findall(rb"(?m)^(.+?):\d+:\d+: \w+ (\w+\d+) ", result.out)
        return Counter((b"" if rule == b"ADR006" else path, rule) for path, rule in found)

    def test_fixes_lose_nothing_and_settle(self):
        changed = 0
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                folder, files = self.make(seed)
                before, first = self.state(folder), self.lint(folder)
                shown = self.lint(folder, "--fix", "--diff")
                self.assertEqual(self.contents(folder), files, "--diff wrote something")
                fixed = self.lint(folder, "--fix")
                self.assert_ran(fixed)
                after = self.state(folder)
                self.assertEqual(before.keys(), after.keys())
                changed += self.compare(before, after)
                self.assertFalse(
                    self.rules(fixed) - self.rules(first), "a fix has brought something about")
                again = self.lint(folder, "--fix")
                self.assertEqual(self.contents(folder), {path: data for path, (data, _) in after.items()})
                self.assertEqual(fixed.out, again.out)
                self.assert_applies(shown.out, files, self.contents(folder), seed)
        self.assertGreater(changed, SEEDS / 2)

    def contents(self, folder):
        return {path: data for path, (data, _) in self.state(folder).items()}

    def compare(self, before, after):
        changed = 0
        for path, (old, status) in before.items():
            new, newer = after[path]
            self.assertEqual(status.st_mode, newer.st_mode)
            if old == new:
                self.assertEqual((status.st_ino, status.st_mtime_ns), (newer.st_ino, newer.st_mtime_ns))
                continue
            changed += 1
            if path.endswith(".md"):
                self.assertFalse(words(old) - words(new), f"{path} has lost words")
                self.assertEqual(old[:3] == b"\xef\xbb\xbf", new[:3] == b"\xef\xbb\xbf")
                if b"\r\n" in old:
                    self.assertNotRegex(new, rb"(?<!\r)\n", f"{path} has got other line ends")
                else:
                    self.assertNotIn(b"\r", new)
        return changed

    def assert_applies(self, diff, files, expected, seed):
        folder = self.folder / f"applied-{seed}"
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if not diff:
            return self.assertEqual(files, expected)
        subprocess.run(["git", "init", "-q"], cwd=folder, env=ENVIRONMENT, check=True)
        result = subprocess.run(["git", "apply", "-p1", "-"], cwd=folder, env=ENVIRONMENT, input=diff,
                                capture_output=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        applied = {path: (folder / path).read_bytes() for path in files}
        self.assertEqual(applied, expected)

    def test_links_are_not_written_through(self):
        folder, _ = self.make(3)
        outside = self.write("outside.md", "<!-- lintel-disable DOC006 -- x -->\n# Text\n")
        (folder / "content/linked.md").symlink_to(outside)
        (folder / "content/there").symlink_to(self.folder)
        before = outside.read_bytes(), outside.stat().st_mtime_ns
        self.assert_ran(self.lint(folder, "--unsafe-fixes"))
        self.assertEqual(before, (outside.read_bytes(), outside.stat().st_mtime_ns))
        self.assertTrue((folder / "content/linked.md").is_symlink())

    def stale(self, name="content/a.md"):
        return self.write(name, "# Text\n\n<!-- lintel-disable-next-line DOC006 -- x -->\nwords\n")

    def test_a_folder_that_cannot_be_written(self):
        if os.geteuid() != 0:
            page = self.stale()
            options = {}
        else:
            page = self.stale()
            options = {"user": 65534}
            self.folder.chmod(0o755)
        page.parent.chmod(0o555)
        before = page.read_bytes()
        result = self.lint(self.folder, "--fix", **options)
        page.parent.chmod(0o755)
        self.assertEqual(result.code, 2, result)
        self.assertRegex(result.err, rb"lintel: cannot write \S*content/a\.md: permission denied")
        self.assertEqual(page.read_bytes(), before)
        self.assertEqual(os.listdir(page.parent), ["a.md"])

    def test_names_of_the_greatest_length(self):
        page = self.stale(f"content/{'n' * 252}.md")
        self.assert_ran(self.lint(self.folder, "--fix"))
        self.assertNotIn(b"lintel-disable", page.read_bytes())

    def test_many_at_once_leave_whole_files(self):
        pages = [self.stale(f"content/{number}.md") for number in range(40)]
        text = b"# Text\n\n" + b"words \n" * 20_000 + b"\n"
        for page in pages:
            page.write_bytes(text + b"<!-- lintel-disable-next-line DOC006 -- x -->\nend\n")
        results = []
        threads = [threading.Thread(target=lambda: results.append(self.lint(self.folder, "--fix")))
                   for _ in range(6)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        for result in results:
            self.assertIn(result.code, (0, 1, 2))
            if result.code == 2:
                self.assertIn(b"changed while Lintel was at work", result.err)
        for page in pages:
            self.assertEqual(page.read_bytes(), text + b"end\n")
        self.assertEqual(len(os.listdir(self.folder / "content")), len(pages))

    def test_what_changed_meanwhile_is_not_overwritten(self):
        """strace holds lintel back at its first write, which is when the file changes under it."""
        page = self.stale()
        try:
            process = subprocess.Popen(
                ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=flock", "-e",
                 "inject=flock:delay_enter=1500000", BINARY, "lint", "-C", self.folder, "--fix"],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except FileNotFoundError:
            return skipped("strace is not installed")
        try:
            process.wait(0.7)
            return skipped("strace cannot hold lintel back here")
        except subprocess.TimeoutExpired:
            page.write_text("# Mine\n")
        _, errors = process.communicate(timeout=30)
        self.assertEqual(page.read_text(), "# Mine\n")
        self.assertEqual(process.returncode, 2, errors)
        self.assertIn(b"it has changed while Lintel was at work", errors)


if __name__ == "__main__":
    unittest.main()
