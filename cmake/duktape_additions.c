
/*
 * Eider's own functions inside the engine. Appended to duktape.c (duktape_patches.cmake), so that
 * they reach what is private there; their contracts stand in duktape_config.h.
 */

/* ---- the time limit ---- */

/* Whether it would be wrong to throw, or to ask. */
DUK_LOCAL duk_bool_t eider__is_busy(const duk_heap *heap)
{
    return heap->creating_error || heap->augmenting_error || heap->ms_running != 0 ||
           DUK_HEAP_HAS_INTERRUPT_RUNNING(heap);
}

DUK_LOCAL DUK_NOINLINE DUK_COLD void eider__hurry(duk_heap *heap)
{
    if (heap->curr_thread != NULL) {
        heap->curr_thread->interrupt_counter = 0;
    }
}

DUK_LOCAL DUK_NOINLINE DUK_COLD void eider__tick(duk_hthread *thr)
{
    duk_heap *heap = thr->heap;

    heap->eider_ticks = DUK_EIDER_TICKS;
    if (eider__is_busy(heap) || !DUK_USE_EXEC_TIMEOUT_CHECK(heap->heap_udata)) {
        return;
    }
    /* Whoever catches this gets it again, from the next opcode and from the next tick. */
    heap->eider_ticks = 0;
    eider__hurry(heap);
    DUK_ERROR_RANGE(thr, "execution timeout");
}

void eider_tick(duk_hthread *thr, duk_size_t weight)
{
    DUK_EIDER_TICK(thr, weight);
}

void eider_charge(duk_hthread *thr, duk_size_t weight)
{
    DUK_EIDER_CHARGE(thr->heap, weight);
}

/* ---- collecting garbage ---- */

/* Not the heap's own memory: it may be full. False when there is none. */
DUK_LOCAL duk_bool_t eider__mark_later(duk_heap *heap, duk_heaphdr *h)
{
    if (heap->eider_noted_count == heap->eider_noted_room) {
        const duk_size_t room = heap->eider_noted_room > 0 ? heap->eider_noted_room * 2 : 256;
        duk_heaphdr **noted =
            (duk_heaphdr **)realloc(heap->eider_noted, room * sizeof(duk_heaphdr *));

        if (noted == NULL) {
            return 0;
        }
        heap->eider_noted = noted;
        heap->eider_noted_room = room;
    }
    heap->eider_noted[heap->eider_noted_count++] = h;
    return 1;
}

DUK_LOCAL void eider__mark_noted(duk_heap *heap)
{
    while (heap->eider_noted_count > 0) {
        duk_heaphdr *h = heap->eider_noted[--heap->eider_noted_count];

        DUK_HEAPHDR_CLEAR_REACHABLE(h); /* It counts as marked; what it refers to is not. */
        duk__mark_heaphdr(heap, h);
    }
    free(heap->eider_noted);
    heap->eider_noted = NULL;
    heap->eider_noted_room = 0;
}

/* ---- Reflect.construct() ---- */

/* The call of the function at `idx_func` will have it. [ ... function instance ... ] -> the same */
DUK_LOCAL void eider__set_new_target(duk_hthread *thr, duk_idx_t idx_func, duk_idx_t idx_new_target)
{
    duk_hobject *new_target = duk_require_hobject(thr, idx_new_target);
    duk_hobject *instance = duk_require_hobject(thr, idx_func + 1);

    duk_get_prop_stridx(thr, idx_new_target, DUK_STRIDX_PROTOTYPE);
    duk_hobject *prototype = duk_get_hobject(thr, -1);

    /* Without one, what a built-in constructor makes is as if it had been called itself. */
    if (prototype == NULL && DUK_HOBJECT_IS_NATFUNC(duk_require_hobject(thr, idx_func))) {
        duk_pop(thr);
        duk_get_prop_stridx_short(thr, idx_func, DUK_STRIDX_PROTOTYPE);
        prototype = duk_get_hobject(thr, -1);
    }
    if (prototype != NULL) {
        DUK_HOBJECT_SET_PROTOTYPE_UPDREF(thr, instance, prototype);
    }
    duk_pop(thr);
    eider__drop_new_target(thr); /* that of a call which failed in the getter of `prototype` */
    DUK_HOBJECT_INCREF(thr, new_target);
    thr->heap->eider_new_target = new_target;
}

