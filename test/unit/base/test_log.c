#include "base/clock.h"
#include "base/json.h"
#include "base/log.h"
#include "test/support/test.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/* What is logged goes to a pipe (or a terminal) in place of stderr, and is read back from it. */
struct capture {
    int stderr_fd; /* the real one */
    int read_fd;
    char *text; /* what was logged, NUL-terminated */
    size_t size;
};

#define CAPTURE_SIZE_MAX 1048576

static void capture_fd(struct capture *capture, int read_fd, int write_fd)
{
    *capture = (struct capture){.stderr_fd = dup(STDERR_FILENO), .read_fd = read_fd};
    dup2(write_fd, STDERR_FILENO);
    close(write_fd);
    fcntl(read_fd, F_SETFL, O_NONBLOCK);
}

static void capture_begin(struct capture *capture)
{
    int fds[2];

    if (pipe(fds) != 0) {
        abort();
    }
    capture_fd(capture, fds[0], fds[1]);
}

/* Takes what is there so far. */
static void capture_read(struct capture *capture)
{
    ssize_t size;

    free(capture->text);
    capture->text = calloc(1, CAPTURE_SIZE_MAX);
    capture->size = 0;
    while ((size = read(capture->read_fd, capture->text + capture->size,
                        CAPTURE_SIZE_MAX - 1 - capture->size)) > 0) {
        capture->size += (size_t)size;
    }
}

static void capture_end(struct capture *capture)
{
    capture_read(capture);
    dup2(capture->stderr_fd, STDERR_FILENO);
    close(capture->stderr_fd);
    close(capture->read_fd);
}

static unsigned count_of(const struct capture *capture, const char *text)
{
    unsigned count = 0;

    for (const char *at = capture->text; (at = strstr(at, text)) != NULL; at += strlen(text)) {
        count++;
    }
    return count;
}

/* Compares what is behind the time of day: "02:47:44.123 ". */
static void check_behind_time(const char *label, const struct capture *capture,
                              const char *expected)
{
    static const char shape[] = "00:00:00.000 ";
    const size_t size = sizeof(shape) - 1;
    bool timed = capture->size >= size;

    for (size_t i = 0; timed && i < size; i++) {
        const char c = capture->text[i];

        timed = shape[i] == '0' ? c >= '0' && c <= '9' : c == shape[i];
    }
    if (CHECK(label, timed)) {
        CHECK_TEXT(label, bytes_of(capture->text + size), expected);
    }
}

static void check_human(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    log_info("listening", {"address", LOG_TEXT("0.0.0.0")}, {"port", LOG_INT(8000)});
    capture_end(&capture);
    check_behind_time("a line for people", &capture, "info  listening address=0.0.0.0 port=8000\n");
    free(capture.text);

    capture_begin(&capture);
    log_error("without pairs");
    capture_end(&capture);
    check_behind_time("an event alone", &capture, "error without pairs\n");
    free(capture.text);
}

static void check_values(void)
{
    static const struct {
        const char *label;
        struct bytes value;
        const char *human;
        const char *json;
    } cases[] = {
        {"a word", BYTES("room:42"), "room:42", "\"room:42\""},
        {"nothing", BYTES(""), "\"\"", "\"\""},
        {"absent", BYTES_NONE, "\"\"", "\"\""},
        {"a space", BYTES("a b"), "\"a b\"", "\"a b\""},
        {"quotes", BYTES("a\"b"), "\"a\\\"b\"", "\"a\\\"b\""},
        {"a backslash", BYTES("a\\b"), "\"a\\\\b\"", "\"a\\\\b\""},
        {"what would look like a pair", BYTES("a=b"), "\"a=b\"", "\"a=b\""},
        {"a newline", BYTES("a\nb"), "\"a\\nb\"", "\"a\\nb\""},
        {"a carriage return and a tab", BYTES("\r\t"), "\"\\r\\t\"", "\"\\r\\t\""},
        {"an escape sequence", BYTES("\x1b[2J"), "\"\\u001b[2J\"", "\"\\u001b[2J\""},
        {"a NUL", BYTES("a\0b"), "\"a\\u0000b\"", "\"a\\u0000b\""},
        {"a letter outside ASCII", BYTES("caf\xc3\xa9"), "\"caf\xc3\xa9\"", "\"caf\xc3\xa9\""},
        {"four bytes of UTF-8", BYTES("\xf0\x9f\xa6\x86"), "\"\xf0\x9f\xa6\x86\"",
         "\"\xf0\x9f\xa6\x86\""},
        {"ill-formed UTF-8", BYTES("a\xff\xc3"), "\"a\\xff\\xc3\"",
         "\"a\xef\xbf\xbd\xef\xbf\xbd\""},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        char event[32];
        char expected[128];
        struct capture capture;

        /* An event of its own each time, or it would be a repeat. */
        snprintf(event, sizeof(event), "value %zu", i);
        capture_begin(&capture);
        log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
        log_info(event, {"v", LOG_BYTES(cases[i].value)});
        capture_end(&capture);
        snprintf(expected, sizeof(expected), "info  %s v=%s\n", event, cases[i].human);
        check_behind_time(cases[i].label, &capture, expected);
        free(capture.text);

        capture_begin(&capture);
        log_configure(LOG_LEVEL_INFO, LOG_FORMAT_JSON);
        log_info(event, {"v", LOG_BYTES(cases[i].value)});
        capture_end(&capture);
        snprintf(expected, sizeof(expected), "\"event\":\"%s\",\"v\":%s}\n", event, cases[i].json);
        const char *at = strstr(capture.text, "\"event\"");

        CHECK_TEXT(cases[i].label, bytes_of(at != NULL ? at : ""), expected);
        free(capture.text);
    }
}

