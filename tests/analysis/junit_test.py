#!/ usr / bin / env python3
"""The JUnit report of rule tests, read by an XML parser that is not ours.

    junit_test.py COMMAND
"""

import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARKING = ROOT / "tests" / "rulebooks" / "parking"
FAILING = ROOT / "tests" / "golden" / "cli" / "failing-tests.yaml"
COMMAND = sys.argv.pop(1) if len(sys.argv) > 1 else "zhunsheng"


def report_of(*tests, rules=PARKING):
    """The exit status and the root of the report on the tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.xml"
        done = subprocess.run([COMMAND, "--lang", "en", "test", "--rules", str(rules), "--junit", str(path),
                               *map(str, tests)], stdout=subprocess.DEVNULL, timeout=60, check=False)
        return done.returncode, ElementTree.parse(path).getroot()


class JunitReport(unittest.TestCase):
    def test_of_tests_that_pass_has_neither_failures_nor_errors(self):
        status, root = report_of()
        self.assertEqual(status, 0)
        self.assertEqual(root.tag, "testsuites")
        self.assertEqual((root.get("tests"), root.get("failures"), root.get("errors")), ("5", "0", "0"))
        self.assertEqual([suite.get("tests") for suite in root], ["3", "2"])
        self.assertEqual([child.tag for child in root.iter() if child.tag in ("failure", "error")], [])
        self.assertGreater(float(root.get("time")), 0)

    def test_keeps_names_and_words_with_marks_of_xml(self):
        status, root = report_of(FAILING)
        self.assertEqual(status, 1)
        failed, faulty, passed = root.iter("testcase")
        self.assertEqual(failed.get("name"), 'a <fine> & "more"')
        self.assertEqual(failed.find("failure").get("message"), "findings: unpaid | no | yes (unpaid.fee)")
        self.assertIn("\n  expected: {from: 1 yuan, to: 400 yuan}\n", failed.find("failure").text)
        self.assertIn(":7:26\n", failed.find("failure").text)
        self.assertEqual(faulty.find("error").get("message"), "`stay` has no key `payed`")
        self.assertEqual([part.tag for part in passed], ["properties"])
        self.assertEqual((root.get("tests"), root.get("failures"), root.get("errors")), ("3", "1", "1"))

    def test_tells_of_what_is_no_test(self):
        for tests, rules in (((ROOT / "missing.yaml",), PARKING), ((FAILING,), ROOT / "missing")):
            status, root = report_of(*tests, rules=rules)
            self.assertEqual(status, 1)
            self.assertEqual((root.get("tests"), root.get("errors")), ("1", "1"))
            self.assertTrue(root.find("./testsuite/testcase/error").get("message").startswith("cannot read"))


if __name__ == "__main__":
    unittest.main()
