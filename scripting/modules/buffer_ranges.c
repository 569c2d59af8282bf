/*
 * buffer_ranges.c - Buffer's methods that look at or change whole ranges: slice, copy, compare,
 * fill, swap16 and the like.
 */
#include "scripting/engine/argument_error.h"
#include "scripting/engine/engine.h"
#include "scripting/modules/buffer_parts.h"

#include <math.h>

#define BYTES_EXPECTED "an instance of Buffer or Uint8Array"
#define EXACT_MAX      9007199254740991.0

/* The Uint8Array at 0. [ ] -> [ ] */
static struct bytes get_other(duk_context *ctx, const char *subject)
{
    struct bytes bytes;

    if (!byte_view_get_uint8(ctx, 0, &bytes)) {
        (void)throw_invalid_type(ctx, subject, BYTES_EXPECTED, 0);
    }
    return bytes;
}

/* An index of slice(), which may count from the end. [ ] -> [ ] */
static size_t slice_index(duk_context *ctx, duk_idx_t at, size_t size, size_t otherwise)
{
    if (duk_is_undefined(ctx, at)) {
        return otherwise;
    }
    double value = trunc(duk_to_number(ctx, at));

    if (value < 0) {
        value += (double)size;
    }
    return !(value > 0) ? 0 : value < (double)size ? (size_t)value : size;
}

/* A Buffer of the same bytes. [ start end ] -> [ Buffer ] */
static duk_ret_t slice(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    const size_t start = slice_index(ctx, 0, bytes.size, 0);
    const size_t end = slice_index(ctx, 1, bytes.size, bytes.size);
    struct bytes whole;

    duk_push_this(ctx);
    duk_get_prop_literal(ctx, -1, "buffer");
    if (!byte_view_is_array_buffer(ctx, -1) || !byte_view_get(ctx, -1, &whole) ||
        (bytes.size > 0 &&
         (bytes.data < whole.data || bytes.data + bytes.size > whole.data + whole.size))) {
        return duk_type_error(ctx, "Buffer: `buffer` is not the ArrayBuffer of these bytes");
    }
    buffer_push_shared(ctx, bytes.size > 0 ? (size_t)(bytes.data - whole.data) + start : 0,
                       end > start ? end - start : 0);
    return 1;
}

static int compare_bytes(struct bytes a, struct bytes b)
{
    const size_t size = a.size < b.size ? a.size : b.size;
    const int order = size > 0 ? memcmp(a.data, b.data, size) : 0;

    if (order != 0) {
        return order < 0 ? -1 : 1;
    }
    return a.size < b.size ? -1 : a.size > b.size;
}

/* [ a b ] -> [ -1, 0 or 1 ] */
duk_ret_t buffer_compare(duk_context *ctx)
{
    struct bytes a, b;

    if (!byte_view_get_uint8(ctx, 0, &a)) {
        return throw_invalid_type(ctx, "The \"buf1\" argument", BYTES_EXPECTED, 0);
    }
    if (!byte_view_get_uint8(ctx, 1, &b)) {
        return throw_invalid_type(ctx, "The \"buf2\" argument", BYTES_EXPECTED, 1);
    }
    budget_charge(ctx, a.size < b.size ? a.size : b.size);
    duk_push_int(ctx, compare_bytes(a, b));
    return 1;
}

/* An optional argument of compare(). [ ] -> [ ] */
static size_t range_index(duk_context *ctx, duk_idx_t at, const char *name, double max,
                          size_t otherwise)
{
    return duk_is_undefined(ctx, at) ? otherwise : (size_t)buffer_integer(ctx, at, name, 0, max);
}

