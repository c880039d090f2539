"""Whether a job found, case by case, what the command finds."""

import hashlib
import json
import subprocess


def by_the_command(command, rules, cases, on, *options):
    """For each case the SHA-256 of its line, or what of its diagnostics does not depend on where it stands."""
    arguments = [command, "decide", "--rules", rules, "--on", on, *options, cases]
    results = []
    with subprocess.Popen([str(part) for part in arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            line = line.rstrip(b"\n")
            results.append(errors(json.loads(line)["error"]["diagnostics"]) if line.startswith(b'{"line":')
                           else hashlib.sha256(line).hexdigest())
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{arguments} ended with {process.returncode}")
    return results


def errors(diagnostics):
    return [(one["code"], one["message"]["zh"], one.get("pointer"), one["place"]["column"] if "place" in one else None)
            for one in diagnostics]


def by_the_job(folder, count):
    results = [None] * count
    for part in sorted(folder.glob("part-*")):
        with open(part, encoding="utf-8") as lines:
            for line in lines:
                number, result = line.rstrip("\n").split("\t", 1)
                if results[int(number)] is not None:
                    raise AssertionError(f"case {number} was written twice")
                results[int(number)] = errors(json.loads(result)) if result.startswith("[") else result
    return results
