/*
 * script_fixture.h - a script in a temporary file, a loop, and a client and a socket that write
 * down what is done to them; for the tests and the benchmark of scripting/.
 */
#ifndef EIDER_TEST_SCRIPT_FIXTURE_H
#define EIDER_TEST_SCRIPT_FIXTURE_H

#include "channels/channel_rule.h"
#include "channels/client.h"
#include "channels/handler.h"
#include "scripting/handlers/raw_socket.h"
#include "scripting/handlers/script.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- a client ---- */

struct noting_client {
    struct client client;
    char sent[512];
    uint32_t disconnect_code;
    char disconnect_reason[128];
};

static inline void noting_client_send(struct client *client, struct bytes data)
{
    struct noting_client *noting = (struct noting_client *)client;

    snprintf(noting->sent, sizeof(noting->sent), "%.*s", (int)data.size, data.data);
}

static inline void noting_client_disconnect(struct client *client, uint32_t code,
                                            struct bytes reason)
{
    struct noting_client *noting = (struct noting_client *)client;

    noting->disconnect_code = code;
    snprintf(noting->disconnect_reason, sizeof(noting->disconnect_reason), "%.*s", (int)reason.size,
             reason.data);
}

static inline void noting_client_init(struct noting_client *noting)
{
    static const struct client_ops ops = {.send = noting_client_send,
                                          .disconnect = noting_client_disconnect};

    memset(noting, 0, sizeof(*noting));
    noting->client.ops = &ops;
    list_init(&noting->client.memberships);
    snprintf(noting->client.id, sizeof(noting->client.id), "client-1");
}

/* ---- a raw socket ---- */

struct noting_socket {
    struct raw_socket socket;
    char sent[256]; /* messages, each with `t:` or `b:` before it and a space behind it */
    unsigned sent_count;
    char pings[64];
    uint32_t close_code;
    char close_reason[128];
    unsigned closes;
    unsigned terminated;
    bool full; /* send() refuses */
};

static inline bool noting_socket_send(struct raw_socket *socket, struct bytes data, bool binary)
{
    struct noting_socket *noting = (struct noting_socket *)socket;
    const size_t used = strlen(noting->sent);

    noting->sent_count++;
    snprintf(noting->sent + used, sizeof(noting->sent) - used, "%c:%.*s ", binary ? 'b' : 't',
             (int)data.size, data.data);
    return !noting->full;
}

static inline void noting_socket_ping(struct raw_socket *socket, struct bytes data)
{
    struct noting_socket *noting = (struct noting_socket *)socket;

    snprintf(noting->pings, sizeof(noting->pings), "%.*s", (int)data.size, data.data);
}

static inline void noting_socket_close(struct raw_socket *socket, uint32_t code,
                                       struct bytes reason)
{
    struct noting_socket *noting = (struct noting_socket *)socket;

    noting->closes++;
    noting->close_code = code;
    snprintf(noting->close_reason, sizeof(noting->close_reason), "%.*s", (int)reason.size,
             reason.data);
}

static inline void noting_socket_terminate(struct raw_socket *socket)
{
    ((struct noting_socket *)socket)->terminated++;
}

static inline size_t noting_socket_buffered(const struct raw_socket *socket)
{
    (void)socket;
    return 42;
}

static inline void noting_socket_init(struct noting_socket *noting)
{
    static const struct raw_socket_ops ops = {
        .send = noting_socket_send,
        .ping = noting_socket_ping,
        .pong = noting_socket_ping,
        .close = noting_socket_close,
        .terminate = noting_socket_terminate,
        .buffered = noting_socket_buffered,
    };

    memset(noting, 0, sizeof(*noting));
    noting->socket.ops = &ops;
}

/* ---- a script ---- */

struct fixture {
    uv_loop_t loop;
    char folder[64];
    char path[96];
    struct script_options options;
    struct script *script; /* NULL when it did not load */
    struct handler *handler;
    struct raw_server *raw;
    struct error err;
};

static inline void fixture_write(const char *folder, const char *name, const char *text)
{
    char path[256];

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *file = fopen(path, "w");

    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
        perror(path);
        abort();
    }
}

/* Prepares a folder with `text` as app.js; the options may then be changed. */
static inline void fixture_init(struct fixture *fixture, const char *text)
{
    memset(fixture, 0, sizeof(*fixture));
    snprintf(fixture->folder, sizeof(fixture->folder), "/tmp/eider-test-XXXXXX");
    if (mkdtemp(fixture->folder) == NULL || uv_loop_init(&fixture->loop) != 0) {
        abort();
    }
    snprintf(fixture->path, sizeof(fixture->path), "%s/app.js", fixture->folder);
    fixture_write(fixture->folder, "app.js", text);
    fixture->options = (struct script_options){
        .path = fixture->path,
        .call_time_max_ms = 100,
        .load_time_max_ms = 2000,
        .memory_max = 16u << 20,
        .timers_max = 100,
        .json_depth_max = 32,
        .raw_message_size_max = 1024,
    };
}

