"""Plants a defect in a copy of the reference architecture, and says where its finding must stand."""

import json
import re
import shutil
from dataclasses import dataclass

from lintel import CHECKOUT, run
from repositories import Repository

REFERENCE = "content/reference"
NOW = "2026-11-20"
"""The day that the copies are judged on, so that nothing in them grows overdue."""

NEW = ""
"""What an edit looks for in a file that it adds, or in one that it only makes longer."""


@dataclass(frozen=True, order=True)
class Spot:
    """A range of bytes in a file of the copy, as the editor shows it."""
    code: str
    path: str
    start: int
    end: int


@dataclass
class Planted:
    folder: object
    expected: list
    """Where the finding must stand: at each mark ⟦ ⟧, which is gone from the text."""

    def lint(self, *more):
        result = run("lint", "-C", self.folder, "--preset", "strict", "--now", NOW,
                     "--fail-on", "never", "--format", "json", *more)
        assert result.code == 0, result.err.decode()
        return [(spot(found), found) for found in json.loads(result.out)["findings"]]


def spot(found):
    range = found.get("range") or {"start": {"offset": -1}, "end": {"offset": -1}}
    return Spot(found["code"], found["path"], range["start"]["offset"], range["end"]["offset"])


def copied(folder):
    """The reference architecture and the settings of its repository, and nothing else."""
    folder.mkdir(parents=True)
    shutil.copytree(CHECKOUT / REFERENCE, folder / REFERENCE)
    shutil.copy(CHECKOUT / "lintel.yml", folder / "lintel.yml")
    return Planted(folder, [])


def plant(folder, code, edits, committed=False):
    """Makes a copy with the edits: a file, what stands in it once, and what it becomes.

    With `committed`, the copy without the edits is the last commit of a git repository.
    """
    planted = copied(folder)
    if committed:
        commit(folder)
    texts = {}
    for name, before, after in edits:
        path = "lintel.yml" if name == "lintel.yml" else f"{REFERENCE}/{name}"
        if path not in texts:
            file = folder / path
            texts[path] = file.read_text() if file.exists() else ""
        texts[path] = replaced(texts[path], before, after, f"{code} in {name}")
    for path, marked in texts.items():
        text, spots = unmarked(marked, code, path)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
        planted.expected += spots
    assert planted.expected, f"{code} marks nothing"
    return planted


def replaced(text, before, after, what):
    if before == NEW:
        return text + after
    assert text.count(before) == 1, f"{what}: {before!r} stands there {text.count(before)} times"
    return text.replace(before, after)


def unmarked(marked, code, path):
    """The text without its marks, and the bytes between them."""
    spots, text = [], b""
    for number, part in enumerate(re.split("⟦|⟧", marked)):
        if number % 2:
            spots.append(Spot(code, path, len(text), len(text) + len(part.encode())))
        text += part.encode()
    return text.decode(), spots


def commit(folder):
    repository = Repository(folder)
    # The helper counts days from the start of 2026; the decisions of the shop are older than this one.
    repository.day = 280
    repository.commit({})
