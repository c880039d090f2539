#!/usr/bin/env python3
"""Rules are exchanged while requests go on, and stopping loses no request.

    tests/server/reload_test.py COMMAND
"""

import http.client
import json
import shutil
import signal
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from running import PARKING, Service, receive

CASE = b'{"id": "p"}'


def post_head(length):
    return (b"POST /v1/decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n" % length)


class Reloading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.rules = Path(folder.name) / "rules"
        shutil.copytree(PARKING, self.rules)
        self.file = next(path for path in sorted(self.rules.glob("*.yaml")) if "version:" in path.read_text("utf-8"))

    def break_rules(self):
        text = self.file.read_text(encoding="utf-8")
        self.file.write_text(text + "\n[", encoding="utf-8")
        return text

    def test_changed_files_are_loaded_anew(self):
        with Service(COMMAND, self.rules, "--watch", 1) as service:
            before = service.get("/v1/rulebook").json()["sha256"]
            self.file.write_text(self.file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
            service.await_event("rules loaded")
            self.assertNotEqual(service.get("/v1/rulebook").json()["sha256"], before)
            self.assertIn('zhunsheng_reloads_total{result="loaded"} 1', service.get("/v1/metrics").body.decode())

    def test_only_files_directly_in_the_folder_are_watched(self):
        (self.rules / "a").symlink_to(".")
        (self.rules / "b").symlink_to(".")
        with Service(COMMAND, self.rules, "--watch", 1) as service:
            (self.rules / ".hidden.yaml").write_text("[", encoding="utf-8")
            (self.rules / "deep").mkdir()
            (self.rules / "deep" / "rules.yaml").write_text("[", encoding="utf-8")
            time.sleep(3.5)
            self.assertEqual(service.get("/v1/ready").json()["reloads"], {"loaded": 0, "refused": 0})

    def test_rules_with_errors_are_not_taken_over(self):
        with Service(COMMAND, self.rules, "--watch", 0) as service:
            before = service.get("/v1/rulebook").json()
            sound = self.break_rules()
            service.signal(signal.SIGHUP)
            event = service.await_event("rules refused, the last good ones stay")
            self.assertTrue(event["diagnostics"][0]["code"].startswith("ZS"))
            self.assertEqual(service.get("/v1/rulebook").json(), before)
            ready = service.get("/v1/ready")
            self.assertEqual((ready.status, ready.json()["ready"]), (200, True))
            self.assertEqual(ready.json()["reloads"], {"loaded": 0, "refused": 1})
            self.assertTrue(ready.json()["diagnostics"])
            self.assertIn("zhunsheng_reload_failed 1", service.get("/v1/metrics").body.decode())
            self.file.write_text(sound, encoding="utf-8")
            service.signal(signal.SIGHUP)
            service.await_event("rules loaded")
            self.assertNotIn("diagnostics", service.get("/v1/ready").json())

    def test_no_request_fails_while_rules_are_exchanged(self):
        answers = [[] for _ in range(4)]
        ended = threading.Event()

        def ask(port, answered):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            try:
                while not ended.is_set():
                    connection.request("POST", "/v1/decide?lenient=true", CASE, {"Content-Type": "application/json"})
                    response = connection.getresponse()
                    response.read()
                    answered.append(response.status)
            except Exception as fault:  # an assertion in a thread would be heard by nobody
                answered.append(fault)
            connection.close()

        with Service(COMMAND, self.rules, "--watch", 0) as service:
            due = service.post("/v1/decide?lenient=true", CASE).status
            threads = [threading.Thread(target=ask, args=[service.port, answered]) for answered in answers]
            for thread in threads:
                thread.start()
            for _ in range(20):
                service.signal(signal.SIGHUP)
                service.await_event("rules loaded")
                before = [len(answered) for answered in answers]
                end = time.monotonic() + 20
                while any(len(answered) == count for answered, count in zip(answers, before)):
                    if time.monotonic() > end:
                        break
                    time.sleep(0.001)
                else:
                    continue
                break
            ended.set()
            for thread in threads:
                thread.join()
        self.assertEqual(due, 200)
        for answered in answers:
            self.assertEqual(set(answered), {due})
        self.assertLess(time.monotonic(), end, "a client got no answer after a reload")

    def test_a_batch_keeps_the_rules_with_which_it_began(self):
        with Service(COMMAND, self.rules, "--watch", 0) as service, service.connect() as client:
            client.sendall(b"POST /v1/decide?lenient=true HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                           b"Transfer-Encoding: chunked\r\n\r\n")
            client.sendall(b"c\r\n" + CASE + b"\n\r\n")
            time.sleep(0.3)
            self.file.write_text(self.file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
            service.signal(signal.SIGHUP)
            service.await_event("rules loaded")
            client.sendall(b"c\r\n" + CASE + b"\n\r\n0\r\n\r\n")
            lines = [json.loads(line) for line in receive(client).body.splitlines()]
            self.assertEqual(len({json.dumps(line.get("receipt")) for line in lines}), 1)
            now = service.post("/v1/decide?lenient=true", CASE).json()
            self.assertNotEqual(json.dumps(now.get("receipt")), json.dumps(lines[0].get("receipt")))


class Stopping(unittest.TestCase):
    def test_a_request_under_way_is_finished(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Service(COMMAND, PARKING) as service, service.connect() as idle, service.connect() as busy:
                idle.sendall(b"GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                receive(idle)
                busy.sendall(post_head(len(CASE)) + CASE[:-1])
                time.sleep(0.2)
                service.signal(number)
                service.await_event("stopping")
                self.assertEqual(idle.recv(10), b"")
                with self.assertRaises(OSError):
                    service.connect()
                busy.sendall(CASE[-1:])
                answer = receive(busy)
                self.assertIn(answer.status, (200, 422))
                self.assertEqual(answer.fields["connection"], "close")
                self.assertEqual(service.process.wait(5), 0)

    def test_a_request_that_does_not_end_is_given_up(self):
        with Service(COMMAND, PARKING, "--stop-seconds", 1) as service, service.connect() as busy:
            busy.sendall(post_head(10))
            time.sleep(0.2)
            begun = time.monotonic()
            self.assertEqual(service.stop(), 3)
            self.assertLess(time.monotonic() - begun, 5)

    def test_nothing_under_way_needs_no_time_to_stop(self):
        with Service(COMMAND, PARKING, "--stop-seconds", 0) as service, service.connect() as idle:
            idle.sendall(b"GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            receive(idle)
            self.assertEqual(service.stop(), 0)

    def test_a_second_signal_ends_it_at_once(self):
        with Service(COMMAND, PARKING) as service, service.connect() as busy:
            busy.sendall(post_head(10))
            time.sleep(0.2)
            service.signal(signal.SIGTERM)
            service.await_event("stopping")
            self.assertEqual(service.stop(), 3)


if __name__ == "__main__":
    COMMAND = sys.argv.pop(1)
    unittest.main()
