#include "scripting/language/regexp_result.h"

#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"

/* [ ] -> [ value ] */
typedef void push_group(duk_context *ctx, const struct subject *subject, int32_t begin,
                        int32_t end);

/* [ ] -> [ array ]; undefined where a group has not matched */
static void push_span(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end)
{
    if (begin < 0 || end < 0) {
        duk_push_undefined(ctx);
        return;
    }
    duk_push_array(ctx);
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)begin));
    duktape_define_index(ctx, -2, 0);
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)end));
    duktape_define_index(ctx, -2, 1);
}

/* [ ] -> [ object ] */
static void push_by_name(duk_context *ctx, const struct regexp_program *program,
                         const struct subject *subject, const int32_t *registers, push_group *push)
{
    const int32_t *name = program->code + program->names_at;

    if (program->name_count == 0) {
        duk_push_undefined(ctx);
        return;
    }
    duk_push_bare_object(ctx);
    for (uint32_t i = 0; i < program->name_count; i++) {
        const int32_t *group = registers + name[0] * 2;

        duk_push_lstring(ctx, (const char *)(name + 2), (duk_size_t)name[1]);
        push(ctx, subject, group[0], group[1]);
        duktape_define(ctx, -3);
        name += 2 + (name[1] + 3) / 4;
    }
}

void regexp_push_groups(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers)
{
    push_by_name(ctx, program, subject, registers, subject_push);
}

uint32_t regexp_group_named(const struct regexp_program *program, struct bytes wanted)
{
    const int32_t *name = program->code + program->names_at;

    for (uint32_t i = 0; i < program->name_count; i++) {
        if (bytes_equal((struct bytes){(const char *)(name + 2), (size_t)name[1]}, wanted)) {
            return (uint32_t)name[0];
        }
        name += 2 + (name[1] + 3) / 4;
    }
    return 0;
}

/* [ array ] -> [ array ] */
static void put_indices(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers)
{
    duk_push_literal(ctx, "indices");
    duk_push_array(ctx);
    for (uint32_t i = 0; i < program->group_count; i++) {
        push_span(ctx, subject, registers[i * 2], registers[i * 2 + 1]);
        duktape_define_index(ctx, -2, i);
    }
    duk_push_literal(ctx, "groups");
    push_by_name(ctx, program, subject, registers, push_span);
    duktape_define(ctx, -3);
    duktape_define(ctx, -3);
}

void regexp_push_result(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject)
{
    const int32_t *registers = engine_of(ctx)->regexps->matcher.registers;

    duk_push_array(ctx);
    for (uint32_t i = 0; i < program->group_count; i++) {
        subject_push(ctx, subject, registers[i * 2], registers[i * 2 + 1]);
        duktape_define_index(ctx, -2, i);
    }
    duk_push_literal(ctx, "index");
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)registers[0]));
    duktape_define(ctx, -3);
    duk_push_literal(ctx, "input");
    duk_dup(ctx, subject->at);
    duktape_define(ctx, -3);
    duk_push_literal(ctx, "groups");
    push_by_name(ctx, program, subject, registers, subject_push);
    duktape_define(ctx, -3);
    if ((program->flags & REGEXP_INDICES) != 0) {
        put_indices(ctx, program, subject, registers);
    }
}
