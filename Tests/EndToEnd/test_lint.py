"""What `lintel lint` says, asked as a user and as a pull request would ask it."""

import json
import unittest

from lintel import EndToEnd, run
from repositories import Repository, decision


def lint(folder, *words, **options):
    return run("lint", "-C", folder, "--now", "2026-11-21", *words, **options)


def told(result):
    """Findings as (code, path, message), in the order of the report."""
    document = json.loads(result.out)
    return [(each["code"], each["path"], each["message"]) for each in document["findings"]]


def codes(result):
    return [code for code, _, _ in told(result)]


class Lint(EndToEnd):

    def lint(self, *words, **options):
        result = lint(self.folder, "--format", "json", *words, **options)
        self.assert_ran(result)
        return result

    def test_a_clean_repository_ends_with_zero(self):
        self.write("content/index.md", "# Home\n\nSee [the first](decisions/0001-a.md).\n")
        self.write("content/decisions/0001-a.md", decision(1, "Use an outbox"))
        result = self.lint()
        self.assertEqual((told(result), result.code), ([], 0))

    def test_a_section_that_a_record_lacks_is_named(self):
        whole = decision(7, "Use an outbox")
        self.write("content/decisions/0007-a.md", whole[:whole.index("## Consequences")])
        self.assertEqual(
            told(self.lint()),
            [("DOC003", "content/decisions/0007-a.md", "Section `Consequences` is missing")])

    def test_exit_codes_follow_what_was_found_and_asked(self):
        self.write("content/a.md", "# A\n\n### Three\n")
        self.assertEqual(self.lint().code, 0)
        self.assertEqual(self.lint("--fail-on", "warning").code, 1)
        self.assertEqual(self.lint("--max-warnings", "0").code, 1)
        self.assertEqual(self.lint("--max-warnings", "1").code, 0)
        self.write("content/b.md", "[gone](gone.md)\n")
        self.assertEqual(self.lint().code, 1)
        self.assertEqual(self.lint("--fail-on", "never").code, 0)
        self.assertEqual(lint(self.folder, "--preset", "all").code, 2)
        self.assertEqual(lint(self.folder, "--select", "DOC999").code, 2)
        self.assertEqual(lint(self.folder, "nowhere.md").code, 2)

    def test_rules_are_chosen_on_the_command_line_and_in_the_configuration(self):
        self.write("content/a.md", "# A\n\n### Three\n\n[gone](gone.md)\n")
        self.assertEqual(codes(self.lint()), ["DOC018", "DOC006"])
        self.assertEqual(codes(self.lint("--select", "DOC018")), ["DOC018"])
        self.assertEqual(codes(self.lint("--ignore", "skipped-heading-level")), ["DOC006"])
        self.assertEqual(codes(self.lint("--preset", "minimal")), ["DOC006"])
        self.write("lintel.yml", "lint: {rules: {DOC006: off, skipped-heading-level: error}}\n")
        result = self.lint()
        self.assertEqual((codes(result), result.code), (["DOC018"], 1))
        self.write("lintel.yml", "lint: {overrides: [{files: [content/a.md], rules: {DOC: off}}]}\n")
        self.assertIn("LNT009", codes(self.lint()))
        self.write(
            "lintel.yml",
            "lint: {overrides: [{files: [content/a.md], rules: {DOC006: off, DOC018: off}}]}\n")
        self.assertEqual(codes(self.lint()), [])

    def test_only_what_was_asked_for_is_reported_and_everything_is_read(self):
        self.write("content/a.md", "[b](b.md) [gone](gone.md)\n")
        self.write("content/b.md", "[gone](lost.md)\n")
        result = self.lint("content/a.md")
        self.assertEqual([path for _, path, _ in told(result)], ["content/a.md"])
        self.assertEqual(len(told(self.lint("content"))), 2)

    def test_standard_input_stands_for_a_file(self):
        self.write("content/a.md", "# A\n\n[gone](gone.md)\n")
        self.write("content/b.md", "# B\n\n[a](a.md#part)\n")
        changed = b"# A\n\n## Part\n"
        result = self.lint("-", "--stdin-filename", "content/a.md", stdin=changed)
        self.assertEqual(told(result), [])
        result = self.lint("-", "--stdin-filename", "content/new.md", stdin=b"[x](gone.md)\n")
        self.assertEqual([path for _, path, _ in told(result)], ["content/new.md"])
        self.assertIn(b"gone.md", (self.folder / "content/a.md").read_bytes())

    def test_several_formats_go_to_several_places(self):
        self.write("content/a.md", "[gone](gone.md)\n")
        sarif, json_file = self.folder / "out.sarif", self.folder / "out.json"
        result = lint(
            self.folder, "--format", "concise", "--format", f"sarif={sarif}",
            "--format", f"json={json_file}")
        self.assertIn(b"DOC006", result.out)
        self.assertEqual(json.loads(sarif.read_text())["version"], "2.1.0")
        self.assertEqual(len(json.loads(json_file.read_text())["findings"]), 1)
        both = lint(self.folder, "--format", "json", "--format", "text")
        self.assertEqual(both.code, 2)

    def test_the_summary_of_a_job_is_appended(self):
        self.write("content/a.md", "[gone](gone.md)\n")
        summary = self.write("summary.md", "before\n")
        environment = {"GITHUB_STEP_SUMMARY": str(summary), "PATH": "/usr/bin:/bin"}
        result = lint(self.folder, "--format", "github", env=environment)
        self.assertIn(b"::error file=content/a.md", result.out)
        text = summary.read_text()
        self.assertTrue(text.startswith("before\n"))
        self.assertIn("DOC006", text)

    def test_a_suppression_silences_and_one_too_many_is_told(self):
        self.write(
            "content/a.md",
            "<!-- lintel-disable-next-line DOC006 -- it comes next week -->\n[gone](gone.md)\n\n"
            "<!-- lintel-disable-next-line DOC007 -- for nothing -->\nAll is well.\n")
        result = self.lint()
        self.assertEqual(codes(result), ["LNT006"])
        self.assertIn("DOC006", codes(self.lint("--no-suppressions")))
        shown = lint(self.folder, "--show-silenced").out
        self.assertIn(b"it comes next week", shown)
        self.lint("--fix")
        self.assertNotIn("for nothing", (self.folder / "content/a.md").read_text())
        self.assertEqual(codes(self.lint()), [])

    def test_a_baseline_keeps_old_findings_out_of_the_way(self):
        page = self.write("content/a.md", "# A\n\n[gone](gone.md)\n")
        self.lint("--write-baseline")
        self.assertEqual(codes(self.lint()), [])
        page.write_text("# A\n\nA new line.\n\n[gone](gone.md)\n\n[lost](lost.md)\n")
        self.assertEqual([m for _, _, m in told(self.lint())], ["No page or file at `lost.md`"])
        page.write_text("# A\n")
        self.assertEqual(codes(self.lint()), ["LNT012"])
        self.lint("--fix")
        self.assertEqual(codes(self.lint()), [])
        self.assertNotIn("gone.md", (self.folder / "lintel-baseline.yml").read_text())

    def test_a_diff_shows_fixes_and_changes_nothing(self):
        page = self.write(
            "content/a.md", "# A\n\n<!-- lintel-disable-next-line DOC007 -- why -->\nText.\n")
        before = page.read_bytes()
        result = lint(self.folder, "--fix", "--diff")
        self.assertIn(b"-<!-- lintel-disable-next-line", result.out)
        self.assertEqual(page.read_bytes(), before)
        self.lint("--fix")
        self.assertNotEqual(page.read_bytes(), before)
        after = page.read_bytes()
        self.lint("--fix")
        self.assertEqual(page.read_bytes(), after)

    def test_a_supersession_is_completed(self):
        self.write("content/decisions/0001-a.md", decision(1, "Use a queue"))
        newer = decision(2, "Use a log").replace(
            "date: 2026-01-05\n", "date: 2026-01-05\nsupersedes: [ADR-0001]\n")
        self.write("content/decisions/0002-b.md", newer)
        self.assertEqual(codes(self.lint()), ["ADR005"])
        self.lint("--fix")
        self.assertEqual(codes(self.lint()), [])
        text = (self.folder / "content/decisions/0001-a.md").read_text()
        for line in decision(1, "Use a queue").splitlines():
            self.assertIn(line, text)

    def test_a_kind_of_ones_own_is_checked(self):
        self.write(
            "templates/documents/postmortem.md",
            "---\ntemplate: {kind: postmortem, title: Post-mortems, folder: postmortems}\n"
            "severity: <sev1 | sev2>\n---\n# [What happened]\n\n## Impact\n[Who noticed?]\n")
        self.write("content/postmortems/a.md", "---\nseverity: sev3\n---\n# The store was down\n")
        result = self.lint()
        self.assertEqual(sorted(codes(result)), ["DOC003", "LNT003"])
        document = json.loads(result.out)
        places = {place["path"] for each in document["findings"] for place in each["related"]}
        self.assertIn("templates/documents/postmortem.md", places)

    def test_rules_and_their_explanations_are_listed(self):
        rules = json.loads(run("rules", "--format", "json").out)
        self.assertGreater(len(rules), 40)
        for rule in rules:
            text = run("explain", rule["code"])
            self.assertEqual(text.code, 0)
            self.assertIn(rule["name"].encode(), text.out)
        self.assertEqual(run("explain", "brokn-internal-link").code, 2)


