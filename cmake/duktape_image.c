
/*
 * Images: compiled functions that stay where they are in the program. Appended to duktape.c
 * (duktape_functions.cmake); the contracts stand in scripting/engine/duktape_image.h.
 *
 * An image is an array of words. The first is where the record of its function is, the second where
 * the file's name is; every place is a number of words from the image's start. A string is its size
 * in bytes and its bytes. A record is
 *
 *     its own place, flags, nregs and nargs, .length, place of the name or 0,
 *     how many instructions, constants, functions, variables, formals + 1 or 0, bytes of positions
 *
 * and then these: the instructions; for each constant its place times 4 and its kind; the places of
 * the functions' records; name and register of each variable; names of the formals; the positions.
 */
#include "scripting/engine/duktape_image.h"

enum {
    EIDER_RECORD_PLACE,
    EIDER_RECORD_FLAGS,
    EIDER_RECORD_REGISTERS,
    /* EIDER_RECORD_LENGTH, see duktape_functions.cmake */
    EIDER_RECORD_NAME = EIDER_RECORD_LENGTH + 1,
    EIDER_RECORD_CODE,
    EIDER_RECORD_CONSTS,
    EIDER_RECORD_FUNCS,
    EIDER_RECORD_VARS,
    EIDER_RECORD_FORMALS,
    EIDER_RECORD_POSITIONS,
    EIDER_RECORD_SIZE
};

enum { EIDER_CONST_STRING, EIDER_CONST_NUMBER, EIDER_CONST_REGEXP };

/* What a record is followed by. */
struct eider_parts {
    const duk_uint32_t *image;
    const duk_uint32_t *code;
    const duk_uint32_t *consts;
    const duk_uint32_t *funcs;
    const duk_uint32_t *vars;
    const duk_uint32_t *formals;
    const duk_uint32_t *positions;
};

DUK_LOCAL void eider__find_parts(const duk_uint32_t *record, struct eider_parts *parts)
{
    const duk_uint32_t formals = record[EIDER_RECORD_FORMALS];

    parts->image = record - record[EIDER_RECORD_PLACE];
    parts->code = record + EIDER_RECORD_SIZE;
    parts->consts = parts->code + record[EIDER_RECORD_CODE];
    parts->funcs = parts->consts + record[EIDER_RECORD_CONSTS];
    parts->vars = parts->funcs + record[EIDER_RECORD_FUNCS];
    parts->formals = parts->vars + 2 * record[EIDER_RECORD_VARS];
    parts->positions = parts->formals + (formals > 0 ? formals - 1 : 0);
}

/* ---- what a template knows for its closures ---- */

DUK_LOCAL duk_hobject *eider__origin(duk_hobject *function)
{
    return DUK_HOBJECT_IS_COMPFUNC(function) && ((duk_hcompfunc *)function)->origin != NULL
               ? (duk_hobject *)((duk_hcompfunc *)function)->origin
               : function;
}

/* Its record in an image, or NULL. */
DUK_LOCAL const duk_uint32_t *eider__record(duk_hobject *function)
{
    function = eider__origin(function);
    return DUK_HOBJECT_IS_COMPFUNC(function) ? ((duk_hcompfunc *)function)->record : NULL;
}

DUK_LOCAL const void *eider__positions(duk_hthread *thr, duk_hobject *function, unsigned long *size)
{
    const duk_uint32_t *record = eider__record(function);
    duk_tval *value;

    if (record != NULL) {
        struct eider_parts parts;

        eider__find_parts(record, &parts);
        *size = record[EIDER_RECORD_POSITIONS];
        return parts.positions;
    }
    value = duk_hobject_find_entry_tval_ptr_stridx(thr->heap, eider__origin(function),
                                                   DUK_STRIDX_INT_PC2LINE);
    if (value == NULL || !DUK_TVAL_IS_BUFFER(value)) {
        return NULL;
    }
    *size = DUK_HBUFFER_GET_SIZE(DUK_TVAL_GET_BUFFER(value));
    return DUK_HBUFFER_GET_DATA_PTR(thr->heap, DUK_TVAL_GET_BUFFER(value));
}

/* NULL when it has none. */
DUK_LOCAL const char *eider__file_name(duk_hthread *thr, duk_hobject *function)
{
    const duk_uint32_t *record = eider__record(function);

    if (record != NULL) {
        const duk_uint32_t *image = record - record[EIDER_RECORD_PLACE];

        return (const char *)(image + image[1] + 1);
    }
    return eider__own_text(thr, eider__origin(function), DUK_STRIDX_FILE_NAME);
}

