#include "channels/channel_name.h"
#include "test/support/test.h"

static void check_names(void)
{
    static const struct {
        const char *label;
        struct bytes name;
        bool valid;
    } cases[] = {
        {"a namespace and an id", BYTES("room:42"), true},
        {"one character", BYTES("x"), true},
        {"the first and the last printable characters", BYTES("!~"), true},
        {"what patterns give a meaning to is plain in a name", BYTES("{a}*"), true},
        {"an empty name", BYTES(""), false},
        {"an absent name", BYTES_NONE, false},
        {"a space", BYTES("a b"), false},
        {"a newline", BYTES("a\n"), false},
        {"a NUL inside", BYTES("a\0b"), false},
        {"DEL", BYTES("a\x7f"), false},
        {"a letter outside ASCII", BYTES("caf\xc3\xa9"), false},
        {"the byte 0xff", BYTES("\xff"), false},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(cases[i].label, channel_name_valid(cases[i].name, 255) == cases[i].valid);
    }
}

static void check_sizes(void)
{
    char name[256];

    memset(name, 'a', sizeof(name));
    CHECK("255 bytes of at most 255", channel_name_valid((struct bytes){name, 255}, 255));
    CHECK("256 bytes of at most 255", !channel_name_valid((struct bytes){name, 256}, 255));
    CHECK("one byte of at most one", channel_name_valid(BYTES("a"), 1));
    CHECK("two bytes of at most one", !channel_name_valid(BYTES("ab"), 1));
}

int main(void)
{
    check_names();
    check_sizes();
    return TEST_RESULT();
}
