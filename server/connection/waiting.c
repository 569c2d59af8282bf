#include "server/connection/waiting.h"

#include "base/xmalloc.h"
#include "channels/handler.h"
#include "channels/hub.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/dispatch.h"
#include "server/net/websocket.h"

#include <assert.h>

struct waiting_command {
    struct list link;
    size_t size;
    char message[];
};

static struct waiting *open_waiting(struct connection *connection)
{
    if (connection->waiting == NULL) {
        connection->waiting = xcalloc(1, sizeof(*connection->waiting));
        list_init(&connection->waiting->questions);
        list_init(&connection->waiting->commands);
    }
    return connection->waiting;
}

static void free_if_empty(struct connection *connection)
{
    struct waiting *waiting = connection->waiting;

    if (waiting != NULL && !waiting->releasing && list_empty(&waiting->questions) &&
        list_empty(&waiting->commands)) {
        free(waiting);
        connection->waiting = NULL;
    }
}

/* The socket is not read above waiting_size_max, and read again below half of it. */
static void regulate_reading(struct connection *connection)
{
    const size_t max = connection->all->config->waiting_size_max;
    const size_t bytes = connection->waiting != NULL ? connection->waiting->bytes : 0;

    if (!connection->reading_paused && bytes > max) {
        connection->reading_paused = true;
        connection->all->counters.reading_paused++;
        websocket_pause(connection, true);
    } else if (connection->reading_paused && bytes <= max / 2) {
        connection->reading_paused = false;
        websocket_pause(connection, false);
    }
}

static size_t question_size(const struct question *question)
{
    return sizeof(*question) + question->channel.size + question->data.size;
}

static struct bytes copy_to(char **at, struct bytes source)
{
    struct bytes copy = {source.data != NULL ? *at : NULL, source.size};

    if (source.size > 0) {
        memcpy(*at, source.data, source.size);
        *at += source.size;
    }
    return copy;
}

static void on_pending_verdict(void *data, const struct verdict *verdict)
{
    struct question *question = data;

    question->pending = NULL;
    waiting_answer(question, verdict);
}

struct question *waiting_ask(struct connection *connection, const struct command *command,
                             struct bytes channel, struct bytes data,
                             struct pending_verdict *pending,
                             void (*on_verdict)(struct question *, const struct verdict *))
{
    struct waiting *waiting = open_waiting(connection);
    struct question *question = xcalloc(1, sizeof(*question) + channel.size + data.size);
    char *at = (char *)(question + 1);

    question->connection = connection;
    question->pending = pending;
    question->kind = command->kind;
    question->id = command->id;
    question->channel = copy_to(&at, channel);
    question->data = copy_to(&at, data);
    question->on_verdict = on_verdict;
    if (pending != NULL) {
        pending->on_verdict = on_pending_verdict;
        pending->data = question;
    }
    list_push_back(&waiting->questions, &question->link);
    waiting->bytes += question_size(question);
    regulate_reading(connection);
    return question;
}

bool waiting_blocks(const struct connection *connection, struct bytes channel)
{
    if (connection->state == CONNECTION_CONNECTING) {
        return true;
    }
    if (connection->waiting == NULL || channel.data == NULL) {
        return false;
    }
    LIST_EACH(&connection->waiting->questions, at)
    {
        const struct question *question = LIST_ITEM(at, struct question, link);

        if (question->pending != NULL && bytes_equal(question->channel, channel)) {
            return true;
        }
    }
    return false;
}

void waiting_hold(struct connection *connection, struct bytes message)
{
    struct waiting *waiting = open_waiting(connection);
    struct waiting_command *command = xmalloc(sizeof(*command) + message.size);

    command->size = message.size;
    if (message.size > 0) {
        memcpy(command->message, message.data, message.size);
    }
    list_push_back(&waiting->commands, &command->link);
    waiting->bytes += sizeof(*command) + command->size;
    regulate_reading(connection);
}

/*
 * Every held command gets another try, in order; those that are still blocked are held again. What
 * was sent along with a connect that has been refused is dropped: its sender could not know.
 */
static void try_commands(struct connection *connection)
{
    struct waiting *waiting = connection->waiting;
    struct list commands;

    list_init(&commands);
    list_move_all(&commands, &waiting->commands);
    for (struct list *at = list_pop_front(&commands); at != NULL; at = list_pop_front(&commands)) {
        struct waiting_command *command = LIST_ITEM(at, struct waiting_command, link);

        waiting->bytes -= sizeof(*command) + command->size;
        if (connection->state < CONNECTION_REFUSED) {
            dispatch_message(connection, (struct bytes){command->message, command->size});
        }
        free(command);
    }
}

/* A command that is tried may run a script, which may answer another question: then once more. */
static void release_commands(struct connection *connection)
{
    struct waiting *waiting = connection->waiting;

    if (waiting->releasing) {
        waiting->release_again = true;
        return;
    }
    waiting->releasing = true;
    do {
        waiting->release_again = false;
        try_commands(connection);
    } while (waiting->release_again);
    waiting->releasing = false;
}

void waiting_answer(struct question *question, const struct verdict *verdict)
{
    struct connection *connection = question->connection;

    list_remove(&question->link);
    connection->waiting->bytes -= question_size(question);
    question->on_verdict(question, verdict);
    free(question);
    if (connection->waiting != NULL) {
        release_commands(connection);
        free_if_empty(connection);
        regulate_reading(connection);
    }
}

static void drop_questions(struct connection *connection, struct list *questions)
{
    struct handler *handler = connection->all->handler;

    LIST_EACH(questions, at)
    {
        struct question *question = LIST_ITEM(at, struct question, link);

        if (question->pending != NULL) {
            handler->ops->forget(handler, question->pending);
        }
        hub_forget(connection->all->hub, question);
        connection->waiting->bytes -= question_size(question);
        list_remove(at);
        free(question);
    }
}

void waiting_drop(struct connection *connection)
{
    struct waiting *waiting = connection->waiting;

    if (waiting == NULL) {
        return;
    }
    drop_questions(connection, &waiting->questions);
    LIST_EACH(&waiting->commands, at)
    {
        struct waiting_command *command = LIST_ITEM(at, struct waiting_command, link);

        waiting->bytes -= sizeof(*command) + command->size;
        list_remove(at);
        free(command);
    }
    free_if_empty(connection);
    regulate_reading(connection);
}
