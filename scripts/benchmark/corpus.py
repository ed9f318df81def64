"""Makes the corpus of one size, in the two shapes that the contenders want."""

import os
import shutil
import subprocess
import sys

from contenders import CHECKOUT


def make_corpus(pages, folder):
    """Writes the pages to `folder`/content, and the same for Hugo to `folder`/hugo.

    Hugo takes an `index.md` for the only page of its folder, so that the home page is `_index.md`
    there, and it knows sections below the first level by such files only.
    """
    shared = CHECKOUT.parent / "shared/bench/corpus.py"
    generator = shared if shared.exists() else CHECKOUT / "scripts/bench-corpus"
    content, hugo = folder / "content", folder / "hugo"
    subprocess.run([sys.executable, generator, str(pages), content], check=True)
    shutil.copytree(content, hugo, copy_function=os.link)
    (hugo / "index.md").rename(hugo / "_index.md")
    for section in [hugo / "decisions", *(hugo / "decisions").iterdir()]:
        (section / "_index.md").write_text(f"---\ntitle: {section.name.capitalize()}\n---\n")


def size_of(folder):
    """Bytes and number of the files below a folder, hidden ones left out."""
    sizes = [
        os.stat(os.path.join(parent, name)).st_size
        for parent, folders, names in os.walk(folder)
        for name in names if not name.startswith(".")]
    return sum(sizes), len(sizes)
