#include "scripting/engine/convert.h"

#include "base/utf8.h"
#include "scripting/engine/engine.h"

#define SURROGATE_LEAD 0xed /* with a second byte of 0xa0 or more */

/* Where the first character that UTF-8 and CESU-8 write differently begins, or the size. */
static size_t find_astral(struct bytes text)
{
    size_t at = 0;

    for (uint64_t word; text.size - at >= 8; at += 8) {
        memcpy(&word, text.data + at, 8);
        if ((word & UINT64_C(0x8080808080808080)) != 0) {
            break;
        }
    }
    while (at < text.size && (unsigned char)text.data[at] < 0xf0) {
        at++;
    }
    return at;
}

static uint32_t decode_four(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;

    return (uint32_t)(bytes[0] & 7) << 18 | (uint32_t)(bytes[1] & 0x3f) << 12 |
           (uint32_t)(bytes[2] & 0x3f) << 6 | (uint32_t)(bytes[3] & 0x3f);
}

/* utf8_write() would do for all but surrogates, which it takes as any code of three bytes. */
static void append_code(struct byte_buffer *out, uint32_t code)
{
    char bytes[4];

    byte_buffer_append(out, bytes, utf8_write(bytes, code));
}

static void append_as_cesu8(struct byte_buffer *out, struct bytes text)
{
    for (size_t at = 0, size; at < text.size; at += size) {
        size = utf8_size(text.data + at, text.size - at);
        if (size == 4) {
            const uint32_t code = decode_four(text.data + at) - 0x10000;

            append_code(out, 0xd800 + (code >> 10));
            append_code(out, 0xdc00 + (code & 0x3ff));
        } else if (size > 0) {
            byte_buffer_append(out, text.data + at, size);
        } else {
            append_code(out, UTF8_REPLACEMENT);
            size = 1;
        }
    }
}

/* [ ] -> [ string ] */
static void push_converted(duk_context *ctx, struct bytes text)
{
    struct byte_buffer *intake = &engine_of(ctx)->intake;

    byte_buffer_reset(intake);
    append_as_cesu8(intake, text);
    if (intake->failed) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    duk_push_lstring(ctx, intake->data, intake->size);
}

/* [ ] -> [ string ] */
void text_push_valid(duk_context *ctx, struct bytes text)
{
    if (find_astral(text) == text.size) {
        duk_push_lstring(ctx, text.data, text.size);
    } else {
        push_converted(ctx, text);
    }
}

static bool is_ascii(struct bytes text)
{
    unsigned char all = 0;

    for (size_t i = 0; i < text.size; i++) {
        all |= (unsigned char)text.data[i];
    }
    return all < 0x80;
}

/* [ ] -> [ string ] */
void text_push(duk_context *ctx, struct bytes text)
{
    if (text.data == NULL) {
        duk_push_undefined(ctx);
    } else if (is_ascii(text)) {
        duk_push_lstring(ctx, text.data, text.size);
    } else {
        push_converted(ctx, text);
    }
}

/* The UTF-16 unit of three bytes at `at`, or 0 when there is no surrogate there. */
static uint32_t surrogate_at(const char *at, const char *end)
{
    const unsigned char *bytes = (const unsigned char *)at;

    if (end - at < 3 || bytes[0] != SURROGATE_LEAD || bytes[1] < 0xa0) {
        return 0;
    }
    return 0xd000u | (uint32_t)(bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
}

/* Appends the character of the surrogate `high` at `at`; gives how many bytes it took. */
static size_t append_surrogates(struct byte_buffer *out, uint32_t high, const char *at,
                                const char *end)
{
    const uint32_t low = surrogate_at(at + 3, end);

    if (high < 0xdc00 && low >= 0xdc00) {
        append_code(out, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
        return 6;
    }
    append_code(out, UTF8_REPLACEMENT);
    return 3;
}

/* What is no character at all: a string of the engine may hold any bytes. */
static size_t append_other(struct byte_buffer *out, const char *at, const char *end)
{
    const size_t size = utf8_size(at, (size_t)(end - at));

    if (size == 0) {
        append_code(out, UTF8_REPLACEMENT);
        return 1;
    }
    byte_buffer_append(out, at, size);
    return size;
}

void text_append(struct byte_buffer *out, struct bytes text)
{
    const char *end = text.data + text.size;

    if (is_ascii(text)) {
        byte_buffer_append_bytes(out, text);
        return;
    }
    for (const char *at = text.data; at < end;) {
        const uint32_t surrogate = surrogate_at(at, end);

        at += surrogate != 0 ? append_surrogates(out, surrogate, at, end)
                             : append_other(out, at, end);
    }
}

/* [ ] -> [ ] */
struct bytes text_get(duk_context *ctx, duk_idx_t at)
{
    struct byte_buffer *scratch = &engine_of(ctx)->scratch;
    duk_size_t size;
    const char *data = duk_require_lstring(ctx, at, &size);

    if (is_ascii((struct bytes){data, size})) {
        return (struct bytes){data, size};
    }
    byte_buffer_reset(scratch);
    text_append(scratch, (struct bytes){data, size});
    if (scratch->failed) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    return byte_buffer_bytes(scratch);
}

/* [ ] -> [ Buffer ] */
void buffer_push(duk_context *ctx, struct bytes bytes)
{
    void *copy = duk_push_fixed_buffer(ctx, bytes.size);

    if (bytes.size > 0) {
        memcpy(copy, bytes.data, bytes.size);
    }
    duk_push_buffer_object(ctx, -1, 0, bytes.size, DUK_BUFOBJ_NODEJS_BUFFER);
    duk_remove(ctx, -2);
}
