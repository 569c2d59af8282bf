#include "scripting/handlers/script_handler.h"

#include "channels/channel_rule.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/json_value.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/globals/promise.h"
#include "scripting/handlers/client_object.h"
#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/pending_answer.h"

/* One question on its way through JS. */
struct asking {
    enum question question;
    struct handler_set *set;
    struct client *client;
    const struct reference *function;
    const struct connect_request *request;
    const struct channel_rule *rule; /* not after the call: the script may have added rules */
    struct bytes subject;            /* the channel, or the rpc's method */
    struct bytes data;
    struct verdict *verdict;
    struct pending_answer *pending; /* when a promise came back */
};

/* "publish on room:42", for the log. */
static void describe(const struct asking *asking, char where[PENDING_WHERE_SIZE])
{
    const char *name = question_name(asking->question);

    if (asking->subject.data == NULL) {
        snprintf(where, PENDING_WHERE_SIZE, "the %s handler", name);
    } else {
        snprintf(where, PENDING_WHERE_SIZE, "the %s handler of %.*s", name,
                 (int)asking->subject.size, asking->subject.data);
    }
}

/* A promise that is settled already is as good as its value: no job is needed to see that. Whether
 * it was one, with the value in its place; a rejection is thrown. [ ... promise ] -> [ ... value ]
 */
static bool unwrap_settled(duk_context *ctx)
{
    switch (promise_look(ctx, -1)) {
    case PROMISE_FULFILLED:
        duk_remove(ctx, -2);
        return true;
    case PROMISE_REJECTED:
        (void)duk_throw(ctx);
        return true;
    default:
        duk_pop(ctx);
        return false;
    }
}

/* Whether the answer must be waited for. [ ... value ] -> [ ... value ] */
static bool is_for_later(duk_context *ctx, const struct handler_set *set)
{
    if (!duk_is_object(ctx, -1)) {
        return false;
    }
    duk_get_prop_literal(ctx, -1, "then");
    const bool thenable = duk_is_function(ctx, -1);
    const bool ours = duk_get_heapptr(ctx, -1) == set->promise_then.object;

    duk_pop(ctx);
    return thenable && !(ours && unwrap_settled(ctx));
}

/* What the function gave is the answer, or will be. [ ... value ] -> [ ... value ] */
static duk_ret_t take_answer(duk_context *ctx, struct asking *asking)
{
    if (is_for_later(ctx, asking->set)) {
        char where[PENDING_WHERE_SIZE];

        describe(asking, where);
        pending_answer_new(ctx, asking->question, where, &asking->pending);
    } else {
        verdict_of_value(ctx, asking->question, asking->verdict, &asking->set->text);
    }
    return 0;
}

/* [ thrown ] -> [ boolean ] */
static duk_ret_t take_rejection(duk_context *ctx, void *data)
{
    struct asking *asking = data;

    duk_push_boolean(ctx, verdict_of_rejection(ctx, asking->verdict, &asking->set->text));
    return 1;
}

static enum handler_answer finish(struct asking *asking, struct pending_verdict **later)
{
    struct pending_answer *pending = asking->pending;

    if (pending == NULL) {
        return HANDLER_NOW;
    }
    if (!pending->settled) {
        pending->handed_out = true;
        *later = &pending->verdict;
        return HANDLER_LATER;
    }
    /* Settled while the jobs ran: the answer's text moves to the set. */
    verdict_text_fini(&asking->set->text);
    asking->set->text = pending->text;
    *asking->verdict = pending->answer;
    verdict_text_init(&pending->text, 0);
    pending_answer_free(pending);
    return HANDLER_NOW;
}

static enum handler_answer ask(struct asking *asking, duk_safe_call_function body,
                               struct pending_verdict **later)
{
    struct engine *engine = asking->set->engine;
    const struct script_entry entry = {.body = body, .caught = take_rejection, .data = asking};

    if (script_enter(engine, &entry) != SCRIPT_DONE) {
        char where[PENDING_WHERE_SIZE];

        describe(asking, where);
        script_log_failure(engine, where);
        if (asking->pending != NULL) {
            pending_answer_free(asking->pending);
        }
        *asking->verdict = verdict_error(ERROR_INTERNAL);
        return HANDLER_NOW;
    }
    return finish(asking, later);
}

/* ---- connect ---- */

/* [ ] -> [ ] */
static duk_ret_t ask_connect(duk_context *ctx, void *data)
{
    struct asking *asking = data;
    const struct connect_request *request = asking->request;

    reference_push(ctx, asking->function);
    client_object_push(ctx, asking->client);
    reference_push(ctx, &asking->set->make_request);
    text_push(ctx, request->token.data != NULL ? request->token : BYTES(""));
    json_value_push(ctx, request->data);
    text_push(ctx, request->name);
    text_push(ctx, request->version);
    json_value_push(ctx, request->headers);
    text_push(ctx, request->origin);
    text_push(ctx, request->user_agent);
    text_push(ctx, request->host);
    text_push(ctx, request->url);
    text_push(ctx, request->address);
    duk_call(ctx, 10);
    duk_call(ctx, 2);
    return take_answer(ctx, asking);
}

