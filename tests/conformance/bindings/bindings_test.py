#!/usr/bin/env python3
"""Asks every binding the same cases, alone and in batches, and holds the answers against those of the C++ library: decisions byte
for byte, diagnostics by what they say.

    bindings_test.py BUILD CLIENT...     BUILD is the folder with bin/ and native/; CLIENT is NAME=COMMAND, as README.md says

A last line tells how many of the tests failed: one for each client and way of asking.
"""

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import cases

ON = "2026-01-05"
WAYS = {"single": ["single", ON], "single, lenient": ["single", ON, "lenient"], "batch": ["batch", ON, "2"],
        "findings": ["single", ON, "findings"], "findings, lenient": ["single", ON, "lenient", "findings"],
        "findings, batch": ["batch", ON, "2", "findings"]}


def is_batch(way):
    return WAYS[way][0] == "batch"


def ask(command, rules, way, file):
    """The lines of the answer."""
    kind, *rest = WAYS[way]
    with open(file, "rb") as lines:
        done = subprocess.run([*command, kind, str(rules), *rest], stdin=lines, capture_output=True, timeout=600, check=False)
    if done.returncode:
        return [f"exit {done.returncode}: {done.stderr[-500:].decode(errors='replace')}".encode()]
    return done.stdout.removesuffix(b"\n").split(b"\n")


def same(way, place, got, expected):
    """Decisions are the same bytes; diagnostics, and what stands for a refused case, say the same."""
    if got == expected:
        return True
    is_diagnostics = expected.startswith(b'{"line":') if is_batch(way) else place % 2 == 1
    try:
        return is_diagnostics and json.loads(got) == json.loads(expected)
    except ValueError:
        return False


def difference(way, answer, expected):
    """What is wrong with an answer, in a line; nothing if nothing is."""
    if len(answer) != len(expected):
        return f"{len(answer)} lines instead of {len(expected)}; the last: {answer[-1][:300]!r}"
    wrong = [place for place in range(len(expected)) if not same(way, place, answer[place], expected[place])]
    if not wrong:
        return None
    place = wrong[0]
    return (f"{len(wrong)} of {len(expected)} lines differ; the first, {place + 1}:\n"
            f"    expected {expected[place][:300]!r}\n    got      {answer[place][:300]!r}")


def from_command(binaries, rules, file, way):
    """What the command writes for all cases, which it calls by the name of the file; it ends with 1, since some are faulty."""
    flags = ["--findings"] if "findings" in WAYS[way] else ["--compact"]
    done = subprocess.run([binaries.resolve() / "zhunsheng", "decide", *flags, "--on", ON, "--jobs", "2", "--rules", rules, file.name],
                          cwd=file.parent, capture_output=True, timeout=600, check=False)
    named = done.stdout.replace(b'"file":"' + file.name.encode() + b'"', b'"file":"cases"')
    return named.removesuffix(b"\n").split(b"\n")


def main(build, *clients):
    binaries, rules = Path(build) / "bin", Path(build) / "native/rules.zsr"
    failed = tests = 0
    with tempfile.TemporaryDirectory() as scratch:
        lines = cases.all_cases(binaries, Path(scratch))
        file = Path(scratch) / "cases.ndjson"
        file.write_bytes(b"".join(line + b"\n" for line in lines))
        print(f"{len(lines)} cases", flush=True)
        for way in WAYS:
            expected = ask([binaries / "cpp_client"], rules, way, file)
            askers = {name: lambda command=command, way=way: ask(shlex.split(command), rules, way, file)
                      for name, command in (client.split("=", 1) for client in clients)}
            if is_batch(way):
                askers["the command"] = lambda way=way: from_command(binaries, cases.ROOT / "rules", file, way)
            for name, answer in askers.items():
                found = difference(way, answer(), expected)
                print(f"{name}, {way}: {found or 'the same'}", flush=True)
                tests += 1
                failed += bool(found)
    print(f"{failed} tests failed out of {tests}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
