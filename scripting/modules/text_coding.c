#include "scripting/modules/text_coding.h"

#include "base/utf8.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/byte_view.h"
#include "scripting/engine/cesu8.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"

/* Where a TextDecoder keeps its struct decoder; no script can name it. */
#define STATE_KEY DUK_HIDDEN_SYMBOL("decoder")

#define BYTE_ORDER_MARK BYTES("\xef\xbb\xbf")

enum kind { KIND_UTF8, KIND_UTF16LE, KIND_UTF16BE, KIND_WINDOWS_1252 };

struct decoder {
    unsigned char kind;
    bool fatal;
    bool keeps_mark;
    bool begun; /* some text has come out of this stream */
    bool bad;   /* this piece is ill-formed */

    /* What waits for the next piece. */
    char held[4];
    unsigned char held_count;
    uint32_t high; /* half of a pair of surrogates */
};

static void append_replacement(struct decoder *decoder, struct byte_buffer *out)
{
    decoder->bad = true;
    byte_buffer_append(out, "\xef\xbf\xbd", 3);
}

static void append_utf8(struct decoder *decoder, struct bytes bytes, struct byte_buffer *out)
{
    decoder->bad = decoder->bad || (decoder->fatal && !utf8_valid(bytes));
    cesu8_append(out, bytes);
}

/* Adds bytes to those held until they are a character, or cannot become one. */
static struct bytes complete_utf8(struct decoder *decoder, struct bytes bytes,
                                  struct byte_buffer *out)
{
    while (decoder->held_count > 0 && bytes.size > 0) {
        decoder->held[decoder->held_count] = bytes.data[0];
        const size_t count = decoder->held_count + 1u;

        if (utf8_size(decoder->held, count) == 0 && !utf8_is_cut(decoder->held, count)) {
            append_replacement(decoder, out);
            decoder->held_count = 0;
            break;
        }
        bytes.data++;
        bytes.size--;
        decoder->held_count++;
        if (utf8_size(decoder->held, count) > 0) {
            append_utf8(decoder, (struct bytes){decoder->held, count}, out);
            decoder->held_count = 0;
        }
    }
    return bytes;
}

/* The bytes at the end that may be the beginning of a character. */
static size_t cut_size(struct bytes bytes)
{
    for (size_t count = 1; count < 4 && count <= bytes.size; count++) {
        const char *at = bytes.data + bytes.size - count;

        if (((unsigned char)*at & 0xc0) != 0x80) {
            return utf8_size(at, count) == 0 && utf8_is_cut(at, count) ? count : 0;
        }
    }
    return 0;
}

static void decode_utf8(struct decoder *decoder, struct bytes bytes, bool more,
                        struct byte_buffer *out)
{
    bytes = complete_utf8(decoder, bytes, out);
    if (!more && decoder->held_count > 0) {
        append_replacement(decoder, out);
        decoder->held_count = 0;
    }
    const size_t cut = more && decoder->held_count == 0 ? cut_size(bytes) : 0;

    bytes.size -= cut;
    append_utf8(decoder, bytes, out);
    if (cut > 0) {
        memcpy(decoder->held, bytes.data + bytes.size, cut);
        decoder->held_count = (unsigned char)cut;
    }
}

static void append_unit(struct decoder *decoder, uint32_t unit, struct byte_buffer *out)
{
    char pair[6];

    if (decoder->high != 0 && (unit & 0xfc00) == 0xdc00) {
        cesu8_write_unit(pair, decoder->high);
        cesu8_write_unit(pair + 3, unit);
        byte_buffer_append(out, pair, 6);
        decoder->high = 0;
        return;
    }
    if (decoder->high != 0) {
        append_replacement(decoder, out);
        decoder->high = 0;
    }
    if ((unit & 0xfc00) == 0xd800) {
        decoder->high = unit;
    } else if ((unit & 0xfc00) == 0xdc00) {
        append_replacement(decoder, out);
    } else {
        byte_buffer_append(out, pair, cesu8_write_unit(pair, unit));
    }
}

static void decode_utf16(struct decoder *decoder, struct bytes bytes, bool more,
                         struct byte_buffer *out)
{
    const unsigned first_shift = decoder->kind == KIND_UTF16BE ? 8 : 0;

    for (size_t i = 0; i < bytes.size; i++) {
        if (decoder->held_count == 0) {
            decoder->held[0] = bytes.data[i];
            decoder->held_count = 1;
        } else {
            append_unit(decoder,
                        (uint32_t)(unsigned char)decoder->held[0] << first_shift |
                            (uint32_t)(unsigned char)bytes.data[i] << (8 - first_shift),
                        out);
            decoder->held_count = 0;
        }
    }
    if (!more && (decoder->held_count > 0 || decoder->high != 0)) {
        append_replacement(decoder, out);
        decoder->held_count = 0;
        decoder->high = 0;
    }
}

