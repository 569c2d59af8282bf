#include "scripting/url/ip_address.h"

#include "scripting/url/percent.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* One part of an IPv4 address; above 2^32 it is 2^32, which no place of it can hold. */
static bool ipv4_number(struct bytes text, uint64_t *number)
{
    unsigned base = 10;

    *number = 0;
    if (text.size == 0) {
        return false;
    }
    if (text.size >= 2 && text.data[0] == '0') {
        const bool hex = (text.data[1] | 0x20) == 'x';

        base = hex ? 16 : 8;
        text.data += hex ? 2 : 1;
        text.size -= hex ? 2 : 1;
    }
    for (size_t i = 0; i < text.size; i++) {
        const int digit = percent_hex_value(text.data[i]);

        if (digit < 0 || (unsigned)digit >= base) {
            return false;
        }
        *number = *number * base + (unsigned)digit;
        if (*number > UINT32_MAX) {
            *number = (uint64_t)UINT32_MAX + 1;
        }
    }
    return true;
}

/* The host without a dot at its end. */
static struct bytes without_last_dot(struct bytes host)
{
    if (host.size > 0 && host.data[host.size - 1] == '.') {
        host.size--;
    }
    return host;
}

bool ipv4_is_meant(struct bytes host)
{
    host = without_last_dot(host);
    size_t begin = host.size;

    while (begin > 0 && host.data[begin - 1] != '.') {
        begin--;
    }
    const struct bytes last = {host.data + begin, host.size - begin};
    bool digits = last.size > 0;
    uint64_t number;

    for (size_t i = 0; i < last.size; i++) {
        digits = digits && is_digit(last.data[i]);
    }
    return digits || ipv4_number(last, &number);
}

bool ipv4_parse(struct bytes host, uint32_t *address)
{
    uint64_t parts[4];
    size_t count = 0;

    host = without_last_dot(host);
    for (size_t at = 0; at <= host.size; at++) {
        const size_t begin = at;

        while (at < host.size && host.data[at] != '.') {
            at++;
        }
        if (count == 4 ||
            !ipv4_number((struct bytes){host.data + begin, at - begin}, &parts[count])) {
            return false;
        }
        count++;
    }
    /* The last part fills all the bytes that are left. */
    if (parts[count - 1] >= UINT64_C(1) << (8 * (5 - count))) {
        return false;
    }
    uint64_t sum = parts[count - 1];

    for (size_t i = 0; i + 1 < count; i++) {
        if (parts[i] > 255) {
            return false;
        }
        sum += parts[i] << (8 * (3 - i));
    }
    *address = (uint32_t)sum;
    return true;
}

void ipv4_write(struct byte_buffer *out, uint32_t address)
{
    byte_buffer_printf(out, "%u.%u.%u.%u", address >> 24, address >> 16 & 255, address >> 8 & 255,
                       address & 255);
}

struct ipv6_reader {
    const char *at;
    const char *end;
    uint16_t *pieces;
    int count;
    int compress; /* where "::" stands, or -1 */
};

static bool next_is(const struct ipv6_reader *reader, char c)
{
    return reader->at < reader->end && *reader->at == c;
}

/* The last two pieces, written as an IPv4 address with exactly four decimal parts. */
static bool read_ipv4_tail(struct ipv6_reader *reader)
{
    uint32_t address = 0;

    if (reader->count + (reader->compress >= 0 ? 1 : 0) > 6) {
        return false;
    }
    for (int part = 0; part < 4; part++) {
        unsigned value = 0;
        const char *begin = reader->at + (part > 0 ? 1 : 0);

        if (part > 0 && !next_is(reader, '.')) {
            return false;
        }
        for (reader->at = begin; reader->at < reader->end && is_digit(*reader->at); reader->at++) {
            if (reader->at > begin && *begin == '0') {
                return false;
            }
            value = value * 10 + (unsigned)(*reader->at - '0');
            if (value > 255) {
                return false;
            }
        }
        if (reader->at == begin) {
            return false;
        }
        address = address << 8 | value;
    }
    reader->pieces[reader->count++] = (uint16_t)(address >> 16);
    reader->pieces[reader->count++] = (uint16_t)address;
    return reader->at == reader->end;
}

/* One piece and the colon behind it. */
static bool read_piece(struct ipv6_reader *reader)
{
    const char *begin = reader->at;
    unsigned value = 0;

    while (reader->at < reader->end && reader->at - begin < 4 &&
           percent_hex_value(*reader->at) >= 0) {
        value = value << 4 | (unsigned)percent_hex_value(*reader->at++);
    }
    if (next_is(reader, '.')) {
        reader->at = begin;
        return read_ipv4_tail(reader);
    }
    if (reader->at == begin) {
        return false;
    }
    reader->pieces[reader->count++] = (uint16_t)value;
    if (reader->at == reader->end) {
        return true;
    }
    return *reader->at++ == ':' && reader->at < reader->end;
}

/* Moves what came after "::" to the end, and fills the gap, of one piece at least, with zeros. */
static bool expand(struct ipv6_reader *reader)
{
    const int moved = reader->count - reader->compress;

    if (reader->compress < 0 || reader->count == 8) {
        return reader->compress < 0 && reader->count == 8;
    }
    for (int i = 0; i < 8 - reader->compress; i++) {
        reader->pieces[7 - i] = i < moved ? reader->pieces[reader->count - 1 - i] : 0;
    }
    return true;
}

bool ipv6_parse(struct bytes text, uint16_t pieces[8])
{
    struct ipv6_reader reader = {text.data, text.data + text.size, pieces, 0, -1};

    if (next_is(&reader, ':')) {
        if (text.size < 2 || text.data[1] != ':') {
            return false;
        }
        reader.at += 2;
        reader.compress = 0;
    }
    while (reader.at < reader.end) {
        if (reader.count == 8) {
            return false;
        }
        if (next_is(&reader, ':')) { /* read_piece() took the first of the two */
            if (reader.compress >= 0 || reader.count == 0) {
                return false;
            }
            reader.at++;
            reader.compress = reader.count;
        } else if (!read_piece(&reader)) {
            return false;
        }
    }
    return expand(&reader);
}

/* The first of the longest runs of zeros, of two at least; 8 when there is none. */
static int longest_zeros(const uint16_t pieces[8], int *size)
{
    int best = 8;

    *size = 1;
    for (int i = 0; i < 8; i++) {
        int end = i;

        while (end < 8 && pieces[end] == 0) {
            end++;
        }
        if (end - i > *size) {
            best = i;
            *size = end - i;
        }
        i = end > i ? end - 1 : i;
    }
    return best;
}

void ipv6_write(struct byte_buffer *out, const uint16_t pieces[8])
{
    int size;
    const int compress = longest_zeros(pieces, &size);

    for (int i = 0; i < 8; i++) {
        if (i == compress) {
            byte_buffer_append(out, i == 0 ? "::" : ":", i == 0 ? 2 : 1);
            i += size - 1;
            continue;
        }
        byte_buffer_printf(out, "%x", pieces[i]);
        if (i < 7) {
            byte_buffer_append_char(out, ':');
        }
    }
}
