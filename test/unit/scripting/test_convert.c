#include "test/support/test.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/json_value.h"
#include "scripting/engine/script_call.h"

static struct engine *engine;

/* One conversion: an expression of the value `v`, which is read from `json`. */
struct conversion {
    const char *label;
    const char *json;
    const char *expression;
    const char *expected; /* JSON, or "SyntaxError" and the like */
    char actual[512];
};

/* [ ] -> [ ] */
static duk_ret_t convert(duk_context *ctx, void *data)
{
    struct conversion *conversion = data;

    duk_push_string(ctx, "(function (v) { return ");
    duk_push_string(ctx, conversion->expression);
    duk_push_string(ctx, "; })");
    duk_concat(ctx, 3);
    duk_eval(ctx);
    json_value_push(ctx, bytes_of(conversion->json));
    duk_call(ctx, 1);
    const struct bytes text = json_value_get(ctx, -1, "the value");

    snprintf(conversion->actual, sizeof(conversion->actual), "%.*s", (int)text.size, text.data);
    return 0;
}

static void check_conversion(struct conversion *conversion)
{
    if (script_call(engine, convert, conversion) != SCRIPT_DONE) {
        snprintf(conversion->actual, sizeof(conversion->actual), "%.*s", (int)engine->failure.size,
                 engine->failure.data);
    }
    conversion->actual[strlen(conversion->expected)] = '\0'; /* an error's text goes on */
    CHECK_TEXT(conversion->label, bytes_of(conversion->actual), conversion->expected);
}

