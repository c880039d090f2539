"""Bad input: each kind gets a clear error, and nothing crashes."""

from __future__ import annotations

import datetime
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
import zhunsheng
from zhunsheng import Status, native


def refused(rules: zhunsheng.Rulebook, case: Any, **options: Any) -> zhunsheng.Error:
    with pytest.raises(zhunsheng.Error) as caught:
        rules.decide(case, **options)
    return caught.value


def test_an_error_tells_every_mistake(parking: zhunsheng.Rulebook) -> None:
    error = refused(parking, '{"zone": "moon", "colour": 1}', name="mine")
    assert error.status is Status.REFUSED
    assert len(error.diagnostics) == 2 and error.diagnostics.errors == tuple(error.diagnostics)
    first = error.diagnostics[0]
    assert first.code.startswith("ZS") and first.severity == "error" and first.hints
    assert first.message.zh and first.message.en and first.place and first.place.file == "mine"
    assert first.code in str(error) and first.message.zh in str(error) and first.message.en in str(error)
    assert [one["code"] for one in json.loads(error.diagnostics.json)] == [one.code for one in error.diagnostics]


def test_an_error_may_be_pickled(parking: zhunsheng.Rulebook) -> None:
    error = refused(parking, "no")
    copied = pickle.loads(pickle.dumps(error))
    assert (copied.status, copied.diagnostics, str(copied)) == (error.status, error.diagnostics, str(error))


@pytest.mark.parametrize(
    "case", ["", " ", "\0", "{", "[]", "null", "\ufeff{}", "{}{}", '{"id": "\ud800"}', b"\xff", b""]
)
def test_no_case(parking: zhunsheng.Rulebook, case: str | bytes) -> None:
    if case == "\ufeff{}":  # a byte order mark is passed over, or refused; never more than that
        try:
            parking.decide(case)
        except zhunsheng.Error as error:
            assert len(error.diagnostics) == 1
        return
    assert refused(parking, case).diagnostics.errors


def test_a_lone_surrogate_is_refused_with_its_place(parking: zhunsheng.Rulebook) -> None:
    for case in ('{"id": "\ud800"}', {"id": "\udfff"}):
        assert [one.code for one in refused(parking, case).diagnostics] == ["ZS1004"]


def test_a_huge_text_is_refused(parking: zhunsheng.Rulebook) -> None:
    assert len(refused(parking, "x" * (100 << 20)).diagnostics) == 1
    assert len(refused(parking, {"id": "x" * (100 << 20)}).diagnostics) == 1


def test_deep_nesting_is_an_error(parking: zhunsheng.Rulebook) -> None:
    assert refused(parking, "[" * 1_000_000).diagnostics
    deep: dict[str, Any] = {}
    deep["id"] = deep
    with pytest.raises((ValueError, RecursionError)):
        parking.decide(deep)


def test_a_date_that_is_none_is_refused(parking: zhunsheng.Rulebook) -> None:
    for on in ("2021-02-30", "yesterday", "\ud800"):
        assert refused(parking, "{}", on=on).status is Status.REFUSED
    with pytest.raises(TypeError, match="not a datetime"):
        parking.decide("{}", on=datetime.datetime(2021, 1, 1))
    for wrong in (7, b"2021-01-01", object()):
        with pytest.raises(TypeError):
            parking.decide("{}", on=wrong)  # type: ignore[arg-type]


def test_numbers_out_of_range(parking: zhunsheng.Rulebook) -> None:
    assert refused(parking, "{}", line=1 << 64).status is Status.WRONG_ARGUMENT
    for threads in (-1, 257, 1 << 40):
        with pytest.raises(zhunsheng.Error) as caught:
            parking.decide_batch(["{}"], threads=threads)
        assert caught.value.status is Status.WRONG_ARGUMENT
    with pytest.raises(ValueError, match="at least one"):
        parking.decide_many([], chunk=0)
    with pytest.raises(TypeError):
        parking.decide("{}", line="one")  # type: ignore[arg-type]


@pytest.mark.parametrize("line", [0, -1])
def test_lines_and_cases_are_numbered_from_one(parking: zhunsheng.Rulebook, line: int) -> None:
    for single in (parking.decide, parking.match, parking.decide_readably):
        with pytest.raises(ValueError, match="numbered from 1"):
            single("no", line=line)
    for many in (parking.decide_batch, parking.decide_many, parking.match_many):
        with pytest.raises(ValueError, match="numbered from 1"):
            many(["no"], first_line=line)


def test_rules_with_errors_do_not_load() -> None:
    with pytest.raises(zhunsheng.Error) as caught:
        zhunsheng.Rulebook.from_texts({"mine.yaml": "rules: [{id: r}]\n"})
    assert caught.value.status is Status.REFUSED
    assert {one.place.file for one in caught.value.diagnostics if one.place} == {"mine.yaml"}
    for path in ("/nowhere", "a\0b", "\udcff"):
        with pytest.raises(zhunsheng.Error):
            zhunsheng.Rulebook.load(path)
    with pytest.raises(zhunsheng.Error):
        zhunsheng.Rulebook.from_texts({})
    with pytest.raises(TypeError):
        zhunsheng.Rulebook.load(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        zhunsheng.Rulebook.from_texts({"a": 7})  # type: ignore[dict-item]


@pytest.mark.parametrize("call", [zhunsheng.Rulebook.load, zhunsheng.lint])
def test_rules_are_somewhere(call: Any) -> None:
    with pytest.raises(ValueError, match="at least one path"):
        call()
    for paths in ([""], ["/", ""], [b""]):
        with pytest.raises(ValueError, match="a path is empty"):
            call(*paths)


def test_the_current_folder_may_be_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, parking: zhunsheng.Rulebook
) -> None:
    monkeypatch.chdir(project / "tests/rulebooks/parking")
    for here in (".", Path("")):
        assert zhunsheng.Rulebook.load(here).description == parking.description


def test_unknown_names(parking: zhunsheng.Rulebook) -> None:
    for ask in (parking.explain, parking.document):
        with pytest.raises(zhunsheng.Error) as caught:
            ask("nothing like it")  # type: ignore[arg-type,unused-ignore]
        assert caught.value.status is Status.NOT_FOUND and "nothing like it" in str(caught.value)


def test_a_closed_rulebook(parking: zhunsheng.Rulebook, project: Any) -> None:
    with zhunsheng.Rulebook.load(project / "tests/rulebooks/parking") as rules:
        decision = rules.decide("{}")
        assert decision._repr_html_()
    rules.close()
    assert rules.closed and decision._repr_html_() is None
    for call in (lambda: rules.decide("{}"), lambda: rules.match("{}"), lambda: rules.explain("r"), decision.text):
        with pytest.raises(ValueError, match="closed"):
            call()
    with pytest.raises(ValueError, match="closed"):
        list(rules.decide_many(["{}"]))


def test_another_interface_is_refused() -> None:
    native.check_interface(1, 1)
    with pytest.raises(ImportError, match="has interface 2, but this package was made for 1"):
        native.check_interface(2, 1)
