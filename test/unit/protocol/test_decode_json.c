/* Each row is a message and what is understood of it, written as "kind id=... field=value ...". */
#include "server/protocol/decode.h"

#include "base/json.h"

#include "test/support/test.h"

#include <inttypes.h>

#define MALFORMED           NULL
#define SIZE_MAX_OF_MESSAGE 4096
#define DEPTH_MAX           4

struct row {
    const char *label;
    const char *message;
    const char *understood; /* or MALFORMED */
};

static struct decoder decoder;

static void say(struct byte_buffer *out, const char *name, struct bytes value)
{
    if (value.data != NULL) {
        byte_buffer_printf(out, " %s=", name);
        byte_buffer_append_bytes(out, value);
    }
}

static void say_number(struct byte_buffer *out, const char *name, int64_t number)
{
    if (number != 0) {
        byte_buffer_printf(out, " %s=%" PRId64, name, number);
    }
}

static void say_since(struct byte_buffer *out, const struct stream_position *since)
{
    if (since->offset != 0) {
        byte_buffer_printf(out, " offset=%" PRIu64, since->offset);
    }
    say(out, "epoch", since->epoch);
}

static void say_connect(struct byte_buffer *out, const struct connect_command *connect)
{
    say(out, "token", connect->token);
    say(out, "data", connect->data);
    say(out, "subs", connect->subs);
    say(out, "name", connect->name);
    say(out, "version", connect->version);
    say(out, "headers", connect->headers);
}

static void say_subscribe(struct byte_buffer *out, const struct subscribe_command *subscribe)
{
    say(out, "channel", subscribe->channel);
    say(out, "token", subscribe->token);
    say(out, "data", subscribe->data);
    say_number(out, "positioned", subscribe->positioned);
    say_number(out, "recoverable", subscribe->recoverable);
    say_number(out, "join_leave", subscribe->join_leave);
    say_number(out, "recover", subscribe->recover);
    say_since(out, &subscribe->since);
    say(out, "delta", subscribe->delta);
    say(out, "tf", subscribe->tags_filter);
    say_number(out, "flag", (int64_t)subscribe->flag);
    say_number(out, "type", subscribe->type);
}

static void say_publish(struct byte_buffer *out, const struct publish_command *publish)
{
    say(out, "channel", publish->channel);
    say(out, "data", publish->data);
    say(out, "key", publish->key);
    say_number(out, "type", publish->type);
    say_number(out, "removed", publish->removed);
}

static void say_history(struct byte_buffer *out, const struct history_command *history)
{
    say(out, "channel", history->channel);
    say_number(out, "limit", history->limit);
    say_number(out, "since", history->since_given);
    say_since(out, &history->since);
    say_number(out, "reverse", history->reverse);
}

static void say_command(struct byte_buffer *out, const struct command *command)
{
    byte_buffer_printf(out, "%s", command_name(command->kind));
    say_number(out, "id", command->id);
    switch (command->kind) {
    case COMMAND_PONG:
        break;
    case COMMAND_CONNECT:
        say_connect(out, &command->connect);
        break;
    case COMMAND_SUBSCRIBE:
        say_subscribe(out, &command->subscribe);
        break;
    case COMMAND_PUBLISH:
        say_publish(out, &command->publish);
        break;
    case COMMAND_HISTORY:
        say_history(out, &command->history);
        break;
    case COMMAND_RPC:
        say(out, "method", command->rpc.method);
        say(out, "data", command->rpc.data);
        break;
    case COMMAND_SEND:
        say(out, "data", command->send.data);
        break;
    case COMMAND_UNSUBSCRIBE:
    case COMMAND_PRESENCE:
    case COMMAND_PRESENCE_STATS:
    case COMMAND_REFRESH:
    case COMMAND_SUB_REFRESH:
        say(out, "channel", command->channel.channel);
        say(out, "token", command->channel.token);
        break;
    }
}

