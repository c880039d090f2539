"""Many cases: chunks of them go through the engine, on its threads, while the next ones are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from zhunsheng.cases import Case, encoded
from zhunsheng.diagnostics import Error, Status

Result = TypeVar("Result")

# A chunk ends when its cases have so many bytes together, so that memory stays bounded however large cases are.
MOST_BYTES = 4 << 20


@dataclass
class Chunk:
    """Cases that go through the engine together. `line` is the number of the first."""

    line: int
    texts: list[bytes] = field(default_factory=list)
    errors: dict[int, Error] = field(default_factory=dict)
    bytes: int = 0

    def append(self, case: Case) -> None:
        """What is no case becomes an error in its place."""
        number = len(self.texts)
        try:
            text = encoded(case)
        except (TypeError, ValueError, RecursionError) as error:
            text = b""
            self.errors[number] = _unreadable(error, self.line + number)
        self.texts.append(text)
        self.bytes += len(text)

    @property
    def next_line(self) -> int:
        """The number of the first case behind it."""
        return self.line + len(self.texts)


def _unreadable(error: Exception, line: int) -> Error:
    reason = Error(Status.WRONG_ARGUMENT, message=f"case {line} cannot be written as JSON: {error}", line=line)
    reason.__cause__ = error
    return reason


Decide = Callable[[Chunk], list[Result | Error]]


def results_of(lines: str, chunk: Chunk, of_line: Callable[[str, bytes], Result]) -> list[Result | Error]:
    """The results of a chunk by the engine's lines for it."""
    results: list[Result | Error] = []
    for number, (line, text) in enumerate(zip(lines.split("\n")[:-1], chunk.texts, strict=True)):
        if number in chunk.errors:
            results.append(chunk.errors[number])
        elif line.startswith('{"line":'):
            results.append(Error.of_record(line))
        else:
            results.append(of_line(line, text))
    return results


def check_cases(cases: Iterable[Case]) -> None:
    """TypeError if one case was given in the place of many."""
    if isinstance(cases, (str, bytes, bytearray, memoryview, Mapping)):
        raise TypeError(f"many cases are expected, not one {type(cases).__name__}")


def chunk_of(cases: Iterable[Case], line: int) -> Chunk:
    """All cases as one chunk."""
    check_cases(cases)
    chunk = Chunk(line)
    for case in cases:
        chunk.append(case)
    return chunk


class Stream(Generic[Result]):
    """Decides the cases of an iterator: lazily, in order, at most two chunks ahead of who takes the results.

    With chunks of one case nothing is read ahead. The iterator is read by the thread that takes the results. If it
    raises, the results of the cases before come first.
    """

    def __init__(self, cases: Iterable[Case], decide: Decide[Result], line: int, most: int) -> None:
        check_cases(cases)
        self._cases = iter(cases)
        self._decide = decide
        self._line = line
        self._most = most
        self._fault: BaseException | None = None

    def results(self) -> Iterator[Result | Error]:
        """One for each case."""
        under_way: deque[Future[list[Result | Error]]] = deque()
        with ThreadPoolExecutor(1, "zhunsheng") as worker:
            while chunk := self._next_chunk():
                under_way.append(worker.submit(self._decide, chunk))
                # Who wants chunks of one case wants each answer at once: the next case may not come before that.
                if len(under_way) > 1 or self._most == 1:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        if self._fault:
            raise self._fault

    def _next_chunk(self) -> Chunk | None:
        chunk = Chunk(self._line)
        while not self._fault and len(chunk.texts) < self._most and chunk.bytes < MOST_BYTES:
            try:
                chunk.append(next(self._cases))
            except StopIteration:
                break
            except Exception as fault:  # whatever the caller's iterator raises: handed on, behind the results
                self._fault = fault
        self._line = chunk.next_line
        return chunk if chunk.texts else None
