#!/usr/bin/env bash
# Tests the npm package where it was installed, with nothing of the source tree to be found.
#   tests/node/run.sh NATIVE WORK [TEST…]
# WORK/installed is left, for tests/node/conformance_client.mjs and tests/bench/bindings/node_client.mjs, which are there as
# well. NODE names the node to build and test with.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export NODE=${NODE:-node}
bash "$root/tests/node/install.sh" "$1" "$2"
work=$(cd "$2" && pwd)
shift 2

cd "$work/installed"
export ZHUNSHENG_ROOT=$root ZHUNSHENG_TSC=$work/package/node_modules/typescript/bin/tsc
tests=("${@/%/.test.mjs}")
(($#)) || tests=(*.test.mjs)
status=0
"$NODE" --expose-gc --test --test-reporter=spec "${tests[@]}" | tee "$work/tests.log" || status=1
awk '$2 == "tests" { all = $3 } $2 == "fail" { bad = $3 } END { print bad + 0 " tests failed out of " all + 0 }' "$work/tests.log"
exit "$status"
