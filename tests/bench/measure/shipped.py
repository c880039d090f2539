"""The shipped rules, and cases for them: made up, and the samples."""

import json
import subprocess
import sys

import plan

DATA = plan.WORK / "data"
RULES = plan.ROOT / "rules"


def make_cases(count):
    """The first `count` made-up cases, in a file, one a line."""
    DATA.mkdir(parents=True, exist_ok=True)
    cases = DATA / f"shipped-{count}.ndjson"
    if not cases.exists():
        generator = plan.ROOT / "tests/bench/workload/shipped_cases.py"
        subprocess.run([sys.executable, str(generator), str(count), str(cases)], check=True)
    return cases


def sample_cases():
    """The samples of `./dev demo`, likewise."""
    DATA.mkdir(parents=True, exist_ok=True)
    cases = DATA / "samples.ndjson"
    texts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((plan.ROOT / "tests/cases/samples").glob("*.json"))]
    cases.write_text("".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts), encoding="utf-8")
    return cases


def middle_case(cases):
    """A file of one case: of those in `cases`, the one of median length."""
    middle = cases.with_name(f"{cases.stem}-middle.ndjson")
    lines = sorted(cases.read_bytes().splitlines(keepends=True), key=len)
    middle.write_bytes(lines[len(lines) // 2])
    return middle


def compiled_rules(binaries):
    """The rules as a compiled rulebook."""
    DATA.mkdir(parents=True, exist_ok=True)
    compiled = DATA / "rules.zsr"
    subprocess.run([binaries / "zhunsheng", "compile", "--rules", RULES, "--output", compiled], check=True)
    return compiled
