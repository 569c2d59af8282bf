/* Every operation on a heap that has a little memory left, then a little more, and so on: nothing
 * may end the process, and everything works again in a heap with room. */
#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/script_handler.h"

#define SLACK_MAX  24000
#define SLACK_STEP 127

static const char app[] =
    "var eider = require('eider'), ws = require('ws');\n"
    "eider.connect(function (c, r) { return {user: 'u' + r.token, info: {a: 1}, data: "
    "[r.headers]}; });\n"
    "eider.channel('room:{id}', {\n"
    "    subscribe: function (c, p) { return {data: {id: p.id, n: c.data.n = 1}}; },\n"
    "    publish: function (c, m) { return Promise.resolve({m: m, from: c.user}).then(function (v) "
    "{\n"
    "        return v; }); },\n"
    "    unsubscribe: function (c, r) { setTimeout(function () { c.x = r; }, 1); }\n"
    "});\n"
    "eider.rpc('later', function () { return new Promise(function (f) { setTimeout(f, 1, 'x'); }); "
    "});\n"
    "eider.rpc('reject', function () { eider.reject(404, 'none'); });\n"
    "eider.rpc('throw', function () { throw new TypeError('thrown'); });\n"
    "eider.message(function (c, d) { c.send(d); process.nextTick(function () { Promise.reject(d); "
    "}); });\n"
    "eider.disconnect(function (c, r) { return String(c) + r.reason; });\n"
    "new ws.Server({path: '/echo'}).on('connection', function (s, r) {\n"
    "    s.on('message', function (d) { s.send(d, function () {}); s.ping('x'); });\n"
    "    s.on('pong', function (d) { s.send(String(d)); });\n"
    "    s.on('close', function (code, reason) { setImmediate(function () { s.x = reason; }); });\n"
    "});\n"
    "setInterval(function () {}, 1).unref();\n";

static struct fixture fixture;

static void ignore_verdict(void *data, const struct verdict *verdict)
{
    (void)verdict;
    ++*(unsigned *)data;
}

static unsigned verdicts;

static void wait_if_later(enum handler_answer how, struct pending_verdict **later)
{
    if (how == HANDLER_LATER) {
        (*later)->on_verdict = ignore_verdict;
        (*later)->data = &verdicts;
    }
}

static void limit_memory(size_t slack)
{
    struct engine *engine = script_current_set(fixture.handler)->engine;

    engine->memory_limit = engine->memory_used + slack;
}

/* One client's and one socket's life, with at most `slack` bytes more than at each step's begin. */
static void live(size_t slack)
{
    static const char *const methods[] = {"later", "reject", "throw", "none"};
    const struct handler_ops *ops = fixture.handler->ops;
    const struct connect_request request = {
        .token = BYTES("t"), .headers = BYTES("{\"A\":\"b\"}"), .host = BYTES("h")};
    const struct raw_request raw = {.url = BYTES("/echo"), .address = BYTES("a")};
    struct noting_client client;
    struct noting_socket peer;
    struct verdict verdict;
    struct pending_verdict *later = NULL;

    noting_client_init(&client);
    noting_socket_init(&peer);
    limit_memory(slack);
    wait_if_later(ops->connect(fixture.handler, &client.client, &request, &verdict, &later),
                  &later);
    client.client.user = (char *)(uintptr_t) "u";
    const struct channel_rule *rule = ops->rule(fixture.handler, BYTES("room:1"));

    limit_memory(slack);
    wait_if_later(ops->subscribe(fixture.handler, &client.client, rule, BYTES("room:1"),
                                 BYTES("{\"a\":[1]}"), &verdict, &later),
                  &later);
    limit_memory(slack);
    wait_if_later(ops->publish(fixture.handler, &client.client, rule, BYTES("room:1"),
                               BYTES("{\"text\":\"\xf0\x9f\x92\xa9\"}"), &verdict, &later),
                  &later);
    for (size_t i = 0; i < COUNT(methods); i++) {
        limit_memory(slack);
        wait_if_later(ops->rpc(fixture.handler, &client.client, bytes_of(methods[i]), BYTES("1"),
                               &verdict, &later),
                      &later);
    }
    limit_memory(slack);
    ops->message(fixture.handler, &client.client, BYTES("{\"m\":1}"));
    ops->unsubscribe(fixture.handler, &client.client, rule, BYTES("room:1"), 0, BYTES(""));
    limit_memory(slack);
    raw_server_opened(fixture.raw, &peer.socket, &raw);
    raw_server_message(fixture.raw, &peer.socket, BYTES("hello"), false);
    raw_server_pong(fixture.raw, &peer.socket, BYTES("hello"));
    raw_server_closed(fixture.raw, &peer.socket, 1000, BYTES("bye"));
    ops->disconnect(fixture.handler, &client.client, true, 3000, BYTES("bye"));
    CHECK("nothing of the client is left",
          client.client.script_ref == NULL && peer.socket.script_ref == NULL);
}

/* Timers, immediates, answers that come later, perhaps another heap. */
static void run_loop(void)
{
    limit_memory(0);
    for (int i = 0; i < 3; i++) {
        uv_run(&fixture.loop, UV_RUN_NOWAIT);
    }
}

int main(void)
{
    static struct capture captured;
    struct noting_client client;

    noting_client_init(&client);
    capture_begin(&captured, 2);
    CHECK("it loads", fixture_open(&fixture, app));
    for (size_t slack = 0; slack < SLACK_MAX; slack += SLACK_STEP) {
        live(slack);
        run_loop();
    }
    script_current_set(fixture.handler)->engine->memory_limit = fixture.options.memory_max;
    CHECK_STRING("with room, all works again",
                 fixture_rpc(&fixture, &client.client, "reject", NULL), "404 none");
    CHECK("some answers came later", verdicts > 0);
    client.client.script_ref = NULL;
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
    return TEST_RESULT();
}
