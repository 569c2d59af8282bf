#include "scripting/handlers/eider.h"

#include "base/json.h"
#include "base/utf8.h"
#include "base/xmalloc.h"
#include "channels/channel_name.h"
#include "channels/hub.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/json_value.h"
#include "scripting/handlers/client_object.h"
#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/pending_answer.h"

#define CHANNEL_NAME_MAX 255
#define REASON_SIZE_MAX  123 /* RFC 6455 5.5 */

static struct handler_set *set_of(duk_context *ctx)
{
    return engine_of(ctx)->owner;
}

/* Holds the function at `at` in place of what was held. [ ... ] -> [ ... ] */
static void hold(duk_context *ctx, duk_idx_t at, struct reference *reference)
{
    struct reference fresh = {0};

    reference_set(ctx, at, &fresh);
    reference_drop(engine_of(ctx), reference);
    *reference = fresh;
}

/* What C uses. [ client-prototype make-request wait promise-then ] -> [ ] */
static duk_ret_t set_parts(duk_context *ctx)
{
    struct handler_set *set = set_of(ctx);

    hold(ctx, 0, &set->client_prototype);
    hold(ctx, 1, &set->make_request);
    hold(ctx, 2, &set->wait);
    hold(ctx, 3, &set->promise_then);
    return 0;
}

/* [ function ] -> [ ] */
static duk_ret_t set_connect(duk_context *ctx)
{
    hold(ctx, 0, &set_of(ctx)->connect);
    return 0;
}

/* [ function ] -> [ ] */
static duk_ret_t set_message(duk_context *ctx)
{
    hold(ctx, 0, &set_of(ctx)->message);
    return 0;
}

/* [ function ] -> [ ] */
static duk_ret_t set_disconnect(duk_context *ctx)
{
    hold(ctx, 0, &set_of(ctx)->disconnect);
    return 0;
}

static struct rpc_method *rpc_method_of(struct handler_set *set, struct bytes name)
{
    struct rpc_method *method = hash_map_get(&set->rpc, name);

    if (method == NULL) {
        method = xcalloc(1, sizeof(*method) + name.size + 1);
        memcpy(method->name, name.data, name.size);
        hash_map_put(&set->rpc, (struct bytes){method->name, name.size}, method);
    }
    return method;
}

/* An undefined name is for every name without a function of its own. [ name function ] -> [ ] */
static duk_ret_t set_rpc(duk_context *ctx)
{
    struct handler_set *set = set_of(ctx);

    if (duk_is_undefined(ctx, 0)) {
        hold(ctx, 1, &set->any_rpc);
    } else {
        hold(ctx, 1, &rpc_method_of(set, text_get(ctx, 0))->function);
    }
    return 0;
}

/* A boolean at `at` says it all; a function is held. [ ... ] -> [ ... ] */
static bool hold_if_function(duk_context *ctx, duk_idx_t at, struct reference *reference)
{
    if (duk_is_function(ctx, at)) {
        hold(ctx, at, reference);
    }
    return duk_is_function(ctx, at);
}

/* Checked by eider.js. [ pattern subscribe publish unsubscribe subscribersMax messageSizeMax ] -> [
 * ] */
static duk_ret_t add_channel(duk_context *ctx)
{
    struct handler_set *set = set_of(ctx);
    struct error err;
    struct channel_rule *rule = channel_rules_add(&set->rules, text_get(ctx, 0), &err);

    if (rule == NULL) {
        return duk_error(ctx, DUK_ERR_ERROR, "%s", err.text);
    }
    struct rule_functions *functions = handler_set_add_functions(set, &rule->handler);

    rule->subscribe_asks = hold_if_function(ctx, 1, &functions->subscribe);
    rule->publish_asks = hold_if_function(ctx, 2, &functions->publish);
    rule->unsubscribe_tells = hold_if_function(ctx, 3, &functions->unsubscribe);
    rule->subscribe_allowed = duk_to_boolean(ctx, 1);
    rule->publish_allowed = duk_to_boolean(ctx, 2);
    rule->subscribers_max = duk_to_uint32(ctx, 4);
    rule->message_size_max = duk_to_uint32(ctx, 5);
    return 0;
}

/* [ channel data ] -> [ ] */
static duk_ret_t publish(duk_context *ctx)
{
    struct handler_set *set = set_of(ctx);

    if (!duk_is_string(ctx, 0) || duk_is_symbol(ctx, 0)) {
        return duk_type_error(ctx, "publish: the channel must be a string");
    }
    duk_size_t size;
    const char *name = duk_get_lstring(ctx, 0, &size);
    const struct bytes channel = {name, size};

    if (!channel_name_valid(channel, CHANNEL_NAME_MAX)) {
        return duk_type_error(ctx,
                              "publish: a channel's name is 1 to %d printable ASCII characters "
                              "without spaces",
                              CHANNEL_NAME_MAX);
    }
    const struct bytes payload = json_value_get(ctx, 1, "publish: the data");

    switch (set->hub != NULL ? hub_publish(set->hub, channel, payload, NULL) : HUB_PUBLISHED) {
    case HUB_BUSY:
        return duk_error(ctx, DUK_ERR_ERROR,
                         "publish: too many publications are under way "
                         "(fanout_jobs_max)");
    case HUB_FAILED:
        return duk_error(ctx, DUK_ERR_ERROR, "publish: the broker is not available");
    default:
        return 0;
    }
}

static bool has_control_character(struct bytes text)
{
    for (size_t i = 0; i < text.size; i++) {
        if ((unsigned char)text.data[i] < 0x20 || text.data[i] == 0x7f) {
            return true;
        }
    }
    return false;
}

/* A reason travels in a Close frame, and clients first try to read it as JSON (protocol.md 7).
 * [ reason ] -> [ problem | undefined ] */
static duk_ret_t check_reason(duk_context *ctx)
{
    const struct bytes reason = text_get(ctx, 0);

    if (reason.size == 0 || reason.size > REASON_SIZE_MAX) {
        duk_push_sprintf(ctx, "must have 1 to %d bytes", REASON_SIZE_MAX);
    } else if (has_control_character(reason)) {
        duk_push_literal(ctx, "must not have control characters");
    } else if (json_valid(reason, JSON_DEPTH_LIMIT)) {
        duk_push_literal(ctx, "must be plain text, not JSON");
    } else {
        return 0;
    }
    return 1;
}

/* What the protocol says for a code, or undefined. [ code ] -> [ text | undefined ] */
static duk_ret_t error_text(duk_context *ctx)
{
    const struct bytes text = verdict_error(duk_to_uint32(ctx, 0)).text;

    if (bytes_equal(text, BYTES("error"))) {
        return 0;
    }
    duk_push_lstring(ctx, text.data, text.size);
    return 1;
}

/* [ target ] -> [ target ] */
void eider_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"setParts", set_parts, 4},   {"connect", set_connect, 1},
        {"message", set_message, 1},  {"disconnect", set_disconnect, 1},
        {"rpc", set_rpc, 2},          {"channel", add_channel, 6},
        {"publish", publish, 2},      {"checkReason", check_reason, 1},
        {"errorText", error_text, 1}, {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    natives_put(ctx, client_object_natives);
    natives_put(ctx, pending_answer_natives);
}
