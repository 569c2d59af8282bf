#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

static struct fixture fixture;
static struct noting_client client;
static struct capture captured;

/* What a call does wrong, and what the log says of it. */
static const struct {
    const char *label;
    const char *body; /* of an rpc */
    const char *logged;
} faults[] = {
    {"an endless loop ends", "for (;;) {}", "time limit (100 ms) at "},
    {"the line of an endless loop is named", "\n\nwhile (true) {}", "app.js:4"},
    {"a catch block does not save it", "for (;;) { try { for (;;) {} } catch (e) {} }",
     "time limit (100 ms)"},
    {"a finally block does not save it", "for (;;) { try { for (;;) {} } finally { continue; } }",
     "time limit (100 ms)"},
    {"the place is not lost in a try block", "\ntry { for (;;) {} } catch (e) {\n\n throw e; }",
     "app.js:3"},
    {"a catastrophic regular expression ends",
     "return /^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab');",
     "time limit (100 ms) at "},
    {"so it does in replace(), whatever catches",
     "for (;;) { try { 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.replace(/(a|a)+$/g, ''); } catch (e) "
     "{} }",
     "time limit (100 ms) at "},
    {"a replace callback that never ends, ends", "'a'.replace(/a/, function () { for (;;) {} });",
     "time limit (100 ms)"},
    {"a toJSON() that never ends, ends", "return {toJSON: function () { for (;;) {} }};",
     "time limit (100 ms)"},
    {"a getter that never ends, ends",
     "return Object.defineProperty({}, 'a', {enumerable: true, get: function () { for (;;) {} }});",
     "time limit (100 ms)"},
    {"a getter of `then` that throws",
     "return Object.defineProperty({}, 'then', {get: function () { throw new Error('no then'); "
     "}});",
     "no then"},
    {"deep recursion is a RangeError", "(function f() { f(); })();", "RangeError"},
    {"recursion through native code", "(function f() { [1].forEach(f); })();", "RangeError"},
    {"deeply nested data cannot be an answer",
     "var a = []; for (var i = 0; i < 5000; i++) { a = [a]; } return a;", "RangeError"},
    {"a cycle cannot be an answer", "var a = {}; a.a = a; return a;", "TypeError"},
    {"a function cannot be an answer", "return function () {};",
     "TypeError: the answer cannot be written as JSON"},
    {"a symbol cannot be an answer", "return Symbol('a');", "TypeError"},
    {"an exception has its line", "\n\nthrow new TypeError('wrong');", "TypeError: wrong\\n"},
    {"undefined is thrown", "throw undefined;", "script: undefined"},
    {"null is thrown", "throw null;", "script: null"},
    {"a number is thrown", "throw 42;", "script: 42"},
    {"an object is thrown", "throw {a: 1};", "script: { a: 1 }"},
    {"an object with a throwing toString() is thrown",
     "var o = Object.create(null); o.toJSON = function () { throw 1; }; throw o;",
     "script: [Object: null prototype] {"},
    {"an Error with a throwing stack is thrown",
     "throw Object.defineProperty(new Error('x'), 'stack', {get: function () { throw 1; }});",
     "an exception that cannot be shown"},
    {"an Error with a stack that never ends is thrown",
     "throw Object.defineProperty(new Error('x'), 'stack', {get: function () { for (;;) {} }});",
     "script: "},
    {"an Error whose stack is no text is thrown",
     "var e = new Error('has a number'); Object.defineProperty(e, 'stack', {value: 5}); throw e;",
     "has a number"},
    {"a proxy is thrown", "throw new Proxy({}, {get: function () { throw 1; }});", "script: {}"},
    {"an Error with members is thrown", "throw Object.assign(new Error('x'), {code: 'E_X'});",
     "{\\n  code: 'E_X'\\n}"},
    {"an Error with a cause is thrown", "throw new Error('x', {cause: new TypeError('y')});",
     "[cause]: TypeError: y"},
    {"an Error with a member that never ends is thrown",
     "throw Object.defineProperty(new Error('x'), Symbol.toStringTag, {enumerable: true, "
     "get: function () { for (;;) {} }});",
     "script: "},
    {"a function of a long name throws",
     "throw new Function('return {' + 'x'.repeat(2000) + \": function () { throw new Error('y'); "
     "}}.\" + 'x'.repeat(2000) + '()')();",
     "script: "},
    {"Duktape's own object is not there", "return Duktape;", "ReferenceError"},
    {"CBOR is not there", "return CBOR;", "ReferenceError"},
};

