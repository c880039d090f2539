#!/usr/bin/env python3
"""The service answers what the command answers, keeps to its tokens, and writes nothing of a case into its log.

    tests/server/service_test.py COMMAND
"""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

from running import PARKING, ROOT, RULES, SAMPLES, Service, receive

ON = "2024-05-01"
CASES = sorted(SAMPLES.glob("*.json"))
TOKEN = "0123456789abcdef0123456789abcdef"


def decided(*options, text):
    done = subprocess.run([COMMAND, "decide", "--rules", str(RULES), "--on", ON, *options, "-"], input=text,
                          capture_output=True, check=False)
    return done.stdout


def one_line(path):
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False).encode()


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(COMMAND, RULES, "--watch", 0)

    @classmethod
    def tearDownClass(cls):
        cls.service.__exit__()

    def post(self, query, body, kind="application/json"):
        return self.service.post(f"/v1/decide?on={ON}{query}", body, kind)

    def test_a_decision_is_the_commands_byte_for_byte(self):
        forms = {"": ["--compact"], "&indented=true": [], "&format=text": ["--format", "text"],
                 "&format=html": ["--format", "html"], "&all=true": ["--compact", "--all"],
                 "&explanations=false": ["--compact", "--no-explanations"], "&findings=true": ["--findings"]}
        for query, options in forms.items():
            for path in CASES[:3]:
                with self.subTest(query=query, case=path.name):
                    text = path.read_bytes()
                    answer = self.post(query, text)
                    self.assertEqual(answer.status, 200)
                    self.assertEqual(answer.body, decided(*options, text=text))

    def test_a_batch_is_the_commands_byte_for_byte(self):
        lines = [one_line(path) for path in CASES] * 20 + [b"{oops", b"", b'{"nothing": 1}', one_line(CASES[0])]
        for query, options in {"": [], "&findings=true": ["--findings"]}.items():
            for end in (b"", b"\n"):
                body = b"\n".join(lines) + end
                answer = self.post(query + "&name=-", body, "application/x-ndjson")
                found = answer.body.replace(b'"file":"-"', b'"file":"?"')
                due = decided(*options, text=body)
                name = json.loads(next(line for line in due.splitlines() if b'"error"' in line))
                file = name["error"]["diagnostics"][0]["place"]["file"]
                self.assertEqual(found, due.replace(b'"file":' + json.dumps(file, ensure_ascii=False).encode(), b'"file":"?"'))

    def test_results_of_a_batch_come_while_it_is_still_being_sent(self):
        line = one_line(CASES[0]) + b"\n"
        with self.service.connect() as client:
            client.sendall(b"POST /v1/decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                           b"Transfer-Encoding: chunked\r\n\r\n")
            stream = client.makefile("rb")
            client.sendall(b"%x\r\n%s\r\n" % (len(line), line))
            while stream.readline() != b"\r\n":
                pass
            size = int(stream.readline(), 16)
            first = stream.read(size + 2)
            self.assertTrue(json.loads(first))
            client.sendall(b"0\r\n\r\n")
            self.assertEqual(stream.read(5), b"0\r\n\r\n")

    def test_an_endless_batch_takes_no_more_memory(self):
        block = (one_line(CASES[0]) + b"\n") * 50
        sent = 0
        with self.service.connect() as client:
            client.sendall(b"POST /v1/decide?findings=true HTTP/1.1\r\nHost: localhost\r\n"
                           b"Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
            received = threading.Thread(target=receive, args=[client])
            received.start()
            before = 0
            while sent < 100 << 20:
                client.sendall(b"%x\r\n%s\r\n" % (len(block), block))
                sent += len(block)
                before = before or (self.service.memory() if sent > 10 << 20 else 0)
            self.assertLess(self.service.memory() - before, 16 << 20)
            client.sendall(b"0\r\n\r\n")
            received.join()

    def test_an_overlong_line_is_told_in_its_place(self):
        body = one_line(CASES[0]) + b"\n" + b" " * (2 << 20) + b"\n" + one_line(CASES[0])
        answer = self.post("", body, "application/x-ndjson")
        lines = [json.loads(line) for line in answer.body.splitlines()]
        self.assertEqual(len(lines), 3)
        self.assertEqual((lines[1]["line"], lines[1]["error"]["diagnostics"][0]["code"]), (2, "ZS6005"))

    def test_a_case_with_errors_is_refused_with_its_diagnostics(self):
        answer = self.post("&name=x&line=7", b'{"id": 1')
        self.assertEqual((answer.status, answer.problem()), (422, "refused"))
        place = answer.json()["diagnostics"][0]["place"]
        self.assertEqual((place["file"], place["line"]), ("x", 7))

    def test_diagnostics_come_beside_a_decision_if_asked_for(self):
        text = one_line(CASES[0])[:-1] + b', "unheard_of": 1}'
        answer = self.post("&lenient=true&diagnostics=true", text)
        self.assertTrue(answer.body.startswith(b'{"decision":' + decided("--compact", "--lenient", text=text).rstrip()))
        self.assertEqual(len(answer.json()["diagnostics"]), int(answer.fields["zhunsheng-diagnostics"]))
        self.assertGreater(len(answer.json()["diagnostics"]), 0)

    def test_wrong_parameters_are_refused(self):
        for query in ("&x=1", "&lenient=yes", "&format=xml", "&lang=fr", "&line=0", "&findings=true&all=true", "&name="):
            with self.subTest(query=query):
                self.assertEqual(self.post(query, b"{}").problem(), "wrong-parameter")
        self.assertEqual(self.service.post("/v1/decide?on=2024-02-30", b"{}").problem(), "wrong-parameter")
        self.assertEqual(self.post("&format=html", b"", "application/x-ndjson").problem(), "wrong-parameter")

    def test_rules_are_explained(self):
        answer = self.service.get("/v1/explain?of=%E7%AC%AC%E4%B8%89%E5%8D%81%E4%B8%83%E6%9D%A1")
        self.assertIn("第三十七条", answer.body.decode())
        unknown = self.service.get("/v1/explain?of=false-report.untest")
        self.assertEqual((unknown.status, unknown.problem()), (404, "unknown-rule"))
        self.assertIn("false-report.untested", unknown.json()["near"])

    def test_documents_are_the_commands(self):
        for path, arguments in {"/v1/schemas/case": ["schema", "case"], "/v1/schemas/rules": ["schema", "rules"],
                                "/v1/facts?lang=en": ["facts", "--lang", "en"], "/v1/facts": ["facts"],
                                "/v1/facts/example": ["facts", "--example"]}.items():
            due = subprocess.run([COMMAND, *arguments, "--rules", str(RULES)], capture_output=True, check=True).stdout
            self.assertEqual(self.service.get(path).body, due, path)

    def test_rules_are_linted(self):
        files = [{"name": path.name, "text": path.read_text(encoding="utf-8")} for path in PARKING.glob("*.yaml")]
        self.assertEqual([one for one in self.service.post("/v1/lint", json.dumps({"rules": files})).json()
                          if one["severity"] == "error"], [])
        files[0]["text"] += "\n  - ["
        self.assertTrue([one for one in self.service.post("/v1/lint", json.dumps({"rules": files})).json()
                         if one["severity"] == "error"])

    def test_methods_and_paths_that_are_none_are_refused(self):
        wrong = self.service.get("/v1/decide")
        self.assertEqual((wrong.status, wrong.fields["allow"]), (405, "POST"))
        self.assertEqual(self.service.get("/v1/nothing").problem(), "unknown-path")
        self.assertEqual(self.service.ask("HEAD", "/v1/health").body, b"")

    def test_problems_are_told_in_the_readers_language(self):
        self.assertEqual(self.service.get("/v1/x").json()["title"], "没有这个地址")
        self.assertEqual(self.service.get("/v1/x", Accept_Language="en-GB").json()["title"], "there is nothing at this path")
        wrong = self.service.post("/v1/decide?lang=en&x=1", b"{}")
        self.assertTrue(wrong.json()["title"].isascii(), wrong.json())

    def test_what_is_asked_is_counted(self):
        self.post("", one_line(CASES[0]))
        text = self.service.get("/v1/metrics").body.decode()
        for wanted in ('zhunsheng_requests_total{route="/v1/decide",status="200"}', "zhunsheng_request_seconds_bucket",
                       'zhunsheng_decisions_total{result="decided"}', 'zhunsheng_rulebook_info{id="cn-inspection"',
                       "zhunsheng_reload_failed 0", "zhunsheng_requests_in_progress 1"):
            self.assertIn(wanted, text)

    def test_nothing_of_a_case_is_logged(self):
        secret = "王秘密三四"
        with Service(COMMAND, RULES) as service:
            case = json.dumps({"id": secret, "unheard_of": secret}, ensure_ascii=False).encode()
            service.post("/v1/decide", case)
            service.post("/v1/decide", case + b"\n" + case, "application/x-ndjson")
            service.post("/v1/decide?name=secret-name", case)
            service.post("/v1/decide?secret=1", case, Authorization="Bearer secret")
            service.get("/v1/explain?of=secret")
            service.get("/secret")
            service.exchange(b"SECRET /secret HTTP/1.1\r\nHost: secret\r\n\r\n")
            service.post("/v1/lint", json.dumps({"rules": [{"name": "secret.yaml", "text": "secret: ["}]}))
            self.assertEqual(service.stop(), 0)
            service._reader.join()
        log = "".join(service.log)
        self.assertEqual([json.loads(line)["event"] for line in service.log],
                         ["listening"] + ["request"] * 8 + ["stopping", "stopped"])
        self.assertNotIn("secret", log.lower())
        self.assertNotIn(secret, log)


class UnreadLog(unittest.TestCase):
    """A log that nobody reads any more keeps nobody waiting."""

    def test_lines_are_left_out_and_counted(self):
        process = subprocess.Popen([COMMAND, "serve", "--rules", str(PARKING), "--port", "0"], stderr=subprocess.PIPE)
        try:
            connection = http.client.HTTPConnection("127.0.0.1", json.loads(process.stderr.readline())["port"], timeout=10)
            for _ in range(2000):
                connection.request("GET", "/v1/health")
                self.assertEqual(connection.getresponse().read(), b'{"status":"ok"}\n')
            told = 0
            while "lines_left_out" not in (line := json.loads(process.stderr.readline())):
                told += line["event"] == "request"
                if told % 100 == 0:  # there is room again
                    connection.request("GET", "/v1/health")
                    connection.getresponse().read()
            self.assertGreater(line["lines_left_out"], 100)
        finally:
            process.kill()
            process.wait()
            process.stderr.close()


class Tokens(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = Path(self.folder.name) / "tokens"
        self.write(TOKEN)

    def write(self, text, mode=0o600):
        self.file.write_text(text + "\n", encoding="ascii")
        os.chmod(self.file, mode)

    def test_without_the_token_nothing_is_answered_but_health(self):
        with Service(COMMAND, PARKING, "--token-file", self.file, "--address", "0.0.0.0") as service:
            for field in ("", "Bearer ", "Bearer " + TOKEN[:-1], "Bearer " + TOKEN + "0", "Bearer x" + TOKEN[1:],
                          "Basic " + TOKEN, TOKEN):
                with self.subTest(field=field):
                    answer = service.get("/v1/rulebook", Authorization=field)
                    self.assertEqual((answer.status, answer.problem()), (401, "no-token"))
                    self.assertEqual(answer.fields["www-authenticate"], "Bearer")
            self.assertEqual(service.get("/v1/rulebook", Authorization="Bearer " + TOKEN).status, 200)
            self.assertEqual(service.get("/v1/rulebook", Authorization="bearer  " + TOKEN).status, 200)
            self.assertEqual(service.get("/v1/health").status, 200)
            self.assertEqual(service.get("/v1/metrics").status, 401)

    def test_pages_of_listed_sites_may_call(self):
        site = "https://case.example"
        with Service(COMMAND, PARKING, "--token-file", self.file, "--origin", site) as service:
            leave = service.ask("OPTIONS", "/v1/decide", Origin=site, Access_Control_Request_Method="POST",
                                Access_Control_Request_Headers="authorization,content-type")
            self.assertEqual((leave.status, leave.fields["access-control-allow-origin"]), (204, site))
            self.assertIn("POST", leave.fields["access-control-allow-methods"])
            self.assertIn("Authorization", leave.fields["access-control-allow-headers"])
            for field in ("Bearer " + TOKEN, ""):
                answer = service.get("/v1/rulebook", Origin=site, Authorization=field)
                self.assertEqual(answer.status, 200 if field else 401)
                self.assertEqual(answer.fields["access-control-allow-origin"], site)
                self.assertEqual(answer.fields["vary"], "Origin")
            lines = service.post("/v1/decide", b"{}\n", "application/x-ndjson", Origin=site,
                                 Authorization="Bearer " + TOKEN)
            self.assertEqual((lines.status, lines.fields["access-control-allow-origin"]), (200, site))
            other = service.ask("OPTIONS", "/v1/decide", Origin="https://evil.example")
            self.assertEqual(other.problem(), "foreign-origin")
            self.assertNotIn("access-control-allow-origin", other.fields)
            self.assertEqual(service.ask("OPTIONS", "/v1/decide").status, 401)

    def test_tokens_are_read_again_on_sighup(self):
        other = TOKEN[::-1]
        with Service(COMMAND, PARKING, "--token-file", self.file) as service:
            self.write(other)
            service.signal(1)
            self.assertEqual(service.await_event("tokens loaded")["tokens"], 1)
            self.assertEqual(service.get("/v1/rulebook", Authorization="Bearer " + TOKEN).status, 401)
            self.assertEqual(service.get("/v1/rulebook", Authorization="Bearer " + other).status, 200)

    def start(self, *options):
        return subprocess.run([COMMAND, "serve", "--rules", str(PARKING), "--lang", "en", *options],
                              capture_output=True, timeout=20, check=False)

    def test_it_does_not_start_without_a_sound_token_file_where_others_reach_it(self):
        self.write("short")
        for options in (["--address", "0.0.0.0"], ["--address", "::"], ["--token-file", str(self.file)],
                        ["--token-file", "/nowhere"], ["--address", "localhost"]):
            with self.subTest(options=options):
                done = self.start(*options)
                self.assertEqual(done.returncode, 2, done.stderr)
        self.write(TOKEN, 0o644)
        self.assertEqual(self.start("--token-file", str(self.file)).returncode, 2)

    def test_it_does_not_start_where_another_listens(self):
        with Service(COMMAND, PARKING) as service:
            done = self.start("--port", str(service.port))
            self.assertEqual(done.returncode, 3, done.stderr)


if __name__ == "__main__":
    COMMAND = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
