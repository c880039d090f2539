# The verbs of ./dev for bindings in other languages: it reads this file. Each builds a package, installs it, and tests it there.
# shellcheck shell=bash
# shellcheck disable=SC2154 # dev sets `python`

readonly java_packages=(maven openjdk-17-jdk-headless python3-venv)
# Java programs take all jars of a folder; tests/java/run.sh leaves one.
readonly java_package='build/java/zhunsheng/*'
# Where Debian installs openjdk-17-jdk-headless: bindings are built on the oldest Java that they are for.
if command -v dpkg >/dev/null; then
    JAVA_HOME=/usr/lib/jvm/java-17-openjdk-$(dpkg --print-architecture)
    export JAVA_HOME
fi

# Builds what packages carry, and sets native to the folder. Where ZHUNSHENG_NATIVE names such a folder, that is taken.
build_native() {
    native=${ZHUNSHENG_NATIVE:-build/release/native}
    [[ -n ${ZHUNSHENG_NATIVE:-} ]] && return 0
    verb_setup build
    verb_build zhunsheng_native
}

# --- Python ------------------------------------------------------------------------------------------------------

## python: build the wheel of the Python binding (build/python/wheel), and try it as it is installed
##   ./dev python
##   With Debian's Python all tests, with every other one from 3.10 on that is found those of the calls alone.
verb_python() {
    build_python_wheel
    local tools=build/python/tools wheel version other
    wheel=$(realpath build/python/wheel/*.whl)
    pip_quietly "$tools" --force-reinstall --no-deps "$wheel"
    ZHUNSHENG_WHEEL=$wheel test_python "$tools"
    while read -r version other <&3; do
        say "with Python $version: $other"
        python_environment "build/python/$version" "$other" tests/python/core.txt
        pip_quietly "build/python/$version" --force-reinstall --no-deps "$wheel"
        test_python "build/python/$version" --ignore="$PWD/tests/python/extras" --ignore="$PWD/tests/python/memory_test.py"
    done 3< <(other_pythons)
}

# "3.12 FILE", for the first interpreter of each version that is found, on PATH or under pyenv; our own left out.
other_pythons() {
    local candidates=() candidate own
    mapfile -t candidates < <(compgen -c python3. | grep -xE 'python3\.[0-9]+' | sort -u)
    command -v pyenv >/dev/null && candidates+=("$(pyenv root)"/versions/3.*/bin/python3)
    own=$("$python" -c "$tell_python")
    for candidate in "${candidates[@]}"; do
        "$candidate" -c "$tell_python" 2>/dev/null || true
    done | grep -v "^${own%% *} " | sort -V -u -k1,1
}
readonly tell_python='import sys
if sys.version_info >= (3, 10) and sys.implementation.name == "cpython":
    print("%d.%d" % sys.version_info[:2], sys.executable)'

