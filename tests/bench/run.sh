#!/usr/bin/env bash
# How loading and deciding grow, how one case starts cold, and what a rule test costs; the numbers of docs/performance.md. `./dev bench --check` fails on
# worse than linear, and on tests that cost more than twice their cases.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
/usr/bin/python3 tests/bench/growth.py build/bin/zhunsheng "$@"
/usr/bin/python3 tests/bench/cold_start.py build/bin/zhunsheng
exec /usr/bin/python3 tests/bench/rule_tests.py build/bin/zhunsheng "$@"