DUK_LOCAL DUK_NOINLINE DUK_COLD void eider__drop_new_target(duk_hthread *thr)
{
    duk_hobject *new_target = thr->heap->eider_new_target;

    thr->heap->eider_new_target = NULL;
    DUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, new_target);
}

/*
 * A native constructor knows nothing of newTarget. What it returns is made an instance of it;
 * Object() may return what it was given, so there the default instance counts.
 * [ ... result ] -> [ ... result ]
 */
DUK_LOCAL DUK_NOINLINE DUK_COLD void eider__finish_native_construct(duk_hthread *thr,
                                                                    duk_activation *act)
{
    duk_hobject *function = act->func;
    duk_hobject *result = duk_get_hobject(thr, -1);

    if (function == NULL || !DUK_HOBJECT_IS_NATFUNC(function) || result == NULL) {
        return;
    }
    duk_push_this(thr);
    if (((duk_hnatfunc *)function)->func == duk_bi_object_constructor) {
        duk_replace(thr, -2);
        return;
    }
    duk_hobject *instance = duk_known_hobject(thr, -1);

    if (instance != result && !DUK_HOBJECT_IS_PROXY(result)) {
        DUK_HOBJECT_SET_PROTOTYPE_UPDREF(thr, result,
                                         DUK_HOBJECT_GET_PROTOTYPE(thr->heap, instance));
    }
    duk_pop(thr);
}

/* ---- stack traces ---- */

#define EIDER_LIMIT_MAX  200 /* frames shown at most, whatever Error.stackTraceLimit says */
#define EIDER_OWN_FRAMES 16  /* recorded on top, because frames of built-in files are not shown */

/* Error.stackTraceLimit, or -1 when it is no number. */
DUK_LOCAL duk_int_t eider__limit(duk_hthread *thr)
{
    const struct eider_traces *traces = eider_traces(thr->heap->heap_udata);
    duk_tval *value;

    if (traces->limit_key == NULL) {
        return 10;
    }
    value = duk_hobject_find_entry_tval_ptr(thr->heap, (duk_hobject *)traces->constructor,
                                            (duk_hstring *)traces->limit_key);
    if (value == NULL || !DUK_TVAL_IS_NUMBER(value)) {
        return -1;
    }
    const duk_double_t limit = DUK_TVAL_GET_NUMBER(value);

    return limit >= EIDER_LIMIT_MAX ? EIDER_LIMIT_MAX : limit > 0 ? (duk_int_t)limit : 0;
}

DUK_LOCAL duk_bool_t eider__is_script(const duk_activation *act)
{
    return DUK_TVAL_IS_OBJECT(&act->tv_func) &&
           DUK_HOBJECT_IS_COMPFUNC(DUK_TVAL_GET_OBJECT(&act->tv_func));
}

/* How many calls of scripts are to be recorded, from `act` down. */
DUK_LOCAL duk_int_t eider__count_frames(const duk_activation *act, duk_int_t limit)
{
    const duk_int_t max = limit > 0 ? limit + EIDER_OWN_FRAMES : 1;
    duk_int_t count = 0;

    for (; act != NULL && count < max; act = act->parent) {
        count += eider__is_script(act);
    }
    return count;
}

