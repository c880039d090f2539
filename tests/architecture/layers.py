"""Who may include whom: the engine's layers, the bindings, and third parties."""

import re

# The order of DESIGN and docs/architecture.md. engine/CMakeLists.txt says which of the earlier layers each one uses.
ORDER = ["text", "diagnostics", "values", "functions", "syntax", "vocabulary", "rulebook", "formatting", "checking",
         "compiled", "facts", "evaluation", "adjudication", "matching", "explanation", "analysis", "comparison", "linting", "handbook",
         "coverage", "mutation", "api"]

# Which files may include the headers of which third party; nobody else may.
THIRD_PARTIES = [
    (r"boost/(spirit|fusion|parser)", ["engine/syntax/grammar.cpp"]),
    (r"boost/multiprecision/", ["tests/values/"]),  # the oracle of exact arithmetic
    (r"boost/", ["engine/syntax/grammar.cpp", "bindings/server/"]),
    (r"yaml-cpp/", ["engine/rulebook/yaml_document.cpp", "tests/bench/load_rulebook.cpp"]),
    (r"simdjson", ["engine/facts/", "tests/bench/"]),
    (r"benchmark/", ["tests/bench/stages/"]),
    (r"openssl/", ["engine/text/sha256.cpp"]),
    (r"spdlog/", ["bindings/"]),
    (r"CLI/", ["bindings/cli/"]),
    (r"mimalloc", ["bindings/cli/memory.cpp"]),
    (r"(napi|node_api|js_native_api)\.h", ["bindings/node/"]),
    (r"nlohmann/", ["tests/"]),
    (r"(gtest|gmock)/", ["tests/"]),
]

SOURCES = (".cpp", ".h", ".def", ".c")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
DECLARATION = re.compile(r"^zhunsheng_layer\(([^)]*)\)", re.MULTILINE)
KEYWORDS = {"SOURCES", "USES", "PACKAGES"}


def declared_layers(tree):
    """name → {"SOURCES": […], "USES": […], "PACKAGES": […]}, in the order of engine/CMakeLists.txt."""
    layers = {}
    for words in DECLARATION.findall(tree.text("engine/CMakeLists.txt")):
        name, *rest = words.split()
        layer = layers[name] = {keyword: [] for keyword in KEYWORDS}
        keyword = None
        for word in rest:
            if word in KEYWORDS:
                keyword = word
            else:
                layer[keyword].append(word)
    return layers


def includes(tree, path):
    """(line number, '<' or '"', header) of every include."""
    for number, line in tree.lines(path):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1], found[2]


def reachable(layers, name):
    """The layer itself, those it uses, and what these use in turn."""
    seen, pending = set(), [name]
    while pending:
        layer = pending.pop()
        if layer not in seen:
            seen.add(layer)
            pending += layers.get(layer, {"USES": []})["USES"]
    return seen


def layers_out_of_order(tree):
    layers = declared_layers(tree)
    for name, layer in layers.items():
        if name not in ORDER:
            yield f"engine/CMakeLists.txt: {name} is no layer of docs/architecture.md"
            continue
        for used in layer["USES"]:
            if used not in ORDER[:ORDER.index(name)]:
                yield f"engine/CMakeLists.txt: {name} uses {used}, which comes after it"
    known = [name for name in layers if name in ORDER]
    if known != sorted(known, key=ORDER.index):
        yield f"engine/CMakeLists.txt: the layers are not in their order: {', '.join(known)}"


def sources_left_out(tree):
    """A source that no layer compiles, or a layer that is not declared."""
    layers = declared_layers(tree)
    for path in tree.paths(".cpp", under=["engine/"]):
        _, layer, *rest = path.split("/")
        if layer not in layers:
            yield f"{path}: engine/CMakeLists.txt declares no layer {layer}"
        elif "/".join(rest) not in layers[layer]["SOURCES"]:
            yield f"{path}: is not among the sources of {layer} in engine/CMakeLists.txt"


def includes_against_the_order(tree):
    layers = declared_layers(tree)
    folders = {path.split("/")[1] for path in tree.paths(*SOURCES, under=["engine/"])} - {"include"}
    for path in tree.paths(*SOURCES, under=["engine/"]):
        layer = path.split("/")[1]
        allowed = {"zhunsheng"} if layer == "include" else reachable(layers, layer) | {"zhunsheng"}
        for number, quote, header in includes(tree, path):
            folder = header.split("/")[0]
            if quote == '"' and "/" not in header:
                yield f'{path}:{number}: "{header}" names no folder: write "{layer}/{header}"'
            elif (quote == '"' or folder in folders) and folder not in allowed:
                yield f"{path}:{number}: {layer} may not include {header}"


def bindings_past_the_public_surface(tree):
    folders = {path.split("/")[1] for path in tree.paths(under=["engine/"]) if path.count("/") > 1} - {"include"}
    for path in tree.paths(*SOURCES, ".hpp", ".cc", under=["bindings/"]):
        for number, _, header in includes(tree, path):
            if header.split("/")[0] in folders:
                yield f"{path}:{number}: a binding may include zhunsheng/… only, not {header}"


def third_parties_out_of_place(tree):
    for path in tree.paths(*SOURCES, ".hpp", ".cc", under=["engine/", "bindings/", "tests/"]):
        for number, _, header in includes(tree, path):
            rule = next(((pattern, allowed) for pattern, allowed in THIRD_PARTIES if re.match(pattern, header)), None)
            if rule and not path.startswith(tuple(rule[1])):
                yield f"{path}:{number}: {header} may be included by {', '.join(rule[1])} only"


CHECKS = [layers_out_of_order, sources_left_out, includes_against_the_order, bindings_past_the_public_surface,
          third_parties_out_of_place]
