#include "scripting/engine/registry.h"

#include "base/bytes.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/engine/duktape_image.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/jobs.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/require.h"
#include "scripting/engine/stack_trace.h"
#include "scripting/engine/uncaught.h"
#include "scripting/globals/console.h"
#include "scripting/globals/process.h"
#include "scripting/globals/process_streams.h"
#include "scripting/globals/promise.h"
#include "scripting/globals/timers.h"
#include "scripting/globals/value_kind.h"
#include "scripting/handlers/eider.h"
#include "scripting/language/literals.h"
#include "scripting/language/lowerer.h"
#include "scripting/language/private_members.h"
#include "scripting/language/regexp.h"
#include "scripting/language/runtime.h"
#include "scripting/language/super_reference.h"
#include "scripting/modules/buffer.h"
#include "scripting/modules/crypto.h"
#include "scripting/modules/events.h"
#include "scripting/modules/fs.h"
#include "scripting/modules/os.h"
#include "scripting/modules/perf_hooks.h"
#include "scripting/modules/string_decoder.h"
#include "scripting/modules/text_coding.h"
#include "scripting/modules/tty.h"
#include "scripting/modules/url.h"
#include "scripting/modules/util.h"
#include "scripting/modules/ws.h"

/* Each file, compiled (cmake/make_image.c). */
#define EMBEDDED(file)              extern const uint32_t file##_image[];
#define GLOBAL(file, natives)       EMBEDDED(file)
#define MODULE(file, name, natives) EMBEDDED(file)
#define SERVER(file, name, natives) EMBEDDED(file)
#define HIDDEN(file, natives)       EMBEDDED(file)
#define PART(file, natives)         EMBEDDED(file)
#define LOWERING(file)              EMBEDDED(file)
#include "scripting/engine/builtin_list.inc"

struct builtin {
    const char *name; /* of a module: what require() takes */
    const uint32_t *image;
    void (*natives)(duk_context *ctx); /* [ target ] -> [ target ]; or NULL */
    bool serves;                       /* an app that requires it is a server */
};

#define ENTRY(file, name, natives, serves) {name, file##_image, natives, serves},

static const struct builtin globals[] = {
#define GLOBAL(file, natives) ENTRY(file, #file, natives, false)
#define MODULE(file, name, natives)
#define SERVER(file, name, natives)
#define HIDDEN(file, natives)
#define PART(file, natives)
#define LOWERING(file)
#include "scripting/engine/builtin_list.inc"
};

static const struct builtin modules[] = {
#define GLOBAL(file, natives)
#define MODULE(file, name, natives) ENTRY(file, name, natives, false)
#define SERVER(file, name, natives) ENTRY(file, name, natives, true)
#define HIDDEN(file, natives)       ENTRY(file, "internal/" #file, natives, false)
#define PART(file, natives)
#define LOWERING(file)
#include "scripting/engine/builtin_list.inc"
};

static const struct builtin parts[] = {
#define GLOBAL(file, natives)
#define MODULE(file, name, natives)
#define SERVER(file, name, natives)
#define HIDDEN(file, natives)
#define PART(file, natives) ENTRY(file, #file, natives, false)
#define LOWERING(file)
#include "scripting/engine/builtin_list.inc"
};