static enum handler_answer on_connect(struct handler *handler, struct client *client,
                                      const struct connect_request *request,
                                      struct verdict *verdict, struct pending_verdict **later)
{
    struct handler_set *set = script_current_set(handler);
    struct asking asking = {.question = QUESTION_CONNECT,
                            .set = set,
                            .client = client,
                            .function = &set->connect,
                            .request = request,
                            .verdict = verdict};

    if (!reference_is_set(&set->connect)) {
        *verdict = (struct verdict){.kind = VERDICT_ALLOW};
        return HANDLER_NOW;
    }
    return ask(&asking, ask_connect, later);
}

/* ---- channels ---- */

static const struct channel_rule *find_rule(struct handler *handler, struct bytes channel)
{
    return channel_rules_find(&script_current_set(handler)->rules, channel);
}

/* Bare while it is filled, as in json_value.c. [ ] -> [ params ] */
static void push_params(duk_context *ctx, const struct channel_rule *rule, struct bytes channel)
{
    struct channel_param params[CHANNEL_PARAMS_MAX];
    const size_t count = channel_rule_params(rule, channel, params);

    duk_push_bare_object(ctx);
    for (size_t i = 0; i < count; i++) {
        text_push(ctx, params[i].name);
        text_push(ctx, params[i].value);
        duk_put_prop(ctx, -3);
    }
    duk_push_heapptr(ctx, engine_of(ctx)->object_prototype);
    duk_set_prototype(ctx, -2);
}

/* subscribe(client, params, data, channel). [ ] -> [ ] */
static duk_ret_t ask_subscribe(duk_context *ctx, void *data)
{
    struct asking *asking = data;

    reference_push(ctx, asking->function);
    client_object_push(ctx, asking->client);
    push_params(ctx, asking->rule, asking->subject);
    json_value_push(ctx, asking->data);
    text_push(ctx, asking->subject);
    duk_call(ctx, 4);
    return take_answer(ctx, asking);
}

/* publish(client, message, params, channel). [ ] -> [ ] */
static duk_ret_t ask_publish(duk_context *ctx, void *data)
{
    struct asking *asking = data;

    reference_push(ctx, asking->function);
    client_object_push(ctx, asking->client);
    json_value_push(ctx, asking->data);
    push_params(ctx, asking->rule, asking->subject);
    text_push(ctx, asking->subject);
    duk_call(ctx, 4);
    return take_answer(ctx, asking);
}

static enum handler_answer on_subscribe(struct handler *handler, struct client *client,
                                        const struct channel_rule *rule, struct bytes channel,
                                        struct bytes data, struct verdict *verdict,
                                        struct pending_verdict **later)
{
    struct handler_set *set = script_current_set(handler);
    const struct reference function = set->functions[rule->handler].subscribe;
    struct asking asking = {.question = QUESTION_SUBSCRIBE,
                            .set = set,
                            .client = client,
                            .function = &function,
                            .rule = rule,
                            .subject = channel,
                            .data = data,
                            .verdict = verdict};

    return ask(&asking, ask_subscribe, later);
}

static enum handler_answer on_publish(struct handler *handler, struct client *client,
                                      const struct channel_rule *rule, struct bytes channel,
                                      struct bytes data, struct verdict *verdict,
                                      struct pending_verdict **later)
{
    struct handler_set *set = script_current_set(handler);
    const struct reference function = set->functions[rule->handler].publish;
    struct asking asking = {.question = QUESTION_PUBLISH,
                            .set = set,
                            .client = client,
                            .function = &function,
                            .rule = rule,
                            .subject = channel,
                            .data = data,
                            .verdict = verdict};

    return ask(&asking, ask_publish, later);
}

/* ---- rpc ---- */

/* rpc(data, client, method). [ ] -> [ ] */
static duk_ret_t ask_rpc(duk_context *ctx, void *data)
{
    struct asking *asking = data;

    reference_push(ctx, asking->function);
    json_value_push(ctx, asking->data);
    client_object_push(ctx, asking->client);
    text_push(ctx, asking->subject);
    duk_call(ctx, 3);
    return take_answer(ctx, asking);
}

