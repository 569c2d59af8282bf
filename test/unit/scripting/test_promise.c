#include "test/unit/scripting/script_rows.h"

static const struct script_row rows[] = {
    {"then comes later", "Promise.resolve(1).then(note).then(done); note('now');", "now 1"},
    {"a chain passes values",
     "Promise.resolve(1).then(function (v) { return v + 1; }).then(note).then(done);", "2"},
    {"a chain passes over what is no function",
     "Promise.resolve(1).then(null, 5).then(undefined).then(note).then(done);", "1"},
    {"an exception rejects",
     "Promise.resolve().then(function () { throw 'x'; }).catch(note).then(done);", "x"},
    {"an executor's exception rejects",
     "new Promise(function () { throw 'x'; }).catch(note).then(done);", "x"},
    {"an exception after resolve is nothing",
     "new Promise(function (f) { f(1); throw 'x'; }).then(note).then(done);", "1"},
    {"the first settling counts",
     "new Promise(function (f, r) { f(1); r(2); f(3); }).then(note).then(done);", "1"},
    {"a promise follows another",
     "new Promise(function (f) { f(Promise.resolve(7)); }).then(note).then(done);", "7"},
    {"a rejection is followed too",
     "new Promise(function (f) { f(Promise.reject(7)); }).catch(note).then(done);", "7"},
    {"a thenable is followed",
     "Promise.resolve({then: function (f) { f({then: function (f) { f(3); }}); }}).then(note)"
     ".then(done);",
     "3"},
    {"a thenable that calls twice counts once",
     "Promise.resolve({then: function (f, r) { f(1); r(2); throw 3; }}).then(note, note)"
     ".then(done);",
     "1"},
    {"a thenable that throws rejects",
     "Promise.resolve({then: function () { throw 4; }}).then(note, function (e) { note('r', e); })"
     ".then(done);",
     "r,4"},
    {"a getter of then that throws rejects",
     "Promise.resolve(Object.defineProperty({}, 'then', {get: function () { throw 5; }}))"
     ".catch(note).then(done);",
     "5"},
    {"then is read once",
     "var n = 0; Promise.resolve(Object.defineProperty({}, 'then', {get: function () { n++; "
     "return function (f) { f(n); }; }})).then(note).then(done);",
     "1"},
    {"a promise cannot be its own result",
     "var p = Promise.resolve().then(function () { return p; }); p.catch(function (e) { "
     "note(e.name); }).then(done);",
     "TypeError"},
    {"callbacks are called without this",
     "Promise.resolve().then(function () { 'use strict'; note(this === undefined); }).then(done);",
     "true"},
    {"many callbacks run in order",
     "var f, p = new Promise(function (g) { f = g; }); p.then(function () { note(1); });"
     "p.then(function () { note(2); }); p.then(function () { note(3); done(); }); f();",
     "1 2 3"},
    {"two chains take turns",
     "var a = Promise.resolve(); var b = Promise.resolve();"
     "a.then(function () { note('a1'); }).then(function () { note('a2'); });"
     "b.then(function () { note('b1'); }).then(function () { note('b2'); done(); });",
     "a1 b1 a2 b2"},
    {"resolving with a promise takes two jobs more",
     "new Promise(function (f) { f(Promise.resolve()); }).then(function () { note('late'); done(); "
     "});"
     "Promise.resolve().then(function () { note(1); }).then(function () { note(2); })"
     ".then(function () { note(3); });",
     "1 2 late 3"},
    {"Promise.resolve gives a promise back",
     "var p = Promise.resolve(1); note(Promise.resolve(p) === p); done();", "true"},
    {"finally passes the value on",
     "Promise.resolve(1).finally(function () { note([].slice.call(arguments).length); return 5; })"
     ".then(note).then(done);",
     "0 1"},
    {"finally passes the reason on",
     "Promise.reject(1).finally(function () {}).catch(note).then(done);", "1"},
    {"finally waits, and may reject",
     "Promise.resolve(1).finally(function () { return Promise.reject(2); "
     "}).catch(note).then(done);",
     "2"},
    {"all",
     "Promise.all([1, Promise.resolve(2), {then: function (f) { f(3); }}]).then(function (v) "
     "{ note(v); done(); });",
     "1,2,3"},
    {"all of nothing", "Promise.all([]).then(function (v) { note(v.length); done(); });", "0"},
    {"all keeps the order of its arguments",
     "var f; Promise.all([new Promise(function (g) { f = g; }), 2]).then(function (v) { note(v); "
     "done(); }); setTimeout(function () { f(1); }, 1);",
     "1,2"},
    {"all rejects with the first reason",
     "Promise.all([Promise.reject(1), Promise.reject(2)]).catch(note).then(done);", "1"},
    {"all wants an array", "Promise.all(5).catch(function (e) { note(e.name); }).then(done);",
     "TypeError"},
    {"allSettled",
     "Promise.allSettled([1, Promise.reject(2)]).then(function (v) { note(JSON.stringify(v)"
     ".replace(/\"/g, '')); done(); });",
     "[{status:fulfilled,value:1},{status:rejected,reason:2}]"},
    {"any", "Promise.any([Promise.reject(1), 2, 3]).then(note).then(done);", "2"},
    {"any with only rejections",
     "Promise.any([Promise.reject(1), Promise.reject(2)]).catch(function (e) {"
     " note(e.name, e instanceof Error, e.errors); done(); });",
     "AggregateError,true,1,2"},
    {"any of nothing", "Promise.any([]).catch(function (e) { note(e.errors.length); done(); });",
     "0"},
    {"race", "Promise.race([new Promise(function () {}), 2, 3]).then(note).then(done);", "2"},
    {"race may reject", "Promise.race([Promise.reject(1), 2]).catch(note).then(done);", "1"},
    {"a subclass keeps its class",
     "function Sub(e) { var p = Object.setPrototypeOf(new Promise(e), Sub.prototype); return p; }"
     "Object.setPrototypeOf(Sub, Promise); Sub.prototype = Object.create(Promise.prototype, "
     "{constructor: {value: Sub}});"
     "var s = Sub.resolve(1); note(s instanceof Sub, s.then() instanceof Sub, "
     "s.finally(function () {}) instanceof Sub); s.then(note).then(done);",
     "true,true,true 1"},
    {"Promise needs new",
     "try { Promise(function () {}); } catch (e) { note(e.name); }"
     "try { new Promise(); } catch (e) { note(e.name); } done();",
     "TypeError TypeError"},
    {"its properties are not seen",
     "var p = Promise.resolve(1); note(Object.keys(p).length, JSON.stringify(p), "
     "Object.getOwnPropertyNames(p).length); done();",
     "0,{},0"},
    {"ticks of a job come when the jobs are done",
     "Promise.resolve().then(function () { process.nextTick(note, 'tick'); note('a'); })"
     ".then(function () { note('b'); setTimeout(done, 1); });",
     "a b tick"},
    {"jobs of a tick come when the ticks are done",
     "process.nextTick(function () { Promise.resolve().then(function () { note('job'); done(); }); "
     "note('t1'); }); process.nextTick(note, 't2');",
     "t1 t2 job"},
    {"an exception in a tick is its own",
     "process.nextTick(function () { throw 1; }); process.nextTick(note, 't2'); queueMicrotask("
     "function () { throw 2; }); queueMicrotask(function () { note('m2'); done(); });",
     "t2 m2"},
    {"queueMicrotask wants a function",
     "try { queueMicrotask(1); } catch (e) { note(e.name); } done();", "TypeError"},
    {"an endless chain starves nobody",
     "var n = 0; (function again() { n++; Promise.resolve().then(again); })();"
     "setTimeout(function () { note(n > 1000); done(); }, 5);",
     "true"},
    {"an endless chain of ticks starves nobody",
     "var n = 0; (function again() { n++; process.nextTick(again); })();"
     "setTimeout(function () { note(n > 1000); done(); }, 5);",
     "true"},
    {"long jobs share nothing of their budget",
     "function busy() { var end = Date.now() + 40; while (Date.now() < end) {} note('b'); }"
     "Promise.resolve().then(busy).then(busy).then(busy).then(busy).then(done);",
     "b b b b"},
    {"an endless job ends, and the next runs",
     "Promise.resolve().then(function () { for (;;) {} }); Promise.resolve().then(function () { "
     "note('next'); }); setTimeout(done, 5);",
     "next"},
};

