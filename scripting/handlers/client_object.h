/*
 * client_object.h - the object by which a script knows a client: one for each, made when first
 * needed.
 *
 * `client->script_ref` is a chain of struct script_client, one for each heap that knows the client:
 * after a reload an old heap may live on beside the new one until its promises are settled. When
 * the client goes, its objects are unbound: a script that still holds one can read id, user and
 * info, and send to nobody.
 */
#ifndef EIDER_HANDLERS_CLIENT_OBJECT_H
#define EIDER_HANDLERS_CLIENT_OBJECT_H

#include "base/list.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/reference.h"

struct client;
struct handler_set;

struct script_client {
    uint32_t tag;
    struct list link; /* in the set's clients */
    struct client *client;
    struct handler_set *set;
    struct script_client *other; /* of the same client in another heap, or NULL */
    struct reference object;
};

/* [ ] -> [ client ] */
void client_object_push(duk_context *ctx, struct client *client);

/* The client is gone: its state here is freed, in every heap. */
void client_object_drop(struct client *client);

/* The heap goes: frees the state of all its clients, without a look at the heap. */
void client_objects_free(struct handler_set *set);

/* clientId, clientUser, clientInfo, clientSend, clientDisconnect: methods' C halves, for eider.js.
 * Ends with an empty row. */
extern const struct native client_object_natives[];

#endif
