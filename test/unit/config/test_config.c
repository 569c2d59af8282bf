#include "base/json.h"
#include "base/log.h"
#include "server/config/config.h"
#include "server/config/config_sources.h"
#include "test/support/test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void check_same(const char *label, const char *actual, const char *expected)
{
    CHECK_TEXT(label, bytes_of(actual), expected);
}

static char *no_environment[] = {NULL};

/* The test runs in a folder of its own, so that eider.json is the test's. */
static char folder[] = "/tmp/eider-test-config-XXXXXX";

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(name, "w");

    fputs(text, file);
    fclose(file);
}

/* "" when the value is taken, else the error. */
static const char *set_text(struct config *config, const char *name, struct bytes value)
{
    static struct error err;

    err.text[0] = '\0';
    return config_set(config, name, value, "test", &err) ? "" : err.text;
}

static const char *check_text(const struct config *config)
{
    static struct error err;

    err.text[0] = '\0';
    return config_check(config, &err) ? "" : err.text;
}

/* Loads words that are separated by spaces; "" or the error. The words stay in static memory. */
static const char *load_words(struct config *config, const char *words, char **environment,
                              bool script_expected, enum config_action *action)
{
    static struct error err;
    static char text[1024];
    static char *argv[32];
    int argc = 0;

    err.text[0] = '\0';
    snprintf(text, sizeof(text), "%s", words);
    for (char *word = strtok(text, " "); word != NULL; word = strtok(NULL, " ")) {
        argv[argc++] = word;
    }
    argv[argc] = NULL;
    config_init(config);
    return config_load(config, argc, argv, environment, script_expected, action, &err) ? ""
                                                                                       : err.text;
}

static const char *load(struct config *config, const char *words, char **environment)
{
    enum config_action action;

    return load_words(config, words, environment, false, &action);
}

static const char *load_file(struct config *config, const char *text)
{
    write_file("eider.json", text);
    const char *error = load(config, "", no_environment);

    unlink("eider.json");
    return error;
}

static void check_defaults(void)
{
    struct config config;

    config_init(&config);
    CHECK("host", strcmp(config.host, "") == 0);
    CHECK("port", config.port == 8000);
    CHECK("origins", config.origins.count == 0);
    CHECK("public_dir", strcmp(config.public_dir, "") == 0);
    CHECK("connections_max", config.connections_max == 0);
    CHECK("handshake_timeout", config.handshake_timeout_ms == 10000);
    CHECK("connect_timeout", config.connect_timeout_ms == 10000);
    CHECK("ping_interval", config.ping_interval_ms == 25000);
    CHECK("pong_timeout", config.pong_timeout_ms == 8000);
    CHECK("close_timeout", config.close_timeout_ms == 5000);
    CHECK("message_size_max", config.message_size_max == 65536);
    CHECK("fragments_max", config.fragments_max == 16384);
    CHECK("control_frames_max", config.control_frames_max == 100);
    CHECK("outbox_size_max", config.outbox_size_max == 1048576);
    CHECK("waiting_size_max", config.waiting_size_max == 262144);
    CHECK("channels_per_client", config.channels_per_client == 128);
    CHECK("channel_name_max", config.channel_name_max == 255);
    CHECK("json_depth_max", config.json_depth_max == 64);
    CHECK("fanout_slice", config.fanout_slice == 4096);
    CHECK("files_max", config.files_max == 256);
    CHECK("fanout_jobs_max", config.fanout_jobs_max == 4096);
    CHECK("script_time_max", config.script_time_max_ms == 50);
    CHECK("script_load_time_max", config.script_load_time_max_ms == 10000);
    CHECK("script_memory_max", config.script_memory_max == 64u << 20);
    CHECK("timers_max", config.timers_max == 100000);
    CHECK("raw_message_size_max", config.raw_message_size_max == 1048576);
    CHECK("shutdown_timeout", config.shutdown_timeout_ms == 10000);
    CHECK("log_level", config.log_level == LOG_LEVEL_INFO);
    CHECK("log_format", config.log_format == LOG_FORMAT_AUTO);
    CHECK("no script", config.script == NULL && config.argument_count == 0);
    check_same("the defaults go together", check_text(&config), "");
    config_fini(&config);
}

