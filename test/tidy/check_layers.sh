#!/bin/sh
# Fails when a file includes a layer above its own, or a library that has its home elsewhere. The order, bottom first:
#   base  <  channels  <  scripting  <  server
cd "$1" || exit 2
bad=0

forbid() { # forbid FOLDER LAYERS: no file of FOLDER includes one of LAYERS
    if grep -rnE "#include \"($2)/" "$1" --include='*.[ch]'; then
        echo "expected: $1 includes none of: $2"
        bad=1
    fi
}
forbid server/base 'server|channels|scripting'
forbid channels 'server|scripting'
forbid scripting 'server'

home() { # home HEADER FOLDERS: only files below FOLDERS include <HEADER...>
    if grep -rnE "#include <$1" server channels scripting --include='*.[ch]' | grep -vE "^($2)"; then
        echo "expected: <$1> only below: $2"
        bad=1
    fi
}
home libwebsockets 'server/net/'
home duk 'scripting/'
home hiredis 'channels/broker/'
home openssl 'server/net/|scripting/modules/crypto'

# The include line shows the layer: every one of ours begins with its folder.
if grep -rnE '#include "' server channels scripting --include='*.[ch]' |
    grep -vE '#include "(base|channels|scripting|server)/'; then
    echo 'expected: our includes begin with base/, channels/, scripting/ or server/'
    bad=1
fi
exit $bad
