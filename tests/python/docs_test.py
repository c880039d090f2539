"""What docs/embedding.md shows runs as it stands; so do the clients."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import zhunsheng


def run(*command: str | Path, given: str = "", folder: Path | None = None) -> str:
    return subprocess.run(
        [sys.executable, *command], input=given, cwd=folder, capture_output=True, text=True, check=True
    ).stdout


def test_the_example_runs(project: Path, tmp_path: Path) -> None:
    block = run(project / "tests/docs/code_block.py", project / "docs/embedding.md", "Python", "python")
    (tmp_path / "example.py").write_text(block, encoding="utf-8")
    (tmp_path / "case.json").write_text(
        (project / "tests/cases/samples/01-unqualified.json").read_text("utf-8"), "utf-8"
    )
    printed = run("example.py", folder=tmp_path)
    assert "未取得资质擅自出具数据结果" in printed and "ZS4040" in printed


def test_the_example_of_the_package_runs(project: Path, tmp_path: Path) -> None:
    block = run(project / "tests/docs/code_block.py", project / "bindings/python/README.md", "zhunsheng 准绳", "python")
    (tmp_path / "example.py").write_text(block, encoding="utf-8")
    assert "A-1" in run("example.py", folder=tmp_path)


def test_the_demonstration_runs(project: Path) -> None:
    printed = run(project / "tests/python/demo.py", project / "tests/cases/samples/01-unqualified.json")
    assert "未取得资质擅自出具数据结果" in printed


def test_the_client_of_conformance(project: Path, parking: zhunsheng.Rulebook) -> None:
    client, rules = project / "tests/python/conformance_client.py", project / "tests/rulebooks/parking"
    cases = '{"id":"a"}\n{"x":1}\nno\n'
    lines = run(client, "single", rules, "2024-01-01", "lenient", given=cases).split("\n")
    assert lines[0] == parking.decide('{"id":"a"}', on="2024-01-01").json and lines[1] == "[]"
    assert json.loads(lines[3])[0]["code"] == "ZS4041" and lines[4] == "" and json.loads(lines[5]) and lines[6:] == [""]
    lines = run(client, "batch", rules, "2024-01-01", "2", given=cases).split("\n")
    assert [next(iter(json.loads(line))) for line in lines[:3]] == ["case", "line", "line"] and lines[3:] == [""]


def test_the_client_of_costs(project: Path, tmp_path: Path) -> None:
    (tmp_path / "cases.ndjson").write_text('{"id":"a"}\n{"id":"b"}\n', encoding="utf-8")
    client = project / "tests/bench/bindings/python_client.py"
    entries = json.loads(run(client, project / "tests/rulebooks/parking", tmp_path / "cases.ndjson", "0.01", "0"))
    assert [(one["way"], one["explanations"]) for one in entries] == [
        (way, explanations)
        for explanations in (True, False)
        for way in ("single", "batch of 1", "batch of 10", "batch of 1000")
    ]
