#!/usr/bin/env bash
# build_wheel.sh NATIVE FOLDER: builds the wheel into FOLDER, around what lies in NATIVE: library, header, rules.
# Works in FOLDER alone. `python` on PATH must have the packages of tests/python/requirements.txt; nothing is
# downloaded.

set -euo pipefail
native=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
sources=$(dirname "$(realpath "${BASH_SOURCE[0]}")")

rm -rf "$folder/sources" "$folder/plain" "$folder"/*.whl
mkdir -p "$folder/sources"
cp -r "$sources"/{pyproject.toml,setup.py,native_interface.py,README.md,zhunsheng} "$folder/sources/"
rm -rf "$folder/sources/zhunsheng/__pycache__"
cp -r "$native" "$folder/sources/native"
cp "$native/rules.zsr" "$folder/sources/zhunsheng/"

cd "$folder/sources"
CFLAGS="-O2 -g0" python -m pip wheel --quiet --no-build-isolation --no-deps --no-index --wheel-dir "$folder/plain" .
# Puts the libraries into the wheel under names of its own: a process may well hold another libcrypto.so.3 already, and
# Python's ssl must not be given ours. Tags the wheel with the oldest glibc whose symbols do.
LD_LIBRARY_PATH=$native python -m auditwheel repair --wheel-dir "$folder" "$folder"/plain/*.whl
