#!/usr/bin/env bash
# Installs a build, moves it elsewhere, and builds and runs main.cpp against it, outside the source tree.
#   tests/package/run.sh BUILD_DIRECTORY

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/installed" >"$work/install.log" || {
    cat "$work/install.log"
    exit 1
}
mv "$work/installed" "$work/moved"

mapfile -t headers < <(cd "$work/moved/include" && find . -type f | sort)
mapfile -t stray < <(printf '%s\n' "${headers[@]}" | grep -vE '^\./zhunsheng[^/]*(/[a-z_0-9]+)?\.h$' || true)
if ((${#stray[@]})); then
    printf 'not public, but installed: %s\n' "${stray[@]}"
    exit 1
fi

mkdir "$work/user"
cp "$here/CMakeLists.txt" "$here/main.cpp" "$work/user"
cmake -S "$work/user" -B "$work/user/build" -G Ninja -DCMAKE_BUILD_TYPE=Release --log-level=WARNING \
    -DCMAKE_PREFIX_PATH="$work/moved" >/dev/null
cmake --build "$work/user/build"
(cd / && "$work/user/build/user")
