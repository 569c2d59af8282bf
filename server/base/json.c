/*
 * The reader is one small machine: `state` says what the grammar allows next, `containers` which
 * brackets are open. json_skip() is the same machine run until the value is closed, so there is
 * one grammar and not two. What costs time is strings; plain_end() walks them a word at a time.
 */
#include "base/json.h"

#include "base/json_string.h"
#include "base/utf8.h"

#include <assert.h>

enum state {
    WANT_VALUE,     /* at the start, after ':' */
    WANT_ELEMENT,   /* after '[': a value or ']' */
    WANT_FIRST_KEY, /* after '{': a key or '}' */
    AFTER_VALUE,    /* ',' or the closing bracket; at depth 0 nothing more */
    FAILED,
};

void json_reader_init(struct json_reader *reader, struct bytes text, uint32_t depth_max)
{
    assert(depth_max <= JSON_DEPTH_LIMIT);
    *reader = (struct json_reader){.text = text, .depth_max = depth_max};
}

static enum json_token fail(struct json_reader *reader, const char *error)
{
    reader->state = FAILED;
    reader->error = error;
    return JSON_ERROR;
}

/* The next byte, or NUL, which no token begins with, at the end. */
static inline char peek(const struct json_reader *reader)
{
    return reader->at < reader->text.size ? reader->text.data[reader->at] : '\0';
}

static inline bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static inline void pass_space(struct json_reader *reader)
{
    while (is_space(peek(reader))) {
        reader->at++;
    }
}

static inline bool in_object(const struct json_reader *reader)
{
    const uint32_t level = reader->depth - 1;

    return (reader->containers[level / 8] >> level % 8 & 1) != 0;
}

static enum json_token open_container(struct json_reader *reader, bool object)
{
    const uint32_t level = reader->depth;
    const uint8_t bit = (uint8_t)(1u << level % 8);

    if (level == reader->depth_max) {
        return fail(reader, "nested too deeply");
    }
    reader->containers[level / 8] =
        (uint8_t)((reader->containers[level / 8] & ~bit) | (object ? bit : 0));
    reader->depth++;
    reader->at++;
    reader->state = object ? WANT_FIRST_KEY : WANT_ELEMENT;
    return object ? JSON_OBJECT_BEGIN : JSON_ARRAY_BEGIN;
}

static enum json_token close_container(struct json_reader *reader)
{
    const bool object = in_object(reader);

    reader->depth--;
    reader->at++;
    reader->state = AFTER_VALUE;
    return object ? JSON_OBJECT_END : JSON_ARRAY_END;
}

/* The well-formed characters at `at` until the next one of ASCII: text in most scripts has many. */
static size_t utf8_run(const char *at, const char *end)
{
    const char *const begin = at;
    size_t size;

    while (at < end && (unsigned char)*at >= 0x80 &&
           (size = utf8_size(at, (size_t)(end - at))) > 0) {
        at += size;
    }
    return (size_t)(at - begin);
}

/* Passes one thing in a string that is not plain; 0, with the reader failed, if it may not be. */
static size_t pass_special(struct json_reader *reader, const char *at, const char *end)
{
    const char *error = "not UTF-8";
    size_t size = 0;

    if (*at == '\\') {
        reader->has_escapes = true;
        size = json_escape_size(at, end);
        error = "unknown escape in a string";
    } else if ((unsigned char)*at < 0x20) {
        error = "control character in a string";
    } else {
        size = utf8_run(at, end);
    }
    if (size == 0) {
        reader->at = (size_t)(at - reader->text.data);
        fail(reader, error);
    }
    return size;
}

static inline enum json_token read_string(struct json_reader *reader, enum json_token token)
{
    const char *const begin = reader->text.data + reader->at + 1;
    const char *const end = reader->text.data + reader->text.size;
    const char *at = json_plain_end(begin, end);

    reader->has_escapes = false;
    while (at < end && *at != '"') {
        const size_t size = pass_special(reader, at, end);

        if (size == 0) {
            return JSON_ERROR;
        }
        at = json_plain_end(at + size, end);
    }
    if (at == end) {
        return fail(reader, "a string does not end");
    }
    reader->raw = (struct bytes){begin, (size_t)(at - begin)};
    reader->at = (size_t)(at + 1 - reader->text.data);
    reader->state = AFTER_VALUE;
    return token;
}

static enum json_token read_key(struct json_reader *reader)
{
    pass_space(reader);
    reader->begin = reader->at;
    if (peek(reader) != '"') {
        return fail(reader, "expected a key in quotes");
    }
    if (read_string(reader, JSON_KEY) == JSON_ERROR) {
        return JSON_ERROR;
    }
    pass_space(reader);
    if (peek(reader) != ':') {
        return fail(reader, "expected ':'");
    }
    reader->at++;
    reader->state = WANT_VALUE;
    return JSON_KEY;
}

