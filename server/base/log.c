/*
 * Lines are made and written under one lock, so they never mix. stderr may be a pipe that nobody
 * reads: poll(2) says before each write whether there is room, and a piece is at most PIPE_BUF, so
 * a write does not block the loop. What finds no room is dropped and counted; the next line that
 * gets through says how many. (Making stderr non-blocking would change it for the shell as well.)
 */
#include "base/log.h"

#include "base/byte_buffer.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/utf8.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#define VALUE_SIZE_MAX       2048u   /* bytes of one value; the rest is cut */
#define TEXT_SIZE_MAX        131072u /* bytes of log_text() */
#define LINE_SIZE_MAX        1048576u
#define REPEATS_A_SECOND_MAX 10u
#define EVENTS_MAX           256u /* events are texts in our source; there are fewer */

#define ELLIPSIS "\xe2\x80\xa6"

struct event_rate {
    uint64_t hash; /* 0: free */
    uint64_t since_ms;
    uint32_t written;
    uint32_t suppressed;
};

static struct {
    pthread_mutex_t lock;
    atomic_int level;
    bool configured;
    bool json;
    bool coloured;
    bool torn;        /* a line was written in part: the next one starts with a newline */
    uint64_t dropped; /* lines since the last one that got through */
    struct event_rate rates[EVENTS_MAX];
} state = {.lock = PTHREAD_MUTEX_INITIALIZER, .level = LOG_LEVEL_INFO};

static const struct {
    const char *name;
    const char *padded;
    const char *colour;
} levels[] = {
    [LOG_LEVEL_DEBUG] = {"debug", "debug", "\x1b[90m"},
    [LOG_LEVEL_INFO] = {"info", "info ", "\x1b[32m"},
    [LOG_LEVEL_WARN] = {"warn", "warn ", "\x1b[33m"},
    [LOG_LEVEL_ERROR] = {"error", "error", "\x1b[31m"},
};

static bool wants_colour(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    return (no_color == NULL || *no_color == '\0') && (term == NULL || strcmp(term, "dumb") != 0);
}

/* With the lock held. */
static void choose_format(enum log_format format)
{
    const bool terminal = isatty(STDERR_FILENO) == 1;

    state.json = format == LOG_FORMAT_JSON || (format == LOG_FORMAT_AUTO && !terminal);
    state.coloured = !state.json && terminal && wants_colour();
    state.configured = true;
}

void log_configure(enum log_level level, enum log_format format)
{
    pthread_mutex_lock(&state.lock);
    choose_format(format);
    atomic_store(&state.level, (int)level);
    pthread_mutex_unlock(&state.lock);
}

/* Text for people: whatever could move the cursor, or pass for another line, is escaped. */

/* The size of the character at `at`, and which one it is; 0 when it is ill-formed. */
static size_t decode_character(const char *at, size_t left, uint32_t *code)
{
    const size_t size = utf8_size(at, left);

    *code = (unsigned char)at[0];
    if (size > 1) {
        *code &= 0x7fu >> size;
    }
    for (size_t i = 1; i < size; i++) {
        *code = *code << 6 | ((unsigned char)at[i] & 0x3fu);
    }
    return size;
}

