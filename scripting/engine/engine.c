#include "scripting/engine/engine.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "scripting/engine/exception.h"
#include "scripting/engine/stack_limit.h"
#include "scripting/engine/stack_trace.h"
#include "scripting/language/lowerer.h"
#include "scripting/language/regexp.h"
#include "scripting/language/runtime.h"
#include "scripting/modules/crypto.h"
#include "scripting/modules/fs.h"
#include "scripting/modules/url.h"

#include <assert.h>
#include <malloc.h>

/* What a heap takes while it is created; a refusal in there is a crash inside Duktape. */
#define CREATION_BYTES (256u * 1024)

#define FAILURE_SIZE_MAX (8u * 1024)
#define REPORT_SIZE_MAX  (64u * 1024)
#define TEXT_SIZE_MAX    (256u * 1024 * 1024)
#define FILES_SIZE_MAX   (4u * 1024 * 1024)

#define CHARGED_BYTES          4096 /* smaller pieces are no work */
#define CHARGED_BYTES_PER_TICK 128

bool engine_fits(struct engine *engine, size_t size)
{
    if (engine->memory_limit == 0 ||
        (size <= engine->memory_limit && engine->memory_used <= engine->memory_limit - size)) {
        return true;
    }
    engine->refusals++;
    return false;
}

/* Memory costs time too: it is cleared, copied, and given back. */
static void charge(struct engine *engine, size_t size)
{
    if (size >= CHARGED_BYTES && engine->ctx != NULL) {
        eider_charge(engine->ctx, size / CHARGED_BYTES_PER_TICK);
    }
}

static void *heap_alloc(void *udata, duk_size_t size)
{
    struct engine *engine = udata;
    void *memory = size > 0 && engine_fits(engine, size) ? malloc(size) : NULL;

    charge(engine, size);
    engine->memory_used += memory != NULL ? malloc_usable_size(memory) : 0;
    return memory;
}

static void heap_free(void *udata, void *memory)
{
    struct engine *engine = udata;

    if (memory != NULL) {
        engine->memory_used -= malloc_usable_size(memory);
        free(memory);
    }
}

static void *heap_realloc(void *udata, void *memory, duk_size_t size)
{
    struct engine *engine = udata;

    if (memory == NULL || size == 0) {
        heap_free(udata, memory);
        return heap_alloc(udata, size);
    }
    const size_t before = malloc_usable_size(memory);

    if (size > before && !engine_fits(engine, size - before)) {
        return NULL;
    }
    charge(engine, size);
    void *moved = realloc(memory, size);

    engine->memory_used += moved != NULL ? malloc_usable_size(moved) - before : 0;
    return moved;
}

/* Only a mistake of ours leads here: a throw outside every protected call. */
static void on_fatal(void *udata, const char *text)
{
    (void)udata;
    log_error("the script engine cannot go on", {"error", LOG_TEXT(text != NULL ? text : "")});
    abort();
}

/* Scripts get neither bytecode nor coroutines nor finalizers. [ ] -> [ ] */
static void remove_own_globals(duk_context *ctx)
{
    duk_push_global_object(ctx);
    duk_del_prop_literal(ctx, -1, "Duktape");
    duk_del_prop_literal(ctx, -1, "CBOR");
    duk_pop(ctx);
}

/* [ ] -> [ ] */
static void find_object_prototype(struct engine *engine)
{
    duk_get_global_literal(engine->ctx, "Object");
    duk_get_prop_literal(engine->ctx, -1, "prototype");
    engine->object_prototype = duk_get_heapptr(engine->ctx, -1); /* Duktape itself holds it. */
    duk_pop_2(engine->ctx);
}

struct engine *engine_new(const struct engine_limits *limits, void *owner)
{
    struct engine *engine = xcalloc(1, sizeof(*engine));

    assert(!stack_is_short());
    engine->limits = *limits;
    engine->owner = owner;
    byte_buffer_init(&engine->failure, FAILURE_SIZE_MAX);
    byte_buffer_init(&engine->jobs.failure, FAILURE_SIZE_MAX);
    byte_buffer_init(&engine->scratch, TEXT_SIZE_MAX);
    byte_buffer_init(&engine->intake, TEXT_SIZE_MAX);
    byte_buffer_init(&engine->report, REPORT_SIZE_MAX);
    lowering_result_init(&engine->lowered);
    lowered_cache_init(&engine->cache, limits->cache_dir);
    exception_init(engine);
    source_maps_init(&engine->source_maps);
    byte_buffer_init(&engine->files, FILES_SIZE_MAX);
    byte_buffer_init(&engine->main_failure, FAILURE_SIZE_MAX);
    free(xmalloc(CREATION_BYTES));
    engine->ctx = duk_create_heap(heap_alloc, heap_realloc, heap_free, engine, on_fatal);
    if (engine->ctx == NULL) {
        on_fatal(engine, "no memory for a heap");
    }
    runtime_keep_thread(engine->ctx);
    remove_own_globals(engine->ctx);
    find_object_prototype(engine);
    byte_view_init(engine);
    references_init(engine);
    stack_trace_install(engine);
    return engine;
}

void engine_close_in(struct engine *engine)
{
    engine->memory_limit = engine->limits.memory_max;
}

void engine_free(struct engine *engine)
{
    if (engine == NULL) {
        return;
    }
    engine->memory_limit = 0;
    fs_close(engine);
    duk_destroy_heap(engine->ctx);
    lowerer_rest(&engine->lowerer);
    references_fini(engine);
    source_maps_fini(&engine->source_maps);
    regexp_close(engine);
    byte_buffer_fini(&engine->failure);
    byte_buffer_fini(&engine->timeout_stack);
    byte_buffer_fini(&engine->jobs.failure);
    byte_buffer_fini(&engine->scratch);
    byte_buffer_fini(&engine->intake);
    byte_buffer_fini(&engine->report);
    lowering_result_fini(&engine->lowered);
    lowered_cache_fini(&engine->cache);
    byte_buffer_fini(&engine->files);
    byte_buffer_fini(&engine->main_failure);
    url_space_free(engine->urls);
    crypto_hash_close(engine);
    free(engine);
}

void engine_note_file(struct engine *engine, const char *path)
{
    byte_buffer_append(&engine->files, path, strlen(path) + 1);
}

bool engine_is_full(struct engine *engine)
{
    if (!engine_looks_full(engine)) {
        return false;
    }
    duk_gc(engine->ctx, 0);
    return engine_looks_full(engine);
}
