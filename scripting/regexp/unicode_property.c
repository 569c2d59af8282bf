#include "scripting/regexp/unicode_property.h"

#include "base/xmalloc.h"

/*
 * A line is `kind name alias...:data`. Kinds: b binary, g General_Category, s Script, x
 * Script_Extensions where it differs from Script. The data are the code points where membership
 * changes, as differences in base 32 (make_unicode_data.js).
 */
extern const unsigned char unicode_properties_txt[];
extern const size_t unicode_properties_txt_size;

#define LINE_COUNT_MAX 512

struct property_set {
    uint32_t count;        /* of boundaries; the first begins a run of members */
    uint32_t boundaries[]; /* ascending */
};

void unicode_properties_init(struct unicode_properties *properties)
{
    *properties = (struct unicode_properties){0};
}

void unicode_properties_fini(struct unicode_properties *properties)
{
    for (int32_t i = 0; properties->sets != NULL && i < LINE_COUNT_MAX; i++) {
        free(properties->sets[i]);
    }
    free(properties->sets);
    unicode_properties_init(properties);
}

/* Whether one of the words in `head` after the first is `name`. */
static bool head_names(struct bytes head, struct bytes name)
{
    const char *end = head.data + head.size;

    for (const char *word = head.data + 2; word < end;) {
        const char *space = memchr(word, ' ', (size_t)(end - word));
        const char *word_end = space != NULL ? space : end;

        if (bytes_equal((struct bytes){word, (size_t)(word_end - word)}, name)) {
            return true;
        }
        word = word_end + 1;
    }
    return false;
}

/* The number of the line of that kind and name, or -1. */
static int32_t find_line(char kind, struct bytes name)
{
    const char *line = (const char *)unicode_properties_txt;
    const char *end = line + unicode_properties_txt_size;

    for (int32_t number = 0; line < end; number++) {
        const char *colon = memchr(line, ':', (size_t)(end - line));

        if (line[0] == kind && head_names((struct bytes){line, (size_t)(colon - line)}, name)) {
            return number;
        }
        line = (const char *)memchr(colon, '\n', (size_t)(end - colon)) + 1;
    }
    return -1;
}

static const char *line_at(int32_t number)
{
    const char *line = (const char *)unicode_properties_txt;

    for (; number > 0; number--) {
        line = strchr(line, '\n') + 1;
    }
    return line;
}

static uint32_t digit_value(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return (uint32_t)(c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
        return (uint32_t)(c - 'a') + 26;
    }
    if (c >= '0' && c <= '9') {
        return (uint32_t)(c - '0') + 52;
    }
    return c == '+' ? 62 : 63;
}

/* The next difference; moves `at` behind it. */
static uint32_t next_number(const char **at)
{
    uint32_t number = 0;

    for (unsigned shift = 0;; shift += 5) {
        const uint32_t digit = digit_value(*(*at)++);

        number |= (digit & 31) << shift;
        if (digit < 32) {
            return number;
        }
    }
}

static struct property_set *unpack(const char *line)
{
    const char *data = strchr(line, ':') + 1;
    const char *end = strchr(data, '\n');
    struct property_set *set =
        xmalloc(sizeof(*set) + (size_t)(end - data) * sizeof(set->boundaries[0]));
    uint32_t c = 0;

    set->count = 0;
    while (data < end) {
        c += next_number(&data);
        set->boundaries[set->count++] = c;
    }
    return xrealloc(set, sizeof(*set) + set->count * sizeof(set->boundaries[0]));
}

/* The set of that number, unpacked now if it is not yet. */
static const struct property_set *set_of(struct unicode_properties *properties, int32_t number)
{
    if (properties->sets == NULL) {
        properties->sets = xcalloc(LINE_COUNT_MAX, sizeof(properties->sets[0]));
    }
    if (properties->sets[number] == NULL) {
        properties->sets[number] = unpack(line_at(number));
    }
    return properties->sets[number];
}

static int32_t number_of_value(struct bytes name, struct bytes value)
{
    if (bytes_equal(name, BYTES("General_Category")) || bytes_equal(name, BYTES("gc"))) {
        return find_line('g', value);
    }
    if (bytes_equal(name, BYTES("Script")) || bytes_equal(name, BYTES("sc"))) {
        return find_line('s', value);
    }
    if (bytes_equal(name, BYTES("Script_Extensions")) || bytes_equal(name, BYTES("scx"))) {
        const int32_t number = find_line('x', value);

        return number >= 0 ? number : find_line('s', value);
    }
    return -1;
}

static int32_t number_of_name(struct bytes name)
{
    const int32_t number = find_line('b', name);

    return number >= 0 ? number : find_line('g', name);
}

int32_t unicode_property_find(struct bytes name, struct bytes value)
{
    return value.data != NULL ? number_of_value(name, value) : number_of_name(name);
}

bool unicode_property_has(struct unicode_properties *properties, int32_t number, uint32_t c)
{
    const struct property_set *set = set_of(properties, number);
    uint32_t low = 0;
    uint32_t high = set->count;

    while (low < high) {
        const uint32_t middle = (low + high) / 2;

        if (set->boundaries[middle] <= c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low % 2 == 1; /* Behind an odd number of boundaries is inside. */
}
