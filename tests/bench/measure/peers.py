#!/usr/bin/env python3
"""Runs all peers and our engine on one workload, side by side, and compares every output with the reference's.

    peers.py BIN [--quick] [--rounds N] [--only REGEX] [--report]

BIN is the folder of our command and of the bench programs. Runs are interleaved in rounds; each is pinned to one core and waits for a quiet
moment. Results go to build/bench/peers.json; --report writes the table and plot into docs/ from what was measured last.
--quick: a tenth of the cases, one round, no waiting.
"""

import argparse
import json
import pathlib
import re
import sys

import agreement
import machine
import plan
import report
import workload

RESULTS = plan.WORK / "peers.json"
OURS = "zhunsheng"


class Measurement:
    """The runs of one call of this program."""

    def __init__(self, binaries, quick):
        self.binaries = binaries
        self.quick = quick
        self.runs = []
        self.out = workload.DATA / "out.ndjson"

    def count(self, cases):
        return max(1, cases // 10) if self.quick else cases

    def run(self, command, **options):
        if not self.quick:
            machine.wait_until_quiet()
        return machine.run(command, **options)

    def record(self, name, form, size, finished, **more):
        entry = {"name": name, "form": form, "size": size, "others": finished.others, **more}
        self.runs.append(entry)
        rate = f"{entry['cases'] / entry['seconds']:>12,.0f} cases/s" if entry.get("seconds") else "failed"
        print(f"{name} {form} {size}: {rate}{'' if entry.get('equal') is not False else ', OUTPUT DIFFERS'}", flush=True)

    def peer(self, peer, size):
        """One run of a peer."""
        count = self.count(peer.cases[size])
        rules = [workload.rules(size), *([workload.translated(peer.translation, size)] if peer.translation else [])]
        form = [peer.form] if peer.form and not peer.translation else []
        finished = self.run([*peer.command, *rules, workload.DATA / "cases.ndjson", count, self.out, *form])
        if not finished.ok:
            self.record(peer.name, peer.form, size, finished, error=finished.error[-500:])
            return
        told = json.loads(finished.output.strip().splitlines()[-1])
        equal = None if peer is plan.NODE_FLOOR else agreement.same_lines(self.out, count, peer.subset)
        self.record(peer.name, peer.form, size, finished, equal=equal, **told)

    def ours(self, size):
        """One run of our command, less one on a single case: what loading the rules takes."""
        count = self.count(plan.ALL_CASES)
        command = [self.binaries / "zhunsheng", "decide", "--findings", "--compact", "--jobs", "1",
                   "--rules", workload.rulebook(size)]
        load = self.run([*command, workload.first_cases(1)])
        with open(self.out, "w", encoding="utf-8") as out:
            finished = self.run([*command, workload.first_cases(count)], output=out)
        if not finished.ok:
            self.record(OURS, "", size, finished, error=finished.error[-500:])
            return
        self.record(OURS, "", size, finished, equal=agreement.same_findings(self.out, count), cases=count,
                    seconds=finished.seconds - load.seconds, whole_seconds=finished.seconds, load_seconds=load.seconds)

    def limits(self):
        """What the machine allows; the floor as a whole process on the cases that our command gets."""
        cases = workload.first_cases(self.count(plan.ALL_CASES))
        finished = self.run([self.binaries / "bench_limits", cases], pinned=False)
        for line in finished.output.splitlines():
            told = json.loads(line)
            self.record(told.pop("limit"), f"{told['threads']} threads", "", finished, **told)
        finished = self.run([self.binaries / "bench_floor", cases])
        self.record("floor as a process", "", "", finished, cases=self.count(plan.ALL_CASES), seconds=finished.seconds)

    def round(self, chosen):
        self.limits()
        for size in plan.SIZES:
            if chosen(f"{OURS} {size}"):
                self.ours(size)
            for peer in [*plan.PEERS, plan.NODE_FLOOR]:
                if size in peer.cases and chosen(f"{peer.name} {size}") and peer.program_exists():
                    self.peer(peer, size)

    def save(self):
        RESULTS.write_text(json.dumps({"quick": self.quick, "runs": self.runs}, indent=1), encoding="utf-8")


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench peers", description="our engine beside others, on one workload")
    parser.add_argument("binaries", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="a tenth of the cases, one round, no waiting for quiet")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is run (5)")
    parser.add_argument("--only", default="", metavar="REGEX", help="only what matches 'NAME RULES', as in 'CLIPS 60$'")
    parser.add_argument("--report", action="store_true", help="only write the table and the plot of the last run into docs/")
    return parser.parse_args()


def main():
    options = arguments()
    if not options.report:
        workload.prepare()
        measurement = Measurement(options.binaries, options.quick)
        for _ in range(1 if options.quick else options.rounds):
            measurement.round(lambda what: re.search(options.only, what))
            measurement.save()
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    report.print_table(results)
    if options.report:
        report.write(results)
    if any(run.get("equal") is False or "error" in run for run in results["runs"]):
        sys.exit("some peers failed, or differ from the reference; see above")


if __name__ == "__main__":
    main()
