"""Texts that make a careless parser slow, each as a function of a size `n`.

Every text grows in proportion to `n`, so that the time to render it should too.
"""

from math import isqrt

SCALING = {
    "nested strong emphasis": lambda n: "*a **a " * n + "b" + " a** a*" * n,
    "emphasis closers": lambda n: "a_ " * n,
    "emphasis openers": lambda n: "_a " * n,
    "link closers": lambda n: "a]" * n,
    "link openers": lambda n: "[a" * n,
    "mismatched emphasis": lambda n: "*a_ " * n,
    "emphasis of two kinds": lambda n: "*a " * n + "_a*_ " * n,
    "multiples of three": lambda n: "a**b" + "c* " * n,
    "link openers, emphasis closers": lambda n: "[ a_" * n,
    "brackets and parentheses": lambda n: "[ (](" * n,
    "images in links": lambda n: "![[]()" * n,
    "nested brackets": lambda n: "[" * n + "a" + "]" * n,
    "nested quotes": lambda n: "> " * n + "a",
    "nested list, indented": lambda n: "".join("  " * depth + "* a\n" for depth in range(isqrt(n))),
    "nested list, one line": lambda n: "- " * n + "x" + "\n" * n,
    "list in a quote, blank lines": lambda n: "> " + "- " * n + "x\n" + ">\n" * n,
    "quotes, then emphasis": lambda n: ">" * n + "a*" * n,
    "backticks of every length": lambda n: "".join("e" + "`" * length for length in range(isqrt(n))),
    "links with an open bracket": lambda n: "[a](<b" * n,
    "links never closed": lambda n: "[a](b" * n,
    "closing tag, then comments": lambda n: "</" + "<!--" * n,
    "asterisks": lambda n: "*" * n + "a" + "*" * n,
    "processing instructions": lambda n: "a " + "<?" * n,
    "declarations": lambda n: "a " + "<!A" * n,
    "character data": lambda n: "a " + "<![CDATA[" * n,
    "character references": lambda n: "&#" * n,
    "backslashes": lambda n: "\\" * n,
    "colons": lambda n: ":" * n,
    "columns without a table": lambda n: "|a" * n,
    "footnote references": lambda n: "[^a]" * n,
    "footnotes": lambda n: "[^a]\n\n" + "".join(f"[^{k}]: x\n" for k in range(n)),
    "one definition many times": lambda n: "[a]: x\n" * n + "\n[a]\n",
    "definitions and uses": lambda n: "".join(f"[a{k}]: x\n" for k in range(n)) + "\n"
                                      + "".join(f"[a{k}] " for k in range(n)),
    "hashes": lambda n: "#" * n,
    "numbers and dots": lambda n: "1." * n,
    "tabs": lambda n: "".join("\t" * depth + "a\n" for depth in range(isqrt(n))),
    "short lines": lambda n: "x\n" * n,
    "headings": lambda n: "".join(f"# a{k}\n" for k in range(n)),
    "headings that are the same": lambda n: "# a\n" * n,
    "links": lambda n: "[a](b)\n" * n,
    "addresses": lambda n: "www.a.b " * n,
    "mail addresses": lambda n: "a@" * n,
    "underscores in an address": lambda n: "www." + "a_" * n + ".b",
    "parentheses after an address": lambda n: "www.a.b" + ")" * n,
    "tildes": lambda n: "~~a " * n,
    "tables": lambda n: "|a|b|\n|-|-|\n|c|d|\n\n" * n,
    "table rows": lambda n: "|a|b|\n|-|-|\n" + "|c|d|\n" * n,
    "table rows that are short": lambda n: "|" * isqrt(n) + "\n" + "|-" * isqrt(n) + "|\n"
                                           + "|\n" * isqrt(n),
    "task items": lambda n: "- [ ] a\n" * n,
    "alerts": lambda n: "> [!NOTE]\n> a\n\n" * n,
    "decision names": lambda n: "ADR-0001 " * n,
    "double brackets": lambda n: "[[a" * n,
    "attributes": lambda n: "<a " + "b=c " * n,
    "quotes for smart punctuation": lambda n: "\"a'" * n,
    "marks on one letter": lambda n: "a" + "\u0301" * n,
    "flags": lambda n: "\U0001F1E9\U0001F1EA" * n,
}

FIXED = {
    "a line of 10 MB": lambda: "x" * 10_000_000,
    "a million lines": lambda: "x\n" * 1_000_000,
    "a million headings": lambda: "# a\n" * 1_000_000,
    "a hundred thousand headings that are the same": lambda: "# a\n" * 100_000,
    "a hundred thousand links": lambda: "[a](b)\n" * 100_000,
    "a target of 10 KB used 50,000 times": lambda: f"[a]: {'u' * 10_000}\n\n" + "[a] " * 50_000,
    "a table of 65,536 columns": lambda: "|a" * 65_536 + "|\n" + "|-" * 65_536 + "|\n" + "|b" * 65_536,
    "a table of 70,000 columns": lambda: "|a" * 70_000 + "|\n" + "|-" * 70_000 + "|\n" + "|b" * 70_000,
    "a table of 100,000 rows": lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 100_000,
    "25,000 references": lambda: "".join(f"[{k}]: x\n" for k in range(25_000)) + "\n[x]\n" * 25_000,
    "front matter that never ends": lambda: "---\n" + "a: b\n" * 100_000,
    "front matter of brackets": lambda: "---\na: " + "[" * 60_000 + "\n---\nx\n",
    "front matter of aliases": lambda: "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nx\n",
}

BUILT = [
    "nested strong emphasis", "images in links", "nested list, one line", "headings", "definitions and uses",
    "headings that are the same", "links", "table rows", "footnotes", "decision names", "double brackets",
]
"""The patterns that a whole build meets in other rooms too: contents, anchors, links, navigation."""
