#!/usr/bin/env python3
"""What each stage of a decision by the shipped rules costs, and what loading them costs.

    stages.py BIN [--quick] [--rounds N] [--report]

The stages run in one process (../stages), by Google Benchmark, in interleaved rounds, whose medians are told. BIN is the folder of our
command and of the bench programs.
"""

import json
import statistics
import sys

import machine
import recorded
import shipped

COUNT = 1_000
QUICK_COUNT = 100
CASES = {"samples": "sample cases", "made-up": "made-up cases"}
STAGES = {
    "parse": "simdjson alone: the JSON tree of a case, no facts",
    "read": "reading: from JSON text to typed facts",
    "adjudicate": "adjudicating: from facts to the decision with its reasons",
    "json": "writing the decision as JSON",
    "decide": "**all of it**: from JSON text to JSON text, with the SHA-256 of the case",
    "text": "writing the decision as text for a terminal",
    "html": "writing it as a page",
    "match": "matching instead: from JSON text to the record of findings",
}
LOADING = {"rule files": "as rule files, on all cores", "compiled": "compiled"}


def measure(options):
    """name → seconds an item of each round."""
    cases = shipped.make_cases(QUICK_COUNT if options.quick else COUNT)
    command = [options.binaries / "bench_stages", shipped.RULES, shipped.compiled_rules(options.binaries),
               f"samples={shipped.sample_cases()}", f"made-up={cases}", "--benchmark_format=json"]
    if options.quick:
        command += ["--benchmark_min_time=0.01"]
    else:
        command += [f"--benchmark_repetitions={options.rounds}", "--benchmark_enable_random_interleaving=true"]
        machine.wait_until_quiet()
    finished = machine.run(command, pinned=False)
    if not finished.ok:
        sys.exit(finished.error[-2000:])
    times = {}
    for run in json.loads(finished.output)["benchmarks"]:
        if run["run_type"] == "iteration":
            times.setdefault(run["run_name"].removesuffix("/real_time"), []).append(1 / run["items_per_second"])
    return times


def table(times):
    seconds = {name: statistics.median(rounds) for name, rounds in times.items()}
    heads = " | ".join(f"{name}, µs" for name in CASES.values())
    lines = [f"| a case, one thread | {heads} | of all, made-up |", "|---|---:|---:|---:|"]
    for stage, text in STAGES.items():
        cells = " | ".join(f"{1e6 * seconds[f'{stage}/{name}']:,.1f}" for name in CASES)
        share = seconds[f"{stage}/made-up"] / seconds["decide/made-up"]
        lines.append(f"| {text} | {cells} | {share:.1%} |")
    lines += ["", "| loading the rules | |", "|---|---:|"]
    lines += [f"| {text} | {1e3 * seconds[f'load/{name}']:.1f} ms |" for name, text in LOADING.items()]
    return "\n".join(lines)


BENCH = recorded.Bench("stages", "what the stages of a decision cost", f"{QUICK_COUNT} made-up cases instead of {COUNT:,}, one short round",
                       measure, table, rounds=9)


if __name__ == "__main__":
    BENCH.run(BENCH.parser().parse_args())
