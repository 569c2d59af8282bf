/*
 * buffer_search.c - Buffer's indexOf, lastIndexOf and includes.
 */
#include "scripting/engine/argument_error.h"
#include "scripting/engine/engine.h"
#include "scripting/modules/buffer_parts.h"

#include <math.h>

enum { FORWARD = 1, ONLY_WHETHER = 2 };

#define NOWHERE (-1)

/* Where to begin, or NOWHERE. Negative offsets count from the end; going backwards, those behind
 * the last possible place are brought to it. */
static int64_t begin_at(int64_t offset, int64_t size, int64_t wanted, bool forward)
{
    if (offset < 0) {
        offset += size;
        return offset >= 0 ? offset : forward || wanted == 0 ? 0 : NOWHERE;
    }
    if (offset + wanted <= size) {
        return offset;
    }
    return wanted == 0 ? size : forward ? NOWHERE : size - 1;
}

/* The first place from `at` on that is a multiple of `step`, for both. */
static int64_t find(duk_context *ctx, struct bytes bytes, struct bytes wanted, int64_t at,
                    size_t step)
{
    budget_charge(ctx, bytes.size - (size_t)at);
    while ((size_t)at + wanted.size <= bytes.size) {
        budget_charge(ctx, wanted.size);
        const char *found =
            memmem(bytes.data + at, bytes.size - (size_t)at, wanted.data, wanted.size);

        if (found == NULL || (size_t)(found - bytes.data) % step == 0) {
            return found != NULL ? found - bytes.data : NOWHERE;
        }
        at = found - bytes.data + 1;
    }
    return NOWHERE;
}

static int64_t find_last(duk_context *ctx, struct bytes bytes, struct bytes wanted, int64_t at,
                         size_t step)
{
    const int64_t last = (int64_t)(bytes.size - wanted.size);

    at = at < last ? at : last;
    at -= at % (int64_t)step;
    budget_charge(ctx, (size_t)at);
    for (; at >= 0; at -= (int64_t)step) {
        if (bytes.data[at] == wanted.data[0]) {
            budget_charge(ctx, wanted.size);
            if (memcmp(bytes.data + at, wanted.data, wanted.size) == 0) {
                return at;
            }
        }
    }
    return NOWHERE;
}

/* UTF-16 is looked for in whole units. */
static int64_t search(duk_context *ctx, struct bytes bytes, struct bytes wanted, int64_t offset,
                      bool forward, bool utf16)
{
    const size_t step = utf16 ? 2 : 1;
    const int64_t at = begin_at(offset, (int64_t)bytes.size, (int64_t)wanted.size, forward);

    if (wanted.size == 0) {
        return at;
    }
    if (utf16) {
        bytes.size -= bytes.size % 2;
        wanted.size -= wanted.size % 2;
    }
    if (at < 0 || wanted.size > bytes.size || wanted.size == 0) {
        return NOWHERE;
    }
    return forward ? find(ctx, bytes, wanted, at - at % (int64_t)step, step)
                   : find_last(ctx, bytes, wanted, at, step);
}

/* The argument byteOffset, which moves to `encoding` when it is a string.
 * [ value byteOffset encoding ] -> the same */
static int64_t get_offset(duk_context *ctx, size_t size, bool forward)
{
    if (duk_is_string(ctx, 1)) {
        duk_swap(ctx, 1, 2);
        duk_push_undefined(ctx);
        duk_replace(ctx, 1);
    }
    const double offset = duk_to_number(ctx, 1);

    if (isnan(offset)) {
        return forward ? 0 : (int64_t)size;
    }
    return offset > INT32_MAX ? INT32_MAX : offset < INT32_MIN ? INT32_MIN : (int64_t)offset;
}

/* What is looked for, as bytes; a number in `number`. [ value byteOffset encoding ] -> the same */
static struct bytes get_wanted(duk_context *ctx, char *number, enum encoding *encoding)
{
    struct bytes name;
    struct bytes wanted;

    *encoding = ENCODING_UTF8;
    if (duk_is_number(ctx, 0)) {
        *number = (char)duk_to_uint32(ctx, 0);
        return (struct bytes){number, 1};
    }
    if (!duk_is_undefined(ctx, 2)) {
        name.data = duk_to_lstring(ctx, 2, &name.size);
        *encoding = encoding_named(name);
    }
    if (duk_is_string(ctx, 0) && !duk_is_symbol(ctx, 0)) {
        if (*encoding == ENCODING_UNKNOWN) {
            buffer_unknown_encoding(ctx, 2);
        }
        return buffer_encode(ctx, 0, *encoding);
    }
    if (!byte_view_get_uint8(ctx, 0, &wanted)) {
        (void)throw_invalid_type(
            ctx, "The \"value\" argument",
            "one of type number or string or an instance of Buffer or Uint8Array", 0);
    }
    return wanted;
}

/* [ value byteOffset encoding ] -> [ index or boolean ] */
static duk_ret_t index_of(duk_context *ctx)
{
    const int magic = duk_get_current_magic(ctx);
    const bool forward = (magic & FORWARD) != 0;
    const struct bytes bytes = buffer_this(ctx);
    const int64_t offset = get_offset(ctx, bytes.size, forward);
    char number;
    enum encoding encoding;
    const struct bytes wanted = get_wanted(ctx, &number, &encoding);
    const int64_t found = search(ctx, bytes, wanted, offset, forward, encoding == ENCODING_UTF16LE);

    if ((magic & ONLY_WHETHER) != 0) {
        duk_push_boolean(ctx, found != NOWHERE);
    } else {
        duk_push_number(ctx, (double)found);
    }
    return 1;
}

const struct buffer_method buffer_search_methods[] = {
    {"indexOf", index_of, 3, FORWARD, NULL},
    {"lastIndexOf", index_of, 3, 0, NULL},
    {"includes", index_of, 3, FORWARD | ONLY_WHETHER, NULL},
    {NULL, NULL, 0, 0, NULL},
};
