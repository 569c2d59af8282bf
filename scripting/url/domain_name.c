#include "scripting/url/domain_name.h"

#include "base/utf8.h"
#include "scripting/url/punycode_label.h"

#include <locale.h>
#include <pthread.h>
#include <wctype.h>

static const struct bytes prefix = {"xn--", 4};

/* A name as code points, on the stack of whoever works on it. */
struct codes {
    uint32_t items[DOMAIN_CODES_MAX];
    size_t count;
};

static locale_t utf8_locale; /* for all threads, until the process ends; 0: there is none */

static void open_locale(void)
{
    utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

static uint32_t lower_case(uint32_t code)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    if (code < 0x80) {
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    }
    pthread_once(&once, open_locale);
    return utf8_locale == (locale_t)0 ? code : (uint32_t)towlower_l((wint_t)code, utf8_locale);
}

static bool in(uint32_t code, uint32_t first, uint32_t last)
{
    return code >= first && code <= last;
}

/* What UTS #46 leaves out of a name. */
static bool is_ignored(uint32_t code)
{
    return code == 0xad || code == 0x34f || code == 0x200b || code == 0x2060 || code == 0x2064 ||
           code == 0xfeff || in(code, 0x180b, 0x180f) || in(code, 0x206a, 0x206f) ||
           in(code, 0xfe00, 0xfe0f) || in(code, 0xe0100, 0xe01ef);
}

static uint32_t mapped(uint32_t code)
{
    if (code == 0x3002 || code == 0xff0e || code == 0xff61) {
        return '.';
    }
    if (in(code, 0xff01, 0xff5e)) {
        code -= 0xfee0;
    } else if (in(code, 0x1d400, 0x1d6a3)) { /* thirteen alphabets of mathematics */
        code = (code - 0x1d400) % 52 + 'A';
        code += code > 'Z' ? 'a' - 'Z' - 1 : 0;
    } else if (in(code, 0x1d7ce, 0x1d7ff)) {
        code = (code - 0x1d7ce) % 10 + '0';
    }
    return lower_case(code);
}

/* No name has these: controls, spaces, marks of direction, private use, what is no character. */
static bool is_disallowed(uint32_t code)
{
    return in(code, 0x80, 0xa0) || in(code, 0x2000, 0x200a) || in(code, 0x200e, 0x200f) ||
           in(code, 0x2028, 0x202f) || in(code, 0x205f, 0x2069) || in(code, 0x2ff0, 0x2fff) ||
           code == 0x3000 || code == 0x1680 || in(code, 0xd800, 0xf8ff) ||
           in(code, 0xfdd0, 0xfdef) || in(code, 0xfff0, 0xffff) || (code & 0xfffe) == 0xfffe ||
           code >= 0xe0000;
}

/* Marks that combine with the letter before them; a label cannot begin with one. A part of them. */
static bool is_mark(uint32_t code)
{
    return in(code, 0x300, 0x36f) || in(code, 0x483, 0x489) || in(code, 0x591, 0x5bd) ||
           in(code, 0x64b, 0x65f) || in(code, 0x900, 0x903) || in(code, 0x93a, 0x93c) ||
           in(code, 0x1ab0, 0x1aff) || in(code, 0x1dc0, 0x1dff) || in(code, 0x20d0, 0x20ff) ||
           in(code, 0x302a, 0x302f) || in(code, 0x3099, 0x309a) || in(code, 0xfe20, 0xfe2f);
}

/* Joiners may follow only a sign that takes the vowel off a letter. (U+200C also stands between
 * cursive letters; that rule needs tables, and is taken as kept.) */
static bool joiner_fits(const uint32_t *label, size_t at)
{
    const uint32_t before = at > 0 ? label[at - 1] : 0;
    const bool virama = in(before, 0x94d, 0xd4d) && (before & 0x7f) == 0x4d;

    return virama || before == 0xdca || before == 0xe3a || before == 0xf84 || before == 0x1039 ||
           (label[at] == 0x200c && in(before, 0x600, 0x8ff));
}

static bool label_is_valid(const uint32_t *label, size_t count)
{
    if (count > 0 && is_mark(label[0])) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_disallowed(label[i]) || (in(label[i], 0x200c, 0x200d) && !joiner_fits(label, i))) {
            return false;
        }
    }
    return true;
}

/* Whether what xn-- stood for could have been written in its place. */
static bool decoded_is_valid(const uint32_t *label, size_t count)
{
    bool plain = true;

    for (size_t i = 0; i < count; i++) {
        if (is_ignored(label[i]) || mapped(label[i]) != label[i] || label[i] == '.') {
            return false;
        }
        plain = plain && label[i] < 0x80;
    }
    return !plain && label_is_valid(label, count);
}

