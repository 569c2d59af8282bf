/*
 * versions.h - what `eider --version` says: Eider, the libraries it was built with, the compiler.
 */
#ifndef EIDER_CLI_VERSIONS_H
#define EIDER_CLI_VERSIONS_H

#include "base/byte_buffer.h"

/* Appends one line for each; the first is "eider VERSION". */
void versions_append(struct byte_buffer *out);

#endif
