"""Calls do not make the process grow.

Each is made so often that a leak of what the engine hands over, even the shortest text, would be twice the bound or more.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zhunsheng

BOUND = 16 << 20


def resident() -> int:
    """Bytes that the process holds in memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def growth(call: Callable[[], object], calls: int) -> int:
    """Bytes by which so many calls let the process grow after a warm-up."""
    for _ in range(calls // 10):
        call()
    before = resident()
    for _ in range(calls):
        call()
    return resident() - before


def test_deciding(parking: zhunsheng.Rulebook) -> None:
    assert growth(lambda: parking.decide(b"{}"), 200_000) < BOUND


def test_what_is_refused(parking: zhunsheng.Rulebook) -> None:
    faulty = {"mine.yaml": "rules: [{id: r}]\n"}

    def refused() -> None:
        with pytest.raises(zhunsheng.Error):
            parking.decide("no")

    def not_loaded() -> None:
        with pytest.raises(zhunsheng.Error):
            zhunsheng.Rulebook.from_texts(faulty)

    assert growth(refused, 100_000) < BOUND
    assert growth(not_loaded, 40_000) < BOUND
    assert growth(lambda: zhunsheng.lint_texts(faulty), 40_000) < BOUND


def test_whatever_else(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    batch: list[zhunsheng.Case] = [unpaid, "no"] * 20
    assert growth(lambda: parking.decide(unpaid, on="2021-01-01").html(), 5_000) < BOUND
    assert growth(lambda: parking.decide(unpaid, line=id(object()) % 10_000 + 1), 20_000) < BOUND
    assert growth(lambda: list(parking.decide_many(batch, threads=2)), 1_000) < BOUND
    assert growth(lambda: parking.document("case"), 5_000) < BOUND
    assert growth(lambda: parking.explain("unpaid"), 20_000) < BOUND
    assert growth(zhunsheng.Rulebook.shipped, 100) < BOUND


def test_a_stream_holds_little_however_long_it_is(parking: zhunsheng.Rulebook) -> None:
    def decide(count: int) -> None:
        for _ in parking.decide_many((b"{}" for _ in range(count)), threads=2):
            pass

    decide(2_000)
    before = resident()
    decide(50_000)
    assert resident() - before < BOUND
