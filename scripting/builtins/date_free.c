#include "scripting/builtins/date_free.h"

#include "scripting/builtins/date_calendar.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

/* What has been read so far. */
struct free_reading {
    struct date_reading reading;
    int numbers[3]; /* of the date */
    int number_count;
    int times; /* of the clock, so far */
    int named_month;
    int half; /* 'A', 'P' or 0 */
};

/* A name by its first three letters; 1 is the first, 0 none. */
static int find_name(const char *names, const char *word)
{
    for (int i = 0; names[3 * i] != '\0'; i++) {
        if (strncasecmp(names + 3 * i, word, 3) == 0) {
            return i + 1;
        }
    }
    return 0;
}

static bool take_word(const char **at, struct free_reading *free)
{
    static const char zones[] = "ESTEDTCSTCDTMSTMDTPSTPDT";
    static const int zone_hours[] = {-5, -4, -6, -5, -7, -6, -8, -7};
    const char *word = *at;

    while (isalpha((unsigned char)**at)) {
        ++*at;
    }
    const size_t length = (size_t)(*at - word);
    int found;

    if (length == 1 && (*word == 'T' || *word == 't')) {
        return true;
    }
    if ((length == 1 && (*word == 'Z' || *word == 'z')) ||
        (length >= 2 && strncasecmp(word, "UTC", length < 3 ? 3 : length) == 0) ||
        (length == 3 && strncasecmp(word, "GMT", 3) == 0)) {
        free->reading.offset = 0;
        return true;
    }
    if (length == 2 && (word[1] == 'M' || word[1] == 'm') && strchr("AaPp", *word) != NULL) {
        free->half = toupper((unsigned char)*word);
        return true;
    }
    if (length >= 3 && (found = find_name(date_month_names, word)) > 0) {
        free->named_month = found;
        return true;
    }
    if (length == 3 && (found = find_name(zones, word)) > 0) {
        free->reading.offset = zone_hours[found - 1] * 60;
        return true;
    }
    /* A day's name, or any other word before the date. */
    return (length >= 3 && find_name(date_day_names, word) > 0) || free->number_count == 0;
}

/* +0100, +01:00 or +1 behind a time or a zone. */
static bool take_offset(const char **at, struct free_reading *free)
{
    const int sign = **at == '-' ? -1 : 1;
    int value;
    int digits;
    int minutes = 0;

    ++*at;
    if (!date_take_number(at, &value, &digits)) {
        return false;
    }
    if (date_take(at, ':')) {
        int ignored;

        if (!date_take_number(at, &minutes, &ignored)) {
            return false;
        }
    } else if (digits > 2) {
        minutes = value % 100;
        value /= 100;
    }
    if (value > 23 || minutes > 59) {
        return false;
    }
    free->reading.offset = sign * (value * 60 + minutes);
    return true;
}

static bool take_clock_or_day(const char **at, struct free_reading *free)
{
    int value;
    int digits;

    (void)date_take_number(at, &value, &digits);
    if (**at == ':' || (free->times > 0 && free->times < 3 && (*at)[-digits - 1] == ':')) {
        int *const places[] = {&free->reading.hour, &free->reading.minute, &free->reading.second};

        if (free->times >= 3) {
            return false;
        }
        *places[free->times++] = value;
        if (date_take(at, ':')) {
            return isdigit((unsigned char)**at) != 0;
        }
        return !date_take(at, '.') || date_take_fraction(at, &free->reading.millisecond);
    }
    if (free->number_count >= 3) {
        return false;
    }
    free->numbers[free->number_count++] = value;
    return true;
}

/* What is in brackets does not count. */
static bool skip_brackets(const char **at)
{
    int depth = 0;

    do {
        depth += **at == '(' ? 1 : **at == ')' ? -1 : 0;
        ++*at;
    } while (depth > 0 && **at != '\0');
    return true;
}

/* Which number is which, and what century a short year is in. */
static bool arrange(struct free_reading *free)
{
    const int *numbers = free->numbers;
    struct date_reading *reading = &free->reading;

    if (free->named_month > 0) {
        const bool year_first = free->number_count == 2 && numbers[0] > 31;

        if (free->number_count < 1 || free->number_count > 2) {
            return false;
        }
        reading->month = free->named_month;
        reading->day = numbers[year_first ? 1 : 0];
        reading->year = free->number_count == 1 ? 2001 : numbers[year_first ? 0 : 1];
    } else if (free->number_count == 3 && numbers[0] > 31) {
        reading->year = numbers[0];
        reading->month = numbers[1];
        reading->day = numbers[2];
    } else if (free->number_count >= 2) {
        reading->month = numbers[0];
        reading->day = numbers[1];
        reading->year = free->number_count == 3 ? numbers[2] : 2001;
    } else if (free->number_count == 1 && (numbers[0] <= 12 || numbers[0] > 31)) {
        const bool is_month = numbers[0] >= 1 && numbers[0] <= 12;

        reading->month = is_month ? numbers[0] : 1;
        reading->day = 1;
        reading->year = is_month ? 2001 : numbers[0];
    } else {
        return false;
    }
    if (reading->year < 50) {
        reading->year += 2000;
    } else if (reading->year < 100) {
        reading->year += 1900;
    }
    return true;
}

static bool apply_half(struct free_reading *free)
{
    int *hour = &free->reading.hour;

    if (free->half == 0) {
        return true;
    }
    if (*hour < 1 || *hour > 12) {
        return false;
    }
    *hour = *hour % 12 + (free->half == 'P' ? 12 : 0);
    return true;
}

bool date_read_free(const char *text, struct date_reading *reading)
{
    struct free_reading free = {.reading = {.offset = DATE_NO_OFFSET}};
    const char *at = text;
    bool good = true;

    while (good && *at != '\0') {
        if (isalpha((unsigned char)*at)) {
            good = take_word(&at, &free);
        } else if (isdigit((unsigned char)*at)) {
            good = take_clock_or_day(&at, &free);
        } else if (*at == '(') {
            good = skip_brackets(&at);
        } else if ((*at == '+' || *at == '-') &&
                   (free.times > 0 || free.reading.offset != DATE_NO_OFFSET)) {
            good = take_offset(&at, &free);
        } else if (*at == ')' || (unsigned char)*at >= 0x80) {
            good = free.number_count == 0;
            at++;
        } else {
            at++; /* a separator */
        }
    }
    good = good && arrange(&free) && apply_half(&free);
    *reading = free.reading;
    return good;
}
