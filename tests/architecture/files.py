"""Names, sizes and first lines of files; what must not be written in them."""

import re

TOP_LEVEL = {"engine", "rules", "schemas", "bindings", "tests", "docs", ".ci", "dev", "CMakeLists.txt",
             "CMakePresets.json", "README.md", "README.zh.md", "CHANGELOG.md", "LICENSE", "NOTICE", ".clang-format",
             ".clang-tidy", ".editorconfig", ".gitattributes", ".gitignore", ".git-blame-ignore-revs"}

FORBIDDEN_WORDS = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "impl", "common", "stuff"}
LONGEST_FILE = 500
LONGEST_TABLE = 800  # a .def is data, looked up by number or name
CODE = (".cpp", ".h", ".c", ".hpp", ".cc", ".def", ".py", ".java", ".js", ".mjs", ".ts", ".mts", ".cts", ".tsx", ".scala")
OURS = ("engine/", "bindings/", "tests/", "docs/", "rules/", "schemas/")
FOREIGN = ("tests/conformance/", "tests/golden/", "tests/fuzz/corpus/")

# The engine holds no law. What it must say nevertheless is listed, with the reason, in law_words_allowed.txt.
LAW_WORDS = re.compile("检验|检测|罚款|食品|药品|化妆品|医疗器械|特种设备|资质认定|市场监管|吊销|没收")
LAW_WORDS_ALLOWED = "tests/architecture/law_words_allowed.txt"

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
BARE_NOLINT = re.compile(r"NOLINT(?:NEXTLINE|BEGIN)?(?:\([^)]*\))?\s*(?:\*/)?\s*$")


def our_code(tree):
    return [path for path in tree.paths(*CODE, under=OURS) if not path.startswith(FOREIGN)]


def is_generated(tree, path):
    """A generated file says so, with the name of its generator, in its first five lines."""
    return any(re.search(r"\b[Gg]enerated\b", line) for number, line in tree.lines(path) if number <= 5)


def unknown_top_level_entries(tree):
    for entry in sorted({path.split("/")[0] for path in tree.paths()} - TOP_LEVEL):
        yield f"{entry}: is not among the allowed entries at the top"


def forbidden_words_in_names(tree):
    for path in tree.paths(under=OURS):
        if path.startswith(FOREIGN):
            continue
        for part in path.split("/"):
            words = set(re.split(r"[-_. ]", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", part).lower()))
            if words & FORBIDDEN_WORDS:
                yield f"{path}: '{', '.join(sorted(words & FORBIDDEN_WORDS))}' says nothing; name it after what it does"


def files_too_long(tree):
    for path in our_code(tree):
        length = len(tree.text(path).splitlines())
        longest = LONGEST_TABLE if path.endswith(".def") else LONGEST_FILE
        if length > longest and not is_generated(tree, path):
            yield f"{path}: has {length} lines, more than {longest}"


def files_without_a_purpose(tree):
    """The first line of every C++ file, after #pragma once, is a comment that says what the file is for."""
    for path in tree.paths(".cpp", ".h", ".def", ".c", under=["engine/", "bindings/", "tests/"]):
        if path.startswith(FOREIGN):
            continue
        lines = [line for _, line in tree.lines(path) if line.strip() and line.strip() != "#pragma once"]
        if not lines or not lines[0].startswith(("//", "/*")):
            yield f"{path}: does not begin with a comment that says what it is for"


def headers_without_a_guard(tree):
    for path in tree.paths(".h", under=["engine/", "tests/"]):
        if not path.startswith(FOREIGN) and not tree.text(path).startswith("#pragma once\n"):
            yield f"{path}: does not begin with #pragma once"


def law_words_in_the_engine(tree):
    allowed = set()
    if tree.has(LAW_WORDS_ALLOWED):
        for _, line in tree.lines(LAW_WORDS_ALLOWED):
            if line.strip() and not line.startswith("#"):
                path, word, _ = line.split(maxsplit=2)
                allowed.add((path, word))
    used = set()
    for path in tree.paths(".cpp", ".h", ".def", under=["engine/"]):
        for number, line in tree.lines(path):
            for word in LAW_WORDS.findall(line):
                used.add((path, word))
                if (path, word) not in allowed:
                    yield f"{path}:{number}: '{word}' is law, and belongs in rules/"
    for path, word in sorted(allowed - used):
        yield f"{LAW_WORDS_ALLOWED}: {path} no longer says '{word}'"


def unfinished_work(tree):
    for path in our_code(tree):
        if path.startswith("tests/architecture/"):
            continue
        for number, line in tree.lines(path):
            if UNFINISHED.search(line):
                yield f"{path}:{number}: unfinished: {line.strip()}"


def silenced_without_a_reason(tree):
    for path in tree.paths(".cpp", ".h", ".c", under=["engine/", "bindings/", "tests/"]):
        for number, line in tree.lines(path):
            if BARE_NOLINT.search(line):
                yield f"{path}:{number}: NOLINT without a reason: write 'NOLINT(check): why'"


CHECKS = [unknown_top_level_entries, forbidden_words_in_names, files_too_long, files_without_a_purpose,
          headers_without_a_guard, law_words_in_the_engine, unfinished_work, silenced_without_a_reason]
