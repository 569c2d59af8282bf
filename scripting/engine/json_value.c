#include "scripting/engine/json_value.h"

#include "base/json.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"

#include <math.h>
#include <stdlib.h>

#define EXACT_DIGITS    15 /* as many decimal digits always fit a double */
#define NUMBER_SIZE_MAX 64
#define DEPTH_DEFAULT   64

/* [ ] -> [ string ] */
static void push_string(struct engine *engine, const struct json_reader *reader)
{
    if (!reader->has_escapes) {
        text_push_valid(engine->ctx, reader->raw);
        return;
    }
    struct byte_buffer *scratch = &engine->scratch;

    byte_buffer_reset(scratch);
    json_unescape(reader->raw, scratch);
    text_push_valid(engine->ctx, scratch->size > 0 ? byte_buffer_bytes(scratch) : BYTES(""));
}

static bool parse_small_integer(struct bytes raw, double *value)
{
    const bool negative = raw.data[0] == '-';
    uint64_t sum = 0;

    if (raw.size > EXACT_DIGITS) {
        return false;
    }
    for (size_t i = negative; i < raw.size; i++) {
        if (raw.data[i] < '0' || raw.data[i] > '9') {
            return false;
        }
        sum = sum * 10 + (uint64_t)(raw.data[i] - '0');
    }
    *value = negative ? -(double)sum : (double)sum;
    return true;
}

/* [ ] -> [ number ] */
static void push_number(struct engine *engine, struct bytes raw)
{
    char small[NUMBER_SIZE_MAX];
    double value;

    if (parse_small_integer(raw, &value)) {
        duk_push_number(engine->ctx, value);
        return;
    }
    if (raw.size < sizeof(small)) {
        memcpy(small, raw.data, raw.size);
        small[raw.size] = '\0';
        duk_push_number(engine->ctx, strtod(small, NULL));
        return;
    }
    byte_buffer_reset(&engine->scratch);
    byte_buffer_append_bytes(&engine->scratch, raw);
    byte_buffer_append_char(&engine->scratch, '\0');
    duk_push_number(engine->ctx, strtod(engine->scratch.data, NULL));
}

/* A scalar, or an empty container. An object has no prototype while it is filled: then a put is a
 * plain own property, whatever its name, and no chain is searched. [ ] -> [ value ] */
static void push_token(struct engine *engine, const struct json_reader *reader,
                       enum json_token token)
{
    duk_context *ctx = engine->ctx;

    switch (token) {
    case JSON_OBJECT_BEGIN:
        duk_push_bare_object(ctx);
        break;
    case JSON_ARRAY_BEGIN:
        duk_push_array(ctx);
        break;
    case JSON_STRING:
        push_string(engine, reader);
        break;
    case JSON_NUMBER:
        push_number(engine, reader->raw);
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        duk_push_boolean(ctx, token == JSON_TRUE);
        break;
    case JSON_NULL:
        duk_push_null(ctx);
        break;
    default:
        (void)duk_error(ctx, DUK_ERR_SYNTAX_ERROR, "JSON: %s",
                        reader->error != NULL ? reader->error : "unexpected end");
    }
}

static bool begins(enum json_token token)
{
    return token == JSON_OBJECT_BEGIN || token == JSON_ARRAY_BEGIN;
}

/* [ ] -> [ value ] */
static void push_value(struct engine *engine, struct json_reader *reader, enum json_token token);

/* [ object ] -> [ object ] */
static void fill_object(struct engine *engine, struct json_reader *reader)
{
    enum json_token token;

    while ((token = json_next(reader)) == JSON_KEY) {
        push_string(engine, reader);
        push_value(engine, reader, json_next(reader));
        duk_put_prop(engine->ctx, -3);
    }
    if (token != JSON_OBJECT_END) {
        push_token(engine, reader, JSON_ERROR);
    }
    duk_push_heapptr(engine->ctx, engine->object_prototype);
    duk_set_prototype(engine->ctx, -2);
}

/* [ array ] -> [ array ] */
static void fill_array(struct engine *engine, struct json_reader *reader)
{
    enum json_token token;
    duk_uarridx_t index = 0;

    while ((token = json_next(reader)) != JSON_ARRAY_END) {
        push_value(engine, reader, token);
        duk_put_prop_index(engine->ctx, -2, index++);
    }
}

static void push_value(struct engine *engine, struct json_reader *reader, enum json_token token)
{
    if (begins(token)) {
        duk_require_stack(engine->ctx, 8);
    }
    push_token(engine, reader, token);
    if (token == JSON_OBJECT_BEGIN) {
        fill_object(engine, reader);
    } else if (token == JSON_ARRAY_BEGIN) {
        fill_array(engine, reader);
    }
}

/* [ ] -> [ value ] */
void json_value_push(duk_context *ctx, struct bytes text)
{
    struct engine *engine = engine_of(ctx);
    const uint32_t depth_max = engine->limits.json_depth_max;
    struct json_reader reader;

    if (text.data == NULL) {
        duk_push_undefined(ctx);
        return;
    }
    json_reader_init(&reader, text, depth_max > 0 ? depth_max : DEPTH_DEFAULT);
    push_value(engine, &reader, json_next(&reader));
    if (json_next(&reader) != JSON_END || !json_at_end(&reader)) {
        push_token(engine, &reader, JSON_ERROR);
    }
}

/* [ value ] -> [ string ] */
struct bytes json_value_get(duk_context *ctx, duk_idx_t at, const char *what)
{
    at = duk_require_normalize_index(ctx, at);
    duk_json_encode(ctx, at);
    if (!duk_is_string(ctx, at)) {
        (void)duk_type_error(ctx, "%s cannot be written as JSON", what);
    }
    return text_get(ctx, at);
}