/* Gives an object that has no `stack` of its own the accessor. */
DUK_LOCAL void eider__define_stack(duk_hthread *thr, duk_hobject *object)
{
    const struct eider_traces *traces = eider_traces(thr->heap->heap_udata);
    duk_hobject *getter = (duk_hobject *)traces->getter;
    duk_hobject *setter = (duk_hobject *)traces->setter;
    duk_hstring *key = DUK_HTHREAD_STRING_STACK(thr);
    duk_int_t entry;
    duk_int_t hash;

    if (traces->limit_key == NULL ||
        duk_hobject_find_entry(thr->heap, object, key, &entry, &hash)) {
        return;
    }
    entry = duk__hobject_alloc_entry_checked(thr, object, key);
    DUK_HOBJECT_E_SET_VALUE_GETTER(thr->heap, object, entry, getter);
    DUK_HOBJECT_E_SET_VALUE_SETTER(thr->heap, object, entry, setter);
    DUK_HOBJECT_E_SET_FLAGS(thr->heap, object, entry,
                            DUK_PROPDESC_FLAG_ACCESSOR | DUK_PROPDESC_FLAG_CONFIGURABLE);
    DUK_HOBJECT_INCREF(thr, getter);
    DUK_HOBJECT_INCREF(thr, setter);
}

/* Whether an own property is that accessor. */
DUK_LOCAL duk_bool_t eider__is_stack(duk_hthread *thr, const duk_propdesc *property)
{
    const struct eider_traces *traces = eider_traces(thr->heap->heap_udata);

    return DUK_PROPDESC_IS_ACCESSOR(property) && (void *)property->get == traces->getter &&
           traces->getter != NULL;
}

/* An Error has been made, and has its trace. [ error ] -> [ error ] */
DUK_LOCAL void eider__error_made(duk_hthread *thr, duk_hobject *error)
{
    if (DUK_HOBJECT_GET_CLASS_NUMBER(error) == DUK_HOBJECT_CLASS_ERROR) {
        eider__define_stack(thr, error);
    }
}

/* The activation below that of `above`, or the top one. */
DUK_LOCAL duk_activation *eider__below(duk_hthread *thr, void *above)
{
    duk_activation *act = thr->callstack_curr;

    while (above != NULL && act != NULL) {
        const duk_bool_t found = DUK_TVAL_IS_OBJECT(&act->tv_func) &&
                                 (void *)DUK_TVAL_GET_OBJECT(&act->tv_func) == above;

        act = act->parent;
        if (found) {
            return act;
        }
    }
    return thr->callstack_curr;
}

void eider_capture(duk_hthread *thr, duk_idx_t at, void *above)
{
    duk_hobject *object = duk_require_hobject(thr, at);

    if (!DUK_HOBJECT_HAS_EXTENSIBLE(object)) {
        DUK_ERROR_TYPE(thr, "Cannot define property stack, object is not extensible");
    }
    const duk_int_t limit = eider__limit(thr);
    duk_activation *act = eider__below(thr, above);
    duk_int_t count = eider__count_frames(act, limit);
    duk_tval *value = duk_push_harray_with_size_outptr(thr, (duk_uint32_t)count * 2 + 1);

    duk_clear_prototype(thr, -1);
    for (; count > 0; act = act->parent) {
        if (!eider__is_script(act)) {
            continue;
        }
        DUK_TVAL_SET_TVAL(value, &act->tv_func);
        DUK_TVAL_INCREF(thr, value);
        value++;
        DUK_TVAL_SET_DOUBLE(value, (duk_double_t)act->flags * DUK_DOUBLE_2TO32 +
                                       (duk_double_t)duk_hthread_get_act_prev_pc(thr, act));
        value++;
        count--;
    }
    DUK_TVAL_SET_I32(value, limit);
    duk_push_hobject(thr, object);
    duk_insert(thr, -2);
    duk_xdef_prop_stridx_short_wec(thr, -2, DUK_STRIDX_INT_TRACEDATA);
    if (limit >= 0) {
        duk_hobject_delprop_raw(thr, object, DUK_HTHREAD_STRING_STACK(thr), 0);
        eider__define_stack(thr, object);
    }
    duk_pop(thr);
}

