#include "test/unit/scripting/script_rows.h"

static const struct script_row rows[] = {
    {"a timer fires once", "setTimeout(function () { note('a'); setTimeout(done, 5); }, 1);", "a"},
    {"extra arguments arrive",
     "setTimeout(function () { note([].slice.call(arguments)); done(); }, 1, 'x', 2);", "x,2"},
    {"order is by due time, then by creation",
     "[3, 1, 2, 1].forEach(function (ms, i) { setTimeout(note, ms, i); }); setTimeout(done, 8);",
     "1 3 2 0"},
    {"equal delays keep their order",
     "for (var i = 0; i < 9; i++) { setTimeout(note, 2, i); } setTimeout(done, 2);",
     "0 1 2 3 4 5 6 7 8"},
    {"a delay below one is one",
     "setTimeout(note, 1, 'a'); setTimeout(note, 0, 'b'); setTimeout(note, -5, 'c');"
     "setTimeout(note, NaN, 'd'); setTimeout(note, undefined, 'e'); setTimeout(note, 'x', 'f');"
     "setTimeout(note, 0.5, 'g'); setTimeout(done, 1);",
     "a b c d e f g"},
    {"a delay too long is one", "setTimeout(note, 2147483648, 'a'); setTimeout(done, 2);", "a"},
    {"a delay may be text", "setTimeout(note, '1', 'a'); setTimeout(done, 5);", "a"},
    {"a cleared timer does not fire",
     "clearTimeout(setTimeout(note, 1, 'a')); setTimeout(done, 5);", ""},
    {"clearing twice, or nothing, or anything, is harmless",
     "var t = setTimeout(note, 1); clearTimeout(t); clearTimeout(t); clearTimeout();"
     "clearTimeout(null); clearTimeout({}); clearTimeout(99); clearTimeout('x'); done();",
     ""},
    {"a timer cleared by its number",
     "clearTimeout(+setTimeout(note, 1, 'a')); setTimeout(done, 5);", ""},
    {"a timer cleared by its number as text",
     "clearTimeout(String(+setTimeout(note, 1, 'a'))); setTimeout(done, 5);", ""},
    {"clearInterval clears a timeout too",
     "clearInterval(setTimeout(note, 1, 'a')); setTimeout(done, 5);", ""},
    {"an interval goes on until it is cleared",
     "var n = 0, t = setInterval(function () { note(++n); if (n === 3) { clearInterval(t); "
     "setTimeout(done, 5); } }, 1);",
     "1 2 3"},
    {"an interval keeps its arguments",
     "var t = setInterval(function (a) { note(a); clearInterval(t); done(); }, 1, 'x');", "x"},
    {"an interval clears itself before its end",
     "var t = setInterval(function () { clearInterval(t); note('a'); setTimeout(done, 5); }, 1);",
     "a"},
    {"a timer clears one that is due too",
     "var b; setTimeout(function () { note('a'); clearTimeout(b); }, 1);"
     "b = setTimeout(note, 1, 'b'); setTimeout(done, 5);",
     "a"},
    {"refresh() starts it again",
     "var n = 0, t = setTimeout(function () { note(++n); if (n < 3) { t.refresh(); } else { "
     "done(); "
     "} }, 1);",
     "1 2 3"},
    {"refresh() after clear does nothing",
     "var t = setTimeout(note, 1, 'a'); clearTimeout(t); t.refresh(); setTimeout(done, 5);", ""},
    {"close() is clear", "setTimeout(note, 1, 'a').close(); setTimeout(done, 5);", ""},
    {"ref, unref, hasRef",
     "var t = setTimeout(done, 1); note(t.ref() === t, t.hasRef(), t.unref() === t, t.hasRef());",
     "true,true,true,false"},
    {"`this` is the timer", "var t = setTimeout(function () { note(this === t); done(); }, 1);",
     "true"},
    {"an exception is one callback's own",
     "setTimeout(function () { note('a'); throw new Error('a'); }, 1); setTimeout(note, 1, 'b');"
     "setTimeout(done, 5);",
     "a b"},
    {"an interval outlives its exception",
     "var n = 0, t = setInterval(function () { note(++n); if (n === 3) { clearInterval(t); done(); "
     "} "
     "throw 1; }, 1);",
     "1 2 3"},
    {"an endless callback is one callback's own",
     "setTimeout(function () { note('a'); for (;;) {} }, 1); setTimeout(note, 1, 'b');"
     "setTimeout(done, 5);",
     "a b"},
    {"the callback must be a function",
     "['setTimeout', 'setInterval', 'setImmediate'].forEach(function (f) {"
     "  try { global[f]('code', 1); } catch (e) { note(e.name); } }); done();",
     "TypeError TypeError TypeError"},
    {"the limit is a RangeError that names its setting",
     "try { for (;;) { setTimeout(note, 1e6); } } catch (e) {"
     "  note(e.name, /timers_max/.test(e.message)); } done();",
     "RangeError,true"},
    {"room comes back when timers end",
     "var i; for (i = 0; i < 100; i++) { setTimeout(function () {}, 1); }"
     "var t = setImmediate(function again() { try { setTimeout(note, 1, 'room'); setTimeout(done, "
     "5);"
     "} catch (e) { setImmediate(again); } });",
     "room"},
    {"immediates run in order, in a turn of their own",
     "setImmediate(function () { note('a'); setImmediate(note, 'c'); }); setImmediate(note, 'b');"
     "setImmediate(function () { setImmediate(function () { setImmediate(done); }); });",
     "a b c"},
    {"an immediate can be cleared",
     "clearImmediate(setImmediate(note, 'a')); setImmediate(note, 'b'); setTimeout(done, 5);", "b"},
    {"an immediate's exception is its own",
     "setImmediate(function () { throw 1; }); setImmediate(note, 'b'); setTimeout(done, 5);", "b"},
    {"ticks come before jobs, jobs before timers and immediates",
     "setTimeout(note, 1, 'timer'); queueMicrotask(function () { note('job'); });"
     "process.nextTick(note, 'tick'); note('now'); setTimeout(done, 5);",
     "now tick job timer"},
    {"the queues are drained after each timer",
     "setTimeout(function () { note('a'); process.nextTick(note, 'tick'); }, 1);"
     "setTimeout(note, 1, 'b'); setTimeout(done, 5);",
     "a tick b"},
};

/* Timers that are live when the script ends are no trouble. */
static void check_teardown(void)
{
    struct fixture fixture;

    CHECK("it loads", fixture_open(&fixture, "var i; for (i = 0; i < 50; i++) {"
                                             "  setTimeout(function () {}, 1000 + i);"
                                             "  setInterval(function () {}, 1000 + i); }"
                                             "setImmediate(function () {});"));
    uv_run(&fixture.loop, UV_RUN_NOWAIT);
    CHECK("it closes", fixture_close(&fixture));
}

/* A loop runs as long as there is a timer that keeps it running. */
static void check_unref(void)
{
    struct fixture fixture;

    CHECK("it loads", fixture_open(&fixture, "var a = setTimeout(function () {}, 100000).unref();"
                                             "var b = setTimeout(function () { b = 0; }, 2);"
                                             "var c = setInterval(function () { if (!b) { "
                                             "c.unref(); } }, 1);"));
    uv_run(&fixture.loop, UV_RUN_DEFAULT);
    CHECK("it ends with timers left", true);
    CHECK("it closes", fixture_close(&fixture));
}

int main(void)
{
    static struct capture captured;

    capture_begin(&captured, 2);
    SCRIPT_ROWS_CHECK(rows);
    check_teardown();
    check_unref();
    capture_end(&captured);
    return TEST_RESULT();
}
