/*
 * json_error.h - what is wrong with a text that JSON.parse() refused, in the words of Node.
 */
#ifndef EIDER_BUILTINS_JSON_ERROR_H
#define EIDER_BUILTINS_JSON_ERROR_H

#include "base/byte_buffer.h"

/* Appends the message for a text in the engine's form; nothing when the text is JSON after all. */
void json_error_append(struct byte_buffer *out, struct bytes text);

#endif
