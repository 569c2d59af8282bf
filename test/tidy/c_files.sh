#!/bin/sh
# Prints every C file of ours, one a line. Called from the root of the tree, or with it as argument.
cd "${1:-.}" || exit 2
find server channels scripting clients test cmake -name node_modules -prune -o -name '*.[ch]' -print | LC_ALL=C sort
