#include "server/protocol/encode.h"

#include "test/support/test.h"

static struct byte_buffer out;

static const struct {
    const char *label;
    struct connect_result result;
    const char *json;
} connects[] = {
    {"the least that a client sees [seen]",
     {.client = BYTES("u"), .version = BYTES("0.0.0 OSS"), .ping = 25, .pong = true},
     "{\"id\":1,\"connect\":{\"client\":\"u\",\"version\":\"0.0.0 "
     "OSS\",\"ping\":25,\"pong\":true}}"},
    {"without pings there is neither ping nor pong [seen]",
     {.client = BYTES("u")},
     "{\"id\":1,\"connect\":{\"client\":\"u\"}}"},
    {"data is any JSON", {.data = BYTES("[1, 2]")}, "{\"id\":1,\"connect\":{\"data\":[1, 2]}}"},
    {"data that is null is there",
     {.data = BYTES("null")},
     "{\"id\":1,\"connect\":{\"data\":null}}"},
};

static const struct {
    const char *label;
    struct subscribe_result result;
    const char *json;
} subscribes[] = {
    {"a plain channel has an empty result [seen]", {.offset = 0}, "{\"id\":1,\"subscribe\":{}}"},
    {"a positioned channel [seen]",
     {.epoch = BYTES("KgpZDWsT"), .offset = 5, .positioned = true},
     "{\"id\":1,\"subscribe\":{\"epoch\":\"KgpZDWsT\",\"offset\":5,\"positioned\":true}}"},
    {"everything",
     {BYTES("{}"), BYTES("e"), UINT64_MAX, true, true, true, true},
     "{\"id\":1,\"subscribe\":{\"recoverable\":true,\"epoch\":\"e\",\"recovered\":true,"
     "\"offset\":18446744073709551615,\"positioned\":true,\"data\":{},\"was_recovering\":true}}"},
    {"not recovered is left out",
     {.epoch = BYTES("e"), .recoverable = true, .was_recovering = true},
     "{\"id\":1,\"subscribe\":{\"recoverable\":true,\"epoch\":\"e\",\"was_recovering\":true}}"},
};

static void test_results(void)
{
    for (size_t i = 0; i < COUNT(connects); i++) {
        byte_buffer_reset(&out);
        encode_json_connect(&out, 1, &connects[i].result);
        CHECK_TEXT(connects[i].label, out, connects[i].json);
    }
    for (size_t i = 0; i < COUNT(subscribes); i++) {
        byte_buffer_reset(&out);
        encode_json_subscribe(&out, 1, &subscribes[i].result);
        CHECK_TEXT(subscribes[i].label, out, subscribes[i].json);
    }
}

static void test_replies(void)
{
    const struct verdict internal = verdict_error(ERROR_INTERNAL);
    const struct verdict custom = {
        .kind = VERDICT_REJECT, .code = 400, .text = BYTES("no \"x\"\n")};

    byte_buffer_reset(&out);
    encode_json_empty(&out, 9, COMMAND_UNSUBSCRIBE);
    CHECK_TEXT("an empty result is still written [seen]", out, "{\"id\":9,\"unsubscribe\":{}}");
    byte_buffer_reset(&out);
    encode_json_empty(&out, UINT32_MAX, COMMAND_PUBLISH);
    CHECK_TEXT("the largest id", out, "{\"id\":4294967295,\"publish\":{}}");
    byte_buffer_reset(&out);
    encode_json_rpc(&out, 3, BYTES("{ \"b\": 1,\n \"a\": \"\\n\" }"));
    CHECK_TEXT("a payload keeps space and order, but no raw newline", out,
               "{\"id\":3,\"rpc\":{\"data\":{ \"b\": 1, \"a\": \"\\n\" }}}");
    byte_buffer_reset(&out);
    encode_json_rpc(&out, 3, BYTES_NONE);
    CHECK_TEXT("an absent payload is left out", out, "{\"id\":3,\"rpc\":{}}");
    byte_buffer_reset(&out);
    encode_json_error(&out, 4, &internal);
    CHECK_TEXT("a temporary error says so", out,
               "{\"id\":4,\"error\":{\"code\":100,\"message\":\"internal server error\","
               "\"temporary\":true}}");
    byte_buffer_reset(&out);
    encode_json_error(&out, 4, &custom);
    CHECK_TEXT("an error's text is escaped", out,
               "{\"id\":4,\"error\":{\"code\":400,\"message\":\"no \\\"x\\\"\\n\"}}");
}

