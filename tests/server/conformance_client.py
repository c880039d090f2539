#!/usr/bin/env python3
"""Asks the service as tests/conformance/bindings/README.md says; $ZHUNSHENG names the command (else build/bin/zhunsheng).

    conformance_client.py single RULES ON [lenient] [findings] < CASES
    conformance_client.py batch RULES ON THREADS [lenient] [findings] [no-explanations] < CASES
"""

import http.client
import json
import os
import sys
import threading
from urllib.parse import urlencode

from running import ROOT, Service

FLAGS = {"lenient": ("lenient", "true"), "findings": ("findings", "true"), "no-explanations": ("explanations", "false"),
         "all": ("all", "true")}


def query(on, words, **more):
    return "/v1/decide?" + urlencode({"on": on, "name": "cases", **dict(FLAGS[word] for word in words), **more})


def member(text, name):
    """The bytes of a member of an object, as they stand there."""
    start = text.index(f'"{name}":') + len(name) + 3
    return text[start:json.JSONDecoder().raw_decode(text, start)[1]]


def single(service, on, words, cases):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=600)
    for number, case in enumerate(cases, 1):
        connection.request("POST", query(on, words, line=number, diagnostics="true"), case,
                           {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read().decode("utf-8", "surrogateescape")
        if response.status == 200:
            decision = member(text, "decision")
            yield decision, text[len('{"decision":') + len(decision) + len(',"diagnostics":'):].rstrip()[:-1]
        elif response.status == 422:
            yield "", member(text, "diagnostics")
        else:
            raise SystemExit(f"line {number}: {response.status} {text}")


def batch(service, on, words, cases):
    """Reads while it sends, for results come while cases still go."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=600)
    connection.putrequest("POST", query(on, words))
    connection.putheader("Content-Type", "application/x-ndjson")
    body = b"\n".join(cases) + b"\n"
    connection.putheader("Content-Length", str(len(body)))
    connection.endheaders()
    sender = threading.Thread(target=connection.send, args=[body])
    sender.start()
    response = connection.getresponse()
    lines = response.read()
    sender.join()
    if response.status != 200:
        raise SystemExit(lines.decode("utf-8"))
    return lines


def main():
    way, rules, on, *words = sys.argv[1:]
    threads = words.pop(0) if way == "batch" else "1"
    cases = sys.stdin.buffer.read().removesuffix(b"\n").split(b"\n")
    command = os.environ.get("ZHUNSHENG", ROOT / "build" / "bin" / "zhunsheng")
    with Service(command, os.path.abspath(rules), "--jobs", threads, "--watch", 0,
                 "--body-limit", 65536) as service:
        if way == "batch":
            sys.stdout.buffer.write(batch(service, on, words, cases))
        else:
            for pair in single(service, on, words, cases):
                sys.stdout.buffer.write(("\n".join(pair) + "\n").encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    main()
