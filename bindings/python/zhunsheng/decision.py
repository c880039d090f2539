"""A decision: the engine's JSON, read when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from zhunsheng.diagnostics import NO_DIAGNOSTICS, Diagnostics, Language
from zhunsheng.notebook import framed
from zhunsheng.parts import (
    Answer,
    Doubt,
    Finding,
    Flags,
    LawInTime,
    ProceduralStep,
    Question,
    Receipt,
    Sanctions,
    Untranslated,
)
from zhunsheng.reading import read, read_all

Format = Literal["text", "html"]
Page = Callable[[Format, Language, str], str]


@dataclass(frozen=True)
class Decision:
    """What is suggested for a case, by schemas/decision.schema.json.

    `json` is the decision as the engine wrote it, the same bytes in every language; `data` is that parsed; the
    other properties are its parts. `diagnostics` are warnings; decisions of batches come without. May be used from
    any thread, and pickled; what was pickled no longer has pages. Holds its case and its rulebook for them.
    """

    json: str
    diagnostics: Diagnostics = field(default=NO_DIAGNOSTICS, repr=False)
    page: Page | None = field(default=None, repr=False, compare=False)

    @cached_property
    def data(self) -> dict[str, Any]:
        """The JSON, parsed; not to be changed."""
        parsed: dict[str, Any] = json.loads(self.json)
        return parsed

    @property
    def case(self) -> str:
        """Id of the case; may be empty."""
        return str(self.data["case"])

    @property
    def decided_on(self) -> str:
        """Date of the decision."""
        return str(self.data["decided_on"])

    @property
    def institution(self) -> str | None:
        """Name of the party."""
        return self.data.get("institution")

    @cached_property
    def receipt(self) -> Receipt:
        """By what the decision can be verified."""
        return read(Receipt, self.data["receipt"])

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Violations that are found, or open."""
        return read_all(Finding, self.data["findings"])

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that hold."""
        return tuple(finding for finding in self.findings if finding.answer == "yes")

    @cached_property
    def sanctions(self) -> Sanctions:
        """Sanctions suggested, and what gives way."""
        return read(Sanctions, self.data["sanctions"])

    @cached_property
    def law_in_time(self) -> tuple[LawInTime, ...]:
        """The choice between the law of the act and that of the decision."""
        return read_all(LawInTime, self.data["law_in_time"])

    @cached_property
    def flags(self) -> Flags:
        """Transfer to the police, list of serious violations, referral, report to the superior."""
        return read(Flags, self.data["flags"])

    @cached_property
    def procedure(self) -> tuple[ProceduralStep, ...]:
        """Steps and limits of procedure."""
        return read_all(ProceduralStep, self.data["procedure"])

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What to settle, most decisive first."""
        return read_all(Question, self.data["questions"])

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """Doubts about the law and the rules."""
        return read_all(Doubt, self.data["doubts"])

    @cached_property
    def untranslated(self) -> tuple[Untranslated, ...]:
        """Law for a person to apply."""
        return read_all(Untranslated, self.data["untranslated"])

    @cached_property
    def unread_facts(self) -> tuple[str, ...]:
        """Facts given that no rule reads."""
        return tuple(self.data["unread_facts"])

    def text(self, language: Language = "zh") -> str:
        """The decision as lines for a terminal; decided once more, so the rulebook must not be closed."""
        return self._written("text", language)

    def html(self, language: Language = "zh") -> str:
        """The decision as a whole page, for printing or for a browser; likewise."""
        return self._written("html", language)

    def _written(self, page_format: Format, language: Language) -> str:
        if self.page is None:
            raise ValueError("this decision was pickled, or made by hand: its case is not here any more")
        return self.page(page_format, language, self.decided_on)

    def _repr_html_(self) -> str | None:
        """What notebooks show."""
        try:
            return framed(self.html())
        except ValueError:
            return None

    def __str__(self) -> str:
        found, asked = len(self.violations), len(self.questions)
        return f"decision on case {self.case!r} of {self.decided_on}: {found} findings hold, {asked} open questions"

    def __reduce__(self) -> tuple[type[Decision], tuple[str, Diagnostics]]:
        return Decision, (self.json, self.diagnostics)


@dataclass(frozen=True, kw_only=True)
class MatchedFinding:
    """A violation that is found, or open."""

    rule: str
    violation: str
    answer: Answer
    on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    """Which violations are found in a case, without deciding it; `json` is that as the engine wrote it."""

    json: str
    diagnostics: Diagnostics = field(default=NO_DIAGNOSTICS, repr=False)

    @cached_property
    def data(self) -> dict[str, Any]:
        """The JSON, parsed; not to be changed."""
        parsed: dict[str, Any] = json.loads(self.json)
        return parsed

    @property
    def case(self) -> str:
        """Id of the case; may be empty."""
        return str(self.data["case"])

    @cached_property
    def findings(self) -> tuple[MatchedFinding, ...]:
        """In the order of the rules."""
        return read_all(MatchedFinding, self.data["findings"])
