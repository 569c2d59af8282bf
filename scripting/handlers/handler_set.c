#include "scripting/handlers/handler_set.h"

#include "base/xmalloc.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/require.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/engine/uncaught.h"
#include "scripting/globals/process.h"
#include "scripting/globals/process_streams.h"
#include "scripting/globals/signals.h"
#include "scripting/globals/timers.h"
#include "scripting/handlers/client_object.h"
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

/* The main module of a server threw. When the process was started with it, that is said as of a
 * program, which has no room for it in an error of ours. */
static bool fail(struct engine *engine, struct error *err)
{
    if (engine->may_end) {
        uncaught_print(engine);
        return error_set(err, "%s", "");
    }
    return script_error(engine, err);
}

/* Compiled and run in two steps: ours without limits, then the app's with them. */
static bool run(struct handler_set *set, const struct handler_set_options *all, struct error *err)
{
    const struct script_options *options = all->script_options;
    struct engine *engine = set->engine;
    const struct script_entry prelude = {
        .body = install, .data = (void *)(uintptr_t)options, .limit_ms = 60000};
    const struct script_entry app = {.body = run_main,
                                     .data = (void *)(uintptr_t)options,
                                     .limit_ms = options->load_time_max_ms,
                                     .loads = true};

    if (script_enter_without_jobs(engine, &prelude) != SCRIPT_DONE) {
        return script_error(engine, err);
    }
    engine_close_in(engine);
    if (script_enter(engine, &app) != SCRIPT_DONE && !engine->failure_told) {
        return fail(engine, err);
    }
    if (engine->exiting && all->replaces) {
        return error_set(err, "%s: process.exit(%d) while it was loaded", options->path,
                         engine->exit_code);
    }
    return true;
}

static struct handler_set *handler_set_new(const struct handler_set_options *options)
{
    const struct script_options *script = options->script_options;
    const struct engine_limits limits = {
        .call_time_max_ms = script->call_time_max_ms,
        .load_time_max_ms = script->load_time_max_ms,
        .program_time_max_ms = script->program_time_max_ms,
        .memory_max = script->memory_max,
        .timers_max = script->timers_max,
        .json_depth_max = script->json_depth_max,
        .cache_dir = script->cache_dir,
    };
    struct handler_set *set = xcalloc(1, sizeof(*set));

    set->script = options->script;
    set->hub = options->hub;
    list_init(&set->clients);
    hash_map_init(&set->rpc);
    list_init(&set->pending);
    list_init(&set->settled);
    verdict_text_init(&set->text, ANSWER_SIZE_MAX);
    set->standby = options->replaces;
    set->engine = engine_new(&limits, set);
    set->engine->may_end = script->may_end && !options->replaces;
    set->engine->main_is_tried = options->replaces;
    set->engine->begun_ns = options->begun_ns;
    set->engine->on_exit = options->on_exit;
    turn_open(set->engine, options->loop, options->on_turn);
    timers_open(set->engine, options->loop);
    websockets_open(set->engine, options->raw);
    return set;
}

struct handler_set *handler_set_load(const struct handler_set_options *options, struct error *err)
{
    struct handler_set *set = handler_set_new(options);

    if (!run(set, options, err)) {
        if (options->files != NULL) {
            byte_buffer_append_bytes(options->files, byte_buffer_bytes(&set->engine->files));
        }
        handler_set_free(set);
        return NULL;
    }
    return set;
}

void handler_set_retire(struct handler_set *set)
{
    set->retired = true;
    timers_stop_intervals(set->engine);
    signals_close(set->engine);
    process_streams_close(set->engine);
    websockets_retire(set->engine);
}

bool handler_set_owes(const struct handler_set *set)
{
    return !list_empty(&set->pending) || !list_empty(&set->settled);
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
    client_objects_free(set);
    signals_close(set->engine);
    process_streams_close(set->engine);
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
