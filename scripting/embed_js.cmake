# embed_js.cmake - a JS file as a C array, with CMake alone.
#
#   cmake -DIN=a.js -DOUT=a.js.c -DSYMBOL=a_js -P embed_js.cmake
#
# The text becomes one function expression, so that the engine compiles it as it is; what is put in front
# stays on the first line, and every line keeps its number.
file(READ ${IN} hex HEX)
string(HEX "function (exports, require, module, native, internal) {" before)
string(HEX "\n}" after)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${before}${hex}${after}")
string(REGEX REPLACE "((0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],)(0x[0-9a-f][0-9a-f],))"
       "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "#include <stddef.h>
extern const unsigned char ${SYMBOL}[];
extern const size_t ${SYMBOL}_size;
const unsigned char ${SYMBOL}[] = {
${bytes}
};
const size_t ${SYMBOL}_size = sizeof(${SYMBOL});
")