static bool logged_in_time(const char *text)
{
    return strstr(capture_text(&captured), text) != NULL;
}

static void check_fault(const char *label, const char *body, const char *logged)
{
    char app[1024];

    snprintf(app, sizeof(app),
             "var eider = require('eider');\n"
             "eider.rpc('fault', function () {%s\n});\n"
             "eider.rpc('fine', function () { return 'fine'; });\n",
             body);
    capture_begin(&captured, 2);
    const bool loaded = fixture_open(&fixture, app);
    const char *answer = loaded ? fixture_rpc(&fixture, &client.client, "fault", NULL) : "";
    const bool refused = strcmp(answer, "100 internal server error") == 0;

    answer = loaded ? fixture_rpc(&fixture, &client.client, "fine", NULL) : "";
    const bool fine = strcmp(answer, "\"fine\"") == 0;
    const bool logs = logged_in_time(logged);

    capture_end(&captured);
    CHECK(label, refused);
    CHECK(label, fine);
    if (!CHECK(label, logs)) {
        fprintf(stderr, "    wanted: %s\n    logged: %s\n", logged, captured.text);
    }
    CHECK(label, fixture_close(&fixture));
}

static void check_faults(void)
{
    for (size_t i = 0; i < COUNT(faults); i++) {
        check_fault(faults[i].label, faults[i].body, faults[i].logged);
    }
}

/* For what must meet its limit of memory first. */
static bool open_without_time_limit(const char *app)
{
    fixture_init(&fixture, app);
    fixture.options.call_time_max_ms = 0;
    fixture.options.memory_max = 4u << 20;
    return fixture_load(&fixture);
}