static inline bool fixture_load(struct fixture *fixture)
{
    fixture->script = script_open(&fixture->loop, NULL, &fixture->options, &fixture->err);
    if (fixture->script != NULL) {
        fixture->handler = script_handler(fixture->script);
        fixture->raw = script_raw_server(fixture->script);
    }
    return fixture->script != NULL;
}

static inline bool fixture_open(struct fixture *fixture, const char *text)
{
    fixture_init(fixture, text);
    return fixture_load(fixture);
}

static inline void fixture_remove_folder(struct fixture *fixture)
{
    char command[128];

    snprintf(command, sizeof(command), "rm -r %s", fixture->folder);
    if (system(command) != 0) {
        abort();
    }
}

/* Whether everything ended cleanly: no handle is left in the loop. */
static inline bool fixture_close(struct fixture *fixture)
{
    script_close(fixture->script);
    uv_run(&fixture->loop, UV_RUN_DEFAULT);
    fixture_remove_folder(fixture);
    return uv_loop_close(&fixture->loop) == 0;
}

/* Runs the loop until the condition holds; gives up after ten seconds. */
#define RUN_UNTIL(loop, condition)                                                                 \
    do {                                                                                           \
        const uint64_t run_until_end = uv_hrtime() + 10000000000u;                                 \
        while (!(condition) && uv_hrtime() < run_until_end) {                                      \
            uv_run((loop), UV_RUN_NOWAIT);                                                         \
        }                                                                                          \
    } while (0)

/* Asks the script's rpc `method`; the answer's data, or "code text" of a refusal, as a C string. */
static inline const char *fixture_rpc(struct fixture *fixture, struct client *client,
                                      const char *method, const char *data)
{
    static char text[4096];
    struct verdict verdict = {0};
    struct pending_verdict *later = NULL;
    const struct bytes body = data != NULL ? bytes_of(data) : BYTES_NONE;

    if (fixture->handler->ops->rpc(fixture->handler, client, bytes_of(method), body, &verdict,
                                   &later) == HANDLER_LATER) {
        fixture->handler->ops->forget(fixture->handler, later);
        return "later";
    }
    if (verdict.kind == VERDICT_ALLOW) {
        snprintf(text, sizeof(text), "%.*s", (int)verdict.data.size,
                 verdict.data.data != NULL ? verdict.data.data : "");
    } else {
        snprintf(text, sizeof(text), "%u %.*s", verdict.code, (int)verdict.text.size,
                 verdict.text.data);
    }
    return text;
}

/* CHECK_TEXT() for a C string; `actual` is evaluated once. */
#define CHECK_STRING(label, actual, expected)                                                      \
    do {                                                                                           \
        const struct bytes check_string_actual = bytes_of(actual);                                 \
        CHECK_TEXT(label, check_string_actual, expected);                                          \
    } while (0)

/* ---- what is written to a file descriptor ---- */

struct capture {
    int descriptor;
    int saved;
    int file;
    unsigned failures; /* of checks, when it began */
    char text[65536];
};

#ifdef EIDER_TEST_H
#define FIXTURE_FAILURES test_failures
#else
#define FIXTURE_FAILURES 0
#endif

static inline void capture_begin(struct capture *capture, int descriptor)
{
    char path[] = "/tmp/eider-capture-XXXXXX";

    fflush(NULL);
    capture->descriptor = descriptor;
    capture->failures = FIXTURE_FAILURES;
    capture->saved = dup(descriptor);
    capture->file = mkstemp(path);
    unlink(path);
    dup2(capture->file, descriptor);
}

/* What has been written so far. */
static inline const char *capture_text(struct capture *capture)
{
    const ssize_t size = pread(capture->file, capture->text, sizeof(capture->text) - 1, 0);

    capture->text[size > 0 ? size : 0] = '\0';
    return capture->text;
}

/* Ends it. What a failed check has printed is in there too, and is shown. */
static inline const char *capture_end(struct capture *capture)
{
    fflush(NULL);
    capture_text(capture);
    dup2(capture->saved, capture->descriptor);
    close(capture->saved);
    close(capture->file);
    if (capture->failures != FIXTURE_FAILURES) {
        fputs(capture->text, stderr);
    }
    return capture->text;
}

#endif
