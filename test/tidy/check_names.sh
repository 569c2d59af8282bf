#!/bin/sh
# Fails when two files have the same name ("see outbox.c" is then no address), or two files of the lowering give one name to two functions.
cd "$1" || exit 2
# test/bench has its apps under the names of the peers' own. What a folder, a package or a web page is always called by its readers is left out.
usual='^(README\.md|CMakeLists\.txt|index\.html|package\.json|package-lock\.json|tsconfig\.json|app\.(js|ts)|style\.css|\..*)$'
twice=$(find . \( -name .git -o -name build -o -name node_modules -o -path ./test/fuzz/corpus -o -path ./test/runtime -o -path ./test/packages -o -path ./test/conformance/language -o -path ./test/bench \) -prune \
    -o -type f -print | sed 's#.*/##' | grep -vE "$usual" | LC_ALL=C sort | uniq -d)
for name in $twice; do
    echo "expected: one file named $name; there are:"
    find . \( -name .git -o -name build -o -name node_modules \) -prune -o -name "$name" -print
done
given=$(grep -hoE '^lowering\.[A-Za-z]+ = ' scripting/language/lower/*.js | LC_ALL=C sort | uniq -d)
for name in $given; do
    [ "$name" = = ] || echo "expected: one function named $name in scripting/language/lower"
done
[ -z "$twice$given" ]
