#include "scripting/builtins/date_calendar.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <time.h>

const char date_day_names[] = "SunMonTueWedThuFriSat";
const char date_month_names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

/* Days since 1970 of a date of the proleptic Gregorian calendar, whose year begins in March here:
 * so the leap day is the last one. */
int64_t date_days_of(int64_t year, int month, int day)
{
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t year_of_era = year - era * 400;
    const int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

struct date_parts date_parts_of(double time)
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
    struct date_parts parts = {.year = year_of_era + era * 400 + (month >= 10),
                               .month = month < 10 ? month + 3 : month - 9,
                               .day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
                               .hour = seconds / 3600,
                               .minute = seconds / 60 % 60,
                               .second = seconds % 60};

    parts.weekday = (int)(((int64_t)day % 7 + 11) % 7);
    return parts;
}

/* Minutes that local time is ahead of UTC, and the zone's name. */
int date_offset_minutes(double time, char name[ZONE_NAME_SIZE_MAX])
{
    const time_t seconds = (time_t)floor(time / 1000);
    struct tm local;

    if (localtime_r(&seconds, &local) == NULL) {
        snprintf(name, ZONE_NAME_SIZE_MAX, "UTC");
        return 0;
    }
    snprintf(name, ZONE_NAME_SIZE_MAX, "%s", local.tm_zone != NULL ? local.tm_zone : "");
    return (int)(local.tm_gmtoff / 60);
}
