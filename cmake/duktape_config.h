
/* Eider's configuration of the engine. What each gains stands in docs/internals/engine.md. */
#undef DUK_USE_FASTINT
#define DUK_USE_FASTINT
#undef DUK_USE_NONSTD_GETTER_KEY_ARGUMENT
#undef DUK_USE_NONSTD_SETTER_KEY_ARGUMENT
#undef DUK_USE_NONSTD_JSON_ESC_U2028_U2029
#undef DUK_USE_ALLOW_UNDEFINED_BEHAVIOR
#define DUK_USE_ALLOW_UNDEFINED_BEHAVIOR
#undef DUK_USE_VALSTACK_UNSAFE
#define DUK_USE_VALSTACK_UNSAFE
#undef DUK_USE_JSON_STRINGIFY_FASTPATH
#define DUK_USE_JSON_STRINGIFY_FASTPATH
#undef DUK_USE_JSON_QUOTESTRING_FASTPATH
#define DUK_USE_JSON_QUOTESTRING_FASTPATH
#undef DUK_USE_JSON_DECSTRING_FASTPATH
#define DUK_USE_JSON_DECSTRING_FASTPATH
#undef DUK_USE_JSON_DECNUMBER_FASTPATH
#define DUK_USE_JSON_DECNUMBER_FASTPATH
#undef DUK_USE_JSON_EATWHITE_FASTPATH
#define DUK_USE_JSON_EATWHITE_FASTPATH
#undef DUK_USE_LITCACHE_SIZE
#define DUK_USE_LITCACHE_SIZE 1024
#undef DUK_USE_STRHASH_SKIP_SHIFT
#define DUK_USE_STRHASH_SKIP_SHIFT 5

/* There are images instead (duktape_image.c), which know how functions are kept here. */
#undef DUK_USE_BYTECODE_DUMP_SUPPORT

/* What the engine does otherwise than the language says: accessors know their key, JSON escapes
 * line separators. */
#undef DUK_USE_NONSTD_GETTER_KEY_ARGUMENT
#undef DUK_USE_NONSTD_SETTER_KEY_ARGUMENT
#undef DUK_USE_NONSTD_JSON_ESC_U2028_U2029

/* A running script is asked now and then whether its time is over (scripting/engine/budget.c). */
#undef DUK_USE_INTERRUPT_COUNTER
#define DUK_USE_INTERRUPT_COUNTER
#undef DUK_USE_EXEC_TIMEOUT_CHECK
extern int budget_is_spent(void *udata);
#define DUK_USE_EXEC_TIMEOUT_CHECK(udata) budget_is_spent(udata)

/*
 * The loops of the engine's own functions ask too: each round costs ticks, one for about 20 ns of
 * work, and every DUK_EIDER_TICKS the question is put. TICK may throw. CHARGE never does: the next
 * TICK or the next opcode asks. Neither does while an error is being made or garbage collected.
 */
#define DUK_EIDER_TICKS 8192
#define DUK_EIDER_TICK(thr, weight)                                                                \
    do {                                                                                           \
        if (DUK_UNLIKELY(((thr)->heap->eider_ticks -= (duk_int64_t)(weight)) <= 0)) {              \
            eider__tick(thr);                                                                      \
        }                                                                                          \
    } while (0)
#define DUK_EIDER_CHARGE(heap, weight)                                                             \
    do {                                                                                           \
        if (DUK_UNLIKELY(((heap)->eider_ticks -= (duk_int64_t)(weight)) <= 0)) {                   \
            eider__hurry(heap);                                                                    \
        }                                                                                          \
    } while (0)

/* For loops over bytes at `p`: TICK(256 bytes' worth) where p passes a multiple of 256. */
#define DUK_EIDER_TICK_AT(thr, p, weight)                                                          \
    do {                                                                                           \
        if (DUK_UNLIKELY((((duk_uintptr_t)(p)) & 0xff) == 0)) {                                    \
            DUK_EIDER_TICK(thr, weight);                                                           \
        }                                                                                          \
    } while (0)

