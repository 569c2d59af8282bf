#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

static struct fixture fixture;
static struct noting_client client;
static struct capture captured;

/* ---- an answer as text ---- */

struct answer {
    char text[1024];
    bool given;
};

static size_t append(char *text, size_t used, const char *label, struct bytes bytes)
{
    return bytes.data == NULL ? used
                              : used + (size_t)snprintf(text + used, 1024 - used, " %s=%.*s", label,
                                                        (int)bytes.size, bytes.data);
}

static void note_verdict(void *data, const struct verdict *verdict)
{
    struct answer *answer = data;
    size_t used;

    answer->given = true;
    if (verdict->kind == VERDICT_ALLOW) {
        used = (size_t)snprintf(answer->text, sizeof(answer->text), "allow");
        used = append(answer->text, used, "user", verdict->user);
        used = append(answer->text, used, "info", verdict->info);
        append(answer->text, used, "data", verdict->data);
    } else {
        snprintf(answer->text, sizeof(answer->text), "%s %u%s %.*s",
                 verdict->kind == VERDICT_REJECT ? "reject" : "disconnect", verdict->code,
                 verdict->temporary ? " temporary" : "", (int)verdict->text.size,
                 verdict->text.data);
    }
}

/* Asks; "later " comes before an answer that was not there at once. */
static const char *settle(enum handler_answer how, const struct verdict *verdict,
                          struct pending_verdict *later)
{
    static struct answer answer;

    answer = (struct answer){0};
    if (how == HANDLER_NOW) {
        note_verdict(&answer, verdict);
        return answer.text;
    }
    later->on_verdict = note_verdict;
    later->data = &answer;
    RUN_UNTIL(&fixture.loop, answer.given);
    memmove(answer.text + 6, answer.text, sizeof(answer.text) - 6);
    memcpy(answer.text, "later ", 6);
    return answer.text;
}

static const char *ask_connect(const struct connect_request *request)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    const enum handler_answer how =
        fixture.handler->ops->connect(fixture.handler, &client.client, request, &verdict, &later);

    return settle(how, &verdict, later);
}

static const char *ask_subscribe(const char *channel, const char *data)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    const struct channel_rule *rule =
        fixture.handler->ops->rule(fixture.handler, bytes_of(channel));
    const enum handler_answer how = fixture.handler->ops->subscribe(
        fixture.handler, &client.client, rule, bytes_of(channel),
        data != NULL ? bytes_of(data) : BYTES_NONE, &verdict, &later);

    return settle(how, &verdict, later);
}

static const char *ask_publish(const char *channel, const char *data)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    const struct channel_rule *rule =
        fixture.handler->ops->rule(fixture.handler, bytes_of(channel));
    const enum handler_answer how = fixture.handler->ops->publish(
        fixture.handler, &client.client, rule, bytes_of(channel), bytes_of(data), &verdict, &later);

    return settle(how, &verdict, later);
}

static const char *ask_rpc(const char *method, const char *data)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    const enum handler_answer how =
        fixture.handler->ops->rpc(fixture.handler, &client.client, bytes_of(method),
                                  data != NULL ? bytes_of(data) : BYTES_NONE, &verdict, &later);

    return settle(how, &verdict, later);
}

/* Opens an app whose text follows `var eider = require('eider');` on the first line. */
static bool open_app(const char *body)
{
    static char app[8192];

    snprintf(app, sizeof(app), "var eider = require('eider');%s", body);
    return fixture_open(&fixture, app);
}

/* ---- what functions return and throw ---- */

enum asked { CONNECT, SUBSCRIBE, PUBLISH, RPC };

