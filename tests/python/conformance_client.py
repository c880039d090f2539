#!/usr/bin/env python3
"""The Python binding's client for tests/conformance/bindings: see the README there."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import zhunsheng


def cases() -> Iterator[bytes]:
    """The lines of stdin, without their ends."""
    return (line.removesuffix(b"\n") for line in sys.stdin.buffer)


def single(rules: zhunsheng.Rulebook, on: str, lenient: bool, findings: bool) -> Iterator[str]:
    """Two lines for each case."""
    decide = rules.match if findings else rules.decide
    for number, case in enumerate(cases(), start=1):
        try:
            decision = decide(case, on=on, name="cases", line=number, lenient=lenient)
            yield from (decision.json, decision.diagnostics.json)
        except zhunsheng.Error as error:
            yield from ("", error.diagnostics.json)


def batch(rules: zhunsheng.Rulebook, on: str, threads: int, findings: bool) -> Iterator[str]:
    """One line for each case."""
    decide = rules.match_many if findings else rules.decide_many
    return (result.json for result in decide(cases(), on=on, name="cases", threads=threads))


def main(way: str, folder: str, on: str, *more: str) -> None:
    """Writes what the binding gives."""
    with zhunsheng.Rulebook.load(folder) as rules:
        findings = "findings" in more
        if way == "single":
            lines = single(rules, on, "lenient" in more, findings)
        else:
            lines = batch(rules, on, int(more[0]), findings)
        for line in lines:
            sys.stdout.buffer.write(line.encode() + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
