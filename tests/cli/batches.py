"""Batches for tests: cases, and the command run over them in a folder of its own."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARKING = ROOT / "tests" / "rulebooks" / "parking"
STAYS = (ROOT / "tests" / "golden" / "cli" / "overstays.ndjson").read_bytes()


def lines_of_cases(count):
    """So many cases, one a line, each with an id of its own; some are faulty, and blank lines stand between some."""
    lines = []
    for number in range(count):
        if number % 11 == 5:
            lines.append(b'{"id": "bad", "decided_on": %d}' % number)
        else:
            stay = {"paid": number % 2 == 0, "hours": number % 13, "emergency": False, "fee": 30, "blocking": False}
            case = {"id": f"C-{number}", "happened_on": "2021-03-01", "zone": "street", "stays": [stay]}
            lines.append(json.dumps(case).encode())
        if number % 17 == 3:
            lines.append(b"")
    return b"\n".join(lines) + b"\n"


class BatchTest(unittest.TestCase):
    """A test in an empty folder."""

    binary = None

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)

    def write(self, name, content):
        (self.folder / name).write_bytes(content)
        return name

    def read(self, name):
        return (self.folder / name).read_bytes()

    def command(self, *arguments):
        return [self.binary, "--lang", "en", "decide", "--rules", PARKING, *arguments]

    def start(self, *arguments, **further):
        further = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **further}
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        return subprocess.Popen(self.command(*arguments), cwd=self.folder, env=environment, **further)

    def decide(self, *arguments, text=b"", **further):
        """Exit status, stdout, and stderr as text."""
        with self.start(*arguments, stdin=subprocess.PIPE, **further) as process:
            out, err = process.communicate(text, timeout=120)
        return process.returncode, out, err.decode()


def main(options=None):
    """Runs the tests of a script: BINARY [--OPTION N…] [unittest arguments]. `options` holds what numbers may be given, and
    receives them."""
    options = options or argparse.Namespace()
    parser = argparse.ArgumentParser()
    for name in vars(options):
        parser.add_argument(f"--{name}", type=int)
    parser.add_argument("binary", type=Path)
    _, further = parser.parse_known_args(namespace=options)
    BatchTest.binary = options.binary.resolve()
    unittest.main(argv=[sys.argv[0], *further])
