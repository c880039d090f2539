#!/usr/bin/env bash
# Builds the programs in Go and Rust that docs/embedding.md shows, and looks at what they print: the same decision, and what is
# wrong with a case, with rules, with arguments.
#   tests/examples/run.sh NATIVE
# NATIVE is what the target zhunsheng_native lays out. GO and RUSTC name other compilers than those on PATH.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
native=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tests=0 failures=0

expect() {
    local what=$1 said=$2 wanted=$3
    ((++tests))
    if [[ ! $said =~ $wanted ]]; then
        printf 'FAILED: %s: it says\n%s\nand not %s\n' "$what" "$said" "$wanted"
        ((++failures))
    fi
}

# The linker asks for the library by its bare name.
mkdir "$work/lib"
ln -s "$native/libzhunsheng_c.so.1" "$work/lib/libzhunsheng_c.so"
mkdir "$work/go" "$work/rust"
python3 "$root/tests/docs/code_block.py" "$root/docs/embedding.md" Go go >"$work/go/main.go"
python3 "$root/tests/docs/code_block.py" "$root/docs/embedding.md" Rust rust >"$work/rust/main.rs"
cp "$root/docs/examples/go/go.mod" "$work/go"
expect 'Go in docs/embedding.md' "$(diff "$root/docs/examples/go/main.go" "$work/go/main.go" 2>&1)" '^$'
expect 'Rust in docs/embedding.md' "$(diff "$root/docs/examples/rust/main.rs" "$work/rust/main.rs" 2>&1)" '^$'

"${GO:-go}" version
(cd "$work/go" && CGO_CFLAGS="-I$native" CGO_LDFLAGS="-L$work/lib -Wl,-rpath,$native" GOFLAGS=-mod=mod \
    GOTOOLCHAIN=local GOCACHE="$work/go-cache" GOPATH="$work/gopath" "${GO:-go}" build -o "$work/decide-go" .)
"${RUSTC:-rustc}" --version
"${RUSTC:-rustc}" --edition 2021 -O -D warnings -L "$work/lib" -C link-arg="-Wl,-rpath,$native" \
    -o "$work/decide-rust" "$work/rust/main.rs"

parking=$root/tests/rulebooks/parking
a_case=$root/tests/golden/cli/unpaid.json
printf '{"bat": ' >"$work/broken.json"
for language in go rust; do
    decide=$work/decide-$language
    "$decide" "$parking" "$a_case" >"$work/$language.json"
    expect "$language decides" "$(cat "$work/$language.json")" '^\{"case":"P-1","decided_on":"2024-06-28",.*\}$'
    expect "$language decides by compiled rules" \
        "$("$decide" "$native/rules.zsr" "$root/tests/cases/samples/01-unqualified.json")" '^\{"case":"demo-.*"receipt":'
    expect "$language tells faults of a case" "$("$decide" "$parking" "$work/broken.json" 2>&1 || true)" '^status 1: .*ZS4015'
    expect "$language tells faults of rules" "$("$decide" /nowhere "$a_case" 2>&1 || true)" '^status 1: .*ZS1001'
    expect "$language tells that there is no case" "$("$decide" "$parking" /nowhere 2>&1 || true)" '[Nn]o such file'
    expect "$language tells its usage" "$("$decide" 2>&1 || true)" '^decide RULES CASE.json$'
done
expect 'Go and Rust say the same' "$(cmp "$work/go.json" "$work/rust.json" 2>&1)" '^$'
printf '%d tests failed out of %d\n' "$failures" "$tests"
((failures == 0))
