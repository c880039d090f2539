"""Many cases: order, laziness, bounds, errors as values."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest
import zhunsheng
from zhunsheng import Decision, Error, batch


def numbered(count: int) -> Iterator[dict[str, str]]:
    return ({"id": str(number), "decided_on": "2021-05-01"} for number in range(count))


def ids(results: Iterator[Decision | Error] | list[Decision | Error]) -> list[str]:
    return [result.case for result in results if isinstance(result, Decision)]


@pytest.mark.parametrize("threads", [1, 2, None])
@pytest.mark.parametrize("chunk", [1, 7, 256])
def test_results_come_in_order(parking: zhunsheng.Rulebook, threads: int | None, chunk: int) -> None:
    assert ids(parking.decide_many(numbered(300), threads=threads, chunk=chunk)) == [str(n) for n in range(300)]


def test_a_batch_decides_like_single_calls(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    single = [shipped.decide(case, on="2024-01-01").json for case in samples]
    together = shipped.decide_batch(samples, on="2024-01-01", threads=2)
    many = shipped.decide_many(iter(samples), on="2024-01-01", chunk=4)
    assert [result.json for result in together] == single == [result.json for result in many]


def test_errors_are_values(parking: zhunsheng.Rulebook) -> None:
    cases: list[Any] = [{}, "no", {"id": object()}, None, '{"x": 1}', "\ud800", '{"id": "last"}', "two\nlines"]
    for results in (
        parking.decide_batch(cases, first_line=10),
        list(parking.decide_many(cases, first_line=10, chunk=3)),
    ):
        assert [isinstance(result, Error) for result in results] == [False, True, True, True, True, True, False, True]
        errors = {result.line: result for result in results if isinstance(result, Error)}
        assert list(errors) == [11, 12, 13, 14, 15, 17]
        assert errors[11].diagnostics[0].place and errors[11].diagnostics[0].place.line == 11
        assert json.loads(errors[11].json)["error"]["diagnostics"] == json.loads(errors[11].diagnostics.json)
        assert "case 12 cannot be written" in str(errors[12]) and isinstance(errors[12].__cause__, TypeError)


def test_nothing_is_read_before_it_is_asked_for(parking: zhunsheng.Rulebook) -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for _ in itertools.count():
            read += 1
            yield "{}"

    results = parking.decide_many(endless(), chunk=10)
    assert read == 0
    next(results)
    assert read == 20
    assert len(list(itertools.islice(results, 995))) == 995 and read <= 1020
    results.close()  # type: ignore[attr-defined]


def test_chunks_of_one_case_are_answered_before_the_next_is_read(parking: zhunsheng.Rulebook) -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for _ in itertools.count():
            read += 1
            yield "{}"

    results: Any
    for results in (parking.decide_many(endless(), chunk=1), parking.match_many(endless(), chunk=1)):
        read = 0
        for taken in range(1, 4):
            next(results)
            assert read == taken
        results.close()


def test_large_cases_make_small_chunks() -> None:
    large = "x" * (batch.MOST_BYTES // 4)
    sizes = []

    def sizes_of(chunk: batch.Chunk) -> list[str | Error]:
        sizes.append(len(chunk.texts))
        return [""] * len(chunk.texts)

    assert len(list(batch.Stream([large] * 10, sizes_of, 1, 256).results())) == 10
    assert sizes == [4, 4, 2]


def test_an_iterator_that_fails_gives_what_came_before(parking: zhunsheng.Rulebook) -> None:
    def failing() -> Iterator[dict[str, str]]:
        yield from numbered(25)
        raise KeyError("the database went away")

    came = []
    with pytest.raises(KeyError, match="went away"):
        for result in parking.decide_many(failing(), chunk=10):
            came.append(result)
    assert ids(came) == [str(n) for n in range(25)]


def test_a_wrong_date_fails_the_batch(parking: zhunsheng.Rulebook) -> None:
    for results in (parking.decide_many(["{}"], on="never"), parking.match_many(["{}"], on="never")):
        with pytest.raises(Error) as caught:
            list(results)
        assert caught.value.line is None and caught.value.diagnostics


def test_one_case_is_not_many(parking: zhunsheng.Rulebook) -> None:
    one: Any
    for one in ("{}", b"{}", {}, 7):
        with pytest.raises(TypeError):
            parking.decide_many(one)
        with pytest.raises(TypeError):
            parking.decide_batch(one)


def test_no_cases_give_no_results(parking: zhunsheng.Rulebook) -> None:
    assert parking.decide_batch([]) == [] == list(parking.decide_many([])) == list(parking.match_many([]))


def test_a_stream_has_one_date(parking: zhunsheng.Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhunsheng.rulebook._today", lambda: "2001-02-03")
    (result,) = parking.decide_many(["{}"])
    assert isinstance(result, Decision) and result.decided_on == "2001-02-03"


def test_matching_many(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    single = parking.match(unpaid)
    matches = list(parking.match_many([unpaid, "no", unpaid], chunk=2))
    assert matches[0] == single == matches[2] and isinstance(matches[1], Error) and matches[1].line == 2
