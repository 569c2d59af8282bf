#include "base/xmalloc.h"
#include "channels/channel_rule.h"
#include "channels/handler.h"

/* What a server without a script does: the rules of the configuration decide, or everything goes.
 */
struct handler_default {
    struct handler base;
    const struct channel_rules *rules;
    struct channel_rule any;
};

static enum handler_answer allow_connect(struct handler *handler, struct client *client,
                                         const struct connect_request *request,
                                         struct verdict *verdict, struct pending_verdict **later)
{
    (void)handler;
    (void)client;
    (void)request;
    (void)later;
    *verdict = (struct verdict){.kind = VERDICT_ALLOW};
    return HANDLER_NOW;
}

static const struct channel_rule *rule(struct handler *handler, struct bytes channel)
{
    const struct handler_default *self = (const struct handler_default *)handler;

    if (self->rules->count > 0) {
        return channel_rules_find(self->rules, channel);
    }
    return &self->any;
}

/* Rules without a script never ask; the answer is the same as if nobody had. */
static enum handler_answer allow_channel(struct handler *handler, struct client *client,
                                         const struct channel_rule *asked, struct bytes channel,
                                         struct bytes data, struct verdict *verdict,
                                         struct pending_verdict **later)
{
    (void)handler;
    (void)client;
    (void)asked;
    (void)channel;
    (void)data;
    (void)later;
    *verdict = (struct verdict){.kind = VERDICT_ALLOW};
    return HANDLER_NOW;
}

static void unsubscribe(struct handler *handler, struct client *client,
                        const struct channel_rule *told, struct bytes channel, uint32_t code,
                        struct bytes reason)
{
    (void)handler;
    (void)client;
    (void)told;
    (void)channel;
    (void)code;
    (void)reason;
}

static enum handler_answer no_rpc(struct handler *handler, struct client *client,
                                  struct bytes method, struct bytes data, struct verdict *verdict,
                                  struct pending_verdict **later)
{
    (void)handler;
    (void)client;
    (void)method;
    (void)data;
    (void)later;
    *verdict = verdict_error(ERROR_NOT_AVAILABLE);
    return HANDLER_NOW;
}

static bool no_message(struct handler *handler, struct client *client, struct bytes data)
{
    (void)handler;
    (void)client;
    (void)data;
    return false;
}

static void disconnect(struct handler *handler, struct client *client, bool connected,
                       uint32_t code, struct bytes reason)
{
    (void)handler;
    (void)client;
    (void)connected;
    (void)code;
    (void)reason;
}

static void forget(struct handler *handler, struct pending_verdict *pending)
{
    (void)handler;
    (void)pending;
}

struct handler *handler_default_new(const struct channel_rules *rules)
{
    static const struct handler_ops ops = {
        .connect = allow_connect,
        .rule = rule,
        .subscribe = allow_channel,
        .publish = allow_channel,
        .unsubscribe = unsubscribe,
        .rpc = no_rpc,
        .message = no_message,
        .disconnect = disconnect,
        .forget = forget,
    };
    struct handler_default *self = xcalloc(1, sizeof(*self));

    self->base.ops = &ops;
    self->rules = rules;
    self->any.subscribe_allowed = true;
    self->any.publish_allowed = true;
    return &self->base;
}

void handler_default_free(struct handler *handler)
{
    free(handler);
}
