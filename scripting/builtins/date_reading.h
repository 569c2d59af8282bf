/*
 * date_reading.h - what a parser of dates gathers, and the parts of a text that both formats have.
 *
 * Each take function reads at *at and moves it behind what it read; false when that is not there.
 */
#ifndef EIDER_BUILTINS_DATE_READING_H
#define EIDER_BUILTINS_DATE_READING_H

#include <stdbool.h>
#include <stdint.h>

#define DATE_NO_OFFSET INT32_MIN

/* The fields as they stand in the text; they may be out of range. */
struct date_reading {
    int64_t year;
    int month, day;
    int hour, minute, second;
    double millisecond;
    int offset; /* minutes ahead of UTC; DATE_NO_OFFSET: local time */
};

/* Exactly `count` digits. */
bool date_take_digits(const char **at, int count, int *value);

/* One digit or more; `digits` is how many. A value above a hundred million is cut short. */
bool date_take_number(const char **at, int *value, int *digits);

/* One character. */
bool date_take(const char **at, char wanted);

/* What follows the point of the seconds; more than milliseconds is dropped. */
bool date_take_fraction(const char **at, double *milliseconds);

#endif
