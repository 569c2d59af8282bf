#include "scripting/builtins/date_parse.h"

#include "scripting/builtins/date_calendar.h"
#include "scripting/builtins/date_free.h"
#include "scripting/builtins/date_reading.h"

#include <ctype.h>
#include <math.h>
#include <stdbool.h>

#define TIME_MAX 8.64e15

static bool is_in_range(const struct date_reading *reading)
{
    const bool midnight = reading->hour == 24 && reading->minute == 0 && reading->second == 0 &&
                          reading->millisecond == 0;

    return reading->year > -300000 && reading->year < 300000 && reading->month >= 1 &&
           reading->month <= 12 && reading->day >= 1 && reading->day <= 31 &&
           (reading->hour <= 23 || midnight) && reading->minute <= 59 && reading->second <= 59;
}

static double time_of(const struct date_reading *reading)
{
    char zone[ZONE_NAME_SIZE_MAX];

    if (!is_in_range(reading)) {
        return NAN;
    }
    const double time =
        ((double)date_days_of(reading->year, reading->month, 1) + reading->day - 1) * MS_PER_DAY +
        ((reading->hour * 60.0 + reading->minute) * 60.0 + reading->second) * 1000.0 +
        reading->millisecond;
    int offset = reading->offset;

    if (offset == DATE_NO_OFFSET) { /* The offset that holds then: near a change, that before it. */
        offset = date_offset_minutes(time - date_offset_minutes(time, zone) * MS_PER_MINUTE, zone);
    }
    const double utc = time - offset * MS_PER_MINUTE;

    return fabs(utc) <= TIME_MAX ? utc : NAN;
}

static bool take_iso_year(const char **at, struct date_reading *reading)
{
    const char sign = **at;
    int year;

    if (sign != '+' && sign != '-') {
        const bool taken = date_take_digits(at, 4, &year);

        reading->year = year;
        return taken;
    }
    ++*at;
    if (!date_take_digits(at, 6, &year) || (sign == '-' && year == 0)) {
        return false;
    }
    reading->year = sign == '-' ? -year : year;
    return true;
}

static bool take_iso_offset(const char **at, struct date_reading *reading)
{
    const char sign = **at;
    int hours;
    int minutes;

    if (date_take(at, 'Z')) {
        reading->offset = 0;
        return true;
    }
    if (sign != '+' && sign != '-') {
        return true;
    }
    ++*at;
    if (!date_take_digits(at, 2, &hours) || !date_take(at, ':') ||
        !date_take_digits(at, 2, &minutes) || hours > 23 || minutes > 59) {
        return false;
    }
    reading->offset = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

static bool take_iso_time(const char **at, struct date_reading *reading)
{
    reading->offset = DATE_NO_OFFSET;
    if (!date_take_digits(at, 2, &reading->hour) || !date_take(at, ':') ||
        !date_take_digits(at, 2, &reading->minute)) {
        return false;
    }
    if (date_take(at, ':')) {
        if (!date_take_digits(at, 2, &reading->second) ||
            (date_take(at, '.') && !date_take_fraction(at, &reading->millisecond))) {
            return false;
        }
    }
    return take_iso_offset(at, reading);
}

/* The whole text is in the format of ECMA-262. Without a time it is UTC. */
static bool date_read_iso(const char *text, struct date_reading *reading)
{
    const char *at = text;

    *reading = (struct date_reading){.month = 1, .day = 1};
    if (!take_iso_year(&at, reading)) {
        return false;
    }
    if (date_take(&at, '-')) {
        if (!date_take_digits(&at, 2, &reading->month) ||
            (date_take(&at, '-') && !date_take_digits(&at, 2, &reading->day))) {
            return false;
        }
    }
    if (*at == 'T' || *at == 't' || *at == ' ') {
        const bool is_t = *at++ != ' ';

        if (!take_iso_time(&at, reading) || (!is_t && *at != '\0')) {
            return false;
        }
    }
    return *at == '\0';
}

double date_parse(const char *text)
{
    struct date_reading reading;

    while (isspace((unsigned char)*text)) {
        text++;
    }
    return date_read_iso(text, &reading) || date_read_free(text, &reading) ? time_of(&reading)
                                                                           : NAN;
}
