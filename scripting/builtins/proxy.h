/*
 * proxy.h - what objects are asked for through the traps of a Proxy.
 *
 * Each function takes any object; for one that is no Proxy it is what the engine does.
 */
#ifndef EIDER_BUILTINS_PROXY_H
#define EIDER_BUILTINS_PROXY_H

#include <stdbool.h>

#include <duktape.h>

/* The traps that Object's and Reflect's functions of the same name have, and the engine lacks. */
enum trapped {
    TRAP_DEFINE,
    TRAP_DESCRIPTOR,
    TRAP_PROTOTYPE,
    TRAP_SET_PROTOTYPE,
    TRAP_IS_EXTENSIBLE,
    TRAP_PREVENT_EXTENSIONS,
};

/* The function of Reflect. [ ] -> [ function ] */
void trapped_push(duk_context *ctx, enum trapped which);

/* Puts ours into the six functions of Object or Reflect. [ owner ] -> [ owner ] */
void trapped_replace(duk_context *ctx);

/* [ ] -> [ ] */
bool object_is_extensible(duk_context *ctx, duk_idx_t at);

/* [ ] -> [ prototype ], or null */
void object_prototype_push(duk_context *ctx, duk_idx_t at);

/* Throws when a descriptor that a trap gave, or undefined, is not allowed by the target, whose own
 * property is `current`. [ ] -> [ ] */
void trap_check_descriptor(duk_context *ctx, duk_idx_t target, duk_idx_t current, duk_idx_t result);

/* What the engine calls (cmake/duktape_exotic.cmake) where a look-up comes to a Proxy.
 * [ object key receiver ] -> [ value ], [ object key value receiver ] -> [ ] */
void proxied_get(duk_context *ctx);
bool proxied_set(duk_context *ctx);

/* Throws when the keys that a trap gave are not those the target must show, or not all different.
 * [ proxy keys ] -> [ proxy keys ] */
void proxy_check_own_keys(duk_context *ctx);

/* Object.freeze and its sisters, and isPrototypeOf, for Proxies. [ ] -> [ ] */
void integrity_install(duk_context *ctx);

#endif
