/*
 * bench_handler.c - what one call into a script costs: CPU nanoseconds, the median of rounds.
 *
 *     build/release/test/bench/bench_handler
 *
 * From the bytes of a message to the bytes of the answer, as script_handler.c and ws.c do it.
 */
#include "base/clock.h"
#include "test/unit/scripting/script_fixture.h"

#define ROUNDS 15
#define CALLS  20000

static const char app[] =
    "var eider = require('eider'), ws = require('ws');\n"
    "eider.connect(function () { return {user: 'alice'}; });\n"
    "eider.channel('noop', {publish: function () {}});\n"
    "eider.channel('room:{id}', {publish: function (client, m) {\n"
    "    return {text: m.text, from: client.user};\n"
    "}});\n"
    "eider.channel('same:{id}', {publish: function (client, m) { return m; }});\n"
    "eider.channel('later:{id}', {publish: function (client, m) { return Promise.resolve(m); }});\n"
    "eider.channel('gate:{id}', {subscribe: function (client, p) {\n"
    "    if (p.id === 'x') { eider.reject('no'); }\n"
    "}});\n"
    "eider.rpc('noop', function () {});\n"
    "new ws.Server({path: '/echo'}).on('connection', function (s) {\n"
    "    s.on('message', function (data) { s.send(data); });\n"
    "});\n";

/* 125 bytes */
static const char payload[] =
    "{\"text\":\"The quick brown fox jumps over the lazy dog, and then some more of it.\","
    "\"n\":12345,\"tags\":[\"a\",\"b\"],\"ok\":true,\"k\":0.5}";

static struct fixture fixture;
static struct noting_client client;
static struct noting_socket peer;

static bool count_send(struct raw_socket *to, struct bytes data, bool binary)
{
    (void)data;
    (void)binary;
    ((struct noting_socket *)to)->sent_count++;
    return true;
}

static void ask_publish(const char *channel)
{
    const struct handler_ops *ops = fixture.handler->ops;
    const struct channel_rule *rule = ops->rule(fixture.handler, bytes_of(channel));
    struct verdict verdict;
    struct pending_verdict *later;

    if (ops->publish(fixture.handler, &client.client, rule, bytes_of(channel), bytes_of(payload),
                     &verdict, &later) != HANDLER_NOW ||
        verdict.kind != VERDICT_ALLOW) {
        abort();
    }
}

static void ask_noop(void)
{
    ask_publish("noop");
}

static void ask_room(void)
{
    ask_publish("room:42");
}

static void ask_same(void)
{
    ask_publish("same:42");
}

static void ask_promise(void)
{
    ask_publish("later:42");
}

static void ask_rpc(void)
{
    struct verdict verdict;
    struct pending_verdict *later;

    fixture.handler->ops->rpc(fixture.handler, &client.client, BYTES("noop"), BYTES_NONE, &verdict,
                              &later);
}

static void ask_gate(const char *channel)
{
    const struct handler_ops *ops = fixture.handler->ops;
    const struct channel_rule *rule = ops->rule(fixture.handler, bytes_of(channel));
    struct verdict verdict;
    struct pending_verdict *later;

    ops->subscribe(fixture.handler, &client.client, rule, bytes_of(channel), BYTES_NONE, &verdict,
                   &later);
}

static void ask_subscribe(void)
{
    ask_gate("gate:42");
}

static void ask_refused(void)
{
    ask_gate("gate:x");
}

static void echo(void)
{
    raw_server_message(fixture.raw, &peer.socket, bytes_of(payload), false);
}

static int compare(const void *a, const void *b)
{
    const double *x = a;
    const double *y = b;

    return (*x > *y) - (*x < *y);
}

static double measure(void (*call)(void))
{
    double rounds[ROUNDS];

    for (int round = 0; round < ROUNDS; round++) {
        const uint64_t begin = clock_thread_cpu_ns();

        for (int i = 0; i < CALLS; i++) {
            call();
        }
        rounds[round] = (double)(clock_thread_cpu_ns() - begin) / CALLS;
    }
    qsort(rounds, ROUNDS, sizeof(rounds[0]), compare);
    return rounds[ROUNDS / 2];
}

static void measure_load(void)
{
    struct error err;
    const uint64_t begin = clock_thread_cpu_ns();
    struct script *script = script_open(&fixture.loop, NULL, &fixture.options, &err);
    struct script_stats stats;
    const uint64_t end = clock_thread_cpu_ns();

    script_stats(script, &stats);
    printf("%-44s %8.2f ms\n", "load this app into a new heap", (double)(end - begin) / 1e6);
    printf("%-44s %8zu KiB\n", "that heap", stats.heap_bytes / 1024);
    script_close(script);
}

int main(void)
{
    static const struct {
        const char *label;
        void (*call)(void);
    } cases[] = {
        {"rpc, empty function", ask_rpc},
        {"subscribe, {id} read", ask_subscribe},
        {"subscribe, reject()", ask_refused},
        {"publish 125 B, empty function", ask_noop},
        {"publish 125 B, {text, from} returned", ask_room},
        {"publish 125 B, message returned", ask_same},
        {"publish 125 B, promise of message returned", ask_promise},
        {"ws echo 125 B", echo},
    };
    struct raw_socket_ops ops;
    const struct raw_request request = {.url = BYTES("/echo"), .address = BYTES("127.0.0.1")};

    if (!fixture_open(&fixture, app)) {
        fprintf(stderr, "%s\n", fixture.err.text);
        return 1;
    }
    noting_client_init(&client);
    noting_socket_init(&peer);
    ops = *peer.socket.ops;
    ops.send = count_send;
    peer.socket.ops = &ops;
    raw_server_opened(fixture.raw, &peer.socket, &request);
    client.client.user = (char *)(uintptr_t) "alice";
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        printf("%-44s %8.0f ns\n", cases[i].label, measure(cases[i].call));
    }
    measure_load();
    return fixture_close(&fixture) ? 0 : 1;
}
