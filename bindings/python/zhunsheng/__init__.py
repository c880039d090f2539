"""zhunsheng 准绳: a rule engine for market-regulation law.

import zhunsheng

rules = zhunsheng.Rulebook.shipped()
decision = rules.decide({"decided_on": "2024-09-12", "reports": [{"number": "A-1", "tested": False}]})
for finding in decision.violations:
    print(finding.violation_title, finding.basis)
"""

from zhunsheng import parts
from zhunsheng.cases import Case
from zhunsheng.decision import Decision, Match, MatchedFinding
from zhunsheng.diagnostics import Diagnostic, Diagnostics, Error, Status
from zhunsheng.native import version
from zhunsheng.rulebook import Description, Rulebook, lint, lint_texts

__version__ = version()
__all__ = [
    "Case",
    "Decision",
    "Description",
    "Diagnostic",
    "Diagnostics",
    "Error",
    "Match",
    "MatchedFinding",
    "Rulebook",
    "Status",
    "lint",
    "lint_texts",
    "parts",
    "version",
]
