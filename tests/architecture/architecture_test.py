#!/usr/bin/env python3
"""Checks the shape of the project: who includes whom, names and sizes of files, the catalogue of diagnostics, the version.

Every check is tried on a small made-up tree that breaks it, so that none can fall asleep.
"""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import catalogue  # noqa: E402
import files  # noqa: E402
import layers  # noqa: E402
import versions  # noqa: E402
from tree import Tree  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CHECKS = layers.CHECKS + files.CHECKS + catalogue.CHECKS + versions.CHECKS


class TheProject(unittest.TestCase):
    """One test for each check; the name of the check says what must not be found."""

    tree = Tree.of_project(ROOT)


def test_of(check):
    def test(self):
        found = list(check(self.tree))
        if found:
            self.fail(f"{len(found)} {check.__name__.replace('_', ' ')}:\n  " + "\n  ".join(found))
    return test


for each in CHECKS:
    setattr(TheProject, f"test_has_no_{each.__name__}", test_of(each))

CMAKE = """
zhunsheng_layer(text SOURCES utf8.cpp)
zhunsheng_layer(values
    SOURCES date.cpp number.cpp
    USES text PACKAGES Boost::headers)
zhunsheng_layer(syntax SOURCES grammar.cpp USES values)
"""
ENTRY = "ZHUNSHENG_DIAGNOSTIC({}, {}, error)\n"
LONG = "// long\n" * 501

POM = "<artifactId>zhunsheng</artifactId>\n<version>1.2.3</version>\n"
NPM = '{"name": "zhunsheng", "version": "1.2.3"}\n'
OF_ONE_VERSION = {
    versions.PROJECT: "project(zhunsheng VERSION 1.2.3 LANGUAGES CXX)\n",
    "bindings/java/pom.xml": POM, "bindings/java/core/pom.xml": POM, "bindings/java/spark/pom.xml": POM, "tests/java/pom.xml": POM,
    "bindings/node/package.json": NPM, "bindings/node/package-lock.json": NPM,
    "bindings/python/pyproject.toml": 'version = "1.2.3"\n',
    "tests/package/user/CMakeLists.txt": "find_package(zhunsheng 1.2 CONFIG)\n",
    versions.EMBEDDING: POM + "zhunsheng-1.2.3.tgz libzhunsheng-dev_1.2.3_amd64.deb\nfind_package(zhunsheng 1.2 CONFIG)\n",
}

