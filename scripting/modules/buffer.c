#include "scripting/modules/buffer.h"

#include "base/utf8.h"
#include "scripting/engine/argument_error.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/cesu8.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/modules/buffer_parts.h"

#include <math.h>

/* What the engine can have in one piece (DUK_HBUFFER_MAX_BYTELEN). */
#define ENGINE_MAX 2147483646.0

/* ---- arguments ---- */

/* [ ] -> [ ] */
struct bytes buffer_this(duk_context *ctx)
{
    struct bytes bytes;

    duk_push_this(ctx);
    if (!byte_view_get(ctx, -1, &bytes)) {
        (void)throw_coded(ctx, "TypeError", "ERR_INVALID_ARG_TYPE", "argument must be a buffer");
    }
    duk_pop(ctx);
    return bytes;
}

/* [ ] -> [ ] */
double buffer_integer(duk_context *ctx, duk_idx_t at, const char *name, double min, double max)
{
    const double value = duk_get_number(ctx, at);

    if (!duk_is_number(ctx, at)) {
        char subject[40];

        snprintf(subject, sizeof(subject), "The \"%s\" argument", name);
        (void)throw_invalid_type(ctx, subject, "of type number", at);
    }
    if (!isfinite(value) || floor(value) != value) {
        (void)throw_out_of_range(ctx, name, at, "an integer");
    }
    if (value < min || value > max) {
        (void)throw_out_of_range(ctx, name, at, ">= %.0f && <= %.0f", min, max);
    }
    return value;
}

/* The size at `at` of a Buffer to be made. [ ] -> [ ] */
static size_t get_size(duk_context *ctx, duk_idx_t at)
{
    const double size = duk_get_number(ctx, at);

    if (!duk_is_number(ctx, at)) {
        (void)throw_invalid_type(ctx, "The \"size\" argument", "of type number", at);
    }
    if (!(size >= 0 && size <= BUFFER_MAX)) {
        (void)throw_out_of_range(ctx, "size", at, ">= 0 && <= %.0f", BUFFER_MAX);
    }
    if (size > ENGINE_MAX) {
        (void)duk_range_error(ctx, "Array buffer allocation failed");
    }
    return (size_t)size;
}

/* ---- Buffer.from ---- */

/* Each element of what has a length, as a byte. [ ... ] -> [ ... Buffer ] */
static void push_elements(duk_context *ctx, duk_idx_t at, double length)
{
    char *data;

    if (length > ENGINE_MAX) {
        (void)duk_range_error(ctx, "Array buffer allocation failed");
    }
    const size_t size = length >= 1 ? (size_t)length : 0;

    data = buffer_push_new(ctx, size);
    for (size_t i = 0; i < size; i++) {
        duk_get_prop_index(ctx, at, (duk_uarridx_t)i);
        data[i] = (char)duk_to_uint32(ctx, -1);
        duk_pop(ctx);
    }
}

/* The common kinds; any other is for buffer.js. [ value encodingOrOffset length ] -> [ Buffer ] */
static duk_ret_t from(duk_context *ctx)
{
    struct bytes bytes;

    if (duk_is_string(ctx, 0) && !duk_is_symbol(ctx, 0)) {
        const bool named = duk_is_string(ctx, 1) && duk_get_length(ctx, 1) > 0;

        buffer_push_text(ctx, 0, named ? buffer_encoding(ctx, 1) : ENCODING_UTF8);
    } else if (byte_view_is_buffer(ctx, 0) && byte_view_get(ctx, 0, &bytes)) {
        buffer_push(ctx, bytes);
    } else if (duk_is_array(ctx, 0)) {
        push_elements(ctx, 0, (double)duk_get_length(ctx, 0));
    } else {
        registry_push_internal(ctx, "bufferFrom");
        duk_insert(ctx, 0);
        duk_call(ctx, 3);
    }
    return 1;
}

/* [ arrayLike length ] -> [ Buffer ] */
static duk_ret_t from_elements(duk_context *ctx)
{
    struct bytes bytes;

    if (byte_view_get_uint8(ctx, 0, &bytes)) {
        buffer_push(ctx, bytes);
    } else {
        push_elements(ctx, 0, duk_get_number(ctx, 1));
    }
    return 1;
}

/* Shares its bytes. [ ArrayBuffer offset length ] -> [ Buffer ] */
static duk_ret_t from_array_buffer(duk_context *ctx)
{
    struct bytes bytes;
    const double offset = duk_get_number(ctx, 1);
    const double length = duk_get_number(ctx, 2);

    if (!byte_view_get(ctx, 0, &bytes) || !(offset >= 0 && length >= 0) ||
        offset + length > (double)bytes.size) {
        return duk_range_error(ctx, "Start offset %.0f is outside the bounds of the buffer",
                               offset);
    }
    duk_dup(ctx, 0);
    buffer_push_shared(ctx, (size_t)offset, (size_t)length);
    return 1;
}

