/*
 * json.h - reading and writing JSON text (RFC 8259), strictly, with no allocation per token.
 *
 * The reader pulls one token at a time from a borrowed text; it checks the grammar fully: nothing
 * but RFC 8259's JSON passes, and strings must be well-formed UTF-8 (escapes may name lone
 * surrogates, as ECMAScript's JSON.parse allows). Nesting deeper than `depth_max` is an error.
 * Line numbers are for people (configuration files), counted only when asked for.
 */
#ifndef EIDER_BASE_JSON_H
#define EIDER_BASE_JSON_H

#include "base/byte_buffer.h"

#include <stdint.h>

#define JSON_DEPTH_LIMIT 128 /* the largest depth_max */

enum json_token {
    JSON_ERROR, /* reader->error says why; every later call returns it again */
    JSON_END,   /* the outermost value is complete */
    JSON_OBJECT_BEGIN,
    JSON_OBJECT_END,
    JSON_ARRAY_BEGIN,
    JSON_ARRAY_END,
    JSON_KEY,    /* reader->raw: the bytes between the quotes, escapes as written */
    JSON_STRING, /* likewise */
    JSON_NUMBER, /* reader->raw: its text */
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL,
};

struct json_reader {
    struct bytes text;
    size_t at;    /* the next byte to read */
    size_t begin; /* where the last token begins */
    struct bytes raw;
    bool has_escapes; /* of the last KEY or STRING: raw needs json_unescape() */
    uint32_t depth;
    uint32_t depth_max;
    uint8_t state;
    uint8_t containers[JSON_DEPTH_LIMIT / 8]; /* a bit a level: object or array */
    const char *error;                        /* static text */
};

void json_reader_init(struct json_reader *reader, struct bytes text, uint32_t depth_max);

/* The next token. After JSON_END, reader->at is just behind the value; the rest is not looked at.
 */
enum json_token json_next(struct json_reader *reader);

/*
 * Where a value is expected: skips one whole value, checking it, and gives its text verbatim (no
 * white space around it). False on an error. In an array that is also how to go on to the next
 * element; at its end that is an error.
 */
bool json_skip(struct json_reader *reader, struct bytes *value);

/* Only white space from reader->at to the end of the text. */
bool json_at_end(const struct json_reader *reader);

/*
 * Appends the characters that the reader's `raw` stands for, as UTF-8 (lone surrogates: U+FFFD).
 * Takes no more than raw.size bytes, and fails when that many would pass the limit.
 */
bool json_unescape(struct bytes raw, struct byte_buffer *out);

/* A raw number that is a non-negative integer of at most `max`; false when it is not. */
bool json_uint(struct bytes raw, uint64_t max, uint64_t *value);

/* The 1-based line and column (bytes) of reader->at or of an offset, for error messages. */
void json_position(const struct json_reader *reader, size_t offset, uint32_t *line,
                   uint32_t *column);

/* True when the text is exactly one JSON value, perhaps with white space around it. */
bool json_valid(struct bytes text, uint32_t depth_max);

/* Appends `text` (UTF-8; ill-formed bytes become U+FFFD) as a JSON string with its quotes. */
bool json_write_string(struct byte_buffer *out, struct bytes text);

/*
 * Appends a JSON value verbatim, without the raw line breaks between its tokens: '\n' ends a
 * message (protocol.md 2), and '\r' a line of SSE.
 */
bool json_write_raw(struct byte_buffer *out, struct bytes value);

#endif
