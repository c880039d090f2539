"""Loading rules, and what they say of themselves; the package around them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import zhunsheng
from zhunsheng import _native

SMALL = """
file: {id: act, name: Act, rank: law, versions: [{version: "1", from: 2000-01-01}]}
rulebook: {id: small, name: small, version: "1"}
legal_order: {ranks: [{id: law, name: law}]}
vocabulary: {records: [{id: case, name: the case, root: yes, fields: [{id: bad, name: bad, type: truth}]}]}
violations: [{id: v, name: violation}]
rules: [{id: r, name: rule r, basis: Article 1, when: bad, finding: v}]
"""


def test_the_installed_package_is_tried(project: Path) -> None:
    assert Path(zhunsheng.__file__).is_relative_to(sys.prefix)
    assert "site-packages" in zhunsheng.__file__ and project not in Path(os.getcwd()).parents


def test_versions_agree(project: Path) -> None:
    declared = re.search(r"project\(zhunsheng VERSION ([0-9.]+)", (project / "CMakeLists.txt").read_text("utf-8"))
    assert declared and zhunsheng.__version__ == zhunsheng.version() == declared[1]
    metadata = (project / "bindings/python/pyproject.toml").read_text("utf-8")
    assert f'\nversion = "{zhunsheng.version()}"\n' in metadata


def test_shipped_rules_are_those_of_the_project(shipped: zhunsheng.Rulebook) -> None:
    assert shipped.description.id == "cn-inspection" and shipped.description.rules > 100
    assert not shipped.diagnostics.errors


def test_overlays(project: Path, parking: zhunsheng.Rulebook) -> None:
    folder = project / "tests/rulebooks/parking"
    with zhunsheng.Rulebook.load(str(folder), folder / "market") as rules:
        assert rules.description.rules > parking.description.rules
        assert rules.description.sha256 != parking.description.sha256


def test_rules_in_memory() -> None:
    for text in (SMALL, SMALL.encode()):
        with zhunsheng.Rulebook.from_texts({"small.yaml": text}) as rules:
            assert [one.violation for one in rules.decide({"bad": True}).findings] == ["v"]
            assert rules.description == zhunsheng.Description(
                id="small", name="small", version="1", sha256=rules.description.sha256, rules=1
            )


def test_a_compiled_rulebook_in_a_folder_with_any_name(tmp_path: Path) -> None:
    copied = tmp_path / "规则 库.zsr"
    copied.write_bytes(Path(zhunsheng.__file__).with_name("rules.zsr").read_bytes())
    assert zhunsheng.Rulebook.load(copied).description.id == "cn-inspection"


def test_explains(shipped: zhunsheng.Rulebook) -> None:
    assert "false-report.untested" in shipped.explain("false-report.untested")
    assert shipped.explain("false-report.untested", "en") != shipped.explain("false-report.untested", "zh")
    assert len(shipped.explain("第十四条")) > 100


def test_documents(shipped: zhunsheng.Rulebook, project: Path) -> None:
    assert json.loads(shipped.document("decision")) == json.loads(
        (project / "schemas/decision.schema.json").read_text()
    )
    for name in ("case", "rules", "tests", "diagnostics"):
        assert "$schema" in json.loads(shipped.document(name))
    assert shipped.decide(shipped.document("example"))
    assert shipped.document("facts.zh").startswith("#") and shipped.document("facts.en").startswith("#")


def test_lint(project: Path) -> None:
    assert not zhunsheng.lint(project / "tests/rulebooks/parking").errors
    faulty = zhunsheng.lint_texts({"mine.yaml": "rules: [{id: r}]\n"})
    assert faulty.errors and json.loads(faulty.json)
    assert zhunsheng.lint("/nowhere").errors


def test_every_function_of_the_interface_is_declared(project: Path) -> None:
    exported = set((project / "bindings/c/exports.txt").read_text("utf-8").split())
    declared = (project / "bindings/python/zhunsheng/_native.pyi").read_text("utf-8")
    assert exported == set(re.findall(r"def (zhunsheng_\w+)", declared))
    assert exported <= set(dir(_native.lib))
    constants = {name for name in dir(_native.lib) if name.startswith("ZHUNSHENG_")}
    assert constants == set(re.findall(r"    (ZHUNSHENG_\w+): int", declared))


def test_the_library_is_the_package_s_own() -> None:
    code = "import ssl, zhunsheng; print(open('/proc/self/maps').read())"
    maps = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    loaded = set(re.findall(r"/\S*/(zhunsheng\.libs/lib\w+)", maps))
    expected = {f"zhunsheng.libs/lib{name}" for name in ("zhunsheng_c", "crypto", "simdjson", "yaml")}
    assert loaded == expected
