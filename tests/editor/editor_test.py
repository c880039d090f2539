#!/usr/bin/env python3
"""Rule files in an editor: the language server of the usual YAML plugins, set up as docs/editor.md says, on all shipped files.

    editor_test.py FOLDER     the folder in which the package of package.json is installed

No shipped file may be marked, mistakes must be; every key must be offered, in both spellings, and explained; so must every fact in
the case of a test.
"""

import json
import re
import signal
import sys
from pathlib import Path

from key_table import ROOT, Key, read_keys, read_measures, read_records, routes, text_to
from language_server import LanguageServer

PAGE = ROOT / "docs/editor.md"
RULES, TESTS = ROOT / "rules", ROOT / "rules/tests"
SPELLINGS = ("zh", "en")
TRAITS = {"幅度": "range", "数额": "amount", "期限": "term", "终身": "life", "范围": "scope"}
ENDINGS = {"text": ": ", "word": ": ", "object": ":\n", "objects": ":\n  - ", "measures": ":\n  - "}  # what completion adds to a key

MISTAKES = {  # file: (text, the line marked, counted from 1, a word of the message)
    RULES / "new-1.yaml": ("文件: {编号: a, 名称: b}\n规责: []\n", 2, "规责"),
    RULES / "new-2.yaml": ("文件:\n  名称: b\n", 1, "编号"),
    RULES / "new-3.yaml": ("文件: {编号: a, 名称: b, 位阶: 法津}\n", 1, "行政法规"),
    RULES / "discretion/new-4.yaml": ("文件: {编号: a, 名称: b}\n规则:\n  - {编号: c, 名称: d, 处罚机构: {罚款: {终身: 是}}}\n", 3, "终身"),
    RULES / "new-7.yaml": ("文件: {编号: a, 名称: b}\n规则:\n  - {编号: c, 名称: d, 除外: [{条见: 是}]}\n", 3, "条见"),
    TESTS / "new-5.yaml": ("测试:\n  - {名称: a, 依据: b, 案件: {}, 预期: {机构: {罚款: {自: 1元}}}}\n", 2, "自"),
    TESTS / "new-8.yaml": ("测试:\n  - {名称: a, 依据: b, 案件: {领欲: 食品}, 预期: {}}\n", 2, "领欲"),
    TESTS / "new-9.yaml": ("测试:\n  - {名称: a, 依据: b, 案件: {领域: 食物}, 预期: {}}\n", 2, "药品"),
    ROOT / "new-6.yaml": ("# yaml-language-server: $schema=schemas/rules.schema.json\n文件: {编号: a, 名称: b}\n规责: []\n", 3, "规责"),
}


def settings() -> dict:
    """The settings that the page shows; a server gets them in parts."""
    shown = json.loads(re.search(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.S)[1])
    return {"yaml": {key.removeprefix("yaml."): value for key, value in shown.items()}}


def false_alarms(server: LanguageServer):
    files = sorted(RULES.rglob("*.yaml"))
    for path in files:
        server.open(path, path.read_text("utf-8"))
    for path in files:
        for found in server.diagnostics(path):
            yield f"{path.relative_to(ROOT)}:{found['range']['start']['line'] + 1}: is right, but marked: {found['message']}"


def missed_mistakes(server: LanguageServer):
    for path, (text, line, word) in MISTAKES.items():
        server.open(path, text)
        found = [(each["range"]["start"]["line"] + 1, each["message"]) for each in server.diagnostics(path)]
        if not any(at == line and word in message for at, message in found):
            yield f"{path.name}: line {line} should be marked with a word on {word}; marked are: {found}"


def objects(keys: list[Key]):
    """(folder, a name, a file cut off where an object begins, the keys that it may have), in both spellings."""
    for top, folder in (("top", RULES), ("test_file", TESTS)):
        for owner, route in routes(keys, top).items():
            own = [key for key in keys if key.owner == owner]
            for spelling in SPELLINGS:
                if owner != "measure":
                    yield folder, f"{owner}-{spelling}", text_to(route, spelling, "罚款"), own
                    continue
                for kind in read_measures():
                    traits = {TRAITS[word] for word in kind.get("带", [])} | {None}
                    name = kind["名称" if spelling == "zh" else "编号"]
                    yield (folder, f"{kind['编号']}-{spelling}", text_to(route, spelling, name),
                           [key for key in own if key.trait in traits])


