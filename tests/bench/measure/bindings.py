#!/usr/bin/env python3
"""What a decision costs through each binding, beside the C++ library in the same run.

    bindings.py BIN [--quick] [--rounds N] [--report] CLIENT...

Each CLIENT is NAME=COMMAND, a program of ../bindings, which decides made-up cases by the shipped rules, from JSON text to JSON text, on
one thread: one case a call, and batches of 1, 10 and 1,000. BIN is the folder of our command and of the bench programs.
"""

import json
import shlex
import statistics
import sys

import machine
import recorded
import shipped

COUNT = 1_000
SECONDS, QUICK_SECONDS = 2, 0.1
WAYS = {"single": "one call", "batch of 1": "batch of 1", "batch of 10": "of 10", "batch of 1000": "of 1,000"}
BASELINE = "C++"


def measure(options):
    """One row for each client, way, choice of explanations and round."""
    cases, rules = shipped.make_cases(COUNT), shipped.compiled_rules(options.binaries)
    clients = {"C++": f"{options.binaries}/bench_native c++", "C": f"{options.binaries}/bench_native c",
               **dict(client.split("=", 1) for client in options.clients)}
    rows = []
    for _ in range(1 if options.quick else options.rounds):
        for name, command in clients.items():
            if not options.quick:
                machine.wait_until_quiet()
            # A service and its client need a core each.
            finished = machine.run([*shlex.split(command), rules, cases, QUICK_SECONDS if options.quick else SECONDS], pinned=False)
            if not finished.ok:
                sys.exit(f"{name} failed:\n{finished.error[-2000:]}")
            rows += [{"client": name, **row} for row in json.loads(finished.output)]
            print(f"{name}: {rows[-8]['mean_case']:.0f} µs a case", flush=True)
    return rows


def median(rows, what, **like):
    return statistics.median(row[what] for row in rows if all(row[key] == value for key, value in like.items()))


def table(rows):
    lines = []
    for explanations in (True, False):
        heads = " | ".join(f"{text} | to {BASELINE} | p99" for text in WAYS.values())
        lines += [f"| {'with' if explanations else 'without'} explanations, µs a case | {heads} |", "|---|" + "---:|" * 3 * len(WAYS)]
        for client in dict.fromkeys(row["client"] for row in rows):
            cells = []
            for way in WAYS:
                like = {"way": way, "explanations": explanations}
                mean = median(rows, "mean_case", client=client, **like)
                cells += [f"{mean:,.0f}", f"{mean / median(rows, 'mean_case', client=BASELINE, **like):.2f}×",
                          f"{median(rows, 'p99_call', client=client, **like):,.0f}"]
            lines.append(f"| {client} | {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines[:-1])


BENCH = recorded.Bench("bindings", "what a decision costs through each binding", f"{QUICK_SECONDS} s for each, one round",
                       measure, table, rounds=3)


def main():
    parser = BENCH.parser()
    parser.add_argument("clients", nargs="*", metavar="NAME=COMMAND")
    BENCH.run(parser.parse_args())


if __name__ == "__main__":
    main()
