/*
 * date_calendar.h - a time as the calendar and the clock show it, and the offset of local time.
 *
 * The calendar is the proleptic Gregorian one. Times are milliseconds since 1970 as a double that
 * is not NaN; local time is the C library's.
 */
#ifndef EIDER_BUILTINS_DATE_CALENDAR_H
#define EIDER_BUILTINS_DATE_CALENDAR_H

#include <stdint.h>

#define MS_PER_DAY         86400000.0
#define MS_PER_MINUTE      60000.0
#define ZONE_NAME_SIZE_MAX 32

/* Three letters each: Sunday first, January first. */
extern const char date_day_names[];
extern const char date_month_names[];

struct date_parts {
    int64_t year;
    int month; /* 1-12 */
    int day;
    int weekday; /* 0: Sunday */
    int hour, minute, second;
};

/* Days since 1970 of a date; month is 1-12. */
int64_t date_days_of(int64_t year, int month, int day);

/* The parts of a time, without an offset. */
struct date_parts date_parts_of(double time);

/* Minutes that local time is ahead of UTC at `time`, which is UTC. Writes the zone's name: its
 * abbreviation. */
int date_offset_minutes(double time, char name[ZONE_NAME_SIZE_MAX]);

#endif
