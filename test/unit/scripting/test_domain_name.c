/* Names of hosts as ASCII: what is mapped, what is refused, and how long a name may be. */
#include "scripting/url/domain_name.h"

#include "test/support/test.h"

static const struct {
    const char *label;
    const char *name;
    const char *ascii; /* NULL: refused */
} names[] = {
    {"ASCII becomes lower case", "EXAMPLE.com", "example.com"},
    {"an ASCII xn-- label is not looked into", "xn--a.com", "xn--a.com"},
    {"letters of Latin", "M\xc3\x9cNCHEN.de", "xn--mnchen-3ya.de"},
    {"sharp s stays", "fa\xc3\x9f.de", "xn--fa-hia.de"},
    {"the ideographic full stop is a dot",
     "a\xe3\x80\x82"
     "b",
     "a.b"},
    {"full-width letters", "\xef\xbc\xa1\xef\xbd\x82", "ab"},
    {"letters of mathematics", "\xf0\x9d\x90\x80\xf0\x9d\x9f\x8f", "a1"},
    {"a soft hyphen goes",
     "a\xc2\xad"
     "b",
     "ab"},
    {"what is beyond the first plane", "\xf0\x9f\x92\xa9.la", "xn--ls8h.la"},
    {"the replacement character is refused", "a\xef\xbf\xbd", NULL},
    {"ill-formed UTF-8 is refused", "a\xff", NULL},
    {"a space without break is refused",
     "a\xc2\xa0"
     "b",
     NULL},
    {"a label cannot begin with a mark",
     "\xcc\x80"
     "a",
     NULL},
    {"a joiner alone is refused",
     "a\xe2\x80\x8d"
     "b",
     NULL},
    {"a label that decodes to capitals is refused beside others", "xn--TDA.\xc3\xbc",
     "xn--tda.xn--tda"},
    {"a label of bad Punycode is refused beside others", "xn--a.\xc3\xbc", NULL},
    {"empty labels stay", "\xc3\xbc..", "xn--tda.."},
};

static void test_names(struct byte_buffer *out)
{
    for (size_t i = 0; i < COUNT(names); i++) {
        byte_buffer_reset(out);
        const bool taken = domain_to_ascii(out, bytes_of(names[i].name));

        CHECK(names[i].label, taken == (names[i].ascii != NULL));
        if (taken && names[i].ascii != NULL) {
            CHECK_TEXT(names[i].label, *out, names[i].ascii);
        }
    }
}

static bool takes_characters(struct byte_buffer *out, size_t count)
{
    struct byte_buffer name;

    byte_buffer_init(&name, DOMAIN_CODES_MAX * 3);
    for (size_t i = 0; i < count; i++) {
        byte_buffer_append(&name, "\xc3\xbc", 2);
    }
    byte_buffer_reset(out);
    const bool taken = domain_to_ascii(out, byte_buffer_bytes(&name));

    byte_buffer_fini(&name);
    return taken;
}

static void test_limit(struct byte_buffer *out)
{
    CHECK("a long name is taken", takes_characters(out, DOMAIN_CODES_MAX - 1));
    CHECK("a longer one is not", !takes_characters(out, DOMAIN_CODES_MAX + 1));
}

static void test_unicode(struct byte_buffer *out)
{
    byte_buffer_reset(out);
    domain_to_unicode(out, BYTES("xn--mnchen-3ya.de"));
    CHECK_TEXT("a label is decoded", *out, "m\xc3\xbcnchen.de");
    byte_buffer_reset(out);
    domain_to_unicode(out, BYTES("xn--a.x--.xn--"));
    CHECK_TEXT("what cannot be decoded stays", *out, "xn--a.x--.xn--");
}

int main(void)
{
    struct byte_buffer out;

    byte_buffer_init(&out, 1u << 20);
    test_names(&out);
    test_limit(&out);
    test_unicode(&out);
    byte_buffer_fini(&out);
    return TEST_RESULT();
}
