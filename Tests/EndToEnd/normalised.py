"""HTML with what a browser does not see taken away: order of attributes, space between blocks."""

import re
from html import escape
from html.parser import HTMLParser

BLOCKS = set("""
    address article aside blockquote body br button caption col colgroup dd div dl dt figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html iframe li map math menu nav object ol option p pre
    script section select style table tbody td textarea tfoot th thead title tr ul video
""".split())


def normalised(html):
    reader = Normaliser()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts).strip()


class Normaliser(HTMLParser):
    """Writes down what it reads, each thing in one way only."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.parts = []
        self.preformatted = 0
        self.after_block = True

    def handle_starttag(self, tag, attributes):
        if tag == "pre":
            self.preformatted += 1
        text = "".join(
            f" {name}" + (f'="{escape(value)}"' if value else "") for name, value in sorted(attributes))
        self.add(f"<{tag}{text}>", is_block=tag in BLOCKS)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag == "pre":
            self.preformatted -= 1

    def handle_endtag(self, tag):
        if tag == "pre":
            self.preformatted -= 1
        self.add(f"</{tag}>", is_block=tag in BLOCKS)

    def handle_data(self, data):
        if self.preformatted:
            self.parts.append(data)
            return
        data = re.sub(r"\s+", " ", data)
        if self.after_block:
            data = data.lstrip()
        if data:
            self.parts.append(data)
            self.after_block = False

    def handle_entityref(self, name):
        self.add(f"&{name};", is_block=False)

    def handle_charref(self, name):
        self.add(f"&#{name};", is_block=False)

    def handle_comment(self, data):
        self.add(f"<!--{data}-->", is_block=False)

    def handle_decl(self, data):
        self.add(f"<!{data}>", is_block=False)

    def unknown_decl(self, data):
        self.add(f"<![{data}]>", is_block=False)

    def handle_pi(self, data):
        self.add(f"<?{data}>", is_block=False)

    def add(self, text, is_block):
        if is_block and self.parts and not self.preformatted:
            self.parts[-1] = self.parts[-1].rstrip()
        self.parts.append(text)
        self.after_block = is_block
