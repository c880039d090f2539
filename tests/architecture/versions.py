"""The version stands in CMakeLists.txt; where it must be repeated, it is the same."""

import re

PROJECT = "CMakeLists.txt"
STATED = re.compile(r"^project\(zhunsheng VERSION ([\d.]+)", re.MULTILINE)

MAVEN = r"<artifactId>zhunsheng[\w-]*</artifactId>\s*<version>([^<]*)<"
PACKAGE = r"find_package\(zhunsheng ([\d.]+)"  # without the last part, which compatible versions may have as they like
FILE = r"zhunsheng[\w-]*[-_](\d+\.\d+\.\d+)"
EMBEDDING = "docs/embedding.md"
# (file, how it names the version)
PLACES = [
    ("bindings/java/pom.xml", MAVEN),
    ("bindings/java/core/pom.xml", MAVEN),
    ("bindings/java/spark/pom.xml", MAVEN),
    ("bindings/node/package.json", r'"name": "zhunsheng",\s*"version": "([^"]*)"'),
    ("bindings/node/package-lock.json", r'"name": "zhunsheng",\s*"version": "([^"]*)"'),
    ("bindings/python/pyproject.toml", r'(?m)^version = "([^"]*)"'),
    ("tests/java/pom.xml", MAVEN),
    ("tests/package/user/CMakeLists.txt", PACKAGE),
    (EMBEDDING, PACKAGE), (EMBEDDING, MAVEN), (EMBEDDING, FILE),
]


def versions_apart(tree):
    stated = STATED.search(tree.text(PROJECT))
    if not stated:
        yield f"{PROJECT}: states no version"
        return
    for path, pattern in PLACES:
        named = list(re.finditer(pattern, tree.text(path))) if tree.has(path) else []
        if not named:
            yield f"{path}: no longer names the version as {pattern}; see tests/architecture/versions.py"
        expected = stated[1].rpartition(".")[0] if pattern == PACKAGE else stated[1]
        for one in named:
            if one[1] != expected:
                yield f"{path}:{tree.text(path)[:one.start(1)].count(chr(10)) + 1}: names {one[1]} instead of {expected}"


CHECKS = [versions_apart]