/* [ target targetStart targetEnd sourceStart sourceEnd ] -> [ -1, 0 or 1 ] */
static duk_ret_t compare(duk_context *ctx)
{
    struct bytes mine = buffer_this(ctx);
    struct bytes other = get_other(ctx, "The \"target\" argument");
    const size_t other_start = range_index(ctx, 1, "targetStart", BUFFER_MAX, 0);
    const size_t other_end = range_index(ctx, 2, "targetEnd", (double)other.size, other.size);
    const size_t start = range_index(ctx, 3, "sourceStart", BUFFER_MAX, 0);
    const size_t end = range_index(ctx, 4, "sourceEnd", (double)mine.size, mine.size);

    if (start >= end) {
        duk_push_int(ctx, other_start >= other_end ? 0 : -1);
    } else if (other_start >= other_end) {
        duk_push_int(ctx, 1);
    } else {
        mine = (struct bytes){mine.data + start, end - start};
        other = (struct bytes){other.data + other_start, other_end - other_start};
        budget_charge(ctx, mine.size < other.size ? mine.size : other.size);
        duk_push_int(ctx, compare_bytes(mine, other));
    }
    return 1;
}

/* [ otherBuffer ] -> [ boolean ] */
static duk_ret_t equals(duk_context *ctx)
{
    const struct bytes mine = buffer_this(ctx);

    budget_charge(ctx, mine.size);
    duk_push_boolean(ctx, bytes_equal(mine, get_other(ctx, "The \"otherBuffer\" argument")));
    return 1;
}

/* An argument of copy(): a number of any kind, cut to an integer, 0 when it is too large to be
 * exact. [ ] -> [ ] */
static double copy_index(duk_context *ctx, duk_idx_t at, const char *name, double max,
                         double otherwise)
{
    if (duk_is_undefined(ctx, at)) {
        return otherwise;
    }
    const double number = duk_to_number(ctx, at);
    const double value = fabs(number) <= EXACT_MAX ? floor(number) : 0;

    if (value < 0 || value > max) {
        duk_push_number(ctx, value);
        if (max < BUFFER_MAX) {
            (void)throw_out_of_range(ctx, name, -1, ">= 0 && <= %.0f", max);
        }
        if (value < 0) {
            (void)throw_out_of_range(ctx, name, -1, ">= 0");
        }
        duk_pop(ctx);
    }
    return value;
}

/* [ target targetStart sourceStart sourceEnd ] -> [ count ] */
static duk_ret_t copy(duk_context *ctx)
{
    const struct bytes mine = buffer_this(ctx);
    const struct bytes target = get_other(ctx, "The \"target\" argument");
    const double to = copy_index(ctx, 1, "targetStart", BUFFER_MAX, 0);
    const double start = copy_index(ctx, 2, "sourceStart", (double)mine.size, 0);
    double end = copy_index(ctx, 3, "sourceEnd", BUFFER_MAX, (double)mine.size);

    end = end < (double)mine.size ? end : (double)mine.size;
    if (to >= (double)target.size || start >= end) {
        duk_push_uint(ctx, 0);
        return 1;
    }
    const size_t room = target.size - (size_t)to;
    const size_t size = (size_t)(end - start) < room ? (size_t)(end - start) : room;

    budget_charge(ctx, size);
    memmove((char *)(uintptr_t)target.data + (size_t)to, mine.data + (size_t)start, size);
    duk_push_number(ctx, (double)size);
    return 1;
}

/* Repeats the pattern until `room` is full; they may overlap. */
static void repeat(char *room, size_t size, struct bytes pattern)
{
    size_t done = pattern.size < size ? pattern.size : size;

    memmove(room, pattern.data, done);
    while (done < size) {
        const size_t more = done < size - done ? done : size - done;

        memcpy(room + done, room, more);
        done += more;
    }
}

/* [ ] -> [ ] */
void buffer_fill_with(duk_context *ctx, struct bytes bytes, duk_idx_t at, enum encoding encoding)
{
    char *room = (char *)(uintptr_t)bytes.data;
    struct bytes pattern;

    budget_charge(ctx, bytes.size);
    if (duk_is_string(ctx, at) && !duk_is_symbol(ctx, at)) {
        pattern =
            duk_get_length(ctx, at) == 0 ? (struct bytes){"", 1} : buffer_encode(ctx, at, encoding);
    } else if (!byte_view_get(ctx, at, &pattern)) {
        const int byte = (int)(duk_to_uint32(ctx, at) & 0xff);

        if (bytes.size > 0) {
            memset(room, byte, bytes.size);
        }
        return;
    }
    if (pattern.size == 0) {
        (void)throw_invalid_value(ctx, "value", at);
    }
    if (bytes.size > 0) {
        repeat(room, bytes.size, pattern);
    }
}

