#!/usr/bin/env python3
"""What `zhunsheng decide` makes of odd input, of signals, of readers that leave and of disks that are full.

    batch_test.py BINARY
"""

import fcntl
import json
import os
import resource
import signal
import struct
import subprocess
import termios
import time

import batches

BOM = b"\xef\xbb\xbf"
LARGEST = 16 << 20


def decision_or_error(line):
    """What a line of results tells: the id of a case, or the line of a faulty one with the code."""
    result = json.loads(line)
    if "error" in result:
        return result["line"], result["error"]["diagnostics"][0]["code"]
    return result["case"]


class OddInput(batches.BatchTest):
    def results(self, text, *arguments):
        _, out, _ = self.decide(*arguments, "-", text=text)
        self.assertTrue(out == b"" or out.endswith(b"\n"))
        return [decision_or_error(line) for line in out.splitlines()]

    def test_bad_lines_become_records_in_their_place(self):
        lines = [(BOM + b'{"id":"bom"}\n', "bom"),
                 (b'{"id":"nul\x00"}\n', (2, "ZS4017")),
                 (b'{"id":"\xff"}\n', (3, "ZS1004")),
                 (b"\x00\x01\x02\n", (4, "ZS4010")),
                 (b"\n", None),
                 (b" \t\r\n", None),
                 (b'{"id":"crlf"}\r\n', "crlf"),
                 (b'{"id":"cr\rin"}\n', (8, "ZS4017")),
                 (b"\xff\xfe{\x00}\x00\n", (9, "ZS1004")),
                 (b'{"id":"a"}{"id":"b"}\n', (10, "ZS4022")),
                 (b'[{"id":"a"}]\n', (11, "ZS4004")),
                 (b"\xf0\x9f\x98\n", (12, "ZS1004")),
                 (b'{"id":"' + b"x" * LARGEST + b'"}\n', (13, "ZS6005")),
                 (b'{"id":"\xe5\x87\x86\xe7\xbb\xb3"}\n', "准绳"),
                 (b"{" * 100000 + b"\n", (15, None)),
                 (b'{"id":"last"}', "last")]
        expected = [result for _, result in lines if result]
        text = b"".join(line for line, _ in lines)
        for jobs in "1", "2", "7":
            found = self.results(text, "--jobs", jobs)
            found = [(one[0], None) if isinstance(one, tuple) and one[0] == 15 else one for one in found]
            self.assertEqual(found, expected)

    def test_line_ends_and_a_mark_do_not_change_a_decision(self):
        text = b'{"id":"a"}\n{"id":"b"}\n'
        plain = self.decide("-", text=text)
        self.assertEqual(plain[0], 0)
        for other in text[:-1], text.replace(b"\n", b"\r\n"), BOM + text, text.replace(b"\n", b"\n\n \r\n"):
            self.assertEqual(self.decide("-", text=other), plain)

    def test_decisions_are_those_of_cases_alone(self):
        text = batches.lines_of_cases(300)
        _, out, err = self.decide("--jobs", "3", self.write("cases.ndjson", text))
        results = out.splitlines(True)
        cases = [line for line in text.splitlines() if line]
        self.assertEqual(len(results), len(cases))
        for index in range(0, 300, 37):
            _, alone, _ = self.decide("--compact", "-", text=cases[index])
            if alone:
                self.assertEqual(results[index], alone)
        failed = sum(result.startswith(b'{"line":') for result in results)
        self.assertEqual(err, f"300 cases: {300 - failed} decided, {failed} with errors\n")

    def test_an_array_several_files_and_a_pipe_are_cut_alike(self):
        cases = [line for line in batches.lines_of_cases(200).splitlines() if line and b'"bad"' not in line]
        array = self.write("array.json", b"[" + b",\n".join(cases) + b"]")
        lines = self.write("lines.ndjson", b"\n".join(cases))
        _, of_lines, _ = self.decide(lines)
        self.assertEqual(self.decide(array)[1], of_lines)
        self.assertEqual(self.decide("-", text=b"\n".join(cases))[1], of_lines)
        status, both, err = self.decide(array, "missing.json", lines)
        self.assertEqual((status, both), (1, of_lines * 2))
        self.assertIn("ZS1001", err)

    def test_a_line_is_answered_before_the_next_one_is_there(self):
        with self.start("-", stdin=subprocess.PIPE) as process:
            process.stdin.write(b'{"id":"1"}\n{"id":"2"}\n')
            process.stdin.flush()
            self.assertEqual(decision_or_error(process.stdout.readline()), "1")
            self.assertEqual(decision_or_error(process.stdout.readline()), "2")
            process.stdin.write(b'{"id":"3"}\n')
            process.stdin.flush()
            self.assertEqual(decision_or_error(process.stdout.readline()), "3")
            process.stdin.close()
            self.assertEqual(process.wait(60), 0)


