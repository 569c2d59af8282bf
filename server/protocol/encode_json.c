/*
 * The fields of an object are in the order of their numbers in Centrifuge's schema, as its own
 * servers write them. Every put_*() leaves its field out when it has its zero value, which is the
 * protocol's rule (protocol.md 2); what is always there is written with name_field() and a value.
 */
#include "server/protocol/encode.h"

#include "base/json.h"

/* An object being written; `begun` is set once it has a field. */
struct object {
    struct byte_buffer *out;
    bool begun;
};

static struct object begin_object(struct byte_buffer *out)
{
    byte_buffer_append_char(out, '{');
    return (struct object){.out = out};
}

static void end_object(struct object *object)
{
    byte_buffer_append_char(object->out, '}');
}

/* The name is one of ours: nothing in it needs escaping. */
static void name_field(struct object *object, struct bytes name)
{
    if (object->begun) {
        byte_buffer_append_char(object->out, ',');
    }
    object->begun = true;
    byte_buffer_append_char(object->out, '"');
    byte_buffer_append_bytes(object->out, name);
    byte_buffer_append_bytes(object->out, BYTES("\":"));
}

static struct object begin_field(struct object *parent, struct bytes name)
{
    name_field(parent, name);
    return begin_object(parent->out);
}

static void put_string(struct object *object, struct bytes name, struct bytes value)
{
    if (value.size > 0) {
        name_field(object, name);
        json_write_string(object->out, value);
    }
}

static void put_payload(struct object *object, struct bytes name, struct bytes value)
{
    if (value.size > 0) {
        name_field(object, name);
        json_write_raw(object->out, value);
    }
}

static void put_uint(struct object *object, struct bytes name, uint64_t value)
{
    if (value != 0) {
        name_field(object, name);
        byte_buffer_append_uint(object->out, value);
    }
}

static void put_true(struct object *object, struct bytes name, bool value)
{
    if (value) {
        name_field(object, name);
        byte_buffer_append_bytes(object->out, BYTES("true"));
    }
}

/* {"id":n,"<name>":{ */
static struct object begin_reply(struct byte_buffer *out, uint32_t id, struct bytes name)
{
    struct object reply = begin_object(out);

    put_uint(&reply, BYTES("id"), id);
    return begin_field(&reply, name);
}

/* {"push":{"channel":"...", where the channel may be absent. */
static struct object begin_push(struct byte_buffer *out, struct bytes channel)
{
    struct object envelope = begin_object(out);
    struct object push = begin_field(&envelope, BYTES("push"));

    put_string(&push, BYTES("channel"), channel);
    return push;
}

/* Ends a reply's result. */
static void end_reply(struct byte_buffer *out)
{
    byte_buffer_append_bytes(out, BYTES("}}"));
}

/* Ends what a push carries. */
static void end_push(struct byte_buffer *out)
{
    byte_buffer_append_bytes(out, BYTES("}}}"));
}

void encode_json_connect(struct byte_buffer *out, uint32_t id, const struct connect_result *result)
{
    struct object object = begin_reply(out, id, BYTES("connect"));

    put_string(&object, BYTES("client"), result->client);
    put_string(&object, BYTES("version"), result->version);
    put_payload(&object, BYTES("data"), result->data);
    put_uint(&object, BYTES("ping"), result->ping);
    put_true(&object, BYTES("pong"), result->pong);
    end_reply(out);
}

void encode_json_subscribe(struct byte_buffer *out, uint32_t id,
                           const struct subscribe_result *result)
{
    struct object object = begin_reply(out, id, BYTES("subscribe"));

    put_true(&object, BYTES("recoverable"), result->recoverable);
    put_string(&object, BYTES("epoch"), result->epoch);
    put_true(&object, BYTES("recovered"), result->recovered);
    put_uint(&object, BYTES("offset"), result->offset);
    put_true(&object, BYTES("positioned"), result->positioned);
    put_payload(&object, BYTES("data"), result->data);
    put_true(&object, BYTES("was_recovering"), result->was_recovering);
    end_reply(out);
}

void encode_json_rpc(struct byte_buffer *out, uint32_t id, struct bytes data)
{
    struct object object = begin_reply(out, id, BYTES("rpc"));

    put_payload(&object, BYTES("data"), data);
    end_reply(out);
}

void encode_json_empty(struct byte_buffer *out, uint32_t id, enum command_kind kind)
{
    begin_reply(out, id, bytes_of(command_name(kind)));
    end_reply(out);
}

void encode_json_error(struct byte_buffer *out, uint32_t id, const struct verdict *verdict)
{
    struct object object = begin_reply(out, id, BYTES("error"));

    put_uint(&object, BYTES("code"), verdict->code);
    put_string(&object, BYTES("message"), verdict->text);
    put_true(&object, BYTES("temporary"), verdict->temporary);
    end_reply(out);
}

/* ClientInfo: user and client are always there. */
static void put_info(struct object *parent, const struct client_info *info)
{
    struct object object = begin_field(parent, BYTES("info"));

    name_field(&object, BYTES("user"));
    json_write_string(object.out, info->user);
    name_field(&object, BYTES("client"));
    json_write_string(object.out, info->client);
    put_payload(&object, BYTES("conn_info"), info->conn_info);
    put_payload(&object, BYTES("chan_info"), info->chan_info);
    end_object(&object);
}

void encode_json_publication(struct byte_buffer *out, struct bytes channel,
                             const struct message *message)
{
    struct object push = begin_push(out, channel);
    struct object object = begin_field(&push, BYTES("pub"));

    put_payload(&object, BYTES("data"), message->payload);
    if (message->info.client.data != NULL) {
        put_info(&object, &message->info);
    }
    put_uint(&object, BYTES("offset"), message->offset);
    end_push(out);
}

void encode_json_unsubscribed(struct byte_buffer *out, struct bytes channel, uint32_t code,
                              struct bytes reason)
{
    struct object push = begin_push(out, channel);
    struct object object = begin_field(&push, BYTES("unsubscribe"));

    put_uint(&object, BYTES("code"), code);
    put_string(&object, BYTES("reason"), reason);
    end_push(out);
}

void encode_json_message(struct byte_buffer *out, struct bytes data)
{
    struct object push = begin_push(out, BYTES_NONE);
    struct object object = begin_field(&push, BYTES("message"));

    put_payload(&object, BYTES("data"), data);
    end_push(out);
}

void encode_json_ping(struct byte_buffer *out)
{
    byte_buffer_append_bytes(out, BYTES("{}"));
}
