"""Decides the cases in a column of a pandas frame. pandas itself is asked for nothing but what the frame brings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from zhunsheng.diagnostics import Error

if TYPE_CHECKING:
    import pandas

    from zhunsheng.decision import Decision

ADDED = ("decision", "violations", "undetermined", "error")


def decided_frame(
    frame: pandas.DataFrame, column: str, decide_many: Callable[[Iterable[Any]], Iterator[Decision | Error]]
) -> pandas.DataFrame:
    """The frame with the columns ADDED; ValueError if it has one of them already."""
    taken = [name for name in ADDED if name in frame.columns]
    if taken:
        raise ValueError(f"the frame has columns of these names already: {', '.join(taken)}")
    rows = [_row(result) for result in decide_many(frame[column])]
    columns = zip(*rows) if rows else [()] * len(ADDED)
    return frame.assign(**{name: list(values) for name, values in zip(ADDED, columns)})


def _row(result: Decision | Error) -> tuple[Any, ...]:
    if isinstance(result, Error):
        return None, (), (), result
    undetermined = [one for one in result.findings if one.answer == "undetermined" and one.raised]
    return result, _ids(result.violations), _ids(undetermined), None


def _ids(findings: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.violation for finding in findings))