static void check_row(const char *label, struct bytes message, const char *understood)
{
    struct byte_buffer out;
    struct command command;
    const char *why = NULL;
    const enum decode_result result = decode_json(&decoder, message, &command, &why);

    byte_buffer_init(&out, 2 * SIZE_MAX_OF_MESSAGE);
    CHECK(label, (result == DECODE_OK) == (understood != MALFORMED));
    CHECK(label, (result == DECODE_MALFORMED) == (why != NULL));
    if (result == DECODE_OK && understood != MALFORMED) {
        say_command(&out, &command);
        CHECK_TEXT(label, out, understood);
    }
    byte_buffer_fini(&out);
}

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_row(rows[i].label, bytes_of(rows[i].message), rows[i].understood);
    }
}

static const struct row commands[] = {
    {"the pong", "{}", "pong"},
    {"connect with nothing", "{\"id\":1,\"connect\":{}}", "connect id=1"},
    {"connect with everything",
     "{\"id\":1,\"connect\":{\"token\":\"t\",\"data\":{\"a\":1},\"subs\":{\"c\":{\"recover\":true}}"
     ","
     "\"name\":\"js\",\"version\":\"5\",\"headers\":{\"h\":\"v\"},\"flag\":1}}",
     "connect id=1 token=t data={\"a\":1} subs={\"c\":{\"recover\":true}} name=js version=5 "
     "headers={\"h\":\"v\"}"},
    {"subscribe with everything",
     "{\"id\":2,\"subscribe\":{\"channel\":\"c\",\"token\":\"t\",\"data\":[1],\"positioned\":true,"
     "\"recoverable\":true,\"join_leave\":true,\"recover\":true,\"offset\":5,\"epoch\":\"e\","
     "\"delta\":\"fossil\",\"tf\":{\"key\":\"k\"},\"flag\":2,\"type\":1}}",
     "subscribe id=2 channel=c token=t data=[1] positioned=1 recoverable=1 join_leave=1 recover=1 "
     "offset=5 epoch=e delta=fossil tf={\"key\":\"k\"} flag=2 type=1"},
    {"unsubscribe", "{\"id\":3,\"unsubscribe\":{\"channel\":\"c\"}}", "unsubscribe id=3 channel=c"},
    {"publish", "{\"id\":4,\"publish\":{\"channel\":\"c\",\"data\":{}}}",
     "publish id=4 channel=c data={}"},
    {"publish to a map",
     "{\"id\":4,\"publish\":{\"channel\":\"c\",\"type\":1,\"key\":\"k\",\"removed\":true}}",
     "publish id=4 channel=c key=k type=1 removed=1"},
    {"presence", "{\"id\":5,\"presence\":{\"channel\":\"c\"}}", "presence id=5 channel=c"},
    {"presence_stats", "{\"id\":6,\"presence_stats\":{\"channel\":\"c\"}}",
     "presence_stats id=6 channel=c"},
    {"history with everything",
     "{\"id\":7,\"history\":{\"channel\":\"c\",\"limit\":-1,\"since\":{\"offset\":3,\"epoch\":"
     "\"e\"},"
     "\"reverse\":true}}",
     "history id=7 channel=c limit=-1 since=1 offset=3 epoch=e reverse=1"},
    {"an empty since is given", "{\"id\":7,\"history\":{\"channel\":\"c\",\"since\":{}}}",
     "history id=7 channel=c since=1"},
    {"a null since is not", "{\"id\":7,\"history\":{\"channel\":\"c\",\"since\":null}}",
     "history id=7 channel=c"},
    {"rpc", "{\"id\":8,\"rpc\":{\"method\":\"m\",\"data\":1}}", "rpc id=8 method=m data=1"},
    {"send", "{\"send\":{\"data\":\"x\"}}", "send data=\"x\""},
    {"refresh", "{\"id\":9,\"refresh\":{\"token\":\"t\"}}", "refresh id=9 token=t"},
    {"sub_refresh", "{\"id\":10,\"sub_refresh\":{\"channel\":\"c\",\"token\":\"t\"}}",
     "sub_refresh id=10 channel=c token=t"},
};

