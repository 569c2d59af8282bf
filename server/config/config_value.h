/*
 * config_value.h - values as people write them: 8000, 25s, 64KiB.
 *
 * Times are milliseconds, or have a unit: ms, s, m, h. Sizes are bytes, or have a unit: KiB, MiB,
 * GiB, or K, M, G for the same. There are no fractions, signs or spaces.
 */
#ifndef EIDER_CONFIG_CONFIG_VALUE_H
#define EIDER_CONFIG_CONFIG_VALUE_H

#include "base/bytes.h"
#include "base/error.h"

#include <stdint.h>

enum config_kind {
    CONFIG_NUMBER,
    CONFIG_TIME,
    CONFIG_SIZE,
    CONFIG_STRING,
    CONFIG_ORIGINS,
    CONFIG_CHOICE,
    CONFIG_SWITCH, /* false or true; as a flag it may stand alone */
};

struct value_range {
    uint32_t min;
    uint32_t max;
    bool zero; /* 0 is allowed too, and means something of its own */
};

#define CONFIG_VALUE_SIZE 16 /* of a printed number, with its NUL */
#define CONFIG_RANGE_SIZE 48 /* of a printed range, with its NUL */

/* Reads a number, time or size within its range; the error has no name in front. */
bool config_value_read(enum config_kind kind, struct bytes text, struct value_range range,
                       uint32_t *value, struct error *err);

/* Writes it with the largest unit that divides it. */
void config_value_print(enum config_kind kind, uint32_t value, char text[CONFIG_VALUE_SIZE]);

/* "1ms..1h", or "0, 1ms..1h" when 0 is apart. */
void config_range_print(enum config_kind kind, struct value_range range,
                        char text[CONFIG_RANGE_SIZE]);

/* How much of a user's text an error repeats, as in "%.*s". */
int config_shown(struct bytes text);

#endif
