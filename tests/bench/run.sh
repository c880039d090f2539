#!/usr/bin/env bash
# How loading and deciding grow; the numbers of docs/performance.md. `./dev bench --check` fails on worse than linear.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec /usr/bin/python3 tests/bench/growth.py build/bin/zhunsheng "$@"
