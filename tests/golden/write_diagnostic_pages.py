#!/usr/bin/env python3
"""Writes docs/diagnostics/: one page for every diagnostic, from the catalogue and its golden example.

To be run after a change of catalogue.def or of tests/golden/diagnostics/.

The pages show what the examples' expected.*.txt say; `ZHUNSHENG_UPDATE_GOLDEN=1 diagnostics_test.py BINARY` renews
those first, and the pages with them.
"""

import ast
import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "engine" / "diagnostics" / "catalogue.def"
EXAMPLES = ROOT / "tests" / "golden" / "diagnostics"
PAGES = ROOT / "docs" / "diagnostics"

STAGES = {"1": ("文件与 YAML", "files and YAML"), "2": ("表达式的文字", "the text of an expression"),
          "3": ("名称与类型", "names and types"), "4": ("案件事实", "the facts of a case"),
          "5": ("裁断", "deciding"), "6": ("命令", "the command"), "7": ("规则测试", "rule tests"), "8": ("规则检查", "advice on rules")}
SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "advice": ("建议", "advice")}


class Reason(NamedTuple):
    """Why the command does not raise a code: what it says instead, and the test that raises the code."""

    zh: str
    en: str
    instead: str
    test: str


# Codes that the command cannot raise; their examples show what it says instead.
NOT_BY_THE_COMMAND = {
    "case_too_large": Reason("命令读入时已按同样的上限拒绝（ZS6005）；只有直接调用程序接口时才会遇到。",
                             "The command refuses such a case earlier (ZS6005); only callers of the library meet this one.",
                             "ZS6005", "tests/facts/read_case_test.cpp"),
    "layout_unsure": Reason("没有已知的规则文件会这样；整理后总要重读一遍，以防万一。读不懂的文件得到的是读它时的诊断，如下例。",
                            "No rule file is known to bring it about; what was laid out is read again all the same. A file that "
                            "cannot be read gets the diagnostics of reading, as here.",
                            "ZS1026", "tests/formatting/same_text_test.cpp"),
}


class Entry(NamedTuple):
    """A line of the catalogue."""

    number: str
    name: str
    severity: str
    zh: str
    en: str
    mend_zh: str
    mend_en: str

    @property
    def code(self):
        return f"ZS{self.number}"

    @property
    def folder(self):
        return EXAMPLES / f"{self.code}-{self.name.replace('_', '-')}"


TEXT = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
ENTRY = re.compile(r"^ZHUNSHENG_DIAGNOSTIC\((\d+),\s*(\w+),\s*(\w+),\s*" + r",\s*".join([TEXT] * 4) + r"\)",
                   re.MULTILINE)


def catalogue():
    """All entries, by number."""
    text = CATALOGUE.read_text(encoding="utf-8")
    found = [Entry(*match.groups()[:3], *(ast.literal_eval(f"({literal})") for literal in match.groups()[3:]))
             for match in ENTRY.finditer(text)]
    if len(found) != len(re.findall(r"^ZHUNSHENG_DIAGNOSTIC\(\d", text, re.MULTILINE)):
        raise ValueError(f"{CATALOGUE} has entries that are not understood")
    return found


def input_files(folder):
    """The files of an example that are its input, by their names in the example."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path for name, path in files.items() if name != "command" and not name.startswith("expected.")}


def command_of(folder):
    """What is run in a folder that holds the example's input and `base`, the rulebook that all examples share."""
    if (folder / "command").exists():
        return (folder / "command").read_text(encoding="utf-8").strip()
    if (folder / "case.json").exists():
        return "zhunsheng decide --rules base case.json"
    return "zhunsheng lint base rules"


def with_blanks(sentence):
    """A sentence of the catalogue, with what depends on the occurrence left open."""
    return re.sub(r"\{\d\}", "…", sentence)