class Signals(batches.BatchTest):
    def assert_whole(self, out, err, reason):
        self.assertTrue(out.endswith(b"\n"))
        results = [decision_or_error(line) for line in out.splitlines()]
        failed = sum(isinstance(result, tuple) for result in results)
        self.assertIn(f"{reason}written whole: {len(results)} cases: {len(results) - failed} decided, {failed} with errors\n",
                      err)

    def stopped(self, number):
        """A batch with endless input, stopped after its first results."""
        text = batches.lines_of_cases(500)
        source = subprocess.Popen(["bash", "-c", 'while cat "$0"; do :; done', self.write("cases.ndjson", text)],
                                  cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with source, self.start("-", stdin=source.stdout) as process:
            source.stdout.close()
            out = process.stdout.readline()
            process.send_signal(number)
            out += process.stdout.read()
            err = process.stderr.read()
        return process.returncode, out, err.decode()

    def test_a_signal_ends_a_batch_between_two_lines(self):
        for number, status, name in (signal.SIGINT, 130, "SIGINT"), (signal.SIGTERM, 143, "SIGTERM"):
            found, out, err = self.stopped(number)
            self.assertEqual(found, status)
            self.assert_whole(out, err, f"stopped by {name}; ")

    def test_a_signal_ends_waiting_for_input(self):
        with self.start("-", stdin=subprocess.PIPE) as process:
            process.stdin.write(b'{"id":"1"}\n{"id":"2"}\n{"id":"3')
            process.stdin.flush()
            out = process.stdout.readline() + process.stdout.readline()
            process.send_signal(signal.SIGINT)
            out += process.stdout.read()
            err = process.stderr.read().decode()
            self.assertEqual(process.wait(60), 130)
        self.assertEqual(len(out.splitlines()), 2)
        self.assert_whole(out, err, "stopped by SIGINT; ")

    def wait_until_full(self, pipe):
        """Until nothing more comes because nobody reads, and writing waits."""
        before, waiting = -1, 0
        while waiting != before or waiting < 32 << 10:
            time.sleep(0.2)
            before, waiting = waiting, struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0]

    def test_the_second_signal_ends_at_once(self):
        text = batches.lines_of_cases(2000)
        with self.start(self.write("cases.ndjson", text)) as process:
            self.wait_until_full(process.stdout)
            process.send_signal(signal.SIGINT)
            with self.assertRaises(subprocess.TimeoutExpired):
                process.wait(0.3)
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(60), 130)
            process.stdout.close()

    def test_a_signal_that_was_ignored_stays_so(self):
        def ignore():
            signal.signal(signal.SIGINT, signal.SIG_IGN)

        with self.start("-", stdin=subprocess.PIPE, preexec_fn=ignore) as process:
            process.stdin.write(b'{"id":"1"}\n{"id":"2"}\n')
            process.stdin.flush()
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            process.stdin.close()
            self.assertEqual(process.wait(60), 0)


class Writing(batches.BatchTest):
    def setUp(self):
        super().setUp()
        self.cases = self.write("cases.ndjson", batches.lines_of_cases(3000))

    def test_a_reader_that_leaves_ends_a_batch_quietly_and_always_alike(self):
        for _ in range(10):
            with self.start(self.cases) as process:
                process.stdout.readline()
                process.stdout.close()
                self.assertEqual(process.stderr.read(), b"")
                self.assertEqual(process.wait(60), 141)

    def test_a_reader_that_leaves_is_noticed_while_input_is_awaited(self):
        with self.start("-", stdin=subprocess.PIPE) as process:
            process.stdout.close()
            process.stdin.write(b'{"id":"1"}\n{"id":"2"}\n')
            process.stdin.flush()
            self.assertEqual(process.wait(60), 141)

    def test_a_full_device_is_told_with_the_count(self):
        with open("/dev/full", "wb") as full:
            status, _, err = self.decide(self.cases, stdout=full)
        self.assertEqual(status, 3)
        self.assertIn("ZS6007", err)
        self.assertIn("No space left on device", err)
        self.assertIn("written whole: 0 cases: 0 decided, 0 with errors\n", err)
        status, _, err = self.decide(self.cases, "--output", "/dev/full")
        self.assertEqual(status, 3)
        self.assertIn("/dev/full: No space left on device", err)

    def test_a_file_that_may_not_grow_is_told_with_the_count(self):
        limit = 1_000_000

        def limit_size():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        with open(self.folder / "out", "wb") as out:
            status, _, err = self.decide(self.cases, stdout=out, preexec_fn=limit_size)
        self.assertEqual(status, 3)
        written = self.read("out")
        self.assertEqual(len(written), limit)
        self.assert_count(written, err)
        status, _, err = self.decide(self.cases, "--output", "out.ndjson", preexec_fn=limit_size)
        self.assertEqual(status, 3)
        whole = self.read("out.ndjson")
        self.assertEqual(whole, written[:written.rindex(b"\n") + 1])
        self.assert_count(whole, err)
        self.assertIn("to go on: the same command with --resume\n", err)

    def assert_count(self, written, err):
        lines = written[:written.rindex(b"\n")].split(b"\n")
        failed = sum(line.startswith(b'{"line":') for line in lines)
        self.assertIn(f"written whole: {len(lines)} cases: {len(lines) - failed} decided, {failed} with errors\n", err)

    def test_a_full_disk_is_told_for_other_formats_and_for_one_case(self):
        with open("/dev/full", "wb") as full:
            status, _, err = self.decide(self.cases, "--format", "text", stdout=full)
            self.assertEqual(status, 3)
            self.assertIn("written whole: 0 cases", err)
            self.assertEqual(self.decide("-", text=b'{"id":"a"}', stdout=full)[0], 3)

    def test_output_takes_what_stdout_would_get(self):
        for arguments in [[self.cases], [self.cases, "--format", "text"], ["-"], ["-", "--format", "html"]]:
            _, out, err = self.decide(*arguments, text=b'{"id":"a"}')
            found = self.decide(*arguments, "--output", "out", text=b'{"id":"a"}')
            self.assertEqual(found[1:], (b"", err))
            self.assertEqual(self.read("out"), out)
            self.assertEqual(sorted(os.listdir(self.folder)), ["cases.ndjson", "out"])

    def test_cases_are_not_overwritten_by_their_results(self):
        os.link(self.folder / self.cases, self.folder / "same")
        status, _, err = self.decide(self.cases, "--output", "same")
        self.assertEqual(status, 2)
        self.assertIn("overwrite", err)
        self.assertEqual(self.read(self.cases), batches.lines_of_cases(3000))


if __name__ == "__main__":
    batches.main()