/* The bytes behind any view, as they are. [ view ] -> [ Buffer ] */
static duk_ret_t copy_bytes(duk_context *ctx)
{
    struct bytes bytes = BYTES("");

    (void)byte_view_get(ctx, 0, &bytes);
    buffer_push(ctx, bytes);
    return 1;
}

/* ---- the other functions of Buffer ---- */

/* [ size fill encoding ] -> [ Buffer ] */
static duk_ret_t alloc(duk_context *ctx)
{
    const size_t size = get_size(ctx, 0);
    char *data;

    if (!duk_is_undefined(ctx, 1) && !(duk_is_number(ctx, 1) && duk_get_number(ctx, 1) == 0) &&
        size > 0) {
        const enum encoding encoding =
            duk_is_string(ctx, 1) ? buffer_fill_encoding(ctx, 2) : ENCODING_UTF8;

        data = buffer_push_new(ctx, size);
        buffer_fill_with(ctx, (struct bytes){data, size}, 1, encoding);
    } else {
        (void)buffer_push_new(ctx, size);
    }
    return 1;
}

/* Zeroed too: a script never sees what others left in memory. [ size ] -> [ Buffer ] */
static duk_ret_t alloc_unsafe(duk_context *ctx)
{
    (void)buffer_push_new(ctx, get_size(ctx, 0));
    return 1;
}

/* [ value encoding ] -> [ number ] */
static duk_ret_t byte_length(duk_context *ctx)
{
    struct bytes bytes;
    enum encoding encoding = ENCODING_UTF8;

    if (!duk_is_string(ctx, 0) || duk_is_symbol(ctx, 0)) {
        if (!byte_view_get(ctx, 0, &bytes)) {
            return throw_invalid_type(ctx, "The \"string\" argument",
                                      "of type string or an instance of Buffer or ArrayBuffer", 0);
        }
        duk_push_number(ctx, (double)bytes.size);
        return 1;
    }
    bytes.data = duk_get_lstring(ctx, 0, &bytes.size);
    if (duk_is_string(ctx, 1)) {
        struct bytes name;

        name.data = duk_get_lstring(ctx, 1, &name.size);
        encoding = encoding_named(name); /* An unknown one counts as UTF-8. */
    }
    budget_charge(ctx, 4 * bytes.size);
    duk_push_number(ctx, (double)encoding_size(encoding, bytes));
    return 1;
}

/* The Uint8Array list[i]. [ list ... ] -> [ list ... element ] */
static struct bytes push_part(duk_context *ctx, duk_uarridx_t i)
{
    struct bytes bytes;
    char subject[40];

    duk_get_prop_index(ctx, 0, i);
    if (!byte_view_get_uint8(ctx, -1, &bytes)) {
        snprintf(subject, sizeof(subject), "The \"list[%u]\" argument", (unsigned)i);
        (void)throw_invalid_type(ctx, subject, "an instance of Buffer or Uint8Array", -1);
    }
    return bytes;
}

