#!/bin/sh
# Gets Duktape's original archive out of the distribution's source package, into the file named.
# A private apt configuration in the build folder: /etc is not touched, and deb-src lines need not be there.
set -eu
archive=$1
dir=$(dirname "$archive")
private=$dir/apt
mkdir -p "$private/lists/partial" "$private/cache/archives/partial"
{
    cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed 's/^Types:.*/Types: deb-src/' || true
} >"$private/eider.sources"
grep -hE '^deb ' /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    sed 's/^deb /deb-src /' >"$private/eider.list" || true
for list in eider.sources eider.list; do
    [ -s "$private/$list" ] || continue
    set -- -o Dir::Etc::sourcelist="$private/$list" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$private/lists" -o Dir::Cache="$private/cache" -o APT::Sandbox::User=root -q
    apt-get "$@" update >/dev/null || true
    (cd "$dir" && apt-get "$@" source --download-only duktape >/dev/null) && break
done
rm -rf "$private" "$dir"/duktape_*.dsc "$dir"/duktape_*.debian.tar.*
[ -s "$archive" ] || { echo "duktape: apt-get source brought no $(basename "$archive")" >&2; exit 1; }
