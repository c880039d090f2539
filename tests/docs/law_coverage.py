#!/usr/bin/env python3
"""docs/law-coverage.md: every instrument, version and article with its rules, their tests and doubts.

    law_coverage.py REPORT [--write]

The rules are read from rules/, the tests from REPORT, as `zhunsheng test --junit` writes it. Exit 0: the document is as
--write would leave it, and every rule but definitions speaks in some test or is listed as untested.
"""

import argparse
import collections
import pathlib
import sys
import xml.etree.ElementTree

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "law-coverage.md"
KINDS = (("值", "定义"), ("认定", "认定"), ("处罚机构", "处罚"), ("处罚人员", "处罚"), ("提示", "提示"), ("裁量", "裁量"), ("程序", "程序"))
HEAD = """# 法律覆盖 / Law coverage

由规则文件和规则测试生成，供法制人员逐条核对：每个法律文件的每个版本、每一条，写成了哪些规则，各有多少测试，有什么存疑。`未尽`是没有写成规则、须人工适用的条文。

Generated from the rule files and their tests (`./dev cases --write`): each instrument, version and article, the rules that it became, how many
tests each has, and what is doubtful.
"""


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def rule_files():
    for path in sorted([*(ROOT / "rules").glob("*.yaml"), *(ROOT / "rules").glob("[cd]*/*.yaml")]):
        yield path, yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def tests_of_rules(report):
    """By rule: in how many tests of which file it speaks."""
    tests = collections.defaultdict(collections.Counter)
    for case in xml.etree.ElementTree.parse(report).getroot().iter("testcase"):
        found = case.find("properties/property[@name='rules']")
        for rule in (found.get("value") if found is not None else "").split():
            tests[rule][pathlib.Path(case.get("file")).name] += 1
    return tests


def articles_of(rule, versions):
    """The article that the rule rests on, by version."""
    basis = rule.get("依据")
    if isinstance(basis, dict):
        return basis
    return {version["版"]: basis for version in versions} if basis else {}


def kind_of(rule):
    return next(name for key, name in KINDS if key in rule)


def doubts_of(rule):
    measures = [details for measure in [*as_list(rule.get("处罚机构")),
                                        *(one for person in as_list(rule.get("处罚人员")) for one in as_list(person.get("措施")))]
                if isinstance(measure, dict) for details in measure.values() if isinstance(details, dict)]
    return dict.fromkeys(doubt for part in [rule, *measures] for doubt in as_list(part.get("存疑")))


def cell(text):
    return str(text).replace("|", "\\|").replace("\n", " ").strip()


def tested(rule, tests):
    files = tests.get(rule["编号"])
    if not files:
        return "—"
    return f"{sum(files.values())}（{'、'.join(name.removesuffix('.yaml') for name, _ in files.most_common(3))}{' …' if len(files) > 3 else ''}）"


def dates_of(version):
    return f"{version['自']} 起" + (f"至 {version['至']}" if "至" in version else "")


def laws():
    """Of each text of law: the head that one file states, and the files that hold its rules, that file first."""
    found = {}
    files = list(rule_files())
    for path, content in files:
        if content["文件"].get("位阶"):
            found[content["文件"]["编号"]] = (content["文件"], [(path, content)])
    for path, content in files:
        if "属于" in content["文件"]:
            found[content["文件"]["属于"]][1].append((path, content))
    return list(found.values())


def section(head, files, tests):
    versions = as_list(head.get("版本"))
    names = "、".join(f"`{path.relative_to(ROOT)}`" for path, _ in files)
    lines = [f"\n## {head['名称']}\n", f"{head.get('文号', '')} {head.get('位阶', '')}，{names}".strip(), ""]
    for version in versions:
        doubt = "；".join(as_list(version.get("存疑")))
        lines.append(f"- {version['版']}：{dates_of(version)}" + (f"（存疑：{doubt}）" if doubt else ""))
    lines += ["", "| 条文 | 版本 | 规则 | 种类 | 测试 | 存疑 |", "|---|---|---|---|---|---|"]
    for _, content in files:
        lines += rows(content, versions, tests)
    return lines


def rows(content, versions, tests):
    lines = []
    for rule in content.get("规则", []):
        by_article = collections.defaultdict(list)
        for version, article in articles_of(rule, versions).items():
            by_article[article].append(version)
        for article, held in by_article.items():
            lines.append(f"| {cell(article)} | {'、'.join(held)} | `{rule['编号']}` {cell(rule.get('名称', ''))} | {kind_of(rule)} "
                         f"| {tested(rule, tests)} | {cell('；'.join(doubts_of(rule)))} |")
    for gap in content.get("未尽", []):
        lines.append(f"| {cell(gap['条'])} | {'、'.join(as_list(gap.get('版')))} | 未尽 | | | {cell(gap['理由'])} |")
    return lines


def document(tests):
    texts = laws()
    rules = [rule for _, files in texts for _, content in files for rule in content.get("规则", [])]
    active = [rule for rule in rules if kind_of(rule) != "定义"]
    silent = [rule["编号"] for rule in active if rule["编号"] not in tests]
    versions = sum(len(as_list(head.get("版本"))) for head, _ in texts)
    lines = [HEAD, f"{len(texts)} 个法律文件，{versions} 个版本，{len(rules)} 条规则；其中 {len(active) - len(silent)} 条有测试，{len(silent)} 条没有。"]
    if silent:
        lines.append("\n没有测试的规则：" + "、".join(f"`{rule}`" for rule in silent) + "。")
    for head, files in texts:
        lines += section(head, files, tests)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="renew docs/law-coverage.md")
    arguments = parser.parse_args()
    text = document(tests_of_rules(arguments.report))
    if arguments.write:
        DOCUMENT.write_text(text, encoding="utf-8")
    if not DOCUMENT.exists() or DOCUMENT.read_text(encoding="utf-8") != text:
        print("docs/law-coverage.md is out of date; renew it with --write")
        return 1
    print(text.split("\n## ")[0].splitlines()[-1 if "没有测试" not in text else -3])
    return 0


if __name__ == "__main__":
    sys.exit(main())