static const struct {
    const char *label;
    enum asked asked;
    const char *body; /* of the function: a and b are its first two arguments */
    const char *expected;
} answers[] = {
    {"connect: nothing is anonymous", CONNECT, "", "allow"},
    {"connect: null is anonymous", CONNECT, "return null;", "allow"},
    {"connect: a user", CONNECT, "return {user: 'ann'};", "allow user=ann"},
    {"connect: a number is a user", CONNECT, "return {user: 42};", "allow user=42"},
    {"connect: everything", CONNECT, "return {user: 'a', info: {n: 1}, data: [1]};",
     "allow user=a info={\"n\":1} data=[1]"},
    {"connect: an empty user", CONNECT, "return {user: ''};", "allow user="},
    {"connect: an astral user", CONNECT, "return {user: '\xf0\x9f\x92\xa9'};",
     "allow user=\xf0\x9f\x92\xa9"},
    {"connect: a user of the wrong type", CONNECT, "return {user: {}};",
     "reject 100 temporary internal server error"},
    {"connect: an unknown member", CONNECT, "return {id: 1};",
     "reject 100 temporary internal server error"},
    {"connect: false is no answer", CONNECT, "return false;",
     "reject 100 temporary internal server error"},
    {"connect: info that is no JSON", CONNECT, "return {info: function () {}};",
     "reject 100 temporary internal server error"},
    {"subscribe: nothing", SUBSCRIBE, "", "allow"},
    {"subscribe: info and data", SUBSCRIBE, "return {info: 1, data: null};",
     "allow info=1 data=null"},
    {"subscribe: true is no answer", SUBSCRIBE, "return true;",
     "reject 100 temporary internal server error"},
    {"subscribe: an unknown member", SUBSCRIBE, "return {user: 'x'};",
     "reject 100 temporary internal server error"},
    {"publish: nothing leaves it unchanged", PUBLISH, "", "allow"},
    {"publish: null is data", PUBLISH, "return null;", "allow data=null"},
    {"publish: false is data", PUBLISH, "return false;", "allow data=false"},
    {"publish: an empty string is data", PUBLISH, "return '';", "allow data=\"\""},
    {"publish: the message, changed", PUBLISH, "b.x = 1; return b;",
     "allow data={\"text\":\"hi\",\"x\":1}"},
    {"publish: what cannot be JSON", PUBLISH, "return function () {};",
     "reject 100 temporary internal server error"},
    {"publish: a cycle", PUBLISH, "b.b = b; return b;",
     "reject 100 temporary internal server error"},
    {"publish: toJSON", PUBLISH, "return {toJSON: function () { return 5; }};", "allow data=5"},
    {"rpc: nothing", RPC, "", "allow"},
    {"rpc: data", RPC, "return [a, 1];", "allow data=[{\"text\":\"hi\"},1]"},
    {"reject() alone", SUBSCRIBE, "eider.reject();", "reject 103 permission denied"},
    {"reject with a text", SUBSCRIBE, "eider.reject('login first');", "reject 103 login first"},
    {"reject with a code", RPC, "eider.reject(404);", "reject 404 rejected"},
    {"reject with code and text", RPC, "eider.reject(1999, 'x');", "reject 1999 x"},
    {"reject with a code of the protocol", RPC, "eider.reject(111);",
     "reject 111 temporary too many requests"},
    {"reject from deep inside", RPC, "[1].forEach(function () { eider.reject(400, 'x'); });",
     "reject 400 x"},
    {"reject with an empty text", RPC, "eider.reject(400, '');", "reject 400 "},
    {"reject that disconnects", CONNECT, "eider.reject(4001, 'go away');",
     "disconnect 4001 go away"},
    {"reject with a disconnect of the protocol", CONNECT, "eider.reject(3500);",
     "disconnect 3500 invalid token"},
    {"reject with 4999", RPC, "eider.reject(4999, 'x');", "disconnect 4999 x"},
    {"reject with a code that is none", RPC, "eider.reject(200, 'x');",
     "reject 100 temporary internal server error"},
    {"reject with a transport's code", RPC, "eider.reject(1000 + 1000, 'x');",
     "reject 100 temporary internal server error"},
    {"reject with a fraction", RPC, "eider.reject(400.5, 'x');",
     "reject 100 temporary internal server error"},
    {"a reason of 124 bytes", RPC, "eider.reject(4000, new Array(125).join('x'));",
     "reject 100 temporary internal server error"},
    {"a reason that is JSON", RPC, "eider.reject(4000, '{\"reconnect\":true}');",
     "reject 100 temporary internal server error"},
    {"a reason with a line break", RPC, "eider.reject(4000, 'a\\nb');",
     "reject 100 temporary internal server error"},
    {"an empty reason", RPC, "eider.reject(4000, '');",
     "reject 100 temporary internal server error"},
    {"an exception", RPC, "throw new Error('secret');",
     "reject 100 temporary internal server error"},
    {"an error that looks like a rejection", RPC, "throw {code: 403, message: 'x'};",
     "reject 100 temporary internal server error"},
    {"a settled promise is an answer at once", RPC, "return Promise.resolve(1);", "allow data=1"},
    {"a chain of settled promises too", RPC,
     "return Promise.resolve(1).then(function (v) { return v + 1; });", "allow data=2"},
    {"a rejected promise", RPC, "return Promise.reject(new Error('x'));",
     "reject 100 temporary internal server error"},
    {"a promise rejected by reject()", RPC,
     "return Promise.resolve().then(function () { eider.reject(404, 'x'); });", "reject 404 x"},
    {"a thenable", RPC, "return {then: function (f) { f(3); }};", "allow data=3"},
    {"a promise of what is no JSON", RPC, "return Promise.resolve(function () {});",
     "reject 100 temporary internal server error"},
    {"a promise of connect", CONNECT, "return Promise.resolve({user: 'ann'});", "allow user=ann"},
    {"later", RPC, "return new Promise(function (f) { setTimeout(f, 2, 'x'); });",
     "later allow data=\"x\""},
    {"later, connect", CONNECT,
     "return new Promise(function (f) { setTimeout(f, 2, {user: 'u', info: 1, data: 2}); });",
     "later allow user=u info=1 data=2"},
    {"later, a rejection", SUBSCRIBE,
     "return new Promise(function (f) { setTimeout(f, 2); }).then(function () { "
     "eider.reject('no'); "
     "});",
     "later reject 103 no"},
    {"later, an exception", PUBLISH,
     "return new Promise(function (f) { setTimeout(f, 2); }).then(function () { null.x; });",
     "later reject 100 temporary internal server error"},
    {"later, a disconnect", RPC,
     "return new Promise(function (f, r) { setTimeout(function () { try { eider.reject(4500, 'x'); "
     "}"
     " catch (e) { r(e); } }, 2); });",
     "later disconnect 4500 x"},
    {"later, a toJSON that throws", RPC,
     "return new Promise(function (f) { setTimeout(f, 2, {toJSON: function () { throw 1; }}); });",
     "later reject 100 temporary internal server error"},
};

