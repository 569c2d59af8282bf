#include "scripting/language/regexp_exec.h"

#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"

#define LAST_INDEX_MAX 9007199254740991.0

const struct regexp_program *regexp_program_of(duk_context *ctx, duk_idx_t at)
{
    const struct regexp_program *program = duktape_regexp_program(ctx, at);

    return program != NULL && program->magic == REGEXP_MAGIC ? program : NULL;
}

bool regexp_run(duk_context *ctx, const struct regexp_program *program,
                const struct subject *subject, size_t start)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    switch (regexp_match(&regexps->matcher, program, subject->text, start)) {
    case REGEXP_MATCH:
        return true;
    case REGEXP_OUT_OF_TIME:
        (void)duk_range_error(ctx, "execution timeout"); /* as the engine says it */
        return false;
    case REGEXP_OUT_OF_STACK:
        (void)duk_range_error(ctx, "Maximum call stack size exceeded");
        return false;
    default:
        return false;
    }
}

/* ToLength(regexp.lastIndex). [ ] -> [ ] */
static double get_last_index(duk_context *ctx, duk_idx_t regexp)
{
    double index = duktape_regexp_last_index(ctx, regexp);

    if (!(index >= 0)) {
        duk_get_prop_literal(ctx, regexp, "lastIndex");
        index = duk_to_number(ctx, -1);
        duk_pop(ctx);
    }
    if (!(index >= 1)) {
        return 0; /* NaN too */
    }
    return index < LAST_INDEX_MAX ? (double)(uint64_t)index : LAST_INDEX_MAX;
}

void regexp_set_last_index(duk_context *ctx, duk_idx_t regexp, size_t index)
{
    if (!duktape_regexp_set_last_index(ctx, regexp, (duk_uint32_t)index)) {
        regexp = duk_normalize_index(ctx, regexp);
        duk_push_number(ctx, (double)index);
        duk_put_prop_literal(ctx, regexp, "lastIndex");
    }
}

bool regexp_exec(duk_context *ctx, duk_idx_t regexp, const struct subject *subject)
{
    struct regexps *regexps = engine_of(ctx)->regexps;
    const double last_index = get_last_index(ctx, regexp);
    const struct regexp_program *program = regexp_program_of(ctx, regexp);
    const bool moves = (program->flags & (REGEXP_GLOBAL | REGEXP_STICKY)) != 0;
    size_t start = 0;

    if (moves) {
        if (last_index > (double)subject->unit_count) {
            regexp_set_last_index(ctx, regexp, 0);
            return false;
        }
        start = subject_byte(ctx, subject, (size_t)last_index);
    }
    const bool matched = regexp_run(ctx, program, subject, start);

    if (moves) {
        const size_t end =
            matched ? subject_unit(ctx, subject, (size_t)regexps->matcher.registers[1]) : 0;

        regexp_set_last_index(ctx, regexp, end);
    }
    return matched;
}