/* Controls of both kinds, and what separates lines or turns the direction of writing in Unicode. */
static bool is_unsafe(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

static void append_unsafe(struct byte_buffer *out, uint32_t code)
{
    const char *letter = code == '\n' ? "\\n" : code == '\r' ? "\\r" : code == '\t' ? "\\t" : NULL;

    if (letter != NULL) {
        byte_buffer_append(out, letter, 2);
    } else {
        byte_buffer_printf(out, "\\u%04x", code);
    }
}

/* `quoted`: between quotes, so these are escaped; otherwise several lines, which stay as they are.
 */
static void append_text(struct byte_buffer *out, struct bytes text, bool quoted)
{
    for (size_t at = 0; at < text.size;) {
        const char *from = text.data + at;
        uint32_t code;
        const size_t size = decode_character(from, text.size - at, &code);

        if (size == 0) {
            byte_buffer_printf(out, "\\x%02x", (unsigned char)*from);
        } else if (is_unsafe(code) && (quoted || (code != '\n' && code != '\t'))) {
            append_unsafe(out, code);
        } else {
            if (quoted && (code == '"' || code == '\\')) {
                byte_buffer_append_char(out, '\\');
            }
            byte_buffer_append(out, from, size);
        }
        at += size > 0 ? size : 1;
    }
}

static bool is_plain_word(struct bytes text)
{
    for (size_t i = 0; i < text.size; i++) {
        const char c = text.data[i];

        if (c <= ' ' || c > '~' || c == '"' || c == '=' || c == '\\') {
            return false;
        }
    }
    return text.size > 0;
}

/* Where to cut a text of more than `max` bytes: not inside a character. */
static struct bytes cut(struct bytes text, size_t max)
{
    if (text.size <= max) {
        return text;
    }
    while (max > 0 && (text.data[max] & 0xc0) == 0x80) {
        max--;
    }
    return (struct bytes){text.data, max};
}

/* A value of at most VALUE_SIZE_MAX bytes; `room` has place for a longer one and its ellipsis. */
static struct bytes shortened(struct bytes text, char room[VALUE_SIZE_MAX + 3])
{
    const struct bytes head = cut(text, VALUE_SIZE_MAX);

    if (head.size == text.size) {
        return text;
    }
    memcpy(room, head.data, head.size);
    memcpy(room + head.size, ELLIPSIS, 3);
    return (struct bytes){room, head.size + 3};
}

static void append_integer(struct byte_buffer *out, int64_t integer)
{
    byte_buffer_printf(out, "%lld", (long long)integer);
}

/* The two forms of a line. */

static void append_value_human(struct byte_buffer *out, const struct log_value *value)
{
    char room[VALUE_SIZE_MAX + 3];

    if (value->kind == LOG_VALUE_INT) {
        append_integer(out, value->integer);
        return;
    }
    const struct bytes text = shortened(value->text, room);

    if (is_plain_word(text)) {
        byte_buffer_append_bytes(out, text);
        return;
    }
    byte_buffer_append_char(out, '"');
    append_text(out, text, true);
    byte_buffer_append_char(out, '"');
}

static void append_value_json(struct byte_buffer *out, const struct log_value *value)
{
    char room[VALUE_SIZE_MAX + 3];

    if (value->kind == LOG_VALUE_INT) {
        append_integer(out, value->integer);
    } else {
        json_write_string(out, shortened(value->text, room));
    }
}

static void append_pair(struct byte_buffer *out, const struct log_pair *pair)
{
    if (state.json) {
        byte_buffer_append_char(out, ',');
        json_write_string(out, bytes_of(pair->key));
        byte_buffer_append_char(out, ':');
        append_value_json(out, &pair->value);
    } else {
        byte_buffer_append_char(out, ' ');
        byte_buffer_append_bytes(out, bytes_of(pair->key));
        byte_buffer_append_char(out, '=');
        append_value_human(out, &pair->value);
    }
}

/* A count that the logger itself adds to a line; nothing when it is 0. */
static void append_count(struct byte_buffer *out, const char *key, uint64_t count)
{
    const struct log_pair pair = {key, LOG_INT(count)};

    if (count > 0) {
        append_pair(out, &pair);
    }
}

/* People read the clock on their wall; programs read UTC. */
static void append_start_human(struct byte_buffer *out, enum log_level level, uint64_t now_ms)
{
    const time_t seconds = (time_t)(now_ms / 1000);
    struct tm local;

    localtime_r(&seconds, &local);
    byte_buffer_printf(out, "%02d:%02d:%02d.%03u %s%s%s ", local.tm_hour, local.tm_min,
                       local.tm_sec, (unsigned)(now_ms % 1000),
                       state.coloured ? levels[level].colour : "", levels[level].padded,
                       state.coloured ? "\x1b[0m" : "");
}

static void append_start_json(struct byte_buffer *out, enum log_level level, uint64_t now_ms)
{
    const time_t seconds = (time_t)(now_ms / 1000);
    char date[sizeof("2026-01-31T23:59:59")];
    struct tm utc;

    gmtime_r(&seconds, &utc);
    strftime(date, sizeof(date), "%Y-%m-%dT%H:%M:%S", &utc);
    byte_buffer_printf(out, "{\"time\":\"%s.%03uZ\",\"level\":\"%s\"", date,
                       (unsigned)(now_ms % 1000), levels[level].name);
}

static void append_start(struct byte_buffer *out, enum log_level level, const char *event)
{
    if (state.json) {
        append_start_json(out, level, clock_wall_ms());
        byte_buffer_append_bytes(out, BYTES(",\"event\":"));
        json_write_string(out, bytes_of(event));
    } else {
        append_start_human(out, level, clock_wall_ms());
        append_text(out, bytes_of(event), true);
    }
}

/* Writing. */

static bool has_room(void)
{
    struct pollfd out = {.fd = STDERR_FILENO, .events = POLLOUT};

    /* An error here would be a SIGPIPE there. */
    return poll(&out, 1, 0) == 1 && out.revents == POLLOUT;
}

/* How much of `text` was written: less than all of it when there is no more room. */
static size_t write_pieces(struct bytes text)
{
    size_t at = 0;

    while (at < text.size && has_room()) {
        const size_t left = text.size - at;
        const ssize_t size =
            write(STDERR_FILENO, text.data + at, left < PIPE_BUF ? left : PIPE_BUF);

        if (size < 0 && errno != EINTR) {
            break;
        }
        at += size > 0 ? (size_t)size : 0;
    }
    return at;
}

/* False when the line, or the end of it, was dropped. */
static bool write_line(const struct byte_buffer *line)
{
    if (state.torn && write_pieces(BYTES("\n")) == 1) {
        state.torn = false;
    }
    const size_t written = state.torn || line->failed ? 0 : write_pieces(byte_buffer_bytes(line));

    if (written > 0 && written < line->size) {
        state.torn = true;
    }
    return written > 0 && written == line->size;
}

/* Repeats. */

static struct event_rate *find_rate(const char *event)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */

    for (const char *at = event; *at != '\0'; at++) {
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    }
    hash |= 1; /* never 0, which marks a free place */
    for (size_t i = 0; i < EVENTS_MAX; i++) {
        struct event_rate *rate = &state.rates[(hash / 2 + i) % EVENTS_MAX];

        if (rate->hash == hash || rate->hash == 0) {
            rate->hash = hash;
            return rate;
        }
    }
    return NULL;
}

