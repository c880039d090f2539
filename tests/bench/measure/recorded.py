"""A bench whose last run is kept: measured anew or read again, shown as a table, and on request written into docs/performance.md."""

import argparse
import json
import pathlib
from collections.abc import Callable
from dataclasses import dataclass

import plan
import report


@dataclass(frozen=True)
class Bench:
    """`measure(options)` gives what JSON can hold; `table(measured)` shows it in Markdown."""
    name: str
    description: str
    quick: str
    measure: Callable
    table: Callable
    rounds: int | None = None

    def parser(self):
        """Its options; a program may add its own."""
        parser = argparse.ArgumentParser(prog=f"./dev bench {self.name}", description=self.description)
        parser.add_argument("binaries", type=pathlib.Path, help=argparse.SUPPRESS)
        parser.add_argument("--quick", action="store_true", help=self.quick)
        if self.rounds:
            parser.add_argument("--rounds", type=int, default=self.rounds, help=f"how often everything is run ({self.rounds})")
        parser.add_argument("--report", action="store_true", help="only write the table of the last run into docs/")
        return parser

    def run(self, options):
        kept = plan.WORK / f"{self.name}.json"
        if not options.report:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(json.dumps({"quick": options.quick, "measured": self.measure(options)}, indent=1), encoding="utf-8")
        last = json.loads(kept.read_text(encoding="utf-8"))
        shown = self.table(last["measured"])
        print(shown)
        if options.report:
            report.write_table(self.name, shown, last["quick"])