static const char *ask(enum asked asked)
{
    const struct connect_request request = {.token = BYTES("")};

    switch (asked) {
    case CONNECT:
        return ask_connect(&request);
    case SUBSCRIBE:
        return ask_subscribe("room:7", NULL);
    case PUBLISH:
        return ask_publish("room:7", "{\"text\":\"hi\"}");
    case RPC:
        return ask_rpc("f", "{\"text\":\"hi\"}");
    }
    return "";
}

static void check_answers(void)
{
    static const char *const frames[] = {
        "eider.connect(function (a, b) {%s});",
        "eider.channel('room:{id}', {subscribe: function (a, b) {%s}});",
        "eider.channel('room:{id}', {publish: function (a, b) {%s}});",
        "eider.rpc('f', function (a, b) {%s});",
    };

    for (size_t i = 0; i < COUNT(answers); i++) {
        char body[1024];
        size_t used = 0;

        for (const char *at = frames[answers[i].asked]; *at != '\0'; at++) {
            if (strncmp(at, "%s", 2) == 0) {
                used += (size_t)snprintf(body + used, sizeof(body) - used, "%s", answers[i].body);
                at++;
            } else {
                body[used++] = *at;
            }
        }
        body[used] = '\0';
        noting_client_init(&client);
        if (CHECK(answers[i].label, open_app(body))) {
            CHECK_STRING(answers[i].label, ask(answers[i].asked), answers[i].expected);
        }
        client.client.script_ref = NULL;
        CHECK(answers[i].label, fixture_close(&fixture));
    }
}

