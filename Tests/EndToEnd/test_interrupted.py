"""A build that is told to stop does so at once, and leaves the old site, or none, but never a part."""

import os
import signal
import statistics
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from lintel import BINARY, EndToEnd, build, make_corpus
from trees import contents, differences

PAGES = 3000
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


class Interrupted(EndToEnd):

    def setUp(self):
        super().setUp()
        self.source, self.out = self.folder / "source", self.folder / "out/site"
        self.out.parent.mkdir()
        make_corpus(PAGES, self.source / "content")

    def interrupt(self, number, delay):
        """Starts a build, sends the signal after a while, and says how it ended and how soon."""
        process = subprocess.Popen(
            [BINARY, "build", "-C", self.source, "--out", self.out],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(delay)
        process.send_signal(number)
        began = time.perf_counter()
        process.communicate(timeout=20)
        code = process.returncode
        return 128 - code if code < 0 else code, time.perf_counter() - began

    def clean_build(self):
        """A whole build into a folder of its own."""
        self.clean = Path(tempfile.mkdtemp(dir=self.folder)) / "site"
        result = build(self.source, self.clean)
        self.assert_ran(result)
        self.assertGreater(len(contents(self.clean)), PAGES, "hardly anything was built")
        return result

    def delays(self):
        """Moments spread over the time of a whole build."""
        whole = self.clean_build().seconds
        return [whole * part / 10 for part in range(1, 10)]

    def leftovers(self):
        return [
            os.path.join(parent, name) for parent, _, names in os.walk(self.out.parent)
            for name in names if name.endswith((".html", ".css", ".tmp"))]

    def test_without_an_old_site_nothing_is_left(self):
        delays = self.delays()
        stopped, waits = 0, []
        for turn, delay in enumerate(delays):
            number = SIGNALS[turn % len(SIGNALS)]
            with self.subTest(f"{number.name} after {delay:.3f} s"):
                code, seconds = self.interrupt(number, delay)
                if code in (0, 1):
                    subprocess.run(["rm", "-rf", self.out])
                    continue
                stopped += 1
                waits.append(seconds)
                self.assertEqual(128 + number, code)
                self.assertEqual([], self.leftovers())
        self.assertGreater(stopped, 0, "no build was met at work")
        self.assertLess(statistics.median(waits), 1, "it takes too long to stop")

    def test_an_old_site_stays_whole(self):
        self.assert_ran(build(self.source, self.out))
        old = contents(self.out)
        stopped = 0
        for turn, delay in enumerate(self.delays()):
            self.change_every_page(f"Turn {turn}.")
            self.clean_build()
            new = contents(self.clean)
            code, _ = self.interrupt(signal.SIGTERM, delay)
            now = contents(self.out)
            stopped += code == 143
            self.assertIn(
                [], [differences(now, old)[:9], differences(now, new)[:9]],
                "neither the old site nor the new")
            old = now
        self.assertGreater(stopped, 0, "no build was met at work")
        self.assert_ran(build(self.source, self.out))
        self.assertEqual([], differences(new, contents(self.out)))

    def change_every_page(self, text):
        for page in (self.source / "content/decisions").rglob("*.md"):
            with open(page, "a") as file:
                file.write(f"\n{text}\n")


if __name__ == "__main__":
    unittest.main()