/* Whether to write this one; `*repeated` is how many were not written in the time before. */
static bool admit(const char *event, uint32_t *repeated)
{
    const uint64_t now_ms = clock_ns(CLOCK_MONOTONIC) / 1000000u;
    struct event_rate *rate = find_rate(event);

    *repeated = 0;
    if (rate == NULL) {
        return true;
    }
    if (now_ms - rate->since_ms >= 1000) {
        *repeated = rate->suppressed;
        *rate = (struct event_rate){.hash = rate->hash, .since_ms = now_ms};
    }
    if (rate->written >= REPEATS_A_SECOND_MAX) {
        rate->suppressed++;
        return false;
    }
    rate->written++;
    return true;
}

static void write_event(enum log_level level, const char *event, const struct log_pair *pairs,
                        size_t count, uint32_t repeated)
{
    struct byte_buffer line;

    byte_buffer_init(&line, LINE_SIZE_MAX);
    append_start(&line, level, event);
    for (size_t i = 0; i < count; i++) {
        append_pair(&line, &pairs[i]);
    }
    append_count(&line, "repeated", repeated);
    append_count(&line, "lines_dropped", state.dropped);
    byte_buffer_append_bytes(&line, state.json ? BYTES("}\n") : BYTES("\n"));
    state.dropped = write_line(&line) ? 0 : state.dropped + 1;
    byte_buffer_fini(&line);
}

static bool is_logged(enum log_level level)
{
    return level < LOG_LEVEL_OFF && (int)level >= atomic_load(&state.level);
}

static void lock_state(void)
{
    pthread_mutex_lock(&state.lock);
    if (!state.configured) {
        choose_format(LOG_FORMAT_AUTO);
    }
}

void log_write(enum log_level level, const char *event, const struct log_pair *pairs, size_t count)
{
    uint32_t repeated;

    if (!is_logged(level)) {
        return;
    }
    lock_state();
    if (admit(event, &repeated)) {
        write_event(level, event, pairs, count, repeated);
    }
    pthread_mutex_unlock(&state.lock);
}

void log_text(enum log_level level, struct bytes text)
{
    log_text_at(level, text, BYTES_NONE);
}

void log_text_at(enum log_level level, struct bytes text, struct bytes position)
{
    struct byte_buffer line;

    if (!is_logged(level)) {
        return;
    }
    byte_buffer_init(&line, LINE_SIZE_MAX);
    lock_state();
    if (state.json) {
        append_start_json(&line, level, clock_wall_ms());
        byte_buffer_append_bytes(&line, BYTES(",\"text\":"));
        json_write_string(&line, cut(text, TEXT_SIZE_MAX));
        if (position.data != NULL) {
            byte_buffer_append_bytes(&line, BYTES(",\"position\":"));
            json_write_string(&line, cut(position, VALUE_SIZE_MAX));
        }
        byte_buffer_append_char(&line, '}');
    } else {
        append_text(&line, cut(text, TEXT_SIZE_MAX), false);
    }
    if (state.json || text.size == 0 || text.data[text.size - 1] != '\n') {
        byte_buffer_append_char(&line, '\n');
    }
    state.dropped += write_line(&line) ? 0 : 1;
    pthread_mutex_unlock(&state.lock);
    byte_buffer_fini(&line);
}
