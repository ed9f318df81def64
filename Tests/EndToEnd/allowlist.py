"""What may stand in a page: GitHub's published sanitiser rules, and the frame around the text.

The rules for text are those that GitHub publishes with its html-pipeline; the frame is what the
theme writes. Whatever else a page holds came from an author who found a way through.
"""

import re

import html5lib

TEXT_ELEMENTS = set("""
    a abbr b bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1
    h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small source span
    strike strong sub summary sup table tbody td tfoot th thead time tr tt ul var wbr
""".split())

TEXT_ATTRIBUTES = set("""
    abbr align alt aria-describedby aria-hidden aria-label aria-labelledby axis border cellpadding
    cellspacing char charoff charset checked cite class clear cols colspan color compact coords
    datetime dir disabled for frame headers height href hreflang hspace id ismap itemprop itemscope
    itemtype label lang loading longdesc maxlength media multiple name nohref noshade nowrap open
    progress readonly rel rev role rows rowspan rules scope selected shape size span src srcset start
    summary tabindex title type usemap valign value vspace width
""".split())

FRAME_ELEMENTS = set("""
    article aside body footer head header html input link main meta nav section svg title
    circle desc g line path polygon polyline rect text use
""".split())

FRAME_ATTRIBUTES = set("""
    aria-current aria-controls aria-expanded aria-roledescription content crossorigin http-equiv property
    cx cy d fill focusable points preserveAspectRatio r rx ry stroke stroke-linecap stroke-linejoin
    stroke-width transform viewBox x x1 x2 y y1 y2
""".split())

LINK_SCHEMES = {"", "ftp", "http", "https", "irc", "ircs", "mailto", "sms", "tel", "xmpp"}
IMAGE_SCHEMES = {"", "http", "https"}
URL_ATTRIBUTES = {"href": LINK_SCHEMES, "cite": IMAGE_SCHEMES, "src": IMAGE_SCHEMES,
                  "longdesc": IMAGE_SCHEMES, "srcset": IMAGE_SCHEMES, "poster": IMAGE_SCHEMES}
META_NAMES = {"viewport", "description", "generator", "color-scheme", "theme-color", "referrer",
              "robots"}
RESOURCES = {"link", "script", "style", "img", "source", "svg"}
XLINK = "{http://www.w3.org/1999/xlink}"


def violations(html):
    """Everything in a page that is not allowed, as sentences."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html)
    found = policy_violations(tree)
    for element in tree.iter():
        if isinstance(element.tag, str):
            found += element_violations(element)
    return found


def element_violations(element):
    tag = element.tag.rpartition("}")[2]
    if tag == "script":
        return script_violations(element)
    if tag == "meta":
        return meta_violations(element)
    if tag not in TEXT_ELEMENTS | FRAME_ELEMENTS:
        return [f"element {tag}"]
    found = [
        f"attribute {name} of {tag}" for name in element.keys()
        if name.removeprefix(XLINK) not in TEXT_ATTRIBUTES | FRAME_ATTRIBUTES]
    if tag == "input" and (element.get("type") != "checkbox" or element.get("disabled") is None):
        found.append("input that is not a checkbox out of use")
    return found + url_violations(element, tag)


def url_violations(element, tag):
    found = []
    for name, value in element.items():
        schemes = URL_ATTRIBUTES.get(name.removeprefix(XLINK))
        if schemes is not None and scheme(value) not in schemes:
            found.append(f"URL {value!r} in {name} of {tag}")
    return found


def scheme(url):
    """The scheme that a browser sees: leading controls and inner tabs and newlines do not count."""
    url = re.sub(r"[\t\r\n]", "", url).lstrip("".join(map(chr, range(33))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", url)
    return match.group(1).lower() if match else ""


def script_violations(element):
    """A script may only be a file of the site, named by the theme."""
    source = element.get("src", "")
    is_file = source.endswith(".js") and not scheme(source) and not source.startswith(("/", "\\"))
    if (element.text or "").strip() or not is_file:
        return ["script in the page"]
    return [f"attribute {name} of script" for name in set(element.keys()) - {"src", "defer", "type"}]


def meta_violations(element):
    directive = element.get("http-equiv")
    if directive is not None and directive.lower() != "content-security-policy":
        return [f"meta that acts as the header {directive}"]
    if element.get("name") is not None and element.get("name") not in META_NAMES:
        return [f"meta {element.get('name')}"]
    return [f"attribute {name} of meta"
            for name in set(element.keys()) - {"charset", "content", "http-equiv", "name"}]


def policy_violations(tree):
    """The policy must come once, in the head, before anything that it is there to govern."""
    head = next(tree.iter("head"))
    tags = ["policy" if is_policy(element) else element.tag for element in head]
    if tags.count("policy") != 1 or sum(map(is_policy, tree.iter("meta"))) != 1:
        return ["not exactly one content security policy"]
    if RESOURCES & set(tags[:tags.index("policy")]):
        return ["a resource before the content security policy"]
    policy = next(filter(is_policy, head)).get("content", "")
    return [] if "default-src 'none'" in policy and "unsafe" not in policy else [f"policy {policy}"]


def is_policy(element):
    return element.tag == "meta" and element.get("http-equiv", "").lower() == "content-security-policy"


def site_violations(folder):
    """What is wrong with the pages of a site, each with its page."""
    return [
        f"{path.relative_to(folder)}: {found}"
        for path in sorted(folder.rglob("*.html")) for found in violations(path.read_bytes())]