/* ---- what functions are given ---- */

static void check_arguments(void)
{
    const struct connect_request request = {
        .token = BYTES("t"),
        .data = BYTES("{\"a\":1}"),
        .name = BYTES("js"),
        .version = BYTES("1.0"),
        .headers = BYTES("{\"X-One\":\"1\",\"Origin\":\"http://evil\",\"__proto__\":\"x\"}"),
        .origin = BYTES("http://good"),
        .user_agent = BYTES("UA"),
        .url = BYTES("/connection/websocket?x=1"),
        .address = BYTES("10.0.0.1"),
    };
    struct verdict verdict;

    noting_client_init(&client);
    CHECK("it loads",
          open_app(
              "var told = [];"
              "eider.connect(function (c, r) { return {data: [r, c.id, c.user, c.info]}; });"
              "eider.channel('room:{a}:{b}', {"
              "  subscribe: function (c, p, d, n) { return {data: [p, d, n, arguments.length]}; },"
              "  publish: function (c, m, p, n) { return [m, p, n, arguments.length]; },"
              "  unsubscribe: function (c, r, p, n) { told.push([r, p, n, c.user]); }});"
              "eider.channel('news:*', {subscribe: function (c, p, d, n) { return {data: [p, d === "
              "undefined, n]}; }});"
              "eider.channel('{__proto__}', {subscribe: function (c, p) { return {data: "
              "Object.keys(p)}; }});"
              "eider.message(function (c, d) { told.push([c.id, d]); });"
              "eider.disconnect(function (c, r) { told.push([c.id, c.user, r]); });"
              "eider.rpc('told', function () { return told; });"
              "eider.rpc('args', function (d, c, m) { return [d === undefined, c.user, c.info, m]; "
              "});"));
    CHECK_STRING(
        "connect", ask_connect(&request),
        "allow data=[{\"token\":\"t\",\"data\":{\"a\":1},\"name\":\"js\",\"version\":\"1.0\","
        "\"headers\":{\"x-one\":\"1\",\"origin\":\"http://good\",\"user-agent\":\"UA\"},"
        "\"url\":\"/connection/websocket?x=1\",\"address\":\"10.0.0.1\"},\"client-1\",\"\",null]");
    client.client.user = (char *)(uintptr_t) "ann";
    client.client.info = (char *)(uintptr_t) "{\"n\":1}";
    CHECK_STRING("rpc", ask_rpc("args", NULL), "allow data=[true,\"ann\",{\"n\":1},\"args\"]");
    CHECK_STRING("subscribe", ask_subscribe("room:x:y", "5"),
                 "allow data=[{\"a\":\"x\",\"b\":\"y\"},5,\"room:x:y\",4]");
    CHECK_STRING("subscribe without data", ask_subscribe("news:a:b", NULL),
                 "allow data=[{},true,\"news:a:b\"]");
    CHECK_STRING("a parameter of any name", ask_subscribe("x", NULL), "allow data=[\"__proto__\"]");
    CHECK_STRING("publish", ask_publish("room:x:y", "[1]"),
                 "allow data=[[1],{\"a\":\"x\",\"b\":\"y\"},\"room:x:y\",4]");
    fixture.handler->ops->unsubscribe(
        fixture.handler, &client.client,
        fixture.handler->ops->rule(fixture.handler, BYTES("room:x:y")), BYTES("room:x:y"), 2000,
        BYTES("why"));
    CHECK("message",
          fixture.handler->ops->message(fixture.handler, &client.client, BYTES("{\"q\":1}")));
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 3000, BYTES("bye"));
    CHECK("its state is dropped", client.client.script_ref == NULL);
    struct noting_client other;

    noting_client_init(&other);
    struct pending_verdict *later;

    fixture.handler->ops->rpc(fixture.handler, &other.client, BYTES("told"), BYTES_NONE, &verdict,
                              &later);
    CHECK_TEXT(
        "told", verdict.data,
        "[[{\"code\":2000,\"reason\":\"why\"},{\"a\":\"x\",\"b\":\"y\"},\"room:x:y\",\"ann\"],"
        "[\"client-1\",{\"q\":1}],[\"client-1\",\"ann\",{\"code\":3000,\"reason\":\"bye\"}]]");
    fixture.handler->ops->disconnect(fixture.handler, &other.client, false, 0, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));
}

