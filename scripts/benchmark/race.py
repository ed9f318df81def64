"""Lets the contenders build the same corpus in turn, and keeps the medians."""

import os
import statistics
import sys
from dataclasses import dataclass

from corpus import size_of
from measured import measure


@dataclass
class Result:
    contender: object
    seconds: float
    megabytes: float
    size: int
    files: int
    again: float | None
    """Seconds of a second build with nothing changed; none for who cannot do better then."""


def race(contenders, corpus, pages, runs, scratch):
    """`runs` rounds in which each builds once from nothing, and once more with nothing changed.

    Nothing is removed before the end: for half a minute ext4 goes out of the way of inodes that were
    just deleted, and whoever builds next would pay for that.
    """
    firsts = {one.name: [] for one in contenders}
    seconds = {one.name: [] for one in contenders}
    sizes = {}
    for turn in range(runs):
        for one in contenders:
            out = scratch / "out" / f"{pages}-{turn}-{contenders.index(one)}" / "site"
            out.parent.mkdir(parents=True)
            firsts[one.name].append(run(one, corpus, out, scratch))
            sizes[one.name] = size_of(out)
            require_pages(one, out, pages)
            if one.rebuilds:
                seconds[one.name].append(run(one, corpus, out, scratch))
                require_pages(one, out, pages)
        print(f"bench: round {turn + 1} of {runs} done", file=sys.stderr)
    return [
        Result(
            one, median(firsts[one.name], "seconds"), median(firsts[one.name], "megabytes"),
            *sizes[one.name], again=median(seconds[one.name], "seconds"))
        for one in contenders]


def run(contender, corpus, out, scratch):
    """One build. What others left to be written to the disk is written before, not during it."""
    os.sync()
    measured = measure(contender.command(corpus, out), scratch)
    if measured.code not in contender.accepted:
        sys.exit(
            f"bench: {contender.name} ended with {measured.code}\n"
            + measured.output.decode(errors="replace"))
    return measured


def require_pages(contender, out, pages):
    """Stops when there is not a page for each page: who does less has no time worth comparing."""
    found = sum(path.stat().st_size > 0 for path in out.rglob("*.html"))
    if found < pages:
        sys.exit(f"bench: {contender.name} wrote {found:,} pages of {pages:,}; nothing is reported")


def median(measurements, what):
    values = [getattr(one, what) for one in measurements]
    return statistics.median(values) if values else None


def start_up(binary, scratch, runs=100):
    """Median seconds of `lintel version`."""
    return statistics.median(
        measure([binary, "version"], scratch).seconds for _ in range(runs))
