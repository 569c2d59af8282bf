#include "scripting/builtins/date_text.h"

#include "scripting/builtins/date_calendar.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* The years before 0 have a sign, and at least four digits. */
static int write_year(char *out, size_t size, int64_t year)
{
    return snprintf(out, size, "%s%04lld", year < 0 ? "-" : "",
                    (long long)(year < 0 ? -year : year));
}

static int write_date(char *out, size_t size, const struct date_parts *parts)
{
    char year[24];

    (void)write_year(year, sizeof(year), parts->year);
    return snprintf(out, size, "%.3s %.3s %02d %s", date_day_names + 3 * parts->weekday,
                    date_month_names + 3 * (parts->month - 1), parts->day, year);
}

static int write_time(char *out, size_t size, const struct date_parts *parts, int offset,
                      const char *zone)
{
    const int minutes = offset < 0 ? -offset : offset;

    return snprintf(out, size, "%02d:%02d:%02d GMT%c%02d%02d (%s)", parts->hour, parts->minute,
                    parts->second, offset < 0 ? '-' : '+', minutes / 60, minutes % 60,
                    strcmp(zone, "UTC") == 0 ? "Coordinated Universal Time" : zone);
}

static int write_locale_time(char *out, size_t size, const struct date_parts *parts)
{
    return snprintf(out, size, "%d:%02d:%02d %s", (parts->hour + 11) % 12 + 1, parts->minute,
                    parts->second, parts->hour < 12 ? "AM" : "PM");
}

void date_text_write(char out[DATE_TEXT_SIZE_MAX], double time, enum date_style style)
{
    const size_t size = DATE_TEXT_SIZE_MAX;
    char zone[ZONE_NAME_SIZE_MAX];
    char year[24];
    const int offset = style == DATE_STYLE_UTC ? 0 : date_offset_minutes(time, zone);
    const struct date_parts parts = date_parts_of(time + offset * MS_PER_MINUTE);
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
        snprintf(out, size, "%.3s, %02d %.3s %s %02d:%02d:%02d GMT",
                 date_day_names + 3 * parts.weekday, parts.day,
                 date_month_names + 3 * (parts.month - 1), year, parts.hour, parts.minute,
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
