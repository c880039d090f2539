#!/usr/bin/env python3
"""How long one case takes from a cold start: with the shipped rules as YAML, and compiled; beside `python3 -c pass`.

    tests/bench/cold_start.py build/bin/zhunsheng [--runs N]

The commands take turns, so that what else the machine does weighs on all alike. Prints the median wall and processor
time of each, and the wall time as a multiple of python's.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASE = ROOT / "tests/cases/samples/06-false-food-report-large-fee.json"


def timed(command: list[str], sink: int) -> tuple[float, float]:
    """Seconds on the wall and of processors."""
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status, used = os.wait4(process, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=21)
    arguments = parser.parse_args()
    rules = str(ROOT / "rules")
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "wb") as nothing:
        compiled = f"{folder}/rules.zsr"
        subprocess.run([arguments.binary, "compile", "--rules", rules, "--output", compiled], check=True)
        commands = {"python3 -c pass": ["/usr/bin/python3", "-c", "pass"],
                    "decide, rules as YAML": [arguments.binary, "decide", "--rules", rules, str(CASE)],
                    "decide, rules compiled": [arguments.binary, "decide", "--rules", compiled, str(CASE)]}
        times = {name: [] for name in commands}
        for _ in range(arguments.runs):
            for name, command in commands.items():
                times[name].append(timed(command, nothing.fileno()))
    python = statistics.median(wall for wall, _ in times["python3 -c pass"])
    print("| one case, cold | wall | processor | |\n|---|---:|---:|---:|")
    for name, taken in times.items():
        wall = statistics.median(wall for wall, _ in taken)
        processor = statistics.median(processor for _, processor in taken)
        print(f"| {name} | {wall * 1000:.1f} ms | {processor * 1000:.1f} ms | {wall / python:.2f}× |")


if __name__ == "__main__":
    main()
