#include "scripting/modules/constant_table.h"

void constants_push(duk_context *ctx, const struct constant *table)
{
    duk_push_bare_object(ctx);
    for (; table->name != NULL; table++) {
        duk_push_int(ctx, table->value);
        duk_put_prop_string(ctx, -2, table->name);
    }
}
