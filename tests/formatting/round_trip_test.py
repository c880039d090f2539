#!/usr/bin/env python3
"""Formatting loses nothing, as another reader of YAML sees it.

    round_trip_test.py BINARY

Every rule file and test file of the repository, each set in several careless layouts, the YAML test suite and the seeds of
the fuzzers go through `zhunsheng fmt -`. What comes out must hold the same texts in the same order for PyYAML, the same
comments, and be left alone when formatted again. What is no YAML for rule files must be refused with nothing on stdout.
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
EXPRESSIONS = {"条件", "when", "值", "value", "除外", "unless", "从", "from", "至", "to", "定额", "fixed", "数额", "amount", "年限",
               "term", "缺省", "default", "量", "quantity", "达到", "reaches", "起算", "期间", "period"}

SHARE = 12  # one file in so many is set in careless layouts


def formatted(binary, text, *options):
    """Standard output, and the exit status."""
    done = subprocess.run([binary, "fmt", *options, "--rules", ROOT / "tests/rulebooks/parking", "-"], input=text.encode("utf-8"),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
    if done.returncode not in (0, 1) or (done.returncode == 1) == (not done.stderr):
        return f"exit {done.returncode}: {done.stderr.decode()}", 99
    return done.stdout.decode("utf-8"), done.returncode


def tree(text):
    """Texts, lists and pairs; expressions without their blanks."""

    def plain(node, key=None):
        if isinstance(node, yaml.ScalarNode):
            return re.sub(r"[ \u3000]+", "", node.value) if key in EXPRESSIONS else node.value
        if isinstance(node, yaml.SequenceNode):
            return [plain(item, key) for item in node.value]
        return [(plain(name), plain(value, name.value)) for name, value in node.value]

    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return "" if node is None else plain(node)


def comments(text):
    """Only for texts of which no scalar holds ` #`."""
    return [line.rstrip() for line in re.findall(r"(?:^|(?<=[ \t\n\ufeff]))#.*", text)]


def untidy(text):
    """The same file as programs and hurried people set it."""
    node = yaml.load(text, Loader=yaml.BaseLoader)
    if node is None:
        return
    for options in ({"indent": 4}, {"default_flow_style": True, "width": 60}, {"default_style": "'"}, {"default_style": '"', "width": 40},
                    {"default_style": "|"}, {"default_style": ">", "width": 30}):
        yield yaml.dump(node, allow_unicode=True, sort_keys=False, **options)


def by_hand(text):
    """Layouts that keep comments."""
    yield text.replace("\n", "\r\n")
    yield "\ufeff" + text
    yield re.sub(r"^( +)", r"\1\1", text, flags=re.MULTILINE)
    yield re.sub(r"^( *)- ", r"\1-   ", text, flags=re.MULTILINE) if "|" not in text and ">" not in text and not re.search(
        r"^ *- [^\n{]*: ", text, re.MULTILINE) else text
    yield re.sub(r": (?=\S)", ":   ", text)
    yield text.replace("\n\n", "\n\n\n\n") if "|+" not in text else text
    yield "".join(line + "   \n" for line in text.split("\n")) if not re.search(r"[|>][-+0-9]*\s*(#.*)?\n", text) else text


def faults(binary, name, text, same_comments):
    after, status = formatted(binary, text)
    if status == 99:
        return [f"{name}: {after}"]
    if status == 1:
        return [f"{name}: refused, but something came out"] if after else []
    found = []
    try:
        if tree(text if text.endswith("\n") else text + "\n") != tree(after):
            found.append(f"{name}: other texts\n{text}-----\n{after}")
    except yaml.YAMLError:
        pass  # of the two readers, ours accepts more here
    if same_comments and comments(text) != comments(after):
        found.append(f"{name}: other comments")
    if formatted(binary, after) != (after, 0):
        found.append(f"{name}: formatting again changes it\n{text}-----\n{after}-----\n{formatted(binary, after)[0]}")
    return found


def unmasked(text):
    """The suite shows what cannot be seen by signs of its own."""
    text = re.sub("—*»", "\t", text).replace("␣", " ").replace("↵", "").replace("←", "\r")
    return text.replace("⇔", "\ufeff").replace("∎\n", "")


def inputs():
    """Name, text, and whether comments can be compared by looks."""
    files = sorted([*ROOT.glob("tests/rulebooks/**/*.yaml"), *ROOT.glob("rules/**/*.yaml")])
    for index, path in enumerate(files):
        text = path.read_text(encoding="utf-8")
        yield str(path.relative_to(ROOT)), text, True
        if index % SHARE:
            continue
        for number, other in enumerate(by_hand(text)):
            yield f"{path.name} by hand {number}", other, True
        for number, other in enumerate(untidy(text)):
            yield f"{path.name} dumped {number}", other, False
    for path in sorted((ROOT / "tests/conformance/yaml-test-suite").rglob("*.yaml")):
        for number, case in enumerate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)):
            if "yaml" in case:
                yield f"{path.name} {number}", unmasked(case["yaml"]), False
    for path in sorted((ROOT / "tests/fuzz/corpus").glob("fuzz_[rf]*/*")):
        yield path.name, path.read_bytes().decode("utf-8", errors="replace"), False


def main():
    binary = Path(sys.argv[1]).resolve()
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda each: faults(binary, *each), inputs()))
    found = [fault for result in results for fault in result]
    print(*found[:20], sep="\n")
    print(f"{len(results)} texts, {len(found)} faults")
    return 1 if found or len(results) < 500 else 0


if __name__ == "__main__":
    sys.exit(main())
