/*
 * date_text.h - dates as text: what Date.prototype.toString() and its sisters write.
 *
 * Times are milliseconds since 1970, UTC, as a double. Local time is the C library's. Names
 * of time zones are its abbreviations (CET), but for UTC.
 */
#ifndef EIDER_BUILTINS_DATE_TEXT_H
#define EIDER_BUILTINS_DATE_TEXT_H

#define DATE_TEXT_SIZE_MAX 120

enum date_style {
    DATE_STYLE_FULL,        /* Sun Mar 23 2014 01:00:01 GMT+0100 (CET) */
    DATE_STYLE_DATE,        /* Sun Mar 23 2014 */
    DATE_STYLE_TIME,        /* 01:00:01 GMT+0100 (CET) */
    DATE_STYLE_UTC,         /* Sun, 23 Mar 2014 00:00:01 GMT */
    DATE_STYLE_LOCALE,      /* 3/23/2014, 1:00:01 AM */
    DATE_STYLE_LOCALE_DATE, /* 3/23/2014 */
    DATE_STYLE_LOCALE_TIME, /* 1:00:01 AM */
};

/* Writes a time that is not NaN. */
void date_text_write(char out[DATE_TEXT_SIZE_MAX], double time, enum date_style style);

#endif