static const struct row envelopes[] = {
    {"an empty message [seen]", "", MALFORMED},
    {"only white space", " \r", MALFORMED},
    {"not JSON [seen]", "hello", MALFORMED},
    {"an array [seen]", "[]", MALFORMED},
    {"a string", "\"id\"", MALFORMED},
    {"null", "null", MALFORMED},
    {"an object that does not end", "{\"id\":1,\"connect\":{}", MALFORMED},
    {"the first line of a pretty-printed command [seen]", "{", MALFORMED},
    {"spaces and tabs within a line are fine", "{ \"id\" : 1 ,\t\"connect\" : { } }",
     "connect id=1"},
    {"\\r before the newline is white space [seen]", "{\"id\":1,\"connect\":{}}\r", "connect id=1"},
    {"bytes after the first value are ignored [seen]", "{\"id\":1,\"connect\":{}} trash{",
     "connect id=1"},
    {"even if they are not UTF-8", "{}\xff", "pong"},
    {"a missing comma", "{\"id\":1 \"connect\":{}}", MALFORMED},
    {"the request may precede the id", "{\"connect\":{},\"id\":1}", "connect id=1"},

    {"an id without a request [seen]", "{\"id\":2}", MALFORMED},
    {"ping is in the schema only [seen]", "{\"id\":2,\"ping\":{}}", MALFORMED},
    {"an id of zero and no request is the pong", "{\"id\":0}", "pong"},
    {"unknown fields do not make it less of a pong", "{\"ping\":{}}", "pong"},
    {"a request without an id", "{\"connect\":{}}", MALFORMED},
    {"a request with id zero", "{\"id\":0,\"connect\":{}}", MALFORMED},
    {"send needs no id", "{\"send\":{}}", "send"},
    {"send may have id zero", "{\"id\":0,\"send\":{}}", "send"},
    {"send may have an id", "{\"id\":5,\"send\":{}}", "send id=5"},
    {"a request that wins over send needs an id", "{\"rpc\":{},\"send\":{}}", MALFORMED},
    {"an id in a string [seen]", "{\"id\":\"1\",\"connect\":{}}", MALFORMED},
    {"a negative id [seen]", "{\"id\":-1,\"connect\":{}}", MALFORMED},
    {"an id of minus zero", "{\"id\":-0,\"connect\":{}}", MALFORMED},
    {"an id with a fraction", "{\"id\":1.0,\"connect\":{}}", MALFORMED},
    {"an id with an exponent", "{\"id\":1e0,\"connect\":{}}", MALFORMED},
    {"an id that no double holds", "{\"id\":1e400,\"connect\":{}}", MALFORMED},
    {"an id that is true", "{\"id\":true,\"connect\":{}}", MALFORMED},
    {"an id that is an object", "{\"id\":{},\"connect\":{}}", MALFORMED},
    {"the largest id", "{\"id\":4294967295,\"connect\":{}}", "connect id=4294967295"},
    {"one above the largest id", "{\"id\":4294967296,\"connect\":{}}", MALFORMED},
    {"a null id is none", "{\"id\":null,\"connect\":{}}", MALFORMED},
    {"a null id does not take back an id", "{\"id\":1,\"id\":null,\"connect\":{}}", "connect id=1"},
    {"of two ids the last wins", "{\"id\":1,\"connect\":{},\"id\":2}", "connect id=2"},
    {"a key in escapes is the key", "{\"\\u0069d\":1,\"conn\\u0065ct\":{}}", "connect id=1"},
    {"a key in capitals is another key", "{\"ID\":1,\"Connect\":{}}", "pong"},
    {"a request that is a string", "{\"id\":1,\"connect\":\"x\"}", MALFORMED},
    {"a request that is an array", "{\"id\":1,\"connect\":[]}", MALFORMED},
    {"a request that is true", "{\"id\":1,\"connect\":true}", MALFORMED},
    {"a null request is none", "{\"id\":1,\"connect\":null}", MALFORMED},
    {"a null request lets another be", "{\"id\":1,\"connect\":null,\"rpc\":{}}", "rpc id=1"},
    {"unknown fields are ignored",
     "{\"x\":[1,{\"id\":\"\"}],\"id\":1,\"connect\":{\"y\":{}},\"z\":0}", "connect id=1"},
    {"unknown fields must still be JSON", "{\"x\":[1,],\"id\":1,\"connect\":{}}", MALFORMED},
    {"unknown fields of a request too", "{\"id\":1,\"connect\":{\"x\":01}}", MALFORMED},
};