static enum handler_answer on_rpc(struct handler *handler, struct client *client,
                                  struct bytes method, struct bytes data, struct verdict *verdict,
                                  struct pending_verdict **later)
{
    struct handler_set *set = script_current_set(handler);
    const struct rpc_method *known = hash_map_get(&set->rpc, method);
    const struct reference function = known != NULL ? known->function : set->any_rpc;
    struct asking asking = {.question = QUESTION_RPC,
                            .set = set,
                            .client = client,
                            .function = &function,
                            .subject = method,
                            .data = data,
                            .verdict = verdict};

    if (!reference_is_set(&function)) {
        *verdict = verdict_error(set->rpc.count > 0 ? ERROR_METHOD_NOT_FOUND : ERROR_NOT_AVAILABLE);
        return HANDLER_NOW;
    }
    return ask(&asking, ask_rpc, later);
}

/* ---- told, not asked ---- */

struct telling {
    struct handler_set *set;
    struct client *client;
    struct reference function; /* a copy: the script may put another in its place */
    const struct channel_rule *rule;
    struct bytes channel;
    struct bytes data;
    uint32_t code;
    struct bytes reason;
};

static void tell(struct telling *telling, duk_safe_call_function body, const char *where)
{
    if (script_call(telling->set->engine, body, telling) != SCRIPT_DONE) {
        script_log_failure(telling->set->engine, where);
    }
}

/* {code, reason}. [ ] -> [ object ] */
static void push_reason(duk_context *ctx, const struct telling *telling)
{
    duk_push_object(ctx);
    duk_push_uint(ctx, telling->code);
    duk_put_prop_literal(ctx, -2, "code");
    text_push(ctx, telling->reason.data != NULL ? telling->reason : BYTES(""));
    duk_put_prop_literal(ctx, -2, "reason");
}

/* unsubscribe(client, reason, params, channel). [ ] -> [ ] */
static duk_ret_t tell_unsubscribe(duk_context *ctx, void *data)
{
    const struct telling *telling = data;

    reference_push(ctx, &telling->function);
    client_object_push(ctx, telling->client);
    push_reason(ctx, telling);
    push_params(ctx, telling->rule, telling->channel);
    text_push(ctx, telling->channel);
    duk_call(ctx, 4);
    return 0;
}

static void on_unsubscribe(struct handler *handler, struct client *client,
                           const struct channel_rule *rule, struct bytes channel, uint32_t code,
                           struct bytes reason)
{
    struct handler_set *set = script_current_set(handler);
    struct telling telling = {.set = set,
                              .client = client,
                              .rule = rule,
                              .channel = channel,
                              .function = set->functions[rule->handler].unsubscribe,
                              .code = code,
                              .reason = reason};

    if (reference_is_set(&telling.function)) {
        tell(&telling, tell_unsubscribe, "an unsubscribe handler");
    }
}

/* message(client, data). [ ] -> [ ] */
static duk_ret_t tell_message(duk_context *ctx, void *data)
{
    const struct telling *telling = data;

    reference_push(ctx, &telling->function);
    client_object_push(ctx, telling->client);
    json_value_push(ctx, telling->data);
    duk_call(ctx, 2);
    return 0;
}

static bool on_message(struct handler *handler, struct client *client, struct bytes data)
{
    struct handler_set *set = script_current_set(handler);
    struct telling telling = {.set = set, .client = client, .function = set->message, .data = data};

    if (!reference_is_set(&telling.function)) {
        return false;
    }
    tell(&telling, tell_message, "the message handler");
    return true;
}

/* disconnect(client, reason). [ ] -> [ ] */
static duk_ret_t tell_disconnect(duk_context *ctx, void *data)
{
    const struct telling *telling = data;

    reference_push(ctx, &telling->function);
    client_object_push(ctx, telling->client);
    push_reason(ctx, telling);
    duk_call(ctx, 2);
    return 0;
}

static void on_disconnect(struct handler *handler, struct client *client, bool connected,
                          uint32_t code, struct bytes reason)
{
    struct handler_set *set = script_current_set(handler);
    struct telling telling = {
        .set = set, .client = client, .function = set->disconnect, .code = code, .reason = reason};

    if (connected && reference_is_set(&telling.function)) {
        tell(&telling, tell_disconnect, "the disconnect handler");
    }
    client_object_drop(client);
}

static void forget(struct handler *handler, struct pending_verdict *pending)
{
    struct pending_answer *answer = LIST_ITEM(pending, struct pending_answer, verdict);

    (void)handler;
    turn_request(answer->set->engine); /* A retired set may owe nothing any more. */
    pending_answer_free(answer);
}

const struct handler_ops script_handler_ops = {
    .connect = on_connect,
    .rule = find_rule,
    .subscribe = on_subscribe,
    .publish = on_publish,
    .unsubscribe = on_unsubscribe,
    .rpc = on_rpc,
    .message = on_message,
    .disconnect = on_disconnect,
    .forget = forget,
};
