#include "load/dialect.h"

static const struct dialect *const dialects[] = {
    &dialect_raw,
    &dialect_centrifuge,
    &dialect_socketio,
};

const struct dialect *dialect_find(const char *name)
{
    for (size_t i = 0; i < sizeof(dialects) / sizeof(dialects[0]); i++) {
        if (strcmp(dialects[i]->name, name) == 0) {
            return dialects[i];
        }
    }
    return NULL;
}
