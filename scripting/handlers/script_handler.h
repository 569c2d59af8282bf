/*
 * script_handler.h - the answers to channels/handler.h's questions, by a handler_set.
 */
#ifndef EIDER_HANDLERS_SCRIPT_HANDLER_H
#define EIDER_HANDLERS_SCRIPT_HANDLER_H

#include "channels/handler.h"

struct handler_set;

/* The operations of a struct handler whose set is found by script_current_set() (script.c). */
extern const struct handler_ops script_handler_ops;

/* The set that answers for a script's handler now. */
struct handler_set *script_current_set(struct handler *handler);

#endif
