#!/bin/sh
# Fails when docs/reference/configuration.md is not what the program says of its settings.
#   check_reference.sh SOURCE_DIR EIDER
set -u
page=$1/docs/reference/configuration.md
expected=$(mktemp)
written=$(mktemp)
trap 'rm -f "$expected" "$written"' EXIT
"$2" help --reference >"$expected" || exit 1
sed -n '/^<!-- eider help --reference -->$/,/^<!-- end -->$/p' "$page" | sed '1d;$d' >"$written"
if ! diff "$expected" "$written"; then
    echo "expected: $page has what 'eider help --reference' prints (<)" >&2
    exit 1
fi
