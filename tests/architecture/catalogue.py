"""Every diagnostic is numbered once, explained in docs/diagnostics/ and shown by a golden test."""

import re

CATALOGUE = "engine/diagnostics/catalogue.def"
PAGES = "docs/diagnostics/"
GOLDEN = "tests/golden/diagnostics/"
ENTRY = re.compile(r"^ZHUNSHENG_DIAGNOSTIC\((\d+),\s*(\w+)", re.MULTILINE)


def entries(tree):
    """(number, name) in the order of the catalogue."""
    return [(int(number), name) for number, name in ENTRY.findall(tree.text(CATALOGUE))]


def codes_out_of_order(tree):
    listed = entries(tree)
    for (before, _), (number, name) in zip(listed, listed[1:]):
        if number <= before:
            yield f"{CATALOGUE}: {name} ({number}) stands after {before}"
    names = [name for _, name in listed]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{CATALOGUE}: {name} is listed twice"


def diagnostics_never_raised(tree):
    words = {word for path in tree.paths(".cpp", ".h", under=["engine/", "bindings/"])
             for word in re.findall(r"\w+", tree.text(path))}
    for number, name in entries(tree):
        if name not in words:
            yield f"{CATALOGUE}: nothing raises {name} ({number})"


def diagnostics_without(tree, folder, what):
    listed = tree.paths(under=[folder])
    if not listed:
        return  # the folder is still to come
    for number, name in entries(tree):
        if not any(path.startswith(f"{folder}ZS{number}") for path in listed):
            yield f"{CATALOGUE}: {name} has no {what} {folder}ZS{number}…"
    known = {f"ZS{number}" for number, _ in entries(tree)}
    for path in listed:
        code = re.match(r"ZS\d{4}", path[len(folder):])
        if code and code[0] not in known:
            yield f"{path}: the catalogue has no {code[0]}"


def diagnostics_without_a_page(tree):
    yield from diagnostics_without(tree, PAGES, "page")


def diagnostics_without_a_golden_test(tree):
    yield from diagnostics_without(tree, GOLDEN, "golden test")


CHECKS = [codes_out_of_order, diagnostics_never_raised, diagnostics_without_a_page, diagnostics_without_a_golden_test]
