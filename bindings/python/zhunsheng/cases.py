"""Cases as the engine takes them: JSON in UTF-8."""

from __future__ import annotations

import datetime
import decimal
import json
from collections.abc import Mapping
from typing import Any

from zhunsheng.native import utf8

Case = Mapping[str, Any] | str | bytes | bytearray | memoryview


def encoded(case: Case) -> bytes:
    """The JSON of a case. TypeError or ValueError if there is none."""
    if isinstance(case, bytes):
        return case
    if isinstance(case, str):
        return utf8(case)
    if isinstance(case, (bytearray, memoryview)):
        return bytes(case)
    if isinstance(case, Mapping):
        # NaN, which is no JSON, is left to the engine: it tells where in the case it stands.
        return utf8(json.dumps(case, ensure_ascii=False, separators=(",", ":"), default=_plain))
    raise TypeError(f"a case is a mapping, or JSON as str or bytes, not {type(case).__name__}")


def _plain(value: Any) -> Any:
    """What json cannot write itself."""
    if isinstance(value, decimal.Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no place in a case: {value!r:.100}")
