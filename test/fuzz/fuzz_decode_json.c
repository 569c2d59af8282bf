/* The input is a frame. What is accepted of it must encode to valid messages of one line. */
#include "server/protocol/decode.h"
#include "server/protocol/encode.h"

#include "base/json.h"

#include "test/fuzz/property.h"

#define DEPTH_MAX 16
#define OUT_MAX   (1024 * 1024)

static void check_out(struct byte_buffer *out)
{
    PROPERTY("it fits", !out->failed);
    /* The envelope adds levels to a payload that may be as deep as the limit. */
    PROPERTY("it is JSON", json_valid(byte_buffer_bytes(out), DEPTH_MAX + 4));
    PROPERTY("of one line", memchr(out->data, '\n', out->size) == NULL);
    byte_buffer_reset(out);
}

/* A payload and a text of a command, through every encoder that takes such. */
static void check_encoders(struct byte_buffer *out, uint32_t id, struct bytes text,
                           struct bytes payload)
{
    const struct client_info info = {text, text, payload, payload};
    const struct connect_result connect = {text, text, payload, id, true};
    const struct subscribe_result subscribe = {payload, text, id, true, true, true, true};
    const struct verdict verdict = {.kind = VERDICT_REJECT, .code = id, .text = text};
    struct message *message = message_new(payload, &info);

    message->offset = id;
    encode_json_publication(out, text, message);
    message_unref(message);
    check_out(out);
    encode_json_connect(out, id, &connect);
    check_out(out);
    encode_json_subscribe(out, id, &subscribe);
    check_out(out);
    encode_json_rpc(out, id, payload);
    check_out(out);
    encode_json_error(out, id, &verdict);
    check_out(out);
    encode_json_unsubscribed(out, text, id, text);
    check_out(out);
    encode_json_message(out, payload);
    check_out(out);
}

static void check_payload(struct bytes payload)
{
    PROPERTY("a payload is JSON", payload.data == NULL || json_valid(payload, DEPTH_MAX));
}

static void check_object(struct bytes object)
{
    check_payload(object);
    PROPERTY("an object is one", object.data == NULL || object.data[0] == '{');
}

static void check_command(struct byte_buffer *out, const struct command *command)
{
    PROPERTY("an id, but for send and the pong",
             command->id > 0 || command->kind == COMMAND_SEND || command->kind == COMMAND_PONG);
    PROPERTY("the pong has none", command->id == 0 || command->kind != COMMAND_PONG);
    switch (command->kind) {
    case COMMAND_CONNECT:
        check_object(command->connect.subs);
        check_object(command->connect.headers);
        check_payload(command->connect.data);
        check_encoders(out, command->id, command->connect.token, command->connect.data);
        break;
    case COMMAND_SUBSCRIBE:
        check_object(command->subscribe.tags_filter);
        check_payload(command->subscribe.data);
        check_encoders(out, command->id, command->subscribe.channel, command->subscribe.data);
        break;
    case COMMAND_PUBLISH:
        check_payload(command->publish.data);
        check_encoders(out, command->id, command->publish.channel, command->publish.data);
        break;
    case COMMAND_RPC:
        check_payload(command->rpc.data);
        check_encoders(out, command->id, command->rpc.method, command->rpc.data);
        break;
    case COMMAND_SEND:
        check_payload(command->send.data);
        check_encoders(out, command->id, BYTES_NONE, command->send.data);
        break;
    case COMMAND_HISTORY:
        check_encoders(out, command->id, command->history.since.epoch, BYTES_NONE);
        break;
    case COMMAND_PONG:
        break;
    default:
        check_encoders(out, command->id, command->channel.channel, BYTES_NONE);
        check_encoders(out, command->id, command->channel.token, BYTES_NONE);
        encode_json_empty(out, command->id, command->kind);
        check_out(out);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes frame = {(const char *)data, size};
    struct bytes message;
    struct decoder decoder;
    struct byte_buffer out;

    decoder_init(&decoder, size, DEPTH_MAX);
    byte_buffer_init(&out, OUT_MAX);
    while (decode_next_json(&frame, &message)) {
        struct command command;
        const char *why = NULL;

        if (decode_json(&decoder, message, &command, &why) == DECODE_OK) {
            check_command(&out, &command);
        } else {
            PROPERTY("a refusal has a reason", why != NULL);
        }
    }
    byte_buffer_fini(&out);
    decoder_fini(&decoder);
    return 0;
}