build_python_wheel() {
    build_native
    install_missing g++ python3-dev python3-venv
    python_environment build/python/tools "$python" tests/python/requirements.txt
    PATH=$PWD/build/python/tools/bin:$PATH bash bindings/python/build_wheel.sh "$native" build/python/wheel \
        >build/python/wheel.log 2>&1 || {
        cat build/python/wheel.log >&2
        fail "the wheel was not built"
    }
    printf '%s\n' build/python/wheel/*.whl
}

# python_environment FOLDER INTERPRETER LOCK: the packages of LOCK, by their hashes; made anew only when that changes.
python_environment() {
    cmp -s "$3" "$1/installed.txt" && return 0
    say "installing the Python packages of $3 in $1"
    rm -rf "$1"
    mkdir -p "${1%/*}"
    "$2" -m venv "$1"
    pip_quietly "$1" --require-hashes --only-binary :all: -r "$3"
    cp "$3" "$1/installed.txt"
}

# pip's own words name the servers it asked, so they are not shown.
pip_quietly() {
    "$1/bin/python" -m pip --quiet --disable-pip-version-check install "${@:2}" >/dev/null 2>&1 ||
        fail "pip failed; run '$1/bin/python -m pip install ${*:2}' to see why"
}

# The package is imported from where it is installed: the tests work in a folder away from its sources.
test_python() {
    local interpreter=$PWD/$1/bin/python tests=$PWD/tests/python scratch failed=0
    scratch=$(mktemp -d)
    (cd "$scratch" && "$interpreter" -B -m pytest -c "$tests/pytest.ini" "$tests" "${@:2}") || failed=1
    rm -rf "$scratch"
    return "$failed"
}

demo_python() {
    local files=("$@")
    ((${#files[@]})) || files=(tests/cases/samples/06-*.json)
    build_python_wheel >/dev/null
    pip_quietly build/python/tools --force-reinstall --no-deps build/python/wheel/*.whl
    build/python/tools/bin/python tests/python/demo.py "${files[@]}"
}

# --- Java and Spark ----------------------------------------------------------------------------------------------

## java: build the Java binding, install it in build/java/repository, and test it there on JDK 17 and a newer one
##   ./dev java
##   A JDK of 21 or later is taken from /usr/lib/jvm; where there is none, a runtime is installed by tests/java/jdk.txt.
verb_java() {
    build_native
    install_missing "${java_packages[@]}"
    bash tests/java/run.sh "$native"
}

## spark: try the functions for Spark on a cluster of this machine, against the command
##   ./dev spark                      a million cases, the shipped rules, and a worker killed half-way
##   ./dev spark throughput [CASES]   how fast it is beside the command, for docs/scale.md
verb_spark() {
    build_native
    verb_build
    install_missing "${java_packages[@]}"
    bash tests/spark/run.sh build/bin/zhunsheng "$native" "$@"
}

demo_java() {
    build_native
    install_missing "${java_packages[@]}"
    bash tests/java/run.sh "$native" --build
    "$python" tests/docs/code_block.py docs/embedding.md Java java >build/java/DecideACase.java
    "$JAVA_HOME/bin/java" -cp "$java_package" build/java/DecideACase.java "${1:-tests/cases/samples/06-false-food-report-large-fee.json}"
}

# --- Node --------------------------------------------------------------------------------------------------------

## node: build the npm package, install it elsewhere, and test it there
##   ./dev node [TEST…]     for example: ./dev node stream
##   The package is left as build/node/package/zhunsheng-VERSION.tgz. Where node is older than 20.9, as Debian's, a newer one
##   is installed in build/node/toolchain.
verb_node() {
    build_native
    install_node
    bash tests/node/run.sh "$native" build/node "$@"
}

node_is_new() {
    "$1" --eval 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || a == 20 && b >= 9 ? 0 : 1)' \
        2>/dev/null
}

# Sets NODE; npm comes with Debian's node, and runs with that.
install_node() {
    # Other vendors' nodejs brings npm along, and does not go together with Debian's package npm.
    command -v npm >/dev/null || install_missing nodejs npm
    export NODE=node
    node_is_new "$NODE" && return 0
    local toolchain=build/node/toolchain kind
    kind=$(uname -m)
    kind=${kind/x86_64/x64}
    # npm 9 removes the link in .bin with the other kind's package.
    NODE=$PWD/$toolchain/node_modules/node-linux-${kind/aarch64/arm64}/bin/node
    if ! node_is_new "$NODE" || ! cmp -s tests/node/toolchain/package-lock.json "$toolchain/package-lock.json"; then
        say "installing a newer node in $toolchain"
        mkdir -p "$toolchain"
        cp tests/node/toolchain/package.json tests/node/toolchain/package-lock.json "$toolchain"
        npm ci --prefix "$toolchain" --ignore-scripts --no-audit --no-fund >/dev/null 2>&1 ||
            fail "npm ci failed; run it in $toolchain to see why"
    fi
    node_is_new "$NODE" ||
        fail "npm brought no node for this kind of processor; run 'npm ci' in $toolchain to see why, or put node 20.9 or later on PATH"
}

demo_node() {
    local sample=tests/cases/samples/05-inaccurate-report.json
    build_native
    install_node
    bash tests/node/install.sh "$native" build/node
    printf '\n$ node decide.mjs %s\n\n' "$sample"
    (cd build/node/installed && "$NODE" decide.mjs "$OLDPWD/$sample")
}

# --- Go and Rust -------------------------------------------------------------------------------------------------

## examples: build and run the programs in Go and Rust that docs/embedding.md shows
##   ./dev examples
verb_examples() {
    build_native
    command -v go >/dev/null || install_missing golang-go
    command -v rustc >/dev/null || install_missing rustc
    bash tests/examples/run.sh "$native"
}

# --- HTTP --------------------------------------------------------------------------------------------------------

## server: try the HTTP service with decent, broken and hostile clients, and with what its OpenAPI document promises
##   ./dev server
##   Installs schemathesis in build/server/python, by the checksums in tests/server/requirements.txt.
verb_server() {
    local command=build/release/bin/zhunsheng test
    verb_setup build
    install_missing python3-venv curl
    python_environment build/server/python "$python" tests/server/requirements.txt
    verb_build zhunsheng_cli server_test
    build/release/bin/server_test --gtest_brief=1
    for test in hostile service reload; do
        "$python" "tests/server/${test}_test.py" "$command"
    done
    "$python" tests/server/openapi_test.py "$command" "$PWD/build/server/python/bin/schemathesis"
    bash tests/server/snippet_test.sh "$command"
}

# --- All of them -------------------------------------------------------------------------------------------------

## conformance: ask every binding the same five thousand cases, good and bad, and hold the answers against the C++ library's
##   ./dev conformance
verb_conformance() {
    install_bindings
    verb_build zhunsheng_cli zhunsheng_native conformance_programs
    local asked
    mapfile -t asked < <(clients tests/python/conformance_client.py tests/java/conformance_client.java \
        conformance_client.mjs tests/server/conformance_client.py)
    "$python" tests/conformance/bindings/bindings_test.py build/release C=build/release/bin/c_client "${asked[@]}"
}

# Installs every binding in build/, as its own tests do.
install_bindings() {
    build_python_wheel
    pip_quietly build/python/tools --force-reinstall --no-deps build/python/wheel/*.whl
    install_missing "${java_packages[@]}"
    bash tests/java/run.sh "$native" --build
    install_node
    bash tests/node/install.sh "$native" build/node
}

# clients PYTHON JAVA NODE HTTP: how to start these programs where the packages are installed, as NAME=COMMAND lines.
clients() {
    printf '%s\n' "Python=build/python/tools/bin/python $1" "Java=$JAVA_HOME/bin/java -cp '$java_package' $2" \
        "Node=$NODE build/node/installed/$3" "HTTP=$python $4"
}

# What ./dev bench bindings does.
bench_bindings() {
    install_bindings
    verb_build zhunsheng_cli zhunsheng_native bench_native
    local folder=tests/bench/bindings measured
    mapfile -t measured < <(clients "$folder/python_client.py" "$folder/java_client.java" node_client.mjs \
        "$folder/server_client.py")
    "$python" tests/bench/measure/bindings.py build/release/bin "${measured[@]}" "$@"
}
