"""Cases in a frame of pandas."""

from __future__ import annotations

from typing import Any

import pandas
import pytest
import zhunsheng


def test_a_frame_gets_further_columns(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    frame = pandas.DataFrame({"officer": ["a", "b", "c", "d"], "facts": [unpaid, "no", None, "{}"]}, index=[7, 7, 8, 9])
    decided = parking.decide_frame(frame, "facts", on="2021-05-01", threads=1)
    assert list(decided.index) == [7, 7, 8, 9] and list(decided["officer"]) == ["a", "b", "c", "d"]
    assert list(decided.columns) == ["officer", "facts", "decision", "violations", "undetermined", "error"]
    assert decided["decision"].iloc[0] == parking.decide(unpaid)
    assert list(decided["violations"]) == [("unpaid",), (), (), ()]
    errors = list(decided["error"])
    assert errors[0] is None and errors[3] is None
    assert errors[1].line == 2 and errors[1].diagnostics and errors[2].line == 3
    assert list(frame.columns) == ["officer", "facts"]


def test_what_is_open_is_what_some_fact_points_to(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    decided = shipped.decide_frame(pandas.DataFrame({"facts": samples}), "facts")
    for decision, undetermined in zip(decided["decision"], decided["undetermined"], strict=True):
        pointed = {one.violation for one in decision.findings if one.answer == "undetermined" and one.raised}
        assert set(undetermined) == pointed


def test_a_frame_without_rows(parking: zhunsheng.Rulebook) -> None:
    decided = parking.decide_frame(pandas.DataFrame({"facts": []}), column="facts")
    assert len(decided) == 0 and "violations" in decided.columns


def test_no_column_is_overwritten(parking: zhunsheng.Rulebook) -> None:
    with pytest.raises(ValueError, match="already: error"):
        parking.decide_frame(pandas.DataFrame({"facts": ["{}"], "error": [1]}), "facts")
    with pytest.raises(KeyError):
        parking.decide_frame(pandas.DataFrame({"facts": ["{}"]}), "nothing")
