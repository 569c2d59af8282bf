#include "scripting/language/subject.h"

#include "scripting/engine/engine.h"
#include "scripting/language/regexp.h"
#include "scripting/regexp/code_units.h"

#define SHORT_TEXT 128 /* bytes; counting them again is cheaper than remembering */

bool is_text(duk_context *ctx, duk_idx_t at)
{
    return duk_is_string(ctx, at) && !duk_is_symbol(ctx, at);
}

void subject_get(duk_context *ctx, duk_idx_t at, struct subject *subject)
{
    subject->text.data = duk_get_lstring(ctx, at, &subject->text.size);
    subject->string = duk_get_heapptr(ctx, at);
    subject->unit_count = duk_get_length(ctx, at);
    subject->at = duk_normalize_index(ctx, at);
}

static bool is_ascii(const struct subject *subject)
{
    return subject->unit_count == subject->text.size;
}

static size_t count_units(const char *begin, const char *end)
{
    size_t count = 0;

    for (; begin < end; begin++) {
        count += !is_continuation((uint8_t)*begin);
    }
    return count;
}

/* Makes the cursor one of this text. [ ] -> [ ] */
static void take_cursor(duk_context *ctx, struct regexps *regexps, const struct subject *subject)
{
    if (regexps->cursor_text == subject->string) {
        return;
    }
    regexps->cursor_text = NULL;
    duk_push_heapptr(ctx, regexps->pins);
    duk_dup(ctx, subject->at);
    duk_put_prop_index(ctx, -2, 0);
    duk_pop(ctx);
    regexps->cursor_text = subject->string;
    regexps->cursor_byte = 0;
    regexps->cursor_unit = 0;
}

size_t subject_unit(duk_context *ctx, const struct subject *subject, size_t byte)
{
    struct regexps *regexps = engine_of(ctx)->regexps;
    const char *data = subject->text.data;

    if (is_ascii(subject)) {
        return byte;
    }
    if (subject->text.size <= SHORT_TEXT) {
        return count_units(data, data + byte);
    }
    take_cursor(ctx, regexps, subject);
    if (byte < regexps->cursor_byte / 2) {
        regexps->cursor_byte = 0;
        regexps->cursor_unit = 0;
    }
    if (byte >= regexps->cursor_byte) {
        regexps->cursor_unit += count_units(data + regexps->cursor_byte, data + byte);
    } else {
        regexps->cursor_unit -= count_units(data + byte, data + regexps->cursor_byte);
    }
    regexps->cursor_byte = byte;
    return regexps->cursor_unit;
}

/* The byte of the unit that is `units` behind the one at `byte`. */
static size_t walk(const struct bytes *text, size_t byte, size_t units)
{
    for (; units > 0 && byte < text->size; units--) {
        byte++;
        while (byte < text->size && is_continuation((uint8_t)text->data[byte])) {
            byte++;
        }
    }
    return byte;
}

size_t subject_byte(duk_context *ctx, const struct subject *subject, size_t unit)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    if (is_ascii(subject)) {
        return unit;
    }
    if (unit >= subject->unit_count) {
        return subject->text.size;
    }
    if (subject->text.size <= SHORT_TEXT) {
        return walk(&subject->text, 0, unit);
    }
    take_cursor(ctx, regexps, subject);
    if (unit < regexps->cursor_unit) {
        regexps->cursor_byte = 0;
        regexps->cursor_unit = 0;
    }
    regexps->cursor_byte = walk(&subject->text, regexps->cursor_byte, unit - regexps->cursor_unit);
    regexps->cursor_unit = unit;
    return regexps->cursor_byte;
}

void subject_push(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end)
{
    if (begin < 0 || end < 0) {
        duk_push_undefined(ctx);
    } else if (begin == 0 && (size_t)end == subject->text.size) {
        duk_dup(ctx, subject->at);
    } else {
        duk_push_lstring(ctx, subject->text.data + begin, (duk_size_t)(end - begin));
    }
}
