/*
 * natives.h - tables of the C functions that a JS file finds in its `native` object.
 */
#ifndef EIDER_ENGINE_NATIVES_H
#define EIDER_ENGINE_NATIVES_H

#include <duktape.h>

struct native {
    const char *name; /* NULL ends the table */
    duk_c_function function;
    duk_idx_t argument_count;
};

/* [ target ] -> [ target ] */
void natives_put(duk_context *ctx, const struct native *natives);

#endif
