#include "server/cli/versions.h"

#ifdef __clang__
#define COMPILER "clang", __clang_version__
#else
#define COMPILER "gcc", __VERSION__
#endif

void versions_append(struct byte_buffer *out)
{
    static const struct {
        const char *name;
        const char *version;
    } parts[] = {
        {"Duktape", DUKTAPE_VERSION},
        {"libwebsockets", LWS_VERSION},
        {"libuv", UV_VERSION},
        {"hiredis", HIREDIS_VERSION},
        {"OpenSSL", OPENSSL_VERSION},
        {"zlib", ZLIB_VERSION},
        {"acorn", ACORN_VERSION},
        {"acorn-typescript", ACORN_TYPESCRIPT_VERSION},
        {COMPILER},
    };

    byte_buffer_printf(out, "eider %s\n", EIDER_VERSION);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        byte_buffer_printf(out, "  %-16s %s\n", parts[i].name, parts[i].version);
    }
}
