"""The same input gives the same bytes, whatever the machine is set to."""

import unittest

from lintel import EndToEnd, build, make_corpus, shared
from trees import contents, differences

PLAIN = {"PATH": "/usr/bin:/bin"}
ODD = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "Asia/Kathmandu", "HOME": "/nonexistent",
       "SWIFT_DETERMINISTIC_HASHING": "1"}


class SameBytes(EndToEnd):

    def check(self, source):
        reference = self.built(source, "one/site", "1", env=PLAIN)
        self.assertGreater(len(reference[0]), 10, "hardly anything was built")
        for name, jobs, options in [
                ("eight/site", "8", {"env": PLAIN}),
                ("odd/a place with spaces/site", "8", {"env": ODD, "umask": 0o077, "cwd": "/"}),
                ("open/site", "2", {"env": PLAIN, "umask": 0o000})]:
            with self.subTest(name):
                self.assert_same(reference, self.built(source, name, jobs, **options))

    def built(self, source, name, jobs, **options):
        out = self.folder / "out" / name
        out.parent.mkdir(parents=True)
        result = build(source, out, "--jobs", jobs, **options)
        self.assert_ran(result)
        return contents(out), result.code, result.findings()

    def assert_same(self, reference, other):
        self.assertEqual([], differences(reference[0], other[0]), "other names, bytes or modes")
        self.assertEqual(reference[1:], other[1:], "other findings")

    def test_a_corpus_of_300_pages(self):
        make_corpus(300, self.folder / "corpus/content")
        self.check(self.folder / "corpus")

    def test_a_real_repository(self):
        self.check(shared("corpora", "adr", "joelparkerhenderson+architecture-decision-record"))

    def test_modes_do_not_follow_the_umask(self):
        self.write("content/a/index.md", "# A\n")
        tree, _, _ = self.built(self.folder, "site", "1", umask=0o077)
        modes = {oct(entry.mode & 0o777) for name, entry in tree.items() if entry.digest != "folder"}
        folders = {oct(entry.mode & 0o777) for name, entry in tree.items() if entry.digest == "folder"}
        self.assertEqual(({"0o644"}, {"0o755"}), (modes, folders))


if __name__ == "__main__":
    unittest.main()
