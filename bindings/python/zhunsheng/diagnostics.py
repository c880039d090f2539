"""What is wrong with rules, cases or arguments: diagnostics, by schemas/diagnostics.schema.json, and the exception."""

from __future__ import annotations

import enum
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, overload

from zhunsheng._native import lib
from zhunsheng.reading import read_all

Severity = Literal["error", "warning", "advice"]
Language = Literal["zh", "en"]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence in both languages."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh if self.zh == self.en else f"{self.zh} / {self.en}"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Lines and columns from 1, in characters; the end is past the last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    source_line: str
    source_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, kw_only=True)
class Label:
    """A further place that helps to understand."""

    place: Place
    text: Sentence


@dataclass(frozen=True, kw_only=True)
class Fix:
    """A change that mends it; a safe one is surely what the author meant."""

    place: Place
    replacement: str
    safe: bool


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """Something worth saying about a rule file or a case. Its code, such as "ZS3002", will not change."""

    code: str
    severity: Severity
    message: Sentence
    place: Place | None = None
    pointer: str | None = None
    hints: tuple[Sentence, ...]
    labels: tuple[Label, ...]
    fix: Fix | None = None

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        hints = "".join(f"\n    = {hint}" for hint in self.hints)
        return f"{place}{self.severity}[{self.code}]: {self.message}{hints}"


class Diagnostics(Sequence[Diagnostic]):
    """Diagnostics as a sequence; `json` is their text as the engine wrote it."""

    def __init__(self, text: str | None = None) -> None:
        self.json = text or "[]"

    @cached_property
    def _all(self) -> tuple[Diagnostic, ...]:
        return read_all(Diagnostic, json.loads(self.json)) if self.json != "[]" else ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those because of which there is no result."""
        return tuple(one for one in self._all if one.severity == "error")

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Diagnostic]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | Sequence[Diagnostic]:
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Diagnostics) and self.json == other.json

    def __hash__(self) -> int:
        return hash(self.json)

    def __str__(self) -> str:
        return "\n".join(map(str, self._all))

    def __repr__(self) -> str:
        return f"Diagnostics({self.json!r})"


NO_DIAGNOSTICS = Diagnostics()


class Status(enum.IntEnum):
    """Why there is no result."""

    OK = lib.ZHUNSHENG_OK
    REFUSED = lib.ZHUNSHENG_REFUSED
    NOT_FOUND = lib.ZHUNSHENG_NOT_FOUND
    WRONG_ARGUMENT = lib.ZHUNSHENG_WRONG_ARGUMENT
    OUT_OF_MEMORY = lib.ZHUNSHENG_OUT_OF_MEMORY
    INTERNAL_ERROR = lib.ZHUNSHENG_INTERNAL_ERROR


_SENTENCES = {
    Status.OK: "there is no error",
    Status.REFUSED: "the rules, the case or the options have errors",
    Status.NOT_FOUND: "nothing has that name",
    Status.WRONG_ARGUMENT: "an argument is out of range",
    Status.OUT_OF_MEMORY: "there is not enough memory",
    Status.INTERNAL_ERROR: "a mistake in zhunsheng itself; please report it",
}


class Error(Exception):
    """Why there is no result: `status`, and `diagnostics` with every mistake.

    A batch gives it as a value in the place of the case: `line` is the case's number, and `json` the record of the
    error, a line of JSON, as the engine wrote it; empty if the case never reached the engine (`__cause__` tells why).
    """

    def __init__(
        self,
        status: Status,
        diagnostics: Diagnostics | None = None,
        message: str | None = None,
        line: int | None = None,
        json: str = "",
    ) -> None:
        self.status = status
        self.diagnostics = NO_DIAGNOSTICS if diagnostics is None else diagnostics
        self.message = message or _SENTENCES[status]
        self.line = line
        self.json = json
        super().__init__(status, self.diagnostics, self.message, line, json)

    def __str__(self) -> str:
        return f"{self.message}\n{self.diagnostics}" if len(self.diagnostics) else self.message

    @classmethod
    def of_record(cls, record: str) -> Error:
        """Of the line that a batch has for a case with errors: {"line": N, "error": {"diagnostics": […]}}."""
        diagnostics: Any = json.loads(record)
        line = int(diagnostics["line"])
        text = record[record.index("[") : record.rindex("]") + 1]
        return cls(Status.REFUSED, Diagnostics(text), line=line, json=record)
