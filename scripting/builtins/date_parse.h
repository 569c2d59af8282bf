/*
 * date_parse.h - dates read from text: what Date.parse() gives.
 */
#ifndef EIDER_BUILTINS_DATE_PARSE_H
#define EIDER_BUILTINS_DATE_PARSE_H

/* Reads the format of ECMA-262 21.4.1.32, or what people write: "Mar 7, 2014 10:00 PM", the dates
 * of HTTP and mail. Milliseconds since 1970, UTC; NaN when it is no date. Without a zone it is the
 * C library's local time. */
double date_parse(const char *text);

#endif