static uint32_t *number_of(struct config *config, const struct config_setting *setting)
{
    return (uint32_t *)(void *)((char *)config + setting->offset);
}

/* Each limit of the table from both sides, as plain numbers. */
static void check_ranges(void)
{
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        const struct config_setting *setting = &config_settings[i];
        const struct value_range range = setting->range;
        struct config config;
        char text[16];

        if (setting->kind >= CONFIG_STRING) {
            continue;
        }
        config_init(&config);
        snprintf(text, sizeof(text), "%u", range.max);
        CHECK(setting->name, *set_text(&config, setting->name, bytes_of(text)) == '\0' &&
                                 *number_of(&config, setting) == range.max);
        snprintf(text, sizeof(text), "%u", range.max + 1);
        CHECK(setting->name, *set_text(&config, setting->name, bytes_of(text)) != '\0');
        snprintf(text, sizeof(text), "%u", range.min);
        CHECK(setting->name, *set_text(&config, setting->name, bytes_of(text)) == '\0' &&
                                 *number_of(&config, setting) == range.min);
        snprintf(text, sizeof(text), "%u", range.min - 1);
        CHECK(setting->name, range.min == 0 || (*set_text(&config, setting->name, bytes_of(text)) ==
                                                '\0') == (range.min == 1 && range.zero));
        CHECK(setting->name, (*set_text(&config, setting->name, BYTES("0")) == '\0') ==
                                 (range.min == 0 || range.zero));
        config_fini(&config);
    }
}

static void check_numbers(void)
{
    static const struct {
        const char *label;
        const char *name;
        const char *value;
        uint32_t expected;
    } cases[] = {
        {"a plain number", "port", "9000", 9000},
        {"leading zeros are not octal", "port", "0010", 10},
        {"a time without a unit is in ms", "ping_interval", "25000", 25000},
        {"milliseconds", "ping_interval", "500ms", 500},
        {"seconds", "ping_interval", "25s", 25000},
        {"minutes", "ping_interval", "10m", 600000},
        {"hours", "ping_interval", "1h", 3600000},
        {"a size without a unit is in bytes", "message_size_max", "4096", 4096},
        {"KiB", "message_size_max", "16KiB", 16384},
        {"K", "message_size_max", "16K", 16384},
        {"MiB", "message_size_max", "2MiB", 2097152},
        {"M", "message_size_max", "2M", 2097152},
        {"GiB", "outbox_size_max", "1GiB", 1073741824},
        {"G", "outbox_size_max", "1G", 1073741824},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        config_init(&config);
        check_same(cases[i].label, set_text(&config, cases[i].name, bytes_of(cases[i].value)), "");
        CHECK(cases[i].label,
              *number_of(&config, config_find(bytes_of(cases[i].name), CONFIG_SPELL_MEMBER)) ==
                  cases[i].expected);
        config_fini(&config);
    }
}