/* What nobody handles is logged, once, with its stack. */
static const struct {
    const char *label;
    const char *app;
    unsigned count; /* of log lines */
} unhandled[] = {
    {"a rejection nobody handles", "Promise.reject(new Error('lost'));", 1},
    {"one that is handled in time", "Promise.reject(new Error('lost')).catch(function () {});", 0},
    {"one that is handled in a later job",
     "var p = Promise.reject(new Error('lost')); Promise.resolve().then(function () { "
     "p.catch(function () {}); });",
     0},
    {"one that is handled too late",
     "var p = Promise.reject(new Error('lost')); setTimeout(function () { p.catch(function () {}); "
     "}, 1);",
     1},
    {"a chain is one",
     "Promise.reject(new Error('lost')).then(function () {}).then(function () {});", 1},
    {"two branches are two",
     "var p = Promise.reject(new Error('lost')); p.then(function () {}); p.then(function () {});",
     2},
    {"all() looks at every one",
     "Promise.all([Promise.reject(new Error('lost')), Promise.reject(new Error('lost'))])"
     ".catch(function () {});",
     0},
};

static unsigned count_of(const char *text, const char *word)
{
    unsigned count = 0;

    for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
        count++;
    }
    return count;
}

static void check_unhandled(void)
{
    static struct capture captured;

    for (size_t i = 0; i < COUNT(unhandled); i++) {
        struct fixture fixture;
        char app[512];

        snprintf(app, sizeof(app),
                 "%s\nvar n = 0; require('eider').rpc('n', function () { return n; });"
                 "setTimeout(function () { n = 1; }, 5);",
                 unhandled[i].app);
        capture_begin(&captured, 2);
        const bool loaded = fixture_open(&fixture, app);
        struct noting_client client;

        noting_client_init(&client);
        RUN_UNTIL(&fixture.loop,
                  strcmp(fixture_rpc(&fixture, &client.client, "n", NULL), "1") == 0);
        capture_end(&captured);
        CHECK(unhandled[i].label, loaded);
        CHECK(unhandled[i].label, count_of(captured.text, "Error: lost") == unhandled[i].count);
        CHECK(unhandled[i].label,
              unhandled[i].count == 0 || strstr(captured.text, "app.js:1") != NULL);
        CHECK(unhandled[i].label, fixture_close(&fixture));
    }
}

int main(void)
{
    static struct capture captured;

    capture_begin(&captured, 2);
    SCRIPT_ROWS_CHECK(rows);
    capture_end(&captured);
    check_unhandled();
    return TEST_RESULT();
}
