#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

static struct fixture fixture;
static struct noting_socket peer;
static struct noting_client client;
static struct capture captured;

static const struct raw_request echo_request = {
    .url = BYTES("/echo?a=1"),
    .host = BYTES("example.org"),
    .origin = BYTES("http://o"),
    .user_agent = BYTES("UA"),
    .cookie = BYTES("c=1"),
    .protocol = BYTES_NONE,
    .address = BYTES("192.0.2.7"),
};

/* Opens an app with a server on /echo; `body` is its 'connection' listener's. */
static bool open_echo(const char *body)
{
    static char app[4096];

    snprintf(app, sizeof(app),
             "var WebSocket = require('ws'), notes = [], eider = require('eider');\n"
             "function note() { notes.push([].slice.call(arguments).join(',')); }\n"
             "eider.rpc('notes', function () { return notes.join(' '); });\n"
             "var wss = new WebSocket.Server({path: '/echo'});\n"
             "wss.on('connection', function (ws, request) {%s});\n",
             body);
    noting_socket_init(&peer);
    noting_client_init(&client);
    if (!fixture_open(&fixture, app)) {
        fprintf(stderr, "    %s\n", fixture.err.text);
        return false;
    }
    raw_server_opened(fixture.raw, &peer.socket, &echo_request);
    return true;
}

static const char *notes(void)
{
    return fixture_rpc(&fixture, &client.client, "notes", NULL);
}

/* What a server does with a connection, which then gets the text "hi", and what comes of it. */
static const struct {
    const char *label;
    const char *body;
    const char *sent;
    const char *notes;
} rows[] = {
    {"an echo of a Buffer is binary", "ws.on('message', function (d) { ws.send(d); });", "b:hi ",
     ""},
    {"an echo of text", "ws.on('message', function (d, b) { ws.send(d, {binary: b}); });", "t:hi ",
     ""},
    {"a message is a Buffer",
     "ws.on('message', function (d, b) { note(Buffer.isBuffer(d), d.length, String(d), b, this === "
     "ws, "
     "arguments.length); });",
     "", "true,2,hi,false,true,2"},
    {"text, a number, bytes, nothing",
     "ws.send('t'); ws.send(5); ws.send(new Uint8Array([65, 66]).buffer); ws.send(new "
     "Uint8Array([67])); ws.send();",
     "t:t t:5 b:AB b:C b: ", ""},
    {"a part of a buffer is a part", "ws.send(new Uint8Array([65, 66, 67]).subarray(1, 2));",
     "b:B ", ""},
    {"an astral character goes out as UTF-8", "ws.send('\xf0\x9f\x92\xa9');", "t:\xf0\x9f\x92\xa9 ",
     ""},
    {"binary: true", "ws.send('x', {binary: true});", "b:x ", ""},
    {"what cannot be sent",
     "[{}, [], true, Symbol('a'), function () {}].forEach(function (v) { try { ws.send(v); } catch "
     "(e) "
     "{ note(e.name); } });",
     "", "TypeError TypeError TypeError TypeError TypeError"},
    {"a message above the limit",
     "try { ws.send(new Array(1026).join('x')); } catch (e) { note(e.name, "
     "/raw_message_size_max/.test(e.message)); }",
     "", "RangeError,true"},
    {"callbacks come later",
     "ws.send('a', function (e) { note('sent', e === undefined); }); note('now');", "t:a ",
     "now sent,true"},
    {"callbacks behind options",
     "ws.send('a', {}, function (e) { note('sent', e === undefined); });", "t:a ", "sent,true"},
    {"two listeners",
     "ws.on('message', function (d) { note(1, d); }); ws.on('message', function (d, b) { note(2, "
     "d, b); "
     "});",
     "", "1,hi 2,hi,false"},
    {"once", "ws.once('message', function (d) { note(d); });", "", "hi"},
    {"onmessage gives text",
     "ws.onmessage = function (e) { note(e.type, typeof e.data, e.data, e.target === ws); }; "
     "note(typeof ws.onmessage);",
     "", "function message,string,hi,true"},
    {"onmessage can be replaced",
     "ws.onmessage = function () { note(1); }; ws.onmessage = function () { note(2); };", "", "2"},
    {"addEventListener",
     "function f(e) { note(e.data); } ws.addEventListener('message', f); "
     "ws.addEventListener('message', "
     "f); ws.addEventListener('message', {handleEvent: function (e) { note('h', e.data); }});",
     "", "hi h,hi"},
    {"removeEventListener",
     "function f(e) { note(e.data); } ws.addEventListener('message', f); "
     "ws.removeEventListener('message', f);",
     "", ""},
    {"the request",
     "note(request.url, request.method, request.socket.remoteAddress, "
     "request.connection.remoteAddress, "
     "JSON.stringify(request.headers).replace(/\"/g, ''));",
     "",
     "/echo?a=1,GET,192.0.2.7,192.0.2.7,{host:example.org,origin:http://o,user-agent:UA,cookie:c=1,"
     "upgrade:websocket}"},
    {"its properties",
     "note(ws.readyState, ws.OPEN, WebSocket.OPEN, WebSocket.CLOSED, ws.protocol === '', "
     "ws.extensions === '', ws.binaryType, ws.bufferedAmount, ws instanceof WebSocket, "
     "ws instanceof require('events'), ws.isPaused);",
     "", "1,1,1,3,true,true,nodebuffer,42,true,true,false"},
    {"clients",
     "note(wss.clients.size, wss.clients.has(ws)); wss.clients.forEach(function (c) { note(c === "
     "ws); });",
     "", "1,true true"},
    {"an exception in a listener is its own event's",
     "ws.on('message', function () { note('m'); throw new Error('x'); });", "", "m"},
    {"shouldHandle", "note(wss.shouldHandle({url: '/echo?x'}), wss.shouldHandle({url: '/ech'}));",
     "", "true,false"},
    {"ping and pong go out",
     "ws.ping(); ws.pong('data'); ws.ping('x', false, function (e) { note(e === "
     "undefined); });",
     "", "true"},
    {"a ping too large", "try { ws.ping(new Array(127).join('x')); } catch (e) { note(e.name); }",
     "", "RangeError"},
    {"no connections to others", "try { new WebSocket('ws://x'); } catch (e) { note(e.name); }", "",
     "Error"},
    {"wrong close codes",
     "[1004, 1005, 1006, 1015, 999, 2000, 2999, 5000, '1000', 0, NaN].forEach(function (c) { try { "
     "ws.close(c); note('closed', c); } catch (e) { } }); note(ws.readyState);",
     "", "1"},
    {"a reason too long",
     "try { ws.close(1000, new Array(125).join('x')); } catch (e) { note(e.name, ws.readyState); }",
     "", "RangeError,1"},
    {"sending after close",
     "ws.close(); ws.send('x'); ws.send('y', function (e) { note(e instanceof Error, e.message); "
     "}); "
     "note(ws.readyState);",
     "", "2 true,WebSocket is not open: readyState 2 (CLOSING)"},
    {"array buffers",
     "ws.binaryType = 'arraybuffer'; ws.binaryType = 'nonsense'; note(ws.binaryType);", "",
     "arraybuffer"},
};

