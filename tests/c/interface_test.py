#!/usr/bin/env python3
"""The number of the C interface grows with every change of it: interface.sha256 holds the hash that the header had, comments
and blanks left out, when the number was last raised. ZHUNSHENG_UPDATE_GOLDEN=1 writes it anew, for a change by which no
program that was compiled before goes wrong, such as a new function."""

import hashlib
import os
import pathlib
import re
import unittest

HERE = pathlib.Path(__file__).resolve().parent
RECORD = HERE / "interface.sha256"


def interface():
    header = (HERE.parents[1] / "bindings/c/zhunsheng.h").read_text(encoding="utf-8")
    bare = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", " ", header, flags=re.S)).strip()
    number = re.search(r"#define ZHUNSHENG_ABI_VERSION (\d+)", header).group(1)
    return f"{number} {hashlib.sha256(bare.encode()).hexdigest()}\n"


class Interface(unittest.TestCase):
    def test_is_the_one_that_its_number_stands_for(self):
        if os.environ.get("ZHUNSHENG_UPDATE_GOLDEN"):
            RECORD.write_text(interface(), encoding="utf-8")
        self.assertEqual(interface(), RECORD.read_text(encoding="utf-8"),
                         "the C interface changed: raise ZHUNSHENG_ABI_VERSION if older programs would go wrong with it")


if __name__ == "__main__":
    unittest.main()
