#!/usr/bin/env python3
"""What a full decision by the shipped rules costs, beside the least that it must cost.

    decide.py BIN [--quick] [--rounds N] [--report]

Made-up cases for the shipped rulebook (../workload/shipped_cases.py) go, in interleaved rounds, on one thread, through our command: full
decisions, and matching only; through a program that only reads every fact of them with simdjson and writes as many bytes as
our decisions have; and through Python's json.loads. BIN is the folder of our command and of the bench programs.
"""

import statistics
import subprocess
import sys

import machine
import recorded
import report
import shipped

COUNT = 100_000
QUICK_COUNT = 2_000
# Full decisions of all cases would take a minute and fill gigabytes each time; rates are compared.
FULL_COUNT = 20_000
PYTHON = "import json, sys\nfor line in open(sys.argv[1], encoding='utf-8'): json.loads(line)"

# What is measured of our command: how it is called beside the files.
WAYS = {
    "full decisions": [],
    "findings only": ["--findings"],
    "explanations left out": ["--no-explanations"],
}


def decide(binaries, way):
    return [binaries / "zhunsheng", "decide", "--compact", "--jobs", "1", "--rules", shipped.RULES, *WAYS[way]]


def supported(binaries):
    """The ways that this command knows."""
    told = subprocess.run([binaries / "zhunsheng", "decide", "--help"], check=True, capture_output=True, text=True).stdout
    return [way for way, options in WAYS.items() if all(option in told for option in options)]


def write_sizes(out, sizes):
    """The bytes of each decision, for the program that writes as many."""
    with open(out, "rb") as lines, open(sizes, "w", encoding="ascii") as file:
        file.writelines(f"{len(line)}\n" for line in lines)


class Rounds:
    """The runs of one call of this program."""

    def __init__(self, binaries, quick):
        self.binaries = binaries
        self.quick = quick
        self.runs = []
        self.out = shipped.DATA / "decisions.ndjson"

    def run(self, command, **options):
        if not self.quick:
            machine.wait_until_quiet()
        finished = machine.run(command, **options)
        if not finished.ok:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{finished.error[-800:]}")
        return finished.seconds

    def record(self, name, count, seconds, whole_seconds):
        self.runs.append({"name": name, "cases": count, "seconds": seconds, "whole_seconds": whole_seconds,
                          "bytes": self.out.stat().st_size if self.out.exists() else 0})
        print(f"{name}: {count / seconds:,.0f} cases/s", flush=True)

    def ours(self, way, count):
        command = decide(self.binaries, way)
        load = self.run([*command, shipped.make_cases(1)])
        with open(self.out, "w", encoding="utf-8") as out:
            seconds = self.run([*command, shipped.make_cases(count)], output=out)
        self.record(way, count, seconds - load, seconds)

    def floor(self, way, count):
        """The least of this way of deciding, by the sizes of what it has just written."""
        sizes = shipped.DATA / "sizes.txt"
        write_sizes(self.out, sizes)
        seconds = self.run([self.binaries / "bench_decision_floor", shipped.make_cases(count), sizes, self.out])
        self.record(f"floor of {way}", count, seconds, seconds)

    def python(self, count):
        self.out.unlink(missing_ok=True)
        seconds = self.run([sys.executable, "-c", PYTHON, shipped.make_cases(count)])
        self.record("json.loads", count, seconds, seconds)

    def round(self):
        for way in supported(self.binaries):
            count = QUICK_COUNT if self.quick else FULL_COUNT if way != "findings only" else COUNT
            self.ours(way, count)
            self.floor(way, count)
        self.python(QUICK_COUNT if self.quick else FULL_COUNT)


def measure(options):
    rounds = Rounds(options.binaries, options.quick)
    for _ in range(1 if options.quick else options.rounds):
        rounds.round()
    return rounds.runs


def table(runs):
    lines = ["| one thread | cases/s | µs a case | bytes a case | to its floor |", "|---|---:|---:|---:|---:|"]
    names = list(dict.fromkeys(run["name"] for run in runs))
    rate = {name: statistics.median(run["cases"] / run["seconds"] for run in runs if run["name"] == name) for name in names}
    for name in names:
        run = next(run for run in runs if run["name"] == name)
        floor = rate.get(f"floor of {name}")
        ratio = f"{floor / rate[name]:.1f}×" if floor else ""
        lines.append(f"| {name} | {report.number(rate[name])} | {1e6 / rate[name]:,.1f} | {run['bytes'] / run['cases']:,.0f} | {ratio} |")
    return "\n".join(lines)


BENCH = recorded.Bench("decide", "full decisions beside the least they must cost", f"{QUICK_COUNT:,} cases, one round, no waiting for quiet",
                       measure, table, rounds=5)


if __name__ == "__main__":
    BENCH.run(BENCH.parser().parse_args())
