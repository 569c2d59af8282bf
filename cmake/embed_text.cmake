# embed_text.cmake - a text file as a C array, with CMake alone.
#
#   cmake -DIN=a.txt -DOUT=a.txt.c -DSYMBOL=a_txt -P embed_text.cmake
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
file(WRITE ${OUT} "#include <stddef.h>
extern const unsigned char ${SYMBOL}[];
extern const size_t ${SYMBOL}_size;
const unsigned char ${SYMBOL}[] = {
${bytes}
};
const size_t ${SYMBOL}_size = sizeof(${SYMBOL});
")
