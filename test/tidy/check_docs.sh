#!/bin/sh
# Fails when a link in a *.md file leads to a file that is not there.
cd "$1" || exit 2
broken=$(find . \( -name .git -o -name build -o -name node_modules \) -prune -o -name '*.md' -print | LC_ALL=C sort |
    while read -r page; do
        # Each ](target) outside of code; addresses and links within the page are left out.
        sed -e '/^```/,/^```/d' -e 's/`[^`]*`//g' "$page" | grep -oE '\]\([^) ]+' | sed 's/^](//' |
            grep -vE '^(https?:|mailto:|#)' | sed 's/#.*//' |
            while read -r target; do
                [ -e "$(dirname "$page")/$target" ] || echo "$page: no $target"
            done
    done)
[ -z "$broken" ] && exit 0
echo "expected: every link leads somewhere; broken:"
echo "$broken"
exit 1
