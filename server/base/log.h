/*
 * log.h - what the program says about itself: a level, a sentence, key=value pairs.
 *
 * On a terminal a line is for people; elsewhere it is one JSON object (setting `log_format`).
 * Lines go to stderr. Control characters in values are escaped, so a peer cannot forge a line.
 * A line that repeats many times a second is counted, and the count is logged instead.
 *
 *     log_info("listening", {"address", LOG_TEXT(host)}, {"port", LOG_INT(port)});
 *
 * Thread: any; a line is written with one write(2).
 */
#ifndef EIDER_BASE_LOG_H
#define EIDER_BASE_LOG_H

#include "base/bytes.h"

#include <stdint.h>

enum log_level { LOG_LEVEL_DEBUG, LOG_LEVEL_INFO, LOG_LEVEL_WARN, LOG_LEVEL_ERROR, LOG_LEVEL_OFF };
enum log_format { LOG_FORMAT_AUTO, LOG_FORMAT_HUMAN, LOG_FORMAT_JSON };

/* Sets what is logged, and how; process-wide configuration. */
void log_configure(enum log_level level, enum log_format format);

struct log_value {
    enum { LOG_VALUE_END, LOG_VALUE_TEXT, LOG_VALUE_INT } kind;
    struct bytes text;
    int64_t integer;
};

#define LOG_TEXT(text_)   ((struct log_value){.kind = LOG_VALUE_TEXT, .text = bytes_of(text_)})
#define LOG_BYTES(bytes_) ((struct log_value){.kind = LOG_VALUE_TEXT, .text = (bytes_)})
#define LOG_INT(integer_)                                                                          \
    ((struct log_value){.kind = LOG_VALUE_INT, .integer = (int64_t)(integer_)})

struct log_pair {
    const char *key;
    struct log_value value;
};

/* Logs `event` with `count` pairs. Use the macros below. */
void log_write(enum log_level level, const char *event, const struct log_pair *pairs, size_t count);

/* log_info("event", {"key", LOG_INT(1)}, ...) */
#define LOG_AT(level, event, ...)                                                                  \
    log_write(                                                                                     \
        level, event,                                                                              \
        (const struct log_pair[]){{NULL, {LOG_VALUE_END, {NULL, 0}, 0}}, ##__VA_ARGS__} + 1,       \
        sizeof((const struct log_pair[]){{NULL, {LOG_VALUE_END, {NULL, 0}, 0}}, ##__VA_ARGS__}) /  \
                sizeof(struct log_pair) -                                                          \
            1)
#define log_debug(event, ...) LOG_AT(LOG_LEVEL_DEBUG, event, ##__VA_ARGS__)
#define log_info(event, ...)  LOG_AT(LOG_LEVEL_INFO, event, ##__VA_ARGS__)
#define log_warn(event, ...)  LOG_AT(LOG_LEVEL_WARN, event, ##__VA_ARGS__)
#define log_error(event, ...) LOG_AT(LOG_LEVEL_ERROR, event, ##__VA_ARGS__)

/* Text that may have several lines (a stack), at a level, without pairs. Human: as it is. */
void log_text(enum log_level level, struct bytes text);

/* The same for what is about a place in a program; JSON has it as `position`. */
void log_text_at(enum log_level level, struct bytes text, struct bytes position);

#endif