static void check_refused_values(void)
{
    static const struct {
        const char *name;
        const char *value;
        const char *expected;
    } cases[] = {
        {"port", "99999", "test: 99999 is above 65535"},
        {"port", "", "test: '' is not a whole number"},
        {"port", "-1", "test: '-1' is not a whole number"},
        {"port", "80s", "test: '80s' is not a whole number"},
        {"port", "1e3", "test: '1e3' is not a whole number"},
        {"port", " 80", "test: ' 80' is not a whole number"},
        {"port", "99999999999999999999999999999",
         "test: 99999999999999999999999999999 is above 65535"},
        {"ping_interval", "2h", "test: 2h is above 1h"},
        {"ping_interval", "4294967297", "test: 4294967297 is above 1h"},
        {"ping_interval", "99999999999h", "test: 99999999999h is above 1h"},
        {"ping_interval", "1.5s", "test: '1.5s' is not a time such as 500ms, 25s, 10m or 1h"},
        {"ping_interval", "s", "test: 's' is not a time such as 500ms, 25s, 10m or 1h"},
        {"pong_timeout", "0", "test: 0 is below 1ms"},
        {"message_size_max", "255", "test: 255 is below 256"},
        {"message_size_max", "65MiB", "test: 65MiB is above 64MiB"},
        {"message_size_max", "64KB", "test: '64KB' is not a size such as 4096, 64KiB or 1MiB"},
        {"script_memory_max", "1023KiB", "test: 1023KiB is below 1MiB"},
        {"script_memory_max", "4GiB", "test: 4GiB is above 4095MiB"},
        {"log_level", "loud", "test: 'loud' is none of debug, info, warn, error, off"},
        {"log_level", "", "test: '' is none of debug, info, warn, error, off"},
        {"log_format", "xml", "test: 'xml' is none of auto, human, json"},
        {"prot", "1", "test: prot: unknown setting; did you mean port?"},
        {"xyzzy_quux", "1", "test: xyzzy_quux: unknown setting"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        config_init(&config);
        check_same("a refused value", set_text(&config, cases[i].name, bytes_of(cases[i].value)),
                   cases[i].expected);
        config_fini(&config);
    }
}

static void check_texts(void)
{
    struct config config;

    config_init(&config);
    check_same("a host", set_text(&config, "host", BYTES("127.0.0.1")), "");
    CHECK("it is there", strcmp(config.host, "127.0.0.1") == 0);
    check_same("and may be empty again", set_text(&config, "host", BYTES("")), "");
    check_same("a NUL is refused", set_text(&config, "host", BYTES("a\0b")),
               "test: a NUL character");
    check_same("a level", set_text(&config, "log_level", BYTES("off")), "");
    CHECK("is its enum", config.log_level == LOG_LEVEL_OFF);
    check_same("a format", set_text(&config, "log_format", BYTES("json")), "");
    CHECK("is its enum too", config.log_format == LOG_FORMAT_JSON);
    check_same("a switch", set_text(&config, "watch", BYTES("true")), "");
    CHECK("is on", config.watch == 1);
    check_same("a switch is no number", set_text(&config, "watch", BYTES("1")),
               "test: '1' is none of false, true");
    config_fini(&config);
}

#define NOT_AN_ORIGIN ": scheme://host[:port] is expected, such as https://example.com"
#define HAS_A_PATH    ": an origin has no path and no '/' at its end"

static void check_origins(void)
{
    static const struct {
        const char *value;
        const char *expected; /* the list joined with spaces, or the error */
    } cases[] = {
        {"", ""},
        {"*", "*"},
        {"https://example.com", "https://example.com"},
        {"https://a.example, http://b.example:8080", "https://a.example http://b.example:8080"},
        {"HTTPS://Example.COM", "https://example.com"},
        {"https://example.com:443", "https://example.com"},
        {"http://example.com:80", "http://example.com"},
        {"http://example.com:443", "http://example.com:443"},
        {"http://example.com:008080", "http://example.com:8080"},
        {"http://[::1]:3000", "http://[::1]:3000"},
        {"http://[::1]", "http://[::1]"},
        {"capacitor://localhost", "capacitor://localhost"},
        {"http://a.example:65535", "http://a.example:65535"},
        {"http://a.example:65536", "test: 'http://a.example:65536': '65536' is not a port"},
        {"http://a.example:99999999999",
         "test: 'http://a.example:99999999999': '99999999999' is not a port"},
        {"http://a.example:1", "http://a.example:1"},
        {"http://a.example:0", "test: 'http://a.example:0': '0' is not a port"},
        {"http://a.example:", "test: 'http://a.example:': '' is not a port"},
        {"null", "test: 'null': \"null\" is what any sandboxed page sends, so it tells nobody "
                 "apart; it cannot be allowed"},
        {"example.com", "test: 'example.com'" NOT_AN_ORIGIN},
        {"https:", "test: 'https:'" NOT_AN_ORIGIN},
        {"https://a,,https://b", "test: ''" NOT_AN_ORIGIN},
        {"https://a,", "test: ''" NOT_AN_ORIGIN},
        {"https://a/", "test: 'https://a/'" HAS_A_PATH},
        {"https://a:80/x", "test: 'https://a:80/x'" HAS_A_PATH},
        {"https://*.a",
         "test: 'https://*.a': a host has no '*'; name each one, or allow all with \"*\""},
        {"https://", "test: 'https://': '' is not a host in ASCII letters"},
        {"https://[]", "test: 'https://[]': '[]' is not a host in ASCII letters"},
        {"https://u@a", "test: 'https://u@a': 'u@a' is not a host in ASCII letters"},
        {"https://\xc3\xa9", "test: 'https://\xc3\xa9': '\xc3\xa9' is not a host in ASCII letters"},
        {"://a", "test: '://a': '' is not a scheme"},
        {"1a://a", "test: '1a://a': '1a' is not a scheme"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;
        char text[512];

        config_init(&config);
        snprintf(text, sizeof(text), "%s", set_text(&config, "origins", bytes_of(cases[i].value)));
        for (size_t j = 0; j < config.origins.count; j++) {
            strcat(text, j > 0 ? " " : "");
            strcat(text, config.origins.items[j]);
        }
        check_same(cases[i].value, text, cases[i].expected);
        config_fini(&config);
    }
}

static void check_flags(void)
{
    static const struct {
        const char *words;
        const char *expected; /* the port, or the error */
    } cases[] = {
        {"", "8000"},
        {"--port 9000", "9000"},
        {"--port=9001", "9001"},
        {"-p 9002", "9002"},
        {"-p9003", "9003"},
        {"-p=9004", "9004"},
        {"--port 1 --port 2", "2"},
        {"--port", "--port: its value is missing"},
        {"-p", "-p: its value is missing"},
        {"--config", "--config: its value is missing"},
        {"--port=", "--port: '' is not a whole number"},
        {"--port --host", "--port: '--host' is not a whole number"},
        {"-p 99999", "-p: 99999 is above 65535"},
        {"--prot 1", "--prot: unknown flag; did you mean --port?"},
        {"--prot=1", "--prot: unknown flag; did you mean --port?"},
        {"--message_size_max 1",
         "--message_size_max: unknown flag; did you mean --message-size-max?"},
        {"--confg x", "--confg: unknown flag; did you mean --config?"},
        {"--hlep", "--hlep: unknown flag; did you mean --help?"},
        {"--qqqqqqqq", "--qqqqqqqq: unknown flag"},
        {"-x", "-x: unknown flag"},
        {"word", "'word' is not expected here"},
        {"-- word", "'word' is not expected here"},
        {"-", "'-' is not expected here"},
        {"--config missing.json", "missing.json: no such file"},
        {"--config .", ".: a directory"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;
        char port[16];
        const char *error = load(&config, cases[i].words, no_environment);

        snprintf(port, sizeof(port), "%u", config.port);
        check_same(cases[i].words, *error != '\0' ? error : port, cases[i].expected);
        config_fini(&config);
    }
}

static void check_script(void)
{
    struct config config;
    enum config_action action;
    const char *words = "--port 9000 app.js --port 1 --help";

    check_same("a switch stands alone",
               load_words(&config, "--watch app.js", no_environment, true, &action), "");
    CHECK("it is on", config.watch == 1 && strcmp(config.script, "app.js") == 0);
    config_fini(&config);
    check_same("or has a value",
               load_words(&config, "--watch=false app.js", no_environment, true, &action), "");
    CHECK("it is off", config.watch == 0);
    config_fini(&config);
    check_same("flags, a script and its arguments",
               load_words(&config, words, no_environment, true, &action), "");
    CHECK("flags before the script are ours", config.port == 9000 && action == CONFIG_RUN);
    CHECK("the script", config.script != NULL && strcmp(config.script, "app.js") == 0);
    CHECK("what is behind it is the script's",
          config.argument_count == 3 && strcmp(config.arguments[0], "--port") == 0 &&
              strcmp(config.arguments[2], "--help") == 0 && config.arguments[3] == NULL);
    config_fini(&config);

    load_words(&config, "-- --odd.js", no_environment, true, &action);
    CHECK("behind -- a script may begin with a dash", strcmp(config.script, "--odd.js") == 0);
    config_fini(&config);

    check_same("no script is no error here",
               load_words(&config, "--port 1", no_environment, true, &action), "");
    CHECK("there is none", config.script == NULL);
    config_fini(&config);
}

static void check_actions(void)
{
    static const struct {
        const char *words;
        enum config_action action;
    } cases[] = {
        {"", CONFIG_RUN},
        {"--help", CONFIG_HELP},
        {"-h", CONFIG_HELP},
        {"-v", CONFIG_VERSION},
        {"--version", CONFIG_VERSION},
        {"--port 1 -h", CONFIG_HELP},
        {"--help --nonsense", CONFIG_HELP},
        {"--config missing.json --help", CONFIG_HELP},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;
        enum config_action action;

        check_same(cases[i].words,
                   load_words(&config, cases[i].words, no_environment, false, &action), "");
        CHECK(cases[i].words, action == cases[i].action);
        config_fini(&config);
    }
}

static void check_environment(void)
{
    static const struct {
        const char *variable;
        const char *expected; /* the port, or the error */
    } cases[] = {
        {"EIDER_PORT=9000", "9000"},
        {"EIDER_PORT=99999", "EIDER_PORT: 99999 is above 65535"},
        {"EIDER_PORT=", "EIDER_PORT: '' is not a whole number"},
        {"EIDER_PROT=9000", "EIDER_PROT: unknown variable; did you mean EIDER_PORT?"},
        {"EIDER_port=9000", "EIDER_port: unknown variable; did you mean EIDER_PORT?"},
        {"EIDER_=9000", "EIDER_: unknown variable"},
        {"EIDERS_PORT=9000", "8000"},
        {"PORT=9000", "8000"},
        {"EIDER_CONFIG=", "8000"},
        {"EIDER_CONFIG=missing.json", "missing.json: no such file"},
        {"EIDER_CONFIG=other.json", "7001"},
        {"EIDER_HANDSHAKE_TIMEOUT=0", "EIDER_HANDSHAKE_TIMEOUT: 0 is below 1ms"},
    };

    write_file("other.json", "{\"port\": 7001}");
    for (size_t i = 0; i < COUNT(cases); i++) {
        char variable[64];
        char *environment[] = {(char[]){"PATH=/bin"}, variable, NULL};
        struct config config;
        char port[16];

        snprintf(variable, sizeof(variable), "%s", cases[i].variable);
        const char *error = load(&config, "", environment);

        snprintf(port, sizeof(port), "%u", config.port);
        check_same(cases[i].variable, *error != '\0' ? error : port, cases[i].expected);
        config_fini(&config);
    }
    unlink("other.json");
}

static void check_precedence(void)
{
    char variable[] = "EIDER_PORT=2";
    char file[] = "EIDER_CONFIG=b.json";
    char *environment[] = {variable, NULL};
    char *named[] = {file, NULL};
    struct config config;

    write_file("eider.json", "{\"port\": 1, \"host\": \"a\"}");
    write_file("b.json", "{\"port\": 11}");
    write_file("c.json", "{\"port\": 12}");
    load(&config, "", no_environment);
    CHECK("./eider.json is read when it is there", config.port == 1);
    config_fini(&config);
    load(&config, "", environment);
    CHECK("a variable wins over the file", config.port == 2);
    CHECK("the rest of the file stays", strcmp(config.host, "a") == 0);
    config_fini(&config);
    load(&config, "--port 3", environment);
    CHECK("a flag wins over both", config.port == 3);
    config_fini(&config);
    load(&config, "", named);
    CHECK("EIDER_CONFIG takes the place of ./eider.json",
          config.port == 11 && strcmp(config.host, "") == 0);
    config_fini(&config);
    load(&config, "--config=c.json", named);
    CHECK("--config wins over EIDER_CONFIG", config.port == 12);
    config_fini(&config);
    unlink("eider.json");
    unlink("b.json");
    unlink("c.json");
}

static void check_file(void)
{
    struct config config;

    check_same("a file with everything",
               load_file(&config, "{\n"
                                  "  \"port\": 9000,\n"
                                  "  \"ping_interval\": \"30s\",\n"
                                  "  \"message_size_max\": \"32\\u004biB\",\n"
                                  "  \"log_level\": \"debug\",\n"
                                  "  \"watch\": true,\n"
                                  "  \"h\\u006fst\": \"::1\",\n"
                                  "  \"origins\": [\"https://a\", \"http://b:1\"]\n"
                                  "}\n"),
               "");
    CHECK("a number", config.port == 9000);
    CHECK("a time", config.ping_interval_ms == 30000);
    CHECK("a size, written with an escape", config.message_size_max == 32768);
    CHECK("a name", config.log_level == LOG_LEVEL_DEBUG);
    CHECK("a switch", config.watch == 1);
    CHECK("a text under a name with an escape", strcmp(config.host, "::1") == 0);
    CHECK("a list",
          config.origins.count == 2 && strcmp(config.origins.items[1], "http://b:1") == 0);
    config_fini(&config);
    check_same("an empty object", load_file(&config, "{}"), "");
    config_fini(&config);
    check_same("an empty list", load_file(&config, "{\"origins\": []}"), "");
    CHECK("is empty", config.origins.count == 0);
    config_fini(&config);
}

static void check_file_errors(void)
{
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"{\n\n\n\n\n\n\"port\": 99999}", "eider.json:7: port: 99999 is above 65535"},
        {"{\"port\": \"x\"}", "eider.json:1: port: 'x' is not a whole number"},
        {"{\"port\": -1}", "eider.json:1: port: '-1' is not a whole number"},
        {"{\"port\": 1.5}", "eider.json:1: port: '1.5' is not a whole number"},
        {"{\"port\": true}", "eider.json:1: port: a number or a string is expected"},
        {"{\"port\": null}", "eider.json:1: port: a number or a string is expected"},
        {"{\"port\": {}}", "eider.json:1: port: a number or a string is expected"},
        {"{\"host\": 1}", "eider.json:1: host: a string is expected"},
        {"{\"host\": \"a\\u0000b\"}", "eider.json:1: host: a NUL character"},
        {"{\"log_level\": 1}", "eider.json:1: log_level: a string is expected"},
        {"{\"log_level\": true}", "eider.json:1: log_level: a string is expected"},
        {"{\"watch\": 1}", "eider.json:1: watch: true or false is expected"},
        {"{\"origins\": \"https://a\"}", "eider.json:1: origins: an array of strings is expected"},
        {"{\"origins\": [1]}", "eider.json:1: origins: an array of strings is expected"},
        {"{\"origins\": [\"\"]}", "eider.json:1: origins: an item is empty or has a comma"},
        {"{\"origins\": [\"https://a,https://b\"]}",
         "eider.json:1: origins: an item is empty or has a comma"},
        {"{\"origins\": [\"null\"]}",
         "eider.json:1: origins: 'null': \"null\" is what any sandboxed page sends, so it tells "
         "nobody apart; it cannot be allowed"},
        {"{\n\"prot\": 1}", "eider.json:2: prot: unknown setting; did you mean port?"},
        {"{\"chanels\": {}}", "eider.json:1: chanels: unknown setting; did you mean channels?"},
        {"{\"port\": 1,\n\"port\": 2}", "eider.json:2: port: it is there twice"},
        {"{\"channels\": {},\n\"channels\": {}}", "eider.json:2: channels: it is there twice"},
        {"[]", "eider.json:1: an object is expected"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        check_same(cases[i].text, load_file(&config, cases[i].text), cases[i].expected);
        config_fini(&config);
    }
}

/* What is wrong is the reader's to say; where it is, is ours. */
static void check_malformed_files(void)
{
    static const struct {
        const char *text;
        const char *place;
    } cases[] = {
        {"", "eider.json:1:1: "},
        {"{", "eider.json:1:2: "},
        {"{\"port\": 1,}", "eider.json:1:12: "},
        {"{\n  \"port\": 080\n}", "eider.json:2:"},
        {"{\"port\": }", "eider.json:1:10: "},
        {"{\"origins\": [\"https://a\" 1]}", "eider.json:1:26: "},
        {"{\"channels\": x}", "eider.json:1:14: "},
        {"{\"channels\": {\"a\": x}}", "eider.json:1:20: "},
        {"{\"channels\": {\"a\": {\"publish\": x}}}", "eider.json:1:32: "},
        {"{\"channels\": {\"a\": {\"publish\": true,}}}", "eider.json:1:37: "},
        {"{\"channels\": {\"a\": {} 1}}", "eider.json:1:23: "},
        {"{}\n x", "eider.json:2:2: "},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;
        const char *error = load_file(&config, cases[i].text);
        const size_t size = strlen(cases[i].place);

        if (!CHECK(cases[i].text,
                   strncmp(error, cases[i].place, size) == 0 && strlen(error) > size)) {
            fprintf(stderr, "    got: %s\n", error);
        }
        config_fini(&config);
    }
}

static void check_file_access(void)
{
    struct config config;

    write_file("secret.json", "{}");
    chmod("secret.json", 0);
    if (access("secret.json", R_OK) != 0) { /* root may read anything */
        check_same("a file that may not be read",
                   load(&config, "--config secret.json", no_environment),
                   "secret.json: permission denied");
        config_fini(&config);
    }
    unlink("secret.json");

    mkdir("eider.json", 0700);
    check_same("a folder named eider.json", load(&config, "", no_environment),
               "eider.json: a directory");
    config_fini(&config);
    rmdir("eider.json");
}

/* `{}` and spaces, `size` bytes together. */
static const char *load_file_of_size(struct config *config, size_t size)
{
    char *text = malloc(size + 1);

    memset(text, ' ', size);
    memcpy(text, "{}", 2);
    text[size] = '\0';
    const char *error = load_file(config, text);

    free(text);
    return error;
}

static void check_file_size(void)
{
    struct config config;

    check_same("a file of 1 MiB", load_file_of_size(&config, CONFIG_FILE_SIZE_MAX), "");
    config_fini(&config);
    check_same("a file of one byte more", load_file_of_size(&config, CONFIG_FILE_SIZE_MAX + 1),
               "eider.json: larger than 1MiB");
    config_fini(&config);
}

static void check_channels(void)
{
    struct config config;

    check_same("rules",
               load_file(&config, "{\"channels\": {\n"
                                  "  \"room:{id}\": {\"publish\": false},\n"
                                  "  \"log\": {\"subscribe\": true,\n"
                                  "    \"subscribersMax\": 10,\n"
                                  "    \"messageSizeMax\": \"16KiB\"},\n"
                                  "  \"\\u002a\": {}\n"
                                  "}}"),
               "");
    const struct channel_rule *room = channel_rules_find(&config.channels, BYTES("room:1"));
    const struct channel_rule *log = channel_rules_find(&config.channels, BYTES("log"));
    const struct channel_rule *rest = channel_rules_find(&config.channels, BYTES("else"));

    CHECK("what a rule forbids", room->subscribe_allowed && !room->publish_allowed);
    CHECK("its limits", log->subscribers_max == 10 && log->message_size_max == 16384);
    CHECK("an empty rule allows everything",
          rest->subscribe_allowed && rest->publish_allowed && rest->subscribers_max == 0);
    CHECK("a rule's pattern may have escapes", strcmp(rest->pattern, "*") == 0);
    config_fini(&config);
}

static void check_channel_errors(void)
{
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"{\"channels\": []}", "eider.json:1: channels: an object is expected"},
        {"{\"channels\": {\n\"a\": true}}", "eider.json:2: channels: a: an object is expected"},
        {"{\"channels\": {\n\"a b\": {}}}", "eider.json:2: channels: a b: a space, a control "
                                            "character or one outside ASCII"},
        {"{\"channels\": {\n\"\": {}}}", "eider.json:2: channels: an empty channel pattern"},
        {"{\"channels\": {\"a\": {},\n\"a\": {}}}",
         "eider.json:2: channels: a: this channel pattern is there already"},
        {"{\"channels\": {\"a\": {\n\"publsh\": true}}}",
         "eider.json:2: channels: a: publsh: unknown option of a channel; did you mean publish?"},
        {"{\"channels\": {\"a\": {\"publish\": 1}}}",
         "eider.json:1: channels: a: publish: true or false is expected"},
        {"{\"channels\": {\"a\": {\"publish\": true,\n\"publish\": true}}}",
         "eider.json:2: channels: a: publish: it is there twice"},
        {"{\"channels\": {\"a\": {\"subscribersMax\": -1}}}",
         "eider.json:1: channels: a: subscribersMax: '-1' is not a whole number"},
        {"{\"channels\": {\"a\": {\"subscribersMax\": 4294967296}}}",
         "eider.json:1: channels: a: subscribersMax: 4294967296 is above 4294967295"},
        {"{\"channels\": {\"a\": {\"subscribersMax\": 4294967295}}}", ""},
        {"{\"channels\": {\"a\": {\"messageSizeMax\": \"1s\"}}}",
         "eider.json:1: channels: a: messageSizeMax: '1s' is not a size such as 4096, 64KiB or "
         "1MiB"},
        {"{\"channels\": {\"a\": {\"messageSizeMax\": []}}}",
         "eider.json:1: channels: a: messageSizeMax: a number or a string is expected"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        check_same(cases[i].text, load_file(&config, cases[i].text), cases[i].expected);
        config_fini(&config);
    }
}

static void check_between_settings(void)
{
    static const struct {
        const char *words;
        const char *expected;
    } cases[] = {
        {"--ping-interval 8001 --pong-timeout 8000", ""},
        {"--ping-interval 8000 --pong-timeout 8000",
         "ping_interval (8000 ms) is not above pong_timeout (8000 ms): a pong would be awaited "
         "when the next ping is due"},
        {"--ping-interval 0", ""},
        {"--outbox-size-max 1MiB --message-size-max 1MiB", ""},
        {"--outbox-size-max 1048575 --raw-message-size-max 4K --message-size-max 1MiB",
         "outbox_size_max (1048575 bytes) is below message_size_max (1048576 bytes): a message of "
         "that size could be sent to nobody"},
        {"--raw-message-size-max 1048577",
         "outbox_size_max (1048576 bytes) is below raw_message_size_max (1048577 bytes): a "
         "message of that size could be sent to nobody"},
        {"--public-dir .", ""},
        {"--public-dir missing", "public_dir: missing: no such directory"},
        {"--public-dir file", "public_dir: file: not a directory"},
    };

    write_file("file", "");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct config config;

        check_same(cases[i].words, load(&config, cases[i].words, no_environment), "");
        check_same(cases[i].words, check_text(&config), cases[i].expected);
        config_fini(&config);
    }
    unlink("file");
}