/* ---- the client object ---- */

static void check_client(void)
{
    noting_client_init(&client);
    client.client.user = (char *)(uintptr_t) "ann";
    CHECK(
        "it loads",
        open_app(
            "var kept;"
            "eider.rpc('keep', function (d, c) { kept = c; c.data.n = (c.data.n || 0) + 1; return "
            "c.data.n; });"
            "eider.rpc('same', function (d, c) { return kept === c; });"
            "eider.rpc('text', function (d, c) { return String(c); });"
            "eider.rpc('send', function (d, c) { c.send(d); });"
            "eider.rpc('bad', function (d, c) { c.send(function () {}); });"
            "eider.rpc('go', function (d, c) { c.disconnect.apply(c, d); });"
            "eider.rpc('kept', function () { kept.send(1); kept.disconnect(); "
            "return [kept.id, kept.user, kept.info, kept.data]; });"
            "eider.rpc('data', function (d, c) { c.data = d; return c.data; });"));
    CHECK_STRING("data is the app's", ask_rpc("keep", NULL), "allow data=1");
    CHECK_STRING("and stays", ask_rpc("keep", NULL), "allow data=2");
    CHECK_STRING("one object for a client", ask_rpc("same", NULL), "allow data=true");
    CHECK_STRING("toString()", ask_rpc("text", NULL), "allow data=\"client client-1 (user ann)\"");
    CHECK_STRING("data may be replaced", ask_rpc("data", "5"), "allow data=5");
    ask_rpc("send", "{\"a\":\"\xf0\x9f\x92\xa9\\n\"}");
    CHECK_STRING("send() pushes a message", client.sent, "{\"a\":\"\xf0\x9f\x92\xa9\\n\"}");
    CHECK_STRING("send() of what is no JSON", ask_rpc("bad", NULL),
                 "reject 100 temporary internal server error");
    ask_rpc("go", "[]");
    CHECK("disconnect() has a code", client.disconnect_code == 3503);
    CHECK_STRING("and a reason", client.disconnect_reason, "force disconnect");
    ask_rpc("go", "[4321, \"so long\"]");
    CHECK("disconnect() with a code", client.disconnect_code == 4321);
    CHECK_STRING("and a reason", client.disconnect_reason, "so long");
    client.disconnect_code = 0;
    static const char *const bad[] = {"[1000]",
                                      "[5000]",
                                      "[\"x\"]",
                                      "[4000, \"{}\"]",
                                      "[4000, 5]",
                                      "[4000, \"\"]",
                                      "[4000, \"a\\u0000b\"]"};

    for (size_t i = 0; i < COUNT(bad); i++) {
        CHECK_STRING(bad[i], ask_rpc("go", bad[i]), "reject 100 temporary internal server error");
    }
    CHECK("none of those disconnects", client.disconnect_code == 0);
    struct noting_client other;

    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    memset(client.sent, 0, sizeof(client.sent));
    noting_client_init(&other);
    client.client.user = NULL; /* the connection is gone: nothing of it may be read */
    CHECK_STRING("an object outlives its client, and reaches nobody",
                 fixture_rpc(&fixture, &other.client, "kept", NULL),
                 "[\"client-1\",\"ann\",null,5]");
    CHECK("nothing was sent", client.sent[0] == '\0' && client.disconnect_code == 0);
    fixture.handler->ops->disconnect(fixture.handler, &other.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));
}

