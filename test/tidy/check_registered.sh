#!/bin/sh
# Fails when a scenario or conformance file is not in its CMakeLists.txt: it would never run.
cd "$1/test" || exit 2
bad=0
for file in scenario/*/*.js conformance/*.js; do
    list=${file%%/*}/CMakeLists.txt
    if ! grep -qE "^ *$(basename "$file" .js)\$" "$list"; then
        echo "expected: $file is listed in test/$list"
        bad=1
    fi
done
exit $bad
