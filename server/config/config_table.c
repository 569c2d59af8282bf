#include "server/config/config_table.h"

#include "server/config/config.h"
#include "server/config/edit_distance.h"

#include <ctype.h>
#include <stdio.h>

#define AT(field) offsetof(struct config, field)

/* The order is that of the enums in base/log.h. */
static const char *const log_levels[] = {"debug", "info", "warn", "error", "off", NULL};
static const char *const switch_values[] = {"false", "true", NULL};
static const char *const log_formats[] = {"auto", "human", "json", NULL};

enum { KIB = 1024, MIB = 1024 * KIB, GIB = 1024 * MIB, SECOND = 1000, HOUR = 3600 * SECOND };

#define LISTENING   "Where it listens"
#define SERVING     "What it serves"
#define CONNECTIONS "Connections"
#define SCRIPTS     "Scripts"
#define RUNNING     "Running"

/* clang-format off */
const struct config_setting config_settings[CONFIG_SETTING_COUNT] = {
    {.name = "host", .kind = CONFIG_STRING, .offset = AT(host), .fallback = "",
     .help = "address to listen on; empty: every one", .section = LISTENING},
    {.name = "port", .kind = CONFIG_NUMBER, .offset = AT(port), .fallback = "8000", .letter = 'p',
     .range = {0, 65535, false}, .help = "port to listen on; 0: any free one", .section = LISTENING},
    {.name = "origins", .kind = CONFIG_ORIGINS, .offset = AT(origins), .fallback = "",
     .help = "whose pages may connect; empty: our host's", .section = LISTENING},

    {.name = "public_dir", .kind = CONFIG_STRING, .offset = AT(public_dir), .fallback = "",
     .help = "static files; empty: public/ by the script", .section = SERVING},
    {.name = "files_max", .kind = CONFIG_NUMBER, .offset = AT(files_max), .fallback = "256",
     .range = {1, 100000, false}, .help = "files being sent at once, then 503", .section = SERVING},

    {.name = "connections_max", .kind = CONFIG_NUMBER, .offset = AT(connections_max), .fallback = "0",
     .range = {0, 10000000, false}, .help = "at a time; 0: as open files allow", .section = CONNECTIONS},
    {.name = "handshake_timeout", .kind = CONFIG_TIME, .offset = AT(handshake_timeout_ms), .fallback = "10s",
     .range = {1, HOUR, false}, .help = "from accept to a complete request", .section = CONNECTIONS},
    {.name = "connect_timeout", .kind = CONFIG_TIME, .offset = AT(connect_timeout_ms), .fallback = "10s",
     .range = {1, HOUR, false}, .help = "from upgrade to connect command, then 3502", .section = CONNECTIONS},
    {.name = "ping_interval", .kind = CONFIG_TIME, .offset = AT(ping_interval_ms), .fallback = "25s",
     .range = {1, HOUR, true}, .help = "between pings; 0: no pings", .section = CONNECTIONS},
    {.name = "pong_timeout", .kind = CONFIG_TIME, .offset = AT(pong_timeout_ms), .fallback = "8s",
     .range = {1, HOUR, false}, .help = "for the answer to a ping, then 3012", .section = CONNECTIONS},
    {.name = "close_timeout", .kind = CONFIG_TIME, .offset = AT(close_timeout_ms), .fallback = "5s",
     .range = {1, HOUR, false}, .help = "for a peer to finish a closing handshake", .section = CONNECTIONS},
    {.name = "message_size_max", .kind = CONFIG_SIZE, .offset = AT(message_size_max), .fallback = "64KiB",
     .range = {256, 64 * MIB, false}, .help = "one message from a client, then 1009", .section = CONNECTIONS},
    {.name = "fragments_max", .kind = CONFIG_NUMBER, .offset = AT(fragments_max), .fallback = "16384",
     .range = {1, 1000000, false}, .help = "fragments of one message, then 1008", .section = CONNECTIONS},
    {.name = "control_frames_max", .kind = CONFIG_NUMBER, .offset = AT(control_frames_max), .fallback = "100",
     .range = {1, 1000000, false}, .help = "pongs in a second, then 1008", .section = CONNECTIONS},
    {.name = "outbox_size_max", .kind = CONFIG_SIZE, .offset = AT(outbox_size_max), .fallback = "1MiB",
     .range = {4 * KIB, GIB, false}, .help = "bytes waiting for one client, then 3008", .section = CONNECTIONS},
    {.name = "waiting_size_max", .kind = CONFIG_SIZE, .offset = AT(waiting_size_max), .fallback = "256KiB",
     .range = {KIB, GIB, false}, .help = "commands waiting for a handler", .section = CONNECTIONS},
    {.name = "channels_per_client", .kind = CONFIG_NUMBER, .offset = AT(channels_per_client), .fallback = "128",
     .range = {1, 1000000, false}, .help = "subscriptions one client may hold", .section = CONNECTIONS},
    {.name = "channel_name_max", .kind = CONFIG_NUMBER, .offset = AT(channel_name_max), .fallback = "255",
     .range = {1, 1024, false}, .help = "bytes of a channel's name", .section = CONNECTIONS},
    {.name = "json_depth_max", .kind = CONFIG_NUMBER, .offset = AT(json_depth_max), .fallback = "64",
     .range = {1, 128, false}, .help = "levels of nesting in a client's JSON", .section = CONNECTIONS},
    {.name = "fanout_slice", .kind = CONFIG_NUMBER, .offset = AT(fanout_slice), .fallback = "4096",
     .range = {1, 1000000, false}, .help = "deliveries in one turn of the loop", .section = CONNECTIONS},
    {.name = "fanout_jobs_max", .kind = CONFIG_NUMBER, .offset = AT(fanout_jobs_max), .fallback = "4096",
     .range = {1, 1000000, false}, .help = "publications under way at once, then 111", .section = CONNECTIONS},

    {.name = "script_time_max", .kind = CONFIG_TIME, .offset = AT(script_time_max_ms), .fallback = "50ms",
     .range = {1, HOUR, true}, .help = "CPU of one call into it; 0: no limit", .section = SCRIPTS},
    {.name = "script_load_time_max", .kind = CONFIG_TIME, .offset = AT(script_load_time_max_ms), .fallback = "10s",
     .range = {1, HOUR, false}, .help = "CPU of loading the app", .section = SCRIPTS},
    {.name = "script_memory_max", .kind = CONFIG_SIZE, .offset = AT(script_memory_max), .fallback = "64MiB",
     .range = {MIB, 4095u * MIB, false}, .help = "bytes of a script's heap", .section = SCRIPTS},
    {.name = "timers_max", .kind = CONFIG_NUMBER, .offset = AT(timers_max), .fallback = "100000",
     .range = {1, 10000000, false}, .help = "live timers of a script", .section = SCRIPTS},
    {.name = "cache_dir", .kind = CONFIG_STRING, .offset = AT(cache_dir), .fallback = "",
     .help = "lowered scripts; \"\" is ~/.cache/eider, or off", .section = SCRIPTS},
    {.name = "raw_message_size_max", .kind = CONFIG_SIZE, .offset = AT(raw_message_size_max), .fallback = "1MiB",
     .range = {256, 64 * MIB, false}, .help = "one message on a raw WebSocket, then 1009", .section = SCRIPTS},
    {.name = "watch", .kind = CONFIG_SWITCH, .offset = AT(watch), .fallback = "false",
     .choices = switch_values, .help = "reload the app when its files change", .section = SCRIPTS},

    {.name = "shutdown_timeout", .kind = CONFIG_TIME, .offset = AT(shutdown_timeout_ms), .fallback = "10s",
     .range = {1, HOUR, true}, .help = "for connections to end; 0: at once", .section = RUNNING},
    {.name = "log_level", .kind = CONFIG_CHOICE, .offset = AT(log_level), .fallback = "info", .choices = log_levels,
     .help = "what is logged", .section = RUNNING},
    {.name = "log_format", .kind = CONFIG_CHOICE, .offset = AT(log_format), .fallback = "auto", .choices = log_formats,
     .help = "auto: human on a terminal, json elsewhere", .section = RUNNING},
};
/* clang-format on */