/* ---- rules ---- */

static void check_rules(void)
{
    CHECK("it loads",
          open_app("eider.channel('a', {subscribe: false, publish: true, subscribersMax: 5, "
                   "messageSizeMax: 100});"
                   "eider.channel('b', {subscribe: function () {}, publish: false});"
                   "eider.channel('c'); eider.channel('c*', {unsubscribe: function () {}});"));
    const struct channel_rule *rule = fixture.handler->ops->rule(fixture.handler, BYTES("a"));

    CHECK("subscribe: false", !rule->subscribe_allowed && !rule->subscribe_asks);
    CHECK("publish: true", rule->publish_allowed && !rule->publish_asks);
    CHECK("limits", rule->subscribers_max == 5 && rule->message_size_max == 100);
    rule = fixture.handler->ops->rule(fixture.handler, BYTES("b"));
    CHECK("a function is asked", rule->subscribe_allowed && rule->subscribe_asks);
    CHECK("publish: false", !rule->publish_allowed && !rule->publish_asks);
    CHECK("no limits of its own", rule->subscribers_max == 0 && rule->message_size_max == 0);
    rule = fixture.handler->ops->rule(fixture.handler, BYTES("c"));
    CHECK("without options everything is allowed",
          rule->subscribe_allowed && rule->publish_allowed && !rule->unsubscribe_tells);
    rule = fixture.handler->ops->rule(fixture.handler, BYTES("cd"));
    CHECK("unsubscribe is told", rule->unsubscribe_tells);
    CHECK("no rule, no channel", fixture.handler->ops->rule(fixture.handler, BYTES("d")) == NULL);
    CHECK("it closes", fixture_close(&fixture));
}

/* Declarations that are mistakes, and what is said of them. */
static const struct {
    const char *label;
    const char *body;
    const char *expected;
} mistakes[] = {
    {"an unknown option", "eider.channel('room:{id}', {subscrbe: function () {}});",
     "TypeError: channel 'room:{id}': unknown option 'subscrbe'; did you mean 'subscribe'?"},
    {"an option in the wrong case", "eider.channel('r', {messagesizemax: 1});",
     "did you mean 'messageSizeMax'?"},
    {"an option of the wrong type", "eider.channel('r', {publish: 'yes'});",
     "TypeError: channel 'r': publish must be a function, true or false"},
    {"a limit of zero", "eider.channel('r', {subscribersMax: 0});",
     "subscribersMax must be a whole number of at least 1"},
    {"a limit with a fraction", "eider.channel('r', {messageSizeMax: 1.5});",
     "messageSizeMax must be a whole number"},
    {"options that are none", "eider.channel('r', 5);", "the options must be an object"},
    {"options that are a function", "eider.channel('r', function () {});",
     "the options must be an object"},
    {"a pattern that is no text", "eider.channel(5);", "TypeError: channel: the pattern must be"},
    {"a pattern declared twice", "eider.channel('r'); eider.channel('r');", "r"},
    {"a malformed pattern", "eider.channel('room:{id');", "room:{id"},
    {"an empty pattern", "eider.channel('');", "Error"},
    {"connect without a function", "eider.connect({});",
     "TypeError: connect: a function is expected"},
    {"message without a function", "eider.message();", "TypeError: message"},
    {"disconnect without a function", "eider.disconnect(1);", "TypeError: disconnect"},
    {"rpc without a function", "eider.rpc('f');", "TypeError: rpc 'f': a function is expected"},
    {"rpc without a name", "eider.rpc('', function () {});", "TypeError: rpc: the name"},
    {"publish on no channel", "eider.publish();",
     "TypeError: publish: the channel must be a string"},
    {"publish on a name with a space", "eider.publish('a b', 1);",
     "TypeError: publish: a channel's name"},
    {"publish on an empty name", "eider.publish('', 1);", "TypeError: publish: a channel's name"},
    {"publish on a long name", "eider.publish(new Array(257).join('a'), 1);",
     "TypeError: publish: a channel's name"},
    {"publish on a name with a strange letter", "eider.publish('caf\xc3\xa9', 1);",
     "TypeError: publish: a channel's name"},
    {"publish nothing", "eider.publish('a');",
     "TypeError: publish: the data cannot be written as JSON"},
    {"publish a function", "eider.publish('a', function () {});",
     "TypeError: publish: the data cannot be written as JSON"},
    {"publish a cycle", "var a = {}; a.a = a; eider.publish('a', a);", "TypeError"},
};

