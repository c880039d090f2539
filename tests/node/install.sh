#!/usr/bin/env bash
# Packs the npm package and installs it in a folder of its own, WORK/installed, with the programs that use it beside it.
#   tests/node/install.sh NATIVE WORK
# NATIVE is what the target zhunsheng_native lays out. NODE names the node to build with.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
package=$(bash "$root/bindings/node/pack.sh" "$1" "$work/package")

installed=$work/installed
rm -rf "$installed"
mkdir -p "$installed"
cd "$installed"
printf '{"name": "installed", "private": true, "type": "module"}\n' >package.json
npm install --no-save --ignore-scripts --no-audit --no-fund --offline "$package" >"$work/npm.log" 2>&1 || {
    cat "$work/npm.log"
    exit 1
}
cp -R "$root"/tests/node/*.mjs "$root/tests/node/types" "$root"/tests/bench/bindings/node_client.mjs \
    "$root"/docs/examples/node/decide.mjs .
# The types of node, which programs in TypeScript bring along.
cp -R "$work/package/node_modules/@types" "$work/package/node_modules/undici-types" node_modules
