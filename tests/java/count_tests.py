"""count_tests.py FOLDER…: adds up the reports of Surefire in the folders, and prints them the way ctest does."""

import sys
from pathlib import Path
from xml.etree import ElementTree


def main(folders):
    suites = [ElementTree.parse(report).getroot() for folder in folders for report in Path(folder).glob("TEST-*.xml")]
    total = sum(int(suite.get("tests")) for suite in suites)
    bad = sum(int(suite.get("failures")) + int(suite.get("errors")) + int(suite.get("skipped")) for suite in suites)
    print(f"{bad} tests failed out of {total}")
    sys.exit(1 if bad or not total else 0)


main(sys.argv[1:])