static struct conversion conversions[] = {
    {"an object keeps its order", "{\"b\":1,\"a\":{\"c\":[1,2,{}]}}", "v",
     "{\"b\":1,\"a\":{\"c\":[1,2,{}]}}", ""},
    {"white space is skipped", " { \"a\" : [ 1 , true , false , null ] } ", "v",
     "{\"a\":[1,true,false,null]}", ""},
    {"the last of two equal keys counts", "{\"a\":1,\"a\":2}", "v", "{\"a\":2}", ""},
    {"an empty key", "{\"\":1}", "v['']", "1", ""},
    {"a key that is an index", "{\"1\":\"x\",\"0\":\"y\"}", "v[0] + v[1]", "\"yx\"", ""},
    {"a scalar alone", "17", "v + 1", "18", ""},
    {"an empty string", "\"\"", "v.length", "0", ""},
    {"escapes", "\"\\u0041\\n\\\"\\\\\\/\"", "v", "\"A\\n\\\"\\\\/\"", ""},
    {"escapes in a key", "{\"\\u0061\":1}", "v.a", "1", ""},
    {"NUL in a string", "\"a\\u0000b\"", "v.length", "3", ""},
    {"a character of two bytes", "\"\xc3\xa9\"", "v.charCodeAt(0)", "233", ""},
    {"an astral character has two units", "\"\xf0\x9f\x92\xa9\"", "v.length", "2", ""},
    {"an astral character comes back whole", "\"a\xf0\x9f\x92\xa9z\"", "v",
     "\"a\xf0\x9f\x92\xa9z\"", ""},
    {"an astral character as a key", "{\"\xf0\x9f\x92\xa9\":1}", "v", "{\"\xf0\x9f\x92\xa9\":1}",
     ""},
    {"an astral character by escapes", "\"\\ud83d\\udca9\"", "v", "\"\xf0\x9f\x92\xa9\"", ""},
    {"half of a pair goes out as an escape", "\"\xf0\x9f\x92\xa9\"", "v[0]", "\"\\ud83d\"", ""},
    {"the wrong half too", "\"\xf0\x9f\x92\xa9\"", "v[1] + v[0]", "\"\\udca9\\ud83d\"", ""},
    {"a private-use character stays", "\"\xee\x80\x80\"", "v", "\"\xee\x80\x80\"", ""},
    {"U+D7FF is no surrogate", "\"\xed\x9f\xbf\"", "v", "\"\xed\x9f\xbf\"", ""},
    {"zero", "0", "v", "0", ""},
    {"minus zero", "-0", "1 / v === -Infinity", "true", ""},
    {"the largest exact integer", "9007199254740991", "v", "9007199254740991", ""},
    {"an integer of fifteen digits", "-123456789012345", "v", "-123456789012345", ""},
    {"a fraction", "0.1", "v + 0.2 === 0.30000000000000004", "true", ""},
    {"an exponent", "12.5e-3", "v", "0.0125", ""},
    {"a number too large is infinite, and null in JSON", "1e999", "v", "null", ""},
    {"a number of many digits",
     "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899", "v",
     "3.141592653589793", ""},
    {"__proto__ is an own property", "{\"__proto__\":{\"x\":1}}",
     "[v.x === undefined, Object.keys(v), Object.getPrototypeOf(v) === Object.prototype]",
     "[true,[\"__proto__\"],true]", ""},
    {"__proto__ goes out again", "{\"__proto__\":{\"x\":1}}", "v", "{\"__proto__\":{\"x\":1}}", ""},
    {"constructor is an own property", "{\"constructor\":1}", "v.constructor", "1", ""},
    {"nothing is polluted", "{\"__proto__\":{\"y\":1},\"constructor\":{\"prototype\":{\"y\":1}}}",
     "({}).y === undefined", "true", ""},
    {"objects are objects", "{}", "v instanceof Object && v.hasOwnProperty('a')", "false", ""},
    {"arrays are arrays", "[]", "Array.isArray(v) && v.length", "0", ""},
    {"no setter of the script runs", "{\"evil\":1}",
     "(Object.defineProperty(Object.prototype, 'evil2', {set: function () { throw 1; },"
     " configurable: true}), v.evil)",
     "1", ""},
    {"setters on the prototype are passed by", "{\"evil2\":1}", "v.evil2", "1", ""},
    {"a large object",
     "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,"
     "\"j\":10,\"k\":11,\"l\":12}",
     "Object.keys(v).length", "12", ""},
    {"depth at its limit", "[[[[[[[[1]]]]]]]]", "JSON.stringify(v).length", "17", ""},
    {"depth above its limit", "[[[[[[[[[1]]]]]]]]]", "v", "SyntaxError", ""},
    {"toJSON is called", "{\"a\":1}", "({toJSON: function () { return v.a; }})", "1", ""},
    {"undefined members are left out", "1", "({a: undefined, b: v})", "{\"b\":1}", ""},
    {"NaN is null", "1", "NaN", "null", ""},
    {"a Date is its text", "0", "new Date(v)", "\"1970-01-01T00:00:00.000Z\"", ""},
    {"a function is no JSON", "1", "function () {}",
     "TypeError: the value cannot be written as JSON", ""},
    {"an object cut off", "{\"a\":", "v", "SyntaxError", ""},
    {"an object not closed", "{\"a\":1", "v", "SyntaxError", ""},
    {"two values", "1 2", "v", "SyntaxError", ""},
    {"nothing", "", "v", "SyntaxError", ""},
    {"a trailing comma", "[1,]", "v", "SyntaxError", ""},
    {"bytes that are no UTF-8", "\"\xff\"", "v", "SyntaxError", ""},
};

static void check_json(void)
{
    for (size_t i = 0; i < COUNT(conversions); i++) {
        check_conversion(&conversions[i]);
    }
}

struct text_case {
    const char *label;
    const char *in; /* UTF-8, perhaps ill-formed */
    const char *out;
    char actual[64];
};

/* [ ] -> [ ] */
static duk_ret_t pass_text(duk_context *ctx, void *data)
{
    struct text_case *text_case = data;

    text_push(ctx, bytes_of(text_case->in));
    const struct bytes text = text_get(ctx, -1);

    snprintf(text_case->actual, sizeof(text_case->actual), "%.*s", (int)text.size, text.data);
    return 0;
}

