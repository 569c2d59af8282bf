/*
 * reflection.h - looking at objects and changing them, through all traps of a Proxy.
 *
 * The engine's own Proxy knows the traps get, set, has, deleteProperty, ownKeys, apply and
 * construct. The others are followed here, by what Object and Reflect offer.
 */
#ifndef EIDER_BUILTINS_REFLECTION_H
#define EIDER_BUILTINS_REFLECTION_H

#include "scripting/engine/duktape_extra.h"

#include <stdbool.h>

#include <duktape.h>

/* [ key ] -> [ descriptor ], or undefined */
void own_descriptor_push(duk_context *ctx, duk_idx_t at);

/* Whether the object at `at` has an own property: an enum duktape_own. The engine calls this, too
 * (cmake/duktape_builtins.cmake). [ key ] -> [ key ] */
int own_property_look(duk_context *ctx, duk_idx_t at);

/* All keys of an object; `flags` are those of duk_enum(). [ ] -> [ array ] */
void own_keys_push(duk_context *ctx, duk_idx_t at, duk_uint_t flags);

/* Every own key, symbols too. [ ] -> [ array ] */
void all_own_keys_push(duk_context *ctx, duk_idx_t at);

/* The value at `at` as a property key, in place. [ ] -> [ ] */
void to_property_key(duk_context *ctx, duk_idx_t at);

/* object[key] = value as an own property that is writable, enumerable and configurable.
 * [ key value ] -> [ ] */
void own_property_put(duk_context *ctx, duk_idx_t at);

#endif
