#include "scripting/regexp/regexp_match.h"

#include "base/xmalloc.h"
#include "scripting/regexp/code_units.h"
#include "scripting/regexp/regexp_tree.h"
#include "scripting/regexp/unicode_case.h"
#include "scripting/regexp/unicode_property.h"

#include <assert.h>

#define STEPS_BETWEEN_QUESTIONS 20000
#define STACK_KEPT_BYTES        (64u * 1024) /* from one match to the next */
#define BYTES_A_STEP            16           /* that a scan looks at */
#define NO_TARGET               (-1)

enum entry_kind {
    ENTRY_UNDO,   /* register `a` was `b` */
    ENTRY_CHOICE, /* instruction `a` at `b` */
    ENTRY_GREEDY, /* a loop may give back: instruction `a` behind it, from `b` down to `c` */
    ENTRY_LAZY,   /* a loop may take more: its instruction `a`, at `b`, `c` more */
};

/* 12 bytes, for there can be millions. */
struct regexp_entry {
    uint32_t kind : 2;
    uint32_t a : 30;
    uint32_t b;
    uint32_t c;
};

_Static_assert(sizeof(struct regexp_entry) == 12, "entries are packed");

/* One match: what does not change while it runs. */
struct run {
    struct regexp_matcher *matcher;
    const int32_t *code;
    const uint8_t *begin;
    const uint8_t *end;
    bool unicode;
    bool ignores_case;
    bool folds;
    enum regexp_outcome stopped; /* why it ended early, else REGEXP_NO_MATCH */
};

void regexp_matcher_init(struct regexp_matcher *matcher)
{
    const struct regexp_matcher fresh = {.steps_left = STEPS_BETWEEN_QUESTIONS,
                                         .stack_max = REGEXP_STACK_MAX};

    *matcher = fresh;
}

void regexp_matcher_fini(struct regexp_matcher *matcher)
{
    free(matcher->registers);
    free(matcher->stack);
    regexp_matcher_init(matcher);
}

/* Counts work; false when the time is over. */
static bool spend(struct run *run, ptrdiff_t steps)
{
    struct regexp_matcher *matcher = run->matcher;

    if (steps < matcher->steps_left) {
        matcher->steps_left -= (int32_t)steps;
        return true;
    }
    matcher->steps_left = STEPS_BETWEEN_QUESTIONS;
    if (matcher->is_time_over == NULL || !matcher->is_time_over(matcher->data)) {
        return true;
    }
    run->stopped = REGEXP_OUT_OF_TIME;
    return false;
}

static bool grow_stack(struct run *run)
{
    struct regexp_matcher *matcher = run->matcher;
    const uint32_t capacity = matcher->stack_capacity == 0 ? 128 : matcher->stack_capacity * 2;

    if (capacity * sizeof(struct regexp_entry) > matcher->stack_max) {
        run->stopped = REGEXP_OUT_OF_STACK;
        return false;
    }
    matcher->stack = xrealloc(matcher->stack, capacity * sizeof(struct regexp_entry));
    matcher->stack_capacity = capacity;
    return true;
}

/* False when the stack is full. */
static inline bool push(struct run *run, enum entry_kind kind, int32_t a, uint32_t b, uint32_t c)
{
    struct regexp_matcher *matcher = run->matcher;

    if (matcher->stack_size == matcher->stack_capacity && !grow_stack(run)) {
        return false;
    }
    matcher->stack[matcher->stack_size++] = (struct regexp_entry){kind, (uint32_t)a, b, c};
    matcher->choices += kind != ENTRY_UNDO;
    return true;
}

/* Sets a register, so that it is as before when the match comes back to an earlier choice. */
static inline bool set_register(struct run *run, int32_t at, int32_t value)
{
    struct regexp_matcher *matcher = run->matcher;

    if (matcher->choices + matcher->looks > 0 && matcher->registers[at] != value &&
        !push(run, ENTRY_UNDO, at, (uint32_t)matcher->registers[at], 0)) {
        return false;
    }
    matcher->registers[at] = value;
    return true;
}

static inline uint32_t offset_of(const struct run *run, const uint8_t *at)
{
    return (uint32_t)(at - run->begin);
}

static inline uint32_t read_char(const struct run *run, const uint8_t **at)
{
    return run->unicode ? point_next(at, run->end) : unit_next(at, run->end);
}

