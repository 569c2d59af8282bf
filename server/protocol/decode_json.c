/*
 * One pass over the message. A request is decoded where it stands, into a command of its own; it
 * becomes the message's command when it ranks before what was found until then. So every request
 * is checked, as in Go, and the usual message, with one request, is read once.
 *
 * What Go's encoding/json does with odd input, clients see of other servers, so we do likewise: of
 * a field given twice the last wins; null is as if the field were absent, except in payloads, where
 * it is data. (For a whole request given twice Go would merge the two; here too the last wins.)
 */
#include "server/protocol/decode.h"

#include "base/json.h"

#include <assert.h>

enum field_type {
    FIELD_STRING,
    FIELD_PAYLOAD, /* any JSON, verbatim */
    FIELD_OBJECT,  /* verbatim too, but an object */
    FIELD_BOOL,
    FIELD_UINT32,
    FIELD_UINT64,
    FIELD_INT32, /* kept as int64_t */
    FIELD_SINCE, /* a struct stream_position that is noted as given */
};

/* Where a field goes: `offset` is from the start of struct command. */
struct field {
    struct bytes name;
    enum field_type type;
    size_t offset;
};

#define FIELD(name, type, member)                                                                  \
    {                                                                                              \
        BYTES(name), type, offsetof(struct command, member)                                        \
    }
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct field connect_fields[] = {
    FIELD("token", FIELD_STRING, connect.token),
    FIELD("data", FIELD_PAYLOAD, connect.data),
    FIELD("subs", FIELD_OBJECT, connect.subs),
    FIELD("name", FIELD_STRING, connect.name),
    FIELD("version", FIELD_STRING, connect.version),
    FIELD("headers", FIELD_OBJECT, connect.headers),
};

static const struct field subscribe_fields[] = {
    FIELD("channel", FIELD_STRING, subscribe.channel),
    FIELD("token", FIELD_STRING, subscribe.token),
    FIELD("data", FIELD_PAYLOAD, subscribe.data),
    FIELD("positioned", FIELD_BOOL, subscribe.positioned),
    FIELD("recoverable", FIELD_BOOL, subscribe.recoverable),
    FIELD("join_leave", FIELD_BOOL, subscribe.join_leave),
    FIELD("recover", FIELD_BOOL, subscribe.recover),
    FIELD("offset", FIELD_UINT64, subscribe.since.offset),
    FIELD("epoch", FIELD_STRING, subscribe.since.epoch),
    FIELD("delta", FIELD_STRING, subscribe.delta),
    FIELD("tf", FIELD_OBJECT, subscribe.tags_filter),
    FIELD("flag", FIELD_UINT64, subscribe.flag),
    FIELD("type", FIELD_UINT32, subscribe.type),
};

static const struct field publish_fields[] = {
    FIELD("channel", FIELD_STRING, publish.channel), FIELD("data", FIELD_PAYLOAD, publish.data),
    FIELD("key", FIELD_STRING, publish.key),         FIELD("type", FIELD_UINT32, publish.type),
    FIELD("removed", FIELD_BOOL, publish.removed),
};

static const struct field history_fields[] = {
    FIELD("channel", FIELD_STRING, history.channel),
    FIELD("limit", FIELD_INT32, history.limit),
    FIELD("since", FIELD_SINCE, history.since),
    FIELD("reverse", FIELD_BOOL, history.reverse),
};

static const struct field since_fields[] = {
    FIELD("offset", FIELD_UINT64, history.since.offset),
    FIELD("epoch", FIELD_STRING, history.since.epoch),
};

static const struct field rpc_fields[] = {
    FIELD("method", FIELD_STRING, rpc.method),
    FIELD("data", FIELD_PAYLOAD, rpc.data),
};

static const struct field send_fields[] = {
    FIELD("data", FIELD_PAYLOAD, send.data),
};

/* sub_refresh has both, refresh the second, the others the first. */
static const struct field channel_fields[] = {
    FIELD("channel", FIELD_STRING, channel.channel),
    FIELD("token", FIELD_STRING, channel.token),
};

struct request {
    struct bytes name;
    const struct field *fields;
    size_t field_count;
};

