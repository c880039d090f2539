#!/usr/bin/env python3
"""Works through README.md and docs/ as a reader would: runs the commands that they show and compares what they print, makes the
edits that they ask for, and checks that links lead somewhere.

    snippets_test.py [--update]

In a block ```console a line that begins with '$ ' is run by bash at the root of the project, with build/bin first on PATH;
the lines after it must be what it prints, messages included. A line '…' stands for any lines, '…' in a line for any text in
it, '[exit 1]' at the end for an exit status that is not 0. --update writes what is printed where a block has no '…'.

A page with the line <!-- in a scratch folder --> is worked through in an empty folder of its own, in which `zhunsheng` is
the project; there `cd` holds for the commands after it, <!-- $ COMMAND --> is run unseen, and files are edited by hand:

    ```yaml excerpt=FILE      these lines are in the file
    ```yaml before=FILE       these lines are in the file once, and the next block,
    ```yaml after=FILE        this, takes their place
    ```yaml append=FILE       these lines are added at the end of the file
    ```yaml new=FILE          these lines are the new file
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STEP = re.compile(r"^```(?P<kind>console|\w+ (?P<edit>excerpt|before|after|append|new)=(?P<file>\S+))\n(?P<text>.*?)^```$"
                  r"|^<!-- \$ (?P<unseen>[^\n]*) -->$", re.MULTILINE | re.DOTALL)
SCRATCH = re.compile(r"^<!-- in a scratch folder -->$", re.MULTILINE)
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


class Reader:
    """Someone who does what a page says: where they are, and which lines they are about to replace."""

    def __init__(self, folder, home=None):
        self.folder, self.to_replace = Path(folder), None
        own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home)} if home else {}
        self.environment = {**os.environ, "PATH": f"{ROOT / 'build/bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                            "NO_COLOR": "1", **own}

    def run(self, command):
        """What a terminal would show, as lines; the exit status, if not 0, as a last line."""
        if command.startswith("cd "):
            self.folder /= command[3:]
            return []
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                              timeout=120, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        lines = [line.rstrip() for line in done.stdout.splitlines()]
        return lines + [f"[exit {done.returncode}]"] if done.returncode else lines

    def edit(self, how, name, text):
        """Edits the file; what keeps it from being done, if anything."""
        path = self.folder / name
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if how == "new":
            path.write_text(text, encoding="utf-8")
        elif how == "append":
            path.write_text(before + text, encoding="utf-8")
        elif how == "after":
            path.write_text(before.replace(self.to_replace, text), encoding="utf-8")
        elif before.count(text) != 1:
            return f"{name} has these lines {before.count(text)} times:\n    " + "    ".join(text.splitlines(True))
        elif how == "before":
            self.to_replace = text
        return None


def matches(shown, printed):
    """Whether the lines are the same where the document has no '…'."""
    pattern = "".join(r"(?:.*\n)*" if line.strip() == ANY else ".*".join(map(re.escape, line.rstrip().split(ANY))) + "\n"
                      for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def worked_through(text, reader):
    """(the text with what commands print now, the places where it says something else)"""
    found = []

    def commands(block, line):
        for command, shown in transcripts(block):
            printed = reader.run(command)
            if not matches(without_blank_end(shown), without_blank_end(printed)):
                found.append("\n    ".join([f"{line}: $ {command}", "shown:", *shown, "printed:", *printed]))
            yield from [f"$ {command}", *(shown if any(ANY in line for line in shown) else printed)]

    def work(step):
        line = text[:step.start()].count("\n") + 1
        if step["kind"] == "console":
            return "```console\n" + "".join(line + "\n" for line in commands(step["text"], line)) + "```"
        wrong = reader.run(step["unseen"]) if step["unseen"] else reader.edit(step["edit"], step["file"], step["text"])
        if wrong:
            found.append(f"{line}: {wrong}")
        return step[0]

    return STEP.sub(work, text), found


def read(path):
    """Works through the page where it wants to be read."""
    text = path.read_text(encoding="utf-8")
    if not SCRATCH.search(text):
        return worked_through(text, Reader(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "zhunsheng").symlink_to(ROOT)
        return worked_through(text, Reader(folder, home=folder))


def dead_links(path):
    for target in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
            yield f"{path.relative_to(ROOT)}: the link to {target} leads nowhere"


def main():
    update = sys.argv[1:] == ["--update"]
    found, steps = [], 0
    for path in documents():
        text, wrong = read(path)
        if update:
            path.write_text(text, encoding="utf-8")
        steps += len(STEP.findall(text))
        found += [*(f"{path.relative_to(ROOT)}:{each}" for each in wrong), *dead_links(path)]
    if update:
        return 0
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(documents())} documents, {steps} steps, {len(found)} mistakes")
    if not steps:
        print("no document shows a command")
    return 1 if found or not steps else 0


if __name__ == "__main__":
    sys.exit(main())
