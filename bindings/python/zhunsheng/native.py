"""The border to the native library: lends it texts, takes what it hands over, and owns its rulebooks.

Every call releases the interpreter's lock. A handle lives as long as anybody holds it, so that a rulebook may be closed
while other threads still decide by it.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from zhunsheng._native import ffi, lib
from zhunsheng.diagnostics import NO_DIAGNOSTICS, Diagnostics, Error, Status

if TYPE_CHECKING:
    from zhunsheng._native import CData

FORMATS = {"text": lib.ZHUNSHENG_PLAIN_TEXT, "html": lib.ZHUNSHENG_HTML}
LANGUAGES = {"zh": lib.ZHUNSHENG_CHINESE, "en": lib.ZHUNSHENG_ENGLISH}


class Options(NamedTuple):
    """What zhunsheng_options of zhunsheng.h holds."""

    on: str = ""
    name: str = ""
    first_line: int = 1
    flags: int = 0
    threads: int = 1


USUAL = Options()


def check_interface(found: int, expected: int) -> None:
    """Raises ImportError if the library has another interface than the one that this module was compiled for."""
    if found != expected:
        raise ImportError(
            f"the native library of zhunsheng has interface {found}, but this package was made for {expected}: "
            "install the package again, and let no other libzhunsheng_c stand in for its own"
        )


check_interface(lib.zhunsheng_abi_version(), lib.ZHUNSHENG_ABI_VERSION)


def version() -> str:
    """The version of the engine, such as "0.1.0"."""
    return ffi.string(lib.zhunsheng_version()).decode()


def utf8(text: str) -> bytes:
    """Lone surrogates become bytes that are no UTF-8, which the engine refuses, telling where they are."""
    if not isinstance(text, str):
        raise TypeError(f"a text is expected, not {type(text).__name__}")
    return text.encode("utf-8", "surrogatepass")


def date_text(on: str | datetime.date | None) -> str:
    """A date as options hold it."""
    if on is None:
        return ""
    if isinstance(on, datetime.datetime):
        raise TypeError("a date is expected, not a datetime: its day depends on the time zone")
    return on.isoformat() if isinstance(on, datetime.date) else on


class Handle:
    """A rulebook of the library. Calls of any number of threads may use it at once."""

    __slots__ = ("_rulebook",)

    def __init__(self, rulebook: CData) -> None:
        self._rulebook = ffi.gc(rulebook, lib.zhunsheng_rulebook_destroy)

    def decide(self, case: bytes, options: Options) -> tuple[str, Diagnostics]:
        """The JSON of a decision, and warnings."""
        with_options, _kept = _lent_options(options)
        lent = (ffi.from_buffer(case), len(case))
        return _wanted(lib.zhunsheng_decide, self._rulebook, lent, with_options)

    def decide_batch(self, cases: Sequence[bytes], options: Options) -> str:
        """A line of JSON for each case."""
        with_options, _kept = _lent_options(options)
        strings, _also_kept = _lent_strings(cases)
        return _wanted(lib.zhunsheng_decide_batch, self._rulebook, strings, len(cases), with_options)[0]

    def decide_readably(self, case: bytes, options: Options, page_format: int, language: int) -> str:
        """A decision as a person reads it."""
        with_options, _kept = _lent_options(options)
        lent = (ffi.from_buffer(case), len(case))
        return _wanted(lib.zhunsheng_decide_readably, self._rulebook, lent, with_options, page_format, language)[0]

    def explain(self, rule_or_article: str, language: int) -> str:
        """What a rule says, in words."""
        return self._told(lib.zhunsheng_explain, rule_or_article, language)

    def document(self, name: str) -> str:
        """A document on the rulebook."""
        return self._told(lib.zhunsheng_document, name)

    def describe(self) -> str:
        """JSON of name, version and hash."""
        return _copied_texts(1, lib.zhunsheng_rulebook_describe, self._rulebook)[1][0] or ""

    def _told(self, function: Callable[..., int], name: str, *more: int) -> str:
        asked = utf8(name)
        lent = (ffi.from_buffer(asked), len(asked))
        status, (text,) = _copied_texts(1, function, self._rulebook, lent, *more)
        if status or text is None:
            raise Error(Status(status), message=f"nothing is called {name!r}" if status == Status.NOT_FOUND else None)
        return text


def load(paths: Sequence[bytes]) -> tuple[Handle, Diagnostics]:
    """Loads folders of rules, or a compiled rulebook; tells warnings, too."""
    strings, _kept = _lent_strings(paths)
    return _loaded(lib.zhunsheng_rulebook_load, strings, len(paths))


def load_texts(texts: Mapping[str, str | bytes]) -> tuple[Handle, Diagnostics]:
    """Loads rule files in memory, by their names; tells warnings, too."""
    rule_texts, _kept = _lent_rule_texts(texts)
    return _loaded(lib.zhunsheng_rulebook_load_texts, rule_texts, len(texts))


def lint(paths: Sequence[bytes]) -> Diagnostics:
    """What is wrong with rule files, or probably not meant."""
    strings, _kept = _lent_strings(paths)
    return _linted(lib.zhunsheng_lint, strings, len(paths))


def lint_texts(texts: Mapping[str, str | bytes]) -> Diagnostics:
    """The same for rule files in memory, by their names."""
    rule_texts, _kept = _lent_rule_texts(texts)
    return _linted(lib.zhunsheng_lint_texts, rule_texts, len(texts))


def _loaded(function: Callable[..., int], *arguments: Any) -> tuple[Handle, Diagnostics]:
    rulebook = ffi.new("zhunsheng_rulebook *[1]")
    status, (diagnostics,) = _copied_texts(1, function, *arguments, rulebook)
    if status:
        raise Error(Status(status), Diagnostics(diagnostics))
    return Handle(rulebook[0]), Diagnostics(diagnostics)


def _linted(function: Callable[..., int], *arguments: Any) -> Diagnostics:
    status, (diagnostics,) = _copied_texts(1, function, *arguments)
    if status not in (Status.OK, Status.REFUSED):
        raise Error(Status(status))
    return Diagnostics(diagnostics)


def _wanted(function: Callable[..., int], *arguments: Any) -> tuple[str, Diagnostics]:
    """Calls a function whose last two parameters take what is wanted, and diagnostics."""
    status, (text, diagnostics) = _copied_texts(2, function, *arguments)
    if status or text is None:
        raise Error(Status(status), Diagnostics(diagnostics))
    return text, Diagnostics(diagnostics) if diagnostics else NO_DIAGNOSTICS


def _copied_texts(count: int, function: Callable[..., int], *arguments: Any) -> tuple[int, list[str | None]]:
    """Calls a function whose last parameters take texts; copies these, and destroys what was handed over."""
    texts = ffi.new("zhunsheng_text *[]", count)
    status = function(*arguments, texts, texts + 1) if count == 2 else function(*arguments, texts)
    try:
        return status, [_copied(text) if text else None for text in texts]
    finally:
        for text in texts:
            if text:
                lib.zhunsheng_text_destroy(text)


def _copied(text: CData) -> str:
    return str(ffi.buffer(lib.zhunsheng_text_bytes(text), lib.zhunsheng_text_size(text)), "utf-8")


def _lent_strings(texts: Sequence[bytes]) -> tuple[CData, list[CData]]:
    """An array of zhunsheng_string, and what must be kept as long."""
    buffers = [ffi.from_buffer(text) for text in texts]
    return ffi.new("zhunsheng_string[]", [(buffer, len(buffer)) for buffer in buffers]), buffers


def _lent_rule_texts(texts: Mapping[str, str | bytes]) -> tuple[CData, list[CData]]:
    names = [ffi.from_buffer(utf8(name)) for name in texts]
    bodies = [ffi.from_buffer(utf8(text) if isinstance(text, str) else text) for text in texts.values()]
    pairs = [((name, len(name)), (body, len(body))) for name, body in zip(names, bodies)]
    return ffi.new("zhunsheng_rule_text[]", pairs), names + bodies


def _lent_options(options: Options) -> tuple[CData, list[CData]]:
    """Options in C, and what must be kept as long."""
    if options == USUAL:
        return ffi.NULL, []
    return _kept_options(options) if len(options.name) < 1000 else _new_options(options)


def _new_options(options: Options) -> tuple[CData, list[CData]]:
    on, name = ffi.from_buffer(utf8(options.on)), ffi.from_buffer(utf8(options.name))
    try:
        fields = ((on, len(on)), (name, len(name)), options.first_line, options.flags, options.threads)
        return ffi.new("zhunsheng_options *", fields), [on, name]
    except OverflowError:
        raise Error(Status.WRONG_ARGUMENT, message="a line or a number of threads is out of range") from None


# The library only reads options, so that calls may share them.
_kept_options = functools.lru_cache(maxsize=64)(_new_options)