/* Each pair once in either order; the one listed first in protocol.md 3 wins. */
static const struct row orders[] = {
    {"connect before all", "{\"id\":1,\"sub_refresh\":{},\"connect\":{}}", "connect id=1"},
    {"connect before subscribe", "{\"id\":1,\"connect\":{},\"subscribe\":{}}", "connect id=1"},
    {"subscribe before unsubscribe [seen]", "{\"id\":1,\"unsubscribe\":{},\"subscribe\":{}}",
     "subscribe id=1"},
    {"subscribe before unsubscribe, which comes later",
     "{\"id\":1,\"subscribe\":{},\"unsubscribe\":{}}", "subscribe id=1"},
    {"unsubscribe before publish", "{\"id\":1,\"publish\":{},\"unsubscribe\":{}}",
     "unsubscribe id=1"},
    {"publish before presence", "{\"id\":1,\"presence\":{},\"publish\":{}}", "publish id=1"},
    {"presence before presence_stats", "{\"id\":1,\"presence_stats\":{},\"presence\":{}}",
     "presence id=1"},
    {"presence_stats before history", "{\"id\":1,\"history\":{},\"presence_stats\":{}}",
     "presence_stats id=1"},
    {"history before rpc", "{\"id\":1,\"rpc\":{},\"history\":{}}", "history id=1"},
    {"rpc before send", "{\"id\":1,\"send\":{},\"rpc\":{}}", "rpc id=1"},
    {"send before refresh", "{\"id\":1,\"refresh\":{},\"send\":{}}", "send id=1"},
    {"refresh before sub_refresh", "{\"id\":1,\"sub_refresh\":{},\"refresh\":{}}", "refresh id=1"},
    {"the loser's fields are not the winner's",
     "{\"id\":1,\"rpc\":{\"method\":\"m\"},\"publish\":{\"channel\":\"c\"},\"send\":{\"data\":1}}",
     "publish id=1 channel=c"},
    {"the loser must be JSON", "{\"id\":1,\"connect\":{},\"rpc\":{\"data\":nul}}", MALFORMED},
    {"the loser must be an object", "{\"id\":1,\"connect\":{},\"rpc\":7}", MALFORMED},
    {"the loser's fields must have their types", "{\"id\":1,\"connect\":{},\"rpc\":{\"method\":7}}",
     MALFORMED},
    {"of one request twice the last wins",
     "{\"id\":1,\"rpc\":{\"method\":\"a\",\"data\":1},\"rpc\":{\"method\":\"b\"}}",
     "rpc id=1 method=b"},
    {"unless the last is null", "{\"id\":1,\"rpc\":{\"method\":\"a\"},\"rpc\":null}",
     "rpc id=1 method=a"},
};

