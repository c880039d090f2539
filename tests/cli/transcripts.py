#!/usr/bin/env python3
"""Runs the commands of tests/golden/cli/*.txt and compares what they print and how they end.

A transcript holds commands (`$ zhunsheng …`), what each prints on stdout and stderr, and `[exit N]`. They run in
tests/golden/cli, in Chinese unless they say otherwise. ZHUNSHENG_UPDATE_GOLDEN=1 rewrites them; read the diff.
"""

import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "cli"
SHA256 = re.compile(r"\b[0-9a-f]{64}\b")


def run(command, binary):
    """What a command prints, with checksums masked, and its exit status."""
    environment = dict(os.environ, PATH=f"{binary.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8", NO_COLOR="1")
    environment.pop("ZHUNSHENG_RULES", None)
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=FOLDER, env=environment, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    printed = SHA256.sub("<sha256>", done.stdout.decode("utf-8", errors="replace"))
    return printed + ("" if printed.endswith("\n") or not printed else "\n") + f"[exit {done.returncode}]\n"


def replayed(transcript, binary):
    parts = []
    for line in transcript.splitlines():
        if line.startswith("$ "):
            parts.append(f"{line}\n{run(line[2:], binary)}")
        elif line.startswith("# ") and (not parts or parts[-1].startswith("# ")):
            parts.append(line + "\n")
    return "\n".join(parts)


def main():
    binary = Path(sys.argv[1]).resolve()
    if binary.name != "zhunsheng" or not binary.exists():
        sys.exit(f"usage: {sys.argv[0]} BINARY")
    failed = 0
    transcripts = sorted(FOLDER.glob("*.txt"))
    for path in transcripts:
        expected = path.read_text(encoding="utf-8")
        found = replayed(expected, binary)
        if found == expected:
            continue
        if os.environ.get("ZHUNSHENG_UPDATE_GOLDEN") == "1":
            path.write_text(found, encoding="utf-8")
            continue
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), path.name, "found"))
    print(f"{len(transcripts)} transcripts, {failed} failed")
    return 1 if failed or not transcripts else 0


if __name__ == "__main__":
    sys.exit(main())
