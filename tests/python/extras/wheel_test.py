"""The wheel: for every Python from 3.10 on, for the systems that its tag names, with what it needs and its licences."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel() -> Path:
    """The one that was installed."""
    return Path(os.environ["ZHUNSHENG_WHEEL"])


def test_the_tag_is_what_the_symbols_need(wheel: Path) -> None:
    assert re.fullmatch(r"zhunsheng-[\d.]+-cp310-abi3-manylinux_2_\d+_\w+\.whl", wheel.name)
    told = subprocess.run(
        [sys.executable, "-m", "auditwheel", "show", wheel], capture_output=True, text=True, check=True
    )
    platform = wheel.stem.rsplit("-", 1)[1]
    assert f'following platform tag: "{platform}"' in " ".join(told.stdout.split())


def test_the_documents_name_the_oldest_systems(wheel: Path, project: Path) -> None:
    """The packages for Java and Node carry the same libraries."""
    needed = re.search(r"manylinux_(\d+)_(\d+)_", wheel.name)
    assert needed
    embedding, scale = ((project / "docs" / name).read_text("utf-8") for name in ("embedding.md", "scale.md"))
    assert f"pip install {wheel.name}" in embedding
    for text, times in ((embedding, 2), (scale, 1)):
        assert re.findall(r"glibc (\d+)\.(\d+) or later", text) == [needed.groups()] * times
        assert "libstdc++ of GCC 11 or later" in text


def test_the_standard_library_of_gcc_11_does(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        libraries = [files.extract(name, tmp_path) for name in files.namelist() if ".so" in Path(name).name]
    symbols = subprocess.run(["objdump", "-T", *libraries], capture_output=True, text=True, check=True).stdout
    versions = {tuple(map(int, version.split("."))) for version in re.findall(r"\bGLIBCXX_([\d.]+)", symbols)}
    assert versions and max(versions) <= (3, 4, 29), "GCC 11 has GLIBCXX_3.4.29"


def test_everything_is_in_it(wheel: Path, project: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    sources = {f"zhunsheng/{path.name}" for path in (project / "bindings/python/zhunsheng").glob("*.py*")}
    assert sources | {"zhunsheng/py.typed", "zhunsheng/rules.zsr", "zhunsheng/_native.abi3.so"} <= set(names)
    libraries = {
        re.sub(r"-[0-9a-f]{8}", "", name.rsplit("/")[-1]) for name in names if re.match(r"zhunsheng\.libs/.", name)
    }
    assert libraries == {"libzhunsheng_c.so.1", "libcrypto.so.3", "libsimdjson.so.14", "libyaml-cpp.so.0.7"}
    licences = {name.rsplit("/")[-1] for name in names if "/licenses/" in name}
    assert {"LICENSE", "libssl3", "libsimdjson14", "libyaml-cpp0.7"} <= licences


def test_nothing_tells_of_the_machine_that_built_it(wheel: Path, project: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        for name in files.namelist():
            if not name.startswith("zhunsheng.libs/"):
                assert str(project).encode() not in files.read(name), name
