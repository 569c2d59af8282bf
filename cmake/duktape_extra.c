
/*
 * What Eider adds to Duktape's C interface: compiled as the end of duktape.c, because it needs the
 * engine's own types. The contracts stand in scripting/engine/duktape_extra.h.
 */
#include "scripting/engine/duktape_extra.h"

duk_idx_t duktape_push_method(duk_hthread *thr, duk_c_function func, duk_idx_t nargs)
{
    duk_push_c_function_builtin_noconstruct(thr, func, nargs);
    return duk_get_top_index(thr);
}

duk_idx_t duktape_push_constructor(duk_hthread *thr, duk_c_function func, duk_idx_t nargs)
{
    duk_push_c_function_builtin(thr, func, nargs);
    return duk_get_top_index(thr);
}

duk_c_function duktape_replace_function(duk_hthread *thr, duk_idx_t idx, duk_c_function func,
                                        duk_idx_t nargs)
{
    duk_hnatfunc *h = duk_require_hnatfunc(thr, idx);
    duk_c_function old = h->func;

    h->func = func;
    if (nargs != DUKTAPE_SAME) {
        h->nargs = (duk_int16_t)(nargs == DUK_VARARGS ? DUK_HNATFUNC_NARGS_VARARGS : nargs);
    }
    return old;
}

void duktape_refuse_new(duk_hthread *thr, duk_idx_t idx)
{
    DUK_HOBJECT_CLEAR_CONSTRUCTABLE(duk_require_hobject(thr, idx));
}

void duktape_set_arguments_iterator(duk_hthread *thr)
{
    duk_push_hobject(thr, thr->builtins[DUK_BIDX_ARRAY_PROTOTYPE]);
    duk_insert(thr, -2);
    duk_xdef_prop_stridx_short(thr, -2, DUK_STRIDX_INT_VALUE, DUK_PROPDESC_FLAGS_NONE);
    duk_pop(thr);
}

duk_idx_t duktape_argument_count(duk_hthread *thr, duk_idx_t idx)
{
    duk_hnatfunc *h = duk_require_hnatfunc(thr, idx);

    return h->nargs == DUK_HNATFUNC_NARGS_VARARGS ? DUK_VARARGS : h->nargs;
}

int duktape_class_of(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_get_hobject(thr, idx);

    if (h == NULL) {
        return duk_is_buffer(thr, idx) ? DUK_HOBJECT_CLASS_UINT8ARRAY : 0;
    }
    return (int)DUK_HOBJECT_GET_CLASS_NUMBER(h);
}

void duktape_make_ordinary(duk_hthread *thr, duk_idx_t idx)
{
    DUK_HOBJECT_SET_CLASS_NUMBER(duk_require_hobject(thr, idx), DUK_HOBJECT_CLASS_OBJECT);
}

bool duktape_is_proxy(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_get_hobject(thr, idx);

    return h != NULL && DUK_HOBJECT_IS_PROXY(h);
}

bool duktape_push_proxy_parts(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_get_hobject(thr, idx);
    duk_hobject *target;
    duk_hobject *handler;

    if (h == NULL || !duk_hobject_proxy_check(h, &target, &handler)) {
        return false;
    }
    duk_push_hobject(thr, target);
    duk_push_hobject(thr, handler);
    return true;
}

void duktape_set_proxy_handler(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_require_hobject(thr, idx);
    duk_hobject *handler = duk_require_hobject(thr, -1);

    if (DUK_HOBJECT_IS_PROXY(h)) {
        duk_hproxy *proxy = (duk_hproxy *)h;
        duk_hobject *old = proxy->handler;

        DUK_HOBJECT_INCREF(thr, handler);
        proxy->handler = handler;
        DUK_HOBJECT_DECREF(thr, old);
    }
    duk_pop(thr);
}

bool duktape_get_own(duk_hthread *thr, duk_idx_t idx, const char *key, size_t size)
{
    idx = duk_normalize_index(thr, idx);
    (void)duk_push_literal_raw(thr, key, size);
    if (!duk_xget_owndataprop(thr, idx)) {
        duk_pop(thr);
        return false;
    }
    return true;
}

bool duktape_get_own_key(duk_hthread *thr, duk_idx_t idx)
{
    return duk_xget_owndataprop(thr, idx) != 0;
}