/* [ ] -> [ ] */
enum encoding buffer_fill_encoding(duk_context *ctx, duk_idx_t at)
{
    if (duk_is_null_or_undefined(ctx, at)) {
        return ENCODING_UTF8;
    }
    if (!duk_is_string(ctx, at) || duk_is_symbol(ctx, at)) {
        (void)throw_invalid_type(ctx, "The \"encoding\" argument", "of type string", at);
    }
    return duk_get_length(ctx, at) == 0 ? ENCODING_UTF8 : buffer_encoding(ctx, at);
}

/* The arguments of fill() in their full form. [ value offset end encoding ] -> the same */
static void spread_fill_arguments(duk_context *ctx)
{
    if (!duk_is_string(ctx, 0)) {
        duk_push_undefined(ctx);
        duk_replace(ctx, 3);
    } else if (duk_is_undefined(ctx, 1) || duk_is_string(ctx, 1)) {
        duk_dup(ctx, 1);
        duk_replace(ctx, 3);
        duk_push_undefined(ctx);
        duk_replace(ctx, 1);
    } else if (duk_is_string(ctx, 2)) {
        duk_dup(ctx, 2);
        duk_replace(ctx, 3);
        duk_push_undefined(ctx);
        duk_replace(ctx, 2);
    }
}

/* [ value offset end encoding ] -> [ this ] */
static duk_ret_t fill(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    size_t start = 0;
    size_t end = bytes.size;

    spread_fill_arguments(ctx);
    const enum encoding encoding = buffer_fill_encoding(ctx, 3);

    if (!duk_is_undefined(ctx, 1)) {
        start = (size_t)buffer_integer(ctx, 1, "offset", 0, BUFFER_MAX);
        end = range_index(ctx, 2, "end", (double)bytes.size, bytes.size);
    }
    if (start < end) {
        buffer_fill_with(ctx, (struct bytes){bytes.data + start, end - start}, 0, encoding);
    }
    duk_push_this(ctx);
    return 1;
}

/* The magic is the size of the groups whose bytes change places. [ ] -> [ this ] */
static duk_ret_t swap(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);
    const size_t group = (size_t)duk_get_current_magic(ctx);
    char *at = (char *)(uintptr_t)bytes.data;

    if (bytes.size % group != 0) {
        return throw_coded(ctx, "RangeError", "ERR_INVALID_BUFFER_SIZE",
                           "Buffer size must be a multiple of %u-bits", (unsigned)group * 8);
    }
    budget_charge(ctx, bytes.size);
    for (const char *end = at + bytes.size; at < end; at += group) {
        for (size_t i = 0; i < group / 2; i++) {
            const char kept = at[i];

            at[i] = at[group - 1 - i];
            at[group - 1 - i] = kept;
        }
    }
    duk_push_this(ctx);
    return 1;
}

/* [ ] -> [ object ] */
static duk_ret_t to_json(duk_context *ctx)
{
    const struct bytes bytes = buffer_this(ctx);

    duk_push_object(ctx);
    duk_push_literal(ctx, "Buffer");
    duk_put_prop_literal(ctx, -2, "type");
    duk_push_array(ctx);
    for (size_t i = 0; i < bytes.size; i++) {
        duk_push_uint(ctx, (unsigned char)bytes.data[i]);
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i);
    }
    duk_put_prop_literal(ctx, -2, "data");
    return 1;
}

const struct buffer_method buffer_range_methods[] = {
    {"copy", copy, 4, 0, NULL},   {"equals", equals, 1, 0, NULL},  {"compare", compare, 5, 0, NULL},
    {"fill", fill, 4, 0, NULL},   {"toJSON", to_json, 0, 0, NULL}, {"subarray", slice, 2, 0, NULL},
    {"slice", slice, 2, 0, NULL}, {"swap16", swap, 0, 2, NULL},    {"swap32", swap, 0, 4, NULL},
    {"swap64", swap, 0, 8, NULL}, {NULL, NULL, 0, 0, NULL},
};