static inline const uint8_t *char_back(const struct run *run, const uint8_t *at,
                                       const uint8_t *limit)
{
    return run->unicode ? point_back(at, limit) : unit_back(at, limit);
}

static inline bool is_line_end(uint32_t c)
{
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static bool ranges_have(const int32_t *ranges, int32_t count, uint32_t c)
{
    int32_t low = 0;
    int32_t high = count;

    while (low < high) {
        const int32_t middle = (low + high) / 2;

        if ((uint32_t)ranges[middle * 2 + 1] < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && (uint32_t)ranges[low * 2] <= c;
}

/* `properties`: a count, then the numbers, each doubled, plus one where negated. */
static bool properties_have(const struct run *run, const int32_t *properties, uint32_t c)
{
    for (int32_t i = 1; i <= properties[0]; i++) {
        if (unicode_property_has(run->matcher->properties, properties[i] / 2, c) !=
            (properties[i] % 2 != 0)) {
            return true;
        }
    }
    return false;
}

/* A character of a class that is not ASCII. The bitmap knows `negated`, the rest does not. */
static bool wide_set_matches(const struct run *run, const int32_t *set, uint32_t c)
{
    const int32_t info = set[6];
    const int32_t *properties = set + SET_HEAD + set[7] * 2;
    const bool negated = (info & SET_NEGATED) != 0;
    uint32_t members[CASE_GROUP_MAX];
    bool has;

    if ((info & SET_IGNORES_CASE) == 0) {
        return (ranges_have(set + SET_HEAD, set[7], c) || properties_have(run, properties, c)) !=
               negated;
    }
    const uint32_t canonical = case_canonical(c, run->folds);

    if (canonical < 128) {
        return ((uint32_t)set[2 + (canonical >> 5)] >> (canonical & 31) & 1) != 0;
    }
    has = ranges_have(set + SET_HEAD, set[7], canonical);
    if (!has && properties[0] > 0) {
        for (unsigned i = case_group(c, run->folds, members); i > 0 && !has; i--) {
            has = properties_have(run, properties, members[i - 1]);
        }
    }
    return has != negated;
}

static inline bool set_matches(const struct run *run, const int32_t *set, uint32_t c)
{
    if (c < 128) {
        return ((uint32_t)set[2 + (c >> 5)] >> (c & 31) & 1) != 0;
    }
    return wide_set_matches(run, set, c);
}

/* Whether the single-character instruction takes `c`, which may be UNIT_NONE. */
static inline bool char_matches(const struct run *run, const int32_t *single, uint32_t c)
{
    if (c == UNIT_NONE) {
        return false;
    }
    switch (single[0]) {
    case OP_CHAR:
        return c == (uint32_t)single[1];
    case OP_TWO:
        return c == (uint32_t)single[1] || c == (uint32_t)single[2];
    case OP_FOLDED:
        return case_canonical(c, run->folds) == (uint32_t)single[1];
    case OP_ANY:
        return !is_line_end(c);
    case OP_ALL:
        return true;
    default:
        return set_matches(run, single, c);
    }
}

static inline int32_t single_size(const int32_t *single)
{
    switch (single[0]) {
    case OP_CHAR:
    case OP_FOLDED:
        return 2;
    case OP_TWO:
        return 3;
    case OP_SET:
        return single[1];
    default:
        return 1;
    }
}

/* Up to `max` characters from `at` on; where they end. */
static const uint8_t *scan(const struct run *run, const int32_t *single, const uint8_t *at,
                           int32_t max, int32_t *count)
{
    int32_t left = max;

    while (left > 0) {
        /* The two that matter most, for ASCII. */
        if (single[0] == OP_SET) {
            while (left > 0 && at < run->end && *at < 0x80 &&
                   ((uint32_t)single[2 + (*at >> 5)] >> (*at & 31) & 1) != 0) {
                at++;
                left--;
            }
        } else if (single[0] == OP_ANY) {
            while (left > 0 && at < run->end && *at < 0x80 && *at != '\n' && *at != '\r') {
                at++;
                left--;
            }
        }
        const uint8_t *next = at;

        if (left == 0 || !char_matches(run, single, read_char(run, &next))) {
            break;
        }
        at = next;
        left--;
    }
    *count = max - left;
    return at;
}

static bool is_word(const struct run *run, uint32_t c)
{
    if (c < 128) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return run->folds && (c == 0x17F || c == 0x212A);
}

static uint32_t char_before(const struct run *run, const uint8_t *at)
{
    if (at == run->begin) {
        return UNIT_NONE;
    }
    const uint8_t *before = char_back(run, at, run->begin);

    return read_char(run, &before);
}

static uint32_t char_after(const struct run *run, const uint8_t *at)
{
    return read_char(run, &at);
}

static bool is_edge(const struct run *run, const uint8_t *at)
{
    return is_word(run, char_before(run, at)) != is_word(run, char_after(run, at));
}

static bool is_line_begin(const struct run *run, const uint8_t *at)
{
    return at == run->begin || is_line_end(char_before(run, at));
}

static bool is_line_last(const struct run *run, const uint8_t *at)
{
    return at == run->end || is_line_end(char_after(run, at));
}

static bool same_char(const struct run *run, uint32_t a, uint32_t b)
{
    return a == b || (run->ignores_case && a != UNIT_NONE && b != UNIT_NONE &&
                      case_canonical(a, run->folds) == case_canonical(b, run->folds));
}

/* The text of a group again, at `*at` or before it. A group that has not matched is empty. */
static bool match_reference(struct run *run, int32_t group, bool back, const uint8_t **at)
{
    const int32_t *registers = run->matcher->registers + group * 2;

    if (registers[0] < 0 || registers[1] < 0) {
        return true;
    }
    const uint8_t *begin = run->begin + registers[0];
    const uint8_t *end = run->begin + registers[1];
    const struct run inside = {.begin = begin, .end = end, .unicode = run->unicode};

    if (!spend(run, (end - begin) / BYTES_A_STEP)) {
        return false;
    }
    while (begin < end) {
        uint32_t expected;

        if (back) {
            if (*at == run->begin) {
                return false;
            }
            end = char_back(run, end, begin);
            expected = char_after(&inside, end);
            *at = char_back(run, *at, run->begin);
            if (!same_char(run, expected, char_after(run, *at))) {
                return false;
            }
        } else {
            expected = read_char(&inside, &begin);
            if (!same_char(run, expected, read_char(run, at))) {
                return false;
            }
        }
    }
    return true;
}

/* Undoes the topmost entries down to `base`, or to the first way to go on, which is left. */
static bool unwind(struct run *run, uint32_t base)
{
    struct regexp_matcher *matcher = run->matcher;

    while (matcher->stack_size > base) {
        const struct regexp_entry *top = &matcher->stack[matcher->stack_size - 1];

        if (top->kind != ENTRY_UNDO) {
            return true;
        }
        matcher->registers[top->a] = (int32_t)top->b;
        matcher->stack_size--;
    }
    return false;
}

/* Drops the ways to go on above `base`, and keeps what undoes. */
static void commit(struct regexp_matcher *matcher, uint32_t base)
{
    uint32_t kept = base;

    for (uint32_t i = base; i < matcher->stack_size; i++) {
        if (matcher->stack[i].kind == ENTRY_UNDO) {
            matcher->stack[kept++] = matcher->stack[i];
        } else {
            matcher->choices--;
        }
    }
    matcher->stack_size = kept;
}

/* Undoes everything above `base`. */
static void roll_back(struct run *run, uint32_t base)
{
    while (unwind(run, base)) {
        run->matcher->stack_size--;
        run->matcher->choices--;
    }
}

static bool run_from(struct run *run, int32_t pc, const uint8_t **at);

/* A lookaround, whose body begins at `pc`: whether it holds. */
static bool look(struct run *run, int32_t pc, bool negated, const uint8_t *at)
{
    struct regexp_matcher *matcher = run->matcher;
    const uint32_t base = matcher->stack_size;

    matcher->looks++;
    const bool matched = run_from(run, pc, &at);

    matcher->looks--;
    if (run->stopped != REGEXP_NO_MATCH) {
        return false;
    }
    if (matched && !negated) {
        commit(matcher, base);
    } else {
        roll_back(run, base);
    }
    return matched != negated;
}

/* One round less for the greedy loop on top of the stack; false when it has none left. */
static bool give_back(struct run *run, struct regexp_entry *top, const uint8_t **at)
{
    const uint8_t *limit = run->begin + top->c;
    const int32_t wanted = run->code[top->a]; /* the byte that must follow, or -1 */
    const uint8_t *position = run->begin + top->b;

    while (position > limit) {
        position = char_back(run, position, limit);
        if (wanted < 0 || *position == wanted) {
            top->b = offset_of(run, position);
            *at = position;
            return true;
        }
    }
    return false;
}

/* OP_LOOP: where the operands are. */
enum loop_operand { LOOP_MIN = 1, LOOP_MAX, LOOP_MODE, LOOP_BYTE, LOOP_SINGLE };

/* Enters a loop of one character. False: no match here. */
static bool enter_loop(struct run *run, int32_t pc, const uint8_t **at)
{
    const int32_t *loop = run->code + pc;
    const bool lazy = loop[LOOP_MODE] == LOOP_LAZY;
    const uint8_t *begin = *at;
    int32_t count;

    *at = scan(run, loop + LOOP_SINGLE, begin, lazy ? loop[LOOP_MIN] : loop[LOOP_MAX], &count);
    if (!spend(run, (*at - begin) / BYTES_A_STEP + 1) || count < loop[LOOP_MIN]) {
        return false;
    }
    if (lazy) {
        return count == loop[LOOP_MAX] ||
               push(run, ENTRY_LAZY, pc, offset_of(run, *at), (uint32_t)(loop[LOOP_MAX] - count));
    }
    if (loop[LOOP_MODE] == LOOP_POSSESSIVE || count == loop[LOOP_MIN]) {
        return true;
    }
    const uint8_t *least = begin;

    if (loop[LOOP_MIN] > 0) {
        least = scan(run, loop + LOOP_SINGLE, begin, loop[LOOP_MIN], &count);
    }
    return push(run, ENTRY_GREEDY, pc + LOOP_BYTE, offset_of(run, *at), offset_of(run, least));
}

/* One more round for the lazy loop on top of the stack; false when there is none. */
static bool take_more(struct run *run, struct regexp_entry *top, const uint8_t **at)
{
    const int32_t *loop = run->code + top->a;
    const uint8_t *position = run->begin + top->b;

    while (top->c > 0) {
        if (!char_matches(run, loop + LOOP_SINGLE, read_char(run, &position))) {
            return false;
        }
        top->c--;
        if (loop[LOOP_BYTE] < 0 || position == run->end || *position == loop[LOOP_BYTE]) {
            top->b = offset_of(run, position);
            *at = position;
            return true;
        }
    }
    return false;
}

static int32_t behind_loop(const struct run *run, int32_t pc)
{
    return pc + LOOP_SINGLE + single_size(run->code + pc + LOOP_SINGLE);
}

/* Goes back to the latest way to go on; the instruction there, NO_TARGET when there is none. */
static int32_t backtrack(struct run *run, uint32_t base, const uint8_t **at)
{
    struct regexp_matcher *matcher = run->matcher;

    while (unwind(run, base)) {
        struct regexp_entry *top = &matcher->stack[matcher->stack_size - 1];
        const struct regexp_entry entry = *top;

        if (entry.kind == ENTRY_GREEDY && give_back(run, top, at)) {
            return behind_loop(run, (int32_t)entry.a - LOOP_BYTE);
        }
        if (entry.kind == ENTRY_LAZY && take_more(run, top, at)) {
            return behind_loop(run, (int32_t)entry.a);
        }
        matcher->stack_size--;
        matcher->choices--;
        if (entry.kind == ENTRY_CHOICE) {
            *at = run->begin + entry.b;
            return (int32_t)entry.a;
        }
    }
    return NO_TARGET;
}

static bool clear_registers(struct run *run, int32_t from, int32_t to)
{
    if (!spend(run, (to - from) / BYTES_A_STEP)) {
        return false;
    }
    for (; from < to; from++) {
        if (!set_register(run, from, -1)) {
            return false;
        }
    }
    return true;
}

/* OP_ENTER: the instruction to go on with, NO_TARGET when the stack is full. */
static int32_t enter_round(struct run *run, int32_t pc, const uint8_t *at)
{
    const int32_t *code = run->code + pc;
    const int32_t count = run->matcher->registers[code[1]];
    const int32_t inside = pc + 6;

    if (count < code[2]) {
        return inside;
    }
    if (count >= code[3]) {
        return code[4];
    }
    if (!push(run, ENTRY_CHOICE, code[5] ? inside : code[4], offset_of(run, at), 0)) {
        return NO_TARGET;
    }
    return code[5] ? code[4] : inside;
}

/* OP_NEXT: likewise; NO_TARGET too when an optional round took no text. */
static int32_t end_round(struct run *run, int32_t pc, const uint8_t *at)
{
    const int32_t *code = run->code + pc;
    const int32_t *registers = run->matcher->registers;
    const int32_t count = registers[code[1]];

    if (count >= code[2] && registers[code[3]] == (int32_t)offset_of(run, at)) {
        return NO_TARGET;
    }
    return set_register(run, code[1], count < REGEXP_NO_LIMIT - 1 ? count + 1 : count) ? code[4]
                                                                                       : NO_TARGET;
}

/* Runs from an instruction to OP_MATCH; where it got to. Leaves its ways to go on on the stack. */
static bool run_from(struct run *run, int32_t pc, const uint8_t **result)
{
    struct regexp_matcher *matcher = run->matcher;
    const uint32_t base = matcher->stack_size;
    const int32_t *code = run->code;
    const uint8_t *at = *result;
    const uint8_t *next;
    int32_t size;

    for (;;) {
        bool good = true;

        switch (code[pc]) {
        case OP_CHAR:
        case OP_TWO:
        case OP_FOLDED:
        case OP_ANY:
        case OP_ALL:
        case OP_SET:
            good = char_matches(run, code + pc, read_char(run, &at));
            pc += single_size(code + pc);
            break;
        case OP_BYTES:
            size = code[pc + 1];
            good = run->end - at >= size && memcmp(at, code + pc + 2, (size_t)size) == 0;
            at += good ? size : 0;
            pc += 2 + (size + 3) / 4;
            break;
        case OP_BACK:
            good = at > run->begin;
            if (good) {
                at = char_back(run, at, run->begin);
                good = char_matches(run, code + pc + 1, char_after(run, at));
            }
            pc += 1 + single_size(code + pc + 1);
            break;
        case OP_LOOP:
            good = enter_loop(run, pc, &at);
            pc = behind_loop(run, pc);
            break;
        case OP_JUMP:
            good = spend(run, 1);
            pc = code[pc + 1];
            break;
        case OP_SPLIT:
            good = push(run, ENTRY_CHOICE, code[pc + 1], offset_of(run, at), 0);
            pc += 2;
            break;
        case OP_SPLIT_OTHER:
            good = push(run, ENTRY_CHOICE, pc + 2, offset_of(run, at), 0);
            pc = code[pc + 1];
            break;
        case OP_PEEK:
            if (at < run->end && byte_set_has((const struct byte_set *)(code + pc + 2), *at)) {
                pc += 2 + BYTE_SET_WORDS;
            } else {
                pc = code[pc + 1];
                good = pc >= 0;
            }
            break;
        case OP_SAVE:
            good = set_register(run, code[pc + 1], (int32_t)offset_of(run, at));
            pc += 2;
            break;
        case OP_CLEAR:
            good = clear_registers(run, code[pc + 1], code[pc + 2]);
            pc += 3;
            break;
        case OP_CHECK:
            good = matcher->registers[code[pc + 1]] != (int32_t)offset_of(run, at);
            pc += 2;
            break;
        case OP_ZERO:
            good = set_register(run, code[pc + 1], 0);
            pc += 2;
            break;
        case OP_ENTER:
            pc = enter_round(run, pc, at);
            good = pc >= 0 && spend(run, 1);
            break;
        case OP_NEXT:
            pc = end_round(run, pc, at);
            good = pc >= 0;
            break;
        case OP_BEGIN:
            good = at == run->begin;
            pc++;
            break;
        case OP_END:
            good = at == run->end;
            pc++;
            break;
        case OP_LINE_BEGIN:
            good = is_line_begin(run, at);
            pc++;
            break;
        case OP_LINE_END:
            good = is_line_last(run, at);
            pc++;
            break;
        case OP_EDGE:
            good = is_edge(run, at) != (code[pc + 1] != 0);
            pc += 2;
            break;
        case OP_BACKREF:
            next = at;
            good = match_reference(run, code[pc + 1], code[pc + 2] != 0, &next);
            at = next;
            pc += 3;
            break;
        case OP_LOOK:
            good = look(run, pc + 3, code[pc + 1] != 0, at);
            pc = code[pc + 2];
            break;
        default:
            *result = at;
            return true;
        }
        if (!good) {
            if (run->stopped != REGEXP_NO_MATCH || !spend(run, 1)) {
                return false;
            }
            pc = backtrack(run, base, &at);
            if (pc < 0) {
                return false;
            }
        }
    }
}

static void prepare(struct regexp_matcher *matcher, const struct regexp_program *program)
{
    if (matcher->register_capacity < program->register_count) {
        matcher->registers =
            xrealloc(matcher->registers, program->register_count * sizeof(matcher->registers[0]));
        matcher->register_capacity = program->register_count;
    }
    matcher->stack_size = 0;
    matcher->choices = 0;
    matcher->looks = 0;
}

/* A large stack is given back. */
static void tidy(struct regexp_matcher *matcher)
{
    if (matcher->stack_capacity * sizeof(struct regexp_entry) > STACK_KEPT_BYTES) {
        free(matcher->stack);
        matcher->stack = NULL;
        matcher->stack_capacity = 0;
    }
}

/* One attempt at `at`. */
static bool match_here(struct run *run, const struct regexp_program *program, const uint8_t *at)
{
    struct regexp_matcher *matcher = run->matcher;
    const uint8_t *end = at;

    memset(matcher->registers, 0xFF, program->register_count * sizeof(matcher->registers[0]));
    matcher->stack_size = 0;
    matcher->choices = 0;
    if (!run_from(run, 0, &end)) {
        return false;
    }
    matcher->registers[0] = (int32_t)offset_of(run, at);
    matcher->registers[1] = (int32_t)offset_of(run, end);
    return true;
}

/* The first place from `at` on where a match may begin; the end if there is none. */
static const uint8_t *skip(struct run *run, const struct regexp_program *program, const uint8_t *at)
{
    const uint8_t *begin = at;

    if (program->first.empty) {
        return at;
    }
    if (program->lone_byte >= 0) {
        at = memchr(at, program->lone_byte, (size_t)(run->end - at));
        at = at != NULL ? at : run->end;
    } else {
        while (at < run->end && !byte_set_has(&program->first, *at)) {
            at++;
        }
    }
    return spend(run, (at - begin) / BYTES_A_STEP) ? at : run->end;
}

/* With the flag u a match does not begin inside a surrogate pair. */
static const uint8_t *to_char(const struct run *run, const uint8_t *at)
{
    if (run->unicode && at > run->begin && at < run->end && *at == 0xED) {
        const uint8_t *before = unit_back(at, run->begin);
        const uint8_t *next = before;

        if (point_next(&next, run->end) > 0xFFFF && next > at) {
            return before;
        }
    }
    return at;
}

static bool find(struct run *run, const struct regexp_program *program, const uint8_t *at)
{
    if ((program->flags & REGEXP_STICKY) != 0) {
        return match_here(run, program, at);
    }
    for (;;) {
        at = skip(run, program, at);
        if (run->stopped == REGEXP_NO_MATCH && match_here(run, program, at)) {
            return true;
        }
        if (run->stopped != REGEXP_NO_MATCH || at == run->end || program->anchored ||
            !spend(run, 1 + (ptrdiff_t)program->register_count / BYTES_A_STEP)) {
            return false;
        }
        (void)read_char(run, &at);
    }
}

enum regexp_outcome regexp_match(struct regexp_matcher *matcher,
                                 const struct regexp_program *program, struct bytes text,
                                 size_t start)
{
    struct run run = {
        .matcher = matcher,
        .code = program->code,
        .begin = (const uint8_t *)text.data,
        .end = (const uint8_t *)text.data + text.size,
        .unicode = (program->flags & REGEXP_UNICODE) != 0,
        .ignores_case = (program->flags & REGEXP_IGNORE_CASE) != 0,
        .stopped = REGEXP_NO_MATCH,
    };

    assert(start <= text.size && text.size < INT32_MAX);
    run.folds = run.unicode && run.ignores_case;
    prepare(matcher, program);
    const bool matched = find(&run, program, to_char(&run, run.begin + start));

    tidy(matcher);
    return run.stopped != REGEXP_NO_MATCH ? run.stopped : matched ? REGEXP_MATCH : REGEXP_NO_MATCH;
}
