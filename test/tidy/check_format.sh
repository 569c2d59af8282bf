#!/bin/sh
# Fails when a C file is not laid out as .clang-format says; `./dev format` cures it.
cd "$1" || exit 2
command -v clang-format >/dev/null || exit 77
sh test/tidy/c_files.sh | xargs clang-format --dry-run --Werror