static const struct builtin lowering[] = {
#define GLOBAL(file, natives)
#define MODULE(file, name, natives)
#define SERVER(file, name, natives)
#define HIDDEN(file, natives)
#define PART(file, natives)
#define LOWERING(file) ENTRY(file, #file, lowerer_natives, false)
#include "scripting/engine/builtin_list.inc"
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* [ ] -> [ internal ] */
static void push_internal(duk_context *ctx)
{
    duk_push_heap_stash(ctx);
    if (!duk_get_prop_literal(ctx, -1, "internal")) {
        duk_pop(ctx);
        duk_push_object(ctx);
        duk_dup_top(ctx);
        duk_put_prop_literal(ctx, -3, "internal");
    }
    duk_remove(ctx, -2);
}

/* [ ] -> [ native ] */
static void push_natives(duk_context *ctx, const struct builtin *builtin)
{
    duk_push_object(ctx);
    if (builtin->natives != NULL) {
        builtin->natives(ctx);
    }
}

/* Runs a file; `module.exports` is its result. [ module require ] -> [ exports ] */
static void run(duk_context *ctx, const struct builtin *builtin)
{
    const duk_idx_t module = duk_get_top_index(ctx) - 1;

    duktape_push_image(ctx, builtin->image);
    duk_get_prop_literal(ctx, module, "exports");
    duk_dup(ctx, module + 1);
    duk_dup(ctx, module);
    push_natives(ctx, builtin);
    push_internal(ctx);
    duk_call(ctx, 5);
    duk_get_prop_literal(ctx, module, "exports");
    duk_replace(ctx, module);
    duk_set_top(ctx, module + 1);
}

/* [ ] -> [ exports ] */
static void run_alone(duk_context *ctx, const struct builtin *builtin)
{
    duk_push_object(ctx);
    duk_push_object(ctx);
    duk_put_prop_literal(ctx, -2, "exports");
    duk_push_undefined(ctx);
    run(ctx, builtin);
}

/* [ ] -> [ ] */
void registry_install(duk_context *ctx)
{
    for (size_t i = 0; i < COUNT(globals); i++) {
        run_alone(ctx, &globals[i]);
        duk_pop(ctx);
    }
}

/* What required a server's module is a program no longer, and its time is limited. */
static void note_server(struct engine *engine, const struct builtin *builtin)
{
    if (builtin->serves && engine_is_program(engine)) {
        budget_limit(&engine->budget, engine->limits.load_time_max_ms);
    }
    engine->serves |= builtin->serves;
}

/* Runs the built-in module `name` with a module object; whether there is one.
 * [ name module require ] -> [ boolean ] */
static duk_ret_t run_builtin(duk_context *ctx)
{
    const char *name = duk_require_string(ctx, 0);

    for (size_t i = 0; i < COUNT(modules); i++) {
        if (strcmp(modules[i].name, name) == 0) {
            note_server(engine_of(ctx), &modules[i]);
            run(ctx, &modules[i]);
            duk_push_true(ctx);
            return 1;
        }
    }
    duk_push_false(ctx);
    return 1;
}

/* [ ] -> [ names ] */
static duk_ret_t builtin_names(duk_context *ctx)
{
    duk_uarridx_t count = 0;

    duk_push_array(ctx);
    for (size_t i = 0; i < COUNT(modules); i++) {
        if (strncmp(modules[i].name, "internal/", strlen("internal/")) != 0) {
            duk_push_string(ctx, modules[i].name);
            duk_put_prop_index(ctx, -2, count++);
        }
    }
    return 1;
}

/* [ target ] -> [ target ] */
void registry_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"runBuiltin", run_builtin, 3},
        {"builtinNames", builtin_names, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* [ ] -> [ value ] */
void registry_push_internal(duk_context *ctx, const char *name)
{
    push_internal(ctx);
    duk_get_prop_string(ctx, -1, name);
    duk_remove(ctx, -2);
}

/* [ ] -> [ exports ] */
void registry_push_part(duk_context *ctx, const char *name)
{
    duk_push_heap_stash(ctx);
    if (!duk_get_prop_string(ctx, -1, name)) {
        duk_pop(ctx);
        for (size_t i = 0; i < COUNT(parts); i++) {
            if (strcmp(parts[i].name, name) == 0) {
                run_alone(ctx, &parts[i]);
            }
        }
        duk_dup_top(ctx);
        duk_put_prop_string(ctx, -3, name);
    }
    duk_remove(ctx, -2);
}

/* The lowering takes our regular expressions; the parser of TypeScript is lowered text and needs
 * what scripts need, up to the coroutines. [ ] -> [ ] */
static void install_language(duk_context *ctx, const char *last)
{
    size_t i = 0;

    do {
        run_alone(ctx, &globals[i]);
        duk_pop(ctx);
    } while (strcmp(globals[i++].name, last) != 0);
}

/* [ ] -> [ function ] */
void registry_push_lowering(duk_context *ctx, bool typescript)
{
    install_language(ctx, typescript ? "super_reference" : "regexp");
    push_internal(ctx);
    run_alone(ctx, &lowering[0]);
    duk_put_prop_literal(ctx, -2, "acorn");
    duk_pop(ctx);
    for (size_t i = 1; i < COUNT(lowering); i++) {
        run_alone(ctx, &lowering[i]);
        if (i < COUNT(lowering) - 1) {
            duk_pop(ctx);
        }
    }
}
