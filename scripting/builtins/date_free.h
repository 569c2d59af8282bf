/*
 * date_free.h - dates as people write them: words and numbers in nearly any order.
 */
#ifndef EIDER_BUILTINS_DATE_FREE_H
#define EIDER_BUILTINS_DATE_FREE_H

#include <stdbool.h>

#include "scripting/builtins/date_reading.h"

/* Whether the text could be a date; what it says is in `reading`, which may be out of range. */
bool date_read_free(const char *text, struct date_reading *reading);

#endif