/* By enum command_kind, which is in the order in which one request wins over another. */
static const struct request requests[] = {
    [COMMAND_CONNECT] = {BYTES("connect"), connect_fields, COUNT(connect_fields)},
    [COMMAND_SUBSCRIBE] = {BYTES("subscribe"), subscribe_fields, COUNT(subscribe_fields)},
    [COMMAND_UNSUBSCRIBE] = {BYTES("unsubscribe"), channel_fields, 1},
    [COMMAND_PUBLISH] = {BYTES("publish"), publish_fields, COUNT(publish_fields)},
    [COMMAND_PRESENCE] = {BYTES("presence"), channel_fields, 1},
    [COMMAND_PRESENCE_STATS] = {BYTES("presence_stats"), channel_fields, 1},
    [COMMAND_HISTORY] = {BYTES("history"), history_fields, COUNT(history_fields)},
    [COMMAND_RPC] = {BYTES("rpc"), rpc_fields, COUNT(rpc_fields)},
    [COMMAND_SEND] = {BYTES("send"), send_fields, COUNT(send_fields)},
    [COMMAND_REFRESH] = {BYTES("refresh"), channel_fields + 1, 1},
    [COMMAND_SUB_REFRESH] = {BYTES("sub_refresh"), channel_fields, 2},
};

/* One decoding. `why` is set by whoever fails first, except for the reader's own errors. */
struct decoding {
    struct json_reader reader;
    struct byte_buffer *scratch;
    size_t message_size;
    const char *why;
};

static bool wrong(struct decoding *decoding, const char *why)
{
    decoding->why = why;
    return false;
}

bool decode_next_json(struct bytes *frame, struct bytes *message)
{
    if (frame->data == NULL) {
        return false;
    }
    const char *const newline = frame->size > 0 ? memchr(frame->data, '\n', frame->size) : NULL;

    if (newline == NULL) {
        *message = *frame;
        *frame = BYTES_NONE;
        return true;
    }
    *message = (struct bytes){frame->data, (size_t)(newline - frame->data)};
    const size_t left = frame->size - message->size - 1;
    *frame = left > 0 ? (struct bytes){newline + 1, left} : BYTES_NONE;
    return true;
}

/*
 * The text of the key or string just read. Scratch is made as large as the message once: all that
 * is unescaped in a message fits, and what was handed out earlier never moves.
 */
static bool read_text(struct decoding *decoding, struct bytes *text)
{
    struct byte_buffer *const scratch = decoding->scratch;
    const size_t begin = scratch->size;

    if (!decoding->reader.has_escapes) {
        *text = decoding->reader.raw;
        return true;
    }
    if (scratch->size == 0 && byte_buffer_reserve(scratch, decoding->message_size) == NULL) {
        return wrong(decoding, "too large");
    }
    if (!json_unescape(decoding->reader.raw, scratch)) {
        return wrong(decoding, "too large");
    }
    *text = (struct bytes){scratch->data + begin, scratch->size - begin};
    return true;
}

static bool read_int32(struct bytes raw, int64_t *number)
{
    const bool negative = raw.data[0] == '-';
    const struct bytes digits = {raw.data + negative, raw.size - negative};
    uint64_t value;

    if (!json_uint(digits, (uint64_t)INT32_MAX + negative, &value)) {
        return false;
    }
    *number = negative ? -(int64_t)value : (int64_t)value;
    return true;
}

static bool read_number(struct bytes raw, enum field_type type, void *to)
{
    uint64_t value;

    switch (type) {
    case FIELD_UINT32:
        if (!json_uint(raw, UINT32_MAX, &value)) {
            return false;
        }
        *(uint32_t *)to = (uint32_t)value;
        return true;
    case FIELD_UINT64:
        return json_uint(raw, UINT64_MAX, to);
    default:
        assert(type == FIELD_INT32);
        return read_int32(raw, to);
    }
}

static bool read_scalar(struct decoding *decoding, enum field_type type, void *to)
{
    const enum json_token token = json_next(&decoding->reader);

    if (token == JSON_NULL) {
        return true;
    }
    if (type == FIELD_STRING) {
        return token == JSON_STRING ? read_text(decoding, to) : wrong(decoding, "not a string");
    }
    if (type == FIELD_BOOL) {
        *(bool *)to = token == JSON_TRUE;
        return token == JSON_TRUE || token == JSON_FALSE || wrong(decoding, "not a boolean");
    }
    return (token == JSON_NUMBER && read_number(decoding->reader.raw, type, to)) ||
           wrong(decoding, "not a number of its range");
}

static bool read_object_span(struct decoding *decoding, struct bytes *span)
{
    struct bytes value;

    if (!json_skip(&decoding->reader, &value)) {
        return false;
    }
    if (value.data[0] == '{') {
        *span = value;
    }
    return value.data[0] == '{' || value.data[0] == 'n' || wrong(decoding, "not an object");
}

