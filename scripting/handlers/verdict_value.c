#include "scripting/handlers/verdict_value.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/json_value.h"

#define DISCONNECT_MIN 3000

/* Set by eider.js on what reject() throws. */
#define REJECTION_KEY DUK_HIDDEN_SYMBOL("rejection")

const char *question_name(enum question question)
{
    static const char *const names[] = {"connect", "subscribe", "publish", "rpc"};

    return names[question];
}

void verdict_text_init(struct verdict_text *text, size_t limit)
{
    byte_buffer_init(&text->text, limit);
    byte_buffer_init(&text->data, limit);
    byte_buffer_init(&text->user, limit);
    byte_buffer_init(&text->info, limit);
}

void verdict_text_fini(struct verdict_text *text)
{
    byte_buffer_fini(&text->text);
    byte_buffer_fini(&text->data);
    byte_buffer_fini(&text->user);
    byte_buffer_fini(&text->info);
}

/* A copy that lives as long as `buffer` is left alone. */
static struct bytes keep(duk_context *ctx, struct byte_buffer *buffer, struct bytes bytes)
{
    byte_buffer_reset(buffer);
    if (!byte_buffer_append_bytes(buffer, bytes)) {
        (void)duk_range_error(ctx, "the answer is too long");
    }
    return bytes.size > 0 ? byte_buffer_bytes(buffer) : BYTES("");
}

/* The JSON of the value on top, which it takes. [ value ] -> [ ] */
static struct bytes keep_json(duk_context *ctx, struct byte_buffer *buffer, const char *what)
{
    const struct bytes kept = keep(ctx, buffer, json_value_get(ctx, -1, what));

    duk_pop(ctx);
    return kept;
}

/* Absent when it is undefined. [ object ] -> [ object ] */
static struct bytes keep_member(duk_context *ctx, const char *name, struct byte_buffer *buffer)
{
    duk_get_prop_string(ctx, -1, name);
    if (duk_is_undefined(ctx, -1)) {
        duk_pop(ctx);
        return BYTES_NONE;
    }
    return keep_json(ctx, buffer, name);
}

/* [ object ] -> [ object ] */
static struct bytes keep_user(duk_context *ctx, struct byte_buffer *buffer)
{
    struct bytes user = BYTES_NONE;

    duk_get_prop_literal(ctx, -1, "user");
    if (duk_is_number(ctx, -1)) {
        duk_to_string(ctx, -1);
    }
    if (duk_is_string(ctx, -1) && !duk_is_symbol(ctx, -1)) {
        user = keep(ctx, buffer, text_get(ctx, -1));
    } else if (!duk_is_null_or_undefined(ctx, -1)) {
        (void)duk_type_error(ctx, "connect: user must be a string or a number");
    }
    duk_pop(ctx);
    return user;
}

/* A member that the question does not have is a mistake that would go unseen otherwise.
 * [ object ] -> [ object ] */
static void check_members(duk_context *ctx, enum question question)
{
    duk_enum(ctx, -1, DUK_ENUM_OWN_PROPERTIES_ONLY);
    while (duk_next(ctx, -1, 0)) {
        const char *name = duk_get_string(ctx, -1);

        if (strcmp(name, "info") != 0 && strcmp(name, "data") != 0 &&
            (question != QUESTION_CONNECT || strcmp(name, "user") != 0)) {
            (void)duk_type_error(ctx, "%s: the answer has an unknown member '%s'; it may have %s",
                                 question_name(question), name,
                                 question == QUESTION_CONNECT ? "user, info and data"
                                                              : "info and data");
        }
        duk_pop(ctx);
    }
    duk_pop(ctx);
}

/* {user, info, data}, {info, data}, or nothing. [ value ] -> [ value ] */
static void read_members(duk_context *ctx, enum question question, struct verdict *verdict,
                         struct verdict_text *text)
{
    if (duk_is_null_or_undefined(ctx, -1)) {
        return;
    }
    if (!duk_is_object(ctx, -1) || duk_is_array(ctx, -1) || duk_is_function(ctx, -1)) {
        (void)duk_type_error(ctx,
                             "%s: the answer must be an object or nothing; to refuse, throw "
                             "reject()",
                             question_name(question));
    }
    check_members(ctx, question);
    if (question == QUESTION_CONNECT) {
        verdict->user = keep_user(ctx, &text->user);
    }
    verdict->info = keep_member(ctx, "info", &text->info);
    verdict->data = keep_member(ctx, "data", &text->data);
}

/* [ ... value ] -> [ ... value ] */
void verdict_of_value(duk_context *ctx, enum question question, struct verdict *verdict,
                      struct verdict_text *text)
{
    *verdict = (struct verdict){.kind = VERDICT_ALLOW};
    if (question == QUESTION_CONNECT || question == QUESTION_SUBSCRIBE) {
        read_members(ctx, question, verdict, text);
    } else if (!duk_is_undefined(ctx, -1)) {
        duk_dup_top(ctx);
        verdict->data = keep_json(ctx, &text->data, "the answer");
    }
}

/* [ ... thrown ] -> [ ... thrown ] */
bool verdict_of_rejection(duk_context *ctx, struct verdict *verdict, struct verdict_text *text)
{
    if (!duk_is_object(ctx, -1)) {
        return false;
    }
    duk_get_prop_literal(ctx, -1, REJECTION_KEY);
    const uint32_t code = duk_get_uint_default(ctx, -1, 0);

    duk_pop(ctx);
    if (code == 0) {
        return false;
    }
    *verdict = verdict_error(code);
    if (code >= DISCONNECT_MIN) {
        *verdict = (struct verdict){.kind = VERDICT_DISCONNECT, .code = code};
    }
    duk_get_prop_literal(ctx, -1, "message");
    if (duk_is_string(ctx, -1)) {
        verdict->text = keep(ctx, &text->text, text_get(ctx, -1));
    }
    duk_pop(ctx);
    return true;
}