/* [ list length ] -> [ Buffer ] */
static duk_ret_t concat(duk_context *ctx)
{
    double size = 0;

    if (!duk_is_array(ctx, 0)) {
        return throw_invalid_type(ctx, "The \"list\" argument", "an instance of Array", 0);
    }
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, 0);

    if (duk_is_undefined(ctx, 1)) {
        for (duk_uarridx_t i = 0; i < count; i++) {
            size += (double)push_part(ctx, i).size;
            duk_pop(ctx);
        }
    } else {
        size = buffer_integer(ctx, 1, "length", 0, BUFFER_MAX);
    }
    duk_push_number(ctx, count > 0 ? size : 0);
    const size_t room = get_size(ctx, -1);
    char *data = buffer_push_new(ctx, room);

    /* A getter in the list may give something else the second time. */
    for (size_t i = 0, at = 0; i < count; i++) {
        const struct bytes part = push_part(ctx, (duk_uarridx_t)i);
        const size_t taken = part.size < room - at ? part.size : room - at;

        if (taken > 0) {
            memcpy(data + at, part.data, taken);
            at += taken;
        }
        duk_pop(ctx);
    }
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_buffer(duk_context *ctx)
{
    duk_push_boolean(ctx, byte_view_is_buffer(ctx, 0));
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_encoding(duk_context *ctx)
{
    struct bytes name;

    name.data = duk_get_lstring(ctx, 0, &name.size);
    duk_push_boolean(ctx, duk_is_string(ctx, 0) && encoding_named(name) != ENCODING_UNKNOWN);
    return 1;
}

/* ---- for buffer_extra.js ---- */

/* The encoding's own name, '' for one that is not known. [ name ] -> [ string ] */
static duk_ret_t encoding_name_of(duk_context *ctx)
{
    struct bytes name;

    name.data = duk_require_lstring(ctx, 0, &name.size);
    duk_push_string(ctx, encoding_name(encoding_named(name)));
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_view(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_object(ctx, 0) && duk_is_buffer_data(ctx, 0));
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_uint8_array(duk_context *ctx)
{
    struct bytes bytes;

    duk_push_boolean(ctx, byte_view_get_uint8(ctx, 0, &bytes));
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_array_buffer(duk_context *ctx)
{
    duk_push_boolean(ctx, byte_view_is_array_buffer(ctx, 0));
    return 1;
}

/* [ bytes ] -> [ boolean ] */
static duk_ret_t is_utf8(duk_context *ctx)
{
    struct bytes bytes = BYTES("");

    (void)byte_view_get(ctx, 0, &bytes);
    duk_push_boolean(ctx, utf8_valid(bytes));
    return 1;
}

/* [ bytes ] -> [ boolean ] */
static duk_ret_t is_ascii(duk_context *ctx)
{
    struct bytes bytes = BYTES("");

    (void)byte_view_get(ctx, 0, &bytes);
    duk_push_boolean(ctx, cesu8_is_ascii(bytes));
    return 1;
}

/* ---- installing ---- */

/* Our methods stand for the engine's on the object on top. [ target ] -> [ target ] */
static void put_methods(duk_context *ctx, const struct buffer_method *method)
{
    for (; method->name != NULL; method++) {
        duk_push_c_function(ctx, method->function, method->argument_count);
        duk_set_magic(ctx, -1, method->magic);
        duk_push_literal(ctx, "name");
        duk_push_string(ctx, method->name);
        duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_FORCE);
        if (method->alias != NULL) {
            duk_dup_top(ctx);
            duk_put_prop_string(ctx, -3, method->alias);
        }
        duk_put_prop_string(ctx, -2, method->name);
    }
}

/* Empties Buffer.prototype of what the engine put there. [ prototype ] -> [ prototype ] */
static void remove_engine_methods(duk_context *ctx)
{
    duk_enum(ctx, -1, DUK_ENUM_INCLUDE_NONENUMERABLE | DUK_ENUM_OWN_PROPERTIES_ONLY);
    while (duk_next(ctx, -1, 0)) {
        duk_del_prop(ctx, -3);
    }
    duk_pop(ctx);
}

/* Completes the constructor of buffer.js, and gives it the engine's prototype for Buffers.
 * [ Buffer ] -> [ ] */
static duk_ret_t install(duk_context *ctx)
{
    static const struct buffer_method functions[] = {
        {"from", from, 3, 0, NULL},
        {"alloc", alloc, 3, 0, NULL},
        {"allocUnsafe", alloc_unsafe, 1, 0, NULL},
        {"allocUnsafeSlow", alloc_unsafe, 1, 0, NULL},
        {"byteLength", byte_length, 2, 0, NULL},
        {"compare", buffer_compare, 2, 0, NULL},
        {"concat", concat, 2, 0, NULL},
        {"isBuffer", is_buffer, 1, 0, NULL},
        {"isEncoding", is_encoding, 1, 0, NULL},
        {NULL, NULL, 0, 0, NULL},
    };
    struct byte_prototypes *prototypes = &engine_of(ctx)->byte_prototypes;

    put_methods(ctx, functions);
    duk_push_heapptr(ctx, prototypes->buffer);
    remove_engine_methods(ctx);
    duk_push_literal(ctx, "constructor");
    duk_dup(ctx, 0);
    duk_def_prop(ctx, -3,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_SET_CONFIGURABLE |
                     DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_FORCE);
    put_methods(ctx, buffer_number_methods);
    put_methods(ctx, buffer_text_methods);
    put_methods(ctx, buffer_range_methods);
    put_methods(ctx, buffer_search_methods);
    duk_put_prop_literal(ctx, 0, "prototype");
    prototypes->complete = true; /* Last: a heap that was full on the way tries again. */
    return 0;
}

/* [ target ] -> [ target ] */
void buffer_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"install", install, 1},
        {"fromElements", from_elements, 2},
        {"fromArrayBuffer", from_array_buffer, 3},
        {"isArrayBuffer", is_array_buffer, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* [ target ] -> [ target ] */
void buffer_extra_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"copyBytes", copy_bytes, 1},
        {"encodingName", encoding_name_of, 1},
        {"isArrayBuffer", is_array_buffer, 1},
        {"isAscii", is_ascii, 1},
        {"isUint8Array", is_uint8_array, 1},
        {"isUtf8", is_utf8, 1},
        {"isView", is_view, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
