#!/usr/bin/env python3
"""docs/mutation.md against a trial of all changes: its score, and an argument for each change that no test notices.

    argued_mutations.py TRIAL [--write]

TRIAL is what `zhunsheng test --mutate --format json` wrote. A rule, or of a version its law, is argued where the document
names it in backticks; `*` stands for any letters. Exit 0: every survivor is argued, no argument is left without
a survivor, and the score in the document is this one. --write puts the score there.
"""

import argparse
import collections
import fnmatch
import json
import pathlib
import re
import sys

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "mutation.md"
SCORE = re.compile(r"<!-- score -->\n.*?<!-- end of score -->\n", re.DOTALL)
ARGUED = re.compile(r"`([a-z0-9_.*-]+)`")


def score(trial):
    noticed, tried = collections.Counter(), collections.Counter()
    for each in trial["mutations"]:
        tried[each["kind"]] += 1
        noticed[each["kind"]] += each["noticed_by"] is not None
    yield "<!-- score -->"
    yield f"Of {trial['changes']:,} changes {trial['noticed']:,} are noticed: **{100 * trial['noticed'] / trial['changes']:.1f} %**."
    yield ""
    yield "| changed | tried | noticed |"
    yield "|---|---:|---:|"
    yield from (f"| {kind} | {tried[kind]:,} | {noticed[kind]:,} |" for kind in tried)
    yield "<!-- end of score -->\n"


def mistakes(trial, text):
    argued = set(ARGUED.findall(SCORE.sub("", text).split("\n## ", 1)[1]))
    survivors = collections.defaultdict(list)
    for each in trial["mutations"]:
        if each["noticed_by"] is None:
            survivors[each["rule"]].append(each)
    for rule, changes in survivors.items():
        if not any(fnmatch.fnmatchcase(rule, name) for name in argued):
            yield from (f"{each['file']}:{each['line']}: no test notices, and {DOCUMENT.name} does not argue: "
                        f"{each['change']['zh']} ({rule})" for each in changes)
    for name in sorted(argued):
        if not fnmatch.filter(survivors, name):
            yield f"{DOCUMENT.name} argues {name}, all of whose changes are noticed"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("trial", type=pathlib.Path)
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    trial = json.loads(options.trial.read_text(encoding="utf-8"))
    text = DOCUMENT.read_text(encoding="utf-8")
    found = SCORE.search(text)
    now = "\n".join(score(trial))
    if options.write:
        DOCUMENT.write_text(SCORE.sub(lambda _: now, text), encoding="utf-8")
    wrong = list(mistakes(trial, text))
    if not options.write and (found is None or found[0] != now):
        wrong.append(f"the score in {DOCUMENT.name} is another; --write renews it")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(wrong)} mistakes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
