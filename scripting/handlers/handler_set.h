/*
 * handler_set.h - one loaded app: a heap, the rules it declared, and the functions behind them.
 *
 * A script asks one at a time; replacing the heap makes a new one beside it. The old one is
 * dropped, or after a reload lives on until its promises have given their answers. engine->owner is
 * the set, so that eider.c's functions find it. Owner: struct script.
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
    struct hub *hub;     /* NULL: publish() does nothing */
    struct list clients; /* struct script_client.link */
    struct list link;    /* in the script's retired sets */
    bool standby;        /* loaded beside another that runs: it must not end the process yet */
    bool retired;
    uint64_t retired_at_ms;

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
    struct raw_server *raw;
    const struct script_options *script_options;
    uint64_t begun_ns; /* the script began, by uv_hrtime() */
    bool replaces;     /* another set is running: it is no program, and does not end the process */
    void (*on_turn)(struct engine *engine);
    void (*on_exit)(struct engine *engine);
    struct byte_buffer *files; /* gets those that a failed load has read, may be NULL */
};

/*
 * Makes a heap and runs the main module in it; NULL with *err set when that fails; its
 * text is empty when it is told already, as of an app that ends the process. A script that
 * called process.exit() has not failed, unless it is to replace another: engine->exiting is set.
 */
struct handler_set *handler_set_load(const struct handler_set_options *options, struct error *err);

/* It is asked no more: what repeats ends, and so do listeners to signals. What it has promised goes
 * on. Outside of all JS. */
void handler_set_retire(struct handler_set *set);

/* Whether answers of it are still to come. */
bool handler_set_owes(const struct handler_set *set);

/* Ends it at once: timers stop, answers that are pending are dropped. NULL does nothing. */
void handler_set_free(struct handler_set *set);

/* Adds the functions of a new rule; gives their index. */
struct rule_functions *handler_set_add_functions(struct handler_set *set, uint32_t *index);

#endif
