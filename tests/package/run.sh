#!/usr/bin/env bash
# Installs a build, moves it elsewhere, and builds and runs programs of somebody else against it, outside the source tree: in C++
# with the shared and the static library and in C, found by CMake and by pkg-config.
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

library=$(cd "$work/moved" && find . -name 'libzhunsheng.so.1')
nm -DC --defined-only "$work/moved/$library" | cut -d' ' -f3- >"$work/exports.txt"
grep -q '^zhunsheng::decide(' "$work/exports.txt"
mapfile -t leaked < <(grep -vE '^((typeinfo|typeinfo name|vtable) for )?zhunsheng::[A-Za-z_:]+|^ZHUNSHENG_1$' "$work/exports.txt" || true)
if ((${#leaked[@]})); then
    printf 'not ours, but exported: %s\n' "${leaked[@]}"
    exit 1
fi

cp -r "$here/user" "$work/user"
shown="python3 $here/../docs/code_block.py $here/../../docs/embedding.md"
$shown C++ cpp >"$work/user/shown.cpp"
$shown C c >"$work/user/shown.c"
cmake -S "$work/user" -B "$work/user/build" -G Ninja -DCMAKE_BUILD_TYPE=Release --log-level=WARNING \
    -DCMAKE_PREFIX_PATH="$work/moved" >/dev/null
cmake --build "$work/user/build"
libraries=$(dirname "$work/moved/$library")
export PKG_CONFIG_PATH=$libraries/pkgconfig LD_LIBRARY_PATH=$libraries
bash "$work/user/with_pkg_config.sh" "$work/user/build" "$work/moved/share/zhunsheng/rules"
cd /
for program in shared static c by_pkg_config c_by_pkg_config; do
    printf '%s: ' "$program"
    "$work/user/build/$program"
done

a_case=$here/../cases/samples/07-false-food-report-small-fee.json
"$work/user/build/shown_in_cpp" "$work/moved/share/zhunsheng/rules" "$a_case" | grep -cF '出具虚假报告'
"$work/user/build/shown_in_c" "$work/moved/share/zhunsheng/rules" | grep -cF '出具虚假报告'