/* [ ] -> [ string or undefined ] */
DUK_LOCAL void eider__push_file_name(duk_hthread *thr, duk_hobject *function)
{
    const char *name = function != NULL ? eider__file_name(thr, function) : NULL;

    if (name != NULL) {
        duk_push_string(thr, name);
    } else {
        duk_push_undefined(thr);
    }
}

/* ---- loading ---- */

/* [ ] -> [ string ] */
DUK_LOCAL void eider__push_text(duk_hthread *thr, const duk_uint32_t *text)
{
    duk_push_lstring(thr, (const char *)(text + 1), text[0]);
}

/* The template of a function that has not been called. [ ] -> [ template ] */
DUK_LOCAL void eider__push_template(duk_hthread *thr, const duk_uint32_t *record)
{
    duk_hcompfunc *template = duk_push_hcompfunc(thr);

    template->record = record;
    template->nregs = (duk_uint16_t)(record[EIDER_RECORD_REGISTERS] & 0xffff);
    template->nargs = (duk_uint16_t)(record[EIDER_RECORD_REGISTERS] >> 16);
    DUK_HEAPHDR_SET_FLAGS(&template->obj.hdr, record[EIDER_RECORD_FLAGS]);
    DUK_HOBJECT_SET_PROTOTYPE_UPDREF(thr, (duk_hobject *)template, NULL);
    if (record[EIDER_RECORD_NAME] != 0) {
        duk_hobject_resize_entrypart(thr, (duk_hobject *)template, 1);
        eider__push_text(thr, record - record[EIDER_RECORD_PLACE] + record[EIDER_RECORD_NAME]);
        duk_xdef_prop_stridx_short(thr, -2, DUK_STRIDX_NAME, DUK_PROPDESC_FLAGS_NONE);
    }
}

/* The program of a regular expression, of `flags/pattern`. [ ] -> [ program ] */
DUK_LOCAL void eider__push_regexp(duk_hthread *thr, const duk_uint32_t *text)
{
    const char *flags = (const char *)(text + 1);
    const char *slash = (const char *)memchr(flags, '/', text[0]);

    duk_push_lstring(thr, slash + 1, text[0] - (duk_size_t)(slash + 1 - flags));
    duk_push_lstring(thr, flags, (duk_size_t)(slash - flags));
    duktape__regexp_compile_literal(thr);
    duk_remove_m2(thr);
}

/* [ ] -> [ value ] */
DUK_LOCAL void eider__push_const(duk_hthread *thr, const duk_uint32_t *image, duk_uint32_t constant)
{
    const duk_uint32_t *at = image + (constant >> 2);
    duk_double_t number;

    switch (constant & 3) {
    case EIDER_CONST_STRING:
        eider__push_text(thr, at);
        break;
    case EIDER_CONST_REGEXP:
        eider__push_regexp(thr, at);
        break;
    default: { /* an integer has to be one again */
        duk_tval value;

        memcpy(&number, at, sizeof(number));
        DUK_TVAL_SET_NUMBER_CHKFAST_SLOW(&value, number);
        duk_push_tval(thr, &value);
        break;
    }
    }
}

/* [ ] -> [ ] */
DUK_LOCAL void eider__define_names(duk_hthread *thr, duk_idx_t template, const duk_uint32_t *record,
                                   const struct eider_parts *parts)
{
    duk_uint32_t i;

    if (record[EIDER_RECORD_VARS] > 0) {
        duk_push_bare_object(thr);
        duk_hobject_resize_entrypart(thr, duk_known_hobject(thr, -1), record[EIDER_RECORD_VARS]);
        for (i = 0; i < record[EIDER_RECORD_VARS]; i++) {
            eider__push_text(thr, parts->image + parts->vars[2 * i]);
            duk_push_uint(thr, parts->vars[2 * i + 1]);
            duk_put_prop(thr, -3);
        }
        duk_xdef_prop_stridx(thr, template, DUK_STRIDX_INT_VARMAP, DUK_PROPDESC_FLAGS_NONE);
    }
    if (record[EIDER_RECORD_FORMALS] > 0) {
        duk_push_bare_array(thr);
        for (i = 0; i + 1 < record[EIDER_RECORD_FORMALS]; i++) {
            eider__push_text(thr, parts->image + parts->formals[i]);
            duk_put_prop_index(thr, -2, i);
        }
        duk_compact_m1(thr);
        duk_xdef_prop_stridx(thr, template, DUK_STRIDX_INT_FORMALS, DUK_PROPDESC_FLAGS_NONE);
    }
    duk_compact(thr, template);
}