class PullRequest(EndToEnd):

    def setUp(self):
        super().setUp()
        self.repository = Repository(self.folder / "handbook")
        self.repository.commit({
            "content/index.md": "# Home\n\n[old](gone.md)\n",
            "content/plan.md": "# The plan\n\n## Steps\n",
            "content/decisions/0001-a.md": decision(1, "Record decisions"),
        })

    def lint(self, *words):
        result = lint(self.repository.folder, "--format", "json", *words)
        self.assert_ran(result)
        return result

    def test_only_what_is_new_is_told(self):
        self.repository.branch("change")
        self.repository.commit({"content/new.md": "# New\n\n[lost](lost.md)\n"})
        self.assertEqual(len(told(self.lint())), 2)
        self.assertEqual(
            told(self.lint("--new-since", "main")),
            [("DOC006", "content/new.md", "No page or file at `lost.md`")])

    def test_what_breaks_in_another_file_is_new(self):
        self.repository.commit({"content/guide.md": "# Guide\n\n[plan](plan.md#steps)\n"})
        self.repository.branch("change")
        self.repository.commit({"content/plan.md": "# The plan\n\n## Stages\n"})
        found = told(self.lint("--new-since", "main"))
        self.assertEqual([(code, path) for code, path, _ in found], [("DOC007", "content/guide.md")])

    def test_moving_lines_and_renaming_files_is_not_new(self):
        self.repository.branch("change")
        self.repository.git("mv", "content/index.md", "content/start.md")
        self.repository.commit({"content/start.md": "# Home\n\nA line.\n\n[old](gone.md)\n"})
        self.assertEqual(told(self.lint("--new-since", "main")), [])

    def test_uncommitted_changes_count(self):
        self.repository.branch("change")
        self.repository.write({"content/new.md": "[lost](lost.md)\n"})
        self.assertEqual(codes(self.lint("--new-since", "main")), ["DOC006"])

    def test_what_main_brought_meanwhile_is_not_of_the_branch(self):
        self.repository.branch("change")
        self.repository.commit({"content/new.md": "# New\n"})
        self.repository.checkout("main")
        self.repository.commit({"content/other.md": "[lost](lost.md)\n"})
        self.repository.checkout("change")
        self.repository.git("merge", "-q", "main")
        self.assertEqual(told(self.lint("--new-since", "main")), [])

    def test_one_number_on_two_branches_is_found_from_either(self):
        self.repository.branch("queue")
        self.repository.commit({"content/decisions/0002-use-a-queue.md": decision(2, "Use a queue")})
        self.repository.branch("log", "main")
        self.repository.commit({"content/decisions/0002-use-a-log.md": decision(2, "Use a log")})
        self.repository.branch("innocent", "main")
        self.repository.commit({"content/decisions/0003-be-kind.md": decision(3, "Be kind")})
        for name, other in [("queue", "log"), ("log", "queue")]:
            self.repository.checkout(name)
            found = [m for code, _, m in told(self.lint()) if code == "ADR020"]
            self.assertEqual(len(found), 1, name)
            self.assertIn(other, found[0])
        self.repository.checkout("innocent")
        self.assertNotIn("ADR020", codes(self.lint()))

    def test_branches_of_a_remote_are_looked_at(self):
        clone = Repository(self.folder / "clone")
        self.repository.branch("theirs")
        self.repository.commit({"content/decisions/0002-theirs.md": decision(2, "Theirs")})
        self.repository.checkout("main")
        clone.git("remote", "add", "origin", str(self.repository.folder))
        clone.git("fetch", "-q", "origin")
        clone.git("checkout", "-q", "-b", "ours", "origin/main")
        clone.commit({"content/decisions/0002-ours.md": decision(2, "Ours")})
        found = [m for code, _, m in told(lint(clone.folder, "--format", "json")) if code == "ADR020"]
        self.assertEqual(len(found), 1)
        self.assertIn("origin/theirs", found[0])

    def test_history_tells_what_became_of_a_decision(self):
        path = "content/decisions/0002-b.md"
        text = "We write every decision down in a file of its own beside the code it is about."
        self.repository.commit({path: decision(2, "Write it down", "Rejected", text)})
        self.assertEqual(codes(self.lint()), ["DOC006"])
        self.repository.commit({path: decision(2, "Write it down", "Accepted", text)})
        self.assertIn("ADR004", codes(self.lint()))
        other = "Nothing is written down any more, since everybody remembers what was said in the hall."
        self.repository.commit({path: decision(2, "Write it down", "Accepted", other)})
        self.assertIn("ADR010", codes(self.lint()))

    def test_a_shallow_clone_says_so(self):
        path = "content/decisions/0001-a.md"
        self.repository.commit({path: decision(1, "Record decisions", "Rejected")})
        self.repository.commit({path: decision(1, "Record decisions", "Accepted")})
        shallow = self.folder / "shallow"
        self.repository.git("clone", "-q", "--depth", "1", f"file://{self.repository.folder}", shallow)
        result = lint(shallow, "--format", "json")
        self.assertNotIn("ADR004", codes(result))
        self.assertIn(b"shallow", result.err)

    def test_revisions_that_make_no_sense_end_with_two(self):
        for revision in ["nowhere", "--output=x", "-x", ""]:
            result = lint(self.repository.folder, f"--new-since={revision}")
            self.assertEqual(result.code, 2, revision)
        outside = lint(self.folder, "--new-since", "main")
        self.assertEqual(outside.code, 2)

    def test_decisions_that_govern_are_named(self):
        text = decision(2, "Orders own their store").replace(
            "date: 2026-01-05\n", "date: 2026-01-05\naffects: ['services/orders/**']\n")
        self.repository.commit({"content/decisions/0002-b.md": text})
        folder = self.repository.folder
        answer = run("governs", "-C", folder, "services/orders/main.go", "--format", "json")
        found = json.loads(answer.out)
        self.assertEqual([each["number"] for each in found], [2])
        self.assertEqual(json.loads(run(
            "governs", "-C", folder, "services/cart/main.go", "--format", "json").out), [])
        self.repository.branch("change")
        self.repository.commit({"services/orders/main.go": "package main\n"})
        answer = run("governs", "-C", folder, "--new-since", "main")
        self.assertIn(b"ADR-0002", answer.out)


if __name__ == "__main__":
    unittest.main()
