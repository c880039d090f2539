#!/usr/bin/env bash
# Runs what docs/embedding.md shows of the service: tests/server/snippet_test.sh COMMAND
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ln -s "$command" zhunsheng
ln -s "$root/rules" rules
python3 "$root/tests/docs/code_block.py" "$root/docs/embedding.md" HTTP bash >snippet.sh
PATH=$folder:$PATH timeout 60 bash -euo pipefail snippet.sh
grep -q '"receipt"' decision.json
grep -q '"findings"' findings.ndjson
echo "0 tests failed out of 1"