static void append_plain(struct byte_buffer *out, struct bytes text)
{
    for (size_t i = 0; i < text.size; i++) {
        byte_buffer_append_char(out, (char)lower_case((unsigned char)text.data[i]));
    }
}

static bool has_prefix(struct bytes label)
{
    return label.size >= prefix.size && (label.data[0] | 0x20) == 'x' &&
           (label.data[1] | 0x20) == 'n' && label.data[2] == '-' && label.data[3] == '-';
}

/* The label behind its xn-- as code points. */
static bool decode_label(struct bytes label, struct codes *codes)
{
    label.data += prefix.size;
    label.size -= prefix.size;
    return label.size <= DOMAIN_CODES_MAX && punycode_decode(label, codes->items, &codes->count);
}

static bool append_ascii_label(struct byte_buffer *out, struct bytes label)
{
    struct codes codes;
    const size_t begin = out->size;

    append_plain(out, label);
    if (!has_prefix(label)) {
        return true;
    }
    const struct bytes lower = {out->data + begin, out->size - begin};

    return !out->failed && decode_label(lower, &codes) &&
           decoded_is_valid(codes.items, codes.count);
}

static struct bytes next_label(struct bytes name, size_t at)
{
    size_t end = at;

    while (end < name.size && name.data[end] != '.') {
        end++;
    }
    return (struct bytes){name.data + at, end - at};
}

static uint32_t decode_code(const char *at, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)at;
    uint32_t code = size == 1 ? bytes[0] : bytes[0] & (0xffu >> (size + 1));

    for (size_t i = 1; i < size; i++) {
        code = code << 6 | (bytes[i] & 0x3fu);
    }
    return code;
}

/* The name as mapped code points. */
static bool map_name(struct bytes name, struct codes *codes)
{
    codes->count = 0;
    for (size_t at = 0, size; at < name.size; at += size) {
        size = utf8_size(name.data + at, name.size - at);
        if (size == 0 || codes->count + 2 > DOMAIN_CODES_MAX) {
            return false;
        }
        const uint32_t code = decode_code(name.data + at, size);

        if (code == 0x130) { /* a dotted I is the one letter that becomes two */
            codes->items[codes->count++] = 'i';
            codes->items[codes->count++] = 0x307;
        } else if (!is_ignored(code)) {
            codes->items[codes->count++] = mapped(code);
        }
    }
    return true;
}

static bool append_label(struct byte_buffer *out, const uint32_t *label, size_t count)
{
    char ascii[DOMAIN_CODES_MAX];
    bool plain = true;

    for (size_t i = 0; i < count; i++) {
        plain = plain && label[i] < 0x80;
        ascii[i] = (char)label[i];
    }
    if (plain) {
        return append_ascii_label(out, (struct bytes){ascii, count});
    }
    /* Letters after an ASCII "xn--" are no Punycode. */
    if (!label_is_valid(label, count) || (count >= prefix.size && memcmp(ascii, "xn--", 4) == 0)) {
        return false;
    }
    byte_buffer_append_bytes(out, prefix);
    return punycode_encode(out, label, count);
}

bool domain_to_ascii(struct byte_buffer *out, struct bytes name)
{
    struct codes codes;
    unsigned char all = 0;

    for (size_t i = 0; i < name.size; i++) {
        all |= (unsigned char)name.data[i];
    }
    if (all < 0x80) {
        append_plain(out, name); /* the standard asks no more, not even of xn-- labels */
        return true;
    }
    if (!map_name(name, &codes)) {
        return false;
    }
    for (size_t at = 0, end; at <= codes.count; at = end + 1) {
        for (end = at; end < codes.count && codes.items[end] != '.'; end++) {
        }
        if (!append_label(out, codes.items + at, end - at)) {
            return false;
        }
        if (end < codes.count) {
            byte_buffer_append_char(out, '.');
        }
    }
    return true;
}

void domain_to_unicode(struct byte_buffer *out, struct bytes name)
{
    struct codes codes;

    for (size_t at = 0; at <= name.size; at++) {
        const struct bytes label = next_label(name, at);
        const bool decoded = has_prefix(label) && name.size <= DOMAIN_CODES_MAX * 4 &&
                             decode_label(label, &codes) &&
                             decoded_is_valid(codes.items, codes.count);

        for (size_t i = 0; decoded && i < codes.count; i++) {
            char bytes[4];

            byte_buffer_append(out, bytes, utf8_write(bytes, codes.items[i]));
        }
        if (!decoded) {
            byte_buffer_append_bytes(out, label);
        }
        at += label.size;
        if (at < name.size) {
            byte_buffer_append_char(out, '.');
        }
    }
}
