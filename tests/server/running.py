"""The service, started for a test, and a client that sends what no decent client would."""

import http.client
import json
import os
import queue
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
PARKING = ROOT / "tests" / "rulebooks" / "parking"
SAMPLES = ROOT / "tests" / "cases" / "samples"
PATIENCE = 20


class Answer:
    """What came back: status, fields, body, and whether the connection was closed behind it."""

    def __init__(self, status, fields, body):
        self.status = status
        self.fields = {name.lower(): value for name, value in fields}
        self.body = body

    def json(self):
        return json.loads(self.body)

    def problem(self):
        """The last part of a problem's type."""
        assert self.fields["content-type"] == "application/problem+json", self.fields
        told = self.json()
        assert told["status"] == self.status and told["title"], told
        return told["type"].removeprefix("urn:zhunsheng:problem:")


class Service:
    """One running service. Its log is read by a thread, so that it never has to wait."""

    def __init__(self, command, rules, *options):
        self.process = subprocess.Popen(
            [str(command), "serve", "--rules", str(rules), "--port", "0", *map(str, options)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT,
            env=dict(os.environ, LC_ALL="C.UTF-8"))
        self.log = []
        self._events = queue.Queue()
        self._reader = threading.Thread(target=self._read_log, daemon=True)
        self._reader.start()
        self.port = self.await_event("listening")["port"]

    def _read_log(self):
        for line in self.process.stderr:
            self.log.append(line.decode("utf-8"))
            self._events.put(line)

    def await_event(self, name):
        """The next event of that name; what is logged before it is passed over."""
        end = time.monotonic() + PATIENCE
        while True:
            event = json.loads(self._events.get(timeout=max(0.01, end - time.monotonic())))
            if event["event"] == name:
                return event

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        self.process.stderr.close()

    def signal(self, number):
        self.process.send_signal(number)

    def stop(self):
        """The exit status after SIGTERM."""
        self.signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def ask(self, method, path, body=None, kind="application/json", **fields):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            named = {name.replace("_", "-"): value for name, value in fields.items()}
            if body is not None:
                named["Content-Type"] = kind
            connection.request(method, path, body, named)
            response = connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        finally:
            connection.close()

    def get(self, path, **fields):
        return self.ask("GET", path, **fields)

    def post(self, path, body, kind="application/json", **fields):
        return self.ask("POST", path, body, kind, **fields)

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)

    def exchange(self, data):
        """Sends bytes as they are; the one answer, read to the end of the connection or of its length."""
        with self.connect() as client:
            try:
                client.sendall(data)
            except OSError:
                pass  # turned away before all was sent: the answer tells why
            return receive(client)

    def memory_peak(self, seconds):
        """The most that memory() tells within so many seconds."""
        end = time.monotonic() + seconds
        most = self.memory()
        while time.monotonic() < end:
            time.sleep(0.02)
            most = max(most, self.memory())
        return most

    def memory(self):
        """Resident, in bytes."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


def receive(client, method="POST"):
    """The next answer on a connection."""
    response = http.client.HTTPResponse(client, method=method)
    response.begin()
    while response.status == 100:
        response = http.client.HTTPResponse(client, method=method)
        response.begin()
    return Answer(response.status, response.getheaders(), response.read())


def closed(client):
    """Whether the other side has closed the connection, after whatever else it sends."""
    client.settimeout(PATIENCE)
    try:
        while client.recv(65536):
            pass
    except ConnectionError:
        pass
    return True