def shown_file(path):
    """A file as a page can show it: what is no UTF-8, or cannot be seen, is spelt out."""
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16").rstrip() + "\n（文件以 UTF-16 编码 / the file is UTF-16）"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030").rstrip() + "\n（文件以 GB18030 编码 / the file is GB18030）"
    for character in ("\u200b", "\ufeff"):
        text = text.replace(character, f"<U+{ord(character):04X}>")
    return text.replace("\t", "→   ").rstrip() or "（空文件 / an empty file）"


def fenced(text, language="text"):
    return f"```{language}\n{text.rstrip()}\n```\n"


def printed(entry, language):
    """What the command says about the example, in its lines."""
    return (entry.folder / f"expected.{language}.txt").read_text(encoding="utf-8").splitlines()


def ways_to_mend(entry, language):
    """The catalogue's advice; where it gives none, that of the example."""
    advice = entry.mend_zh if language == "zh" else entry.mend_en
    if advice:
        return [with_blanks(advice)]
    note = re.compile(r"\s*= (?:提示|help): (.*)")
    return [found[1] for found in map(note.fullmatch, printed(entry, language)) if found]


def example(entry):
    """The input and what is run."""
    parts = []
    for name, path in input_files(entry.folder).items():
        parts += [f"`{name}`:\n", fenced(shown_file(path), name.rsplit(".", 1)[-1])]
    return parts + [fenced("$ " + command_of(entry.folder).replace("\n", "\n  "))]


def section(entry, language):
    """What is wrong, how to mend it, and what the command says about the example."""
    chinese = language == "zh"
    wrong = with_blanks(entry.zh if chinese else entry.en)
    severity, stage = (names[0 if chinese else 1] for names in (SEVERITIES[entry.severity], STAGES[entry.number[0]]))
    parts = [f"**{wrong}**（{severity}，{stage}）\n" if chinese else f"**{wrong}** ({severity}; {stage})\n"]
    parts += [("怎样改：" if chinese else "How to mend it: ") + way + "\n" for way in ways_to_mend(entry, language)]
    if entry.name in NOT_BY_THE_COMMAND:
        reason = NOT_BY_THE_COMMAND[entry.name]
        parts += [(reason.zh if chinese else reason.en) + "\n"]
    if chinese:
        parts += ["例（`base` 是[各例共用的规则书](../../tests/golden/diagnostics/base/base.yaml)）：\n", *example(entry)]
    else:
        parts += ["The example above is answered by:\n"]
    return parts + [fenced("\n".join(printed(entry, language)[:-1]).replace("\t", "→   "))]


def page(entry):
    """The text of the entry's page, Chinese first."""
    title = [f"<!-- Generated by tests/golden/write_diagnostic_pages.py. -->\n# {entry.code} {entry.name}\n"]
    return "\n".join(title + section(entry, "zh") + ["## English\n"] + section(entry, "en"))


def index(entries):
    """The list of all pages."""
    lines = ["<!-- Generated by tests/golden/write_diagnostic_pages.py. -->", "# 诊断 / Diagnostics", "",
             "命令和程序接口所说的每一条，按编号。编号一经使用不再改作他用。",
             "", "Everything that the command and the library can say, by number. A number is never used again for something else."]
    for number, (zh, en) in STAGES.items():
        lines += ["", f"## {number} {zh} / {en}", "", "| | | |", "| --- | --- | --- |"]
        lines += [f"| [{entry.code}]({entry.code}.md) | {cell(entry.zh)} | {cell(entry.en)} |"
                  for entry in entries if entry.number[0] == number]
    return "\n".join(lines) + "\n"


def cell(sentence):
    return with_blanks(sentence).replace("|", "\\|")


def pages():
    """The text of every page by its name."""
    entries = catalogue()
    return {"README.md": index(entries), **{f"{entry.code}.md": page(entry) for entry in entries}}


def write_pages():
    """Writes what differs, and removes pages of codes that are no more."""
    PAGES.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for path in PAGES.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = PAGES / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_pages()
