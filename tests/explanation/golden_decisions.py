#!/usr/bin/env python3
"""Three decisions made by hand, as text and JSON, against tests/golden/decisions; their JSON against the schema.

ZHUNSHENG_UPDATE_GOLDEN=1 rewrites what is expected.
"""

import copy
import difflib
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "decisions"


def expected_files():
    for name in ("certain", "open", "empty"):
        yield (name, "json"), GOLDEN / f"{name}.json"
        yield (name, "text"), GOLDEN / f"{name}.zh.txt"
        yield (name, "text-en"), GOLDEN / f"{name}.en.txt"


def strict(schema):
    """The schema with no room for members that it does not name: ours are all named."""
    closed = copy.deepcopy(schema)
    for definition in closed["$defs"].values():
        if "properties" in definition:
            definition["additionalProperties"] = False
    return closed


def complaints(printed):
    schema = json.loads((ROOT / "schemas" / "decision.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(strict(schema))
    for name in ("certain", "open", "empty"):
        decision = json.loads(printed[name, "json"])
        for error in validator.iter_errors(decision):
            yield f"{name}: {error.json_path}: {error.message}"
        del decision["flags"]["blacklist"]
        if validator.is_valid(decision):
            yield f"{name}: the schema accepts a decision without the flag blacklist"
    open_decision = json.loads(printed["open", "json"])
    open_decision["findings"][0]["answer"] = "maybe"
    if validator.is_valid(open_decision):
        yield "the schema accepts the answer `maybe`"


def main():
    samples = Path(sys.argv[1]).resolve()
    printed, failed = {}, 0
    for arguments, path in expected_files():
        printed[arguments] = found = subprocess.run([samples, *arguments], stdout=subprocess.PIPE, check=True).stdout.decode()
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if found == expected:
            continue
        if os.environ.get("ZHUNSHENG_UPDATE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8")
            continue
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), path.name, "found"))
    wrong = list(complaints(printed))
    print("\n".join(wrong + [f"{len(printed)} files, {failed} differ; {len(wrong)} complaints about schemas"]))
    return 1 if failed or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