static const struct row fields[] = {
    {"a payload keeps its spaces and the order of its keys [seen]",
     "{\"id\":1,\"rpc\":{\"data\": { \"b\" : 1,  \"a\":[ 1,2 ] } }}",
     "rpc id=1 data={ \"b\" : 1,  \"a\":[ 1,2 ] }"},
    {"a payload keeps its escapes and numbers as written",
     "{\"id\":1,\"rpc\":{\"data\":[\"\\u0041\\/\",1.0,1e400,-0]}}",
     "rpc id=1 data=[\"\\u0041\\/\",1.0,1e400,-0]"},
    {"a payload may be any JSON", "{\"id\":1,\"rpc\":{\"data\":\"text\"}}",
     "rpc id=1 data=\"text\""},
    {"a null payload is data [seen]", "{\"id\":1,\"publish\":{\"channel\":\"c\",\"data\":null}}",
     "publish id=1 channel=c data=null"},
    {"an absent payload is not", "{\"id\":1,\"publish\":{\"channel\":\"c\"}}",
     "publish id=1 channel=c"},
    {"a payload with the same key twice goes through",
     "{\"id\":1,\"rpc\":{\"data\":{\"a\":1,\"a\":2}}}", "rpc id=1 data={\"a\":1,\"a\":2}"},
    {"of a payload given twice the last wins", "{\"id\":1,\"rpc\":{\"data\":1,\"data\":null}}",
     "rpc id=1 data=null"},
    {"a payload that is not JSON", "{\"id\":1,\"rpc\":{\"data\":{a:1}}}", MALFORMED},
    {"a payload that is not UTF-8", "{\"id\":1,\"rpc\":{\"data\":\"\xff\"}}", MALFORMED},
    {"a payload with a raw surrogate", "{\"id\":1,\"rpc\":{\"data\":\"\xed\xa0\x80\"}}", MALFORMED},
    {"a payload with a lone surrogate in an escape", "{\"id\":1,\"rpc\":{\"data\":\"\\ud800\"}}",
     "rpc id=1 data=\"\\ud800\""},

    {"a channel that is a number", "{\"id\":1,\"publish\":{\"channel\":1}}", MALFORMED},
    {"a channel that is an object", "{\"id\":1,\"publish\":{\"channel\":{}}}", MALFORMED},
    {"a channel that is false", "{\"id\":1,\"publish\":{\"channel\":false}}", MALFORMED},
    {"a null channel is none", "{\"id\":1,\"presence\":{\"channel\":null}}", "presence id=1"},
    {"an empty channel is empty", "{\"id\":1,\"presence\":{\"channel\":\"\"}}",
     "presence id=1 channel="},
    {"a channel in escapes",
     "{\"id\":1,\"presence\":{\"channel\":\"\\u0061\\/\\\"\\ud83d\\ude00\"}}",
     "presence id=1 channel=a/\"\xf0\x9f\x98\x80"},
    {"a channel with a lone surrogate", "{\"id\":1,\"presence\":{\"channel\":\"\\ud83d!\"}}",
     "presence id=1 channel=\xef\xbf\xbd!"},
    {"a channel in UTF-8", "{\"id\":1,\"presence\":{\"channel\":\"\xc3\xa9\"}}",
     "presence id=1 channel=\xc3\xa9"},
    {"a channel that is not UTF-8", "{\"id\":1,\"presence\":{\"channel\":\"\xc3\"}}", MALFORMED},
    {"several strings in escapes stay apart",
     "{\"id\":1,\"connect\":{\"token\":\"\\u0074\",\"na\\u006de\":\"\\n\",\"version\":\"5\\t5\"}}",
     "connect id=1 token=t name=\n version=5\t5"},
    {"of a channel given twice the last wins",
     "{\"id\":1,\"presence\":{\"channel\":\"a\",\"channel\":\"b\"}}", "presence id=1 channel=b"},
    {"null does not take back a channel",
     "{\"id\":1,\"presence\":{\"channel\":\"a\",\"channel\":null}}", "presence id=1 channel=a"},
    {"a token of a request that has none is unknown",
     "{\"id\":1,\"presence\":{\"channel\":\"a\",\"token\":5}}", "presence id=1 channel=a"},
    {"a channel of a refresh is unknown", "{\"id\":1,\"refresh\":{\"channel\":5,\"token\":\"t\"}}",
     "refresh id=1 token=t"},

    {"a boolean that is a number", "{\"id\":1,\"subscribe\":{\"recover\":1}}", MALFORMED},
    {"a boolean that is a string", "{\"id\":1,\"subscribe\":{\"recover\":\"true\"}}", MALFORMED},
    {"a boolean that is null is false", "{\"id\":1,\"subscribe\":{\"recover\":null}}",
     "subscribe id=1"},
    {"of a boolean given twice the last wins",
     "{\"id\":1,\"subscribe\":{\"recover\":true,\"recover\":false}}", "subscribe id=1"},
    {"the largest offset", "{\"id\":1,\"subscribe\":{\"offset\":18446744073709551615}}",
     "subscribe id=1 offset=18446744073709551615"},
    {"one above the largest offset", "{\"id\":1,\"subscribe\":{\"offset\":18446744073709551616}}",
     MALFORMED},
    {"a negative offset", "{\"id\":1,\"subscribe\":{\"offset\":-1}}", MALFORMED},
    {"an offset in a string", "{\"id\":1,\"subscribe\":{\"offset\":\"5\"}}", MALFORMED},
    {"the largest limit", "{\"id\":1,\"history\":{\"limit\":2147483647}}",
     "history id=1 limit=2147483647"},
    {"one above the largest limit", "{\"id\":1,\"history\":{\"limit\":2147483648}}", MALFORMED},
    {"the smallest limit", "{\"id\":1,\"history\":{\"limit\":-2147483648}}",
     "history id=1 limit=-2147483648"},
    {"one below the smallest limit", "{\"id\":1,\"history\":{\"limit\":-2147483649}}", MALFORMED},
    {"a limit of minus zero", "{\"id\":1,\"history\":{\"limit\":-0}}", "history id=1"},
    {"a limit with a fraction", "{\"id\":1,\"history\":{\"limit\":-1.0}}", MALFORMED},
    {"since that is a number", "{\"id\":1,\"history\":{\"since\":5}}", MALFORMED},
    {"since with a field of a wrong type", "{\"id\":1,\"history\":{\"since\":{\"epoch\":5}}}",
     MALFORMED},
    {"subs that is an array", "{\"id\":1,\"connect\":{\"subs\":[]}}", MALFORMED},
    {"subs that is null is none", "{\"id\":1,\"connect\":{\"subs\":null}}", "connect id=1"},
    {"headers that are a string", "{\"id\":1,\"connect\":{\"headers\":\"\"}}", MALFORMED},
    {"a filter that is a number", "{\"id\":1,\"subscribe\":{\"tf\":1}}", MALFORMED},
    {"a filter that is true", "{\"id\":1,\"subscribe\":{\"tf\":true}}", MALFORMED},

    {"a payload as deep as it may be", "{\"id\":1,\"rpc\":{\"data\":[{\"a\":1}]}}",
     "rpc id=1 data=[{\"a\":1}]"},
    {"a payload one level too deep", "{\"id\":1,\"rpc\":{\"data\":[{\"a\":[]}]}}", MALFORMED},
    {"an unknown field one level too deep", "{\"x\":[[[[]]]]}", MALFORMED},
};