static void check_mistakes(void)
{
    for (size_t i = 0; i < COUNT(mistakes); i++) {
        CHECK(mistakes[i].label, !open_app(mistakes[i].body));
        if (!CHECK(mistakes[i].label, strstr(fixture.err.text, mistakes[i].expected) != NULL)) {
            fprintf(stderr, "    %s\n", fixture.err.text);
        }
        CHECK(mistakes[i].label, fixture_close(&fixture));
    }
    CHECK("publish without a hub does nothing",
          open_app("eider.publish('a', {b: 1}); eider.publish(new Array(256).join('a'), null);"));
    CHECK("it closes", fixture_close(&fixture));
}

static void check_without_functions(void)
{
    const struct connect_request request = {.token = BYTES("")};

    noting_client_init(&client);
    CHECK("an app without handlers", fixture_open(&fixture, "var a = 1;"));
    CHECK_STRING("lets everybody in", ask_connect(&request), "allow");
    CHECK_STRING("has no rpc at all", ask_rpc("f", NULL), "reject 108 not available");
    CHECK("takes no messages",
          !fixture.handler->ops->message(fixture.handler, &client.client, BYTES("1")));
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));

    CHECK("an app with one rpc", open_app("eider.rpc('f', function () {});"));
    CHECK_STRING("another method", ask_rpc("g", NULL), "reject 104 method not found");
    CHECK_STRING("names are exact", ask_rpc("F", NULL), "reject 104 method not found");
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));

    CHECK("an app with an rpc for all", open_app("eider.rpc(function (d, c, m) { return m; });"
                                                 "eider.rpc('f', function () { return 1; });"));
    CHECK_STRING("any method", ask_rpc("g", NULL), "allow data=\"g\"");
    CHECK_STRING("one with its own", ask_rpc("f", NULL), "allow data=1");
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));
}

/* ---- answers that are pending when something ends ---- */

static void check_forgotten(void)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    struct answer answer = {0};

    noting_client_init(&client);
    CHECK("it loads",
          open_app("var f = [], n = 0;"
                   "eider.rpc('wait', function () { return new Promise(function (g) { "
                   "f.push(g); }); });"
                   "eider.rpc('go', function () { f.forEach(function (g) { g(1); }); n = 1; "
                   "});"));
    const struct handler_ops *ops = fixture.handler->ops;

    CHECK("it waits", ops->rpc(fixture.handler, &client.client, BYTES("wait"), BYTES_NONE, &verdict,
                               &later) == HANDLER_LATER);
    later->on_verdict = note_verdict;
    later->data = &answer;
    ops->forget(fixture.handler, later);
    ask_rpc("go", NULL);
    uv_run(&fixture.loop, UV_RUN_NOWAIT);
    CHECK("a forgotten answer is not given", !answer.given);

    ops->rpc(fixture.handler, &client.client, BYTES("wait"), BYTES_NONE, &verdict, &later);
    later->on_verdict = note_verdict;
    later->data = &answer;
    ask_rpc("go", NULL);
    CHECK("an answer is not given under another call", !answer.given);
    ops->forget(fixture.handler, later);
    uv_run(&fixture.loop, UV_RUN_NOWAIT);
    CHECK("one that is settled may still be forgotten", !answer.given);

    ops->rpc(fixture.handler, &client.client, BYTES("wait"), BYTES_NONE, &verdict, &later);
    later->on_verdict = note_verdict;
    later->data = &answer;
    ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes with one pending", fixture_close(&fixture));
    CHECK("which is not given", !answer.given);
}

