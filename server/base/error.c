#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool error_set(struct error *err, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(err->text, sizeof(err->text), format, args);
    va_end(args);
    return false;
}

bool error_in(struct error *err, const char *context)
{
    struct error inner = *err;

    /* A message cut at the end still says where it happened, which matters most. */
    snprintf(err->text, sizeof(err->text), "%s: %.*s", context, 760, inner.text);
    return false;
}
