/*
 * constant_table.h - tables of the system's constants by name, for the modules that show them.
 */
#ifndef EIDER_MODULES_CONSTANT_TABLE_H
#define EIDER_MODULES_CONSTANT_TABLE_H

#include <duktape.h>

struct constant {
    const char *name; /* NULL ends a table */
    int value;
};

/* A line of a table: the macro or enumerator `name` under its own name. */
#define CONSTANT(name)                                                                             \
    {                                                                                              \
#name, name                                                                                \
    }

/* A new object without a prototype, with the table's constants in its order. [ ] -> [ object ] */
void constants_push(duk_context *ctx, const struct constant *table);

#endif
