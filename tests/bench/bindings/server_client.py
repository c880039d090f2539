#!/usr/bin/env python3
"""What a case costs by HTTP, over one kept connection. $ZHUNSHENG names the command (else build/bin/zhunsheng).

    server_client.py RULES CASES SECONDS
"""

import json
import os
import socket
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "server"))
from running import Service  # noqa: E402


class Caller:
    """As thin as a client can be: a socket, and just enough HTTP."""

    def __init__(self, port, kind, explanations):
        self.client = socket.create_connection(("127.0.0.1", port))
        self.client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.stream = self.client.makefile("rb", 1 << 20)
        self.head = (f"POST /v1/decide?explanations={'true' if explanations else 'false'} HTTP/1.1\r\nHost: localhost\r\n"
                     f"Content-Type: {kind}\r\nContent-Length: ").encode()

    def ask(self, body):
        # A thousand cases are sent while answers still come: both fit into the buffers of the sockets only in parts.
        self.client.setblocking(False)
        rest = memoryview(self.head + str(len(body)).encode() + b"\r\n\r\n" + body)
        received = bytearray()
        while rest:
            try:
                rest = rest[self.client.send(rest):]
            except BlockingIOError:
                received += self.receive_some()
        self.client.setblocking(True)
        return self.read(bytes(received))

    def receive_some(self):
        try:
            return self.client.recv(1 << 20)
        except BlockingIOError:
            time.sleep(0)
            return b""

    def read(self, received):
        buffer = bytearray(received)
        while (end := buffer.find(b"\r\n\r\n")) < 0:
            buffer += self.client.recv(1 << 20)
        fields = bytes(buffer[:end]).lower()
        assert fields.startswith(b"http/1.1 200"), fields
        length = fields.find(b"content-length: ")
        if length >= 0:
            size = end + 4 + int(fields[length + 16:].split(b"\r\n")[0])
            while len(buffer) < size:
                buffer += self.client.recv(1 << 20)
        else:
            while not buffer.endswith(b"\r\n0\r\n\r\n"):
                buffer += self.client.recv(1 << 20)
        return bytes(buffer[end + 4:])


def measured(caller, bodies, size, seconds):
    """Microseconds of a case, of the 99th of a hundred calls, and how many calls."""
    def calls(span):
        times, begun, number = [], time.perf_counter(), 0
        while not times or time.perf_counter() - begun < span:
            before = time.perf_counter()
            caller.ask(bodies[number % len(bodies)])
            times.append(time.perf_counter() - before)
            number += 1
        return times
    calls(1)
    times = sorted(calls(seconds))
    return sum(times) / len(times) / size * 1e6, times[int(len(times) * 0.99)] * 1e6, len(times)


def main():
    rules, cases, seconds = sys.argv[1:]
    lines = [line for line in Path(cases).read_bytes().split(b"\n") if line]
    found = []
    command = os.environ.get("ZHUNSHENG", ROOT / "build" / "bin" / "zhunsheng")
    with Service(command, os.path.abspath(rules), "--jobs", 1, "--log", "events", "--watch", 0) as service:
        for explanations in (True, False):
            for way, size in (("single", 1), ("batch of 1", 1), ("batch of 10", 10), ("batch of 1000", 1000)):
                kind = "application/json" if way == "single" else "application/x-ndjson"
                bodies = [b"\n".join(lines[(at + one) % len(lines)] for one in range(size))
                          for at in range(0, max(len(lines), 1), size)]
                mean, late, calls = measured(Caller(service.port, kind, explanations), bodies, size, float(seconds))
                found.append({"way": way, "explanations": explanations, "mean_case": round(mean, 2),
                              "p99_call": round(late, 2), "calls": calls})
    print(json.dumps(found))


if __name__ == "__main__":
    main()
