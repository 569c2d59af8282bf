#include "scripting/handlers/client_object.h"

#include "base/xmalloc.h"
#include "channels/client.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/json_value.h"
#include "scripting/engine/script_call.h"
#include "scripting/handlers/handler_set.h"

#define CLIENT_TAG 0x434c4e54u

static struct script_client *script_client_of(struct handler_set *set, struct client *client)
{
    struct script_client *known = client->script_ref;

    while (known != NULL && known->set != set) {
        known = known->other;
    }
    if (known == NULL) {
        known = xcalloc(1, sizeof(*known));
        known->tag = CLIENT_TAG;
        known->client = client;
        known->set = set;
        known->other = client->script_ref;
        list_push_back(&set->clients, &known->link);
        client->script_ref = known;
    }
    return known;
}

/* [ ] -> [ client ] */
static void make_object(duk_context *ctx, struct handler_set *set, struct script_client *known)
{
    duk_push_bare_object(ctx);
    reference_push(ctx, &set->client_prototype);
    duk_set_prototype(ctx, -2);
    reference_bind(ctx, -1, known);
    reference_set(ctx, -1, &known->object);
}

/* [ ] -> [ client ] */
void client_object_push(duk_context *ctx, struct client *client)
{
    struct handler_set *set = engine_of(ctx)->owner;
    struct script_client *known = script_client_of(set, client);

    if (reference_is_set(&known->object)) {
        reference_push(ctx, &known->object);
    } else {
        make_object(ctx, set, known);
    }
}

/* Reads what can be read only while the client lives, so that the object keeps it. [ ] -> [ ] */
static duk_ret_t keep_identity(duk_context *ctx, void *data)
{
    const struct script_client *known = data;
    static const char *const names[] = {"id", "user", "info"};

    reference_push(ctx, &known->object);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        duk_get_prop_string(ctx, -1, names[i]);
        duk_pop(ctx);
    }
    return 0;
}

/* Takes it out of its client's chain and its set's list. */
static void script_client_free(struct script_client *known)
{
    struct script_client *first = known->client->script_ref;

    if (first == known) {
        known->client->script_ref = known->other;
    } else {
        while (first != NULL && first->other != known) {
            first = first->other;
        }
        if (first != NULL) {
            first->other = known->other;
        }
    }
    list_remove(&known->link);
    free(known);
}

void client_object_drop(struct client *client)
{
    struct script_client *known;

    while ((known = client->script_ref) != NULL) {
        struct engine *engine = known->set->engine;

        if (reference_is_set(&known->object)) {
            (void)script_call(engine, keep_identity, known);
            reference_unbind_and_drop(engine, &known->object);
        }
        script_client_free(known);
    }
}

void client_objects_free(struct handler_set *set)
{
    LIST_EACH(&set->clients, at)
    {
        script_client_free(LIST_ITEM(at, struct script_client, link));
    }
}

/* NULL when the client is gone. [ client ... ] -> [ client ... ] */
static struct client *client_at_0(duk_context *ctx)
{
    const struct script_client *known = reference_bound(ctx, 0, CLIENT_TAG);

    return known != NULL ? known->client : NULL;
}

/* [ client ] -> [ string | undefined ] */
static duk_ret_t client_id(duk_context *ctx)
{
    const struct client *client = client_at_0(ctx);

    duk_push_string(ctx, client != NULL ? client->id : NULL);
    return client != NULL;
}

/* Undefined before the client is connected. [ client ] -> [ string | undefined ] */
static duk_ret_t client_user(duk_context *ctx)
{
    const struct client *client = client_at_0(ctx);

    if (client == NULL || client->user == NULL) {
        return 0;
    }
    text_push(ctx, bytes_of(client->user));
    return 1;
}

/* Null when it has none; undefined before it is connected. [ client ] -> [ value | undefined ] */
static duk_ret_t client_info(duk_context *ctx)
{
    const struct client *client = client_at_0(ctx);

    if (client == NULL || client->user == NULL) {
        return 0;
    }
    if (client->info == NULL) {
        duk_push_null(ctx);
    } else {
        json_value_push(ctx, bytes_of(client->info));
    }
    return 1;
}

/* Nothing happens when the client is gone. [ client data ] -> [ ] */
static duk_ret_t client_send(duk_context *ctx)
{
    struct client *client = client_at_0(ctx);
    const struct bytes data = json_value_get(ctx, 1, "client.send: the data");

    if (client != NULL) {
        client->ops->send(client, data);
    }
    return 0;
}

/* Both are checked by eider.js. [ client code reason ] -> [ ] */
static duk_ret_t client_disconnect(duk_context *ctx)
{
    struct client *client = client_at_0(ctx);
    const uint32_t code = duk_to_uint32(ctx, 1);
    const struct bytes reason = text_get(ctx, 2);

    if (client != NULL) {
        client->ops->disconnect(client, code, reason);
    }
    return 0;
}

const struct native client_object_natives[] = {
    {"clientId", client_id, 1},
    {"clientUser", client_user, 1},
    {"clientInfo", client_info, 1},
    {"clientSend", client_send, 2},
    {"clientDisconnect", client_disconnect, 3},
    {NULL, NULL, 0},
};
