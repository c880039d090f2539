#!/usr/bin/env python3
"""The shipped rules, compiled, decide, explain and test the same, byte for byte, as their files.

    same_decisions_test.py BINARY
"""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(sys.argv.pop()).resolve() if len(sys.argv) > 1 else None
CASES = sorted((ROOT / "tests/cases").glob("*/*.json"))


def run(*arguments):
    """What the command prints, and its exit status."""
    done = subprocess.run([BINARY, "--lang", "zh", *map(str, arguments)], cwd=CompiledRules.folder.name,
                          capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


class CompiledRules(unittest.TestCase):
    """The compiled file lies among a copy of the rules, where `explain` finds their tests."""

    folder = tempfile.TemporaryDirectory()

    @classmethod
    def setUpClass(cls):
        shutil.copytree(ROOT / "rules", Path(cls.folder.name) / "rules")
        assert run("compile", "--rules", "rules", "--output", "rules/rules.zsr") == (0, b"", b"")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def same(self, *arguments):
        by_files = run(*arguments, "--rules", "rules")
        self.assertEqual(by_files, run(*arguments, "--rules", "rules/rules.zsr"), arguments)
        return by_files

    def test_decide_all_cases_the_same(self):
        self.assertGreater(len(CASES), 30)
        for form in ("json", "text"):
            self.assertEqual(self.same("decide", "--all", "--format", form, *CASES)[0], 0)

    def test_explain_and_describe_the_same(self):
        for arguments in (("explain", "第三十七条"), ("explain", "出具虚假报告"), ("facts",), ("facts", "--example"),
                          ("schema", "case"), ("schema", "decision"), ("schema", "rules")):
            self.assertEqual(self.same(*arguments)[0], 0)

    def test_decide_all_cases_of_rule_tests_the_same(self):
        """Those of the base rules: tests of overlays ask for folders, which a compiled rulebook does not take."""
        tests = [path for path in sorted((ROOT / "rules/tests").glob("*.yaml"))
                 if not any(line.startswith(("叠加:", "overlays:")) for line in path.read_text("utf-8").splitlines())]
        self.assertGreater(len(tests), 50)
        status, results, _ = self.same("test", *tests)
        self.assertEqual(status, 0, results.decode()[-2000:])


if __name__ == "__main__":
    unittest.main()
