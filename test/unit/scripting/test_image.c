/* A function from an image behaves as the one that was compiled. */
#include "scripting/engine/duktape_image.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/script_call.h"
#include "test/support/test.h"

static const struct engine_limits limits = {.memory_max = 64 << 20};

/* One function, and what it returns when called with 3, as text. */
struct program {
    const char *label;
    const char *source;
    const char *expected;
    uint32_t *image;
    char actual[128];
};

static struct program programs[] = {
    {"numbers", "function () { return [1, 0.5, 1 / -0, 1e300, 4294967296].join(); }",
     "1,0.5,-Infinity,1e+300,4294967296", NULL, ""},
    {"an integer is still one", "function (n) { return (n + 4) % 5 | 0; }", "2", NULL, ""},
    {"texts", "function () { return 'a\\u0000b'.length + '\\u00e9' + ''; }", "3\xc3\xa9", NULL, ""},
    {"a variable of an outer function",
     "function (a) { var b = 4; return (function () { return "
     "(function () { return a + b; })(); })(); }",
     "7", NULL, ""},
    {"a variable found by its name", "function (a) { with ({b: 1}) { return a + b; } }", "4", NULL,
     ""},
    {"arguments are the formals",
     "function (a, b) { arguments[0] = 5; return a + arguments.length; }", "6", NULL, ""},
    {"names and lengths",
     "function () { return [function f(a, b) {}, function \"m7:get x\" (a) {}, function () {}].map("
     "function (f) { return f.name + f.length + ('prototype' in f); }).join(); }",
     "f2true,get x7false,0true", NULL, ""},
    {"a function that calls itself",
     "function (n) { return (function f(i) { return i < 2 ? 1 : i * f(i - 1); })(n); }", "6", NULL,
     ""},
    {"a constructor",
     "function () { function A() { this.x = 1; } A.prototype.y = 2; "
     "var a = new A(); return a.x + a.y + a.constructor.name; }",
     "3A", NULL, ""},
    {"closures of one template are apart",
     "function () { function make(n) { return function () { return n++; }; } "
     "var a = make(1), b = make(5); a(); return [a(), b(), a === b].join(); }",
     "2,5,false", NULL, ""},
    {"strict where it was", "function () { 'use strict'; return this === undefined; }", "true",
     NULL, ""},
    {"a getter, a try, a switch",
     "function (n) { var o = {get x() { throw n; }}; try { o.x; } catch (e) { switch (e) { case 3: "
     "return 'three'; default: return 'other'; } } }",
     "three", NULL, ""},
};

#define PROGRAMS (sizeof(programs) / sizeof(programs[0]))

/* [ ] -> [ ] */
static duk_ret_t make(duk_context *ctx, void *data)
{
    struct program *program = data;
    size_t count;

    duk_push_literal(ctx, "/made.js");
    duk_compile_lstring_filename(ctx, DUK_COMPILE_FUNCTION, program->source,
                                 strlen(program->source));
    duk_push_literal(ctx, "/image.js");
    program->image = duktape_make_image(ctx, false, &count);
    return 0;
}

/* Called twice, garbage collected between: the first call takes it from the image. [ ] -> [ ] */
static duk_ret_t run(duk_context *ctx, void *data)
{
    struct program *program = data;

    duktape_push_image(ctx, program->image);
    for (int i = 0; i < 2; i++) {
        duk_dup(ctx, -1);
        duk_push_int(ctx, 3);
        duk_call(ctx, 1);
        snprintf(program->actual, sizeof(program->actual), "%s", duk_to_string(ctx, -1));
        duk_pop(ctx);
        duk_gc(ctx, 0);
    }
    return 0;
}

/* A heap that is full refuses, and goes on. */
static void check_little_memory(void)
{
    struct engine *engine = engine_new(&limits, NULL);

    engine_close_in(engine);
    for (size_t room = 0; room < 4096; room += 64) {
        engine->memory_limit = engine->memory_used + room;
        (void)script_call(engine, run, &programs[6]);
    }
    engine->memory_limit = limits.memory_max;
    CHECK("it runs when there is room again",
          script_call(engine, run, &programs[6]) == SCRIPT_DONE);
    engine_free(engine);
}

int main(void)
{
    struct engine *maker = engine_new(&limits, NULL);

    for (size_t i = 0; i < PROGRAMS; i++) {
        CHECK(programs[i].label, script_call(maker, make, &programs[i]) == SCRIPT_DONE);
    }
    engine_free(maker);
    struct engine *engine = engine_new(&limits, NULL);

    for (size_t i = 0; i < PROGRAMS; i++) {
        CHECK(programs[i].label, script_call(engine, run, &programs[i]) == SCRIPT_DONE);
        CHECK_TEXT(programs[i].label, bytes_of(programs[i].actual), programs[i].expected);
    }
    engine_free(engine);
    check_little_memory();
    for (size_t i = 0; i < PROGRAMS; i++) {
        free(programs[i].image);
    }
    return TEST_RESULT();
}