/* Gives a template its constants and functions: `count` values, then its buffer, at `first`. */
DUK_LOCAL void eider__fill(duk_hthread *thr, duk_hcompfunc *template, duk_idx_t first,
                           const struct eider_parts *parts)
{
    const duk_uint32_t const_count = template->record[EIDER_RECORD_CONSTS];
    const duk_uint32_t func_count = template->record[EIDER_RECORD_FUNCS];
    duk_hbuffer *data = duk_known_hbuffer(thr, -1);
    duk_tval *consts = (duk_tval *)DUK_HBUFFER_FIXED_GET_DATA_PTR(thr->heap, data);
    duk_hobject **funcs = (duk_hobject **)(void *)(consts + const_count);
    duk_tval *values = thr->valstack_bottom + first;
    duk_uint32_t i;

    for (i = 0; i < const_count; i++) {
        DUK_TVAL_SET_TVAL(&consts[i], &values[i]);
        DUK_TVAL_INCREF(thr, &consts[i]);
    }
    for (i = 0; i < func_count; i++) {
        funcs[i] = DUK_TVAL_GET_OBJECT(&values[const_count + i]);
        DUK_HOBJECT_INCREF(thr, funcs[i]);
    }
    DUK_HBUFFER_INCREF(thr, data);
    DUK_HCOMPFUNC_SET_DATA(thr->heap, template, data);
    DUK_HCOMPFUNC_SET_FUNCS(thr->heap, template, funcs);
    DUK_HCOMPFUNC_SET_BYTECODE(thr->heap, template, (duk_instr_t *)parts->code);
}

/* [ ] -> [ ] */
DUK_LOCAL void eider__load(duk_hthread *thr, duk_hcompfunc *template)
{
    const duk_uint32_t *record = template->record;
    const duk_uint32_t const_count = record[EIDER_RECORD_CONSTS];
    const duk_uint32_t func_count = record[EIDER_RECORD_FUNCS];
    const duk_idx_t top = duk_get_top(thr);
    struct eider_parts parts;
    duk_uint32_t i;

    eider__find_parts(record, &parts);
    duk_require_stack(thr, (duk_idx_t)(const_count + func_count + 8));
    duk_push_hobject(thr, (duk_hobject *)template);
    eider__define_names(thr, top, record, &parts);
    for (i = 0; i < const_count; i++) {
        eider__push_const(thr, parts.image, parts.consts[i]);
    }
    for (i = 0; i < func_count; i++) {
        eider__push_template(thr, parts.image + parts.funcs[i]);
    }
    (void)duk_push_fixed_buffer(thr, sizeof(duk_tval) * const_count +
                                         sizeof(duk_hobject *) * func_count);
    eider__fill(thr, template, top + 1, &parts);
    duk_set_top(thr, top);
}

DUK_LOCAL DUK_NOINLINE DUK_COLD void eider__make_ready(duk_hthread *thr, duk_hcompfunc *function)
{
    duk_hcompfunc *origin = function->origin;

    if (origin->bytecode == NULL) {
        eider__load(thr, origin);
    }
    function->data = origin->data;
    function->funcs = origin->funcs;
    function->bytecode = origin->bytecode;
}

void duktape_push_image(duk_hthread *thr, const uint32_t *image)
{
    duk_hobject *global = thr->builtins[DUK_BIDX_GLOBAL_ENV];

    duk_require_stack(thr, 4);
    eider__push_template(thr, image + image[0]);
    duk_js_push_closure(thr, (duk_hcompfunc *)duk_known_hobject(thr, -1), global, global, 1);
    duk_remove_m2(thr);
}

/* ---- making ---- */

struct eider_image {
    duk_uint32_t *words;
    duk_size_t count;
    duk_size_t room;
    duk_idx_t strings; /* an object: the place of each string */
    bool capitals;     /* see duktape_make_image() */
};

