#!/usr/bin/env python3
"""How loading and deciding grow with the number of rules and with the size of a case.

    tests/bench/growth.py build/bin/zhunsheng [--check]

Writes rulebooks of 100, 1,000 and 10,000 rules and cases of 10 to 10,000 items, runs the command on each and prints
the median wall time of several runs, and the factor by which it grew for each tenfold. With --check it fails where a
tenfold costs more than thirtyfold: room for noise, none for a stage that is quadratic.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HEAD = """file: {id: laws, name: laws, rank: law, versions: [{version: "1", from: 2000-01-01}]}
legal_order:
  ranks: [{id: law, name: act of parliament}]
  measures: [{id: fine, name: fine, penalty: yes, once_an_act: yes, traits: [range]}, {id: order_correction, name: order}]
  principles: [{principle: higher_law}, {principle: one_act_one_fine}]
rulebook: {id: growth, name: growth, version: "1"}
vocabulary:
  records:
    - id: case
      name: the case
      root: true
      fields:
        - {id: day, name: day, type: date, role: act_date}
        - {id: items, name: items, type: list of item}
    - id: item
      name: item
      fields:
"""


def rulebook(rules: int) -> str:
    fields = "".join(f"        - {{id: f{n}, name: 事实{n}号, type: integer}}\n" for n in range(max(10, rules // 10)))
    violations = "violations:\n" + "".join(
        f"  - {{id: v{n}, name: 违法{n}号, each: items}}\n" for n in range(max(1, rules // 20)))
    lines = ["rules:\n"]
    for n in range(rules):
        field = n % max(10, rules // 10)
        violation = n % max(1, rules // 20)
        if n % 4 == 3:
            lines.append(f"  - {{id: r{n}, name: r{n}, basis: 第{'一二三四五六七八九'[n % 9]}条, against: 违法{violation}号, "
                         f"institution: [order_correction, fine: {{to: {n + 1} yuan}}]}}\n")
        else:
            lines.append(f"  - {{id: r{n}, name: r{n}, basis: 第一条, finding: 违法{violation}号, "
                         f"when: 事实{field}号>{n % 7}且非事实{(field * 7 + 1) % max(10, rules // 10)}号=3}}\n")
    return HEAD + fields + violations + "".join(lines)


def case(items: int) -> str:
    return json.dumps({"day": "2020-01-01", "items": [{"f0": n % 9, "f1": n % 5, "f7": 3} for n in range(items)]})


def median_seconds(command: list[str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        times.append(time.perf_counter() - began)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return statistics.median(times)


def print_growth(title: str, rows: list[tuple[str, float]]) -> float:
    print(f"\n| {title} | median | growth |\n|---|---:|---:|")
    worst, before = 0.0, None
    for name, seconds in rows:
        factor = "" if before is None else f"{seconds / before:.1f}×"
        worst = max(worst, 0 if before is None else seconds / before)
        print(f"| {name} | {seconds * 1000:.0f} ms | {factor} |")
        before = seconds
    return worst


def main() -> None:
    command = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for rules in (100, 1_000, 10_000):
            (root / str(rules)).mkdir()
            (root / str(rules) / "rules.yaml").write_text(rulebook(rules), encoding="utf-8")
        for items in (10, 100, 1_000, 10_000):
            (root / f"{items}.json").write_text(case(items), encoding="utf-8")

        load = [(f"load {rules:,} rules", median_seconds([command, "lint", str(root / str(rules))]))
                for rules in (100, 1_000, 10_000)]
        decide = [(f"load {rules:,} rules and decide a case of 10 items",
                   median_seconds([command, "decide", str(root / "10.json"), "--rules", str(root / str(rules))]))
                  for rules in (100, 1_000, 10_000)]
        sizes = [(f"decide a case of {items:,} items by 100 rules",
                  median_seconds([command, "decide", str(root / f"{items}.json"), "--rules", str(root / "100")]))
                 for items in (10, 100, 1_000, 10_000)]
        worst = max(print_growth("loading", load), print_growth("deciding", decide), print_growth("case size", sizes))
    if "--check" in sys.argv and worst > 30:
        sys.exit(f"a tenfold cost {worst:.0f}-fold: some stage is worse than linear")


if __name__ == "__main__":
    main()
