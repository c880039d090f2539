"""Rulebooks: loading them, and what they say of cases."""

from __future__ import annotations

import datetime
import functools
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from zhunsheng import batch, native
from zhunsheng._native import lib
from zhunsheng.cases import Case, encoded
from zhunsheng.decision import Decision, Format, Match
from zhunsheng.diagnostics import Diagnostics, Error, Language
from zhunsheng.frames import decided_frame
from zhunsheng.native import Handle, Options, date_text
from zhunsheng.reading import read

if TYPE_CHECKING:
    import pandas

Document = Literal["case", "decision", "rules", "tests", "diagnostics", "example", "facts.zh", "facts.en"]
StrPath = str | os.PathLike[str]
Date = str | datetime.date | None


@dataclass(frozen=True, kw_only=True)
class Description:
    """Which rules these are: `sha256` is over all their texts, `rules` how many they are."""

    id: str
    name: str
    version: str
    sha256: str
    rules: int


class Rulebook:
    """A checked rulebook. Nothing changes it, and any number of threads may use it at once.

    `close`, the end of a `with` or the last reference to it frees it, as soon as no thread uses it any more.
    """

    def __init__(self, handle: Handle, diagnostics: Diagnostics) -> None:
        """For `shipped`, `load` and `from_texts`."""
        self._handle: Handle | None = handle
        self._diagnostics = diagnostics

    @classmethod
    def shipped(cls) -> Rulebook:
        """The rules that come with this package."""
        return cls.load(Path(__file__).with_name("rules.zsr"))

    @classmethod
    def load(cls, *paths: StrPath) -> Rulebook:
        """The rules of folders, or of files; later ones are overlays on earlier ones. Or a compiled rulebook, alone.

        Raises Error with the diagnostics if there are errors in the rules.
        """
        return cls(*native.load(_encoded(paths)))

    @classmethod
    def from_texts(cls, texts: Mapping[str, str | bytes]) -> Rulebook:
        """The rules of files in memory: their names, for diagnostics, with their YAML."""
        return cls(*native.load_texts(texts))

    @property
    def diagnostics(self) -> Diagnostics:
        """Warnings about the rules."""
        return self._diagnostics

    @functools.cached_property
    def description(self) -> Description:
        """Name, version and hash."""
        return read(Description, json.loads(self._open.describe()))

    def decide(
        self,
        case: Case,
        *,
        on: Date = None,
        name: str = "",
        line: int = 1,
        lenient: bool = False,
        all_findings: bool = False,
        explanations: bool = True,
        indented: bool = False,
    ) -> Decision:
        """Decides a case: a mapping, or JSON. Missing facts are no errors: what needs them is undetermined.

        on: date of the decision if the case states none; otherwise today (UTC+8)
        name, line: what diagnostics call the case, and its first line
        lenient: keys unknown to the vocabulary are warnings instead of errors
        all_findings: findings that do not hold are listed, too
        explanations: reasons, notes and references
        indented: the JSON is laid out for people

        Raises Error with the diagnostics if the case has errors.
        """
        text = encoded(case)
        flags = _flags(lenient, all_findings, explanations) | (lib.ZHUNSHENG_INDENTED if indented else 0)
        options = Options(date_text(on), name, _from_one(line), flags)
        decided, diagnostics = self._open.decide(text, options)
        return Decision(decided, diagnostics, functools.partial(self._page, text, options))

    def decide_batch(
        self,
        cases: Iterable[Case],
        *,
        on: Date = None,
        name: str = "",
        first_line: int = 1,
        lenient: bool = False,
        all_findings: bool = False,
        explanations: bool = True,
        threads: int = 1,
    ) -> list[Decision | Error]:
        """Decides cases in one call. A case with errors gives an Error in its place, which is not raised.

        first_line: the number of the first case, in errors
        threads: of the engine, at most 256
        """
        flags = _flags(lenient, all_findings, explanations)
        options = Options(date_text(on), name, _from_one(first_line), flags, threads)
        return self._decided(options, batch.chunk_of(cases, first_line))

    def decide_many(
        self,
        cases: Iterable[Case],
        *,
        on: Date = None,
        name: str = "",
        first_line: int = 1,
        lenient: bool = False,
        all_findings: bool = False,
        explanations: bool = True,
        threads: int | None = None,
        chunk: int = 256,
    ) -> Iterator[Decision | Error]:
        """Decides the cases of an iterator, however many: lazily, in order, with an Error where a case has errors.

        threads: of the engine; None: as many as there are processors
        chunk: so many cases are handed to the engine at a time; two chunks are held in memory; 1 answers each case at
            once, before the next is read

        Cases that state no date are all decided as of the day on which this began.
        """
        flags = _flags(lenient, all_findings, explanations)
        options = Options(date_text(on) or _today(), name, _from_one(first_line), flags, _threads(threads))
        decide = functools.partial(self._decided, options)
        return batch.Stream(cases, decide, first_line, _at_least_one(chunk)).results()

    def match(self, case: Case, *, on: Date = None, name: str = "", line: int = 1, lenient: bool = False) -> Match:
        """Only which violations are found in a case: much faster than a decision."""
        flags = lib.ZHUNSHENG_FINDINGS | (lib.ZHUNSHENG_LENIENT if lenient else 0)
        return Match(*self._open.decide(encoded(case), Options(date_text(on), name, _from_one(line), flags)))

    def match_many(
        self,
        cases: Iterable[Case],
        *,
        on: Date = None,
        name: str = "",
        first_line: int = 1,
        lenient: bool = False,
        threads: int | None = None,
        chunk: int = 4096,
    ) -> Iterator[Match | Error]:
        """The same for the cases of an iterator, as `decide_many` does it."""
        flags = lib.ZHUNSHENG_FINDINGS | (lib.ZHUNSHENG_LENIENT if lenient else 0)
        options = Options(date_text(on) or _today(), name, _from_one(first_line), flags, _threads(threads))
        match = functools.partial(self._matched, options)
        return batch.Stream(cases, match, first_line, _at_least_one(chunk)).results()

    def decide_readably(
        self,
        case: Case,
        *,
        page_format: Format = "text",
        language: Language = "zh",
        on: Date = None,
        name: str = "",
        line: int = 1,
        lenient: bool = False,
        all_findings: bool = False,
        explanations: bool = True,
    ) -> str:
        """The decision of a case as a person reads it: lines for a terminal ("text"), or a whole page ("html")."""
        options = Options(date_text(on), name, _from_one(line), _flags(lenient, all_findings, explanations))
        return self._page(encoded(case), options, page_format, language, options.on)

    def decide_frame(
        self,
        frame: pandas.DataFrame,
        column: str,
        *,
        on: Date = None,
        name: str = "",
        lenient: bool = False,
        all_findings: bool = False,
        explanations: bool = True,
        threads: int | None = None,
    ) -> pandas.DataFrame:
        """Decides the cases in a column of a pandas frame, and returns the frame with further columns.

        These are `decision`, or `error`; `violations` and `undetermined`: ids of what is found, and of what is open
        although some fact points to it. The rest is as for `decide_many`.
        """
        decide = functools.partial(
            self.decide_many,
            on=on,
            name=name,
            lenient=lenient,
            all_findings=all_findings,
            explanations=explanations,
            threads=threads,
        )
        return decided_frame(frame, column, decide)

    def explain(self, rule_or_article: str, language: Language = "zh") -> str:
        """What a rule, by its id or name, or every rule on an article ("第三十七条") says, in words.

        Raises Error with Status.NOT_FOUND if there is none.
        """
        return self._open.explain(rule_or_article, _code(native.LANGUAGES, language))

    def document(self, name: Document) -> str:
        """A document on the rulebook: the JSON Schemas "case", "decision", "rules", "tests" and "diagnostics";
        "example", a complete case; "facts.zh" and "facts.en", its vocabulary for a reader (Markdown)."""
        return self._open.document(name)

    def close(self) -> None:
        """Frees the rulebook, as soon as no thread uses it any more. May be called again."""
        self._handle = None

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._handle is None

    def __enter__(self) -> Rulebook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _open(self) -> Handle:
        handle = self._handle
        if handle is None:
            raise ValueError("the rulebook is closed")
        return handle

    def _page(self, text: bytes, options: Options, page_format: Format, language: Language, on: str) -> str:
        formats = _code(native.FORMATS, page_format), _code(native.LANGUAGES, language)
        return self._open.decide_readably(text, options._replace(on=on), *formats)

    def _decided(self, options: Options, chunk: batch.Chunk) -> list[Decision | Error]:
        options = options._replace(first_line=chunk.line)

        def decision(line: str, text: bytes) -> Decision:
            return Decision(line, page=functools.partial(self._page, text, options))

        return batch.results_of(self._open.decide_batch(chunk.texts, options), chunk, decision)

    def _matched(self, options: Options, chunk: batch.Chunk) -> list[Match | Error]:
        options = options._replace(first_line=chunk.line)
        return batch.results_of(self._open.decide_batch(chunk.texts, options), chunk, lambda line, _: Match(line))