# check → (a tree that breaks it, what the check must say of it)
BROKEN = {
    layers.layers_out_of_order: [
        ({"engine/CMakeLists.txt": "zhunsheng_layer(text SOURCES a.cpp USES values)"}, "text uses values"),
        ({"engine/CMakeLists.txt": "zhunsheng_layer(values)\nzhunsheng_layer(text)"}, "not in their order"),
        ({"engine/CMakeLists.txt": "zhunsheng_layer(glue)"}, "glue is no layer")],
    layers.sources_left_out: [
        ({"engine/CMakeLists.txt": CMAKE, "engine/text/lost.cpp": ""}, "lost.cpp: is not among"),
        ({"engine/CMakeLists.txt": CMAKE, "engine/api/new.cpp": ""}, "declares no layer api")],
    layers.includes_against_the_order: [
        ({"engine/CMakeLists.txt": CMAKE, "engine/text/a.h": '#include "values/date.h"'}, "a.h:1: text may not"),
        ({"engine/CMakeLists.txt": CMAKE, "engine/text/a.h": '#include "api/b.h"', "engine/api/b.h": ""}, "api/b.h"),
        ({"engine/CMakeLists.txt": CMAKE, "engine/include/zhunsheng/a.h": '#include "text/b.h"'}, "include may not"),
        ({"engine/CMakeLists.txt": CMAKE, "engine/text/a.h": '#include "b.h"'}, 'write "text/b.h"')],
    layers.bindings_past_the_public_surface: [
        ({"bindings/cli/main.cpp": '#include "text/utf8.h"', "engine/text/utf8.h": ""}, "main.cpp:1")],
    layers.third_parties_out_of_place: [
        ({"engine/text/a.cpp": "#include <boost/spirit/home/x3.hpp>"}, "a.cpp:1"),
        ({"bindings/server/a.cpp": "#include <boost/spirit/home/x3.hpp>"}, "grammar.cpp only"),
        ({"engine/rulebook/read.cpp": "#include <yaml-cpp/yaml.h>"}, "yaml_document.cpp, tests/bench/"),
        ({"engine/api/a.cpp": "#include <simdjson.h>"}, "engine/facts/"),
        ({"engine/api/a.cpp": "#include <spdlog/spdlog.h>"}, "bindings/ only"),
        ({"engine/api/a.cpp": "#include <CLI/CLI.hpp>"}, "bindings/cli/ only"),
        ({"bindings/c/a.cpp": "#include <mimalloc-override.h>"}, "memory.cpp only"),
        ({"bindings/c/a.cpp": "#include <napi.h>"}, "bindings/node/ only"),
        ({"engine/api/a.cpp": "#include <nlohmann/json.hpp>"}, "tests/ only")],
    files.unknown_top_level_entries: [({"src/a.cpp": ""}, "src")],
    files.forbidden_words_in_names: [
        ({"engine/text/string_utils.cpp": ""}, "utils"), ({"bindings/java/CaseManager.java": ""}, "manager")],
    files.files_too_long: [({"engine/text/a.cpp": LONG}, "501 lines")],
    files.files_without_a_purpose: [
        ({"engine/text/a.cpp": "#include <string>\n"}, "a.cpp"), ({"engine/text/a.h": "#pragma once\nint a;\n"}, "a.h")],
    files.headers_without_a_guard: [({"engine/text/a.h": "// about\n"}, "#pragma once")],
    files.law_words_in_the_engine: [
        ({"engine/text/a.cpp": "// 罚款\n"}, "a.cpp:1"),
        ({files.LAW_WORDS_ALLOWED: "engine/text/a.cpp 罚款 why\n", "engine/text/a.cpp": "// 食品\n"}, "'食品' is law"),
        ({files.LAW_WORDS_ALLOWED: "engine/text/a.cpp 罚款 why\n", "engine/text/a.cpp": ""}, "no longer says")],
    files.unfinished_work: [({"engine/text/a.cpp": "// TODO: later\n"}, "a.cpp:1")],
    files.silenced_without_a_reason: [
        ({"engine/text/a.cpp": "int a;  // NOLINT\n"}, "a.cpp:1"),
        ({"engine/text/a.cpp": "int a;  // NOLINT(bugprone-x)\n"}, "a.cpp:1")],
    catalogue.codes_out_of_order: [
        ({catalogue.CATALOGUE: ENTRY.format(1002, "a") + ENTRY.format(1001, "b")}, "b (1001)"),
        ({catalogue.CATALOGUE: ENTRY.format(1001, "a") + ENTRY.format(1002, "a")}, "twice")],
    catalogue.diagnostics_never_raised: [({catalogue.CATALOGUE: ENTRY.format(1001, "lost")}, "lost (1001)")],
    catalogue.diagnostics_without_a_page: [
        ({catalogue.CATALOGUE: ENTRY.format(1001, "a"), "docs/diagnostics/README.md": ""}, "a has no page"),
        ({catalogue.CATALOGUE: "", "docs/diagnostics/ZS1009.md": ""}, "no ZS1009")],
    catalogue.diagnostics_without_a_golden_test: [
        ({catalogue.CATALOGUE: ENTRY.format(1001, "a"), "tests/golden/diagnostics/ZS1002-b/x": ""}, "a has no golden")],
    versions.versions_apart: [
        ({versions.PROJECT: "project(zhunsheng)"}, "states no version"),
        ({versions.PROJECT: OF_ONE_VERSION[versions.PROJECT]}, "package.json: no longer names the version"),
        *[({**OF_ONE_VERSION, path: OF_ONE_VERSION[path].replace("1.2", "1.1")}, f"{path}:{line}: names 1.1")
          for path, line in [("tests/java/pom.xml", 2), ("bindings/node/package.json", 1),
                             ("bindings/python/pyproject.toml", 1), ("tests/package/user/CMakeLists.txt", 1),
                             (versions.EMBEDDING, 2), (versions.EMBEDDING, 3), (versions.EMBEDDING, 4)]]],
}

SOUND = {
    "engine/CMakeLists.txt": CMAKE,
    "engine/text/utf8.cpp": '// UTF-8.\n#include "text/utf8.h"\n#include <string>\n',
    "engine/text/utf8.h": "#pragma once\n// UTF-8.\nint a;  // NOLINT(bugprone-x): because\n",
    "engine/values/date.cpp": '// Dates.\n#include "zhunsheng/case.h"\n#include "text/utf8.h"\n',
    "engine/values/number.cpp": "// Numbers. unreadable_file\n",
    "engine/syntax/grammar.cpp": '// The grammar.\n#include <boost/spirit/home/x3.hpp>\n#include "text/utf8.h"\n',
    "engine/include/zhunsheng/case.h": "#pragma once\n// A case.\n",
    "bindings/cli/main.cpp": '// The command.\n#include <CLI/CLI.hpp>\n#include "zhunsheng/case.h"\n',
    catalogue.CATALOGUE: "// All.\n" + ENTRY.format(1001, "unreadable_file"),
    "docs/diagnostics/ZS1001.md": "",
    "tests/golden/diagnostics/ZS1001-unreadable-file/expected.txt": "",
    **OF_ONE_VERSION,
}


class EachCheck(unittest.TestCase):
    def test_finds_what_it_is_for(self):
        for check, trees in BROKEN.items():
            for broken, expected in trees:
                with self.subTest(check=check.__name__, broken=broken):
                    self.assertIn(expected, "\n".join(check(Tree(broken))))

    def test_says_nothing_of_a_sound_tree(self):
        for check in CHECKS:
            with self.subTest(check=check.__name__):
                self.assertEqual(list(check(Tree(SOUND))), [])

    def test_is_tried_on_a_broken_tree(self):
        self.assertEqual(set(BROKEN), set(CHECKS))


if __name__ == "__main__":
    unittest.main()
