"""The parts of a decision: dataclasses by schemas/decision.schema.json, with its names.

Amounts are decimal texts in yuan, dates are "YYYY-MM-DD", and facts are JSON pointers into the case, as there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answer = Literal["yes", "no", "undetermined"]
Duty = Literal["must", "may", "consult"]
Measure = Literal[
    "revoke_license",
    "revoke_qualification",
    "ban",
    "suspend",
    "fine",
    "confiscate_income",
    "confiscate_fee",
    "public_criticism",
    "warning",
    "disciplinary",
    "refuse_application",
    "joint_liability",
    "order_correction",
]
Principle = Literal[
    "higher_law",
    "special_law",
    "fallback_only",
    "later_lighter_law",
    "one_act_one_fine",
    "one_sum_once",
    "explicit",
]


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """Who judged so, when, and why."""

    by: str | None = None
    on: str | None = None
    why: str | None = None


@dataclass(frozen=True, kw_only=True)
class Basis:
    """An article of a version of an instrument."""

    instrument: str
    instrument_name: str
    version: str
    article: str
    certain: bool = True


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A fact and its value."""

    fact: str
    value: bool | int | float | str | None
    label: str
    shown: str
    judgement: Judgement | None = None


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """By what the decision can be verified."""

    engine: str
    rulebook: str
    version: str
    rulebook_sha256: str
    case_sha256: str


@dataclass(frozen=True, kw_only=True)
class Amount:
    """Amounts, decimal texts in yuan."""

    min: str | None
    max: str | None


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """What discretion suggests."""

    min: str | None
    max: str | None
    band: str
    band_title: str
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """A numeric threshold and the distance to it."""

    title: str
    reached: Answer
    quantity: str | None
    threshold: str | None
    missing: str | None
    unit: str | None = None
    needs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A violation found, open, or not found."""

    id: str
    rule: str
    violation: str
    violation_title: str
    title: str
    answer: Answer
    raised: bool
    on: tuple[str, ...]
    on_titles: tuple[str, ...] = ()
    sector: str | None
    sector_title: str | None = None
    basis: tuple[Basis, ...]
    because: tuple[Reason, ...]
    needs: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    note: str | None = None
    references: tuple[Basis, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One thing that a rule orders."""

    rule: str
    rule_title: str
    measure: Measure
    title: str
    answer: Answer
    duty: Duty
    amount: Amount | None = None
    suggested: Suggested | None = None
    term: str | None = None
    term_shown: str | None = None
    scope: str | None = None
    for_: tuple[str, ...]
    basis: tuple[Basis, ...]
    because: tuple[Reason, ...]
    needs: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Person:
    """What is suggested for a person; `on` is None while nobody is named."""

    on: str | None
    name: str | None = None
    roles: tuple[str, ...]
    measures: tuple[Measured, ...]


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A rule that applies by its words but gives way."""

    rule: str
    rule_title: str
    principle: Principle
    in_favour_of: str
    in_favour_of_title: str
    answer: Answer
    measure: Measure | None = None
    for_: tuple[str, ...]
    basis: tuple[Basis, ...]


@dataclass(frozen=True, kw_only=True)
class Sanctions:
    """What is suggested for the institution and for persons, and what gives way."""

    institution: tuple[Measured, ...]
    persons: tuple[Person, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, kw_only=True)
class ToldBy:
    """What told two laws apart."""

    measure: Measure
    aspect: str
    at_act: str | None
    at_decision: str | None


@dataclass(frozen=True, kw_only=True)
class LawInTime:
    """The law changed between act and decision: what each orders, and the choice."""

    chosen: str
    on: str | None
    roles: tuple[str, ...] = ()
    for_: tuple[str, ...]
    no_longer_violation: bool = False
    judged: bool = False
    told_by: ToldBy | None = None
    contrary: bool = False
    at_act: tuple[Measured, ...]
    at_decision: tuple[Measured, ...]
    needs: tuple[str, ...]
    basis: tuple[Basis, ...]


@dataclass(frozen=True, kw_only=True)
class Flag:
    """A flag; only answer: no if no rule raises one."""

    answer: Answer
    duty: Duty | None = None
    rule: str | None = None
    title: str | None = None
    crime: str | None = None
    to: str | None = None
    deadline: str | None = None
    for_: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    basis: tuple[Basis, ...] = ()
    because: tuple[Reason, ...] = ()
    needs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    note: str | None = None
    references: tuple[Basis, ...] = ()
    further: tuple[Flag, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Flags:
    """What else the case calls for."""

    criminal_transfer: Flag
    blacklist: Flag
    referral: tuple[Flag, ...]
    escalation: Flag


@dataclass(frozen=True, kw_only=True)
class ProceduralStep:
    """A step or a limit of procedure."""

    rule: str
    title: str
    kind: str
    answer: Answer
    duty: Duty
    by: str | None = None
    from_: str | None = None
    due: str | None = None
    beyond_calendar: bool = False
    bars_penalties: bool = False
    for_: tuple[str, ...]
    basis: tuple[Basis, ...]
    because: tuple[Reason, ...]
    needs: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    note: str | None = None
    references: tuple[Basis, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """A fact to settle."""

    fact: str
    label: str
    ask: str
    evidence: str
    evidence_kinds: tuple[str, ...]
    judgement: bool
    factors: tuple[str, ...] = ()
    note: str | None = None
    decides: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """What is not certain about a rule, or about a version of an instrument."""

    rule: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Untranslated:
    """Law that no rule puts into effect: a person applies it."""

    basis: Basis
    reason: str