def lint(*paths: StrPath) -> Diagnostics:
    """Everything that is wrong with rule files, or probably not meant. Their errors are not raised."""
    return native.lint(_encoded(paths))


def lint_texts(texts: Mapping[str, str | bytes]) -> Diagnostics:
    """The same for rule files in memory: their names with their YAML."""
    return native.lint_texts(texts)


def _encoded(paths: tuple[StrPath, ...]) -> list[bytes]:
    """Paths as the system takes them. An empty one is more often a setting that is missing than the current folder."""
    if not paths:
        raise ValueError("at least one path is expected")
    encoded_paths = [os.fsencode(path) for path in paths]
    if b"" in encoded_paths:
        raise ValueError("a path is empty; the current folder is '.'")
    return encoded_paths


def _flags(lenient: bool, all_findings: bool, explanations: bool) -> int:
    flags = lib.ZHUNSHENG_LENIENT if lenient else 0
    flags |= lib.ZHUNSHENG_ALL if all_findings else 0
    return flags | (0 if explanations else lib.ZHUNSHENG_NO_EXPLANATIONS)


def _code(codes: Mapping[str, int], name: str) -> int:
    if name not in codes:
        raise ValueError(f"{name!r} is none of {', '.join(map(repr, codes))}")
    return codes[name]


def _threads(threads: int | None) -> int:
    return min(len(os.sched_getaffinity(0)), 256) if threads is None else threads


def _from_one(line: int) -> int:
    if line < 1:
        raise ValueError(f"lines and cases are numbered from 1, not {line}")
    return line


def _at_least_one(chunk: int) -> int:
    if chunk < 1:
        raise ValueError("a chunk has at least one case")
    return chunk


def _today() -> str:
    """The date on which the engine would decide."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date().isoformat()