static void check_rows(void)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        char expected[1024];

        snprintf(expected, sizeof(expected), "\"%s\"", rows[i].notes);
        if (CHECK(rows[i].label, open_echo(rows[i].body))) {
            raw_server_message(fixture.raw, &peer.socket, BYTES("hi"), false);
            CHECK_STRING(rows[i].label, peer.sent, rows[i].sent);
            CHECK_STRING(rows[i].label, notes(), expected);
            raw_server_closed(fixture.raw, &peer.socket, 1000, BYTES(""));
            CHECK(rows[i].label, peer.socket.script_ref == NULL);
        }
        CHECK(rows[i].label, fixture_close(&fixture));
    }
}

static void check_events(void)
{
    CHECK(
        "it opens",
        open_echo("ws.on('ping', function (d) { note('ping', Buffer.isBuffer(d), d); });"
                  "ws.on('pong', function (d) { note('pong', d); });"
                  "ws.on('message', function (d, b) { note(b, d instanceof ArrayBuffer); });"
                  "ws.binaryType = 'arraybuffer';"
                  "ws.on('close', function (c, r) { note(c, Buffer.isBuffer(r), r, ws.readyState, "
                  "wss.clients.size); ws.send('x'); ws.close(); ws.terminate(); ws.ping(); "
                  "note(ws.bufferedAmount); });"
                  "ws.onclose = function (e) { note(e.code, e.reason, e.wasClean); };"));
    raw_server_ping(fixture.raw, &peer.socket, BYTES("p"));
    raw_server_pong(fixture.raw, &peer.socket, BYTES("q"));
    raw_server_message(fixture.raw, &peer.socket, BYTES("\0x"), true);
    raw_server_message(fixture.raw, &peer.socket, BYTES("t"), false);
    raw_server_closed(fixture.raw, &peer.socket, 4001, BYTES("why"));
    CHECK_STRING("events", notes(),
                 "\"ping,true,p pong,q true,true false,false 4001,true,why,3,0 0 4001,why,true\"");
    CHECK("a closed socket reaches nobody",
          peer.sent_count == 0 && peer.closes == 0 && peer.terminated == 0);
    CHECK("it closes", fixture_close(&fixture));
}

