#!/usr/bin/env python3
"""Guards what a case costs, in instructions: they repeat where seconds do not.

    instructions_test.py ZHUNSHENG [--write]

Counts, by valgrind's callgrind, what deciding and matching one more of the sample cases takes: the difference of two runs, so
that starting and loading do not count. Compared with instructions.json, which --write renews.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORD = pathlib.Path(__file__).with_name("instructions.json")
SAMPLES = sorted((ROOT / "tests/cases/samples").glob("*.json"))
# More than this is a loss to be mended or argued; less by so much is a gain to be recorded.
MOST, LEAST = 1.04, 0.90
# What is counted: options, and how many times over all samples are given in the second run more than in the first.
WAYS = {"deciding a sample case": ([], 2), "matching a sample case": (["--findings"], 60)}


def instructions(command):
    """How many a command executes, in all of its threads."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"{' '.join(map(str, command))} under valgrind: status {run.returncode}\n{run.stderr[-2000:]}")
    return int(found[1])


def lines(times):
    """All samples, one a line, so many times over."""
    texts = [json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False) for path in SAMPLES]
    return "".join(text + "\n" for text in texts) * times


def count(zhunsheng, folder):
    rules = folder / "rules.zsr"
    subprocess.run([zhunsheng, "compile", "--rules", ROOT / "rules", "--output", rules], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = {}
    for way, (options, times) in WAYS.items():
        totals = []
        for copies in (1, 1 + times):
            cases = folder / "cases.ndjson"
            cases.write_text(lines(copies), encoding="utf-8")
            totals.append(instructions([zhunsheng, "decide", "--compact", "--jobs", "1", "--on", "2026-01-01", "--rules", rules,
                                        *options, cases]))
        found[way] = round((totals[1] - totals[0]) / (times * len(SAMPLES)))
    return found


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = count(sys.argv[1], pathlib.Path(folder))
    if "--write" in sys.argv:
        RECORD.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        return 0
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    faults = 0
    for way, instructions_now in found.items():
        share = instructions_now / recorded[way]
        fits = LEAST <= share <= MOST
        print(f"{way}: {instructions_now:,} instructions, {share:.3f} of the {recorded[way]:,} recorded")
        if not fits:
            faults += 1
            print("  more than before: find out why" if share > MOST else "  well done; record it with --write")
    return faults


if __name__ == "__main__":
    sys.exit(main())
