#!/usr/bin/env python3
"""The schemas in schemas/ are what the command generates, and what we ship validates against them.

    tests/schemas/schemas_test.py build/bin/zhunsheng

Validation is by jsonschema, which knows nothing of the engine. ZHUNSHENG_UPDATE_GOLDEN=1 renews the schemas.
"""

import copy
import json
import os
import pathlib
import subprocess
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
faults: list[str] = []


class TextLoader(yaml.SafeLoader):
    """YAML as an editor's schema check sees it: a date is a text."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def run(*arguments: str) -> str:
    done = subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        faults.append(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def fresh_schema(kind: str) -> dict:
    """The schema as the command writes it now; a fault if the one checked in differs."""
    generated = run("schema", kind, "--rules", "rules")
    path = ROOT / "schemas" / f"{kind}.schema.json"
    if os.environ.get("ZHUNSHENG_UPDATE_GOLDEN") == "1":
        path.write_text(generated, encoding="utf-8")
    if not path.exists() or path.read_text(encoding="utf-8") != generated:
        faults.append(f"schemas/{kind}.schema.json is not what the command generates; renew it")
    schema = json.loads(generated)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def expect_valid(schema: dict, document: object, name: str) -> None:
    for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
        faults.append(f"{name}: {error.json_path}: {error.message[:200]}")


def expect_invalid(schema: dict, document: object, why: str) -> None:
    if jsonschema.Draft202012Validator(schema).is_valid(document):
        faults.append(f"the schema lets through {why}")


def read_yaml(path: pathlib.Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), TextLoader)


def shipped_yaml(tests: bool) -> list[pathlib.Path]:
    """The rule files, or the files of rule tests, that are in the project."""
    found = [path for folder in ("rules", "tests/rulebooks") for path in (ROOT / folder).rglob("*.yaml")]
    return sorted(path for path in found if (path.parent.name == "tests") == tests)


def check_rules(schema: dict) -> int:
    files = shipped_yaml(tests=False)
    for path in files:
        expect_valid(schema, read_yaml(path), str(path.relative_to(ROOT)))
    broken = read_yaml(ROOT / "rules/samr-39.yaml")
    expect_invalid(schema, {**broken, "规责": []}, "an unknown key in a rule file")
    rankless = copy.deepcopy(broken)
    rankless["文件"]["位阶"] = "部门规矩"
    expect_invalid(schema, rankless, "a rank that does not exist")
    return len(files)


def check_tests(schema: dict) -> int:
    """Tests against the facts of the rulebook beside which they stand; `schema` is that of the shipped rules."""
    files = shipped_yaml(tests=True)
    schemas = {ROOT / "rules": schema}
    for path in files:
        rules = path.parent.parent
        if rules not in schemas:
            schemas[rules] = json.loads(run("schema", "tests", "--rules", str(rules)))
        expect_valid(schemas[rules], read_yaml(path), str(path.relative_to(ROOT)))
    sound = read_yaml(ROOT / "rules/tests/food.yaml")
    for key, why in (("依剧", "an unknown key in a test"), ("预期", "an expectation that is a text")):
        broken = copy.deepcopy(sound)
        broken["测试"][0][key] = "无"
        expect_invalid(schema, broken, why)
    broken = copy.deepcopy(sound)
    broken["测试"][0]["案件"]["领欲"] = "食品"
    expect_invalid(schema, broken, "an unknown fact in a test")
    broken = copy.deepcopy(sound)
    broken["测试"][0]["案件"]["领域"] = "食物"
    expect_invalid(schema, broken, "a value that the enumeration of the fact does not have")
    return len(files)


def check_cases(case_schema: dict, decision_schema: dict) -> int:
    files = sorted((ROOT / "tests/cases").rglob("*.json"))
    for path in files:
        name = str(path.relative_to(ROOT))
        case = json.loads(path.read_text(encoding="utf-8"))
        expect_valid(case_schema, case, name)
        decision = json.loads(run("decide", name, "--rules", "rules", "--on", "2026-11-01", "--format", "json"))
        expect_valid(decision_schema, decision, f"the decision of {name}")
    expect_invalid(case_schema, {"reports": [{"testd": True}]}, "an unknown fact")
    expect_invalid(case_schema, {"decided_on": "1.5.2024"}, "a date in another notation")
    broken = copy.deepcopy(decision)
    del broken["flags"]["criminal_transfer"]
    expect_invalid(decision_schema, broken, "a decision without a flag that is always present")
    return len(files)


def lint(example: str, report_format: str) -> object:
    """What lint says of the input of a golden diagnostic, of which it may find anything."""
    folder = ROOT / "tests/golden/diagnostics"
    done = subprocess.run([pathlib.Path(sys.argv[1]).resolve(), "lint", "base", f"{example}/rules", "--format", report_format],
                          capture_output=True, text=True, cwd=folder)
    return json.loads(done.stdout)


def check_diagnostics(schema: dict) -> int:
    """Every golden rule file's diagnostics: as JSON, and as SARIF by our part of its schema and, if at hand, the whole."""
    sarif = json.loads((ROOT / "tests/schemas/sarif-subset.schema.json").read_text(encoding="utf-8"))
    official = os.environ.get("ZHUNSHENG_SARIF_SCHEMA")
    whole = json.loads(pathlib.Path(official).read_text(encoding="utf-8")) if official else None
    examples = sorted(path.parent.name for path in (ROOT / "tests/golden/diagnostics").glob("*/rules"))
    for example in examples:
        expect_valid(schema, lint(example, "json"), f"lint --format json of {example}")
        log = lint(example, "sarif")
        expect_valid(sarif, log, f"lint --format sarif of {example}")
        if whole is not None:
            for error in jsonschema.validators.validator_for(whole)(whole).iter_errors(log):
                faults.append(f"lint --format sarif of {example}: {error.json_path}: {error.message[:200]}")
    broken = lint("ZS1013-full-width-colon", "sarif")
    del broken["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    expect_invalid(sarif, broken, "a fix without changes")
    return len(examples)


def check_comparison(schema: dict) -> None:
    """Two rulebooks with little in common, so that every kind of change and of effect on cases has to be written."""
    compared = subprocess.run([sys.argv[1], "diff", "tests/rulebooks/parking", "rules", "--on", "2026-11-01", "--format",
                               "json", "--cases", "tests/golden/cli"], capture_output=True, text=True, cwd=ROOT)
    if compared.returncode != 1:
        faults.append(f"diff: exit {compared.returncode}\n{compared.stderr}")
        return
    comparison = json.loads(compared.stdout)
    expect_valid(schema, comparison, "diff --format json")
    for part in ("instruments", "vocabulary", "legal_order"):
        if not comparison[part]:
            faults.append(f"diff: nothing of `{part}`")
    if not comparison["cases"]["examples"] or not comparison["cases"]["failures"]:
        faults.append("diff: no example or no failure")
    comparison["instruments"][0]["change"] = "mended"
    expect_invalid(schema, comparison, "an unknown kind of change")


def main() -> None:
    schemas = {kind: fresh_schema(kind) for kind in ("case", "decision", "rules", "tests", "diff", "diagnostics", "coverage", "mutation")}
    rules = check_rules(schemas["rules"])
    tests = check_tests(schemas["tests"])
    cases = check_cases(schemas["case"], schemas["decision"])
    check_comparison(schemas["diff"])
    example = json.loads(run("facts", "--example", "--rules", "rules"))
    expect_valid(schemas["case"], example, "facts --example")
    reports = check_diagnostics(schemas["diagnostics"])
    for kind, option in (("coverage", "--coverage"), ("mutation", "--mutate")):
        report = json.loads(run("test", "--rules", "tests/rulebooks/parking", option, "--format", "json"))
        expect_valid(schemas[kind], report, f"test {option} --format json")
    for fault in faults:
        print(fault)
    print(f"{rules} rule files, {tests} files of tests, {cases} cases and decisions, {reports} reports, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
