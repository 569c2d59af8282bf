/*
 * client_object.h - the object by which a script knows a client: one for each, made when first
 * needed.
 *
 * `client->script_ref` is a struct script_client, which outlives heaps: when the heap is replaced,
 * the object is forgotten and made again in the new heap when it is needed there. When the client
 * goes, the object is unbound: a script that still holds it can read id, user and info, and send to
 * nobody.
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
    struct list link; /* in the script's clients */
    struct client *client;
    struct reference object; /* in the current heap, or none */
};

/* [ ] -> [ client ] */
void client_object_push(duk_context *ctx, struct client *client);

/* The client is gone: its state here is freed. */
void client_object_drop(struct handler_set *set, struct client *client);

/* A new heap took over: forgets the objects of every client in the list. */
void client_objects_forget(struct list *clients);

/* The script is closed: frees the state of every client in the list. */
void client_objects_free(struct list *clients);

/* clientId, clientUser, clientInfo, clientSend, clientDisconnect: methods' C halves, for eider.js.
 * Ends with an empty row. */
extern const struct native client_object_natives[];

#endif
