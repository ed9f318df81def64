"""Finds the links of a site that lead nowhere, knowing nothing of how it was made.

    python3 site_links.py FOLDER
"""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

import html5lib

ATTRIBUTES = ("href", "src", "poster", "{http://www.w3.org/1999/xlink}href")


@dataclass(frozen=True)
class BrokenLink:
    page: str
    link: str
    reason: str


@dataclass
class Page:
    path: str
    ids: set
    links: list


def broken_links(folder):
    """Every link of every page that resolves to no file of the folder, or to no id of its page."""
    files = {
        os.path.relpath(os.path.join(parent, name), folder)
        for parent, _, names in os.walk(folder) for name in names}
    pages = sorted(path for path in files if path.endswith(".html"))
    with ProcessPoolExecutor() as pool:
        read = {page.path: page for page in pool.map(
            read_page, [folder] * len(pages), pages, chunksize=8)}
    return [
        BrokenLink(page.path, link, reason)
        for page in read.values() for link in page.links
        if (reason := problem(page, link, files, read))]


def read_page(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        tree = html5lib.parse(file, namespaceHTMLElements=False)
    page = Page(path, set(), [])
    for element in tree.iter():
        page.ids.update(filter(None, [element.get("id"), element.get("name")]))
        page.links += [element.get(name) for name in ATTRIBUTES if element.get(name) is not None]
        page.links += [part.split()[0] for part in element.get("srcset", "").split(",") if part.split()]
    return page


def problem(page, link, files, pages):
    """Why a browser would not get where the link says, or nothing."""
    target, _, fragment = link.strip(" \t\r\n").partition("#")
    target = target.partition("?")[0]
    if is_outside(target):
        return None
    if target.startswith("/"):
        return "counts from the root of the host"
    path = page.path
    if target:
        path = os.path.normpath(os.path.join(os.path.dirname(page.path), decoded(target)))
        if path.startswith(".."):
            return "leaves the site"
        if path not in files or target.endswith("/"):
            return "no such file"
    fragment = decoded(fragment)
    if fragment and fragment != "top" and path in pages and fragment not in pages[path].ids:
        return "no such id"
    return None


def is_outside(target):
    scheme, colon, _ = target.partition(":")
    return target.startswith("//") or (bool(colon) and scheme.replace("+", "a").isalnum())


def decoded(text):
    return os.fsdecode(unquote_to_bytes(text))


if __name__ == "__main__":
    found = broken_links(sys.argv[1])
    for one in found:
        print(f"{one.page}: {one.link}: {one.reason}")
    sys.exit(1 if found else 0)
