#!/usr/bin/env python3
"""A batch that is killed again and again, and resumed each time, ends with the bytes of one that was left alone.

    batch_resume_test.py BINARY [--kills N] [--cases N] [--seed N] [unittest arguments]
"""

import argparse
import json
import random
import resource
import signal
import sys
import time
from pathlib import Path

import batches

OPTIONS = argparse.Namespace(kills=40, cases=60_000, seed=20240501)
OUTPUT = ["--output", "out.ndjson"]
RESUME = [*OUTPUT, "--resume"]
PROGRESS = "out.ndjson.progress"


class ResumeTest(batches.BatchTest):
    def whole(self, *arguments, **further):
        """The results of the batch left alone."""
        return self.decide(*arguments, **further)[1]

    def break_off(self, *arguments, at=50_000, **further):
        """Ends a batch when its output has so many bytes."""
        def limit_size():
            resource.setrlimit(resource.RLIMIT_FSIZE, (at, at))

        status, _, _ = self.decide(*arguments, *OUTPUT, preexec_fn=limit_size, **further)
        self.assertEqual(status, 3)
        self.assertTrue((self.folder / PROGRESS).exists())

    def assert_ended(self, expected):
        self.assertEqual(self.read("out.ndjson"), expected)
        self.assertFalse((self.folder / PROGRESS).exists())

    def refusal(self, *arguments, **further):
        """What is said, after making sure that nothing was touched."""
        before = {path.name: path.read_bytes() for path in self.folder.iterdir()}
        status, _, err = self.decide(*arguments, **further)
        self.assertEqual(status, 2, err)
        self.assertEqual({path.name: path.read_bytes() for path in self.folder.iterdir()}, before)
        return err


class Kills(ResumeTest):
    def test_killed_at_random_moments(self):
        cases = self.write("cases.ndjson", batches.lines_of_cases(OPTIONS.cases))
        expected = self.whole(cases)
        moments = random.Random(OPTIONS.seed)
        kills = ended = 0
        grown = patience = 1
        while kills < OPTIONS.kills:
            process = self.start(cases, *RESUME)
            time.sleep(moments.uniform(0.005, 0.15) * patience)
            process.kill()
            _, err = process.communicate()
            output = self.folder / "out.ndjson"
            size = output.stat().st_size if output.exists() else 0
            # One that was killed when it had only to leave is at its end as well.
            if process.returncode >= 0 or size > 0 and not (self.folder / PROGRESS).exists():
                self.assertIn(process.returncode, (0, 1, -signal.SIGKILL), err)
                self.assert_ended(expected)
                output.unlink()
                ended += 1
                continue
            kills += 1
            # A machine that is busy may not get as far as to write anything before it is killed.
            patience = 1 if size > grown else patience * 1.2
            grown = size
        status, _, err = self.decide(cases, *RESUME)
        self.assertIn(status, (0, 1), err)
        self.assert_ended(expected)
        print(f"{kills} kills, {ended} batches ended in between, {len(expected) >> 20} MiB of results", file=sys.stderr)


