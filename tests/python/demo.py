#!/usr/bin/env python3
"""demo.py CASE…: decides case files by the shipped rules, as `./dev demo python` shows it."""

from __future__ import annotations

import sys
from pathlib import Path

import zhunsheng


def show(rules: zhunsheng.Rulebook, path: Path) -> None:
    """What a case system would make of the decision, and the decision as a person reads it."""
    decision = rules.decide(path.read_bytes(), name=path.name)
    print(f"{path.name}: {decision}")
    for finding in decision.violations:
        basis = "；".join(f"《{one.instrument_name}》{one.article}" for one in finding.basis)
        print(f"  {finding.violation_title}：{finding.title}（{basis}）")
    print()
    print(decision.text())


if __name__ == "__main__":
    with zhunsheng.Rulebook.shipped() as shipped:
        print(f"zhunsheng {zhunsheng.version()}, {shipped.description.name} {shipped.description.version}\n")
        for case in sys.argv[1:]:
            show(shipped, Path(case))
