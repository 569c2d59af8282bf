#!/bin/sh
# Records what Node 20 prints for programs of this folder: record.sh buffer/slices.js ...
# TypeScript goes through the TypeScript compiler first.
cd "$(dirname "$0")" || exit 1
made=$(mktemp -d) && trap 'rm -rf "$made"' EXIT
for program in "$@"; do
    javascript=$program
    case $program in
        *.ts | *.mts | *.cts)
            ../node_modules/.bin/tsc --target es2022 --module nodenext --noCheck --outDir "$made" --rootDir . "$program" || exit 1
            javascript=$made/$(echo "$program" | sed 's/ts$/js/')
            ;;
    esac
    node --no-warnings "$javascript" >"$program.out" 2>/dev/null
    echo "[exit $?]" >>"$program.out"
done
