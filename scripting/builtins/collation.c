#include "scripting/builtins/collation.h"

#include <stdint.h>
#include <string.h>

#define FIRST_ACCENTED 0xc0u
#define LAST_ACCENTED  0x17fu
#define LETTERS        0x100u /* weight of 'a'; what is before a letter has less */
#define OTHERS         0x1000u

/* Characters before the digits, in their order. */
static const char before_digits[] = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

/* The base letters of U+00C0 to U+017F; `*` for what is no letter. */
static const char bases[] = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTs"
                            "aaaaaaaceeeeiiiidnooooo*ouuuuyty"
                            "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
                            "GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
                            "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs"
                            "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

_Static_assert(sizeof(bases) - 1 == LAST_ACCENTED - FIRST_ACCENTED + 1, "a base for each letter");

/* One character: what counts first, second and third. */
struct weight {
    uint32_t letter;
    uint32_t accent;
    bool capital;
};

struct reader {
    const unsigned char *at;
    const unsigned char *end;
};

/* The UTF-16 unit at the front, which is taken. */
static uint32_t take_unit(struct reader *reader)
{
    const size_t left = (size_t)(reader->end - reader->at);
    const unsigned char *at = reader->at;

    if (at[0] < 0x80 || left < 2) {
        reader->at++;
        return at[0];
    }
    if (at[0] < 0xe0 || left < 3) {
        reader->at += 2;
        return (at[0] & 31u) << 6 | (at[1] & 63u);
    }
    reader->at += 3;
    return (at[0] & 15u) << 12 | (at[1] & 63u) << 6 | (at[2] & 63u);
}

static struct weight weight_of(uint32_t unit)
{
    struct weight weight = {.accent = 0};
    const char *found;

    if (unit >= FIRST_ACCENTED && unit <= LAST_ACCENTED && bases[unit - FIRST_ACCENTED] != '*') {
        weight.accent = unit | 0x20;
        unit = (unsigned char)bases[unit - FIRST_ACCENTED];
    }
    if (unit >= 'A' && unit <= 'Z') {
        weight.capital = true;
        unit += 'a' - 'A';
    }
    if (unit >= 'a' && unit <= 'z') {
        weight.letter = LETTERS + unit - 'a';
    } else if (unit >= '0' && unit <= '9') {
        weight.letter = LETTERS - 10 + unit - '0';
    } else if (unit > 0 && unit < 0x80 && (found = strchr(before_digits, (int)unit)) != NULL) {
        weight.letter = 1 + (uint32_t)(found - before_digits);
    } else {
        weight.letter = OTHERS + unit;
    }
    return weight;
}

static bool at_digit(const struct reader *reader)
{
    return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

static struct bytes take_digits(struct reader *reader)
{
    while (at_digit(reader) && *reader->at == '0') {
        reader->at++;
    }
    const unsigned char *from = reader->at;

    while (at_digit(reader)) {
        reader->at++;
    }
    return (struct bytes){(const char *)from, (size_t)(reader->at - from)};
}

static int compare_numbers(struct reader *a, struct reader *b)
{
    const struct bytes first = take_digits(a);
    const struct bytes second = take_digits(b);

    if (first.size != second.size) {
        return first.size < second.size ? -1 : 1;
    }
    return memcmp(first.data, second.data, first.size);
}

static struct reader reader_of(struct bytes text)
{
    const unsigned char *at = (const unsigned char *)text.data;

    return (struct reader){at, at + text.size};
}

int collation_compare(const struct collation *collation, struct bytes a, struct bytes b)
{
    struct reader first = reader_of(a);
    struct reader second = reader_of(b);
    int by_accent = 0;
    int by_case = 0;

    while (first.at < first.end && second.at < second.end) {
        if (collation->numeric && at_digit(&first) && at_digit(&second)) {
            const int order = compare_numbers(&first, &second);

            if (order != 0) {
                return order;
            }
            continue;
        }
        const struct weight x = weight_of(take_unit(&first));
        const struct weight y = weight_of(take_unit(&second));

        if (x.letter != y.letter) {
            return x.letter < y.letter ? -1 : 1;
        }
        if (by_accent == 0 && x.accent != y.accent) {
            by_accent = x.accent < y.accent ? -1 : 1;
        }
        if (by_case == 0 && x.capital != y.capital) {
            by_case = y.capital ? -1 : 1;
        }
    }
    if (first.at < first.end || second.at < second.end) {
        return first.at < first.end ? 1 : -1;
    }
    if (by_accent != 0 && !collation->ignore_accents) {
        return by_accent;
    }
    return collation->ignore_case ? 0 : by_case;
}
