/*
 * error.h - one line for a human: what failed, and where.
 *
 * The place that detects a failure writes the text with error_set(); each caller that knows a
 * name the reader would want (a file, a channel) puts it in front with error_in().
 */
#ifndef EIDER_BASE_ERROR_H
#define EIDER_BASE_ERROR_H

#include <stdbool.h>

struct error {
    char text[1024];
};

/* Writes the message. Always returns false, so that a caller can `return error_set(...)`. */
bool error_set(struct error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Puts "context: " before the message that is already there. Always returns false. */
bool error_in(struct error *err, const char *context);

#endif
