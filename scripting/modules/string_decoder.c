#include "scripting/modules/string_decoder.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/modules/buffer_parts.h"

/* Where a StringDecoder keeps its struct held; no script can name it. */
#define STATE_KEY DUK_HIDDEN_SYMBOL("held")

/* What one decoder holds back. */
struct held {
    char bytes[4];
    unsigned char missing; /* how many more make the character whole */
    unsigned char count;   /* of `bytes` */
    unsigned char encoding;
};

/* [ decoder ... ] -> [ decoder ... ] */
static struct held *get_held(duk_context *ctx)
{
    struct held *held = NULL;

    if (duk_is_object(ctx, 0)) {
        duk_get_prop_literal(ctx, 0, STATE_KEY);
        held = duk_get_buffer_data(ctx, -1, NULL);
        duk_pop(ctx);
    }
    if (held == NULL) {
        (void)duk_type_error(ctx, "StringDecoder: `this` is none");
    }
    return held;
}

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* The bytes that a character which begins so has, by its first byte alone. */
static size_t promised(char first)
{
    const unsigned char byte = (unsigned char)first;

    return (byte & 0xe0) == 0xc0 ? 2 : (byte & 0xf0) == 0xe0 ? 3 : (byte & 0xf8) == 0xf0 ? 4 : 0;
}

/* Adds to what is held until it is whole, or, in UTF-8, until a byte does not go on with it. */
static struct bytes complete(struct held *held, struct bytes bytes)
{
    while (held->missing > 0 && bytes.size > 0) {
        if (held->encoding == ENCODING_UTF8 && !is_continuation(bytes.data[0])) {
            held->missing = 0;
            break;
        }
        held->bytes[held->count++] = bytes.data[0];
        held->missing--;
        bytes.data++;
        bytes.size--;
    }
    return bytes;
}

/* The end of UTF-8 where a character has begun: how many bytes, and how many it lacks. */
static size_t utf8_tail(struct bytes bytes, unsigned char *missing)
{
    for (size_t count = 1; count <= 4 && count <= bytes.size; count++) {
        const char byte = bytes.data[bytes.size - count];

        if (!is_continuation(byte)) {
            const size_t whole = promised(byte);

            *missing = (unsigned char)(whole > count ? whole - count : 0);
            return whole > count ? count : 0;
        }
    }
    return 0;
}

static size_t utf16_tail(struct bytes bytes, unsigned char *missing)
{
    const unsigned char last = bytes.size > 0 ? (unsigned char)bytes.data[bytes.size - 1] : 0;

    if (bytes.size % 2 == 1) {
        *missing = 1;
        return 1;
    }
    *missing = 2;
    return (last & 0xfc) == 0xd8 ? 2 : 0;
}

/* The bytes at the end that wait for more. */
static size_t tail(const struct held *held, struct bytes bytes, unsigned char *missing)
{
    switch (held->encoding) {
    case ENCODING_UTF8:
        return utf8_tail(bytes, missing);
    case ENCODING_UTF16LE:
        return utf16_tail(bytes, missing);
    case ENCODING_BASE64:
    case ENCODING_BASE64URL:
        *missing = (unsigned char)(3 - bytes.size % 3);
        return bytes.size % 3;
    default:
        return 0;
    }
}

/* Keeps the end of `bytes` that waits for more; gives what is before it. */
static struct bytes hold_back(struct held *held, struct bytes bytes)
{
    unsigned char missing = 0;
    const size_t count = tail(held, bytes, &missing);

    bytes.size -= count;
    if (count > 0) {
        memcpy(held->bytes, bytes.data + bytes.size, count);
        held->count = (unsigned char)count;
        held->missing = missing;
    }
    return bytes;
}

/* [ decoder bytes ] -> [ string ] */
static duk_ret_t decode(duk_context *ctx)
{
    struct held *held = get_held(ctx);
    struct byte_buffer *intake = &engine_of(ctx)->intake;
    const enum encoding encoding = (enum encoding)held->encoding;
    struct bytes bytes = BYTES("");

    (void)byte_view_get(ctx, 1, &bytes);
    if (held->count == 0) {
        buffer_push_decoded(ctx, hold_back(held, bytes), encoding);
        return 1;
    }
    bytes = complete(held, bytes);
    if (held->missing > 0) {
        duk_push_literal(ctx, "");
        return 1;
    }
    byte_buffer_reset(intake);
    encoding_append(encoding, (struct bytes){held->bytes, held->count}, intake);
    held->count = 0;
    encoding_append(encoding, hold_back(held, bytes), intake);
    intake_push(ctx);
    return 1;
}

/* What is held, whole or not. [ decoder ] -> [ string ] */
static duk_ret_t flush(duk_context *ctx)
{
    struct held *held = get_held(ctx);
    size_t count = held->count;

    if (held->encoding == ENCODING_UTF16LE) {
        count -= count % 2;
    }
    held->count = 0;
    held->missing = 0;
    buffer_push_decoded(ctx, (struct bytes){held->bytes, count}, (enum encoding)held->encoding);
    return 1;
}

/* Makes the object a decoder; gives the name that Node shows of the encoding, undefined when there
 * is none of that name. [ decoder name ] -> [ name ] */
static duk_ret_t open_decoder(duk_context *ctx)
{
    struct bytes name;

    name.data = duk_require_lstring(ctx, 1, &name.size);
    const enum encoding encoding = encoding_named(name);

    if (encoding == ENCODING_UNKNOWN) {
        return 0;
    }
    struct held *held = duk_push_fixed_buffer(ctx, sizeof(*held));

    held->encoding = (unsigned char)encoding;
    duk_put_prop_literal(ctx, 0, STATE_KEY);
    duk_push_string(ctx, encoding_name(encoding));
    return 1;
}

/* [ decoder ] -> [ Buffer ] */
static duk_ret_t last_char(duk_context *ctx)
{
    const struct held *held = get_held(ctx);

    buffer_push(ctx, (struct bytes){held->bytes, sizeof(held->bytes)});
    return 1;
}

/* [ decoder ] -> [ number ] */
static duk_ret_t missing_count(duk_context *ctx)
{
    duk_push_uint(ctx, get_held(ctx)->missing);
    return 1;
}

/* [ decoder ] -> [ number ] */
static duk_ret_t held_count(duk_context *ctx)
{
    duk_push_uint(ctx, get_held(ctx)->count);
    return 1;
}

/* [ target ] -> [ target ] */
void string_decoder_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"open", open_decoder, 2},
        {"decode", decode, 2},
        {"flush", flush, 1},
        {"lastChar", last_char, 1},
        {"missing", missing_count, 1},
        {"held", held_count, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
