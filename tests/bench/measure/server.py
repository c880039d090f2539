#!/usr/bin/env python3
"""What the service reaches beside an empty echo of the same server, and how it holds out.

    server.py BIN [--quick] [--rounds N] [--report]

BIN holds zhunsheng and bench_echo; wrk asks, over kept connections, on the same machine. The sample case is sent again and
again. Each row is the median of interleaved rounds. What is said below the table is one long run.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import machine
import plan
import recorded

sys.path.insert(0, str(plan.ROOT / "tests" / "server"))
from running import RULES, SAMPLES, Service  # noqa: E402

SAMPLE = SAMPLES / "01-unqualified.json"
ECHO_PORT = 18937
CLIENTS = 16
SECONDS, QUICK_SECONDS = 5, 1
TENTHS, TENTH_SECONDS = 10, 30
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


def measure_rounds(options, folder, service):
    """What was asked of each way in each round."""
    threads = os.cpu_count()
    echo = subprocess.Popen([str(options.binaries / "bench_echo"), str(ECHO_PORT), str(threads)])
    ways = {"empty echo": (ECHO_PORT, "/"), "findings alone": (service.port, "/v1/decide?findings=true"),
            "decisions": (service.port, "/v1/decide"),
            "decisions without explanations": (service.port, "/v1/decide?explanations=false")}
    rows = {way: [] for way in ways}
    try:
        time.sleep(0.5)
        for _ in range(1 if options.quick else options.rounds):
            for way, (port, path) in ways.items():
                if not options.quick:
                    machine.wait_until_quiet()
                rows[way].append(asked(folder, port, path, QUICK_SECONDS if options.quick else SECONDS))
                service.log.clear()
    finally:
        echo.terminate()
        echo.wait()
    return rows


def measure(options):
    with tempfile.TemporaryDirectory() as folder, Service(options.binaries / "zhunsheng", RULES, "--watch", 0) as service:
        case = json.dumps(json.loads(SAMPLE.read_text(encoding="utf-8")), ensure_ascii=False)
        (Path(folder) / "case.json").write_text(case, encoding="utf-8")
        rows = measure_rounds(options, folder, service)
        tenths = []
        for _ in range(TENTHS):
            found = asked(folder, service.port, "/v1/decide", QUICK_SECONDS if options.quick else TENTH_SECONDS)
            tenths.append({"rate": found[0], "late": found[2], "memory": service.memory()})
            service.log.clear()
    return {"rows": rows, "tenths": tenths, "threads": os.cpu_count(), "tenth": QUICK_SECONDS if options.quick else TENTH_SECONDS}


def table(measured):
    medians = {way: [statistics.median(column) for column in zip(*found)] for way, found in measured["rows"].items()}
    floor = medians["empty echo"][0]
    lines = [f"| {CLIENTS} clients, {measured['threads']} cores | a second | of the echo | p50 | p99 |", "|---|---:|---:|---:|---:|"]
    lines += [f"| {way} | {rate:,.0f} | {rate / floor:.2f}× | {middle:.2f} ms | {late:.2f} ms |"
              for way, (rate, middle, late) in medians.items()]
    tenths = measured["tenths"]
    late = [tenth["late"] for tenth in tenths]
    memory = [tenth["memory"] / 2**20 for tenth in tenths]
    lines += ["", f"Over {measured['tenth'] * len(tenths)} seconds of decisions: {statistics.mean(t['rate'] for t in tenths):,.0f} a second; "
              f"p99 of tenths {min(late):.2f} to {max(late):.2f} ms; resident memory {memory[0]:.1f} MiB after the first tenth, "
              f"{memory[-1]:.1f} MiB at the end."]
    return "\n".join(lines)


BENCH = recorded.Bench("server", "the HTTP service beside an empty echo of the same server", f"{QUICK_SECONDS} s for each, one round",
                       measure, table, rounds=3)


def main():
    BENCH.run(BENCH.parser().parse_args())


if __name__ == "__main__":
    main()
