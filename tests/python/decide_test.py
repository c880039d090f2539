"""Deciding one case: what may be given, and what comes back."""

from __future__ import annotations

import collections
import datetime
import decimal
import json
import pickle
import types
from typing import Any

import pytest
import zhunsheng


def test_a_mapping_decides_like_its_json(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    text = json.dumps(unpaid, ensure_ascii=False, separators=(",", ":"))
    expected = parking.decide(text).json
    encoded = text.encode()
    for case in (unpaid, types.MappingProxyType(unpaid), collections.ChainMap(unpaid)):
        assert parking.decide(case).data["findings"] == json.loads(expected)["findings"]
    assert parking.decide(unpaid).json == expected
    for raw in (encoded, bytearray(encoded), memoryview(encoded)):
        assert parking.decide(raw).json == expected


def test_tells_what_the_schema_names(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    decision = parking.decide(unpaid)
    assert (decision.case, decision.decided_on, decision.institution) == ("U-1", "2021-05-01", None)
    assert [finding.violation for finding in decision.violations] == ["unpaid"]
    fine = next(one for one in decision.sanctions.institution if one.measure == "fine")
    assert fine.amount and (fine.amount.min, fine.amount.max, fine.duty) == ("200", "500", "must")
    assert fine.for_ == (decision.violations[0].id,)
    assert decision.receipt.rulebook_sha256 == parking.description.sha256
    assert decision.flags.criminal_transfer.answer == decision.data["flags"]["criminal_transfer"]["answer"]
    assert {question.fact for question in decision.questions} == {one["fact"] for one in decision.data["questions"]}
    assert decision.data == json.loads(decision.json)


def test_every_part_of_every_sample_can_be_read(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    for case in samples:
        decision = shipped.decide(case, all_findings=True)
        for name, value in decision.data.items():
            part = getattr(decision, name)
            if isinstance(value, list):
                assert len(part) == len(value), name
            elif isinstance(value, str) or value is None:
                assert part == value, name
            else:
                assert part is not None, name


def test_decimals_and_dates_are_exact(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    exact = dict(
        unpaid, happened_on=datetime.date(2021, 3, 1), stays=[{"paid": False, "fee": decimal.Decimal("99.90")}]
    )
    plain = dict(unpaid, happened_on="2021-03-01", stays=[{"paid": False, "fee": "99.90"}])
    assert parking.decide(exact).json == parking.decide(plain).json
    cents = [{"paid": False, "fee": decimal.Decimal("1E+3")}]
    assert (
        parking.decide(dict(unpaid, stays=cents)).sanctions
        == parking.decide(dict(unpaid, stays=[{"paid": False, "fee": 1000}])).sanctions
    )


def test_what_has_no_place_in_a_case_is_a_type_error(parking: zhunsheng.Rulebook) -> None:
    nothing: Any
    for nothing in (None, 7, ["a"], object()):
        with pytest.raises(TypeError, match="a case is a mapping"):
            parking.decide(nothing)
    for value in ({1, 2}, object(), decimal.Decimal("NaN"), datetime.datetime(2021, 3, 1)):
        with pytest.raises(TypeError, match="has no place in a case"):
            parking.decide({"id": value})


def test_not_a_number_is_refused_with_its_place(parking: zhunsheng.Rulebook) -> None:
    with pytest.raises(zhunsheng.Error) as caught:
        parking.decide({"stays": [{"fee": float("nan")}]})
    assert caught.value.diagnostics[0].place and caught.value.diagnostics[0].place.column > 1


def test_options_reach_the_engine(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    assert parking.decide("{}", on="2022-02-03").decided_on == "2022-02-03"
    assert parking.decide("{}", on=datetime.date(2022, 2, 3)).decided_on == "2022-02-03"
    assert "\n" in parking.decide("{}", indented=True).json
    lenient = parking.decide('{"color": "red"}', lenient=True, name="mine", line=7)
    assert [one.code for one in lenient.diagnostics] == ["ZS4041"]
    assert lenient.diagnostics[0].place and str(lenient.diagnostics[0].place) == "mine:7:3"
    everything = parking.decide(unpaid, all_findings=True)
    assert "no" in [finding.answer for finding in everything.findings]
    assert len(everything.findings) > len(parking.decide(unpaid).findings)


def test_explanations_may_be_left_out(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    full, bare = shipped.decide(samples[5]), shipped.decide(samples[5], explanations=False)
    assert any(finding.because for finding in full.findings) and not any(finding.because for finding in bare.findings)
    assert [finding.id for finding in bare.violations] == [finding.id for finding in full.violations]


def test_is_read_by_people(shipped: zhunsheng.Rulebook, samples: list[str]) -> None:
    decision = shipped.decide(samples[5])
    assert decision.text() == shipped.decide_readably(samples[5])
    assert decision.html("en") == shipped.decide_readably(samples[5], page_format="html", language="en")
    assert '<html lang="zh' in decision.html() and decision.text("en") != decision.text("zh")
    with pytest.raises(ValueError, match="'text', 'html'"):
        shipped.decide_readably("{}", page_format="pdf")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'zh', 'en'"):
        decision.text("de")  # type: ignore[arg-type]


def test_pages_are_of_the_day_of_the_decision(parking: zhunsheng.Rulebook) -> None:
    assert "2022-02-03" in parking.decide("{}", on="2022-02-03").text()
    undated = parking.decide("{}")
    assert undated.page and "2001-02-03" in undated.page("text", "zh", "2001-02-03")
    (batched,) = parking.decide_batch(["{}"], on="2022-02-03")
    assert isinstance(batched, zhunsheng.Decision) and "2022-02-03" in batched.text()


def test_decisions_are_values(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    decision = parking.decide(unpaid)
    copied = pickle.loads(pickle.dumps(decision))
    assert copied == decision and copied.findings == decision.findings and hash(copied) == hash(decision)
    assert copied._repr_html_() is None
    warned = parking.decide('{"colour": "red"}', lenient=True)
    assert pickle.loads(pickle.dumps(warned)).diagnostics == warned.diagnostics and warned.diagnostics
    with pytest.raises(ValueError, match="not here any more"):
        copied.text()
    with pytest.raises(AttributeError):
        decision.json = ""  # type: ignore[misc]


def test_matching_agrees_with_deciding(parking: zhunsheng.Rulebook, unpaid: dict[str, Any]) -> None:
    match = parking.match(unpaid)
    held = {(one.rule, one.on) for one in match.findings if one.answer == "yes"}
    assert held == {(one.rule, one.on) for one in parking.decide(unpaid).violations}
    assert match.case == "U-1" and json.loads(match.json) == match.data
