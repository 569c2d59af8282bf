#include "scripting/language/regexp_replace.h"

#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_result.h"
#include "scripting/regexp/code_units.h"

#define KEPT_BYTES (64u * 1024) /* of the buffers, from one call to the next */

/* One call of replace(). */
struct replacing {
    struct regexps *regexps;
    const struct regexp_program *program; /* NULL when a string is looked for */
    struct subject subject;
    const int32_t *registers; /* of all matches, `width` each */
    uint32_t width;
    uint32_t count;
};

static void check_length(duk_context *ctx, const struct byte_buffer *buffer)
{
    if (buffer->failed) {
        (void)duk_range_error(ctx, "Invalid string length");
    }
}

/* ---- finding ---- */

static void add_match(duk_context *ctx, struct replacing *replacing, const int32_t *registers)
{
    struct byte_buffer *matches = &replacing->regexps->matches;

    byte_buffer_append(matches, registers, replacing->width * sizeof(registers[0]));
    check_length(ctx, matches);
    replacing->count++;
}

/* Where the search goes on after a match. */
static size_t step_over(const struct replacing *replacing, size_t begin, size_t end)
{
    const struct bytes text = replacing->subject.text;
    const uint8_t *at = (const uint8_t *)text.data + end;
    const uint8_t *last = (const uint8_t *)text.data + text.size;

    if (end > begin) {
        return end;
    }
    if (end == text.size) {
        return text.size + 1;
    }
    if ((replacing->program->flags & REGEXP_UNICODE) != 0) {
        (void)point_next(&at, last);
    } else {
        (void)unit_next(&at, last);
    }
    return (size_t)(at - (const uint8_t *)text.data);
}

static void find_matches(duk_context *ctx, struct replacing *replacing, duk_idx_t regexp)
{
    const int32_t *registers;

    if ((replacing->program->flags & REGEXP_GLOBAL) == 0) {
        if (regexp_exec(ctx, regexp, &replacing->subject)) {
            add_match(ctx, replacing, replacing->regexps->matcher.registers);
        }
        return;
    }
    for (size_t at = 0; at <= replacing->subject.text.size;) {
        if (!regexp_run(ctx, replacing->program, &replacing->subject, at)) {
            break;
        }
        registers = replacing->regexps->matcher.registers;
        add_match(ctx, replacing, registers);
        at = step_over(replacing, (size_t)registers[0], (size_t)registers[1]);
    }
    regexp_set_last_index(ctx, regexp, 0);
}

static void find_texts(duk_context *ctx, struct replacing *replacing, struct bytes wanted, bool all)
{
    const struct bytes text = replacing->subject.text;
    size_t at = 0;

    do {
        const char *found = at <= text.size
                                ? memmem(text.data + at, text.size - at, wanted.data, wanted.size)
                                : NULL;

        if (found == NULL) {
            break;
        }
        const int32_t begin = (int32_t)(found - text.data);

        add_match(ctx, replacing, (int32_t[2]){begin, begin + (int32_t)wanted.size});
        at = (size_t)begin + (wanted.size > 0 ? wanted.size : 1);
        while (at < text.size && is_continuation((uint8_t)text.data[at])) {
            at++;
        }
    } while (all);
}

/* ---- expanding ---- */

/* What an expansion needs to know of one match. */
struct expansion {
    const struct regexp_program *program;
    struct bytes text;
    const int32_t *registers;
    uint32_t group_count;
};

