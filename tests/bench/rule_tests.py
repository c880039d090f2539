#!/usr/bin/env python3
"""What a rule test costs beside deciding its case.

    rule_tests.py BINARY [--check]

Decides a sample case a thousand times in a batch, and runs a thousand tests with the same case; the median processor time of
five runs of each, less the time to load the rules. --check fails if a test costs more than twice what deciding its case does.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests/cases/samples/07-false-food-report-small-fee.json"
TESTS = 1000
RUNS = 5


def seconds(*command):
    """The median of the processor time of some runs, which other work on the machine does not lengthen much."""
    times = []
    for _ in range(RUNS):
        begin = os.times()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, cwd=ROOT)
        end = os.times()
        times.append(end.children_user + end.children_system - begin.children_user - begin.children_system)
    return statistics.median(times)


def main():
    binary = sys.argv[1]
    case = json.dumps({**json.loads(SAMPLE.read_text(encoding="utf-8")), "decided_on": "2024-05-01"}, ensure_ascii=False)
    with tempfile.TemporaryDirectory() as name:
        batch, tests, one = (pathlib.Path(name) / file for file in ("cases.ndjson", "tests.yaml", "case.ndjson"))
        one.write_text(case + "\n", encoding="utf-8")
        batch.write_text((case + "\n") * TESTS, encoding="utf-8")
        tests.write_text("tests:\n" + "".join(
            f"  - {{name: test {number}, basis: none, case: {case}, expected: {{institution: {{fine: {{from: 50000}}}}}}}}\n"
            for number in range(TESTS)), encoding="utf-8")
        decide = ("decide", "--rules", "rules", "--all", "--compact", "--jobs", "1")
        load = seconds(binary, *decide, str(one))
        decided = (seconds(binary, *decide, str(batch)) - load) / TESTS
        tested = (seconds(binary, "test", "--rules", "rules", str(tests)) - load) / TESTS
    print(f"deciding a case {decided * 1000:.2f} ms, testing it {tested * 1000:.2f} ms: {tested / decided:.2f} times")
    sys.exit(1 if "--check" in sys.argv and tested > 2 * decided else 0)


if __name__ == "__main__":
    main()
