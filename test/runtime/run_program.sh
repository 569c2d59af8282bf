#!/bin/sh
# Runs one program in Eider and compares what it prints, and its exit code, with what is recorded.
cd "$(dirname "$0")" || exit 1
program=$1
binary=${EIDER_BINARY:-../../build/release/eider}
unset EIDER_BINARY # EIDER_* are settings of the program
expected=$program.out
if [ ! -f "$expected" ]; then
    echo "$program: nothing is recorded; run test/runtime/record.sh $program" >&2
    exit 1
fi
got=$(mktemp) && trap 'rm -f "$got" "$got.err"' EXIT
"$binary" "$program" >"$got" 2>"$got.err"
echo "[exit $?]" >>"$got"
if ! diff -u --label "expected (Node)" --label "got" "$expected" "$got"; then
    cat "$got.err" >&2
    exit 1
fi
