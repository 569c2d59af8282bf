/*
 * stack_limit.h - how much of the thread's stack is left for C code that calls itself.
 *
 * JSON, regular expressions, the compiler and every call through C recurse; their own limits are
 * counts, which say nothing about bytes. Near the end the engine throws a RangeError instead.
 */
#ifndef EIDER_ENGINE_STACK_LIMIT_H
#define EIDER_ENGINE_STACK_LIMIT_H

#include <stdbool.h>
#include <stddef.h>

#define STACK_RESERVE (256u * 1024) /* bytes for what runs without asking */

/* Called by Duktape (cmake/duktape_config.h): not 0 when less than the reserve is left. */
int stack_is_short(void);

/* Whether so many bytes are left above the reserve. */
bool stack_has(size_t bytes);

#endif