static const struct {
    const char *label;
    struct bytes channel;
    struct bytes payload;
    uint64_t offset;
    struct client_info info;
    const char *json;
} publications[] = {
    {"the server's own, without history",
     BYTES("room:1"),
     BYTES("{\"a\":1}"),
     0,
     {.user = BYTES_NONE},
     "{\"push\":{\"channel\":\"room:1\",\"pub\":{\"data\":{\"a\":1}}}}"},
    {"with history",
     BYTES("c"),
     BYTES("1"),
     7,
     {.user = BYTES_NONE},
     "{\"push\":{\"channel\":\"c\",\"pub\":{\"data\":1,\"offset\":7}}}"},
    {"the largest offset",
     BYTES("c"),
     BYTES("1"),
     UINT64_MAX,
     {.user = BYTES_NONE},
     "{\"push\":{\"channel\":\"c\",\"pub\":{\"data\":1,\"offset\":18446744073709551615}}}"},
    {"a client's, whose user is there even if empty",
     BYTES("c"),
     BYTES("\"x\""),
     1,
     {.user = BYTES(""), .client = BYTES("id")},
     "{\"push\":{\"channel\":\"c\",\"pub\":{\"data\":\"x\",\"info\":{\"user\":\"\",\"client\":"
     "\"id\"},"
     "\"offset\":1}}}"},
    {"with both infos",
     BYTES("c"),
     BYTES("null"),
     0,
     {BYTES("42"), BYTES("id"), BYTES("{\"n\":\n1}"), BYTES("[]")},
     "{\"push\":{\"channel\":\"c\",\"pub\":{\"data\":null,\"info\":{\"user\":\"42\",\"client\":"
     "\"id\","
     "\"conn_info\":{\"n\":1},\"chan_info\":[]}}}}"},
    {"verbatim, but for raw newlines",
     BYTES("c"),
     BYTES("{\r\n \"b\" : 1,\n \"a\":1e400\n}"),
     0,
     {.user = BYTES_NONE},
     "{\"push\":{\"channel\":\"c\",\"pub\":{\"data\":{ \"b\" : 1, \"a\":1e400}}}}"},
    {"a channel that needs escapes",
     BYTES("a\"\\\n\xc3\xa9"),
     BYTES("0"),
     0,
     {.user = BYTES_NONE},
     "{\"push\":{\"channel\":\"a\\\"\\\\\\n\xc3\xa9\",\"pub\":{\"data\":0}}}"},
};

static void test_publications(void)
{
    for (size_t i = 0; i < COUNT(publications); i++) {
        struct message *message = message_new(publications[i].payload, &publications[i].info);

        message->offset = publications[i].offset;
        byte_buffer_reset(&out);
        encode_json_publication(&out, publications[i].channel, message);
        CHECK_TEXT(publications[i].label, out, publications[i].json);
        message_unref(message);
    }
}

static void test_pushes(void)
{
    byte_buffer_reset(&out);
    encode_json_unsubscribed(&out, BYTES("c"), 2500, BYTES("insufficient state"));
    CHECK_TEXT("an unsubscribe push", out,
               "{\"push\":{\"channel\":\"c\",\"unsubscribe\":{\"code\":2500,"
               "\"reason\":\"insufficient state\"}}}");
    byte_buffer_reset(&out);
    encode_json_unsubscribed(&out, BYTES("c"), 2000, BYTES_NONE);
    CHECK_TEXT("without a reason", out,
               "{\"push\":{\"channel\":\"c\",\"unsubscribe\":{\"code\":2000}}}");
    byte_buffer_reset(&out);
    encode_json_message(&out, BYTES("[1,\n2]"));
    CHECK_TEXT("a message push has no channel", out, "{\"push\":{\"message\":{\"data\":[1,2]}}}");
    byte_buffer_reset(&out);
    encode_json_ping(&out);
    CHECK_TEXT("the ping", out, "{}");
}

static void test_limit(void)
{
    struct byte_buffer small;
    static const char json[] = "{\"push\":{\"message\":{\"data\":[1,2]}}}";

    byte_buffer_init(&small, sizeof(json) - 1);
    encode_json_message(&small, BYTES("[1,2]"));
    CHECK("what fits the buffer exactly is whole", !small.failed);
    byte_buffer_reset(&small);
    encode_json_message(&small, BYTES("[1,23]"));
    CHECK("one byte more fails", small.failed);
    byte_buffer_fini(&small);
}

int main(void)
{
    byte_buffer_init(&out, 10000);
    test_results();
    test_replies();
    test_publications();
    test_pushes();
    test_limit();
    byte_buffer_fini(&out);
    return TEST_RESULT();
}