class Resuming(ResumeTest):
    def test_from_any_byte_of_the_output(self):
        cases = self.write("cases.ndjson", batches.lines_of_cases(120))
        expected = self.whole(cases)
        self.break_off(cases)
        progress = self.read(PROGRESS)
        ends = [index + 1 for index, byte in enumerate(expected) if byte == 10]
        places = {0, 1, len(expected) - 1, len(expected)}
        places |= {end + off for end in ends[::7] for off in (-1, 0, 1)} | set(range(0, len(expected), 9973))
        for place in sorted(places):
            self.write("out.ndjson", expected[:place])
            self.write(PROGRESS, progress)
            status, _, err = self.decide(cases, *RESUME)
            self.assertEqual(status, 1)
            self.assertIn(f"{sum(end <= place for end in ends)} cases were written before\n", err)
            self.assertIn("120 cases: 109 decided, 11 with errors\n", err)
            self.assert_ended(expected)

    def test_arrays_and_several_files(self):
        cases = [line for line in batches.lines_of_cases(60).splitlines() if line]
        array = self.write("array.json", b"[" + b",\n".join(cases) + b"]")
        lines = self.write("lines.ndjson", b"\n".join(cases))
        single = self.write("single.json", cases[0])
        several = [array, single, "missing.json", lines, array]
        expected = self.whole(*several)
        ends = [index + 1 for index, byte in enumerate(expected) if byte == 10]
        self.assertEqual(len(ends), 181)
        self.break_off(*several)
        progress = self.read(PROGRESS)
        for end in ends[::13] + ends[58:64] + ends[118:124] + ends[-1:]:
            self.write("out.ndjson", expected[:end])
            self.write(PROGRESS, progress)
            self.decide(*several, *RESUME)
            self.assert_ended(expected)

    def test_with_the_date_of_the_beginning(self):
        cases = self.write("cases.ndjson", batches.lines_of_cases(120))
        expected = self.whole(cases, "--on", "2024-05-01")
        self.assertNotEqual(expected, self.whole(cases))
        self.break_off(cases, "--on", "2024-05-01")
        self.assertEqual(json.loads(self.read(PROGRESS))["decided_on"], "2024-05-01")
        self.assertIn("date", self.refusal(cases, *RESUME, "--on", "2024-05-02"))
        self.decide(cases, *RESUME)
        self.assert_ended(expected)

    def test_from_a_pipe_that_brings_the_same_cases(self):
        text = batches.lines_of_cases(200)
        expected = self.whole("-", text=text)
        self.break_off("-", text=text)
        self.assertIn("its last result", self.refusal("-", *RESUME, text=text.replace(b"C-", b"D-")))
        self.assertIn("its last result", self.refusal("-", *RESUME, text=b"\n".join(text.splitlines()[:5])))
        self.decide("-", *RESUME, text=text)
        self.assert_ended(expected)

    def test_after_nothing_was_written(self):
        cases = self.write("cases.ndjson", batches.lines_of_cases(50))
        expected = self.whole(cases)
        for prepare in lambda: None, lambda: self.write("out.ndjson", b""):
            (self.folder / "out.ndjson").unlink(missing_ok=True)
            prepare()
            self.assertEqual(self.decide(cases, *RESUME)[0], 1)
            self.assert_ended(expected)

    def test_after_a_signal(self):
        text = batches.lines_of_cases(40_000)
        cases = self.write("cases.ndjson", text)
        with self.start(cases, *OUTPUT) as process:
            while not (self.folder / "out.ndjson").exists() or not (self.folder / "out.ndjson").stat().st_size:
                time.sleep(0.001)
            process.terminate()
            err = process.stderr.read().decode()
            self.assertEqual(process.wait(60), 143)
        self.assertTrue(self.read("out.ndjson").endswith(b"\n"))
        self.assertIn("to go on: the same command with --resume\n", err)
        self.decide(cases, *RESUME)
        self.assert_ended(self.whole(cases))


class Refusing(ResumeTest):
    def setUp(self):
        super().setUp()
        self.cases = self.write("cases.ndjson", batches.lines_of_cases(120))

    def test_to_begin_anew_over_results_that_are_not_whole(self):
        self.break_off(self.cases)
        err = self.refusal(self.cases, *OUTPUT)
        self.assertIn("ZS6009", err)
        self.assertIn("--resume", err)
        self.assertIn("ZS6009", self.refusal(self.cases, *OUTPUT, "--format", "text"))

    def test_another_batch(self):
        self.break_off(self.cases)
        self.assertIn("`--all` differs", self.refusal(self.cases, *RESUME, "--all"))
        self.assertIn("`--lenient` differs", self.refusal(self.cases, *RESUME, "--lenient"))
        self.assertIn("the case files differ", self.refusal(self.cases, self.cases, *RESUME))
        overlay = Path(self.folder, "overlay")
        overlay.mkdir()
        (overlay / "more.yaml").write_text("file: {id: more, name: More}\n")
        status, _, err = self.decide(self.cases, *RESUME, "--overlay", "overlay")
        self.assertEqual((status, "the rules differ" in err), (2, True), err)
        self.write("cases.ndjson", batches.lines_of_cases(119))
        status, _, err = self.decide(self.cases, *RESUME)
        self.assertEqual((status, "the case files differ" in err), (2, True), err)

    def test_what_was_never_begun(self):
        self.write("out.ndjson", b"something else\n")
        self.assertIn("ZS6010", self.refusal(self.cases, *RESUME))

    def test_what_cannot_be_resumed(self):
        single = self.write("single.json", b'{"id": "a"}')
        self.assertIn("--output", self.refusal(self.cases, "--resume"))
        self.assertIn("JSON", self.refusal(self.cases, *RESUME, "--format", "text"))
        self.assertIn("single case", self.refusal(single, *RESUME))

    def test_a_file_that_another_process_writes(self):
        with self.start("-", *OUTPUT, stdin=-1) as process:
            process.stdin.write(b'{"id":"1"}\n{"id":"2"}\n')
            process.stdin.flush()
            while not (self.folder / PROGRESS).exists():
                time.sleep(0.001)
            self.assertIn("ZS6012", self.decide(self.cases, *RESUME)[2])
            process.communicate()
        self.assertEqual(process.returncode, 0)

    def test_finished_results_are_replaced_without_asking(self):
        self.write("out.ndjson", b"something else\n")
        self.decide(self.cases, *OUTPUT)
        self.assert_ended(self.whole(self.cases))


if __name__ == "__main__":
    batches.main(OPTIONS)
