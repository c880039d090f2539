#!/usr/bin/env python3
"""What the service reaches beside an empty echo of the same server, and how it holds out.

    tests/bench/server/measure.py BIN [--seconds N] [--long N] [--report]

BIN holds zhunsheng and bench_echo; wrk asks, over kept connections, on the same machine. The sample case is sent again and
again. Each row is the median of three interleaved rounds of N seconds (5). The last rows are one run of --long seconds (300).
--report writes the table into docs/performance.md.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "server"))
from running import Service  # noqa: E402

SAMPLE = ROOT / "tests" / "cases" / "samples" / "01-unqualified.json"
MARKS = ("<!-- server:begin -->\n", "<!-- server:end -->")
ECHO_PORT = 18937
ROUNDS = 3
CLIENTS = 16
FACTORS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def asked(folder, port, path, seconds):
    """Requests a second, and 50th and 99th percentile in ms."""
    script = Path(folder) / "post.lua"
    script.write_text(f'''wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("{folder}/case.json", "rb")
wrk.body = file:read("*a")
''', encoding="utf-8")
    told = subprocess.run(["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", "--latency", "-s", str(script),
                           f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        sys.exit(told)
    times = {part: float(number) * FACTORS[unit]
             for part, number, unit in re.findall(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s)$", told, re.MULTILINE)}
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1]), times["50"], times["99"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin", type=Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--long", type=int, default=300)
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    threads = os.cpu_count()
    rows, memory = {}, []
    with tempfile.TemporaryDirectory() as folder, \
            Service(options.bin / "zhunsheng", ROOT / "rules", "--watch", 0) as service:
        case = json.dumps(json.loads(SAMPLE.read_text(encoding="utf-8")), ensure_ascii=False)
        (Path(folder) / "case.json").write_text(case, encoding="utf-8")
        echo = subprocess.Popen([str(options.bin / "bench_echo"), str(ECHO_PORT), str(threads)])
        time.sleep(0.5)
        ways = {"empty echo": (ECHO_PORT, "/"), "findings alone": (service.port, "/v1/decide?findings=true"),
                "decisions": (service.port, "/v1/decide"),
                "decisions without explanations": (service.port, "/v1/decide?explanations=false")}
        try:
            for _ in range(ROUNDS):
                for way, (port, path) in ways.items():
                    rows.setdefault(way, []).append(asked(folder, port, path, options.seconds))
                    service.log.clear()
        finally:
            echo.terminate()
            echo.wait()
        pieces = []
        for _ in range(10 if options.long else 0):
            pieces.append(asked(folder, service.port, "/v1/decide", max(1, options.long // 10)))
            memory.append(service.memory())
            service.log.clear()
    medians = {way: [statistics.median(column) for column in zip(*found)] for way, found in rows.items()}
    floor = medians["empty echo"][0]
    table = f"| {CLIENTS} clients, {threads} cores | a second | of the echo | p50 | p99 |\n|---|---:|---:|---:|---:|\n"
    for way, (rate, middle, late) in medians.items():
        table += f"| {way} | {rate:,.0f} | {rate / floor:.2f}× | {middle:.2f} ms | {late:.2f} ms |\n"
    if pieces:
        table += (f"\nOver {options.long} seconds of decisions: {statistics.mean(p[0] for p in pieces):,.0f} a second; p99 of tenths "
                  f"{min(p[2] for p in pieces):.2f} to {max(p[2] for p in pieces):.2f} ms; resident memory {memory[0] / 2**20:.1f} MiB "
                  f"after the first tenth, {memory[-1] / 2**20:.1f} MiB at the end.\n")
    print(table)
    if options.report:
        page = ROOT / "docs" / "performance.md"
        text = page.read_text(encoding="utf-8")
        before, rest = text.split(MARKS[0])
        page.write_text(before + MARKS[0] + table + MARKS[1] + rest.split(MARKS[1])[1], encoding="utf-8")


if __name__ == "__main__":
    main()
