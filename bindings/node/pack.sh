#!/usr/bin/env bash
# Builds the npm package zhunsheng from the folder that the target zhunsheng_native lays out, and prints its path.
#   bindings/node/pack.sh NATIVE WORK
# npm alone downloads, by package-lock.json, into WORK; what was downloaded stays there. NODE names the node to build with.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
native=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
node=${NODE:-node}

fail() {
    printf 'pack.sh: %s\n' "$*" >&2
    exit 1
}

rm -rf "$work/source" "$work/dist" "$work/native"
cp -R "$here/package.json" "$here/package-lock.json" "$here/tsconfig.json" "$here/README.md" "$here/source" "$work"
if ! cmp -s "$here/package-lock.json" "$work/node_modules/installed.json"; then
    (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
        fail "npm ci failed; see $work/npm.log"
    cp "$here/package-lock.json" "$work/node_modules/installed.json"
fi

cmake -S "$here" -B "$work/addon" -G Ninja --log-level=WARNING -D CMAKE_BUILD_TYPE=Release \
    -D ZHUNSHENG_NATIVE="$native" -D NODE_MODULES="$work/node_modules" >"$work/cmake.log" ||
    fail "cmake failed; see $work/cmake.log"
cmake --build "$work/addon" >&2
"$node" "$work/node_modules/typescript/bin/tsc" --project "$work" >&2

cp -R "$native" "$work/native"
rm "$work/native/zhunsheng.h"
mv "$work/native/LICENSE" "$work"
cp "$work/addon/zhunsheng.node" "$work/native"
strip --strip-unneeded "$work/native/zhunsheng.node"

cd "$work"
# What was compiled runs on this kind of processor alone.
npm pkg set "cpu[0]=$("$node" --print process.arch)" 2>npm.log
npm pack --silent --pack-destination "$work" 2>npm.log >name.txt || fail "npm pack failed; see $work/npm.log"
printf '%s/%s\n' "$work" "$(tail -n 1 name.txt)"
