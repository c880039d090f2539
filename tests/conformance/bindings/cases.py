"""The cases that every binding is asked: real ones, those of all rule tests, made-up ones, and faulty ones, as lines of bytes."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MADE_UP = 1000

# What a line may be that is no case, or one with errors; each is one line.
FAULTY = [
    b"{", b"[]", b"7", b'"text"', b"null", b"{}{}", b'{"id":"cut off', b'{"id":"trailing comma",}', b'{"id":"twice","id":"again"}',
    b'{"id":"not UTF-8 \xff\xfe"}', b'{"id":"half a character \xe6\xa3"}', b'{"id":"lone surrogate \\ud800"}', b'{"id":"NUL \x00"}',
    b'{"id":"control \x01"}', b'{"id":"\\x"}', b'{"id":"number","reports":[{"fee":01}]}', b'{"id":"large","reports":[{"fee":1e400}]}',
    b"[" * 5000, b'{"a":' * 3000 + b"1" + b"}" * 3000, b'{"no such fact":1}', b'{"id":"no such day","decided_on":"2023-02-29"}',
    b'{"id":"wrong kind","reports":{}}', b'{"id":"null in a list","reports":[null]}', '{"编号":"A","没有":"这个"}'.encode(),
    b'\xef\xbb\xbf{"id":"byte order mark"}', b'{"id":"' + b"long" * 50_000 + b'"}',
]


def one_line(path):
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False).encode()


def mistaken(line, number):
    """A case with a mistake in it, of a kind by its number."""
    kinds = [lambda: line[:len(line) * 2 // 3], lambda: line.replace(b"true", b'"perhaps"', 1), lambda: line.replace(b":", b"", 1),
             lambda: line[:-1] + b',"no_such_fact":{"value":1}}', lambda: line[:30] + b"\xe6\xa3" + line[30:]]
    return kinds[number % len(kinds)]()


def all_cases(programs, folder):
    """The lines; `folder` is for files on the way."""
    written = [one_line(path) for where in ("real", "samples") for path in sorted((ROOT / "tests/cases" / where).glob("*.json"))]
    printed = subprocess.run([programs / "rule_test_cases", ROOT / "rules", ROOT / "rules/tests"], check=True, capture_output=True)
    of_tests = printed.stdout.splitlines()
    made_up = folder / "made-up.ndjson"
    subprocess.run([sys.executable, ROOT / "tests/bench/workload/shipped_cases.py", str(MADE_UP), made_up], check=True)
    random = made_up.read_bytes().splitlines()
    mistakes = [mistaken(line, number) for number, line in enumerate([*written, *random[::10]])]
    return [*written, *of_tests, *random, *mistakes, *FAULTY]
