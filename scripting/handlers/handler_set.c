#include "scripting/handlers/handler_set.h"

#include "base/xmalloc.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/require.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/globals/process.h"
#include "scripting/globals/timers.h"
#include "scripting/handlers/pending_answer.h"
#include "scripting/modules/ws.h"

#define ANSWER_SIZE_MAX (64u * 1024 * 1024)

/* [ ] -> [ ] */
static duk_ret_t install(duk_context *ctx, void *data)
{
    const struct script_options *options = data;

    registry_install(ctx);
    process_set_arguments(ctx, options->arguments, options->argument_count);
    return 0;
}

/* [ ] -> [ ] */
static duk_ret_t run_main(duk_context *ctx, void *data)
{
    const struct script_options *options = data;

    require_run_main(ctx, options->path);
    return 0;
}

/* Compiled and run in two steps: ours without limits, then the app's with them. */
static bool run(struct handler_set *set, const struct script_options *options, struct error *err)
{
    const struct script_entry prelude = {
        .body = install, .data = (void *)(uintptr_t)options, .limit_ms = 60000};
    const struct script_entry app = {.body = run_main,
                                     .data = (void *)(uintptr_t)options,
                                     .limit_ms = options->load_time_max_ms};

    if (script_enter_without_jobs(set->engine, &prelude) != SCRIPT_DONE) {
        return script_error(set->engine, err);
    }
    engine_close_in(set->engine);
    return script_enter(set->engine, &app) == SCRIPT_DONE || script_error(set->engine, err);
}

static struct handler_set *handler_set_new(const struct handler_set_options *options)
{
    const struct script_options *script = options->script_options;
    const struct engine_limits limits = {
        .call_time_max_ms = script->call_time_max_ms,
        .memory_max = script->memory_max,
        .timers_max = script->timers_max,
        .json_depth_max = script->json_depth_max,
        .cache_dir = script->cache_dir,
    };
    struct handler_set *set = xcalloc(1, sizeof(*set));

    set->script = options->script;
    set->hub = options->hub;
    set->clients = options->clients;
    hash_map_init(&set->rpc);
    list_init(&set->pending);
    list_init(&set->settled);
    verdict_text_init(&set->text, ANSWER_SIZE_MAX);
    set->engine = engine_new(&limits, set);
    turn_open(set->engine, options->loop, options->on_turn);
    timers_open(set->engine, options->loop);
    websockets_open(set->engine, options->raw);
    return set;
}

struct handler_set *handler_set_load(const struct handler_set_options *options, struct error *err)
{
    struct handler_set *set = handler_set_new(options);

    if (!run(set, options->script_options, err)) {
        handler_set_free(set);
        return NULL;
    }
    return set;
}

static void free_rpc(struct hash_map *rpc)
{
    struct rpc_method *method;

    for (size_t at = 0; (method = hash_map_next(rpc, &at)) != NULL;) {
        free(method);
    }
    hash_map_fini(rpc);
}

void handler_set_free(struct handler_set *set)
{
    if (set == NULL) {
        return;
    }
    set->engine->memory_limit = 0; /* The end needs no limit, and must not throw. */
    pending_answers_drop(set);
    timers_close(set->engine);
    websockets_close(set->engine);
    turn_close(set->engine);
    engine_free(set->engine);
    channel_rules_fini(&set->rules);
    free_rpc(&set->rpc);
    free(set->functions);
    verdict_text_fini(&set->text);
    free(set);
}

struct rule_functions *handler_set_add_functions(struct handler_set *set, uint32_t *index)
{
    const size_t count = set->rules.count;

    if (count > set->function_capacity) {
        set->function_capacity = count * 2;
        set->functions =
            xrealloc(set->functions, set->function_capacity * sizeof(set->functions[0]));
    }
    *index = (uint32_t)count - 1;
    set->functions[count - 1] = (struct rule_functions){0};
    return &set->functions[count - 1];
}