def wrong_offers(server: LanguageServer, keys: list[Key]):
    for folder, name, text, own in objects(keys):
        path = folder / f"offered-{name}.yaml"
        server.open(path, text)
        lines = text.split("\n")
        offered = server.completions(path, len(lines) - 1, len(lines[-1]))
        due = {getattr(key, spelling): key.shape for key in own for spelling in SPELLINGS}
        if offered.keys() != due.keys():
            yield f"{name}: offered {sorted(offered)}, the key table has {sorted(due)}"
        for key, shape in due.items():
            ending = ENDINGS.get(shape)
            if ending and not re.sub(r"\n +", "\n  ", offered.get(key, "")).startswith((key + ending).rstrip(" ")):
                yield f"{name}: {key} inserts {offered.get(key)!r} and not {ending!r} after it"


def wrong_explanations(server: LanguageServer, keys: list[Key]):
    for folder, name, text, own in objects(keys):
        path = folder / f"explained-{name}.yaml"
        indent = " " * len(text.split("\n")[-1])
        words = [(key, getattr(key, name[-2:])) for key in own]
        server.open(path, text + f"\n{indent}".join(f"{word}: a" for _, word in words) + "\n")
        for line, (key, word) in enumerate(words, start=text.count("\n")):
            shown = server.hover(path, line, len(indent))
            if key.about_zh not in shown or key.about_en not in shown:
                yield f"{name}: at {word} the editor says {shown!r}"


def unexplained_lines(server: LanguageServer, keys: list[Key]):
    """Keys in a shipped file, where they have their values."""
    path = RULES / "food-safety-law.yaml"
    for line, text in enumerate(path.read_text("utf-8").splitlines()):
        key = re.match(r"[ -]*([^\s:#]+):(?: |$)", text)
        about = [each.about_zh for each in keys if key and key[1] in (each.zh, each.en)]
        shown = server.hover(path, line, key.start(1)) if about else ""
        if about and not any(each in shown for each in about):
            yield f"{path.name}:{line + 1}: at {key[1]} the editor says {shown!r}"


def places_of_records(records: dict[str, list[dict]]):
    """(record, a test cut off where such a record of its case begins)"""
    root = next(name for name, fields in records.items() if any(field.get("用途") == "案号" for field in fields))
    start = "测试:\n  - 案件:\n      "
    yield root, start
    for field in records[root]:
        *is_list, name = field["类型"].split()
        if name in records:
            yield name, f"{start}{field['名称']}:\n        {'- ' if is_list else ''}"


def wrong_facts(server: LanguageServer):
    records = read_records()
    for name, text in places_of_records(records):
        path, asked = TESTS / f"facts-{name}.yaml", TESTS / f"asked-{name}.yaml"
        lines = text.split("\n")
        server.open(path, text)
        offered = server.completions(path, len(lines) - 1, len(lines[-1]))
        due = {word for field in records[name] for word in (field["名称"], field["编号"], *field.get("别名", []))}
        if offered.keys() != due:
            yield f"{name}: offered but unknown {sorted(offered.keys() - due)}, not offered {sorted(due - offered.keys())}"
        indent = " " * len(lines[-1])
        server.open(asked, text + f"\n{indent}".join(f"{field['名称']}: 是" for field in records[name]) + "\n")
        for line, field in enumerate(records[name], start=len(lines) - 1):
            shown = server.hover(asked, line, len(indent))
            if field.get("问", field["名称"]) not in shown:
                yield f"{name}: at {field['名称']} the editor says {shown!r}"


def main() -> None:
    signal.alarm(60)  # a server that answers no more ends the test
    program = Path(sys.argv[1]) / "node_modules/yaml-language-server/bin/yaml-language-server"
    server = LanguageServer(["node", str(program), "--stdio"], ROOT, settings())
    keys = read_keys()
    faults = [*false_alarms(server), *missed_mistakes(server), *wrong_offers(server, keys),
              *wrong_explanations(server, keys), *unexplained_lines(server, keys), *wrong_facts(server)]
    server.close()
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(list(RULES.rglob('*.yaml')))} files, {len(keys)} keys, {len(list(objects(keys)))} places, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
