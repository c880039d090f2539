#!/usr/bin/env python3
"""Runs the commands that README.md and docs/ show and compares what they print; checks that links lead somewhere.

    snippets_test.py [--update]

In a block ```console a line that begins with '$ ' is run by bash at the root of the project, with build/bin first on PATH;
the lines after it must be what it prints, messages included. A line '…' stands for any lines, '[exit 1]' at the end for
an exit status that is not 0. --update writes what is printed where a block has no '…'.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
ANY = "…"


def documents():
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def transcripts(block):
    """(command, the lines shown under it) pairs of a block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def run(command):
    """What a terminal would show, as lines; the exit status, if not 0, as a last line."""
    environment = {**os.environ, "PATH": f"{ROOT / 'build/bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, timeout=120,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return lines + [f"[exit {done.returncode}]"] if done.returncode else lines


def matches(shown, printed):
    """Whether the lines are the same where the document has no '…'."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == ANY else re.escape(line.rstrip()) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def wrong_snippets(path):
    for block in BLOCK.finditer(path.read_text(encoding="utf-8")):
        line = path.read_text(encoding="utf-8")[:block.start()].count("\n") + 1
        for command, shown in transcripts(block[1]):
            printed = run(command)
            if not matches(without_blank_end(shown), without_blank_end(printed)):
                yield "\n    ".join([f"{path.relative_to(ROOT)}:{line}: $ {command}", "shown:", *shown, "printed:", *printed])


def dead_links(path):
    for target in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
            yield f"{path.relative_to(ROOT)}: the link to {target} leads nowhere"


def updated(text):
    def renew(block):
        lines = []
        for command, shown in transcripts(block[1]):
            lines += [f"$ {command}", *(shown if any(line.strip() == ANY for line in shown) else run(command))]
        return "```console\n" + "".join(line + "\n" for line in lines) + "```"
    return BLOCK.sub(renew, text)


def main():
    if sys.argv[1:] == ["--update"]:
        for path in documents():
            path.write_text(updated(path.read_text(encoding="utf-8")), encoding="utf-8")
        return 0
    found, blocks = [], 0
    for path in documents():
        blocks += len(BLOCK.findall(path.read_text(encoding="utf-8")))
        found += [*wrong_snippets(path), *dead_links(path)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(documents())} documents, {blocks} blocks of commands, {len(found)} mistakes")
    if not blocks:
        print("no document shows a command")
    return 1 if found or not blocks else 0


if __name__ == "__main__":
    sys.exit(main())
