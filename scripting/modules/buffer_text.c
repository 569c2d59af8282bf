/*
 * buffer_text.c - Buffers of text and the text of Buffers: toString, write, and those of one
 * encoding (utf8Slice, hexWrite), whose magic is the encoding.
 */
#include "scripting/engine/argument_error.h"
#include "scripting/engine/cesu8.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/modules/buffer_parts.h"

#include <math.h>

#define STRING_MAX 536870888u /* UTF-16 units, as in Node */

/* [ ] -> [ ] */
enum encoding buffer_encoding(duk_context *ctx, duk_idx_t at)
{
    struct bytes name;

    if (duk_is_undefined(ctx, at)) {
        return ENCODING_UTF8;
    }
    name.data = duk_to_lstring(ctx, at, &name.size);
    const enum encoding encoding = encoding_named(name);

    if (encoding == ENCODING_UNKNOWN) {
        buffer_unknown_encoding(ctx, at);
    }
    return encoding;
}

_Noreturn void buffer_unknown_encoding(duk_context *ctx, duk_idx_t at)
{
    (void)throw_coded(ctx, "TypeError", "ERR_UNKNOWN_ENCODING", "Unknown encoding: %s",
                      duk_safe_to_string(ctx, at));
    __builtin_unreachable();
}

/* [ ] -> [ ] */
struct bytes buffer_encode(duk_context *ctx, duk_idx_t at, enum encoding encoding)
{
    struct byte_buffer *scratch = &engine_of(ctx)->scratch;
    struct bytes text;

    if (encoding == ENCODING_UTF8) {
        return text_get(ctx, at);
    }
    text.data = duk_require_lstring(ctx, at, &text.size);
    const size_t size = encoding_size(encoding, text);

    byte_buffer_reset(scratch);
    char *room = byte_buffer_reserve(scratch, size > 0 ? size : 1);

    if (room == NULL) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    byte_buffer_added(scratch, encoding_write(encoding, text, room, size));
    return byte_buffer_bytes(scratch);
}

/* [ ] -> [ Buffer ] */
void buffer_push_text(duk_context *ctx, duk_idx_t at, enum encoding encoding)
{
    struct bytes text;

    text.data = duk_require_lstring(ctx, at, &text.size);
    if (encoding == ENCODING_UTF8 && cesu8_is_same(text)) {
        buffer_push(ctx, text);
        return;
    }
    const size_t size = encoding_size(encoding, text);
    char *data = buffer_push_unset(ctx, size);
    const size_t written = encoding_write(encoding, text, data, size);

    if (written < size) {
        memset(data + written, 0, size - written);
        duk_get_prop_literal(ctx, -1, "buffer");
        duk_remove(ctx, -2);
        buffer_push_shared(ctx, 0, written);
    }
}

/* [ ] -> [ string ] */
void buffer_push_decoded(duk_context *ctx, struct bytes bytes, enum encoding encoding)
{
    struct byte_buffer *intake = &engine_of(ctx)->intake;

    if (bytes.size > STRING_MAX) {
        (void)throw_coded(ctx, "Error", "ERR_STRING_TOO_LONG",
                          "Cannot create a string longer than 0x1fffffe8 characters");
    }
    if (encoding_is_same(encoding, bytes)) {
        duk_push_lstring(ctx, bytes.data, bytes.size);
        return;
    }
    byte_buffer_reset(intake);
    encoding_append(encoding, bytes, intake);
    intake_push(ctx);
}

/* An index as toString() takes it; `otherwise` for undefined. [ ] -> [ ] */
static size_t get_index(duk_context *ctx, duk_idx_t at, size_t size, size_t otherwise)
{
    if (duk_is_undefined(ctx, at)) {
        return otherwise;
    }
    const double value = duk_to_number(ctx, at);

    return !(value >= 1) ? 0 : value >= (double)size ? size : (size_t)value;
}

/* [ encoding start end ] -> [ string ] */
static duk_ret_t to_string(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    const size_t start = get_index(ctx, 1, bytes.size, 0);
    const size_t end = get_index(ctx, 2, bytes.size, bytes.size);

    if (end <= start) {
        duk_push_literal(ctx, "");
        return 1;
    }
    budget_charge(ctx, end - start);
    buffer_push_decoded(ctx, (struct bytes){bytes.data + start, end - start},
                        buffer_encoding(ctx, 0));
    return 1;
}

/* An index as the methods of one encoding take it. [ ] -> [ ] */
static size_t get_strict_index(duk_context *ctx, duk_idx_t at, size_t otherwise)
{
    const double value =
        trunc(duk_is_undefined(ctx, at) ? (double)otherwise : duk_to_number(ctx, at));

    if (value < 0 || value > BUFFER_MAX) {
        (void)throw_coded(ctx, "RangeError", "ERR_OUT_OF_RANGE", "Index out of range");
    }
    return isnan(value) ? 0 : (size_t)value;
}

