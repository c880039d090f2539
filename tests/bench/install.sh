#!/usr/bin/env bash
# Installs and builds the peers in build/bench, by their lock files: nothing lands beside the sources. A peer whose toolchain is
# missing, or too old, is left out, and said so loudly; build/bench/left_out.txt lists them for the table.
#   install.sh BIN     the folder of our own bench programs
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit

readonly work=$PWD/build/bench
readonly sources=$PWD/tests/bench/peers
readonly programs=$PWD/$1
readonly log=$work/install.log
mkdir -p "$work/bin"
: >"$log"
: >"$work/left_out.txt"

leave_out() {
    printf '%s\n' "$1: $2" >>"$work/left_out.txt"
    printf '\n*** LEFT OUT: %s: %s ***\n\n' "$1" "$2" >&2
}

# install_peers NAMES TOOL COMMAND…: runs the command if the tool is there.
install_peers() {
    local names=$1 tool=$2
    shift 2
    if ! command -v "$tool" >/dev/null; then
        leave_out "$names" "no $tool on this machine"
    elif ! "$@" >>"$log" 2>&1; then
        leave_out "$names" "could not be built, see build/bench/install.log"
    fi
}

# Not `npm ci`: it refuses a lock file without the packages of other platforms, which is what npm writes on this one. Versions and
# checksums are those of the lock file all the same; npm changes only the copy.
node_peers() {
    cmp -s "$sources/package-lock.json" node_modules/installed.json && return 0
    npm install --ignore-scripts --no-audit --no-fund && cp "$sources/package-lock.json" node_modules/installed.json
}

go_peers() {
    go -C go build -o "$work/bin/" ./opa ./cel
}

rust_peers() {
    CARGO_TARGET_DIR=$work/rust cargo build --manifest-path rust/Cargo.toml --release --locked
}

drools_peer() {
    [[ drools/target/lib -nt drools/pom.xml && drools/target/lib -nt drools/src ]] && return 0
    mvn --batch-mode --quiet --file drools/pom.xml package
}

# node_modules and the like are found beside the copies; modification times are kept, so that nothing is built twice.
cp -rup tests/bench/peers tests/bench/workload "$work/"
cd "$work/peers" || exit 1
install_peers "peers in JavaScript" npm node_peers
install_peers "OPA, cel-go" go go_peers
install_peers "ZEN (Rust), Regorus, Cedar (Rust)" cargo rust_peers
install_peers "Drools" mvn drools_peer
cp -p "$programs/bench_clips" "$work/bin/" || leave_out CLIPS "it was not built: no libclips-dev on this machine"
