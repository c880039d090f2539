#!/usr/bin/env python3
"""exports_test.py LIBRARY: the shared library exports what exports.txt lists, and nothing else."""

import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LISTED = (ROOT / "bindings/c/exports.txt").read_text(encoding="utf-8").split()
HEADER = (ROOT / "bindings/c/zhunsheng.h").read_text(encoding="utf-8")


def exported(library):
    told = subprocess.run(["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1].split("@")[0] for line in told.splitlines() if line.split()[-2] != "A"}


class Exports(unittest.TestCase):
    library = ""

    def test_are_those_listed(self):
        self.assertEqual(sorted(exported(self.library)), LISTED)

    def test_are_all_declared(self):
        for name in LISTED:
            self.assertRegex(HEADER, rf"(?m)^(ZHUNSHENG_EXPORT .*[ *])?{name}\(")


if __name__ == "__main__":
    Exports.library = sys.argv.pop()
    unittest.main()
