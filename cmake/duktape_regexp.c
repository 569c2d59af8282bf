
/*
 * Regular expressions are Eider's. Compiled as the end of duktape.c, because it needs the engine's
 * own types; the contracts stand in scripting/language/duktape_regexp.h.
 *
 * A RegExp object has three properties at first, in this order: the program (Duktape's internal
 * `Bytecode`), the source, and lastIndex.
 */
#include "scripting/language/duktape_regexp.h"

#define DUKTAPE__REGEXP_PROPERTIES 3
#define DUKTAPE__REGEXP_LAST_INDEX 2

/* Stands where the compiler of JS compiles a literal. [ pattern flags ] -> [ source program ] */
static void duktape__regexp_compile_literal(duk_hthread *thr)
{
    duk_require_stack(thr, 8);
    if (!regexp_compile_literal(thr)) {
        duk_regexp_compile(thr);
    }
}

void duktape_regexp_create(duk_hthread *thr)
{
    duk_regexp_create_instance(thr);
}

void duktape_regexp_recompile(duk_hthread *thr, duk_idx_t at)
{
    at = duk_require_normalize_index(thr, at);
    duk_xdef_prop_stridx(thr, at, DUK_STRIDX_INT_BYTECODE, DUK_PROPDESC_FLAGS_NONE);
    duk_xdef_prop_stridx(thr, at, DUK_STRIDX_INT_SOURCE, DUK_PROPDESC_FLAGS_NONE);
}

const void *duktape_regexp_program(duk_hthread *thr, duk_idx_t at)
{
    duk_hobject *object = duk_get_hobject(thr, at);
    duk_tval *value;

    if (object == NULL || DUK_HOBJECT_GET_CLASS_NUMBER(object) != DUK_HOBJECT_CLASS_REGEXP) {
        return NULL;
    }
    if (DUK_HOBJECT_GET_ENEXT(object) > 0 &&
        DUK_HOBJECT_E_GET_KEY(thr->heap, object, 0) == DUK_HTHREAD_STRING_INT_BYTECODE(thr)) {
        value = DUK_HOBJECT_E_GET_VALUE_TVAL_PTR(thr->heap, object, 0);
    } else {
        value = duk_hobject_find_entry_tval_ptr_stridx(thr->heap, object, DUK_STRIDX_INT_BYTECODE);
    }
    return value != NULL && DUK_TVAL_IS_STRING(value)
               ? DUK_HSTRING_GET_DATA(DUK_TVAL_GET_STRING(value))
               : NULL;
}

void duktape_regexp_push_program(duk_hthread *thr, duk_idx_t at)
{
    duk_xget_owndataprop_stridx(thr, at, DUK_STRIDX_INT_BYTECODE);
}

void duktape_regexp_push_source(duk_hthread *thr, duk_idx_t at)
{
    duk_xget_owndataprop_stridx(thr, at, DUK_STRIDX_INT_SOURCE);
}

bool duktape_regexp_is_pristine(duk_hthread *thr, duk_idx_t at, void *prototype)
{
    duk_hobject *object = duk_get_hobject(thr, at);

    return object != NULL && DUK_HOBJECT_GET_CLASS_NUMBER(object) == DUK_HOBJECT_CLASS_REGEXP &&
           DUK_HOBJECT_GET_ENEXT(object) == DUKTAPE__REGEXP_PROPERTIES &&
           (void *)DUK_HOBJECT_GET_PROTOTYPE(thr->heap, object) == prototype;
}

/* The value of lastIndex while it is where it was at first, and writable. */
static duk_tval *duktape__last_index(duk_hthread *thr, duk_hobject *object)
{
    const duk_uint_t slot = DUKTAPE__REGEXP_LAST_INDEX;

    if (DUK_HOBJECT_GET_ENEXT(object) <= slot ||
        DUK_HOBJECT_E_GET_KEY(thr->heap, object, slot) != DUK_HTHREAD_STRING_LAST_INDEX(thr) ||
        !DUK_HOBJECT_E_SLOT_IS_WRITABLE(thr->heap, object, slot)) {
        return NULL;
    }
    return DUK_HOBJECT_E_GET_VALUE_TVAL_PTR(thr->heap, object, slot);
}

double duktape_regexp_last_index(duk_hthread *thr, duk_idx_t at)
{
    duk_tval *value = duktape__last_index(thr, duk_require_hobject(thr, at));

    return value != NULL && DUK_TVAL_IS_NUMBER(value) ? DUK_TVAL_GET_NUMBER(value) : -1.0;
}

bool duktape_regexp_set_last_index(duk_hthread *thr, duk_idx_t at, uint32_t index)
{
    duk_tval *value = duktape__last_index(thr, duk_require_hobject(thr, at));

    if (value == NULL || !DUK_TVAL_IS_NUMBER(value)) {
        return false;
    }
    DUK_TVAL_SET_U32(value, index);
    return true;
}

void duktape_regexp_make_ordinary(duk_hthread *thr, duk_idx_t at)
{
    duk_hobject *object = duk_require_hobject(thr, at);

    duk_hobject_delprop_raw(thr, object, DUK_HTHREAD_STRING_LAST_INDEX(thr),
                            DUK_DELPROP_FLAG_FORCE);
    DUK_HOBJECT_SET_CLASS_NUMBER(object, DUK_HOBJECT_CLASS_OBJECT);
}

int32_t duktape_slot_of(duk_hthread *thr, duk_idx_t object, duk_idx_t key)
{
    duk_int_t slot = -1;
    duk_int_t hash;

    if (!duk_hobject_find_entry(thr->heap, duk_require_hobject(thr, object),
                                duk_require_hstring(thr, key), &slot, &hash)) {
        return -1;
    }
    return slot;
}

void *duktape_slot_function(duk_hthread *thr, void *pointer, void *key, int32_t slot)
{
    duk_hobject *object = (duk_hobject *)pointer;
    duk_tval *value;

    if ((duk_uint_t)slot >= DUK_HOBJECT_GET_ENEXT(object) ||
        (void *)DUK_HOBJECT_E_GET_KEY(thr->heap, object, slot) != key) {
        return NULL;
    }
    if ((DUK_HOBJECT_E_GET_FLAGS(thr->heap, object, slot) & DUK_PROPDESC_FLAG_ACCESSOR) != 0) {
        return (void *)DUK_HOBJECT_E_GET_VALUE_GETTER(thr->heap, object, slot);
    }
    value = DUK_HOBJECT_E_GET_VALUE_TVAL_PTR(thr->heap, object, slot);
    return DUK_TVAL_IS_OBJECT(value) ? (void *)DUK_TVAL_GET_OBJECT(value) : NULL;
}

void duktape_define(duk_hthread *thr, duk_idx_t object)
{
    duk_xdef_prop(thr, object, DUK_PROPDESC_FLAGS_WEC);
}

void duktape_define_index(duk_hthread *thr, duk_idx_t object, duk_uarridx_t index)
{
    duk_hobject *array = duk_require_hobject(thr, object);

    duk_xdef_prop_index(thr, object, index, DUK_PROPDESC_FLAGS_WEC);
    if (DUK_HOBJECT_IS_ARRAY(array) && ((duk_harray *)array)->length <= index) {
        ((duk_harray *)array)->length = index + 1;
    }
}