/* What moves the cursor or the writing direction on a terminal, beyond ASCII. */
static void check_unsafe_characters(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    log_info("unsafe", {"v", LOG_TEXT("\x7f\xc2\x9b\xe2\x80\xa8\xe2\x80\xae\xe2\x81\xa6.")});
    capture_end(&capture);
    check_behind_time("C1 controls, separators and directions", &capture,
                      "info  unsafe v=\"\\u007f\\u009b\\u2028\\u202e\\u2066.\"\n");
    free(capture.text);
}

static void check_json(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_AUTO);
    log_warn("json", {"address", LOG_TEXT("::1")}, {"n", LOG_INT(INT64_MIN)});
    capture_end(&capture);
    CHECK("into a pipe it is JSON", json_valid((struct bytes){capture.text, capture.size}, 8));
    CHECK("the time is UTC with milliseconds",
          capture.size > 34 && strncmp(capture.text, "{\"time\":\"20", 11) == 0 &&
              strncmp(capture.text + 32, "Z\",", 3) == 0);
    CHECK("and the rest", strstr(capture.text, ",\"level\":\"warn\",\"event\":\"json\",\"address\":"
                                               "\"::1\",\"n\":-9223372036854775808}\n") != NULL);
    free(capture.text);
}

static void check_levels(void)
{
    static const char *const expected[] = {"DIWE", "IWE", "WE", "E", ""};

    for (int level = LOG_LEVEL_DEBUG; level <= LOG_LEVEL_OFF; level++) {
        char seen[8] = "";
        struct capture capture;

        capture_begin(&capture);
        log_configure((enum log_level)level, LOG_FORMAT_HUMAN);
        log_debug("event D");
        log_info("event I");
        log_warn("event W");
        log_error("event E");
        log_text(LOG_LEVEL_OFF, BYTES("nothing is logged at this level"));
        capture_end(&capture);
        for (const char *at = capture.text; (at = strstr(at, "event ")) != NULL; at++) {
            strncat(seen, at + 6, 1);
        }
        CHECK_TEXT("what a level lets through", bytes_of(seen), expected[level]);
        CHECK("one line each", count_of(&capture, "\n") == strlen(expected[level]));
        free(capture.text);
    }
}

static void check_text(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    log_text(LOG_LEVEL_ERROR, BYTES("Error: \x1b[2J\"x\"\n\tat a.js:1"));
    log_text(LOG_LEVEL_ERROR, BYTES("ends in a newline\n"));
    log_text(LOG_LEVEL_ERROR, BYTES(""));
    log_text(LOG_LEVEL_DEBUG, BYTES("below the level"));
    capture_end(&capture);
    CHECK_TEXT("several lines stay, controls do not", bytes_of(capture.text),
               "Error: \\u001b[2J\"x\"\n\tat a.js:1\nends in a newline\n\n");
    free(capture.text);

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_JSON);
    log_text(LOG_LEVEL_ERROR, BYTES("Error\n\tat a.js:1\n"));
    capture_end(&capture);
    CHECK("in JSON it is one object",
          strstr(capture.text, "\"level\":\"error\",\"text\":\"Error\\n\\tat a.js:1\\n\"}\n") !=
              NULL);
    free(capture.text);

    capture_begin(&capture);
    log_text_at(LOG_LEVEL_ERROR, BYTES("Error"), BYTES("a.js:1:2"));
    capture_end(&capture);
    CHECK("its place is a field of its own",
          strstr(capture.text, "\"text\":\"Error\",\"position\":\"a.js:1:2\"}\n") != NULL);
    free(capture.text);
}

