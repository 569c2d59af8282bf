#include "test/unit/scripting/script_rows.h"

#define APP(body) "var E = require('events'), e = new E();" body "done();"

static const struct script_row rows[] = {
    {"listeners are called in order, with the arguments",
     APP("e.on('a', function (x, y) { note(1, x, y); }); e.on('a', function (x) { note(2, x); });"
         "note(e.emit('a', 'p', 'q'), e.emit('b'));"),
     "1,p,q 2,p true,false"},
    {"any number of arguments",
     APP("e.on('a', function () { note(arguments.length); }); e.emit('a'); e.emit('a', 1); "
         "e.emit('a', 1, 2); e.emit('a', 1, 2, 3); e.emit('a', 1, 2, 3, 4, 5);"),
     "0 1 2 3 5"},
    {"any number of arguments, to several listeners",
     APP("e.on('a', function () { note(arguments.length); }); e.on('a', function () {}); "
         "e.emit('a');"
         "e.emit('a', 1, 2, 3, 4, 5);"),
     "0 5"},
    {"`this` is the emitter", APP("e.on('a', function () { note(this === e); }); e.emit('a');"),
     "true"},
    {"on gives the emitter back",
     APP("note(e.on('a', note) === e, e.once('a', note) === e, e.off('a', note) === e, "
         "e.removeAllListeners() === e, e.setMaxListeners(5) === e);"),
     "true,true,true,true,true"},
    {"once", APP("e.once('a', note); e.emit('a', 1); e.emit('a', 2);"), "1"},
    {"once is gone before it is called",
     APP("e.once('a', function (x) { note(x); if (x < 3) { e.emit('a', x + 1); } }); e.emit('a', "
         "1);"),
     "1"},
    {"once can be removed by its listener",
     APP("e.once('a', note); e.off('a', note); e.emit('a', 1);"), ""},
    {"prepended listeners come first",
     APP("e.on('a', function () { note(1); }); e.prependListener('a', function () { note(2); });"
         "e.prependOnceListener('a', function () { note(3); }); e.emit('a'); e.emit('a');"),
     "3 2 1 2 1"},
    {"the same listener twice is called twice, removed once",
     APP("e.on('a', note); e.on('a', note); e.emit('a', 1); e.off('a', note); e.emit('a', 2);"),
     "1 1 2"},
    {"the listener added last is removed first",
     APP("e.on('a', note); e.on('a', function () { note('x'); }); e.on('a', note);"
         "e.removeListener('a', note); e.emit('a', 1);"),
     "1 x"},
    {"a listener removed meanwhile is still called this time",
     APP("function b() { note('b'); } e.on('a', function () { note('a'); e.off('a', b); }); "
         "e.on('a', b);"
         "e.emit('a'); e.emit('a');"),
     "a b a"},
    {"a listener added meanwhile is not",
     APP("e.on('a', function () { note('a'); e.on('a', function () { note('n'); }); }); e.on('a', "
         "function () {}); e.emit('a');"),
     "a"},
    {"an exception ends the emit",
     APP("e.on('a', function () { throw 1; }); e.on('a', note); try { e.emit('a'); } catch (x) { "
         "note('caught', x); }"),
     "caught,1"},
    {"an unhandled error is thrown",
     APP("var err = new Error('x'); try { e.emit('error', err); } catch (x) { note(x === err); }"),
     "true"},
    {"an unhandled error that is none is wrapped",
     APP("try { e.emit('error', 'x'); } catch (x) { note(x.message, x.code, x.context); }"),
     "Unhandled error. ('x'),ERR_UNHANDLED_ERROR,x"},
    {"an error with a listener is not thrown", APP("e.on('error', note); e.emit('error', 5);"),
     "5"},
    {"errorMonitor sees errors first",
     APP("e.on(E.errorMonitor, function () { note('seen'); }); try { e.emit('error', new "
         "Error('y')); "
         "} catch (x) { note(x.message); }"),
     "seen y"},
    {"newListener comes before it is added",
     APP("e.on('newListener', function (n, f) { note(n, f === note, e.listenerCount('a')); });"
         "e.on('a', note); e.once('a', note);"),
     "a,true,0 a,true,1"},
    {"removeListener comes after it is removed",
     APP("e.on('removeListener', function (n, f) { note(n, f === note, e.listenerCount('a')); });"
         "e.on('a', note); e.once('a', note); e.removeAllListeners('a');"),
     "a,true,1 a,true,0"},
    {"removeAllListeners of all",
     APP("e.on('a', note); e.on('b', note); e.removeAllListeners(); note(e.eventNames().length, "
         "e.emit('a'));"),
     "0,false"},
    {"removing what is not there",
     APP("e.off('a', note); e.removeAllListeners('a'); e.off('a', note);"), ""},
    {"eventNames has symbols",
     APP("var s = Symbol('s'); e.on('a', note); e.on(s, note); "
         "note(e.eventNames().length, e.eventNames()[1] === s);"),
     "2,true"},
    {"names of Object.prototype are names like others",
     APP("note(e.emit('toString'), e.emit('__proto__'), e.emit('constructor')); e.on('__proto__', "
         "note);"
         "e.emit('__proto__', 'p');"),
     "false,false,false p"},
    {"listeners and rawListeners",
     APP("e.once('a', note); note(e.listeners('a')[0] === note, e.rawListeners('a')[0] === note, "
         "e.rawListeners('a')[0].listener === note, e.listeners('b').length);"),
     "true,false,true,0"},
    {"listenerCount",
     APP("e.on('a', note); e.on('a', done); note(e.listenerCount('a'), e.listenerCount('a', note), "
         "E.listenerCount(e, 'a'), e.listenerCount('b'));"),
     "2,1,2,0"},
    {"maxListeners",
     APP("note(e.getMaxListeners(), E.defaultMaxListeners); E.defaultMaxListeners = 3; "
         "note(e.getMaxListeners(), e.setMaxListeners(7).getMaxListeners());"),
     "10,10 3,7"},
    {"a wrong number of listeners",
     APP("try { e.setMaxListeners(-1); } catch (x) { note(x.name); }"
         "try { E.defaultMaxListeners = 'x'; } catch (x) { note(x.name); }"),
     "RangeError TypeError"},
    {"a listener must be a function",
     APP("['on', 'once', 'prependListener', 'off'].forEach(function (f) { try { e[f]('a', 1); } "
         "catch "
         "(x) { note(x.name); } });"),
     "TypeError TypeError TypeError TypeError"},
    {"inheriting without calling the constructor",
     APP("function T() {} T.prototype = Object.create(E.prototype); var t = new T(); t.on('a', "
         "note);"
         "new T().emit('a', 'other'); t.emit('a', 'own');"),
     "own"},
    {"inheriting with calling it",
     APP("function T() { E.call(this); } Object.setPrototypeOf(T.prototype, E.prototype);"
         "var t = new T(); t.on('a', note); t.emit('a', 1); note(t instanceof E);"),
     "1 true"},
    {"mixing it in",
     APP("var o = Object.assign({}, E.prototype); o.on('a', note); o.emit('a', 1);"), "1"},
    {"its own name", APP("note(E.EventEmitter === E);"), "true"},
    {"once as a promise",
     "var E = require('events'), e = new E(); E.once(e, 'a').then(function (v) { note(v.length, "
     "v); "
     "note(e.listenerCount('error')); done(); }); e.emit('a', 1, 2);",
     "2,1,2 0"},
    {"once as a promise rejects on error",
     "var E = require('events'), e = new E(); E.once(e, 'a').catch(function (x) { note(x, "
     "e.listenerCount('a')); done(); }); e.emit('error', 7);",
     "7,0"},
    {"once for error itself",
     "var E = require('events'), e = new E(); E.once(e, 'error').then(function (v) { note(v[0]); "
     "done(); }); e.emit('error', 7);",
     "7"},
};

/* A leak is told once. */
static void check_warning(void)
{
    static struct capture captured;
    struct fixture fixture;

    capture_begin(&captured, 2);
    const bool loaded = fixture_open(
        &fixture, "var E = require('events'), e = new E(), i;"
                  "for (i = 0; i < 20; i++) { e.on('tick', function () {}); }"
                  "e.setMaxListeners(0); for (i = 0; i < 20; i++) { e.on('b', function () {}); }");
    capture_end(&captured);
    const char *first = strstr(captured.text, "11 tick listeners");

    CHECK("it loads", loaded);
    CHECK("the eleventh listener is told", first != NULL);
    CHECK("once", first != NULL && strstr(first + 20, "listeners added") == NULL);
    CHECK("it closes", fixture_close(&fixture));
}

int main(void)
{
    SCRIPT_ROWS_CHECK(rows);
    check_warning();
    return TEST_RESULT();
}
