#!/usr/bin/env python3
"""A batch takes no more memory for more cases.

    batch_memory_test.py BINARY [--mebibytes N] [--most N] [unittest arguments]

So many MiB are piped through, at most so many of memory taken.
"""

import argparse
import os
import subprocess
import threading

import batches

OPTIONS = argparse.Namespace(mebibytes=300, most=100)


def faulty_line(size):
    return b'{"id": "' + b"x" * size + b'", "decided_on": 7}\n'


class Memory(batches.BatchTest):
    def peak(self, pieces, *arguments):
        """MiB of memory at most, and the results' number, for pieces of text piped through in turn."""
        with self.start(*arguments, "-", stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            results = 0

            def count():
                nonlocal results
                while read := process.stdout.read1(1 << 20):
                    results += read.count(b"\n")

            counter = threading.Thread(target=count)
            counter.start()
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
            counter.join()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertIn(process.returncode, (0, 1))
        return usage.ru_maxrss >> 10, results

    def many(self, piece):
        for _ in range((OPTIONS.mebibytes << 20) // len(piece)):
            yield piece

    def test_does_not_grow_with_the_number_of_lines(self):
        piece = faulty_line(20_000) * 50 + batches.lines_of_cases(20).replace(b"\n\n", b"\n")
        peak, results = self.peak(self.many(piece), "--jobs", "2")
        self.assertEqual(results, (OPTIONS.mebibytes << 20) // len(piece) * 70)
        self.assertLess(peak, OPTIONS.most)

    def test_does_not_grow_with_the_size_of_a_line_that_is_dropped(self):
        piece = b"x" * (1 << 20)
        whole = [b'{"id": "a"}\n', *self.many(piece), b'\n{"id": "b"}\n']
        peak, results = self.peak(whole, "--jobs", "2")
        self.assertEqual(results, 3)
        self.assertLess(peak, OPTIONS.most)


if __name__ == "__main__":
    batches.main(OPTIONS)
