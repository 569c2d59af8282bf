/* What stands in strings, and what is written: json_unescape(), json_write_string(),
 * json_write_raw(). */
#include "base/json.h"
#include "base/utf8.h"

#include "test/support/test.h"

static const struct {
    const char *label;
    const char *raw;
    const char *text;
} unescaped[] = {
    {"plain text stays", "plain", "plain"},
    {"nothing stays nothing", "", ""},
    {"short escapes", "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"},
    {"text around escapes stays", "a\\nb\\nc", "a\nb\nc"},
    {"a letter by its number", "\\u0041", "A"},
    {"two bytes", "\\u00E9", "\xc3\xa9"},
    {"three bytes", "\\u20ac", "\xe2\x82\xac"},
    {"a pair of surrogates is one character", "\\ud83d\\ude00", "\xf0\x9f\x98\x80"},
    {"the last code point", "\\udbff\\udfff", "\xf4\x8f\xbf\xbf"},
    {"a lone high surrogate", "\\ud83dx", "\xef\xbf\xbdx"},
    {"a lone low surrogate", "\\ude00", "\xef\xbf\xbd"},
    {"two high surrogates and a low one", "\\ud83d\\ud83d\\ude00", "\xef\xbf\xbd\xf0\x9f\x98\x80"},
    {"a high surrogate and another escape", "\\ud83d\\u0041",
     "\xef\xbf\xbd"
     "A"},
    {"a high surrogate and a short escape", "\\ud83d\\n", "\xef\xbf\xbd\n"},
};

static const struct {
    const char *label;
    const char *text;
    const char *json;
} written[] = {
    {"plain text", "hello, world and more", "\"hello, world and more\""},
    {"nothing", "", "\"\""},
    {"quote and backslash", "a\"b\\c", "\"a\\\"b\\\\c\""},
    {"slashes stay", "a/b", "\"a/b\""},
    {"named control characters", "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
    {"other control characters", "\x01\x1f", "\"\\u0001\\u001f\""},
    {"DEL stays", "\x7f", "\"\x7f\""},
    {"UTF-8 stays", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
     "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\""},
    {"an ill-formed byte is replaced",
     "a\xff"
     "b",
     "\"a\xef\xbf\xbd"
     "b\""},
    {"each byte of a raw surrogate is replaced", "\xed\xa0\x80",
     "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\""},
    {"a character cut short is replaced", "\xe2\x82", "\"\xef\xbf\xbd\xef\xbf\xbd\""},
};

static void test_tables(struct byte_buffer *out)
{
    for (size_t i = 0; i < COUNT(unescaped); i++) {
        byte_buffer_reset(out);
        CHECK(unescaped[i].label, json_unescape(bytes_of(unescaped[i].raw), out));
        CHECK_TEXT(unescaped[i].label, *out, unescaped[i].text);
    }
    for (size_t i = 0; i < COUNT(written); i++) {
        byte_buffer_reset(out);
        CHECK(written[i].label, json_write_string(out, bytes_of(written[i].text)));
        CHECK_TEXT(written[i].label, *out, written[i].json);
        CHECK(written[i].label, json_valid(byte_buffer_bytes(out), 0));
    }
    byte_buffer_reset(out);
    json_unescape(BYTES("a\\u0000b"), out);
    CHECK("an escaped NUL is a NUL", bytes_equal(byte_buffer_bytes(out), BYTES("a\0b")));
    byte_buffer_reset(out);
    json_write_string(out, BYTES("a\0b"));
    CHECK_TEXT("a NUL is written as an escape", *out, "\"a\\u0000b\"");
}

/* Every byte that needs care, at every place in a word, between plain ones. */
static void test_places(struct byte_buffer *out)
{
    char text[20];
    char json[24];
    bool good = true;

    for (int byte = 0; byte < 256; byte++) {
        for (size_t place = 0; place < sizeof(text); place++) {
            memset(text, 'x', sizeof(text));
            text[place] = (char)byte;
            json[0] = '"';
            memcpy(json + 1, text, sizeof(text));
            json[sizeof(text) + 1] = '"';
            const bool plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';

            good = good && json_valid((struct bytes){json, sizeof(text) + 2}, 0) == plain;
            byte_buffer_reset(out);
            json_write_string(out, (struct bytes){text, sizeof(text)});
            good = good && (out->size == sizeof(text) + 2) == plain &&
                   json_valid(byte_buffer_bytes(out), 0);
        }
    }
    CHECK("each byte is seen at each place", good);
}

/* Every code point through both directions. */
static void test_code_points(struct byte_buffer *out)
{
    bool good = true;

    for (uint32_t code = 0; code <= 0x10ffff; code += code == 0xd7ff ? 0x801 : 1) {
        char text[4];
        const size_t size = utf8_write(text, code);

        byte_buffer_reset(out);
        json_write_string(out, (struct bytes){text, size});
        const size_t written_size = out->size;
        good = good && utf8_size(text, size) == size && json_valid(byte_buffer_bytes(out), 0);
        byte_buffer_reserve(out, 16); /* What is unescaped must not move. */
        json_unescape((struct bytes){out->data + 1, written_size - 2}, out);
        good =
            good && bytes_equal((struct bytes){text, size},
                                (struct bytes){out->data + written_size, out->size - written_size});
    }
    CHECK("every character comes back as it was written", good);
}

static const struct {
    const char *label;
    const char *value;
    const char *out;
} raws[] = {
    {"without line breaks it is verbatim", "{ \"b\":1, \"a\" : [ ] }", "{ \"b\":1, \"a\" : [ ] }"},
    {"line breaks go, other space stays", "{\n  \"a\":\r\n\t1\n}\n", "{  \"a\":\t1}"},
    {"escaped ones stay", "\"a\\nb\\r\"", "\"a\\nb\\r\""},
    {"only line breaks", "\n\r\n", ""},
    {"nothing", "", ""},
};

static void test_raw(struct byte_buffer *out)
{
    for (size_t i = 0; i < COUNT(raws); i++) {
        byte_buffer_reset(out);
        CHECK(raws[i].label, json_write_raw(out, bytes_of(raws[i].value)));
        CHECK_TEXT(raws[i].label, *out, raws[i].out);
    }
}

static void test_limits(void)
{
    struct byte_buffer out;

    byte_buffer_init(&out, 6);
    CHECK("a string that fits exactly", json_write_string(&out, BYTES("abcd")));
    byte_buffer_reset(&out);
    CHECK("a string one byte too long", !json_write_string(&out, BYTES("abcde")));
    byte_buffer_reset(&out);
    CHECK("an escape that does not fit", !json_write_string(&out, BYTES("abc\n")));
    byte_buffer_reset(&out);
    CHECK("raw JSON too long, with line breaks", !json_write_raw(&out, BYTES("[1,\n2,3]")));
    byte_buffer_reset(&out);
    CHECK("an unescaped text too long", !json_unescape(BYTES("abcdefg"), &out));
    byte_buffer_fini(&out);
}

int main(void)
{
    struct byte_buffer out;

    byte_buffer_init(&out, 1000);
    test_tables(&out);
    test_places(&out);
    test_code_points(&out);
    test_raw(&out);
    test_limits();
    byte_buffer_fini(&out);
    return TEST_RESULT();
}
