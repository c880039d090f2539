#!/usr/bin/env python3
"""Every diagnostic is raised by the smallest input that shows it, reads as expected, and has a page.

    diagnostics_test.py BINARY

tests/golden/diagnostics/ZSnnnn-name/ holds the input of one code: rule files in rules/, which are linted together with
base/, or case.json, which is decided by base/; a file `command` where something else is to be run. expected.zh.txt and
expected.en.txt are what is printed. ZHUNSHENG_UPDATE_GOLDEN=1 renews them and the pages; read the diff.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import write_diagnostic_pages as documents

LONGEST_EXAMPLE = 20  # lines
LOCALES = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}
RAISED = re.compile(r"^\S+\[(ZS\d{4})\]: ", re.MULTILINE)

# Where one mistake is told twice: the codes that the example raises besides its own.
FURTHER_CODES = {
}


def run(folder, language, binary):
    """What the example's command prints, and its exit status, in a folder that holds the input and base/ only."""
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("LC_ALL", "LC_MESSAGES", "ZHUNSHENG_RULES")}
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "bin").mkdir()
        (place / "bin" / "zhunsheng").symlink_to(binary)
        shutil.copytree(folder, place / "example", ignore=shutil.ignore_patterns("expected.*", "command"))
        shutil.copytree(documents.EXAMPLES / "base", place / "example" / "base")
        environment |= {"PATH": f"{place / 'bin'}:{environment['PATH']}", "LANG": LOCALES[language], "NO_COLOR": "1"}
        done = subprocess.run(["bash", "-o", "pipefail", "-c", documents.command_of(folder)], cwd=place / "example",
                              env=environment, timeout=300, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return f"{done.stdout.decode('utf-8')}[exit {done.returncode}]\n"


def difference(path, expected, found):
    lines = difflib.unified_diff(expected.splitlines(True), found.splitlines(True), str(path), "found")
    return "".join(lines)


def wrong_output(entry, language, found, update):
    """How what is printed differs from what is expected."""
    path = entry.folder / f"expected.{language}.txt"
    if update:
        path.write_text(found, encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if found != expected:
        yield difference(path.relative_to(documents.ROOT), expected, found)
    exception = documents.NOT_BY_THE_COMMAND.get(entry.name)
    wanted = {exception.instead if exception else entry.code} | FURTHER_CODES.get(entry.name, set())
    raised = set(RAISED.findall(found))
    if raised != wanted:
        yield f"{entry.folder.name} raises {', '.join(sorted(raised)) or 'nothing'} in {language}, not just {', '.join(sorted(wanted))}"


def wrong_input(entry):
    for name, path in documents.input_files(entry.folder).items():
        lines = path.read_bytes().count(b"\n")
        if lines > LONGEST_EXAMPLE:
            yield f"{entry.folder.name}/{name} has {lines} lines, more than {LONGEST_EXAMPLE}"


def wrong_exception(entry):
    """A code that the command does not raise is raised by the test that stands in for it."""
    exception = documents.NOT_BY_THE_COMMAND.get(entry.name)
    if exception and entry.name not in (documents.ROOT / exception.test).read_text(encoding="utf-8"):
        yield f"the command does not raise {entry.name}, nor does {exception.test}"


def wrong_with(entry, binary, update):
    """Everything wrong with the example of one code."""
    if not entry.folder.is_dir():
        return [f"{entry.name} has no example {entry.folder.relative_to(documents.ROOT)}"]
    wrong = [*wrong_input(entry), *wrong_exception(entry)]
    for language in LOCALES:
        wrong += wrong_output(entry, language, run(entry.folder, language, binary), update)
    return wrong


def examples_of_nothing(entries):
    known = {entry.folder.name for entry in entries} | {"base"}
    for folder in sorted(documents.EXAMPLES.iterdir()):
        if folder.name not in known:
            yield f"the catalogue has nothing for tests/golden/diagnostics/{folder.name}"


def stale_pages():
    wanted = documents.pages()
    found = {path.name: path.read_text(encoding="utf-8") for path in documents.PAGES.glob("*.md")}
    for name in sorted(wanted.keys() | found.keys()):
        if found.get(name) != wanted.get(name):
            yield f"docs/diagnostics/{name} is not what tests/golden/write_diagnostic_pages.py writes; run it"


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} BINARY")
    binary = Path(sys.argv[1]).resolve()
    update = os.environ.get("ZHUNSHENG_UPDATE_GOLDEN") == "1"
    entries = documents.catalogue()
    with ThreadPoolExecutor(2) as threads:
        wrong = [each for all_wrong in threads.map(lambda entry: wrong_with(entry, binary, update), entries)
                 for each in all_wrong]
    wrong += examples_of_nothing(entries)
    if not any("has no example" in each for each in wrong):
        if update:
            documents.write_pages()
        wrong += stale_pages()
    print("\n".join(wrong + [f"{len(entries)} diagnostics, {len(wrong)} faults"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
