#!/usr/bin/env python3
"""The running service keeps what schemas/openapi.json promises, as a tool that is not ours finds out.

    tests/server/openapi_test.py COMMAND SCHEMATHESIS
"""

import json
import subprocess
import sys
import tempfile

from running import PARKING, ROOT, Service

EXAMPLES = 60
# Each parameter of a decision is valid by itself, but not with all others, which OpenAPI cannot say.
RUNS = [["--exclude-operation-id", "decide"],
        ["--include-operation-id", "decide", "--exclude-checks", "positive_data_acceptance"]]


def main():
    command, schemathesis = sys.argv[1:]
    failed = 0
    with Service(command, PARKING, "--watch", 0) as service, tempfile.TemporaryDirectory() as folder:
        told = service.get("/v1/openapi.json")
        if told.json() != json.loads((ROOT / "schemas" / "openapi.json").read_text(encoding="utf-8")):
            sys.exit("/v1/openapi.json is not schemas/openapi.json")
        for options in RUNS:
            failed += subprocess.run(
                [schemathesis, "run", f"http://127.0.0.1:{service.port}/v1/openapi.json", "--max-examples", str(EXAMPLES),
                 "--phases", "coverage,fuzzing", "--seed", "1", "--no-color", "--warnings", "off", *options],
                cwd=folder, check=False).returncode != 0
        if service.process.poll() is not None:
            sys.exit("the service has ended")
    print(f"{failed} tests failed out of {len(RUNS)}")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
