#!/usr/bin/env python3
"""Writes handbooks with the command and reads them as a browser would.

    site_test.py BINARY

The parking rulebook's handbook is compared with tests/golden/handbook/ (bodies only; ZHUNSHENG_UPDATE_GOLDEN=1 renews
them: read the diff). The shipped rulebook's must be well-formed, every link in it must lead somewhere, nothing may come
from the network, and two runs must give the same bytes.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "handbook"
SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
BODY = re.compile(r"<main.*</main>\n", re.DOTALL)
VOID = {"meta", "input", "br", "hr", "img", "link"}
# What a reader of the shipped rules would look up, and what the list must hold.
KNOWN = ["出具虚假报告", "检验检测机构监督管理办法", "fsl-138.false", "第一百三十八条第一款", "撤销检验资质", "institution.name"]


class Reader(HTMLParser):
    """Notes ids and links of a page, and tags that do not pair."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.wrong = [], [], [], []
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        self.wrong += [f"<{tag}> at {self.getpos()} leads nowhere"] if attributes.get("href") == "" else []
        self.wrong += [f"<{tag} {name}> fetches" for name in ("src", "srcset", "action", "data") if name in attributes]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()} closes {self.open[-1:]}")
        else:
            self.open.pop()


def handbook(binary, folder, *arguments):
    subprocess.run([binary, "handbook", "--output", folder, *arguments], cwd=ROOT, check=True, timeout=300,
                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.html"))}


def wrong_links(pages, readers):
    for path, reader in readers.items():
        for link in reader.links:
            target, anchor = urldefrag(link)
            if re.match(r"[a-z]+:|//", link):
                yield f"{path}: the link {link} leaves the handbook"
                continue
            wanted = os.path.normpath(os.path.join(os.path.dirname(path), unquote(target))) if target else path
            if wanted not in pages:
                yield f"{path}: the link {link} leads to no page"
            elif anchor and unquote(anchor) not in readers[wanted].ids:
                yield f"{path}: the link {link} leads to no place on its page"


def mistakes(pages):
    readers = {path: Reader(text) for path, text in pages.items()}
    for path, reader in readers.items():
        yield from (f"{path}: {wrong}" for wrong in reader.wrong)
        yield from (f"{path}: the id {each} is given twice" for each in {i for i in reader.ids if reader.ids.count(i) > 1})
        if re.search(r"url\(|@import|https?:", pages[path]):
            yield f"{path}: names something on the network"
    yield from wrong_links(pages, readers)


def compare_with_golden(name, pages):
    folder = GOLDEN / name
    bodies = {path: SHA256.sub("<sha256>", BODY.search(text)[0]) for path, text in pages.items()}
    if os.environ.get("ZHUNSHENG_UPDATE_GOLDEN") == "1":
        for path, body in bodies.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(body, encoding="utf-8")
    expected = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    yield from (f"{name}: {path} is in one of handbook and golden files only" for path in expected.keys() ^ bodies.keys())
    for path in expected.keys() & bodies.keys():
        yield from difflib.unified_diff(expected[path].splitlines(), bodies[path].splitlines(), path, "found", lineterm="")


def shipped(binary, folder):
    pages = handbook(binary, folder / "one")
    yield from mistakes(pages)
    yield from (f"register.html does not hold {entry}" for entry in KNOWN if entry not in pages["register.html"])
    if pages != handbook(binary, folder / "two"):
        yield "two runs differ"


def main():
    binary = Path(sys.argv[1]).resolve()
    found = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, language in [("zh", "zh"), ("en", "en")]:
            pages = handbook(binary, folder / name, "--lang", language, "--rules", ROOT / "tests/rulebooks/parking")
            found += [*mistakes(pages), *compare_with_golden(name, pages)]
        found += shipped(binary, folder)
    print(*found[:200], sep="\n", end="\n" if found else "")
    print(f"{len(found)} mistakes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
