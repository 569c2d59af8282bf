#include "scripting/language/lowerer.h"

#include "base/xmalloc.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/script_call.h"

#define HEAP_SIZE_MAX    (512u * 1024 * 1024)
#define TIME_MAX_MS      60000
#define TEXT_SIZE_MAX    (256u * 1024 * 1024)
#define MESSAGE_SIZE_MAX 4096

struct lowerer {
    struct engine *engine;
    struct reference lower; /* (source, format, typescript, package, context) -> [code, meta] */
    bool typescript;        /* knows it; one that does not is lighter */
};

/* One run. */
struct job {
    struct lowerer *lowerer;
    const struct lowering_request *request;
    struct lowering_result *result;
};

void lowering_result_init(struct lowering_result *result)
{
    byte_buffer_init(&result->code, TEXT_SIZE_MAX);
    byte_buffer_init(&result->meta, TEXT_SIZE_MAX);
    byte_buffer_init(&result->message, MESSAGE_SIZE_MAX);
    result->line = 0;
    result->column = 0;
}

void lowering_result_reset(struct lowering_result *result)
{
    byte_buffer_reset(&result->code);
    byte_buffer_reset(&result->meta);
    byte_buffer_reset(&result->message);
    result->line = 0;
    result->column = 0;
}

void lowering_result_fini(struct lowering_result *result)
{
    byte_buffer_fini(&result->code);
    byte_buffer_fini(&result->meta);
    byte_buffer_fini(&result->message);
}

/* [ ] -> [ function ] */
static duk_ret_t load_typescript(duk_context *ctx)
{
    registry_push_part(ctx, "acorn_typescript");
    return 1;
}

/* The natives of entry.js. [ target ] -> [ target ] */
void lowerer_natives(duk_context *ctx)
{
    static const struct native natives[] = {{"loadTypescript", load_typescript, 0},
                                            {NULL, NULL, 0}};

    natives_put(ctx, natives);
}

/* [ ] -> [ ] */
static duk_ret_t prepare(duk_context *ctx, void *data)
{
    struct lowerer *lowerer = data;

    registry_push_lowering(ctx, lowerer->typescript);
    reference_set(ctx, -1, &lowerer->lower);
    duk_pop(ctx);
    return 0;
}

static struct lowerer *lowerer_new(bool typescript)
{
    static const struct engine_limits limits = {.memory_max = HEAP_SIZE_MAX,
                                                .call_time_max_ms = TIME_MAX_MS};
    struct lowerer *lowerer = xcalloc(1, sizeof(*lowerer));

    lowerer->typescript = typescript;
    lowerer->engine = engine_new(&limits, NULL);
    engine_close_in(lowerer->engine);
    script_call(lowerer->engine, prepare, lowerer);
    return lowerer;
}

/* [ object ] -> [ object ] */
static uint32_t get_number(duk_context *ctx, const char *key)
{
    duk_get_prop_string(ctx, -1, key);
    const uint32_t value = duk_to_uint32(ctx, -1);

    duk_pop(ctx);
    return value;
}

/* [ array ] -> [ array ] */
static void take_text(duk_context *ctx, duk_uarridx_t index, struct byte_buffer *out)
{
    duk_get_prop_index(ctx, -1, index);
    byte_buffer_append_bytes(out, text_get(ctx, -1));
    duk_pop(ctx);
}

/* [ ] -> [ ] */
static duk_ret_t run(duk_context *ctx, void *data)
{
    struct job *job = data;

    reference_push(ctx, &job->lowerer->lower);
    text_push(ctx, job->request->source);
    duk_push_string(ctx, job->request->format);
    duk_push_boolean(ctx, job->request->typescript);
    duk_push_boolean(ctx, job->request->is_package);
    text_push(ctx, job->request->context);
    duk_call(ctx, 5);
    if (!duk_is_array(ctx, -1)) { /* what is wrong with the source */
        job->result->line = get_number(ctx, "line");
        job->result->column = get_number(ctx, "column");
        duk_get_prop_literal(ctx, -1, "message");
        byte_buffer_append_bytes(&job->result->message, text_get(ctx, -1));
        return 0;
    }
    take_text(ctx, 0, &job->result->code);
    take_text(ctx, 1, &job->result->meta);
    return 0;
}

bool lowerer_run(struct lowerer **lowerer, const struct lowering_request *request,
                 struct lowering_result *result)
{
    if (*lowerer != NULL && request->typescript && !(*lowerer)->typescript) {
        lowerer_rest(lowerer);
    }
    if (*lowerer == NULL) {
        *lowerer = lowerer_new(request->typescript);
    }
    struct job job = {*lowerer, request, result};
    struct engine *engine = (*lowerer)->engine;

    engine->limits.call_time_max_ms = request->time_max_ms > 0 ? request->time_max_ms : TIME_MAX_MS;
    if (script_call(engine, run, &job) != SCRIPT_DONE) {
        byte_buffer_printf(&result->message, "the lowering failed: %.*s", (int)engine->failure.size,
                           engine->failure.data);
        lowerer_rest(lowerer); /* what it holds may be half done */
        return false;
    }
    return result->message.size == 0;
}

void lowerer_rest(struct lowerer **lowerer)
{
    if (*lowerer != NULL) {
        engine_free((*lowerer)->engine);
        free(*lowerer);
        *lowerer = NULL;
    }
}