/* Logs a value of `size` bytes whose last character has two, and gives what became of it. */
static void log_long_value(struct capture *capture, const char *event, size_t size)
{
    static char value[4096];

    memset(value, 'x', sizeof(value));
    memcpy(value + size - 2, "\xc3\xa9", 2);
    capture_begin(capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_JSON);
    log_info(event, {"v", LOG_BYTES(((struct bytes){value, size}))});
    capture_end(capture);
}

static void check_long_values(void)
{
    struct capture capture;

    log_long_value(&capture, "value of 2048 bytes", 2048);
    CHECK("a value of 2048 bytes is whole", strstr(capture.text, "xx\xc3\xa9\"}\n") != NULL);
    free(capture.text);
    log_long_value(&capture, "value of 2049 bytes", 2049);
    CHECK("a longer one is cut before a character, and says so",
          strstr(capture.text, "xx\xe2\x80\xa6\"}\n") != NULL && count_of(&capture, "x") == 2047);
    free(capture.text);
}

static void check_repeats(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    for (int i = 0; i < 10; i++) {
        log_info("again", {"i", LOG_INT(i)});
    }
    log_info("again", {"i", LOG_INT(10)});
    log_error("again", {"i", LOG_INT(11)});
    log_info("another");
    capture_read(&capture);
    CHECK("ten in a second are written, the eleventh is not, at any level",
          count_of(&capture, "again") == 10);
    CHECK("another event is not held back", count_of(&capture, "another") == 1);
    capture_end(&capture);
    free(capture.text);
}

/* Logs until the second is over: the first line then has the count of those that were not written.
 */
static void check_repeat_count(void)
{
    struct capture capture;
    char expected[64];
    int logged = 0;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    do {
        log_info("counted", {"i", LOG_INT(++logged)});
        usleep(logged > 10 ? 5000 : 0);
        capture_read(&capture);
    } while (logged <= 10 || capture.size == 0);
    snprintf(expected, sizeof(expected), "info  counted i=%d repeated=%d\n", logged, logged - 11);
    check_behind_time("how many were not written", &capture, expected);
    log_info("counted");
    capture_end(&capture);
    check_behind_time("is said once", &capture, "info  counted\n");
    free(capture.text);
}

/* A pipe that nobody reads: lines are dropped, nothing blocks, and their number is logged later. */
static void check_full_pipe(void)
{
    struct capture capture;
    unsigned logged = 0;
    unsigned whole;
    char text[1001];

    memset(text, 'x', sizeof(text));
    text[1000] = '\n';
    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_JSON);
    for (; logged < 200; logged++) {
        log_text(LOG_LEVEL_INFO, (struct bytes){text, sizeof(text)});
    }
    capture_read(&capture);
    whole = count_of(&capture, "}\n");
    CHECK("some lines fit into the pipe, and not all", whole > 10 && whole < logged);
    log_info("after the jam");
    log_info("and after that");
    capture_end(&capture);
    const char *at = strstr(capture.text, "\"lines_dropped\":");

    CHECK("the next line says how many were dropped",
          at != NULL && (unsigned)atoi(at + strlen("\"lines_dropped\":")) == logged - whole);
    CHECK("and only that one", count_of(&capture, "lines_dropped") == 1);
    free(capture.text);
}

/* A text larger than the pipe: its end is lost, and the next line still begins a line. */
static void check_torn_line(void)
{
    static char text[131072];
    struct capture capture;

    memset(text, 'x', sizeof(text));
    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    log_text(LOG_LEVEL_INFO, (struct bytes){text, sizeof(text)});
    capture_read(&capture);
    CHECK("what fits is there", capture.size > 4096 && capture.size < sizeof(text));
    log_info("after a torn line");
    capture_end(&capture);
    CHECK("the next line begins a line", capture.text[0] == '\n');
    CHECK("it counts the torn one", strstr(capture.text, "after a torn line lines_dropped=1\n"));
    free(capture.text);
}

