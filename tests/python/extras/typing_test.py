"""mypy --strict finds nothing in the package, in these tests and in the clients; and it does look."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WRONG = """
import zhunsheng

rules = zhunsheng.Rulebook.shipped()
rules.decide(7)
rules.decide({}).violations[0].colour
rules.document("poem")
for result in rules.decide_many(["{}"]):
    result.findings
reveal_type(rules.decide({}).flags.referral[0].for_)
"""


def mypy(folder: Path, *arguments: str | Path) -> str:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-incremental",
        "--cache-dir",
        folder / "cache",
        *arguments,
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def test_the_package_is_typed(tmp_path: Path) -> None:
    assert mypy(tmp_path, "-p", "zhunsheng").startswith("Success")


def test_uses_of_it_are_typed(tmp_path: Path, project: Path) -> None:
    tests = project / "tests/python"
    files = [*sorted(tests.rglob("*.py")), project / "tests/bench/bindings/python_client.py"]
    assert mypy(tmp_path, *files).startswith("Success")


def test_wrong_uses_are_found(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    found = mypy(tmp_path, "wrong.py")
    for expected in ('"decide" of "Rulebook"', 'no attribute "colour"', '"document" of', 'has no attribute "findings"'):
        assert expected in found
    assert "tuple[str, ...]" in found and "Found 4 errors" in found