static void check_closing(void)
{
    CHECK("it opens",
          open_echo("ws.close(4000, 'd\xc3\xa9j\xc3\xa0 vu'); ws.close(); note(ws.readyState);"));
    CHECK("one closing handshake", peer.closes == 1 && peer.close_code == 4000);
    CHECK_STRING("with its reason", peer.close_reason, "d\xc3\xa9j\xc3\xa0 vu");
    CHECK_STRING("CLOSING", notes(), "\"2\"");
    raw_server_closed(fixture.raw, &peer.socket, 4000, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));

    CHECK("it opens", open_echo("ws.close();"));
    CHECK("a close without a code", peer.closes == 1 && peer.close_code == 0);
    CHECK("it closes with a socket left", fixture_close(&fixture));

    CHECK("it opens", open_echo("ws.terminate(); note(ws.readyState);"));
    CHECK("terminate", peer.terminated == 1 && peer.closes == 0);
    raw_server_closed(fixture.raw, &peer.socket, 1006, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));

    CHECK("it opens", open_echo("throw new Error('not today');"));
    CHECK("a connection listener that throws costs the connection",
          peer.closes == 1 && peer.close_code == 1011);
    raw_server_closed(fixture.raw, &peer.socket, 1011, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));

    CHECK("it opens", open_echo("for (;;) {}"));
    CHECK("one that never ends too", peer.closes == 1 && peer.close_code == 1011);
    raw_server_closed(fixture.raw, &peer.socket, 1011, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));
}

static void check_full_outbox(void)
{
    CHECK("it opens", open_echo("ws.on('message', function () { ws.send('x', function (e) { note(e "
                                "instanceof Error); }); });"));
    peer.full = true;
    raw_server_message(fixture.raw, &peer.socket, BYTES("t"), false);
    CHECK_STRING("the callback is told of a full outbox", notes(), "\"true\"");
    raw_server_closed(fixture.raw, &peer.socket, 1008, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));
}

static void check_paths(void)
{
    static const struct {
        const char *label;
        const char *url;
        bool served;
    } cases[] = {
        {"its path", "/echo", true},        {"its path with a query", "/echo?x=1", true},
        {"a longer path", "/echo/", false}, {"a shorter path", "/ech", false},
        {"another path", "/", false},       {"nothing", "", false},
    };

    CHECK("it loads", fixture_open(&fixture, "new (require('ws').Server)({path: '/echo'});"));
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(cases[i].label,
              raw_server_serves(fixture.raw, bytes_of(cases[i].url)) == cases[i].served);
    }
    CHECK("it closes", fixture_close(&fixture));
    CHECK("it loads", fixture_open(&fixture, "new (require('ws').WebSocketServer)();"));
    CHECK("without a path, every path", raw_server_serves(fixture.raw, BYTES("/any")));
    CHECK("it closes", fixture_close(&fixture));
    CHECK("it loads", fixture_open(&fixture, ""));
    CHECK("without a server, none", !raw_server_serves(fixture.raw, BYTES("/any")));
    CHECK("it closes", fixture_close(&fixture));
}

