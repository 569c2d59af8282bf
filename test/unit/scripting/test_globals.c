#include "test/unit/scripting/script_rows.h"

static const struct script_row rows[] = {
    {"Buffer.from text",
     "var b = Buffer.from('\xc3\xa9\xf0\x9f\x92\xa9'); note(b.length, b.toString(), "
     "Buffer.isBuffer(b), "
     "b[0]); done();",
     "6,\xc3\xa9\xf0\x9f\x92\xa9,true,195"},
    {"Buffer.from other things",
     "note(Buffer.from([65, 66]), Buffer.from(Buffer.from('x')), Buffer.from(new "
     "Uint8Array([67])), "
     "Buffer.from('', 'utf8').length, Buffer.from({length: 1, 0: 68})); done();",
     "AB,x,C,0,D"},
    {"a Buffer of a Buffer is a copy",
     "var a = Buffer.from('x'), b = Buffer.from(a); a[0] = 65; note(a, b); done();", "A,x"},
    {"other encodings, and values that are no bytes",
     "note(Buffer.from('aa', 'hex')[0], Buffer.from('aa', 'base64')[0]); "
     "[null, 5, {}, undefined].forEach(function (v) { try { Buffer.from(v); } "
     "catch "
     "(x) { note(x.name); } }); done();",
     "170,105 TypeError TypeError TypeError TypeError"},
    {"Buffer.alloc",
     "note(Buffer.alloc(2)[1], Buffer.alloc(3, 'a'), Buffer.alloc(2, 66), "
     "Buffer.allocUnsafe(2).length); "
     "try { Buffer.alloc(-1); } catch (x) { note(x.name); } done();",
     "0,aaa,BB,2 RangeError"},
    {"Buffer.byteLength",
     "note(Buffer.byteLength('\xc3\xa9'), Buffer.byteLength('\xf0\x9f\x92\xa9'), "
     "Buffer.byteLength(Buffer.alloc(4))); done();",
     "2,4,4"},
    {"process",
     "note(typeof process.argv[0], process.argv[1] === __filename, process.argv.length, "
     "process.pid > 1, "
     "process.platform, /^v\\d/.test(process.version), typeof process.versions.duktape, "
     "process.cwd()[0], "
     "process.uptime() >= 0, process.memoryUsage().heapUsed > 1000, typeof process.env.PATH); "
     "done();",
     "string,true,2,true,linux,true,string,/,true,true,string"},
    {"process.hrtime",
     "var a = process.hrtime(), b = process.hrtime(a); note(a.length, b[0], b[1] >= 0 && b[1] < "
     "1e9); "
     "done();",
     "2,0,true"},
    {"process.nextTick wants a function",
     "try { process.nextTick(5); } catch (e) { note(e.name); } done();", "TypeError"},
    {"process.nextTick passes arguments", "process.nextTick(note, 1, 2); process.nextTick(done);",
     "1,2"},
    {"global and globalThis",
     "note(global === globalThis, global.setTimeout === setTimeout, typeof Duktape); done();",
     "true,true,undefined"},
    {"top-level variables are the module's", "var mine = 1; note(typeof global.mine); done();",
     "undefined"},
};

