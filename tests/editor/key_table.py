"""The key table of the engine (engine/rulebook/keys.def), read as text: the schemas under test come from the same table."""

import re
from collections import namedtuple
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r'^ZHUNSHENG_KEY\((\w+), \w+, "([^"]+)", "([^"]+)", (\w+), \w+, (\w+)\(([^)]*)\),(.*?)\)$', re.M | re.S)

Key = namedtuple("Key", "owner zh en shape inside trait about_zh about_en")


def read_keys() -> list[Key]:
    found = []
    for owner, zh, en, shape, kind, detail, about in ROW.findall((ROOT / "engine/rulebook/keys.def").read_text("utf-8")):
        about_zh, *about_en = re.findall(r'"([^"]*)"', about)
        inside = detail.removeprefix("Object::") if kind == "inside" else None
        trait = detail.removeprefix("Trait::") if kind in ("only", "truth_only") else None
        found.append(Key(owner, zh, en, shape, inside, trait, about_zh, "".join(about_en)))
    return found


def read_measures() -> list[dict]:
    """The kinds of measures that the legal order of the shipped rules declares."""
    return yaml.safe_load((ROOT / "rules/legal-order.yaml").read_text("utf-8"))["法秩序"]["措施"]


def read_records() -> dict[str, list[dict]]:
    """The records of the vocabulary of the shipped rules that a case may hold, by name, with their fields."""
    parts = [yaml.safe_load(path.read_text("utf-8")).get("词汇", {}) for path in sorted((ROOT / "rules").glob("*.yaml"))]
    found = {record["名称"]: record["字段"] for part in parts for record in part.get("记录", [])}
    derived = [field["类型"].split()[-1] for fields in found.values() for field in fields if field.get("用途") == "拟处措施"]
    return {name: [field for field in fields if field.get("用途") != "拟处措施"]
            for name, fields in found.items() if name not in derived}


def routes(keys: list[Key], top: str) -> dict[str, list[Key]]:
    """For every object of a kind of file, the keys that lead to it from the top."""
    found = {top: []}
    waiting = [top]
    while waiting:
        owner = waiting.pop(0)
        for key in keys:
            if key.owner == owner and key.inside and key.inside not in found:
                found[key.inside] = [*found[owner], key]
                waiting.append(key.inside)
    return found


def text_to(route: list[Key], spelling: str, measure: str) -> str:
    """A file cut off where an object at the end of the route begins, its keys in one spelling; `measure` is named where one is due."""
    text, indent = "", ""
    for key in route:
        parts = {"objects": ["- "], "one_or_more": ["- "], "exceptions": ["- "], "measures": ["- ", f"{measure}:\n"],
                 "measure_answers": [f"{measure}:\n"], "step_answers": ["听证:\n"],
                 "person_answers": ["张三:\n", f"{measure}:\n"]}.get(key.shape, [])
        for part in [f"{getattr(key, spelling)}:\n", *parts]:
            text += part if text.endswith("- ") else indent + part
            indent += "  "
    return text if text.endswith("- ") else text + indent