void config_spell(const struct config_setting *setting, enum config_spelling spelling,
                  char spelled[CONFIG_SPELLED_SIZE])
{
    static const char *const prefixes[] = {"", "--", "EIDER_"};

    snprintf(spelled, CONFIG_SPELLED_SIZE, "%s%s", prefixes[spelling], setting->name);
    for (char *at = spelled; *at != '\0'; at++) {
        if (spelling == CONFIG_SPELL_FLAG && *at == '_') {
            *at = '-';
        }
        if (spelling == CONFIG_SPELL_VARIABLE) {
            *at = (char)toupper((unsigned char)*at);
        }
    }
}

const struct config_setting *config_find(struct bytes word, enum config_spelling spelling)
{
    char spelled[CONFIG_SPELLED_SIZE];

    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        config_spell(&config_settings[i], spelling, spelled);
        if (bytes_equal(word, bytes_of(spelled))) {
            return &config_settings[i];
        }
    }
    return NULL;
}

/* What each place knows besides the settings. */
static const char *const other_words[][4] = {
    [CONFIG_SPELL_MEMBER] = {"channels"},
    [CONFIG_SPELL_FLAG] = {"--config", "--help", "--version"},
    [CONFIG_SPELL_VARIABLE] = {"EIDER_CONFIG"},
};

bool config_unknown(struct bytes word, enum config_spelling spelling, struct error *err)
{
    static const char *const nouns[] = {"setting", "flag", "variable"};
    char spelled[CONFIG_SPELLED_SIZE];
    struct nearest nearest;

    nearest_init(&nearest, word);
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        config_spell(&config_settings[i], spelling, spelled);
        nearest_offer(&nearest, spelled);
    }
    for (size_t i = 0; other_words[spelling][i] != NULL; i++) {
        nearest_offer(&nearest, other_words[spelling][i]);
    }
    error_set(err, "unknown %s", nouns[spelling]);
    nearest_suggest(&nearest, err);
    snprintf(spelled, sizeof(spelled), "%.*s", (int)word.size, word.data);
    return error_in(err, spelled);
}