static void check_lines(const struct byte_buffer *text, size_t width)
{
    size_t size = 0;

    for (size_t i = 0; i < text->size; i++) {
        size = text->data[i] == '\n' ? 0 : size + 1;
        CHECK("a line fits on the page", size <= width);
    }
}

static void check_help(void)
{
    struct byte_buffer help;
    struct byte_buffer reference;

    byte_buffer_init(&help, 65536);
    byte_buffer_init(&reference, 65536);
    config_print_help(&help);
    config_print_reference(&reference);
    check_lines(&help, 100);
    byte_buffer_append_char(&help, '\0');
    byte_buffer_append_char(&reference, '\0');
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        const struct config_setting *setting = &config_settings[i];
        char spelled[CONFIG_SPELLED_SIZE];

        config_spell(setting, CONFIG_SPELL_FLAG, spelled);
        CHECK("the help has every flag", strstr(help.data, spelled) != NULL);
        CHECK("and what it is for", strstr(help.data, setting->help) != NULL);
        config_spell(setting, CONFIG_SPELL_VARIABLE, spelled);
        CHECK("the reference has every variable", strstr(reference.data, spelled) != NULL);
        CHECK("a help text keeps to its column", strlen(setting->help) <= 45);
    }
    byte_buffer_fini(&help);
    byte_buffer_fini(&reference);
}

int main(void)
{
    if (mkdtemp(folder) == NULL || chdir(folder) != 0) {
        return 1;
    }
    check_defaults();
    check_ranges();
    check_numbers();
    check_refused_values();
    check_texts();
    check_origins();
    check_flags();
    check_script();
    check_actions();
    check_environment();
    check_precedence();
    check_file();
    check_file_errors();
    check_malformed_files();
    check_file_access();
    check_file_size();
    check_channels();
    check_channel_errors();
    check_between_settings();
    check_help();
    rmdir(folder);
    return TEST_RESULT();
}