static void test_odd_bytes(void)
{
    check_row("a NUL between tokens", BYTES("{\"id\":1,\0\"connect\":{}}"), MALFORMED);
    check_row("a NUL in a string", BYTES("{\"id\":1,\"rpc\":{\"data\":\"\0\"}}"), MALFORMED);
    check_row("a NUL after the value is ignored", BYTES("{}\0"), "pong");
    check_row("no bytes at all", BYTES_NONE, MALFORMED);
    struct command command;

    CHECK("an escaped NUL in a channel is a NUL",
          decode_json(&decoder, BYTES("{\"id\":1,\"presence\":{\"channel\":\"a\\u0000b\"}}"),
                      &command, NULL) == DECODE_OK &&
              bytes_equal(command.channel.channel, BYTES("a\0b")));
}

static void test_spans(void)
{
    const struct bytes message =
        BYTES("{\"id\":1,\"publish\":{\"channel\":\"room:1\",\"data\":{\"a\":1}}}");
    struct command command;

    decode_json(&decoder, message, &command, NULL);
    CHECK("a payload is a part of the message",
          command.publish.data.data == strstr(message.data, "{\"a\":1}"));
    CHECK("a channel without escapes too",
          command.publish.channel.data == strstr(message.data, "room:1"));
    CHECK("a command without escapes needs no memory", decoder.scratch.size == 0);
}