enum duktape_own duktape_look_own(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_require_hobject(thr, idx);
    duk_propdesc desc;

    if (!duk_hobject_get_own_propdesc(thr, h, duk_to_property_key_hstring(thr, -1), &desc, 0)) {
        return DUKTAPE_OWN_NONE;
    }
    return desc.flags & DUK_PROPDESC_FLAG_ENUMERABLE ? DUKTAPE_OWN_ENUMERABLE : DUKTAPE_OWN_HIDDEN;
}

bool duktape_put_quietly(duk_hthread *thr, duk_idx_t idx)
{
    duk_tval *object = duk_require_tval(thr, idx);
    bool done;

    done = duk_hobject_putprop(thr, object, DUK_GET_TVAL_NEGIDX(thr, -2),
                               DUK_GET_TVAL_NEGIDX(thr, -1), 0) != 0;
    duk_pop_2(thr);
    return done;
}

bool duktape_define_quietly(duk_hthread *thr, duk_idx_t idx, duk_uint_t flags)
{
    duk_hobject *object = duk_require_hobject(thr, idx);
    duk_hstring *key = duk_to_property_key_hstring(thr, -2);
    const duk_idx_t value = duk_get_top_index(thr);
    bool done;

    done = duk_hobject_define_property_helper(thr, flags, object, key, value, NULL, NULL, 0) != 0;
    duk_set_top(thr, value - 1); /* The helper leaves the former value there, or not. */
    return done;
}

bool duktape_delete_quietly(duk_hthread *thr, duk_idx_t idx)
{
    duk_tval *object = duk_require_tval(thr, idx);
    bool done = duk_hobject_delprop(thr, object, DUK_GET_TVAL_NEGIDX(thr, -1), 0) != 0;

    duk_pop(thr);
    return done;
}

void duktape_push_plain_error(duk_hthread *thr, int which)
{
    (void)duk_push_object_helper(thr,
                                 DUK_HOBJECT_FLAG_EXTENSIBLE | DUK_HOBJECT_FLAG_FASTREFS |
                                     DUK_HOBJECT_CLASS_AS_FLAGS(DUK_HOBJECT_CLASS_ERROR),
                                 (duk_small_int_t)which);
}

void duktape_augment_error(duk_hthread *thr)
{
    duk_err_augment_error_create(thr, thr, NULL, 0,
                                 DUK_AUGMENT_FLAG_NOBLAME_FILELINE | DUK_AUGMENT_FLAG_SKIP_ONE);
}

bool duktape_is_array_dense(duk_hthread *thr, duk_idx_t idx)
{
    duk_hobject *h = duk_get_hobject(thr, idx);

    return h != NULL && DUK_HOBJECT_HAS_EXOTIC_ARRAY(h) && DUK_HOBJECT_HAS_ARRAY_PART(h) &&
           DUK_HOBJECT_GET_ASIZE(h) >= ((duk_harray *)h)->length;
}

/* Symbols are strings to the engine; they come behind the others. */
static duk_uarridx_t duktape__add_keys(duk_hthread *thr, duk_hobject *h, bool all, bool symbols,
                                       duk_uarridx_t count)
{
    duk_uint_fast32_t i;

    for (i = 0; i < DUK_HOBJECT_GET_ENEXT(h); i++) {
        duk_hstring *key = DUK_HOBJECT_E_GET_KEY(thr->heap, h, i);

        if (key == NULL || DUK_HSTRING_HAS_HIDDEN(key) || DUK_HSTRING_HAS_ARRIDX(key) ||
            (DUK_HSTRING_HAS_SYMBOL(key) != 0) != symbols ||
            (!all && !DUK_HOBJECT_E_SLOT_IS_ENUMERABLE(thr->heap, h, i))) {
            continue;
        }
        duk_push_hstring(thr, key);
        duk_put_prop_index(thr, -2, count++);
    }
    return count;
}

void duktape_push_named_keys(duk_hthread *thr, duk_idx_t idx, bool all)
{
    duk_hobject *h = duk_get_hobject(thr, idx);
    duk_uarridx_t count;

    duk_push_array(thr);
    if (h != NULL) {
        count = duktape__add_keys(thr, h, all, false, 0);
        (void)duktape__add_keys(thr, h, all, true, count);
    }
}
