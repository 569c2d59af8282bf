#include "base/json.h"

#include "test/support/test.h"

static const struct {
    const char *label;
    const char *text;
    bool valid;
} grammar[] = {
    {"null", "null", true},
    {"true, with white space around", " \t\r\n true \t\r\n ", true},
    {"a word cut short", "tru", false},
    {"a word too long", "nulls", false},
    {"words are in lower case", "True", false},
    {"nothing", "", false},
    {"only white space", " ", false},
    {"other white space does not count", "\f1", false},
    {"a byte order mark does not count", "\xef\xbb\xbf{}", false},
    {"zero", "0", true},
    {"minus zero", "-0", true},
    {"a fraction and an exponent", "-12.50e+07", true},
    {"an exponent in a capital letter", "1E5", true},
    {"a number too large for a double", "1e400", true},
    {"a number with very many digits", "123456789012345678901234567890.5", true},
    {"a leading zero", "01", false},
    {"a leading plus", "+1", false},
    {"a leading point", ".5", false},
    {"a trailing point", "5.", false},
    {"an exponent without digits", "1e", false},
    {"a signed exponent without digits", "1e-", false},
    {"only a minus", "-", false},
    {"hexadecimal", "0x10", false},
    {"not a number", "NaN", false},
    {"infinity", "-Infinity", false},
    {"an empty string", "\"\"", true},
    {"every short escape", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", true},
    {"a unicode escape in both cases", "\"\\u00e9\\uABCD\"", true},
    {"a pair of surrogates", "\"\\ud83d\\ude00\"", true},
    {"a lone high surrogate, escaped", "\"\\ud83d\"", true},
    {"a lone low surrogate, escaped", "\"\\ude00\"", true},
    {"an escaped NUL", "\"\\u0000\"", true},
    {"an unknown escape", "\"\\x\"", false},
    {"an escape of three digits", "\"\\u12g4\"", false},
    {"an escape cut short", "\"\\u12\"", false},
    {"an escape at the end", "\"\\", false},
    {"a string without an end", "\"abc", false},
    {"a string without an end, longer than a word", "\"abcdefghijklmnop", false},
    {"single quotes", "'a'", false},
    {"a raw newline in a string", "\"a\nb\"", false},
    {"a raw tab in a string", "\"a\tb\"", false},
    {"a control character past the first word", "\"abcdefghij\x1f\"", false},
    {"DEL is allowed", "\"\x7f\"", true},
    {"two bytes of UTF-8", "\"\xc3\xa9\"", true},
    {"three bytes of UTF-8", "\"\xe2\x82\xac\"", true},
    {"four bytes of UTF-8", "\"\xf0\x9f\x98\x80\"", true},
    {"the last code point", "\"\xf4\x8f\xbf\xbf\"", true},
    {"above the last code point", "\"\xf4\x90\x80\x80\"", false},
    {"a raw surrogate", "\"\xed\xa0\x80\"", false},
    {"the code point before the surrogates", "\"\xed\x9f\xbf\"", true},
    {"a long form of two bytes", "\"\xc0\xaf\"", false},
    {"a long form of three bytes", "\"\xe0\x80\xaf\"", false},
    {"a long form of four bytes", "\"\xf0\x80\x80\xaf\"", false},
    {"a continuation byte alone", "\"\x80\"", false},
    {"a character cut by the quote", "\"\xe2\x82\"", false},
    {"a character cut by the end", "\"\xe2\x82", false},
    {"a byte that never occurs", "\"\xff\"", false},
    {"UTF-8 outside a string", "\xc3\xa9", false},
    {"an ill-formed byte past the first word", "\"abcdefghijk\xff\"", false},
    {"an empty object", "{}", true},
    {"an empty object with space", "{ }", true},
    {"an object", "{\"a\" : 1 , \"b\":[]}", true},
    {"the same key twice", "{\"a\":1,\"a\":2}", true},
    {"a trailing comma in an object", "{\"a\":1,}", false},
    {"a leading comma in an object", "{,\"a\":1}", false},
    {"a key without quotes", "{a:1}", false},
    {"a key that is a number", "{1:1}", false},
    {"a key without a value", "{\"a\"}", false},
    {"a key with a colon and no value", "{\"a\":}", false},
    {"two values for a key", "{\"a\":1 2}", false},
    {"an object that does not end", "{\"a\":1", false},
    {"an object ended as an array", "{\"a\":1]", false},
    {"an array", "[1, \"a\", null, [], {}]", true},
    {"an empty array with space", "[ ]", true},
    {"a trailing comma in an array", "[1,]", false},
    {"a leading comma in an array", "[,1]", false},
    {"a missing comma", "[1 2]", false},
    {"a colon in an array", "[1:2]", false},
    {"an array ended as an object", "[1}", false},
    {"an array that does not end", "[1,", false},
    {"a closing bracket alone", "]", false},
    {"two values", "1 2", false},
    {"comments", "/* */1", false},
};

/* The same question as json_valid()'s, answered one token after the other. */
static bool walk(struct bytes text, uint32_t depth_max)
{
    struct json_reader reader;
    enum json_token token;

    json_reader_init(&reader, text, depth_max);
    do {
        token = json_next(&reader);
    } while (token != JSON_ERROR && token != JSON_END);
    CHECK("the last token stays", json_next(&reader) == token);
    CHECK("an error has a text", (reader.error != NULL) == (token == JSON_ERROR));
    return token == JSON_END && json_at_end(&reader);
}

static void test_grammar(void)
{
    for (size_t i = 0; i < COUNT(grammar); i++) {
        const struct bytes text = bytes_of(grammar[i].text);

        CHECK(grammar[i].label, json_valid(text, 8) == grammar[i].valid);
        CHECK(grammar[i].label, walk(text, 8) == grammar[i].valid);
    }
    CHECK("a NUL byte is not JSON", !json_valid(BYTES("1\0"), 8));
    CHECK("a NUL byte in a string is not JSON", !json_valid(BYTES("\"a\0b\""), 8));
    CHECK("a NUL byte is no escape", !json_valid(BYTES("\"\\\0\""), 8));
    CHECK("no text is not JSON", !json_valid(BYTES_NONE, 8));
}

static void test_depth(void)
{
    char text[2 * (JSON_DEPTH_LIMIT + 1)];

    CHECK("a scalar needs no depth", json_valid(BYTES("1"), 0));
    CHECK("an array needs one level", json_valid(BYTES("[]"), 1) && !json_valid(BYTES("[]"), 0));
    CHECK("the limit itself passes", json_valid(BYTES("[{\"a\":[1]}]"), 3));
    CHECK("one level more does not", !json_valid(BYTES("[{\"a\":[1]}]"), 2));
    CHECK("what is closed does not count", json_valid(BYTES("[[],[],[],{}]"), 2));
    memset(text, '[', JSON_DEPTH_LIMIT + 1);
    memset(text + JSON_DEPTH_LIMIT + 1, ']', JSON_DEPTH_LIMIT + 1);
    CHECK("the largest limit passes",
          json_valid((struct bytes){text + 1, 2 * JSON_DEPTH_LIMIT}, JSON_DEPTH_LIMIT));
    CHECK("and nothing above it",
          !json_valid((struct bytes){text, sizeof(text)}, JSON_DEPTH_LIMIT));
    memset(text, '[', sizeof(text));
    CHECK("brackets without end stop at the limit",
          !json_valid((struct bytes){text, sizeof(text)}, JSON_DEPTH_LIMIT));
}

static void test_tokens(void)
{
    static const struct {
        enum json_token token;
        const char *raw;
        bool has_escapes;
    } expected[] = {
        {JSON_OBJECT_BEGIN, NULL, false}, {JSON_KEY, "k\\n", true},
        {JSON_ARRAY_BEGIN, NULL, false},  {JSON_NUMBER, "-1.5e3", false},
        {JSON_STRING, "s", false},        {JSON_TRUE, NULL, false},
        {JSON_FALSE, NULL, false},        {JSON_NULL, NULL, false},
        {JSON_ARRAY_END, NULL, false},    {JSON_KEY, "", false},
        {JSON_OBJECT_BEGIN, NULL, false}, {JSON_OBJECT_END, NULL, false},
        {JSON_OBJECT_END, NULL, false},   {JSON_END, NULL, false},
    };
    struct json_reader reader;

    json_reader_init(&reader, BYTES("{\"k\\n\":[-1.5e3,\"s\",true,false,null],\"\":{}} tail"), 8);
    for (size_t i = 0; i < COUNT(expected); i++) {
        CHECK("each token in its turn", json_next(&reader) == expected[i].token);
        if (expected[i].raw != NULL) {
            CHECK_TEXT("with its raw text", reader.raw, expected[i].raw);
        }
        if (expected[i].token == JSON_KEY || expected[i].token == JSON_STRING) {
            CHECK("and whether it has escapes", reader.has_escapes == expected[i].has_escapes);
        }
    }
    CHECK("the reader stops right behind the value", reader.text.data[reader.at - 1] == '}');
    CHECK("what follows is not white space", !json_at_end(&reader));
}

static void test_skip(void)
{
    struct json_reader reader;
    struct bytes value;

    json_reader_init(&reader, BYTES(" {\"a\": [1, {\"b\" : 2}] ,\"c\":\"x\",\"d\":[ 7 , [] ]}"), 8);
    CHECK("an object begins", json_next(&reader) == JSON_OBJECT_BEGIN);
    CHECK("with a key", json_next(&reader) == JSON_KEY);
    CHECK("whose value is skipped", json_skip(&reader, &value));
    CHECK_TEXT("verbatim, without the space around it", value, "[1, {\"b\" : 2}]");
    CHECK("the next key follows", json_next(&reader) == JSON_KEY);
    CHECK("a scalar is skipped", json_skip(&reader, &value));
    CHECK_TEXT("a string with its quotes", value, "\"x\"");
    CHECK("an array can be entered",
          json_next(&reader) == JSON_KEY && json_next(&reader) == JSON_ARRAY_BEGIN);
    CHECK("its elements are skipped one by one", json_skip(&reader, &value));
    CHECK_TEXT("the first", value, "7");
    CHECK("and the next, past the comma", json_skip(&reader, &value));
    CHECK_TEXT("the second", value, "[]");
    CHECK("at the end of the array there is no value", !json_skip(&reader, &value));
    CHECK("which is an error", json_next(&reader) == JSON_ERROR && !json_skip(&reader, &value));
    json_reader_init(&reader, BYTES("[1,{\"a\":tru}]"), 8);
    CHECK("an error inside is found", !json_skip(&reader, &value) && reader.at == 8);
}

static void test_uint(void)
{
    static const struct {
        const char *label;
        const char *raw;
        uint64_t max;
        bool good;
    } cases[] = {
        {"zero", "0", 0, true},
        {"one where only zero may be", "1", 0, false},
        {"the maximum", "4294967295", UINT32_MAX, true},
        {"one above the maximum", "4294967296", UINT32_MAX, false},
        {"the largest of all", "18446744073709551615", UINT64_MAX, true},
        {"one above the largest of all", "18446744073709551616", UINT64_MAX, false},
        {"many digits", "99999999999999999999999", UINT64_MAX, false},
        {"negative", "-1", UINT64_MAX, false},
        {"minus zero", "-0", UINT64_MAX, false},
        {"a fraction of zero", "1.0", UINT64_MAX, false},
        {"an exponent of zero", "1e0", UINT64_MAX, false},
        {"too large for a double", "1e400", UINT64_MAX, false},
        {"nothing", "", UINT64_MAX, false},
    };
    uint64_t value = 0;

    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(cases[i].label,
              json_uint(bytes_of(cases[i].raw), cases[i].max, &value) == cases[i].good);
    }
    CHECK("the value arrives", json_uint(BYTES("1234567"), UINT64_MAX, &value) && value == 1234567);
}

static void test_position(void)
{
    struct json_reader reader;
    uint32_t line, column;

    json_reader_init(&reader, BYTES("{\n  \"a\": 1,\n  \"b\" 2\n}"), 8);
    while (json_next(&reader) != JSON_ERROR) {
    }
    json_position(&reader, reader.at, &line, &column);
    CHECK("an error is where the colon is missing", line == 3 && column == 7);
    CHECK_TEXT("and says so", bytes_of(reader.error), "expected ':'");
    json_position(&reader, reader.begin, &line, &column);
    CHECK("the token began before it", line == 3 && column == 3);
    json_position(&reader, 0, &line, &column);
    CHECK("positions count from one", line == 1 && column == 1);
}

int main(void)
{
    test_grammar();
    test_depth();
    test_tokens();
    test_skip();
    test_uint();
    test_position();
    return TEST_RESULT();
}
