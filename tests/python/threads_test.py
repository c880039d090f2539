"""Many threads: they work at once, and closing does not hurt them."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import zhunsheng


def test_threads_share_a_rulebook(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    expected = [shipped.decide(case, on="2024-01-01").json for case in samples]
    with ThreadPoolExecutor(8) as pool:
        decided = list(pool.map(lambda case: shipped.decide(case, on="2024-01-01").json, samples * 20))
    assert decided == expected * 20


def test_the_lock_of_the_interpreter_is_released(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    took: list[float] = []

    def decide() -> None:
        began = time.perf_counter()
        shipped.decide_batch(samples * 100)
        took.append(time.perf_counter() - began)

    worker = threading.Thread(target=decide)
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    worker.join()
    assert longest < took[0] / 2, "this thread stood still while the other was in the engine"


def test_closing_while_others_decide(project: Path) -> None:
    rules = zhunsheng.Rulebook.load(project / "tests/rulebooks/parking")
    begun = threading.Barrier(5)

    def decide() -> int:
        rules.decide("{}")
        decided = 1
        begun.wait()
        try:
            while True:
                rules.decide("{}")
                decided += 1
        except ValueError as error:
            assert "closed" in str(error)
        return decided

    with ThreadPoolExecutor(4) as pool:
        counts = [pool.submit(decide) for _ in range(4)]
        begun.wait()
        time.sleep(0.05)
        rules.close()
        assert sum(count.result() for count in counts) > 4


def test_exchanging_a_rulebook_while_others_decide(project: Path) -> None:
    parking = project / "tests/rulebooks/parking"
    holder = {"rules": zhunsheng.Rulebook.load(parking)}
    stop = threading.Event()

    def decide() -> set[str]:
        seen = set()
        while not stop.is_set():
            seen.add(holder["rules"].decide("{}").receipt.rulebook)
        return seen

    with ThreadPoolExecutor(4) as pool:
        deciders = [pool.submit(decide) for _ in range(4)]
        for _ in range(30):
            holder["rules"] = zhunsheng.Rulebook.load(parking)
        stop.set()
        assert all(decider.result() <= {"parking"} for decider in deciders)


def test_a_stream_may_outlive_the_name_of_its_rulebook(project: Path) -> None:
    results = zhunsheng.Rulebook.load(project / "tests/rulebooks/parking").decide_many(["{}"] * 1000, chunk=10)
    assert sum(isinstance(result, zhunsheng.Decision) for result in results) == 1000


def test_a_stream_may_be_left(parking: zhunsheng.Rulebook) -> None:
    for _ in range(20):
        assert next(iter(parking.decide_many(["{}"] * 1000, chunk=100)))
    assert threading.active_count() < 10


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_process_decides(parking: zhunsheng.Rulebook) -> None:
    expected = parking.decide("{}", on="2024-01-01").json
    child = os.fork()
    if child == 0:
        exit_code = 1
        try:
            if parking.decide_batch(["{}"] * 100, on="2024-01-01", threads=2)[99].json == expected:
                exit_code = 0
        finally:
            os._exit(exit_code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
