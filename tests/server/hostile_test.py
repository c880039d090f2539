#!/usr/bin/env python3
"""Clients that are slow, greedy, broken or hostile: each gets a plain answer, and others get theirs meanwhile.

    tests/server/hostile_test.py COMMAND
"""

import json
import socket
import sys
import time
import unittest

from running import PARKING, RULES, SAMPLES, Service, closed, receive

HOST = b"Host: localhost\r\n"
JSON = b"Content-Type: application/json\r\n"
LINES = b"Content-Type: application/x-ndjson\r\n"
CASE = b'{"id": "p"}'


def post(*fields, body=b"", path=b"/v1/decide", version=b"1.1", host=HOST):
    return b"POST " + path + b" HTTP/" + version + b"\r\n" + host + b"".join(fields) + b"\r\n" + body


def chunk(data):
    return b"%x\r\n%s\r\n" % (len(data), data)


class Hostile(unittest.TestCase):
    """One service for all, with limits that are soon reached."""

    @classmethod
    def setUpClass(cls):
        cls.service = Service(COMMAND, PARKING, "--head-seconds", 1, "--body-seconds", 1, "--body-limit", 64,
                              "--connections", 24, "--watch", 0)

    @classmethod
    def tearDownClass(cls):
        assert cls.service.process.poll() is None, "the service has ended"
        cls.service.__exit__()

    def tearDown(self):
        self.assertEqual(self.service.get("/v1/health").status, 200)

    def expect(self, data, status, problem):
        answer = self.service.exchange(data)
        self.assertEqual((answer.status, answer.problem()), (status, problem))
        return answer

    # heads

    def test_an_oversized_head_is_refused(self):
        self.expect(b"GET /v1/health HTTP/1.1\r\n" + HOST + b"X: " + b"x" * 20000 + b"\r\n\r\n", 431, "head-too-large")

    def test_a_head_of_very_many_fields_is_refused(self):
        self.expect(b"GET /v1/health HTTP/1.1\r\n" + HOST + b"X: 1\r\n" * 200 + b"\r\n", 431, "head-too-large")

    def test_an_oversized_target_is_refused(self):
        self.expect(b"GET /" + b"x" * 20000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414, "target-too-long")

    def test_a_head_without_end_is_refused_once_it_is_too_large(self):
        with self.service.connect() as client:
            client.sendall(b"GET / HTTP/1.1\r\n")
            try:
                for _ in range(10000):
                    client.sendall(b"X: " + b"x" * 1000 + b"\r\n")
            except OSError:
                pass
            self.assertTrue(closed(client))

    def test_a_folded_field_is_refused(self):
        self.expect(b"GET /v1/health HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", 400, "folded-field")

    def test_garbage_is_refused_at_once(self):
        for data in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\x00" * 64, b"hello\r\n\r\n", b"GET\r\n\r\n",
                     b"GET / HTTP/1.1\nHost: localhost\n\n\r\n\r\n", b"GET / HTTP/1.1\r\nHost\r\n\r\n",
                     b"GET / HTTP/1.1\r\n" + HOST + b"X: \x00\r\n\r\n"):
            with self.subTest(data=data):
                self.expect(data, 400, "malformed-head")

    def test_other_versions_are_refused(self):
        for version in (b"2.0", b"0.9", b"1.2"):
            with self.subTest(version=version):
                self.expect(b"GET / HTTP/" + version + b"\r\n" + HOST + b"\r\n", 505, "unknown-version")

    def test_a_request_without_host_is_refused(self):
        self.expect(b"GET /v1/health HTTP/1.1\r\n\r\n", 400, "no-host")

    def test_two_hosts_are_refused(self):
        self.expect(b"GET /v1/health HTTP/1.1\r\n" + HOST * 2 + b"\r\n", 400, "no-host")

    def test_a_foreign_name_for_our_address_is_refused(self):
        for host in (b"evil.example", b"evil.example:80", b"localhost.evil.example", b"127.0.0.1.evil.example"):
            with self.subTest(host=host):
                self.expect(b"GET /v1/health HTTP/1.1\r\nHost: " + host + b"\r\n\r\n", 421, "unknown-host")

    def test_pages_of_other_sites_are_refused(self):
        for origin in (b"http://evil.example", b"null", b"http://localhost.evil.example", b"http://localhost:1"):
            with self.subTest(origin=origin):
                self.expect(b"GET /v1/health HTTP/1.1\r\n" + HOST + b"Origin: " + origin + b"\r\n\r\n", 403,
                            "foreign-origin")

    def test_our_own_pages_are_not(self):
        answer = self.service.exchange(b"GET /v1/health HTTP/1.1\r\n" + HOST + b"Origin: http://localhost\r\n\r\n")
        self.assertEqual(answer.status, 200)

    def test_http_1_0_is_answered_and_closed(self):
        with self.service.connect() as client:
            client.sendall(b"GET /v1/health HTTP/1.0\r\n\r\n")
            self.assertEqual(receive(client).status, 200)
            self.assertTrue(closed(client))

    # lengths

    def test_length_and_coding_together_are_refused(self):
        self.expect(post(JSON, b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", body=b"0\r\n\r\n"), 400,
                    "unclear-length")

    def test_two_lengths_are_refused(self):
        for lengths in (b"Content-Length: 3\r\nContent-Length: 4\r\n", b"Content-Length: 3\r\ncontent-length: 3\r\n"):
            with self.subTest(lengths=lengths):
                self.expect(post(JSON, lengths, body=b"{ }"), 400, "unclear-length")

    def test_lengths_that_are_none_are_refused(self):
        for length in (b"-1", b"4x", b"0x4", b"1, 1", b"+3"):
            with self.subTest(length=length):
                self.expect(post(JSON, b"Content-Length: " + length + b"\r\n", body=b"{  }"), 400, "unclear-length")

    def test_a_length_beyond_all_numbers_is_refused(self):
        self.expect(post(JSON, b"Content-Length: 99999999999999999999999\r\n"), 400, "malformed-head")

    def test_unknown_codings_are_refused(self):
        for coding in (b"gzip, chunked", b"identity", b"xchunked"):
            with self.subTest(coding=coding):
                self.expect(post(JSON, b"Transfer-Encoding: " + coding + b"\r\n"), 501, "unknown-coding")

    def test_a_coding_in_http_1_0_is_refused(self):
        self.expect(post(JSON, b"Transfer-Encoding: chunked\r\n", version=b"1.0", body=b"0\r\n\r\n"), 400,
                    "unclear-length")

    # bodies

    def test_an_oversized_body_is_refused_before_it_is_sent(self):
        self.expect(post(JSON, b"Content-Length: 100000000\r\n"), 413, "body-too-large")

    def test_an_oversized_body_is_refused_though_it_is_sent(self):
        self.expect(post(JSON, b"Content-Length: 1000000\r\n", body=b" " * 1000000), 413, "body-too-large")

    def test_chunks_past_the_limit_are_refused(self):
        before = self.service.memory()
        self.expect(post(JSON, b"Transfer-Encoding: chunked\r\n", body=chunk(b" " * 8000) * 8000), 413, "body-too-large")
        self.assertLess(self.service.memory() - before, 8 << 20)

    def test_malformed_chunks_are_refused(self):
        for body in (b"zz\r\n\r\n", b"-1\r\n\r\n", b"5\r\nabcdefg\r\n", b"ffffffffffffffffff\r\n"):
            with self.subTest(body=body):
                self.expect(post(JSON, b"Transfer-Encoding: chunked\r\n", body=body), 400, "malformed-body")

    def test_fields_behind_the_last_chunk_are_limited(self):
        for count, status in ((3, 200), (5000, 400)):
            data = chunk(CASE) + b"0\r\n" + b"X: 1\r\n" * count + b"\r\n"
            answer = self.service.exchange(post(JSON, b"Transfer-Encoding: chunked\r\n", body=data))
            self.assertEqual(answer.status, status)

    def test_a_chunk_extension_without_end_is_refused(self):
        self.expect(post(JSON, b"Transfer-Encoding: chunked\r\n", body=b"1;" + b"x" * 400000), 400, "malformed-body")

    def test_bytes_that_are_no_text_are_refused(self):
        answer = self.expect(post(JSON, b"Content-Length: 9\r\n", body=b'{"a":"\xff"}'[:9]), 422, "refused")
        self.assertTrue(answer.json()["diagnostics"])

    def test_a_target_that_is_no_text_is_refused(self):
        for target in (b"/v1/explain?of=%ff", b"/v1/explain?of=%", b"/v1/explain?of=%00", b"/v1%2Flint", b"/v1/%68ealth",
                       b"/v1/health?" + b"&".join(b"%d" % number for number in range(3000)), b"*", b"/v1/explain?of=1&of=2"):
            with self.subTest(target=target[:40]):
                self.expect(b"GET " + target + b" HTTP/1.1\r\n" + HOST + b"\r\n", 400, "malformed-target")

    def test_deep_nesting_is_refused(self):
        for body in (b"[" * 60000, b'{"a":' * 10000, b'{"id":' + b"[" * 30000 + b"]" * 30000 + b"}"):
            with self.subTest(body=body[:8]):
                self.expect(post(JSON, b"Content-Length: %d\r\n" % len(body), body=body), 422, "refused")
                self.expect(post(JSON, b"Content-Length: %d\r\n" % len(body), body=body, path=b"/v1/lint"), 400,
                            "wrong-arguments")

    def test_rules_that_nest_deeply_are_told_so(self):
        rules = json.dumps({"rules": [{"name": "a.yaml", "text": "[" * 20000}]}).encode()
        answer = self.service.post("/v1/lint", rules)
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.json()[0]["severity"], "error")

    def test_other_types_are_refused(self):
        for kind in (b"text/plain", b"application/x-www-form-urlencoded", b"multipart/form-data; boundary=x"):
            with self.subTest(kind=kind):
                self.expect(post(b"Content-Type: " + kind + b"\r\nContent-Length: 2\r\n", body=b"{}"), 415, "wrong-type")

    def test_other_expectations_are_refused(self):
        self.expect(post(JSON, b"Expect: miracles\r\nContent-Length: 2\r\n", body=b"{}"), 417, "unmet-expectation")

    def test_an_announced_body_is_asked_for(self):
        with self.service.connect() as client:
            client.sendall(post(JSON, b"Expect: 100-continue\r\nContent-Length: %d\r\n" % len(CASE)))
            self.assertTrue(client.recv(100).startswith(b"HTTP/1.1 100 Continue\r\n"))
            client.sendall(CASE)
            self.assertIn(receive(client).status, (200, 422))

    def test_an_announced_body_that_is_too_large_is_not_asked_for(self):
        self.expect(post(JSON, b"Expect: 100-continue\r\nContent-Length: 1000000\r\n"), 413, "body-too-large")

    # time

    def test_a_slow_head_is_refused(self):
        with self.service.connect() as client:
            begun = time.monotonic()
            for byte in b"GET /v1/health HTTP/1.1\r\nX: xxxxxxxxxxxxxxxxxxxxxxxxxxxx":
                try:
                    client.sendall(bytes([byte]))
                except OSError:
                    break
                if time.monotonic() - begun > 1.5:
                    break
                time.sleep(0.05)
            self.assertEqual(receive(client).problem(), "slow-request")
            self.assertTrue(closed(client))

    def test_a_slow_body_is_refused(self):
        with self.service.connect() as client:
            client.sendall(post(JSON, b"Content-Length: 1000\r\n", body=b"{"))
            for _ in range(12):
                time.sleep(0.1)
                client.sendall(b" ")
            self.assertEqual(receive(client).problem(), "slow-request")

    def test_a_batch_that_stops_coming_is_refused(self):
        with self.service.connect() as client:
            client.sendall(post(LINES, b"Transfer-Encoding: chunked\r\n", body=chunk(b'{"id"')))
            self.assertEqual(receive(client).problem(), "slow-request")

    def test_a_batch_that_stops_coming_half_way_is_broken_off(self):
        with self.service.connect() as client:
            client.sendall(post(LINES, b"Transfer-Encoding: chunked\r\n", body=chunk(CASE + b"\n")))
            received = b""
            while part := client.recv(65536):
                received += part
            self.assertTrue(received.startswith(b"HTTP/1.1 200 "))
            self.assertFalse(received.endswith(b"0\r\n\r\n"))

    def test_a_reader_that_does_not_read_is_dropped(self):
        before = self.service.memory()
        with socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect(("127.0.0.1", self.service.port))
            client.settimeout(5)
            with self.assertRaises(ConnectionError):
                client.sendall(post(LINES, b"Transfer-Encoding: chunked\r\n"))
                for _ in range(20000):
                    client.sendall(chunk((CASE + b"\n") * 100))
        self.assertLess(self.service.memory() - before, 64 << 20)

    def test_a_client_that_leaves_is_forgotten(self):
        for data in (b"", b"GET", post(JSON, b"Content-Length: 10\r\n", body=b"{"), post(LINES, b"Content-Length: 10\r\n")):
            with self.service.connect() as client:
                client.sendall(data)
        end = time.monotonic() + 5
        while "\nzhunsheng_connections 1\n" not in self.service.get("/v1/metrics").body.decode():
            self.assertLess(time.monotonic(), end, "connections without clients stay open")
            time.sleep(0.05)

    def test_batches_of_many_short_lines_take_little_memory(self):
        before = self.service.memory()
        body = b"x\n" * 65536
        clients = []
        for _ in range(16):
            client = socket.socket()
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect(("127.0.0.1", self.service.port))
            client.settimeout(0.2)
            clients.append(client)
        try:
            for client in clients:
                try:
                    client.sendall(post(LINES, b"Content-Length: %d\r\n" % len(body), body=body))
                except OSError:
                    pass  # not taken at once
            self.assertLess(self.service.memory_peak(1) - before, 64 << 20)
        finally:
            for client in clients:
                client.close()

    def test_a_batch_in_http_1_0_that_is_broken_off_is_seen_to_be(self):
        with self.service.connect() as client:
            client.sendall(post(LINES, b"Content-Length: 1000\r\n", version=b"1.0", body=CASE + b"\n"))
            with self.assertRaises(ConnectionResetError):
                while client.recv(65536):
                    pass

    def test_a_batch_in_http_1_0_ends_with_the_connection(self):
        answer = self.service.exchange(post(LINES, b"Content-Length: 12\r\n", version=b"1.0", body=CASE + b"\n"))
        self.assertEqual((answer.status, answer.body.count(b"\n")), (200, 1))

    def test_empty_lines_before_a_request_are_passed_over(self):
        with self.service.connect() as client:
            for part in (b"\r\n", b"\r", b"\n\r\n", b"GET /v1/health HTTP/1.1\r\n" + HOST + b"\r\n"):
                client.sendall(part)
                time.sleep(0.05)
            self.assertEqual(receive(client).status, 200)

    # several at once

    def test_requests_in_a_row_are_answered_in_their_order(self):
        with self.service.connect() as client:
            one = post(JSON, b"Content-Length: %d\r\n" % len(CASE), body=CASE)
            client.sendall((b"GET /v1/health HTTP/1.1\r\n" + HOST + b"\r\n" + one) * 20)
            stream = client.makefile("rb")
            statuses = []
            for _ in range(40):
                statuses.append(int(stream.readline().split()[1]))
                length = 0
                while (line := stream.readline()) != b"\r\n":
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                stream.read(length)
            decided = statuses[1]
            self.assertEqual(statuses, [200, decided] * 20)

    def test_too_many_connections_are_turned_away(self):
        clients = [self.service.connect() for _ in range(24)]
        try:
            time.sleep(0.2)
            with self.service.connect() as one_more:
                one_more.sendall(b"GET /v1/health HTTP/1.1\r\n" + HOST + b"\r\n")
                answer = receive(one_more)
            self.assertEqual((answer.status, answer.problem()), (503, "busy"))
            self.assertIn("retry-after", answer.fields)
        finally:
            for client in clients:
                client.close()
        time.sleep(0.2)

    def test_those_turned_away_take_no_places(self):
        clients = [self.service.connect() for _ in range(24)]
        time.sleep(0.2)
        turned_away = [self.service.connect() for _ in range(24)]
        time.sleep(0.2)
        for client in clients:
            client.close()
        time.sleep(0.2)
        try:
            self.assertEqual(self.service.get("/v1/health").status, 200)
        finally:
            for client in turned_away:
                client.close()

    def test_stalled_clients_keep_nobody_waiting(self):
        clients = [self.service.connect() for _ in range(16)]
        try:
            for client in clients:
                client.sendall(b"GET /v1/health HTTP/1.1\r\n")
            begun = time.monotonic()
            self.assertEqual(self.service.get("/v1/health").status, 200)
            self.assertLess(time.monotonic() - begun, 0.5)
        finally:
            for client in clients:
                client.close()


