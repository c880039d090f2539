#!/usr/bin/env python3
"""What `zhunsheng fmt` does to files: it writes those that change and no others, whole or not at all.

    files_test.py BINARY
"""

import os
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BINARY = Path(sys.argv.pop()).resolve()
UNTIDY = "文件:\n    编号:   a\n"
TIDY = "文件:\n  编号: a\n"
BROKEN = "文件: &x\n    编号: !y a\n"


class Files(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name) / "rules"
        (self.folder / "tests").mkdir(parents=True)
        self.untidy = self.write("untidy.yaml", UNTIDY)
        self.tidy = self.write("tidy.yml", TIDY)
        self.test = self.write("tests/test.yaml", "测试:\n- 名称: a\n")

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text.encode())
        os.utime(path, (1, 1))
        return path

    def run_fmt(self, *arguments, text=""):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        done = subprocess.run([BINARY, "--lang", "en", "fmt", *arguments], input=text.encode(), cwd=self.folder.parent,
                              env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_the_rules_folder_is_formatted_with_the_folders_in_it(self):
        status, out, err = self.run_fmt()
        self.assertEqual((status, err), (0, ""))
        self.assertIn("2 formatted, 1 left as they are", out)
        self.assertEqual(self.untidy.read_text(), TIDY)
        self.assertEqual(self.test.read_text(), "测试:\n  - 名称: a\n")

    def test_a_file_that_does_not_change_is_not_written(self):
        self.run_fmt()
        self.assertEqual(self.tidy.stat().st_mtime, 1)
        self.assertNotEqual(self.untidy.stat().st_mtime, 1)

    def test_check_writes_nothing_lists_what_would_change_and_fails(self):
        status, out, _ = self.run_fmt("--check", "rules")
        self.assertEqual(status, 1)
        self.assertIn("not formatted: rules/untidy.yaml\n    2 -     编号:   a\n    2 +   编号: a\n", out)
        self.assertNotIn("tidy.yml", out)
        self.assertEqual(self.untidy.read_text(), UNTIDY)

    def test_check_passes_once_all_is_formatted(self):
        self.run_fmt()
        self.assertEqual(self.run_fmt("--check")[0], 0)

    def test_a_broken_file_is_told_with_all_its_faults_and_left_alone_while_the_others_are_formatted(self):
        broken = self.write("broken.yaml", BROKEN)
        status, out, err = self.run_fmt()
        self.assertEqual(status, 1)
        self.assertIn("rules/broken.yaml:1:5", err)
        self.assertIn("rules/broken.yaml:2:9", err)
        self.assertIn("1 at fault and not touched", out)
        self.assertEqual(broken.read_text(), BROKEN)
        self.assertEqual(self.untidy.read_text(), TIDY)

    def test_permissions_and_links_are_kept_and_nothing_is_left_behind(self):
        self.untidy.chmod(0o640)
        link = self.folder / "tests" / "link.yaml"
        link.symlink_to(self.untidy)
        self.run_fmt(str(link))
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.untidy.read_text(), TIDY)
        self.assertEqual(stat.S_IMODE(self.untidy.stat().st_mode), 0o640)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["tests", "tidy.yml", "untidy.yaml"])

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_folder_that_cannot_be_written_is_a_fault_of_the_machine(self):
        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        status, _, err = self.run_fmt("rules/untidy.yaml")
        self.assertEqual(status, 3)
        self.assertIn("ZS6007", err)
        self.assertEqual(self.untidy.read_text(), UNTIDY)

    def test_a_path_that_is_not_there_or_a_folder_without_rules_fails(self):
        (self.folder / "empty").mkdir()
        self.assertEqual(self.run_fmt("nowhere.yaml")[0], 1)
        self.assertEqual(self.run_fmt("rules/empty")[0], 1)

    def test_stdin_is_answered_on_stdout_and_a_broken_text_not_at_all(self):
        self.assertEqual(self.run_fmt("-", text=UNTIDY), (0, TIDY, ""))
        status, out, err = self.run_fmt("-", text=BROKEN)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("stdin:1:5", err)
        self.assertEqual(self.run_fmt("--check", "-", text=UNTIDY)[0], 1)

    def test_names_come_from_the_rules_beside_the_file(self):
        self.write("vocabulary.yaml", "词汇:\n  记录:\n    - 编号: case\n      字段: [{编号: b, 名称: 情节严重}, {编号: c, 名称: 首次}]\n")
        rule = self.write("rule.yaml", "规则:\n  - 编号: a\n    条件: 情节严重且非首次\n")
        self.run_fmt("rules/rule.yaml")
        self.assertIn("条件: 情节严重 且 非 首次\n", rule.read_text())


if __name__ == "__main__":
    unittest.main()
