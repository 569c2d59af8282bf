#include "server/config/config_value.h"

#include <stdio.h>

#define SHOWN_SIZE_MAX 80

struct unit {
    const char *name;
    uint32_t factor;
};

/* Largest first, for printing; the names behind the one that prints are read as well. */
static const struct unit time_units[] = {{"h", 3600000}, {"m", 60000}, {"s", 1000},
                                         {"ms", 1},      {"", 1},      {NULL, 0}};
static const struct unit size_units[] = {{"GiB", 1u << 30}, {"G", 1u << 30}, {"MiB", 1u << 20},
                                         {"M", 1u << 20},   {"KiB", 1024},   {"K", 1024},
                                         {"", 1},           {NULL, 0}};
static const struct unit no_units[] = {{"", 1}, {NULL, 0}};

static const struct {
    const struct unit *units;
    const char *what;
} kinds[] = {
    [CONFIG_NUMBER] = {no_units, "whole number"},
    [CONFIG_TIME] = {time_units, "time such as 500ms, 25s, 10m or 1h"},
    [CONFIG_SIZE] = {size_units, "size such as 4096, 64KiB or 1MiB"},
};

int config_shown(struct bytes text)
{
    return text.size < SHOWN_SIZE_MAX ? (int)text.size : SHOWN_SIZE_MAX;
}

/* Reads digits and returns how many there are; a value that is too large stays UINT32_MAX + 1. */
static size_t read_digits(struct bytes text, uint64_t *value)
{
    size_t at = 0;

    *value = 0;
    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9') {
        *value = *value * 10 + (uint64_t)(text.data[at++] - '0');
        if (*value > UINT32_MAX) {
            *value = (uint64_t)UINT32_MAX + 1;
        }
    }
    return at;
}

static bool read_unit(enum config_kind kind, struct bytes name, uint64_t *value)
{
    for (const struct unit *unit = kinds[kind].units; unit->name != NULL; unit++) {
        if (bytes_equal(name, bytes_of(unit->name))) {
            *value *= unit->factor;
            return true;
        }
    }
    return false;
}

static bool check_range(enum config_kind kind, struct bytes text, struct value_range range,
                        uint64_t value, struct error *err)
{
    char limit[CONFIG_VALUE_SIZE];

    if (value > range.max) {
        config_value_print(kind, range.max, limit);
        return error_set(err, "%.*s is above %s", config_shown(text), text.data, limit);
    }
    if (value < range.min && !(value == 0 && range.zero)) {
        config_value_print(kind, range.min, limit);
        return error_set(err, "%.*s is below %s", config_shown(text), text.data, limit);
    }
    return true;
}

bool config_value_read(enum config_kind kind, struct bytes text, struct value_range range,
                       uint32_t *value, struct error *err)
{
    uint64_t read;
    const size_t digits = read_digits(text, &read);
    const struct bytes unit = {text.data + digits, text.size - digits};

    if (digits == 0 || !read_unit(kind, unit, &read)) {
        return error_set(err, "'%.*s' is not a %s", config_shown(text), text.data,
                         kinds[kind].what);
    }
    if (!check_range(kind, text, range, read, err)) {
        return false;
    }
    *value = (uint32_t)read;
    return true;
}

void config_value_print(enum config_kind kind, uint32_t value, char text[CONFIG_VALUE_SIZE])
{
    const struct unit *unit = kinds[kind].units;

    while (value % unit->factor != 0) {
        unit++;
    }
    if (value == 0) {
        snprintf(text, CONFIG_VALUE_SIZE, "0");
    } else {
        snprintf(text, CONFIG_VALUE_SIZE, "%u%s", value / unit->factor, unit->name);
    }
}

void config_range_print(enum config_kind kind, struct value_range range,
                        char text[CONFIG_RANGE_SIZE])
{
    char min[CONFIG_VALUE_SIZE];
    char max[CONFIG_VALUE_SIZE];

    config_value_print(kind, range.min, min);
    config_value_print(kind, range.max, max);
    snprintf(text, CONFIG_RANGE_SIZE, "%s%s..%s", range.zero ? "0, " : "", min, max);
}
