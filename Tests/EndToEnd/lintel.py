"""Runs the binary under test, and reads what it says."""

import os
import re
import subprocess
import sys
import tempfile
import time
import unittest
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SHARED = CHECKOUT.parent / "shared"
BINARY = os.path.abspath(os.environ.get("LINTEL") or CHECKOUT / ".build/release/lintel")


@dataclass
class Result:
    code: int
    out: bytes
    err: bytes
    seconds: float
    megabytes: float
    work: float
    """Seconds of processors, all of them together: what does not depend on who else is at work."""

    def findings(self):
        return [found for line in self.err.split(b"\n") if (found := Finding.parse(line))]


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    column: int
    severity: str
    code: str
    message: str

    pattern = re.compile(
        r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning|info) "
        r"(?P<code>[A-Z]+\d+) (?P<message>.+)")

    @classmethod
    def parse(cls, line):
        match = cls.pattern.fullmatch(line.decode("utf-8", "replace"))
        if not match:
            return None
        parts = match.groupdict()
        return cls(**{**parts, "line": int(parts["line"]), "column": int(parts["column"])})


def run(*arguments, stdin=b"", timeout=60, **options):
    """Runs lintel to its end. Its peak memory is that of one process, so nothing else is counted."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        began = time.perf_counter()
        process = subprocess.Popen(
            [BINARY, *arguments], stdin=given, stdout=out, stderr=err, **options)
        usage = wait(process, began + timeout)
        seconds = time.perf_counter() - began
        out.seek(0), err.seek(0)
        return Result(process.returncode, out.read(), err.read(), seconds, usage.ru_maxrss / 1024,
                      usage.ru_utime + usage.ru_stime)


def wait(process, deadline):
    """Waits as Popen.wait does, but keeps what the kernel says about the memory."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage
        if time.perf_counter() > deadline:
            process.kill()
            process.wait()
            raise AssertionError(f"lintel did not end in time: {process.args}")
        time.sleep(0.0005)


def build(source, out, *more, **options):
    return run("build", "-C", source, "--out", out, *more, **options)


def shared(*parts):
    """A path in `shared`; without that folder the test is skipped, and says so."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        reason = f"shared/{'/'.join(parts)} is not beside the checkout"
        skipped(reason)
        raise unittest.SkipTest(reason)
    return path


def skipped(reason):
    """Says loudly, on a line of its own, that something was not tried."""
    print(f"\nSKIPPED: {reason}", file=sys.stderr, flush=True)


def make_corpus(pages, folder):
    subprocess.run(
        [sys.executable, CHECKOUT / "scripts/bench-corpus", str(pages), folder], check=True)


class EndToEnd(unittest.TestCase):
    """A test with a temporary folder, which is gone afterwards whatever its name and depth."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="lintel-test-"))
        self.addCleanup(subprocess.run, ["rm", "-rf", self.folder])

    def write(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def assert_ran(self, result, codes=(0, 1)):
        self.assertIn(result.code, codes, result.err[-4000:].decode(errors="replace"))
