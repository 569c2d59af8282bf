#!/bin/sh
# Records what Node 20 prints for programs of this folder: record.sh buffer/slices.js ...
cd "$(dirname "$0")" || exit 1
for program in "$@"; do
    node --no-warnings "$program" >"$program.out" 2>/dev/null
    echo "[exit $?]" >>"$program.out"
done
