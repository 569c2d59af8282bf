#include "scripting/builtins/date_reading.h"

#include <ctype.h>

#define NUMBER_MAX 100000000

bool date_take_digits(const char **at, int count, int *value)
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

bool date_take(const char **at, char wanted)
{
    if (**at != wanted) {
        return false;
    }
    ++*at;
    return true;
}

bool date_take_fraction(const char **at, double *milliseconds)
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

bool date_take_number(const char **at, int *value, int *digits)
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
