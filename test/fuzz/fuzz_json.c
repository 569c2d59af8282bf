#include "base/json.h"
#include "base/utf8.h"

#include "test/fuzz/property.h"

#define DEPTH_MAX 16

/* The input as JSON, token by token. */
static bool walk(struct bytes text)
{
    struct json_reader reader;
    enum json_token token;

    json_reader_init(&reader, text, DEPTH_MAX);
    while ((token = json_next(&reader)) != JSON_END && token != JSON_ERROR) {
        PROPERTY("a token begins before it ends", reader.begin < reader.at);
        PROPERTY("the reader stays in the text", reader.at <= text.size);
    }
    PROPERTY("an error has a text", (reader.error != NULL) == (token == JSON_ERROR));
    return token == JSON_END && json_at_end(&reader);
}

static bool is_utf8(struct bytes text)
{
    for (size_t at = 0; at < text.size;) {
        const size_t size = utf8_size(text.data + at, text.size - at);

        if (size == 0) {
            return false;
        }
        at += size;
    }
    return true;
}

/* A JSON text of one line is as good as the text of several. */
static void check_raw(struct bytes text)
{
    struct byte_buffer out;

    byte_buffer_init(&out, text.size);
    PROPERTY("raw JSON does not grow", json_write_raw(&out, text));
    PROPERTY("it is still JSON", json_valid(byte_buffer_bytes(&out), DEPTH_MAX));
    PROPERTY("of one line",
             memchr(out.data, '\n', out.size) == NULL && memchr(out.data, '\r', out.size) == NULL);
    byte_buffer_fini(&out);
}

/* The input as a text, written as a JSON string and read back. */
static void check_string(struct bytes text)
{
    struct byte_buffer json, back;

    byte_buffer_init(&json, text.size * 6 + 2);
    byte_buffer_init(&back, text.size * 6);
    PROPERTY("no byte needs more than six", json_write_string(&json, text));
    PROPERTY("any bytes make a valid string", json_valid(byte_buffer_bytes(&json), 0));
    PROPERTY("what is written can be read",
             json_unescape((struct bytes){json.data + 1, json.size - 2}, &back));
    PROPERTY("and is UTF-8", is_utf8(byte_buffer_bytes(&back)));
    if (is_utf8(text)) {
        PROPERTY("UTF-8 comes back as it was", bytes_equal(byte_buffer_bytes(&back), text));
    }
    byte_buffer_fini(&json);
    byte_buffer_fini(&back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct bytes text = {(const char *)data, size};
    const bool valid = walk(text);

    PROPERTY("json_valid() agrees with the walk", json_valid(text, DEPTH_MAX) == valid);
    if (valid) {
        PROPERTY("valid JSON is UTF-8", is_utf8(text));
        check_raw(text);
    }
    check_string(text);
    return 0;
}
