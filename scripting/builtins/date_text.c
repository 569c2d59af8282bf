#include "scripting/builtins/date_text.h"

#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#define MS_PER_DAY    86400000.0
#define MS_PER_MINUTE 60000.0
#define TIME_MAX      8.64e15
#define NO_OFFSET     INT32_MIN
#define NUMBER_MAX    100000000

static const char day_names[] = "SunMonTueWedThuFriSat";
static const char month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

/* A point in time as a calendar and a clock show it. */
struct parts {
    int64_t year;
    int month; /* 1-12 */
    int day;
    int weekday; /* 0: Sunday */
    int hour, minute, second;
};

/* Days since 1970 of a date of the proleptic Gregorian calendar, whose year begins in March here:
 * so the leap day is the last one. */
static int64_t days_of(int64_t year, int month, int day)
{
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t year_of_era = year - era * 400;
    const int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

static struct parts parts_of(double time)
{
    const double day = floor(time / MS_PER_DAY);
    const int seconds = (int)floor((time - day * MS_PER_DAY) / 1000);
    const int64_t shifted = (int64_t)day + 719468;
    const int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int64_t day_of_era = shifted - era * 146097;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month = (int)((5 * day_of_year + 2) / 153);
    struct parts parts = {.year = year_of_era + era * 400 + (month >= 10),
                          .month = month < 10 ? month + 3 : month - 9,
                          .day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
                          .hour = seconds / 3600,
                          .minute = seconds / 60 % 60,
                          .second = seconds % 60};

    parts.weekday = (int)(((int64_t)day % 7 + 11) % 7);
    return parts;
}

/* Minutes that local time is ahead of UTC, and the zone's name. */
static int offset_minutes(double time, char name[32])
{
    const time_t seconds = (time_t)floor(time / 1000);
    struct tm local;

    if (localtime_r(&seconds, &local) == NULL) {
        snprintf(name, 32, "UTC");
        return 0;
    }
    snprintf(name, 32, "%s", local.tm_zone != NULL ? local.tm_zone : "");
    return (int)(local.tm_gmtoff / 60);
}

/* The years before 0 have a sign, and at least four digits. */
static int write_year(char *out, size_t size, int64_t year)
{
    return snprintf(out, size, "%s%04lld", year < 0 ? "-" : "",
                    (long long)(year < 0 ? -year : year));
}

static int write_date(char *out, size_t size, const struct parts *parts)
{
    char year[24];

    (void)write_year(year, sizeof(year), parts->year);
    return snprintf(out, size, "%.3s %.3s %02d %s", day_names + 3 * parts->weekday,
                    month_names + 3 * (parts->month - 1), parts->day, year);
}

static int write_time(char *out, size_t size, const struct parts *parts, int offset,
                      const char *zone)
{
    const int minutes = offset < 0 ? -offset : offset;

    return snprintf(out, size, "%02d:%02d:%02d GMT%c%02d%02d (%s)", parts->hour, parts->minute,
                    parts->second, offset < 0 ? '-' : '+', minutes / 60, minutes % 60,
                    strcmp(zone, "UTC") == 0 ? "Coordinated Universal Time" : zone);
}

static int write_locale_time(char *out, size_t size, const struct parts *parts)
{
    return snprintf(out, size, "%d:%02d:%02d %s", (parts->hour + 11) % 12 + 1, parts->minute,
                    parts->second, parts->hour < 12 ? "AM" : "PM");
}

void date_text_write(char out[DATE_TEXT_SIZE_MAX], double time, enum date_style style)
{
    const size_t size = DATE_TEXT_SIZE_MAX;
    char zone[32];
    char year[24];
    const int offset = style == DATE_STYLE_UTC ? 0 : offset_minutes(time, zone);
    const struct parts parts = parts_of(time + offset * MS_PER_MINUTE);
    int length = 0;

    switch (style) {
    case DATE_STYLE_FULL:
        length = write_date(out, size, &parts);
        out[length++] = ' ';
        (void)write_time(out + length, size - (size_t)length, &parts, offset, zone);
        break;
    case DATE_STYLE_DATE:
        (void)write_date(out, size, &parts);
        break;
    case DATE_STYLE_TIME:
        (void)write_time(out, size, &parts, offset, zone);
        break;
    case DATE_STYLE_UTC:
        (void)write_year(year, sizeof(year), parts.year);
        snprintf(out, size, "%.3s, %02d %.3s %s %02d:%02d:%02d GMT", day_names + 3 * parts.weekday,
                 parts.day, month_names + 3 * (parts.month - 1), year, parts.hour, parts.minute,
                 parts.second);
        break;
    case DATE_STYLE_LOCALE:
    case DATE_STYLE_LOCALE_DATE:
        length = snprintf(out, size, "%d/%d/%lld", parts.month, parts.day, (long long)parts.year);
        if (style == DATE_STYLE_LOCALE) {
            length += snprintf(out + length, size - (size_t)length, ", ");
            (void)write_locale_time(out + length, size - (size_t)length, &parts);
        }
        break;
    case DATE_STYLE_LOCALE_TIME:
        (void)write_locale_time(out, size, &parts);
        break;
    }
}

/* What a parser has gathered. */
struct reading {
    int64_t year;
    int month, day;
    int hour, minute, second;
    double millisecond;
    int offset; /* minutes ahead of UTC; NO_OFFSET: local time */
};

static bool is_in_range(const struct reading *reading)
{
    const bool midnight = reading->hour == 24 && reading->minute == 0 && reading->second == 0 &&
                          reading->millisecond == 0;

    return reading->year > -300000 && reading->year < 300000 && reading->month >= 1 &&
           reading->month <= 12 && reading->day >= 1 && reading->day <= 31 &&
           (reading->hour <= 23 || midnight) && reading->minute <= 59 && reading->second <= 59;
}

static double time_of(const struct reading *reading)
{
    char zone[32];

    if (!is_in_range(reading)) {
        return NAN;
    }
    const double time =
        ((double)days_of(reading->year, reading->month, 1) + reading->day - 1) * MS_PER_DAY +
        ((reading->hour * 60.0 + reading->minute) * 60.0 + reading->second) * 1000.0 +
        reading->millisecond;
    int offset = reading->offset;

    if (offset == NO_OFFSET) { /* The offset that holds then: near a change, that before it. */
        offset = offset_minutes(time - offset_minutes(time, zone) * MS_PER_MINUTE, zone);
    }
    const double utc = time - offset * MS_PER_MINUTE;

    return fabs(utc) <= TIME_MAX ? utc : NAN;
}

/* Exactly `count` digits. */
static bool take_digits(const char **at, int count, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++) {
        if (!isdigit((unsigned char)(*at)[i])) {
            return false;
        }
        *value = *value * 10 + ((*at)[i] - '0');
    }
    *at += count;
    return true;
}

