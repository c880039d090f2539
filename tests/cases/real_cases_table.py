"""Decides the published real cases and compares with what the authorities published; --write renews docs/real-cases.md.

    real_cases_table.py [COMMAND] [--write]

COMMAND is the zhunsheng command (default build/bin/zhunsheng). A row agrees, agrees as far as the published facts go,
differs for a reason that the case's expected file states, or is wrong: it differs without a reason, or the reason
stated no longer applies. Exit 0: no row is wrong and the document is as --write would leave it.
"""

import argparse
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

from published import Decided, Names, Published, compare

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases" / "real"
DOCUMENT = ROOT / "docs" / "real-cases.md"

AGREES, OPEN, EXPLAINED, WRONG = "一致", "相符，待查明", "差异已说明", "不符"


class Row:
    """One case: what was published, what we say, and how the two stand to each other."""

    def __init__(self, published: Published, decided: Decided):
        self.published = published
        self.decided = decided
        self.differences = compare(published, decided)
        self.unexplained = [part for part in self.differences if part not in published.reasons]
        self.stale = [part for part in published.reasons if part not in self.differences]

    @property
    def verdict(self):
        if self.unexplained or self.stale:
            return WRONG
        if self.differences:
            return EXPLAINED
        return AGREES if self.decided.certain() else OPEN

    def remarks(self):
        remarks = [f"{self.differences[part]}：{self.published.reasons[part]}"
                   for part in self.differences if part not in self.unexplained]
        remarks += [f"【未说明】{self.differences[part]}" for part in self.unexplained]
        remarks += [f"【说明已不适用】{self.published.reasons[part]}" for part in self.stale]
        return remarks


def decide(command, case, published):
    arguments = [command, "decide", "--compact", "--rules", str(ROOT / "rules")]
    if published.decided_on_assumed:
        arguments += ["--on", published.decided_on_assumed]
    done = subprocess.run([*arguments, str(case)], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        sys.exit(f"{case.name}: {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
    return Decided(json.loads(done.stdout), published.classification)


def rows(command):
    names = Names([read_yaml(path) for path in sorted((ROOT / "rules").rglob("*.yaml"))])

    def row(path):
        published = Published(read_yaml(path), names)
        return Row(published, decide(command, CASES / f"{published.id}.json", published))

    with ThreadPoolExecutor(2) as workers:
        return list(workers.map(row, sorted(CASES.glob("*.expected.yaml"))))


def read_yaml(path):
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {}


def counts(table):
    number = {verdict: sum(row.verdict == verdict for row in table) for verdict in (AGREES, OPEN, EXPLAINED, WRONG)}
    return (f"共 {len(table)} 件：与公布结果一致 {number[AGREES]} 件，相符而定性有待补充事实 {number[OPEN]} 件，"
            f"有差异并已说明理由 {number[EXPLAINED]} 件，不符 {number[WRONG]} 件。")


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def document(table):
    lines = ["# 公布案例对照", "",
             "本页由 `tests/cases/real_cases_table.py --write` 生成，请勿手改。案件事实在 `tests/cases/real/`，"
             "只照来源填写，来源没有写明的一律留作未知。", "", counts(table), "",
             "「待查明」表示已有事实指向该违法行为，但来源没有写明认定它所需的全部事实（例如报告是否标注资质认定标志、"
             "行为发生在哪一天）。「准绳」一栏的罚款、资质和移送只就公布的违法行为而言；罚款只在公布结果完整时比较。", "",
             "| 案例 | 公布 | 准绳 | 对照 |", "|---|---|---|---|"]
    for row in table:
        judged = "；".join([f"**{row.verdict}**", *row.remarks()])
        lines.append("| " + " | ".join(cell(text) for text in (
            f"{row.published.id} {row.published.title}", row.published.summary(), row.decided.summary(), judged)) + " |")
    return "\n".join(lines) + "\n"


def print_table(table):
    for row in table:
        print(f"{row.published.id}  {row.verdict}  {row.published.title}")
        print(f"      公布  {row.published.summary()}\n      准绳  {row.decided.summary()}")
        for remark in row.remarks():
            print(f"      {remark}")
    print("\n" + counts(table))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", default=str(ROOT / "build" / "bin" / "zhunsheng"))
    parser.add_argument("--write", action="store_true", help="renew docs/real-cases.md")
    options = parser.parse_args()

    table = rows(options.command)
    print_table(table)
    text = document(table)
    if options.write:
        DOCUMENT.write_text(text, encoding="utf-8")
    elif not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != text:
        print("docs/real-cases.md is out of date; renew it with --write", file=sys.stderr)
        return 1
    return 1 if any(row.verdict == WRONG for row in table) else 0


if __name__ == "__main__":
    sys.exit(main())