/* utf8Slice and its like. [ start end ] -> [ string ] */
static duk_ret_t slice_text(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    const size_t start = get_strict_index(ctx, 0, 0);
    size_t end = get_strict_index(ctx, 1, bytes.size);

    end = end < start ? start : end;
    if (end > bytes.size) {
        (void)throw_coded(ctx, "RangeError", "ERR_OUT_OF_RANGE", "Index out of range");
    }
    budget_charge(ctx, end - start);
    buffer_push_decoded(ctx, (struct bytes){bytes.data + start, end - start},
                        (enum encoding)duk_get_current_magic(ctx));
    return 1;
}

/* Writes the string at 0. [ string ... ] -> [ count ] */
static duk_ret_t write_at(duk_context *ctx, struct bytes bytes, size_t offset, size_t size,
                          enum encoding encoding)
{
    struct bytes text;

    if (!duk_is_string(ctx, 0) || duk_is_symbol(ctx, 0)) {
        return throw_coded(ctx, "TypeError", "ERR_INVALID_ARG_TYPE", "argument must be a string");
    }
    text.data = duk_get_lstring(ctx, 0, &text.size);
    budget_charge(ctx, text.size);
    duk_push_number(
        ctx, (double)encoding_write(encoding, text, (char *)(uintptr_t)bytes.data + offset, size));
    return 1;
}

/* utf8Write and its like. [ string offset length ] -> [ count ] */
static duk_ret_t write_text(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    const size_t offset = get_strict_index(ctx, 1, 0);
    size_t size;

    if (!duk_is_string(ctx, 0) || duk_is_symbol(ctx, 0)) {
        return throw_coded(ctx, "TypeError", "ERR_INVALID_ARG_TYPE", "argument must be a string");
    }
    if (offset > bytes.size) {
        return throw_coded(ctx, "RangeError", "ERR_BUFFER_OUT_OF_BOUNDS",
                           "\"offset\" is outside of buffer bounds");
    }
    size = get_strict_index(ctx, 2, bytes.size - offset);
    size = size < bytes.size - offset ? size : bytes.size - offset;
    return write_at(ctx, bytes, offset, size, (enum encoding)duk_get_current_magic(ctx));
}

/* [ string offset length encoding ] -> [ count ] */
static duk_ret_t write_any(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    duk_idx_t encoding_at = 3;
    size_t offset = 0;
    size_t size = bytes.size;

    if (duk_is_undefined(ctx, 1)) {
        return write_at(ctx, bytes, 0, size, ENCODING_UTF8);
    }
    if (duk_is_string(ctx, 1) && duk_is_undefined(ctx, 2)) {
        encoding_at = 1;
    } else {
        offset = (size_t)buffer_integer(ctx, 1, "offset", 0, (double)size);
        size -= offset;
        if (duk_is_string(ctx, 2)) {
            encoding_at = 2;
        } else if (!duk_is_undefined(ctx, 2)) {
            const double most = buffer_integer(ctx, 2, "length", 0, (double)bytes.size);

            size = most < (double)size ? (size_t)most : size;
        }
    }
    duk_dup(ctx, encoding_at);
    return write_at(ctx, bytes, offset, size,
                    duk_to_boolean(ctx, -1) ? buffer_encoding(ctx, encoding_at) : ENCODING_UTF8);
}

const struct buffer_method buffer_text_methods[] = {
    {"toString", to_string, 3, 0, "toLocaleString"},
    {"write", write_any, 4, 0, NULL},
    {"asciiSlice", slice_text, 2, ENCODING_ASCII, NULL},
    {"base64Slice", slice_text, 2, ENCODING_BASE64, NULL},
    {"base64urlSlice", slice_text, 2, ENCODING_BASE64URL, NULL},
    {"latin1Slice", slice_text, 2, ENCODING_LATIN1, NULL},
    {"hexSlice", slice_text, 2, ENCODING_HEX, NULL},
    {"ucs2Slice", slice_text, 2, ENCODING_UTF16LE, NULL},
    {"utf8Slice", slice_text, 2, ENCODING_UTF8, NULL},
    {"asciiWrite", write_text, 3, ENCODING_ASCII, NULL},
    {"base64Write", write_text, 3, ENCODING_BASE64, NULL},
    {"base64urlWrite", write_text, 3, ENCODING_BASE64URL, NULL},
    {"latin1Write", write_text, 3, ENCODING_LATIN1, NULL},
    {"hexWrite", write_text, 3, ENCODING_HEX, NULL},
    {"ucs2Write", write_text, 3, ENCODING_UTF16LE, NULL},
    {"utf8Write", write_text, 3, ENCODING_UTF8, NULL},
    {NULL, NULL, 0, 0, NULL},
};
