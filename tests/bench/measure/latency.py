#!/usr/bin/env python3
"""How long single calls of the C++ library take, and how far the slowest are from the usual ones.

    latency.py BIN [--quick] [--matches N] [--decisions N] [--report]

A program (../latency) calls the library again and again, on one core, with one made-up case after another, and then with one same
case. BIN is the folder of our command and of the bench programs.
"""

import json
import sys

import machine
import recorded
import shipped

COUNT = 10_000
QUICK_COUNT = 1_000
CALLS = 1_000_000
QUICK_CALLS = 20_000
WORDS = {"match": "match", "decide": "decide", "decide and write": "decide and write as JSON"}
QUANTILES = ("p50", "p90", "p99", "p99.9", "max")


def measure(options):
    """One row for each kind of call and each choice of cases."""
    cases = shipped.make_cases(QUICK_COUNT if options.quick else COUNT)
    rows = []
    for way, calls in (("match", options.matches), ("decide", options.decisions)):
        for which, file in (("cases in turn", cases), ("one case", shipped.middle_case(cases))):
            if not options.quick:
                machine.wait_until_quiet()
            finished = machine.run([options.binaries / "bench_latency", way, shipped.RULES, file, calls])
            if not finished.ok:
                sys.exit(finished.error[-2000:])
            rows += [{"what": what, "cases": which, "others": finished.others, **times}
                     for what, times in json.loads(finished.output).items()]
            print(table(rows[-1:]).splitlines()[-1], flush=True)
    return rows


def microseconds(nanoseconds):
    return f"{nanoseconds / 1000:,.2f}" if nanoseconds < 100_000 else f"{nanoseconds / 1000:,.0f}"


def ratio(times):
    return f"{times['p99'] / times['p50']:.1f}×"


def table(rows):
    heads = " | ".join(QUANTILES)
    lines = [f"| one call, µs | calls | {heads} | p99 to p50 | interrupted | max of the others | p99 to p50 of the others |",
             "|---|---:|" + "---:|" * (len(QUANTILES) + 4)]
    for row in rows:
        times, rest = row["all"], row["undisturbed"]
        cells = [microseconds(times[quantile]) for quantile in QUANTILES]
        cells += [ratio(times), f"{1 - rest['calls'] / times['calls']:.2%}", microseconds(rest["max"]), ratio(rest)]
        lines.append(f"| {WORDS[row['what']]}, {row['cases']} | {times['calls']:,} | {' | '.join(cells)} |")
    return "\n".join(lines)


BENCH = recorded.Bench("latency", "how long single calls take", f"{QUICK_CALLS:,} calls of each, no waiting for quiet",
                       measure, table)


def main():
    parser = BENCH.parser()
    parser.add_argument("--matches", type=int, help=f"how many calls of matching ({CALLS:,})")
    parser.add_argument("--decisions", type=int, help=f"how many full decisions ({CALLS:,})")
    options = parser.parse_args()
    calls = QUICK_CALLS if options.quick else CALLS
    options.matches = options.matches or calls
    options.decisions = options.decisions or calls
    BENCH.run(options)


if __name__ == "__main__":
    main()
