/*
 * json_value.h - JSON text to JS values and back.
 *
 * Reading builds the value straight from base/json.h's tokens, several times faster than
 * JSON.parse: members are always own properties, `__proto__` too, and no setter of the script
 * runs. Writing is JSON.stringify: toJSON() and getters run, inside the entry's budget.
 */
#ifndef EIDER_ENGINE_JSON_VALUE_H
#define EIDER_ENGINE_JSON_VALUE_H

#include "base/bytes.h"

#include <duktape.h>

/* The value of a JSON text; absent becomes undefined; throws a SyntaxError when it is not JSON or
 * nested deeper than engine->limits.json_depth_max. [ ] -> [ value ] */
void json_value_push(duk_context *ctx, struct bytes text);

/*
 * The JSON text of the value at `at`, which it replaces. Borrowed as text_get()'s. Throws a
 * TypeError that names `what` when the value has none (a function, undefined, a cycle).
 * [ value ] -> [ string ]
 */
struct bytes json_value_get(duk_context *ctx, duk_idx_t at, const char *what);

#endif
