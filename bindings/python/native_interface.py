"""Declares zhunsheng.h to cffi, from the header itself, so that the two cannot differ."""

import re
from pathlib import Path

from cffi import FFI

NATIVE = Path(__file__).resolve().parent / "native"


def declarations(header: str) -> str:
    """What the header declares, without what only its C and C++ readers need."""
    body = re.search(r'extern "C" \{\n#endif\n(.*?)#ifdef __cplusplus', header, re.DOTALL)
    if not body:
        raise ValueError("zhunsheng.h has changed its frame: its declarations are not found")
    constant = r"#define (ZHUNSHENG_ABI_VERSION) \d+"
    return re.sub(constant, r"#define \1 ...", body.group(1)).replace("ZHUNSHENG_EXPORT", "")


interface = FFI()
interface.cdef(declarations((NATIVE / "zhunsheng.h").read_text(encoding="utf-8")))
interface.set_source(
    "zhunsheng._native",
    '#include "zhunsheng.h"',
    include_dirs=["native"],
    extra_link_args=["native/libzhunsheng_c.so.1", "-Wl,-rpath-link,native"],
)