static bool take(const char **at, char wanted)
{
    if (**at != wanted) {
        return false;
    }
    ++*at;
    return true;
}

/* What follows the point of the seconds; more than milliseconds is dropped. */
static bool take_fraction(const char **at, double *milliseconds)
{
    double weight = 100;

    *milliseconds = 0;
    if (!isdigit((unsigned char)**at)) {
        return false;
    }
    for (; isdigit((unsigned char)**at); ++*at) {
        *milliseconds += (**at - '0') * weight;
        weight = weight > 1 ? weight / 10 : 0;
    }
    return true;
}

static bool take_iso_year(const char **at, struct reading *reading)
{
    const char sign = **at;
    int year;

    if (sign != '+' && sign != '-') {
        const bool taken = take_digits(at, 4, &year);

        reading->year = year;
        return taken;
    }
    ++*at;
    if (!take_digits(at, 6, &year) || (sign == '-' && year == 0)) {
        return false;
    }
    reading->year = sign == '-' ? -year : year;
    return true;
}

static bool take_iso_offset(const char **at, struct reading *reading)
{
    const char sign = **at;
    int hours;
    int minutes;

    if (take(at, 'Z')) {
        reading->offset = 0;
        return true;
    }
    if (sign != '+' && sign != '-') {
        return true;
    }
    ++*at;
    if (!take_digits(at, 2, &hours) || !take(at, ':') || !take_digits(at, 2, &minutes) ||
        hours > 23 || minutes > 59) {
        return false;
    }
    reading->offset = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

static bool take_iso_time(const char **at, struct reading *reading)
{
    reading->offset = NO_OFFSET;
    if (!take_digits(at, 2, &reading->hour) || !take(at, ':') ||
        !take_digits(at, 2, &reading->minute)) {
        return false;
    }
    if (take(at, ':')) {
        if (!take_digits(at, 2, &reading->second) ||
            (take(at, '.') && !take_fraction(at, &reading->millisecond))) {
            return false;
        }
    }
    return take_iso_offset(at, reading);
}

/* The whole text is in the format of ECMA-262. Without a time it is UTC. */
static bool read_iso(const char *text, struct reading *reading)
{
    const char *at = text;

    *reading = (struct reading){.month = 1, .day = 1};
    if (!take_iso_year(&at, reading)) {
        return false;
    }
    if (take(&at, '-')) {
        if (!take_digits(&at, 2, &reading->month) ||
            (take(&at, '-') && !take_digits(&at, 2, &reading->day))) {
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

/* The free format: words and numbers in nearly any order. */
struct free_reading {
    struct reading reading;
    int numbers[3]; /* of the date */
    int number_count;
    int times; /* of the clock, so far */
    int named_month;
    int half; /* 'A', 'P' or 0 */
};

static bool take_number(const char **at, int *value, int *digits)
{
    const char *from = *at;

    *value = 0;
    for (; isdigit((unsigned char)**at); ++*at) {
        if (*value < NUMBER_MAX) {
            *value = *value * 10 + (**at - '0');
        }
    }
    *digits = (int)(*at - from);
    return *digits > 0;
}

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
    if (length >= 3 && (found = find_name(month_names, word)) > 0) {
        free->named_month = found;
        return true;
    }
    if (length == 3 && (found = find_name(zones, word)) > 0) {
        free->reading.offset = zone_hours[found - 1] * 60;
        return true;
    }
    /* A day's name, or any other word before the date. */
    return (length >= 3 && find_name(day_names, word) > 0) || free->number_count == 0;
}

/* +0100, +01:00 or +1 behind a time or a zone. */
static bool take_offset(const char **at, struct free_reading *free)
{
    const int sign = **at == '-' ? -1 : 1;
    int value;
    int digits;
    int minutes = 0;

    ++*at;
    if (!take_number(at, &value, &digits)) {
        return false;
    }
    if (take(at, ':')) {
        int ignored;

        if (!take_number(at, &minutes, &ignored)) {
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

    (void)take_number(at, &value, &digits);
    if (**at == ':' || (free->times > 0 && free->times < 3 && (*at)[-digits - 1] == ':')) {
        int *const places[] = {&free->reading.hour, &free->reading.minute, &free->reading.second};

        if (free->times >= 3) {
            return false;
        }
        *places[free->times++] = value;
        if (take(at, ':')) {
            return isdigit((unsigned char)**at) != 0;
        }
        return !take(at, '.') || take_fraction(at, &free->reading.millisecond);
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
    struct reading *reading = &free->reading;

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

static bool read_free(const char *text, struct reading *reading)
{
    struct free_reading free = {.reading = {.offset = NO_OFFSET}};
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
                   (free.times > 0 || free.reading.offset != NO_OFFSET)) {
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

double date_text_parse(const char *text)
{
    struct reading reading;

    while (isspace((unsigned char)*text)) {
        text++;
    }
    return read_iso(text, &reading) || read_free(text, &reading) ? time_of(&reading) : NAN;
}