static bool pass_digits(struct json_reader *reader)
{
    const size_t begin = reader->at;

    while (peek(reader) >= '0' && peek(reader) <= '9') {
        reader->at++;
    }
    return reader->at > begin;
}

/* What follows the integer part: a fraction and an exponent, both optional. */
static bool pass_fraction(struct json_reader *reader)
{
    if (peek(reader) == '.') {
        reader->at++;
        if (!pass_digits(reader)) {
            return false;
        }
    }
    if (peek(reader) != 'e' && peek(reader) != 'E') {
        return true;
    }
    reader->at++;
    if (peek(reader) == '+' || peek(reader) == '-') {
        reader->at++;
    }
    return pass_digits(reader);
}

static enum json_token read_number(struct json_reader *reader)
{
    const size_t begin = reader->at;

    if (peek(reader) == '-') {
        reader->at++;
    }
    if (peek(reader) == '0') {
        reader->at++; /* No digit may follow; one that does is then out of place. */
    } else if (!pass_digits(reader)) {
        return fail(reader, "a number without digits");
    }
    if (!pass_fraction(reader)) {
        return fail(reader, "a number without digits");
    }
    reader->raw = (struct bytes){reader->text.data + begin, reader->at - begin};
    reader->state = AFTER_VALUE;
    return JSON_NUMBER;
}

static enum json_token read_word(struct json_reader *reader, struct bytes word,
                                 enum json_token token)
{
    if (reader->text.size - reader->at < word.size ||
        memcmp(reader->text.data + reader->at, word.data, word.size) != 0) {
        return fail(reader, "expected a value");
    }
    reader->at += word.size;
    reader->state = AFTER_VALUE;
    return token;
}

static inline enum json_token read_value(struct json_reader *reader)
{
    pass_space(reader);
    reader->begin = reader->at;
    switch (peek(reader)) {
    case '"':
        return read_string(reader, JSON_STRING);
    case '{':
        return open_container(reader, true);
    case '[':
        return open_container(reader, false);
    case 't':
        return read_word(reader, BYTES("true"), JSON_TRUE);
    case 'f':
        return read_word(reader, BYTES("false"), JSON_FALSE);
    case 'n':
        return read_word(reader, BYTES("null"), JSON_NULL);
    case '-':
    case '0' ... '9':
        return read_number(reader);
    default:
        return fail(reader, "expected a value");
    }
}

static inline enum json_token next_in_container(struct json_reader *reader)
{
    const bool object = in_object(reader);

    pass_space(reader);
    if (peek(reader) == ',') {
        reader->at++;
        return object ? read_key(reader) : read_value(reader);
    }
    reader->begin = reader->at;
    if (peek(reader) == (object ? '}' : ']')) {
        return close_container(reader);
    }
    return fail(reader, object ? "expected ',' or '}'" : "expected ',' or ']'");
}

static inline enum json_token next_token(struct json_reader *reader)
{
    switch ((enum state)reader->state) {
    case AFTER_VALUE:
        return reader->depth == 0 ? JSON_END : next_in_container(reader);
    case WANT_FIRST_KEY:
        pass_space(reader);
        reader->begin = reader->at;
        return peek(reader) == '}' ? close_container(reader) : read_key(reader);
    case WANT_ELEMENT:
        pass_space(reader);
        reader->begin = reader->at;
        return peek(reader) == ']' ? close_container(reader) : read_value(reader);
    case WANT_VALUE:
        return read_value(reader);
    case FAILED:
        break;
    }
    return JSON_ERROR;
}

enum json_token json_next(struct json_reader *reader)
{
    return next_token(reader);
}

bool json_skip(struct json_reader *reader, struct bytes *value)
{
    const uint32_t depth = reader->depth;
    enum json_token token = next_token(reader);
    const size_t begin = reader->begin;

    assert(token != JSON_KEY && token != JSON_END); /* The caller's bug: no value was expected. */
    if (reader->depth < depth) {
        token = fail(reader, "expected a value");
    }
    while (token != JSON_ERROR && reader->depth > depth) {
        token = next_token(reader);
    }
    if (token == JSON_ERROR) {
        return false;
    }
    *value = (struct bytes){reader->text.data + begin, reader->at - begin};
    return true;
}

bool json_at_end(const struct json_reader *reader)
{
    size_t at = reader->at;

    while (at < reader->text.size && is_space(reader->text.data[at])) {
        at++;
    }
    return at == reader->text.size;
}

bool json_valid(struct bytes text, uint32_t depth_max)
{
    struct json_reader reader;
    struct bytes value;

    json_reader_init(&reader, text, depth_max);
    return json_skip(&reader, &value) && json_at_end(&reader);
}