/* What console prints, on standard output but for the last ones. */
static const struct {
    const char *label;
    const char *call;
    const char *printed;
    int descriptor;
} prints[] = {
    {"words", "console.log('a', 1, true, null, undefined)", "a 1 true null undefined\n", 1},
    {"nothing", "console.log()", "\n", 1},
    {"info and debug", "console.info('a'); console.debug('b')", "a\nb\n", 1},
    {"%s", "console.log('%s|%s|%s', 'a', 5, {a: {b: 1}})", "a|5|{ a: [Object] }\n", 1},
    {"%d and %i and %f", "console.log('%d %i %f %d', '42', 4.7, '1.5', {})", "42 4 1.5 NaN\n", 1},
    {"%j", "console.log('%j', {a: [1]})", "{\"a\":[1]}\n", 1},
    {"%j of a cycle", "var a = {}; a.a = a; console.log('%j', a)", "[Circular]\n", 1},
    {"%o and %O", "console.log('%o %O', [1], {a: 'x'})", "[ 1, [length]: 1 ] { a: 'x' }\n", 1},
    {"%%", "console.log('100%%', 1); console.log('%%')", "100% 1\n%%\n", 1},
    {"%s without an argument", "console.log('%s %s', 1)", "1 %s\n", 1},
    {"%x is nothing special", "console.log('%x', 1)", "%x 1\n", 1},
    {"more arguments than marks", "console.log('%s', 1, 'b', {c: 2})", "1 b { c: 2 }\n", 1},
    {"a first argument that is no text", "console.log(1, '%s', 2)", "1 %s 2\n", 1},
    {"strings inside", "console.log(['a', \"it's\", 'say \"x\"', 'a\\nb'])",
     "[ 'a', \"it's\", 'say \"x\"', 'a\\nb' ]\n", 1},
    {"empty things", "console.log({}, [], function () {}, '')", "{} [] [Function (anonymous)] \n",
     1},
    {"keys", "console.log({a: 1, 'b-c': 2, 3: 4})", "{ '3': 4, a: 1, 'b-c': 2 }\n", 1},
    {"depth", "console.log({a: {b: {c: {d: 1}}}}, [[[[1]]]])",
     "{ a: { b: { c: [Object] } } } [ [ [ [Array] ] ] ]\n", 1},
    {"a cycle", "var a = {b: {}}; a.b.a = a; console.log(a)",
     "<ref *1> { b: { a: [Circular *1] } }\n", 1},
    {"classes", "function Foo() { this.x = 1; } console.log(new Foo(), Object.create(null))",
     "Foo { x: 1 } [Object: null prototype] {}\n", 1},
    {"accessors",
     "console.log(Object.defineProperty({get a() { return 1; }, get b() { return 1; }, set b(v) "
     "{}}, 'c', "
     "{enumerable: true, set: function () {}}))",
     "{ a: [Getter], b: [Getter/Setter], c: [Setter] }\n", 1},
    {"dates and patterns", "console.log(new Date(0), /a/g, [new Date(NaN)])",
     "1970-01-01T00:00:00.000Z /a/g [ Invalid Date ]\n", 1},
    {"boxed values", "console.log(new Number(1), new String('a'), new Boolean(false))",
     "[Number: 1] [String: 'a'] [Boolean: false]\n", 1},
    {"holes", "console.log([1, , , 2, ,])", "[ 1, <2 empty items>, 2, <1 empty item> ]\n", 1},
    {"long arrays", "console.log(new Array(102).join('a').split(''))", "<long>", 1},
    {"bytes", "console.log(Buffer.from('hi'), new Uint8Array([1, 2]))",
     "<Buffer 68 69> Uint8Array(2) [ 1, 2 ]\n", 1},
    {"promises", "console.log(Promise.resolve({a: 1}), new Promise(function () {}))",
     "Promise { { a: 1 } } Promise { <pending> }\n", 1},
    {"symbols", "console.log(Symbol('a'), {a: Symbol('b')})", "Symbol(a) { a: Symbol(b) }\n", 1},
    {"minus zero", "console.log(-0, [-0])", "-0 [ -0 ]\n", 1},
    {"a long object is broken",
     "console.log({aaaaaaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbbbb', "
     "cccccccccccccccccccc: ['dddddddddddddddddddd']})",
     "{\n  aaaaaaaaaaaaaaaaaaaa: 'bbbbbbbbbbbbbbbbbbbb',\n  cccccccccccccccccccc: [ "
     "'dddddddddddddddddddd' ]\n}\n",
     1},
    {"an astral character", "console.log('\xf0\x9f\x92\xa9')", "\xf0\x9f\x92\xa9\n", 1},
    {"group", "console.group('a'); console.log('b\\nc'); console.groupEnd(); console.log('d')",
     "a\n  b\n  c\nd\n", 1},
    {"count", "console.count(); console.count('x'); console.count()",
     "default: 1\nx: 1\ndefault: 2\n", 1},
    {"dir", "console.dir({a: {b: {}}}, {depth: 0})", "{ a: [Object] }\n", 1},
    {"error goes to stderr", "console.error('a %s', 'b')", "a b\n", 2},
    {"warn goes to stderr", "console.warn('a')", "a\n", 2},
    {"assert", "console.assert(true, 'x'); console.assert(false, 'y %s', 1); console.assert(false)",
     "Assertion failed: y 1\nAssertion failed\n", 2},
    {"a getter that throws is not called", "console.error({get a() { throw 1; }})",
     "{ a: [Getter] }\n", 2},
    {"a proxy's traps are not called",
     "try { console.error(new Proxy({}, {ownKeys: function () { throw 1; }})); } catch (e) { "
     "console.error('caught', e); }",
     "{}\n", 2},
};

static void check_prints(void)
{
    static struct capture captured;

    for (size_t i = 0; i < COUNT(prints); i++) {
        struct fixture fixture;

        capture_begin(&captured, prints[i].descriptor);
        const bool loaded = fixture_open(&fixture, prints[i].call);

        capture_end(&captured);
        if (CHECK(prints[i].label, loaded)) {
            if (strcmp(prints[i].printed, "<long>") == 0) {
                CHECK(prints[i].label, strstr(captured.text, "\n  ... 1 more item\n]\n") != NULL);
            } else {
                CHECK_STRING(prints[i].label, captured.text, prints[i].printed);
            }
        }
        CHECK(prints[i].label, fixture_close(&fixture));
    }
}

/* Arguments come behind the script's own path. */
static void check_arguments(void)
{
    char one[] = "one";
    char two[] = "--t\xc3\xa9";
    char *arguments[] = {one, two};
    struct fixture fixture;
    struct noting_client client;

    noting_client_init(&client);
    fixture_init(&fixture,
                 "require('eider').rpc('args', function () { return process.argv.slice(2); });");
    fixture.options.arguments = arguments;
    fixture.options.argument_count = 2;
    CHECK("it loads", fixture_load(&fixture));
    CHECK_STRING("arguments", fixture_rpc(&fixture, &client.client, "args", NULL),
                 "[\"one\",\"--t\xc3\xa9\"]");
    CHECK("it closes", fixture_close(&fixture));
}

int main(void)
{
    SCRIPT_ROWS_CHECK(rows);
    check_prints();
    check_arguments();
    return TEST_RESULT();
}