static bool read_fields(struct decoding *decoding, const struct field *fields, size_t count,
                        struct command *command, bool *given);

static bool read_field(struct decoding *decoding, const struct field *field,
                       struct command *command)
{
    void *const to = (char *)command + field->offset;

    switch (field->type) {
    case FIELD_PAYLOAD:
        return json_skip(&decoding->reader, to);
    case FIELD_OBJECT:
        return read_object_span(decoding, to);
    case FIELD_SINCE:
        return read_fields(decoding, since_fields, COUNT(since_fields), command,
                           &command->history.since_given);
    default:
        return read_scalar(decoding, field->type, to);
    }
}

static const struct field *find_field(const struct field *fields, size_t count, struct bytes name)
{
    for (size_t i = 0; i < count; i++) {
        if (bytes_equal(fields[i].name, name)) {
            return &fields[i];
        }
    }
    return NULL;
}

/* An object's fields, or null, which gives none; *given says which of the two it was. */
static bool read_fields(struct decoding *decoding, const struct field *fields, size_t count,
                        struct command *command, bool *given)
{
    enum json_token token = json_next(&decoding->reader);
    struct bytes name;
    struct bytes unknown;

    if (token != JSON_OBJECT_BEGIN) {
        return token == JSON_NULL || wrong(decoding, "not an object");
    }
    *given = true;
    while ((token = json_next(&decoding->reader)) == JSON_KEY) {
        if (!read_text(decoding, &name)) {
            return false;
        }
        const struct field *field = find_field(fields, count, name);

        if (!(field != NULL ? read_field(decoding, field, command)
                            : json_skip(&decoding->reader, &unknown))) {
            return false;
        }
    }
    return token == JSON_OBJECT_END;
}

/* PONG when there is no request of that name. */
static enum command_kind find_request(struct bytes name)
{
    enum command_kind kind = COMMAND_SUB_REFRESH;

    while (kind > COMMAND_PONG && !bytes_equal(requests[kind].name, name)) {
        kind--;
    }
    return kind;
}

/* A request, which takes the command over unless there is one already that ranks before it. */
static bool read_request(struct decoding *decoding, enum command_kind kind, struct command *command)
{
    const struct request *request = &requests[kind];
    struct command candidate = {.kind = kind, .id = command->id};
    bool given = false;

    if (!read_fields(decoding, request->fields, request->field_count, &candidate, &given)) {
        return false;
    }
    if (given && (command->kind == COMMAND_PONG || kind <= command->kind)) {
        *command = candidate;
    }
    return true;
}

static bool read_member(struct decoding *decoding, struct command *command)
{
    struct bytes name;
    struct bytes unknown;

    if (!read_text(decoding, &name)) {
        return false;
    }
    if (bytes_equal(name, BYTES("id"))) {
        return read_scalar(decoding, FIELD_UINT32, &command->id);
    }
    const enum command_kind kind = find_request(name);

    return kind != COMMAND_PONG ? read_request(decoding, kind, command)
                                : json_skip(&decoding->reader, &unknown);
}

static bool read_message(struct decoding *decoding, struct command *command)
{
    enum json_token token = json_next(&decoding->reader);

    if (token != JSON_OBJECT_BEGIN) {
        return wrong(decoding, "not an object");
    }
    while ((token = json_next(&decoding->reader)) == JSON_KEY) {
        if (!read_member(decoding, command)) {
            return false;
        }
    }
    if (token != JSON_OBJECT_END) {
        return false;
    }
    if (command->id == 0 && command->kind != COMMAND_PONG && command->kind != COMMAND_SEND) {
        return wrong(decoding, "a request without an id");
    }
    if (command->id != 0 && command->kind == COMMAND_PONG) {
        return wrong(decoding, "an id without a request");
    }
    return true;
}

enum decode_result decode_json(struct decoder *decoder, struct bytes message,
                               struct command *command, const char **why)
{
    struct decoding decoding = {.scratch = &decoder->scratch, .message_size = message.size};

    byte_buffer_reset(&decoder->scratch);
    json_reader_init(&decoding.reader, message, decoder->depth_max);
    *command = (struct command){.kind = COMMAND_PONG};
    if (read_message(&decoding, command)) {
        return DECODE_OK;
    }
    if (why != NULL) {
        *why = decoding.reader.error != NULL ? decoding.reader.error : decoding.why;
    }
    return DECODE_MALFORMED;
}
