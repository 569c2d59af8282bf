#include "scripting/engine/convert.h"

#include "scripting/engine/cesu8.h"
#include "scripting/engine/engine.h"

/* [ ] -> [ string ] */
static void push_converted(duk_context *ctx, struct bytes text)
{
    struct byte_buffer *intake = &engine_of(ctx)->intake;

    byte_buffer_reset(intake);
    cesu8_append(intake, text);
    intake_push(ctx);
}

/* [ ] -> [ string ] */
void intake_push(duk_context *ctx)
{
    struct byte_buffer *intake = &engine_of(ctx)->intake;

    if (intake->failed) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    duk_push_lstring(ctx, intake->data, intake->size);
    if (intake->capacity > CONVERT_KEPT_BYTES) {
        byte_buffer_fini(intake);
    }
}

/* [ ] -> [ string ] */
void text_push_valid(duk_context *ctx, struct bytes text)
{
    if (cesu8_has_astral(text)) {
        push_converted(ctx, text);
    } else {
        duk_push_lstring(ctx, text.data, text.size);
    }
}

/* [ ] -> [ string ] */
void text_push(duk_context *ctx, struct bytes text)
{
    if (text.data == NULL) {
        duk_push_undefined(ctx);
    } else if (cesu8_is_same(text)) {
        duk_push_lstring(ctx, text.data, text.size);
    } else {
        push_converted(ctx, text);
    }
}

void text_append(struct byte_buffer *out, struct bytes text)
{
    const size_t size = cesu8_utf8_size(text);
    char *room = byte_buffer_reserve(out, size);

    if (room != NULL && size > 0) {
        byte_buffer_added(out, cesu8_write_utf8(text, room, size, NULL));
    }
}

/* [ ] -> [ ] */
struct bytes text_get(duk_context *ctx, duk_idx_t at)
{
    struct byte_buffer *scratch = &engine_of(ctx)->scratch;
    struct bytes text;

    text.data = duk_require_lstring(ctx, at, &text.size);
    if (cesu8_is_same(text)) {
        return text;
    }
    if (scratch->capacity > CONVERT_KEPT_BYTES) {
        byte_buffer_fini(scratch);
    }
    byte_buffer_reset(scratch);
    text_append(scratch, text);
    if (scratch->failed) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    return byte_buffer_bytes(scratch);
}
