"""The reports of findings are what the tools that read them expect."""

import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

import jsonschema

from lintel import CHECKOUT, EndToEnd, run, shared

SCHEMA = CHECKOUT / "content/lintel/findings-1.schema.json"

FILES = {
    "content/plain.md": "# One\n\n### Three\n\nsee [x](gone.md) and [y](lost.md#a)\n",
    "content/crlf.md": "# One\r\n\r\nYou\r\n\t🎉 see [x](\r\ngone.md) for\r\n",
    "content/no title & co.md": "nothing but [text](gone.md \"100% <b>\")\n",
    "content/evil.md": "# ::error file=x::y\n\n### %0A::warning::z ]]> </code> @team |\n\n"
                       "[::error::](\u202e%0A::error::.md) `\x1b[2K` [a](</b>&amp;\".md)\n",
}

# The escapes of github.com/actions/toolkit, taken back.
PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
MESSAGE = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))


def unescaped(text, escapes):
    return re.sub("|".join(code for code, _ in escapes), lambda found: dict(escapes)[found[0]], text)


def workflow_command(line):
    """A command of GitHub Actions as (name, properties, message), or None for plain text."""
    found = re.fullmatch(r"::(\w+)(?: (.*?))?::(.*)", line)
    if not found:
        return None
    pairs = [pair.partition("=") for pair in (found[2] or "").split(",")]
    properties = {name: unescaped(value, PROPERTY) for name, _, value in pairs}
    return found[1], properties, unescaped(found[3], MESSAGE)


class Formats(EndToEnd):

    def setUp(self):
        super().setUp()
        for path, text in FILES.items():
            self.write(path, text)

    def report(self, name, *more):
        result = run("lint", "-C", self.folder, "--format", name, *more)
        self.assert_ran(result)
        return result.out.decode()

    def findings(self):
        return json.loads(self.report("json"))["findings"]

    def check_region(self, path, region):
        """Columns are code points from one; a region ends behind its last one."""
        lines = re.split(r"\r\n|\r|\n", (self.folder / path).read_bytes().decode())
        for line, column in [("startLine", "startColumn"), ("endLine", "endColumn")]:
            self.assertLessEqual(region[line], len(lines))
            self.assertLessEqual(region[column], len(lines[region[line] - 1]) + 1)
        self.assertLessEqual(
            (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))

    def test_json_is_as_its_schema_says(self):
        document = json.loads(self.report("json"))
        schema = json.loads(SCHEMA.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(document)
        self.assertGreater(len(document["findings"]), 5)
        for finding in document["findings"]:
            text = (self.folder / finding["path"]).read_bytes()
            for end in ("start", "end"):
                point = finding["range"][end]
                before = re.split(r"\r\n|\r|\n", text[:point["offset"]].decode())
                self.assertEqual((len(before), len(before[-1]) + 1), (point["line"], point["column"]))

    def test_sarif_is_valid(self):
        log = json.loads(self.report("sarif"))
        schema = shared("conformance/oasis-tcs+sarif-spec/sarif-2.1/schema/sarif-schema-2.1.0.json")
        jsonschema.validators.validator_for(json.loads(schema.read_text()))(
            json.loads(schema.read_text())).validate(log)

    def test_sarif_has_what_code_scanning_wants(self):
        log = json.loads(self.report("sarif"))
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        for rule in rules:
            for text in (rule["shortDescription"], rule["fullDescription"], rule["help"]):
                self.assertTrue(text["text"])
            self.assertLessEqual(len(rule["shortDescription"]["text"]), 1024)
            self.assertLessEqual(len(rule["fullDescription"]["text"]), 1024)
        results = log["runs"][0]["results"]
        self.assertEqual(len(self.findings()), len(results))
        for result in results:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertRegex(
                result["partialFingerprints"]["primaryLocationLineHash"], r"^[0-9a-f]+:[0-9]+$")
            self.assertNotRegex(result["message"]["text"], r"\]\((?!\d+\))")
            location = result["locations"][0]["physicalLocation"]
            path = unquoted(location["artifactLocation"]["uri"])
            self.assertIn(path, FILES)
            self.check_region(path, location["region"])

    def test_gitlab_has_every_finding_under_its_own_fingerprint(self):
        issues = json.loads(self.report("gitlab"))
        self.assertEqual(len(self.findings()), len(issues))
        self.assertEqual(len(issues), len({issue["fingerprint"] for issue in issues}))
        for issue in issues:
            self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertIn(issue["location"]["path"], FILES)
            self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)
            self.assertTrue(issue["description"].startswith(issue["check_name"] + ": "))
            self.assertNotIn("\n", issue["description"])

    def test_rdjson_counts_bytes(self):
        report = json.loads(self.report("rdjson"))
        self.assertEqual(len(self.findings()), len(report["diagnostics"]))
        for found in report["diagnostics"]:
            self.assertIn(found["severity"], ("ERROR", "WARNING", "INFO"))
            lines = re.split(
                rb"\r\n|\r|\n", (self.folder / found["location"]["path"]).read_bytes())
            for point in found["location"].get("range", {}).values():
                self.assertLessEqual(point["column"], len(lines[point["line"] - 1]) + 1)

    def test_junit_and_checkstyle_are_xml_with_every_finding(self):
        suites = ElementTree.fromstring(self.report("junit"))
        failures = suites.findall("testsuite/testcase/failure")
        self.assertEqual(len(self.findings()), len(failures))
        self.assertEqual(str(len(failures)), suites.get("failures"))
        style = ElementTree.fromstring(self.report("checkstyle"))
        self.assertEqual(len(failures), len(style.findall("file/error")))
        self.assertEqual(set(FILES), {file.get("name") for file in style.findall("file")})

    def test_no_findings_are_a_test_that_passes(self):
        for path in FILES:
            (self.folder / path).unlink()
        self.write("content/index.md", "# Fine\n")
        suites = ElementTree.fromstring(self.report("junit"))
        self.assertEqual(1, len(suites.findall("testsuite/testcase")))
        self.assertEqual([], suites.findall("testsuite/testcase/failure"))

    def test_github_commands_are_the_findings_and_nothing_else(self):
        lines = self.report("github").splitlines()
        commands = [command for line in lines if (command := workflow_command(line))]
        self.assertLessEqual(len(lines) - len(commands), 1)
        expected = {(found["path"], found["code"] + " " + found["name"]) for found in self.findings()}
        for name, properties, _ in commands:
            self.assertIn(name, ("error", "warning", "notice"))
            self.assertIn((properties["file"], properties["title"]), expected)
            if "col" in properties:
                self.assertEqual(properties["line"], properties["endLine"])

    def test_a_summary_holds_no_markup_of_a_document(self):
        for row in self.report("summary").splitlines()[4:]:
            rest, cells = re.subn(r"<code>(?:[A-Za-z0-9 ]|&#\d+;|[^\x00-\x7f])*</code>", "_", row)
            if row.startswith("| "):
                self.assertEqual(2, cells, row)
            self.assertNotRegex(rest, r"[<@`]")

    def test_a_report_goes_to_the_file_that_is_named(self):
        target = self.folder / "out.sarif"
        self.report(f"sarif={target}")
        self.assertEqual("2.1.0", json.loads(target.read_text())["version"])

    def test_reports_are_the_same_bytes_whoever_looks(self):
        for name in ("json", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "summary"):
            with self.subTest(name):
                self.assertEqual(self.report(name, "--jobs", "1"), self.report(name, "--jobs", "4"))


def unquoted(uri):
    return re.sub(r"%([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), uri)


if __name__ == "__main__":
    unittest.main()
