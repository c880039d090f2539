"""What the tests share: the parking rules, the shipped rules, cases."""

from __future__ import annotations

from pathlib import Path

import pytest
import zhunsheng

PROJECT = Path(__file__).resolve().parents[2]
PARKING = PROJECT / "tests/rulebooks/parking"


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the project."""
    return PROJECT


@pytest.fixture(scope="session")
def parking() -> zhunsheng.Rulebook:
    """A small rulebook."""
    return zhunsheng.Rulebook.load(PARKING)


@pytest.fixture(scope="session")
def shipped() -> zhunsheng.Rulebook:
    """The rules in the package."""
    return zhunsheng.Rulebook.shipped()


@pytest.fixture
def unpaid() -> dict[str, object]:
    """A case with a violation."""
    return {
        "id": "U-1",
        "decided_on": "2021-05-01",
        "happened_on": "2021-03-01",
        "zone": "market",
        "stays": [{"paid": False, "hours": 1, "emergency": False, "fee": 100}],
    }


@pytest.fixture(scope="session")
def samples() -> list[str]:
    """The sample cases, as JSON."""
    return [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "tests/cases/samples").glob("*.json"))]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The line from which ./dev test counts."""
    failed = sum(len(terminalreporter.getreports(outcome)) for outcome in ("failed", "error"))
    total = failed + len(terminalreporter.getreports("passed"))
    terminalreporter.write_line(f"{failed} tests failed out of {total}")
