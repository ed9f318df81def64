"""The model in the forms that other tools read."""

import json
import re
import subprocess
import unittest

import jsonschema

from lintel import CHECKOUT, EndToEnd, run

SCHEMA = CHECKOUT / "content/lintel/model-1.schema.json"

EVIL = r'a "b" \\ ]) --> }| {x} <i> #quot; %% ;'

SERVICE = """---
kind: service
name: '{name}'
description: '{name}'
depends-on:
  - {{target: b, purpose: '{name}', protocol: '{name}'}}
---
# A
"""


class Model(EndToEnd):

    def model(self, *arguments, folder=None, stdin=b""):
        result = run("model", "-C", folder or CHECKOUT, *arguments, stdin=stdin)
        self.assert_ran(result)
        return result.out

    def hostile(self):
        self.write("content/services/a.md", SERVICE.format(name=EVIL.replace("'", "''")))
        self.write("content/services/b.md", "---\nkind: service\n---\n# B\n")
        return self.folder

    def test_json_reads_back_to_the_same_bytes(self):
        for folder in [CHECKOUT, self.hostile()]:
            written = self.model(folder=folder)
            self.assertGreater(len(written), 100)
            self.assertEqual(self.model("--from", "-", stdin=written), written)

    def test_json_is_what_its_schema_says(self):
        schema = json.loads(SCHEMA.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        for folder in [CHECKOUT, self.hostile()]:
            jsonschema.validate(json.loads(self.model(folder=folder)), schema)
        with self.assertRaises(jsonschema.ValidationError):
            wrong = json.loads(self.model(folder=folder))
            wrong["elements"][0]["teir"] = 1
            jsonschema.validate(wrong, schema)

    def test_what_is_no_model_is_refused(self):
        for text, words in [(b"{", b"byte 1"), (b"{}", b"no model"), (b'{"version": 2}', b"no model"),
                            (b'{"version": 1, "version": 1}', b"given twice")]:
            result = run("model", "--from", "-", stdin=text)
            self.assertEqual(result.code, 2)
            self.assertIn(words, result.err)

    def test_graphviz_draws_it(self):
        for folder in [CHECKOUT, self.hostile()]:
            drawing = subprocess.run(
                ["dot", "-Tcanon"], input=self.model("--format", "dot", folder=folder),
                capture_output=True, timeout=60)
            self.assertEqual((drawing.returncode, drawing.stderr), (0, b""))

    def test_structurizr_knows_every_name_before_it_is_used(self):
        for folder in [CHECKOUT, self.hostile()]:
            check_workspace(self, self.model("--format", "structurizr", folder=folder).decode())

    def test_drawings_balance_what_they_open(self):
        for folder in [CHECKOUT, self.hostile()]:
            flowchart = self.model("--format", "mermaid", folder=folder).decode()
            self.assertEqual(len(re.findall(r"(?m)^ *subgraph ", flowchart)),
                             len(re.findall(r"(?m)^ *end$", flowchart)))
            for line in flowchart.splitlines()[4:]:
                self.assertRegex(line, MERMAID_LINE)
            for line in self.model("--format", "plantuml", folder=folder).decode().splitlines():
                self.assertRegex(line, PLANTUML_LINE)


TEXT = r'"[^"]*"'
MERMAID_LINE = re.compile(
    rf'^ *(subgraph \w+\[{TEXT}\]|end|\w+(\(\[|\[\(|\[/|\[\[|\[){TEXT}(\]\)|\)\]|/\]|\]\]|\])'
    rf'|\w+ (-->|-\.->)\|{TEXT}\| \w+)$')
PLANTUML_LINE = re.compile(
    rf'^( *(@\w+|!include .*|title .*|SHOW_LEGEND\(\)|\w+\(\w+(, \w+)?(, {TEXT})*\) ?\{{?|\}})|)$')


def words(line):
    """The words of a line of Structurizr's language, where a backslash guards a quote."""
    found = re.findall(r'"((?:\\.|[^"\\])*)"|([^\s"]+)', line)
    rest = re.sub(r'"(?:\\.|[^"\\])*"|[^\s"]+', "", line)
    assert not rest.strip(), line
    return [quoted or bare for quoted, bare in found]


def check_workspace(test, text):
    """Reads a workspace as Structurizr would: https://docs.structurizr.com/dsl/language"""
    depth, names, pairs, siblings = 0, set(), set(), [set()]
    for line in text.splitlines():
        parts = words(line)
        if parts == ["}"]:
            depth -= 1
            siblings.pop()
            continue
        if len(parts) > 2 and parts[1] == "=":
            test.assertRegex(parts[0], r"^[a-zA-Z0-9_]+$")
            test.assertNotIn(parts[0].lower(), names)
            test.assertIn(parts[2], ["person", "softwareSystem", "container", "component"])
            test.assertNotIn(parts[3], siblings[-1], "two neighbours of one name")
            siblings[-1].add(parts[3])
            names.add(parts[0].lower())
        elif len(parts) > 2 and parts[1] == "->":
            test.assertLessEqual({parts[0].lower(), parts[2].lower()}, names)
            key = (parts[0], parts[2], parts[3])
            test.assertNotIn(key, pairs, "the same line twice")
            pairs.add(key)
        elif parts[0] in ["containerInstance", "systemContext", "container"]:
            test.assertIn(parts[1].lower(), names)
        if parts[-1] == "{":
            depth += 1
            siblings.append(set())
    test.assertEqual(depth, 0)
    test.assertGreater(len(names), 1)


if __name__ == "__main__":
    unittest.main()
