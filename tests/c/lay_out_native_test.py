#!/usr/bin/env python3
"""lay_out_native_test.py CC: bindings/c/lay_out_native.cmake copies what a library needs along with the terms of each, and
refuses a library whose terms it does not know. Tried on made-up libraries, compiled by CC."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "bindings/c/lay_out_native.cmake"


class LayOutNative(unittest.TestCase):
    compiler = "cc"

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def compile(self, name, *needed):
        source = self.folder / "source.c"
        source.write_text("int made_up(void);\nint made_up(void) { return 1; }\n", encoding="utf-8")
        subprocess.run([self.compiler, "-shared", "-fPIC", "-o", self.folder / name, source, f"-Wl,-soname,{name}", "-Wl,--no-as-needed",
                        *needed, f"-Wl,-rpath,{self.folder}"], check=True)
        return self.folder / name

    def lay_out(self, needed):
        library = self.compile("libown.so", self.compile(needed))
        return subprocess.run(["cmake", "-D", f"LIBRARY={library}", "-D", "NAME=libown.so.1", "-D", f"STRIP={shutil.which('strip')}", "-D",
                               f"FOLDER={self.folder}/native", "-P", SCRIPT], capture_output=True, text=True, check=False)

    def laid_out(self):
        native = self.folder / "native"
        return {os.path.relpath(file, native) for file in native.rglob("*") if file.is_file()}

    def test_a_known_library_comes_with_its_terms(self):
        done = self.lay_out("libcrypto.so.3")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.laid_out(), {"libown.so.1", "libcrypto.so.3", "licences/libssl3"})

    def test_an_unknown_library_is_refused(self):
        done = self.lay_out("libnobody.so.7")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("libnobody.so.7", done.stderr)


if __name__ == "__main__":
    LayOutNative.compiler = sys.argv.pop(1) if len(sys.argv) > 1 else "cc"
    unittest.main()