static void append_span(struct byte_buffer *out, struct bytes text, int32_t begin, int32_t end)
{
    if (begin >= 0 && end > begin) {
        byte_buffer_append(out, text.data + begin, (size_t)(end - begin));
    }
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The number of a group in `$n` or `$nn`, 0 when there is none; how many digits it takes. */
static uint32_t group_number(struct bytes rest, uint32_t group_count, size_t *digits)
{
    const uint32_t one = (uint32_t)(rest.data[1] - '0');

    if (rest.size > 2 && is_digit(rest.data[2])) {
        const uint32_t two = one * 10 + (uint32_t)(rest.data[2] - '0');

        if (two > 0 && two < group_count) {
            *digits = 2;
            return two;
        }
    }
    *digits = 1;
    return one < group_count ? one : 0;
}

/* `$<name>`: how much of `rest` it takes, 0 when it is no such thing. */
static size_t append_named(struct byte_buffer *out, const struct expansion *match,
                           struct bytes rest)
{
    const char *end = memchr(rest.data, '>', rest.size);

    if (match->program == NULL || match->program->name_count == 0 || end == NULL) {
        return 0;
    }
    const struct bytes name = {rest.data + 2, (size_t)(end - rest.data) - 2};
    const uint32_t group = regexp_group_named(match->program, name);

    if (group > 0) {
        append_span(out, match->text, match->registers[group * 2], match->registers[group * 2 + 1]);
    }
    return (size_t)(end - rest.data) + 1;
}

/* What begins with a `$`: how much of `rest` has been expanded, 0 when it stands for itself. */
static size_t append_reference(struct byte_buffer *out, const struct expansion *match,
                               struct bytes rest)
{
    const int32_t *registers = match->registers;
    size_t digits;
    uint32_t group;

    if (rest.size < 2) {
        return 0;
    }
    switch (rest.data[1]) {
    case '$':
        byte_buffer_append_char(out, '$');
        return 2;
    case '&':
        append_span(out, match->text, registers[0], registers[1]);
        return 2;
    case '`':
        append_span(out, match->text, 0, registers[0]);
        return 2;
    case '\'':
        append_span(out, match->text, registers[1], (int32_t)match->text.size);
        return 2;
    case '<':
        return append_named(out, match, rest);
    default:
        group = is_digit(rest.data[1]) ? group_number(rest, match->group_count, &digits) : 0;
        if (group == 0) {
            return 0;
        }
        append_span(out, match->text, registers[group * 2], registers[group * 2 + 1]);
        return 1 + digits;
    }
}

static void append_expanded(struct byte_buffer *out, const struct expansion *match,
                            struct bytes template)
{
    while (template.size > 0) {
        const char *dollar = memchr(template.data, '$', template.size);
        const size_t plain = dollar != NULL ? (size_t)(dollar - template.data) : template.size;

        byte_buffer_append(out, template.data, plain);
        template.data += plain;
        template.size -= plain;
        if (template.size > 0) {
            size_t taken = append_reference(out, match, template);

            if (taken == 0) {
                byte_buffer_append_char(out, '$');
                taken = 1;
            }
            template.data += taken;
            template.size -= taken;
        }
    }
}

/* ---- putting together ---- */

static void trim(struct byte_buffer *buffer)
{
    if (buffer->capacity > KEPT_BYTES) {
        byte_buffer_fini(buffer);
    }
}

/* [ ] -> [ string ] */
static void push_out(duk_context *ctx, struct replacing *replacing)
{
    struct byte_buffer *out = &replacing->regexps->out;

    check_length(ctx, out);
    budget_charge(ctx, out->size);
    duk_push_lstring(ctx, out->data, out->size);
    trim(out);
    trim(&replacing->regexps->matches);
}

/* [ ] -> [ string ] */
static void replace_by_text(duk_context *ctx, struct replacing *replacing, duk_idx_t by)
{
    struct byte_buffer *out = &replacing->regexps->out;
    const struct bytes text = replacing->subject.text;
    struct bytes template;
    int32_t done = 0;

    template.data = duk_get_lstring(ctx, by, &template.size);
    byte_buffer_reset(out);
    for (uint32_t i = 0; i < replacing->count; i++) {
        const int32_t *registers = replacing->registers + (size_t)i * replacing->width;
        const struct expansion match = {replacing->program, text, registers, replacing->width / 2};

        append_span(out, text, done, registers[0]);
        append_expanded(out, &match, template);
        done = registers[1];
    }
    append_span(out, text, done, (int32_t)text.size);
    push_out(ctx, replacing);
}

/* Calls the function for one match. [ ] -> [ string ] */
static void call_for(duk_context *ctx, const struct replacing *replacing, const int32_t *registers,
                     duk_idx_t by)
{
    const duk_idx_t group_count = (duk_idx_t)replacing->width / 2;
    duk_idx_t extra = 2;

    duk_require_stack(ctx, group_count + 4);
    duk_dup(ctx, by);
    duk_push_undefined(ctx);
    for (duk_idx_t i = 0; i < group_count; i++) {
        subject_push(ctx, &replacing->subject, registers[i * 2], registers[i * 2 + 1]);
    }
    duk_push_number(ctx, (double)subject_unit(ctx, &replacing->subject, (size_t)registers[0]));
    duk_dup(ctx, replacing->subject.at);
    if (replacing->program != NULL && replacing->program->name_count > 0) {
        regexp_push_groups(ctx, replacing->program, &replacing->subject, registers);
        extra++;
    }
    duk_call_method(ctx, group_count + extra);
    duk_to_string(ctx, -1);
}

/* The results are kept in an array until all functions have been called: they may call replace()
 * themselves, and throw. [ ] -> [ string ] */
static void replace_by_function(duk_context *ctx, struct replacing *replacing, duk_idx_t by)
{
    struct byte_buffer *out = &replacing->regexps->out;
    const struct bytes text = replacing->subject.text;
    const size_t size = replacing->regexps->matches.size;
    int32_t *registers = duk_push_fixed_buffer(ctx, size);
    int32_t done = 0;

    memcpy(registers, replacing->registers, size);
    duk_push_array(ctx);
    for (uint32_t i = 0; i < replacing->count; i++) {
        call_for(ctx, replacing, registers + (size_t)i * replacing->width, by);
        duktape_define_index(ctx, -2, i);
    }
    byte_buffer_reset(out);
    for (uint32_t i = 0; i < replacing->count; i++) {
        const int32_t *match = registers + (size_t)i * replacing->width;
        duk_size_t result_size;

        append_span(out, text, done, match[0]);
        duk_get_prop_index(ctx, -1, i);
        const char *result = duk_get_lstring(ctx, -1, &result_size);

        byte_buffer_append(out, result, result_size);
        duk_pop(ctx);
        done = match[1];
    }
    append_span(out, text, done, (int32_t)text.size);
    push_out(ctx, replacing);
    duk_replace(ctx, -3);
    duk_pop(ctx);
}

/* [ ] -> [ string ] */
static void finish(duk_context *ctx, struct replacing *replacing, duk_idx_t by)
{
    replacing->registers = (const int32_t *)(const void *)replacing->regexps->matches.data;
    if (replacing->count == 0) {
        duk_dup(ctx, replacing->subject.at);
    } else if (duk_is_function(ctx, by)) {
        replace_by_function(ctx, replacing, by);
    } else {
        replace_by_text(ctx, replacing, by);
    }
}

void regexp_replace(duk_context *ctx, duk_idx_t regexp, duk_idx_t string, duk_idx_t by)
{
    struct replacing replacing = {
        .regexps = engine_of(ctx)->regexps,
        .program = regexp_program_of(ctx, regexp),
    };

    replacing.width = replacing.program->group_count * 2;
    subject_get(ctx, string, &replacing.subject);
    byte_buffer_reset(&replacing.regexps->matches);
    duktape_regexp_push_program(ctx, regexp);
    find_matches(ctx, &replacing, regexp);
    finish(ctx, &replacing, by);
    duk_remove(ctx, -2);
}

void string_replace(duk_context *ctx, duk_idx_t wanted, duk_idx_t string, duk_idx_t by, bool all)
{
    struct replacing replacing = {.regexps = engine_of(ctx)->regexps, .width = 2};
    struct bytes text;

    text.data = duk_get_lstring(ctx, wanted, &text.size);
    subject_get(ctx, string, &replacing.subject);
    byte_buffer_reset(&replacing.regexps->matches);
    find_texts(ctx, &replacing, text, all);
    finish(ctx, &replacing, by);
}