/* How deep C code may call itself: as deep as the thread's stack lets it. */
extern int stack_is_short(void);
#define DUK_USE_NATIVE_STACK_CHECK() stack_is_short()

/*
 * A position in a program: line * 4096 + column, both from 1. What is further right than 4095 is at
 * 4095; above half a million lines, lines are no longer counted. scripting/engine/stack_trace.c
 * takes it apart.
 */
#define DUK_EIDER_COLUMN_MAX      4095
#define DUK_EIDER_FIRST_POSITION  (4096 + 1)
#define DUK_EIDER_LINE(position)  ((position) >> 12)
#define DUK_EIDER_NEXT_COLUMN(at) ((at) + (((at)&DUK_EIDER_COLUMN_MAX) != DUK_EIDER_COLUMN_MAX))
#define DUK_EIDER_NEXT_LINE(at)                                                                    \
    ((at) < 0x7ffe0000 ? ((at) | DUK_EIDER_COLUMN_MAX) + 2 : DUK_EIDER_NEXT_COLUMN(at))

/* Emits instructions that have the position `at`. */
#define DUK_EIDER_EMIT_AT(at, emit)                                                                \
    do {                                                                                           \
        comp_ctx->emit_position = (at);                                                            \
        emit;                                                                                      \
        comp_ctx->emit_position = 0;                                                               \
    } while (0)

/* A call in a return statement stays in the stack trace. */
#undef DUK_USE_TAILCALL

/*
 * Stack traces (scripting/engine/stack_trace.c). An Error that is made gets an own accessor
 * `stack`; what it needs is kept by the engine that the heap belongs to.
 */
struct duk_hthread;
struct eider_traces {
    void *limit_key; /* the string 'stackTraceLimit', interned; NULL: there are no traces yet */
    void *getter;    /* functions */
    void *setter;
    void *constructor; /* Error, the object that has stackTraceLimit */
};

/* One call on the stack; texts are borrowed from the function. */
struct eider_frame {
    const char *name; /* of the function; NULL when it has none */
    const char *file; /* NULL when it has none */
    duk_uint_t position;
    duk_bool_t construct;
};

/* C code of ours has done, or is about to do, that many ticks of work. TICK and CHARGE. [ ] -> [ ]
 */
void eider_tick(struct duk_hthread *thr, duk_size_t weight);
void eider_charge(struct duk_hthread *thr, duk_size_t weight);

/* Of the engine: what belongs to a heap, by its udata. */
extern struct eider_traces *eider_traces(void *udata);

/* Of scripting/language/dynamic_code.c: makes of eval's argument what the engine compiles. */
extern void eider_lower_eval(struct duk_hthread *thr);

/* Gives the object at `at` a trace of the calls below the function `above`, or of all when that is
 * NULL or not among them, and an accessor `stack`. [ ] -> [ ] */
void eider_capture(struct duk_hthread *thr, duk_idx_t at, void *above);

/* The function of call `index` of the trace of the object at `at`; false after the last.
 * [ ] -> [ function ] or [ ] */
duk_bool_t eider_push_frame(struct duk_hthread *thr, duk_idx_t at, duk_uint_t index,
                            struct eider_frame *frame);

/* The coroutine that is running, or `thr`. */
struct duk_hthread *eider_running(struct duk_hthread *thr);

/* The same for the calls that are running in a coroutine. */
duk_bool_t eider_push_active_frame(struct duk_hthread *thr, duk_uint_t index,
                                   struct eider_frame *frame);

#define EIDER_NO_TRACE (-2)

/* How many calls Error.stackTraceLimit allowed when the trace of the object at `at` was made; -1
 * when it was no number; or EIDER_NO_TRACE. */
duk_int_t eider_trace_limit(struct duk_hthread *thr, duk_idx_t at);