static void check_options(void)
{
    static const char *const refused[] = {"{verifyClient: function () {}}",
                                          "{handleProtocols: function () {}}",
                                          "{noServer: true}",
                                          "{server: {}}",
                                          "{path: 'echo'}",
                                          "{path: 5}"};

    for (size_t i = 0; i < COUNT(refused); i++) {
        char app[256];

        snprintf(app, sizeof(app), "new (require('ws').Server)(%s);", refused[i]);
        CHECK(refused[i], !fixture_open(&fixture, app));
        CHECK(refused[i], strstr(fixture.err.text, "TypeError: WebSocketServer: ") != NULL);
        CHECK(refused[i], fixture_close(&fixture));
    }
    capture_begin(&captured, 2);
    const bool loaded =
        fixture_open(&fixture, "var n = 0; require('ws').Server({port: 8080, "
                               "perMessageDeflate: false}, function () { n++; });"
                               "require('eider').rpc('notes', function () { return n; });");
    capture_end(&captured);
    CHECK("a port is accepted", loaded);
    CHECK("and it is said that it is not used", strstr(captured.text, "8080") != NULL);
    CHECK_STRING("listening", notes(), "1");
    CHECK("it closes", fixture_close(&fixture));
}

static void check_server_close(void)
{
    CHECK("it opens",
          open_echo("ws.on('message', function () { wss.close(function () { note('closed'); "
                    "}); note(wss.clients.size); wss.close(); });"));
    raw_server_message(fixture.raw, &peer.socket, BYTES("t"), false);
    CHECK("it serves no more", !raw_server_serves(fixture.raw, BYTES("/echo")));
    CHECK_STRING("its connections stay", notes(), "\"1\"");
    raw_server_closed(fixture.raw, &peer.socket, 1000, BYTES(""));
    CHECK_STRING("'close' comes after the last", notes(), "\"1 closed\"");
    CHECK("it closes", fixture_close(&fixture));
}

/* Fills the heap, and waits until another has taken over. */
static void replace_heap(const char *new_app)
{
    struct script_stats stats;

    if (new_app != NULL) {
        fixture_write(fixture.folder, "app.js", new_app);
    }
    fixture_rpc(&fixture, &client.client, "bomb", NULL);
    RUN_UNTIL(&fixture.loop, (script_stats(fixture.script, &stats), stats.heaps_replaced == 1));
    CHECK("the heap is replaced", stats.heaps_replaced == 1);
}

static bool open_for_replacement(void)
{
    fixture_init(&fixture,
                 "var ws = require('ws'), notes = [];\n"
                 "require('eider').rpc('bomb', function () { var a = []; for (;;) { a.push(new "
                 "Array(10000).join('x') + a.length); } });\n"
                 "require('eider').rpc('notes', function () { return notes.join(' '); });\n"
                 "new ws.Server({path: '/echo'}).on('connection', function (s, r) {\n"
                 "    notes.push(r.url, r.headers.origin);\n"
                 "    s.on('message', function (d) { s.send(d); });\n"
                 "    s.on('close', function (c) { notes.push(c); });\n"
                 "});\n");
    fixture.options.call_time_max_ms = 0;
    fixture.options.memory_max = 2u << 20;
    noting_socket_init(&peer);
    noting_client_init(&client);
    if (!fixture_load(&fixture)) {
        return false;
    }
    raw_server_opened(fixture.raw, &peer.socket, &echo_request);
    return true;
}

static void check_replaced_heap(void)
{
    struct noting_socket closing;

    capture_begin(&captured, 2);
    CHECK("it opens", open_for_replacement());
    noting_socket_init(&closing);
    replace_heap(NULL);
    CHECK("the socket stays", peer.closes == 0 && peer.terminated == 0);
    CHECK_STRING("and is a new connection", notes(), "\"/echo?a=1 http://o\"");
    raw_server_message(fixture.raw, &peer.socket, BYTES("t"), false);
    CHECK_STRING("the new heap answers", peer.sent, "b:t ");
    raw_server_closed(fixture.raw, &peer.socket, 1001, BYTES(""));
    CHECK_STRING("and is told of its end", notes(), "\"/echo?a=1 http://o 1001\"");
    CHECK("it closes", fixture_close(&fixture));

    CHECK("it opens", open_for_replacement());
    replace_heap("require('eider').rpc('notes', function () {});");
    CHECK("nobody serves the path any more", peer.closes == 1 && peer.close_code == 1012);
    raw_server_message(fixture.raw, &peer.socket, BYTES("t"), false);
    raw_server_closed(fixture.raw, &peer.socket, 1012, BYTES(""));
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

int main(void)
{
    static struct capture quiet;

    capture_begin(&quiet, 2);
    check_rows();
    check_events();
    check_closing();
    check_full_outbox();
    check_paths();
    check_server_close();
    capture_end(&quiet);
    check_options();
    check_replaced_heap();
    return TEST_RESULT();
}