void json_position(const struct json_reader *reader, size_t offset, uint32_t *line,
                   uint32_t *column)
{
    *line = 1;
    *column = 1;
    for (size_t i = 0; i < offset && i < reader->text.size; i++) {
        (*column)++;
        if (reader->text.data[i] == '\n') {
            (*line)++;
            *column = 1;
        }
    }
}

bool json_uint(struct bytes raw, uint64_t max, uint64_t *value)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < raw.size; i++) {
        const uint64_t digit = (uint64_t)(unsigned char)raw.data[i] - '0';

        if (digit > 9 || digit > max || sum > (max - digit) / 10) {
            return false;
        }
        sum = sum * 10 + digit;
    }
    *value = sum;
    return raw.size > 0;
}

/* The code point of the \uXXXX at *at, which is moved behind it; a pair of surrogates is one. */
static uint32_t read_code(const char **at, const char *end)
{
    const uint32_t high = json_hex4(*at + 2, end);

    *at += 6;
    if (high < 0xd800 || high > 0xdfff) {
        return high;
    }
    if (high <= 0xdbff && end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u') {
        const uint32_t low = json_hex4(*at + 2, end);

        if (low >= 0xdc00 && low <= 0xdfff) {
            *at += 6;
            return 0x10000 + ((high & 0x3ff) << 10 | (low & 0x3ff));
        }
    }
    return UTF8_REPLACEMENT;
}

/* The character of the escape at *at, which is moved behind it. */
static uint32_t read_escape(const char **at, const char *end)
{
    const char letter = (*at)[1];

    if (letter == 'u') {
        return read_code(at, end);
    }
    *at += 2;
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return (unsigned char)letter;
    }
}

bool json_unescape(struct bytes raw, struct byte_buffer *out)
{
    if (raw.size == 0) {
        return !out->failed;
    }
    /* No escape is shorter than the character it names, so the raw size is room enough. */
    char *const room = byte_buffer_reserve(out, raw.size);
    char *to = room;

    if (room == NULL) {
        return false;
    }
    for (const char *at = raw.data, *const end = raw.data + raw.size; at < end;) {
        const char *const backslash = memchr(at, '\\', (size_t)(end - at));
        const size_t plain = (size_t)((backslash != NULL ? backslash : end) - at);

        memcpy(to, at, plain);
        to += plain;
        at += plain;
        if (backslash != NULL) {
            assert(json_escape_size(at, end) != 0); /* `raw` has been through the reader. */
            to += utf8_write(to, read_escape(&at, end));
        }
    }
    byte_buffer_added(out, (size_t)(to - room));
    return true;
}

/* Writes what stands for the bytes at `at` that a string may not hold as they are; their count. */
static size_t write_special(struct byte_buffer *out, const char *at, const char *end)
{
    static const char letters[0x20] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'};
    const unsigned char byte = (unsigned char)*at;

    if (byte >= 0x80) {
        const size_t size = utf8_size(at, (size_t)(end - at));

        byte_buffer_append_bytes(out, size > 0 ? (struct bytes){at, size} : BYTES("\xef\xbf\xbd"));
        return size > 0 ? size : 1;
    }
    if (byte >= 0x20 || letters[byte] != '\0') {
        const char escape[] = {'\\', byte >= 0x20 ? *at : letters[byte]};

        byte_buffer_append(out, escape, sizeof(escape));
    } else {
        byte_buffer_printf(out, "\\u%04x", byte);
    }
    return 1;
}

bool json_write_string(struct byte_buffer *out, struct bytes text)
{
    byte_buffer_append_char(out, '"');
    for (size_t at = 0; at < text.size && !out->failed;) {
        const char *const begin = text.data + at;
        const char *const end = text.data + text.size;
        const char *const special = json_plain_end(begin, end);

        byte_buffer_append(out, begin, (size_t)(special - begin));
        at += (size_t)(special - begin);
        at += special < end ? write_special(out, special, end) : 0;
    }
    return byte_buffer_append_char(out, '"');
}

bool json_write_raw(struct byte_buffer *out, struct bytes value)
{
    if (value.size == 0) {
        return !out->failed;
    }
    if (memchr(value.data, '\n', value.size) == NULL &&
        memchr(value.data, '\r', value.size) == NULL) {
        return byte_buffer_append_bytes(out, value);
    }
    char *const room = byte_buffer_reserve(out, value.size);
    char *to = room;

    for (size_t i = 0; room != NULL && i < value.size; i++) {
        if (value.data[i] != '\n' && value.data[i] != '\r') {
            *to++ = value.data[i];
        }
    }
    byte_buffer_added(out, (size_t)(to - room));
    return !out->failed;
}
