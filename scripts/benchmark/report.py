"""Turns results into Markdown: one table per corpus, then growth, then the page of the handbook."""

from pathlib import Path
from string import Template

HERE = Path(__file__).resolve().parent


def table(results):
    """A row per contender, and what part of its time Lintel needs."""
    lintel = next((one for one in results if one.contender.name == "Lintel"), None)
    rows = [
        "| | time | Lintel takes | again, nothing changed | peak memory | output | files |",
        "|---|---:|---:|---:|---:|---:|---:|"]
    for one in results:
        rows.append("| " + " | ".join([
            one.contender.name, time(one.seconds), share(lintel, one),
            time(one.again) if one.again is not None else "–", f"{one.megabytes:,.0f} MB",
            f"{one.size / 1e6:,.1f} MB", f"{one.files:,}"]) + " |")
    return "\n".join(rows)


def share(lintel, other):
    if lintel is None or lintel is other:
        return "–"
    ratio = other.seconds / lintel.seconds
    return f"1/{ratio:.1f} of it" if ratio >= 1 else f"{1 / ratio:.1f} × it"


def time(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def growth(by_pages):
    """A row per contender: how much longer the next larger corpus takes."""
    sizes = sorted(by_pages)
    if len(sizes) < 2:
        return ""
    steps = list(zip(sizes, sizes[1:]))
    rows = [
        "| | " + " | ".join(f"{small:,} to {large:,} pages" for small, large in steps) + " |",
        "|---|" + "---:|" * len(steps)]
    for place, one in enumerate(by_pages[sizes[0]]):
        rows.append(f"| {one.contender.name} | " + " | ".join(
            f"× {by_pages[large][place].seconds / by_pages[small][place].seconds:.1f}"
            for small, large in steps) + " |")
    return "\n".join(rows)


def report(by_pages, version_seconds):
    """Everything measured, as Markdown sections."""
    parts = [
        f"## {pages:,} pages\n\n{table(results)}" for pages, results in sorted(by_pages.items())]
    if len(by_pages) > 1:
        parts.append(f"## Growth\n\n{growth(by_pages)}")
    if version_seconds is not None:
        parts.append(
            f"## Start-up\n\n`lintel version` takes {version_seconds * 1000:.1f} ms "
            "(median of 100, the start of the process included).")
    return "\n\n".join(parts)


def page(measurements, **facts):
    """The page of the handbook: the prose of performance.md with the measurements in it."""
    return Template((HERE / "performance.md").read_text()).substitute(
        facts, measurements=measurements)