/* Room for so many more words; where they are. */
DUK_LOCAL duk_uint32_t eider__add(struct eider_image *image, duk_size_t count)
{
    const duk_size_t at = image->count;

    if (image->room - at < count) {
        image->room = (at + count) * 2;
        image->words = (duk_uint32_t *)realloc(image->words, image->room * sizeof(image->words[0]));
        if (image->words == NULL) {
            abort(); /* Eider is being built. */
        }
    }
    memset(image->words + at, 0, count * sizeof(image->words[0]));
    image->count += count;
    return (duk_uint32_t)at;
}

DUK_LOCAL duk_uint32_t eider__add_bytes(struct eider_image *image, const void *data,
                                        duk_size_t size)
{
    const duk_uint32_t at = eider__add(image, (size + 3) / 4);

    memcpy(image->words + at, data, size);
    return at;
}

/* The place of a string, with a NUL after it. */
DUK_LOCAL duk_uint32_t eider__add_text(duk_hthread *thr, struct eider_image *image, duk_hstring *h)
{
    const duk_size_t size = DUK_HSTRING_GET_BYTELEN(h);
    duk_uint32_t at;

    duk_push_hstring(thr, h);
    duk_get_prop(thr, image->strings);
    at = duk_get_uint(thr, -1);
    duk_pop(thr);
    if (at == 0) {
        at = eider__add(image, 1);
        image->words[at] = (duk_uint32_t)size;
        (void)eider__add_bytes(image, DUK_HSTRING_GET_DATA(h), size + 1);
        duk_push_hstring(thr, h);
        duk_push_uint(thr, at);
        duk_put_prop(thr, image->strings);
    }
    return at;
}

DUK_LOCAL duk_uint32_t eider__add_const(duk_hthread *thr, struct eider_image *image, duk_tval *tv)
{
    static const char mark[] = DUKTAPE_IMAGE_REGEXP;
    duk_hstring *h;

    if (DUK_TVAL_IS_NUMBER(tv)) {
        const duk_double_t number = DUK_TVAL_GET_NUMBER(tv);

        return eider__add_bytes(image, &number, sizeof(number)) << 2 | EIDER_CONST_NUMBER;
    }
    h = DUK_TVAL_GET_STRING(tv);
    if (DUK_HSTRING_GET_BYTELEN(h) > sizeof(mark) - 1 &&
        memcmp(DUK_HSTRING_GET_DATA(h), mark, sizeof(mark) - 1) == 0) {
        duk_uint32_t at;

        duk_push_lstring(thr, (const char *)DUK_HSTRING_GET_DATA(h) + sizeof(mark) - 1,
                         DUK_HSTRING_GET_BYTELEN(h) - (sizeof(mark) - 1));
        at = eider__add_text(thr, image, duk_known_hstring(thr, -1));
        duk_pop(thr);
        return at << 2 | EIDER_CONST_REGEXP;
    }
    return eider__add_text(thr, image, h) << 2 | EIDER_CONST_STRING;
}

DUK_LOCAL duk_uint32_t eider__length_of(duk_hthread *thr, duk_hcompfunc *template,
                                        duk_harray *formals)
{
    duk_tval *length =
        duk_hobject_find_entry_tval_ptr_stridx(thr->heap, &template->obj, DUK_STRIDX_LENGTH);

    return length != NULL    ? (duk_uint32_t)DUK_TVAL_GET_NUMBER(length)
           : formals != NULL ? formals->length
                             : template->nargs;
}

DUK_LOCAL duk_uint32_t eider__name_of(duk_hthread *thr, struct eider_image *image,
                                      duk_hcompfunc *template)
{
    duk_tval *name =
        duk_hobject_find_entry_tval_ptr_stridx(thr->heap, &template->obj, DUK_STRIDX_NAME);

    return name != NULL ? eider__add_text(thr, image, DUK_TVAL_GET_STRING(name)) : 0;
}

DUK_LOCAL duk_uint32_t eider__flags_of(duk_hthread *thr, const struct eider_image *image,
                                       duk_hcompfunc *template)
{
    const duk_uint32_t flags = (duk_uint32_t)DUK_HEAPHDR_GET_FLAGS(&template->obj.hdr);
    const char *name = eider__own_text(thr, &template->obj, DUK_STRIDX_NAME);
    const bool capital = name != NULL && name[0] >= 'A' && name[0] <= 'Z';

    return image->capitals && !capital ? flags & ~(duk_uint32_t)DUK_HOBJECT_FLAG_CONSTRUCTABLE
                                       : flags;
}

