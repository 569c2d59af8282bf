#!/bin/sh
# Fails when a header of ours does not compile on its own. Further arguments are the compiler's: include folders.
cd "$1" || exit 2
shift
bad=0
for header in $(find server channels scripting -name '*.h' | LC_ALL=C sort); do
    case $header in
    server/base/*) name=${header#server/} ;;
    *) name=$header ;;
    esac
    if ! echo "#include \"$name\"" |
        ${CC:-cc} -std=gnu11 -Wall -Wextra -Werror -fsyntax-only -D_GNU_SOURCE -I. -Iserver "$@" -x c -; then
        echo "expected: $header compiles alone"
        bad=1
    fi
done
exit $bad
