#include "scripting/engine/stack_limit.h"

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

/* The lowest address of this thread's stack that may be in use, 0 before the first question. */
static _Thread_local uintptr_t lowest;

static void find_lowest(void)
{
    pthread_attr_t attributes;
    void *base = NULL;
    size_t size = 0;

    lowest = 1;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        if (pthread_attr_getstack(&attributes, &base, &size) == 0 && size > 2 * STACK_RESERVE) {
            lowest = (uintptr_t)base + STACK_RESERVE;
        }
        pthread_attr_destroy(&attributes);
    }
}

bool stack_has(size_t bytes)
{
    if (lowest == 0) {
        find_lowest();
    }
    return (uintptr_t)__builtin_frame_address(0) >= lowest + bytes;
}

int stack_is_short(void)
{
    return !stack_has(0);
}
