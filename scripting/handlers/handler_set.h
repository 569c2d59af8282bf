/*
 * handler_set.h - one loaded app: a heap, the rules it declared, and the functions behind them.
 *
 * A script has one at a time; replacing the heap makes a new one beside it and then drops the old.
 * engine->owner is the set, so that eider.c's functions find it. Owner: struct script.
 */
#ifndef EIDER_HANDLERS_HANDLER_SET_H
#define EIDER_HANDLERS_HANDLER_SET_H

#include "base/error.h"
#include "base/hash_map.h"
#include "base/list.h"
#include "channels/channel_rule.h"
#include "scripting/engine/engine.h"
#include "scripting/handlers/script.h"
#include "scripting/handlers/verdict_value.h"

struct raw_server;

/* The functions of one channel rule; rule->handler is the index. */
struct rule_functions {
    struct reference subscribe;
    struct reference publish;
    struct reference unsubscribe;
};

struct rpc_method {
    struct reference function;
    char name[]; /* the key in handler_set->rpc */
};

struct handler_set {
    struct engine *engine;
    struct script *script;
    struct hub *hub;      /* NULL: publish() does nothing */
    struct list *clients; /* the script's: struct script_client.link */

    /* What the app declared */
    struct channel_rules rules;
    struct rule_functions *functions;
    size_t function_capacity;
    struct reference connect;
    struct reference message;
    struct reference disconnect;
    struct reference any_rpc; /* for names that have no function of their own */
    struct hash_map rpc;      /* struct rpc_method */

    /* Parts of eider.js that C uses */
    struct reference client_prototype;
    struct reference make_request;
    struct reference wait;
    struct reference promise_then; /* Promise.prototype.then, by which our promises are known */

    /* Answers */
    struct verdict_text text; /* what the last verdict borrows from */
    struct list pending;      /* struct pending_answer.link: not settled yet */
    struct list settled;      /* to be delivered in the next turn */
};

/* Everything a load needs. */
struct handler_set_options {
    uv_loop_t *loop;
    struct hub *hub;
    struct script *script;
    struct list *clients;
    struct raw_server *raw;
    const struct script_options *script_options;
    void (*on_turn)(struct engine *engine);
};

/* Makes a heap and runs the main module in it; NULL with *err set when that fails. */
struct handler_set *handler_set_load(const struct handler_set_options *options, struct error *err);

/* Ends it at once: timers stop, answers that are pending are dropped. NULL does nothing. */
void handler_set_free(struct handler_set *set);

/* Adds the functions of a new rule; gives their index. */
struct rule_functions *handler_set_add_functions(struct handler_set *set, uint32_t *index);

#endif
