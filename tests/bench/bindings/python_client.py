#!/usr/bin/env python3
"""CLIENT RULES CASES SECONDS [WARM_UP]: what deciding through the Python binding costs, as JSON.

JSON text in and out, one thread.
"""

from __future__ import annotations

import functools
import itertools
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import zhunsheng

SIZES = (1, 10, 1000)


def measure(call: Callable[[], int], seconds: float, warm_up: float) -> dict[str, float]:
    """Calls `call`, which tells how many cases it decided, for so long."""
    until = time.perf_counter() + warm_up
    while time.perf_counter() < until:
        call()
    took, cases = [], 0
    begun = before = time.perf_counter()
    while before < begun + seconds:
        cases += call()
        after = time.perf_counter()
        took.append(after - before)
        before = after
    took.sort()
    return {
        "mean_case": (before - begun) / cases * 1e6,
        "p99_call": took[min(len(took) - 1, len(took) * 99 // 100)] * 1e6,
        "calls": len(took),
    }


def ways(rules: zhunsheng.Rulebook, texts: list[str], explanations: bool) -> dict[str, Callable[[], int]]:
    """What is measured, by its name."""
    endless = itertools.cycle(texts)

    def single() -> int:
        return 1 if rules.decide(next(endless), explanations=explanations).json else 0

    def batch(size: int) -> int:
        results = rules.decide_batch(itertools.islice(endless, size), explanations=explanations)
        return len([result.json for result in results])

    batches = {f"batch of {size}": functools.partial(batch, size) for size in SIZES}
    return {"single": single, **batches}


def main(folder: str, cases: str, seconds: str, warm_up: str = "1") -> None:
    """Prints an entry for each way, with explanations and without."""
    texts = Path(cases).read_text(encoding="utf-8").rstrip("\n").split("\n")
    entries = []
    with zhunsheng.Rulebook.load(folder) as rules:
        for explanations in (True, False):
            for way, call in ways(rules, texts, explanations).items():
                entries.append(
                    {"way": way, "explanations": explanations, **measure(call, float(seconds), float(warm_up))}
                )
    print(json.dumps(entries, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