/* A bomb makes the heap be replaced; who waits is told, and clients go on. */
static void check_replaced_heap(void)
{
    struct verdict verdict;
    struct pending_verdict *later = NULL;
    struct answer answer = {0};
    struct script_stats stats;

    noting_client_init(&client);
    client.client.user = (char *)(uintptr_t) "ann";
    capture_begin(&captured, 2);
    fixture_init(
        &fixture,
        "var eider = require('eider');"
        "eider.rpc('wait', function () { return new Promise(function () {}); });"
        "eider.rpc('bomb', function () { var a = []; for (;;) { a.push(new Array(10000).join('x') "
        "+ a.length); } });"
        "eider.rpc('n', function (d, c) { c.data.n = (c.data.n || 0) + 1; return [c.data.n, "
        "c.user]; });"
        "setInterval(function () {}, 1);");
    fixture.options.call_time_max_ms = 0;
    fixture.options.memory_max = 2u << 20;
    CHECK("it loads", fixture_load(&fixture));
    ask_rpc("n", NULL);
    CHECK_STRING("a client's data", ask_rpc("n", NULL), "allow data=[2,\"ann\"]");
    fixture.handler->ops->rpc(fixture.handler, &client.client, BYTES("wait"), BYTES_NONE, &verdict,
                              &later);
    later->on_verdict = note_verdict;
    later->data = &answer;
    ask_rpc("bomb", NULL);
    CHECK("nobody is told under the call", !answer.given);
    RUN_UNTIL(&fixture.loop, answer.given);
    CHECK_STRING("who waited is told", answer.text, "reject 100 temporary internal server error");
    script_stats(fixture.script, &stats);
    CHECK("the heap was replaced", stats.heaps_replaced == 1);
    CHECK_STRING("the client has a new object", ask_rpc("n", NULL), "allow data=[1,\"ann\"]");
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));
    capture_end(&captured);
}

/* Rules may be added at any time, while a rule of the same handler is asked about. */
static void check_late_rules(void)
{
    noting_client_init(&client);
    CHECK("it loads",
          open_app("var n = 0;"
                   "eider.channel('a', {subscribe: function () { for (var i = 0; i < 100; i++) "
                   "{ eider.channel('x' + n++, {subscribe: function () { return {data: 1}; }}); "
                   "} }});"));
    CHECK_STRING("rules are added under a question", ask_subscribe("a", NULL), "allow");
    CHECK_STRING("and again", ask_subscribe("a", NULL), "allow");
    CHECK_STRING("a late rule answers", ask_subscribe("x150", NULL), "allow data=1");
    fixture.handler->ops->disconnect(fixture.handler, &client.client, true, 1, BYTES_NONE);
    CHECK("it closes", fixture_close(&fixture));
}

int main(void)
{
    static struct capture quiet;

    capture_begin(&quiet, 2);
    check_answers();
    check_arguments();
    check_client();
    check_rules();
    check_mistakes();
    check_without_functions();
    check_forgotten();
    check_late_rules();
    capture_end(&quiet);
    check_replaced_heap();
    return TEST_RESULT();
}