class Greedy(unittest.TestCase):
    """Decisions are long where a case names many reports."""

    def test_answers_that_nobody_takes_are_limited_together(self):
        case = json.loads((SAMPLES / "06-false-food-report-large-fee.json").read_text("utf-8"))
        case["reports"] *= 2000
        body = json.dumps(case, ensure_ascii=False).encode()
        with Service(COMMAND, RULES, "--watch", 0) as service:
            clients = []
            for _ in range(8):
                client = socket.socket()
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                client.connect(("127.0.0.1", service.port))
                client.settimeout(60)
                client.sendall(post(JSON, b"Content-Length: %d\r\n" % len(body), path=b"/v1/decide?all=true", body=body))
                clients.append(client)
            statuses = [client.recv(12).split()[1] for client in clients]
            self.assertEqual(set(statuses), {b"200", b"503"}, statuses)
            self.assertEqual(service.get("/v1/health").status, 200)
            for client in clients:
                client.close()
            answer = service.post("/v1/decide?all=true", body)
            self.assertEqual(answer.status, 200)


class FirstRequest(unittest.TestCase):
    """What nobody understands is answered, too, by a service that has understood nothing yet."""

    def test_is_answered_whatever_it_is(self):
        for data, status in ((b"GET /v1/health HTTP/1.1\r\n\r\n", 400), (b"GET /v1/health HTTP/1.1\r\n" + HOST * 2 + b"\r\n", 400),
                             (b"hello\r\n\r\n", 400), (b"GET / HTTP/1.1\r\n" + HOST + b"X: a\r\n b\r\n\r\n", 400),
                             (b"GET / HTTP/2.0\r\n" + HOST + b"\r\n", 505)):
            with self.subTest(data=data), Service(COMMAND, PARKING, "--watch", 0) as service:
                self.assertEqual(service.exchange(data).status, status)


if __name__ == "__main__":
    COMMAND = sys.argv.pop(1)
    unittest.main()
