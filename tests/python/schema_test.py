"""The dataclasses are the schemas: the same names, kinds and values, none more and none less."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from pathlib import Path
from typing import Any

import pytest
from zhunsheng import Decision, Match, MatchedFinding, diagnostics, parts
from zhunsheng.reading import key_of, read_all

KINDS = {"string": str, "boolean": bool, "integer": int, "number": float, "null": type(None)}


def definitions(project: Path, name: str) -> dict[str, Any]:
    schema = json.loads((project / f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
    return dict(schema["$defs"])


def class_name(definition: str) -> str:
    return definition.title().replace("_", "")


def kinds_of(hint: Any) -> set[Any]:
    """The types that a hint allows, int as a kind of float, as JSON has it."""
    union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    return {kind for kind in (typing.get_args(hint) if union else (hint,))} - {
        int if float in typing.get_args(hint) else None
    }


def expected_kinds(schema: dict[str, Any], module: Any) -> set[Any]:
    if "$ref" in schema:
        return {getattr(module, class_name(schema["$ref"].rsplit("/")[-1]))}
    if schema["type"] == "array":
        elements = expected_kinds(schema["items"], module)
        return {types.GenericAlias(tuple, (element, ...)) for element in elements}
    return {KINDS[kind] for kind in ([schema["type"]] if isinstance(schema["type"], str) else schema["type"])}


@pytest.mark.parametrize(("name", "module"), [("decision", parts), ("diagnostics", diagnostics)])
def test_fields_are_those_of_the_schema(project: Path, name: str, module: Any) -> None:
    for definition, schema in definitions(project, name).items():
        if "enum" in schema:
            assert list(typing.get_args(getattr(module, class_name(definition)))) == schema["enum"]
        elif definition != "decision":
            kind = getattr(module, class_name(definition))
            hints = typing.get_type_hints(kind)
            fields = {key_of(field.name): field for field in dataclasses.fields(kind)}
            assert set(fields) == set(schema["properties"]), definition
            for key, of_key in schema["properties"].items():
                required = key in schema.get("required", [])
                assert required == (fields[key].default is dataclasses.MISSING), (definition, key)
                optional = set() if required or fields[key].default is not None else {type(None)}
                assert kinds_of(hints[fields[key].name]) == expected_kinds(of_key, module) | optional, (definition, key)


def test_a_decision_has_the_properties_of_the_schema(project: Path) -> None:
    own = {"json", "diagnostics", "page", "data", "violations", "text", "html"}
    public = {name for name in [*vars(Decision), *Decision.__dataclass_fields__] if not name.startswith("_")}
    assert public - own == set(definitions(project, "decision")["decision"]["properties"])


def test_a_match_is_read() -> None:
    match = Match('{"case":"a","findings":[{"rule":"r","violation":"v","answer":"no"}]}')
    assert match.findings == (MatchedFinding(rule="r", violation="v", answer="no"),)


def test_what_a_newer_engine_tells_is_passed_over() -> None:
    data = {"rule": "r", "text": "t", "colour": "red"}
    assert parts.Doubt(rule="r", text="t") == read_all(parts.Doubt, [data])[0]
