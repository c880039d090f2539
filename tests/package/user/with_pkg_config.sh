#!/usr/bin/env bash
# Builds the same programs without CMake.
#   with_pkg_config.sh FOLDER RULES

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p "$1"
# shellcheck disable=SC2046 # several options
g++ -std=c++20 -DRULES_DIR="\"$2\"" decide.cpp -o "$1/by_pkg_config" $(pkg-config --cflags --libs zhunsheng)
# shellcheck disable=SC2046
cc -std=c11 -DRULES_DIR="\"$2\"" decide.c -o "$1/c_by_pkg_config" $(pkg-config --cflags --libs zhunsheng-c)