/* The trace of an object: its array part, or NULL. User code cannot reach it. */
DUK_LOCAL duk_tval *eider__trace(duk_hthread *thr, duk_idx_t at, duk_uint_t *size)
{
    duk_hobject *object = duk_get_hobject(thr, at);
    duk_tval *value =
        object != NULL
            ? duk_hobject_find_entry_tval_ptr_stridx(thr->heap, object, DUK_STRIDX_INT_TRACEDATA)
            : NULL;

    if (value == NULL || !DUK_TVAL_IS_OBJECT(value)) {
        return NULL;
    }
    object = DUK_TVAL_GET_OBJECT(value);
    *size = DUK_HOBJECT_GET_ASIZE(object);
    return DUK_HOBJECT_A_GET_BASE(thr->heap, object);
}

/* The text of an own property of a function, if it is one. */
DUK_LOCAL const char *eider__own_text(duk_hthread *thr, duk_hobject *function, duk_small_uint_t key)
{
    duk_tval *value = duk_hobject_find_entry_tval_ptr_stridx(thr->heap, function, key);

    return value != NULL && DUK_TVAL_IS_STRING(value) &&
                   !DUK_HSTRING_HAS_SYMBOL(DUK_TVAL_GET_STRING(value)) &&
                   DUK_HSTRING_GET_BYTELEN(DUK_TVAL_GET_STRING(value)) > 0
               ? (const char *)DUK_HSTRING_GET_DATA(DUK_TVAL_GET_STRING(value))
               : NULL;
}

/* [ ] -> [ function ] */
DUK_LOCAL void eider__fill_frame(duk_hthread *thr, duk_hobject *function, duk_uint_t flags,
                                 duk_uint_t pc, struct eider_frame *frame)
{
    duk_push_hobject(thr, function);
    frame->name = eider__own_text(thr, function, DUK_STRIDX_NAME);
    frame->file = eider__file_name(thr, function);
    frame->construct = (flags & DUK_ACT_FLAG_CONSTRUCT) != 0;
    frame->position = (duk_uint_t)duk_hobject_pc2line_query(thr, -1, pc);
}

duk_bool_t eider_push_frame(duk_hthread *thr, duk_idx_t at, duk_uint_t index,
                            struct eider_frame *frame)
{
    duk_uint_t size = 0;
    duk_tval *value = eider__trace(thr, at, &size);

    if (value == NULL) {
        return 0;
    }
    /* What is a text is a place in the engine's own source, or of the compiler. */
    for (; size >= 2 && !DUK_TVAL_IS_NUMBER(value); value += 2, size -= 2) {
        if (!DUK_TVAL_IS_OBJECT(value) || index-- > 0) {
            continue;
        }
        duk_hobject *function = DUK_TVAL_GET_OBJECT(value);
        const duk_double_t rest = DUK_TVAL_GET_NUMBER(value + 1);
        const duk_uint_t flags = (duk_uint_t)(rest / DUK_DOUBLE_2TO32);

        eider__fill_frame(thr, function, flags,
                          (duk_uint_t)(rest - (duk_double_t)flags * DUK_DOUBLE_2TO32), frame);
        return 1;
    }
    return 0;
}

duk_hthread *eider_running(duk_hthread *thr)
{
    return thr->heap->curr_thread != NULL ? thr->heap->curr_thread : thr;
}

duk_bool_t eider_push_active_frame(duk_hthread *thr, duk_uint_t index, struct eider_frame *frame)
{
    duk_activation *act = thr->callstack_curr;

    duk_hthread_sync_currpc(thr);
    for (; act != NULL && (!eider__is_script(act) || index > 0); act = act->parent) {
        index -= eider__is_script(act);
    }
    if (act == NULL || !duk_check_stack(thr, 4)) {
        return 0;
    }
    eider__fill_frame(thr, DUK_TVAL_GET_OBJECT(&act->tv_func), act->flags,
                      duk_hthread_get_act_prev_pc(thr, act), frame);
    return 1;
}

duk_int_t eider_trace_limit(duk_hthread *thr, duk_idx_t at)
{
    duk_uint_t size = 0;
    duk_tval *value = eider__trace(thr, at, &size);

    return value != NULL && size > 0 && DUK_TVAL_IS_NUMBER(value + size - 1)
               ? (duk_int_t)DUK_TVAL_GET_NUMBER(value + size - 1)
               : EIDER_NO_TRACE;
}