static void check_closed_pipe(void)
{
    struct capture capture;
    int fds[2];

    if (pipe(fds) != 0) {
        abort();
    }
    capture_fd(&capture, dup(fds[0]), fds[1]);
    close(fds[0]);
    close(capture.read_fd);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    log_info("into a closed pipe");
    log_info("into a closed pipe");
    dup2(capture.stderr_fd, STDERR_FILENO);
    close(capture.stderr_fd);
    CHECK("a closed pipe ends nothing", true);

    capture_begin(&capture);
    log_info("into an open one");
    capture_end(&capture);
    check_behind_time("and is counted", &capture, "info  into an open one lines_dropped=2\n");
    free(capture.text);
}

/* One line on a terminal, with `name` set to `value` in the environment. */
static void log_on_terminal(struct capture *capture, const char *name, const char *value)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);

    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) {
        abort();
    }
    const int line = open(ptsname(terminal), O_RDWR | O_NOCTTY);

    setenv(name, value, 1);
    capture_fd(capture, terminal, line);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_AUTO);
    log_warn("on a terminal", {"name", LOG_TEXT(value)});
    capture_end(capture);
    unsetenv(name);
}

static void check_terminal(void)
{
    static const struct {
        const char *label;
        const char *name;
        const char *value;
        const char *expected;
    } cases[] = {
        {"a terminal has colours", "TERM", "xterm",
         "\x1b[33mwarn \x1b[0m on a terminal name=xterm\r\n"},
        {"NO_COLOR is respected", "NO_COLOR", "1", "warn  on a terminal name=1\r\n"},
        {"an empty NO_COLOR says nothing", "NO_COLOR", "",
         "\x1b[33mwarn \x1b[0m on a terminal name=\"\"\r\n"},
        {"a dumb terminal has none", "TERM", "dumb", "warn  on a terminal name=dumb\r\n"},
    };

    unsetenv("NO_COLOR");
    unsetenv("TERM");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct capture capture;

        log_on_terminal(&capture, cases[i].name, cases[i].value);
        check_behind_time(cases[i].label, &capture, cases[i].expected);
        free(capture.text);
    }
}

static void *log_from_thread(void *data)
{
    const char *name = data;

    for (int i = 0; i < 100; i++) {
        char event[32];

        snprintf(event, sizeof(event), "thread %s %d", name, i % 20);
        log_info(event, {"i", LOG_INT(i)});
    }
    return NULL;
}

static void check_threads(void)
{
    static char names[][2] = {"a", "b", "c", "d"};
    pthread_t threads[COUNT(names)];
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_JSON);
    for (size_t i = 0; i < COUNT(names); i++) {
        pthread_create(&threads[i], NULL, log_from_thread, names[i]);
    }
    for (size_t i = 0; i < COUNT(names); i++) {
        pthread_join(threads[i], NULL);
    }
    capture_end(&capture);
    unsigned lines = 0;

    for (char *at = capture.text, *end; (end = strchr(at, '\n')) != NULL; at = end + 1, lines++) {
        CHECK("lines of several threads do not mix",
              json_valid((struct bytes){at, (size_t)(end - at)}, 8));
    }
    CHECK("every line is there", lines == 400);
    free(capture.text);
}

/* More events than there are places for rates: the rest is simply written. */
static void check_many_events(void)
{
    struct capture capture;

    capture_begin(&capture);
    log_configure(LOG_LEVEL_INFO, LOG_FORMAT_HUMAN);
    for (int i = 0; i < 300; i++) {
        char event[32];

        snprintf(event, sizeof(event), "event number %d", i);
        log_info(event);
    }
    capture_end(&capture);
    CHECK("all are written", count_of(&capture, "event number") == 300);
    free(capture.text);
}

int main(void)
{
    check_human();
    check_values();
    check_unsafe_characters();
    check_json();
    check_levels();
    check_text();
    check_long_values();
    check_repeats();
    check_repeat_count();
    check_full_pipe();
    check_torn_line();
    check_closed_pipe();
    check_terminal();
    check_threads();
    check_many_events(); /* last: it fills the table */
    return TEST_RESULT();
}