static void decode_windows_1252(struct bytes bytes, struct byte_buffer *out)
{
    static const unsigned short special[32] = {
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    char *room = byte_buffer_reserve(out, bytes.size * 3);
    size_t size = 0;

    for (size_t i = 0; room != NULL && i < bytes.size; i++) {
        const unsigned char byte = (unsigned char)bytes.data[i];

        size += cesu8_write_unit(room + size,
                                 byte >= 0x80 && byte < 0xa0 ? special[byte - 0x80] : byte);
    }
    byte_buffer_added(out, size);
}

/* Takes the byte order mark off the beginning of a stream. */
static struct bytes without_mark(struct decoder *decoder, struct bytes text)
{
    const struct bytes mark = BYTE_ORDER_MARK;

    if (!decoder->begun && !decoder->keeps_mark && decoder->kind != KIND_WINDOWS_1252 &&
        text.size >= mark.size && memcmp(text.data, mark.data, mark.size) == 0) {
        text.data += mark.size;
        text.size -= mark.size;
        decoder->begun = true;
    }
    decoder->begun = decoder->begun || text.size > 0;
    return text;
}

/* [ decoder ... ] -> [ decoder ... ]; NULL when it is none */
static struct decoder *get_decoder(duk_context *ctx)
{
    struct decoder *decoder = NULL;

    if (duk_is_object(ctx, 0)) {
        duk_get_prop_literal(ctx, 0, STATE_KEY);
        decoder = duk_get_buffer_data(ctx, -1, NULL);
        duk_pop(ctx);
    }
    return decoder;
}

/* The text of a piece; null when it is ill-formed and the decoder is fatal.
 * [ decoder bytes more ] -> [ string ] */
static duk_ret_t decode(duk_context *ctx)
{
    struct decoder *decoder = get_decoder(ctx);
    struct byte_buffer *intake = &engine_of(ctx)->intake;
    const bool more = duk_to_boolean(ctx, 2);
    struct bytes bytes = BYTES("");

    if (decoder == NULL) {
        return duk_type_error(ctx, "not a TextDecoder");
    }
    (void)byte_view_get(ctx, 1, &bytes);
    byte_buffer_reset(intake);
    decoder->bad = false;
    if (decoder->kind == KIND_UTF8) {
        decode_utf8(decoder, bytes, more, intake);
    } else if (decoder->kind == KIND_WINDOWS_1252) {
        decode_windows_1252(bytes, intake);
    } else {
        decode_utf16(decoder, bytes, more, intake);
    }
    const bool failed = decoder->bad && decoder->fatal;
    const struct bytes text = without_mark(decoder, byte_buffer_bytes(intake));

    if (failed || !more) {
        decoder->begun = false;
        decoder->held_count = 0;
        decoder->high = 0;
    }
    if (failed) {
        duk_push_null(ctx);
    } else if (text.size == intake->size) {
        intake_push(ctx);
    } else {
        duk_push_lstring(ctx, text.data, text.size);
    }
    return 1;
}

/* [ decoder kind fatal ignoreBOM ] -> [ ] */
static duk_ret_t open_decoder(duk_context *ctx)
{
    struct decoder *decoder = duk_push_fixed_buffer(ctx, sizeof(*decoder));

    *decoder = (struct decoder){
        .kind = (unsigned char)duk_get_uint(ctx, 1),
        .fatal = duk_to_boolean(ctx, 2),
        .keeps_mark = duk_to_boolean(ctx, 3),
    };
    duk_put_prop_literal(ctx, 0, STATE_KEY);
    return 0;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_decoder(duk_context *ctx)
{
    duk_push_boolean(ctx, get_decoder(ctx) != NULL);
    return 1;
}

/* [ string ] -> [ Uint8Array ] */
static duk_ret_t encode(duk_context *ctx)
{
    struct bytes text;

    text.data = duk_require_lstring(ctx, 0, &text.size);
    const size_t size = cesu8_utf8_size(text);
    char *out = duk_push_fixed_buffer(ctx, size);

    cesu8_write_utf8(text, out, size, NULL);
    duk_push_buffer_object(ctx, -1, 0, size, DUK_BUFOBJ_UINT8ARRAY);
    return 1;
}

/* false when the second is no Uint8Array. [ string Uint8Array ] -> [ { read, written } | false ] */
static duk_ret_t encode_into(duk_context *ctx)
{
    struct bytes text, out;
    size_t taken;

    text.data = duk_require_lstring(ctx, 0, &text.size);
    if (!byte_view_get_uint8(ctx, 1, &out)) {
        duk_push_false(ctx);
        return 1;
    }
    budget_charge(ctx, 4 * (text.size < out.size ? text.size : out.size));
    const size_t written = cesu8_write_utf8(text, (char *)(uintptr_t)out.data, out.size, &taken);

    duk_push_object(ctx);
    duk_push_number(ctx, (double)cesu8_units((struct bytes){text.data, taken}));
    duk_put_prop_literal(ctx, -2, "read");
    duk_push_number(ctx, (double)written);
    duk_put_prop_literal(ctx, -2, "written");
    return 1;
}

/* [ target ] -> [ target ] */
void text_coding_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"open", open_decoder, 4}, {"isDecoder", is_decoder, 1},   {"decode", decode, 3},
        {"encode", encode, 1},     {"encodeInto", encode_into, 2}, {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
