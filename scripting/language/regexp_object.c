#include "scripting/language/regexp_object.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_construct.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_result.h"
#include "scripting/language/regexp_symbols.h"

#include <stdint.h>

void regexp_refuse_receiver(duk_context *ctx, const char *method)
{
    duk_push_this(ctx);
    (void)duk_type_error(ctx, "Method RegExp.prototype.%s called on incompatible receiver %s",
                         method, duk_safe_to_string(ctx, -1));
}

/* ---- exec and test ---- */

/* [ string ] -> [ array ]; null when there is no match */
static duk_ret_t exec(duk_context *ctx)
{
    struct subject subject;

    duk_push_this(ctx);
    if (regexp_program_of(ctx, 1) == NULL) {
        regexp_refuse_receiver(ctx, "exec");
    }
    duk_to_string(ctx, 0);
    subject_get(ctx, 0, &subject);
    if (regexp_exec(ctx, 1, &subject)) {
        regexp_push_result(ctx, regexp_program_of(ctx, 1), &subject);
    } else {
        duk_push_null(ctx);
    }
    return 1;
}

/* Whether exec() of the object at `at` is ours, and it a RegExp. [ ] -> [ exec ] */
static bool has_own_exec(duk_context *ctx, duk_idx_t at)
{
    duk_get_prop_literal(ctx, at, "exec");
    return (duk_get_heapptr(ctx, -1) == engine_of(ctx)->regexps->exec ||
            !duk_is_function(ctx, -1)) &&
           regexp_program_of(ctx, at) != NULL;
}

/* [ string ] -> [ boolean ] */
static duk_ret_t test(duk_context *ctx)
{
    struct subject subject;

    duk_push_this(ctx);
    if (!duk_is_object(ctx, 1)) {
        regexp_refuse_receiver(ctx, "test");
    }
    duk_to_string(ctx, 0);
    if (has_own_exec(ctx, 1)) {
        subject_get(ctx, 0, &subject);
        duk_push_boolean(ctx, regexp_exec(ctx, 1, &subject));
        return 1;
    }
    if (!duk_is_function(ctx, 2)) {
        regexp_refuse_receiver(ctx, "exec");
    }
    duk_dup(ctx, 1);
    duk_dup(ctx, 0);
    duk_call_method(ctx, 1);
    if (!duk_is_object(ctx, -1) && !duk_is_null(ctx, -1)) {
        return duk_type_error(ctx, "object null is not a function");
    }
    duk_push_boolean(ctx, duk_is_object(ctx, -1));
    return 1;
}

/* ---- accessors ---- */

static const struct {
    char letter;
    const char *name;
    uint32_t flag;
} flag_names[] = {
    {'d', "hasIndices", REGEXP_INDICES},     {'g', "global", REGEXP_GLOBAL},
    {'i', "ignoreCase", REGEXP_IGNORE_CASE}, {'m', "multiline", REGEXP_MULTILINE},
    {'s', "dotAll", REGEXP_DOT_ALL},         {'u', "unicode", REGEXP_UNICODE},
    {'y', "sticky", REGEXP_STICKY},
};

#define FLAG_COUNT (sizeof(flag_names) / sizeof(flag_names[0]))

/* `magic` says which. [ ] -> [ boolean ] */
static duk_ret_t get_flag(duk_context *ctx)
{
    const duk_int_t which = duk_get_current_magic(ctx);

    duk_push_this(ctx);
    const struct regexp_program *program = regexp_program_of(ctx, 0);

    if (program != NULL) {
        duk_push_boolean(ctx, (program->flags & flag_names[which].flag) != 0);
        return 1;
    }
    if (duk_get_heapptr(ctx, 0) != engine_of(ctx)->regexps->prototype) {
        return duk_type_error(ctx, "RegExp.prototype.%s getter called on non-RegExp object",
                              flag_names[which].name);
    }
    return 0;
}

/* [ ] -> [ string ] */
static duk_ret_t get_flags(duk_context *ctx)
{
    char letters[FLAG_COUNT];
    size_t count = 0;

    duk_push_this(ctx);
    if (!duk_is_object(ctx, 0)) {
        return duk_type_error(ctx, "RegExp.prototype.flags getter called on non-object %s",
                              duk_safe_to_string(ctx, 0));
    }
    for (size_t i = 0; i < FLAG_COUNT; i++) {
        duk_get_prop_string(ctx, 0, flag_names[i].name);
        if (duk_to_boolean(ctx, -1)) {
            letters[count++] = flag_names[i].letter;
        }
        duk_pop(ctx);
    }
    duk_push_lstring(ctx, letters, count);
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t get_source(duk_context *ctx)
{
    duk_push_this(ctx);
    if (regexp_program_of(ctx, 0) != NULL) {
        duktape_regexp_push_source(ctx, 0);
        return 1;
    }
    if (duk_get_heapptr(ctx, 0) != engine_of(ctx)->regexps->prototype) {
        return duk_type_error(ctx, "RegExp.prototype.source getter called on non-RegExp object");
    }
    duk_push_literal(ctx, "(?:)");
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t to_string(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!duk_is_object(ctx, 0)) {
        regexp_refuse_receiver(ctx, "toString");
    }
    duk_push_literal(ctx, "/");
    duk_get_prop_literal(ctx, 0, "source");
    duk_to_string(ctx, -1);
    duk_push_literal(ctx, "/");
    duk_get_prop_literal(ctx, 0, "flags");
    duk_to_string(ctx, -1);
    duk_concat(ctx, 4);
    return 1;
}

void regexp_object_install(duk_context *ctx)
{
    static const struct method of_prototype[] = {
        {"exec", exec, 1, 1, 0, METHOD, NULL},
        {"hasIndices", get_flag, 0, 0, 0, GETTER, NULL}, /* magic: as in flag_names */
        {"global", get_flag, 0, 0, 1, GETTER, NULL},
        {"ignoreCase", get_flag, 0, 0, 2, GETTER, NULL},
        {"multiline", get_flag, 0, 0, 3, GETTER, NULL},
        {"dotAll", get_flag, 0, 0, 4, GETTER, NULL},
        {"unicode", get_flag, 0, 0, 5, GETTER, NULL},
        {"sticky", get_flag, 0, 0, 6, GETTER, NULL},
        {"flags", get_flags, 0, 0, 0, GETTER, NULL},
        {"source", get_source, 0, 0, 0, GETTER, NULL},
        {"compile", regexp_method_compile, 2, 2, 0, METHOD, NULL},
        {"toString", to_string, 0, 0, 0, METHOD, NULL},
        {"test", test, 1, 1, 0, METHOD, NULL},
        {0},
    };

    global_prototype_push(ctx, "RegExp");
    duktape_regexp_make_ordinary(ctx, -1);
    methods_put(ctx, of_prototype);
    regexp_symbols_put(ctx);
    regexp_constructor_push(ctx);
    duk_dup_top(ctx);
    constructor_publish(ctx, "RegExp");
}
