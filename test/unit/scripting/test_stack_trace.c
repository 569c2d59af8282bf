#include "scripting/engine/duktape_image.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/stack_trace.h"
#include "test/support/test.h"

static const char program[] = "(function f() {\n"
                              "    var none;\n"
                              "    return none.x;\n"
                              "})";

/* An image outlives its heap. */
static uint32_t *kept_image;

/* Where calling the function on top fails. [ function ] -> [ error ] */
static struct position failing_place(duk_context *ctx)
{
    CHECK("the call fails", duk_pcall(ctx, 0) != 0);
    return stack_trace_position(ctx, -1);
}

/* [ ] -> [ function ] */
static void compile(duk_context *ctx)
{
    duk_push_literal(ctx, "/somewhere/f.js");
    duk_compile_lstring_filename(ctx, DUK_COMPILE_EVAL, program, strlen(program));
    duk_call(ctx, 0);
}

/* [ ] -> [ ] */
static duk_ret_t check_image(duk_context *ctx, void *data)
{
    (void)data;
    compile(ctx);
    struct position place = failing_place(ctx);

    CHECK("a function knows its file", strcmp(place.file, "/somewhere/f.js") == 0);
    CHECK("and where it is", place.line == 3 && place.column == 17);
    duk_get_prop_literal(ctx, -1, "lineNumber");
    CHECK("lineNumber is a line", duk_get_int(ctx, -1) == 3);
    compile(ctx);
    duk_push_literal(ctx, "/image.js");
    free(kept_image);
    kept_image = duktape_make_image(ctx, false, &(size_t){0});
    duktape_push_image(ctx, kept_image);
    place = failing_place(ctx);
    CHECK("from an image it is still there", place.line == 3 && place.column == 17);
    CHECK("in the file that the image names", strcmp(place.file, "/image.js") == 0);
    return 0;
}

/* [ ] -> [ ] */
static duk_ret_t check_long_files(duk_context *ctx, void *data)
{
    (void)data;
    duk_eval_string(ctx, "new Array(300001).join('\\n') + new Array(9001).join(' ') + '(x)'");
    duk_push_literal(ctx, "/long.js");
    duk_compile(ctx, DUK_COMPILE_EVAL);
    struct position place = failing_place(ctx);

    CHECK("a line far down is told", place.line == 300001);
    CHECK("a column far to the right is the last one that is", place.column == 4095);
    duk_eval_string(ctx, "new Array(700001).join('\\n') + '(x)'");
    duk_push_literal(ctx, "/long.js");
    duk_compile(ctx, DUK_COMPILE_EVAL);
    place = failing_place(ctx);
    CHECK("lines are told up to half a million", place.line > 500000 && place.line < 700000);
    return 0;
}

int main(void)
{
    const struct engine_limits limits = {.memory_max = 64 << 20};
    struct engine *engine = engine_new(&limits, NULL);

    CHECK("images", script_call(engine, check_image, NULL) == SCRIPT_DONE);
    CHECK("long files", script_call(engine, check_long_files, NULL) == SCRIPT_DONE);
    engine_free(engine);
    free(kept_image);
    return TEST_RESULT();
}