DUK_LOCAL void eider__add_variables(duk_hthread *thr, struct eider_image *image, duk_uint32_t at,
                                    duk_hobject *variables)
{
    duk_uint_fast32_t i;

    for (i = 0; variables != NULL && i < DUK_HOBJECT_GET_ENEXT(variables); i++) {
        const duk_uint32_t name =
            eider__add_text(thr, image, DUK_HOBJECT_E_GET_KEY(thr->heap, variables, i));

        image->words[at++] = name;
        image->words[at++] = (duk_uint32_t)DUK_TVAL_GET_NUMBER(
            DUK_HOBJECT_E_GET_VALUE_TVAL_PTR(thr->heap, variables, i));
    }
}

/* Adds what a template consists of; returns where its record is. */
DUK_LOCAL duk_uint32_t eider__add_function(duk_hthread *thr, struct eider_image *image,
                                           duk_hcompfunc *template)
{
    const duk_uint32_t code_count = (duk_uint32_t)DUK_HCOMPFUNC_GET_CODE_COUNT(thr->heap, template);
    const duk_uint32_t const_count =
        (duk_uint32_t)DUK_HCOMPFUNC_GET_CONSTS_COUNT(thr->heap, template);
    const duk_uint32_t func_count =
        (duk_uint32_t)DUK_HCOMPFUNC_GET_FUNCS_COUNT(thr->heap, template);
    duk_hobject *variables = duk_hobject_get_varmap(thr, &template->obj);
    duk_harray *formals = duk_hobject_get_formals(thr, &template->obj);
    const duk_uint32_t var_count = variables != NULL ? DUK_HOBJECT_GET_ENEXT(variables) : 0;
    const duk_uint32_t formal_count = formals != NULL ? formals->length : 0;
    unsigned long position_size = 0;
    const void *positions = eider__positions(thr, &template->obj, &position_size);
    const duk_uint32_t at =
        eider__add(image, EIDER_RECORD_SIZE + code_count + const_count + func_count +
                              2 * var_count + formal_count + (position_size + 3) / 4);
    const duk_uint32_t header[EIDER_RECORD_SIZE] = {
        at,
        eider__flags_of(thr, image, template),
        template->nregs | (duk_uint32_t) template->nargs << 16,
        eider__length_of(thr, template, formals),
        eider__name_of(thr, image, template),
        code_count,
        const_count,
        func_count,
        var_count,
        formals != NULL ? formal_count + 1 : 0,
        (duk_uint32_t)position_size,
    };
    duk_uint32_t to = at + EIDER_RECORD_SIZE;
    duk_uint32_t i;

    /* Adding moves the words: what is added comes first, where it goes second. */
    memcpy(image->words + at, header, sizeof(header));
    memcpy(image->words + to, DUK_HCOMPFUNC_GET_CODE_BASE(thr->heap, template), code_count * 4);
    to += code_count;
    for (i = 0; i < const_count; i++) {
        const duk_uint32_t constant =
            eider__add_const(thr, image, DUK_HCOMPFUNC_GET_CONSTS_BASE(thr->heap, template) + i);

        image->words[to++] = constant;
    }
    for (i = 0; i < func_count; i++) {
        const duk_uint32_t function = eider__add_function(
            thr, image, (duk_hcompfunc *)DUK_HCOMPFUNC_GET_FUNCS_BASE(thr->heap, template)[i]);

        image->words[to++] = function;
    }
    eider__add_variables(thr, image, to, variables);
    to += 2 * var_count;
    for (i = 0; i < formal_count; i++) {
        const duk_uint32_t name = eider__add_text(
            thr, image,
            DUK_TVAL_GET_STRING(DUK_HOBJECT_A_GET_VALUE_PTR(thr->heap, (duk_hobject *)formals, i)));

        image->words[to++] = name;
    }
    memcpy(image->words + to, positions, position_size);
    return at;
}

uint32_t *duktape_make_image(duk_hthread *thr, bool capitals, size_t *count)
{
    duk_hcompfunc *function = (duk_hcompfunc *)duk_require_hobject(thr, -2);
    struct eider_image image = {.capitals = capitals};
    duk_uint32_t place;

    duk_push_bare_object(thr);
    image.strings = duk_get_top_index(thr);
    (void)eider__add(&image, 2);
    place = eider__add_text(thr, &image, duk_require_hstring(thr, -2));
    image.words[1] = place;
    place = eider__add_function(thr, &image, function->origin);
    image.words[0] = place;
    duk_pop_3(thr);
    *count = image.count;
    return image.words;
}