static void check_text(void)
{
    static struct text_case cases[] = {
        {"plain", "plain", "plain", ""},
        {"empty", "", "", ""},
        {"two, three and four bytes", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x92\xa9",
         "\xc3\xa9\xe2\x82\xac\xf0\x9f\x92\xa9", ""},
        {"a byte that begins nothing",
         "a\xff"
         "b",
         "a\xef\xbf\xbd"
         "b",
         ""},
        {"a character cut off", "a\xf0\x9f\x92", "a\xef\xbf\xbd", ""},
        {"an over-long form", "\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd", ""},
        {"an encoded surrogate", "\xed\xa0\xbd", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", ""},
        {"what would be an internal key",
         "\xff"
         "hidden",
         "\xef\xbf\xbd"
         "hidden",
         ""},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(cases[i].label, script_call(engine, pass_text, &cases[i]) == SCRIPT_DONE);
        CHECK_TEXT(cases[i].label, bytes_of(cases[i].actual), cases[i].out);
    }
}

/* [ ] -> [ ] */
static duk_ret_t hold_many(duk_context *ctx, void *data)
{
    struct reference *references = data;

    for (int i = 0; i < 100; i++) {
        duk_push_object(ctx);
        duk_push_int(ctx, i);
        duk_put_prop_literal(ctx, -2, "number");
        reference_set(ctx, -1, &references[i]);
        duk_pop(ctx);
    }
    return 0;
}

/* [ ] -> [ ] */
static duk_ret_t check_held(duk_context *ctx, void *data)
{
    const struct reference *references = data;

    for (int i = 0; i < 100; i++) {
        reference_push(ctx, &references[i]);
        if (reference_is_set(&references[i])) {
            duk_get_prop_literal(ctx, -1, "number");
            CHECK("a reference keeps its object", duk_get_int(ctx, -1) == i);
            duk_pop(ctx);
        } else {
            CHECK("none is undefined", duk_is_undefined(ctx, -1));
        }
        duk_pop(ctx);
    }
    return 0;
}

static void check_references(void)
{
    static struct reference references[100];

    CHECK("many are held", script_call(engine, hold_many, references) == SCRIPT_DONE);
    duk_gc(engine->ctx, 0);
    script_call(engine, check_held, references);
    const uint32_t used = engine->references.used;

    for (int i = 0; i < 100; i += 2) {
        reference_drop(engine, &references[i]);
        reference_drop(engine, &references[i]);
    }
    duk_gc(engine->ctx, 0);
    script_call(engine, check_held, references);
    for (int i = 0; i < 100; i++) {
        reference_drop(engine, &references[i]);
    }
    CHECK("held again", script_call(engine, hold_many, references) == SCRIPT_DONE);
    CHECK("slots are used again", engine->references.used == used);
}

struct bound_item {
    uint32_t tag;
};

/* [ ] -> [ ] */
static duk_ret_t check_bound(duk_context *ctx, void *data)
{
    duk_push_object(ctx);
    reference_bind(ctx, -1, data);
    CHECK("an item is found by its tag", reference_bound(ctx, -1, 7) == data);
    CHECK("another kind of item is not", reference_bound(ctx, -1, 8) == NULL);
    duk_push_object(ctx);
    duk_dup(ctx, -2);
    duk_set_prototype(ctx, -2);
    duk_json_encode(ctx, -2);
    CHECK("a script does not see it", strcmp(duk_get_string(ctx, -2), "{}") == 0);
    duk_set_top(ctx, 0);
    duk_push_int(ctx, 1);
    CHECK("a number has none", reference_bound(ctx, -1, 7) == NULL);
    return 0;
}

int main(void)
{
    const struct engine_limits limits = {.memory_max = 8u << 20, .json_depth_max = 8};
    struct bound_item item = {7};

    engine = engine_new(&limits, NULL);
    engine_close_in(engine);
    check_json();
    check_text();
    check_references();
    CHECK("bound items", script_call(engine, check_bound, &item) == SCRIPT_DONE);
    engine_free(engine);
    return TEST_RESULT();
}