/* Scratch is bounded by the message size limit; escapes in a message above it are refused. */
static void test_size(void)
{
    const struct bytes message = BYTES("{\"id\":1,\"presence\":{\"channel\":\"\\u0061\"}}");
    struct decoder small;
    struct command command;

    decoder_init(&small, message.size, DEPTH_MAX);
    CHECK("a message at the limit", decode_json(&small, message, &command, NULL) == DECODE_OK);
    decoder_fini(&small);
    decoder_init(&small, message.size - 1, DEPTH_MAX);
    CHECK("a message above it", decode_json(&small, message, &command, NULL) == DECODE_MALFORMED);
    decoder_fini(&small);
}

static void test_names(void)
{
    for (enum command_kind kind = COMMAND_CONNECT; kind <= COMMAND_SUB_REFRESH; kind++) {
        char text[64];
        struct command command;

        snprintf(text, sizeof(text), "{\"id\":1,\"%s\":{}}", command_name(kind));
        CHECK(command_name(kind),
              decode_json(&decoder, bytes_of(text), &command, NULL) == DECODE_OK &&
                  command.kind == kind);
    }
}

static const struct {
    const char *label;
    const char *frame;
    const char *messages[4];
} frames[] = {
    {"one message", "{}", {"{}"}},
    {"two messages", "{\"id\":1}\n{}", {"{\"id\":1}", "{}"}},
    {"a trailing newline is allowed", "{}\n", {"{}"}},
    {"an empty frame is an empty message", "", {""}},
    {"a blank line is one too", "a\n\nb", {"a", "", "b"}},
    {"a newline alone is one too", "\n", {""}},
    {"only one trailing newline is allowed", "a\n\n", {"a", ""}},
    {"\\r stays with its message", "a\r\nb\r\n", {"a\r", "b\r"}},
    {"a pretty-printed command falls apart", "{\n}", {"{", "}"}},
};

static void test_frames(void)
{
    for (size_t i = 0; i < COUNT(frames); i++) {
        struct bytes frame = bytes_of(frames[i].frame);
        struct bytes message;
        size_t count = 0;

        while (decode_next_json(&frame, &message)) {
            CHECK(frames[i].label, count < 3 && frames[i].messages[count] != NULL);
            CHECK_TEXT(frames[i].label, message, frames[i].messages[count]);
            count++;
        }
        CHECK(frames[i].label, frames[i].messages[count] == NULL);
        CHECK(frames[i].label, !decode_next_json(&frame, &message));
    }
}

int main(void)
{
    decoder_init(&decoder, SIZE_MAX_OF_MESSAGE, DEPTH_MAX);
    check_rows(commands, COUNT(commands));
    check_rows(envelopes, COUNT(envelopes));
    check_rows(orders, COUNT(orders));
    check_rows(fields, COUNT(fields));
    test_odd_bytes();
    test_spans();
    test_size();
    test_names();
    test_frames();
    decoder_fini(&decoder);
    return TEST_RESULT();
}
