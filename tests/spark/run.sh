#!/usr/bin/env bash
# Installs Spark in build/spark by its lock files, and tests the installed jars on a standalone cluster of this machine, by
# the JDK 17 that JAVA_HOME names.
#   run.sh COMMAND NATIVE                  the command, and the folder that the target zhunsheng_native lays out
#   run.sh COMMAND NATIVE throughput       measures instead, for docs/scale.md
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly command=$1 native=$2
readonly work=$PWD/build/spark

install_spark() {
    cat tests/spark/building.txt tests/spark/pyspark.txt | cmp -s - "$work/python/installed.txt" && return 0
    local -r pip=("$work/python/bin/pip" --quiet --disable-pip-version-check --no-cache-dir install --require-hashes)
    /usr/bin/python3 -m venv --clear "$work/python"
    "${pip[@]}" -r tests/spark/building.txt
    "${pip[@]}" --no-build-isolation -r tests/spark/pyspark.txt
    cat tests/spark/building.txt tests/spark/pyspark.txt >"$work/python/installed.txt"
}

mkdir -p "$work"
bash tests/java/run.sh "$native" --build
install_spark
jars=$(printf '%s,' build/java/zhunsheng/*.jar build/java/zhunsheng-spark/*.jar)
jars=${jars%,}
rm -rf "$work/run"
if [[ ${3:-} == throughput ]]; then
    exec "$work/python/bin/python" tests/spark/throughput.py "$command" "$native/rules.zsr" "$jars" "$work/run" "${@:4}"
fi
"$work/python/bin/python" tests/spark/cluster_test.py "$command" "$native/rules.zsr" "$jars" "$work/run"
