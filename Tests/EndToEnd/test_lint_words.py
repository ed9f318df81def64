"""What `lint` makes of the words of its command line, of its surroundings, and of what it cannot do."""

import os
import subprocess
import unittest

from lintel import BINARY, EndToEnd, run
from repositories import ENVIRONMENT, Repository, decision

PAGE = "# Page\n\n[gone](gone.md)\n"


class LintWords(EndToEnd):

    def setUp(self):
        super().setUp()
        self.write("content/a.md", PAGE)
        self.write("docs/b.md", PAGE)

    def lint(self, *words, **options):
        return run("lint", "-C", self.folder, "--format", "concise", *words, **options)

    def assert_refused(self, result, *words):
        self.assertEqual(result.code, 2, result)
        self.assertEqual(result.out, b"")
        for word in words:
            self.assertIn(word, result.err.decode())

    def test_standard_input_is_a_document(self):
        result = self.lint("-", stdin=PAGE.encode())
        self.assertIn(b"content/stdin.md:3:8: error DOC006", result.out)
        for path in ["content/new/x.md", "./content/../content/a.md", self.folder / "content/a.md"]:
            self.assertEqual(self.lint("-", "--stdin-filename", path, stdin=PAGE.encode()).code, 1)

    def test_standard_input_that_cannot_be_one(self):
        for path, reason in [("docs/b.md", "is not in content"), ("../b.md", "is not in the repository"),
                             ("content", "is no document"), ("content/x.txt", "is no document"),
                             ("lintel.yml", "is not in content")]:
            with self.subTest(path):
                self.assert_refused(self.lint("-", "--stdin-filename", path, stdin=b"x"), reason)
        self.assert_refused(self.lint("--stdin-filename", "content/a.md"), "--stdin-filename", "-")
        self.assert_refused(self.lint("-", "--fix", stdin=b"x"), "--diff")
        closed = subprocess.run(f"{BINARY} lint -C {self.folder} - <&-", shell=True, capture_output=True)
        self.assertEqual(closed.returncode, 2)
        self.assertIn(b"lintel: cannot read standard input: ", closed.stderr)

    def test_paths_that_are_not_looked_at(self):
        self.assert_refused(self.lint("docs/b.md"), "docs/b.md is not in content")
        self.assert_refused(self.lint("content/gone.md"), "no document is called content/gone.md")
        self.assert_refused(self.lint(b"content/\xff.md"), "\\u{FFFD}.md")
        for path in ["content/", "./content", "content/../content/a.md", self.folder / "content"]:
            self.assertEqual(self.lint(path).code, 1)

    def test_baselines_that_are_not_there(self):
        self.assert_refused(self.lint("--baseline", "gone.yml"), "there is no baseline gone.yml")
        self.assert_refused(self.lint("--baseline", "content"), "content")
        self.assert_refused(self.lint("--baseline", "content", "--write-baseline"), "is a folder")
        self.assertEqual(self.lint("--baseline", "new.yml", "--write-baseline").code, 1)
        self.assertEqual(self.lint("--baseline", "new.yml").code, 0)

    def test_reports_that_cannot_be_written(self):
        for path in ["/nonexistent/x", self.folder, "/dev/full"]:
            with self.subTest(path):
                result = self.lint("--format", f"json={path}")
                self.assertEqual(result.code, 2)
                self.assertIn(f"lintel: cannot write {path}: ", result.err.decode())

    def test_nothing_to_look_at_is_said(self):
        empty = self.folder / "empty"
        empty.mkdir()
        result = run("lint", "-C", empty)
        self.assertEqual(result.code, 0)
        self.assertIn(b"lintel: There is no document in ", result.err)

    def test_content_that_is_another_repository(self):
        outer = Repository(self.folder / "outer")
        Repository(self.folder / "outer/content").commit({"decisions/0001-a.md": decision(1, "A")})
        outer.commit({"README.md": "# Outer\n"})
        self.assert_refused(
            run("lint", "-C", outer.folder, "--new-since", "main"), "content is a git repository of its own")
        result = run("lint", "-C", outer.folder)
        self.assertIn(b"Rules that need history were left out: content is a git repository", result.err)

    def test_git_is_found_without_the_environment(self):
        repository = Repository(self.folder / "r")
        repository.commit({"content/a.md": PAGE})
        repository.write({"content/b.md": PAGE})
        folder, false = self.folder / "bin/git", self.folder / "false/git"
        folder.mkdir(parents=True), false.parent.mkdir()
        false.write_text("#!/bin/sh\n")
        for environment in [
            {"GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/tmp", "GIT_INDEX_FILE": "/x"},
            {"PATH": f"{folder.parent}:{false.parent}:{os.environ['PATH']}"},
        ]:
            result = run("lint", "-C", repository.folder, "--new-since", "main", "--format", "concise",
                         env=ENVIRONMENT | environment)
            self.assertEqual((result.code, result.out.count(b"DOC006")), (1, 1), result)
        for path in ["", f"{folder.parent}:{false.parent}"]:
            result = run("lint", "-C", repository.folder, "--new-since", "main", env={"PATH": path})
            self.assert_refused(result, "git is not installed")

    def test_nothing_that_is_printed_commands_a_runner(self):
        self.write("lintel.yml", "content: .\n")
        title = "##[error]x"
        self.write("::warning::a.md", f"# {title}\n\n<!-- lintel-disable-line DOC007 -- {title} -->\n\n"
                   f"{title}\n[a](gone.md) <!-- lintel-disable-line DOC006: {title} -->\n")
        self.write("decisions/0001-a.md", decision(1, title).replace(
            "date:", f"affects: ['::error::{title}', 'docs/**']\ndate:"))
        environment = os.environ | {"GITHUB_ACTIONS": "true"}
        for words in [["lint", "--show-silenced"], ["lint", "--format", "github"], ["lint", "--format", "concise"],
                      ["lint", "##[error]gone"], ["governs", "docs/b.md", "::error::##[error]x"]]:
            with self.subTest(words):
                result = run(*words[:1], "-C", self.folder, *words[1:], env=environment)
                printed = result.out + result.err
                self.assertNotIn(b"##[", printed)
                self.assertNotRegex(printed, rb"(?m)^\s*::(?!error |warning |notice )")
        diff = run("lint", "-C", self.folder, "--fix", "--diff", env=environment).out
        stop, *inner, resume = diff.decode().splitlines()
        self.assertTrue(stop.startswith("::stop-commands::lintel-"))
        self.assertEqual(resume, f"::{stop.removeprefix('::stop-commands::')}::")
        self.assertIn(title, "\n".join(inner))
        plain = {key: value for key, value in os.environ.items() if key != "GITHUB_ACTIONS"}
        self.assertEqual(
            run("lint", "-C", self.folder, "--fix", "--diff", env=plain).out.decode().splitlines(), inner)


if __name__ == "__main__":
    unittest.main()