/* Memory: the call that wants too much fails, then the heap is replaced, and state begins anew. */
static void check_memory(void)
{
    static const char app[] =
        "var eider = require('eider'), calls = 0, hoard = [];\n"
        "eider.rpc('count', function () { return ++calls; });\n"
        "eider.rpc('bomb', function () { var a = []; for (;;) { a.push(new Array(1000).join('x') + "
        "a.length); } });\n"
        "eider.rpc('one', function () { return new Array(1e9).join('xy').length; });\n"
        "eider.rpc('hoard', function () { for (var i = 0; i < 1000; i++) { hoard.push({a: i}); } "
        "});\n";
    struct script_stats stats;

    capture_begin(&captured, 2);
    CHECK("it loads", open_without_time_limit(app));
    CHECK("a first call", strcmp(fixture_rpc(&fixture, &client.client, "count", NULL), "1") == 0);
    CHECK("state stays", strcmp(fixture_rpc(&fixture, &client.client, "count", NULL), "2") == 0);
    CHECK("a memory bomb ends the call",
          strncmp(fixture_rpc(&fixture, &client.client, "bomb", NULL), "100 ", 4) == 0);
    script_stats(fixture.script, &stats);
    CHECK("the heap is not replaced under a call", stats.heaps_replaced == 0);
    RUN_UNTIL(&fixture.loop, (script_stats(fixture.script, &stats), stats.heaps_replaced == 1));
    CHECK("the heap is replaced", stats.heaps_replaced == 1);
    CHECK("the new heap is small", stats.heap_bytes < (2u << 20));
    CHECK("its state is new",
          strcmp(fixture_rpc(&fixture, &client.client, "count", NULL), "1") == 0);
    while (stats.heap_bytes < 3800000u &&
           strncmp(fixture_rpc(&fixture, &client.client, "hoard", NULL), "100", 3) != 0) {
        script_stats(fixture.script, &stats);
    }
    RUN_UNTIL(&fixture.loop, (script_stats(fixture.script, &stats), stats.heaps_replaced == 2));
    CHECK("a heap that stays nearly full is replaced, after the back-off",
          stats.heaps_replaced == 2);
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

/* What is thrown while the heap is full must be logged too. */
static void check_memory_limit_is_respected(void)
{
    static const char app[] =
        "require('eider').rpc('one', function () { return new Array(1e8).join('xy').length; });\n";
    struct script_stats stats;

    capture_begin(&captured, 2);
    CHECK("it loads", open_without_time_limit(app));
    CHECK("one huge string ends the call",
          strncmp(fixture_rpc(&fixture, &client.client, "one", NULL), "100 ", 4) == 0);
    script_stats(fixture.script, &stats);
    CHECK("the limit was never passed", stats.heap_bytes <= (4u << 20));
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

/* An app that no longer loads: the old heap goes on. */
static void check_failed_replacement(void)
{
    static const char app[] =
        "var eider = require('eider');\n"
        "eider.rpc('bomb', function () { var a = []; for (;;) { a.push(new Array(1000).join('x') + "
        "a.length); } });\n"
        "eider.rpc('fine', function () { return 'fine'; });\n";
    struct script_stats stats;

    capture_begin(&captured, 2);
    CHECK("it loads", open_without_time_limit(app));
    fixture_write(fixture.folder, "app.js", "this is no JavaScript");
    fixture_rpc(&fixture, &client.client, "bomb", NULL);
    RUN_UNTIL(&fixture.loop, logged_in_time("the old heap goes on"));
    CHECK("it says so", logged_in_time("app.js:1:6: SyntaxError"));
    CHECK("the old heap answers",
          strcmp(fixture_rpc(&fixture, &client.client, "fine", NULL), "\"fine\"") == 0);
    script_stats(fixture.script, &stats);
    CHECK("nothing was replaced", stats.heaps_replaced == 0);
    fixture_write(fixture.folder, "app.js", app);
    RUN_UNTIL(&fixture.loop, (script_stats(fixture.script, &stats), stats.heaps_replaced == 1));
    CHECK("the next try succeeds", stats.heaps_replaced == 1);
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

static void check_load_limits(void)
{
    capture_begin(&captured, 2);
    fixture_init(&fixture, "for (;;) {}");
    fixture.options.load_time_max_ms = 100;
    CHECK("a main module that never ends does not load", !fixture_load(&fixture));
    CHECK("the error says why", strstr(fixture.err.text, "time limit (100 ms)") != NULL &&
                                    strstr(fixture.err.text, "app.js:1") != NULL);
    CHECK("nothing is left", fixture_close(&fixture));
    CHECK("an app that needs too much memory does not load",
          !fixture_open(&fixture, "var a = []; for (;;) { a.push(new Array(1000).join('x') + "
                                  "a.length); }"));
    CHECK("nothing is left", fixture_close(&fixture));
    capture_end(&captured);
}

static void check_stats(void)
{
    struct script_stats stats;

    capture_begin(&captured, 2);
    CHECK("it loads", fixture_open(&fixture, "var e = require('eider');\n"
                                             "e.rpc('throw', function () { null.x; });\n"
                                             "e.rpc('loop', function () { for (;;) {} });\n"
                                             "e.rpc('no', function () { e.reject(); });\n"));
    fixture_rpc(&fixture, &client.client, "throw", NULL);
    fixture_rpc(&fixture, &client.client, "loop", NULL);
    fixture_rpc(&fixture, &client.client, "no", NULL);
    script_stats(fixture.script, &stats);
    CHECK("an exception is counted, a rejection is none", stats.exceptions == 1);
    CHECK("a timeout is counted", stats.timeouts == 1);
    CHECK("calls are counted, loading too", stats.calls >= 4);
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

int main(void)
{
    noting_client_init(&client);
    check_faults();
    check_memory();
    check_memory_limit_is_respected();
    check_failed_replacement();
    check_load_limits();
    check_stats();
    return TEST_RESULT();
}
