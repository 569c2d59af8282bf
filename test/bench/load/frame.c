#include "load/frame.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define HEADER_BYTES_MAX 14
#define ANSWER_BYTES_MAX 4096

/* Keys need not be secret here, only different from zero and from each other. */
static uint32_t next_key(void)
{
    static uint32_t state = 2463534242u;

    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

static size_t put_header(unsigned char *header, unsigned opcode, uint64_t size)
{
    size_t at = 2;

    header[0] = (unsigned char)(0x80u | opcode);
    if (size < 126) {
        header[1] = (unsigned char)(0x80u | size);
        return at;
    }
    const unsigned width = size <= UINT16_MAX ? 2 : 8;
    header[1] = width == 2 ? 0xfe : 0xff;
    for (unsigned shift = width * 8; shift > 0; shift -= 8) {
        header[at++] = (unsigned char)(size >> (shift - 8));
    }
    return at;
}

static void mask(char *data, size_t size, uint32_t key)
{
    const uint64_t wide = (uint64_t)key << 32 | key;
    unsigned char bytes[sizeof(key)];
    size_t at = 0;

    for (; at + sizeof(wide) <= size; at += sizeof(wide)) {
        uint64_t word;

        memcpy(&word, data + at, sizeof(word));
        word ^= wide;
        memcpy(data + at, &word, sizeof(word));
    }
    memcpy(bytes, &key, sizeof(key));
    for (; at < size; at++) {
        data[at] = (char)(data[at] ^ bytes[at % sizeof(key)]);
    }
}

void frame_append(struct byte_buffer *out, unsigned opcode, const struct bytes *parts,
                  size_t part_count)
{
    unsigned char header[HEADER_BYTES_MAX];
    const uint32_t key = next_key();
    size_t payload_size = 0;

    for (size_t i = 0; i < part_count; i++) {
        payload_size += parts[i].size;
    }
    size_t header_size = put_header(header, opcode, payload_size);
    memcpy(header + header_size, &key, sizeof(key));
    header_size += sizeof(key);

    byte_buffer_append(out, header, header_size);
    for (size_t i = 0; i < part_count; i++) {
        byte_buffer_append_bytes(out, parts[i]);
    }
    assert(!out->failed);
    mask(out->data + out->size - payload_size, payload_size, key);
}

static uint64_t read_big_endian(const unsigned char *data, unsigned width)
{
    uint64_t value = 0;

    for (unsigned i = 0; i < width; i++) {
        value = value << 8 | data[i];
    }
    return value;
}

enum frame_result frame_take(struct bytes input, struct frame *frame)
{
    const unsigned char *data = (const unsigned char *)input.data;
    unsigned width = 0;

    if (input.size < 2) {
        return FRAME_NEEDS_MORE;
    }
    if ((data[0] & 0xf0u) != 0x80u || (data[1] & 0x80u) != 0) {
        return FRAME_BROKEN;
    }
    uint64_t size = data[1];
    if (size >= 126) {
        width = size == 126 ? 2 : 8;
        if (input.size < 2 + width) {
            return FRAME_NEEDS_MORE;
        }
        size = read_big_endian(data + 2, width);
    }
    if (size > input.size - 2 - width) {
        return FRAME_NEEDS_MORE;
    }
    frame->opcode = data[0] & 0x0fu;
    frame->payload = (struct bytes){input.data + 2 + width, size};
    frame->size = 2 + width + size;
    return FRAME_WHOLE;
}

void handshake_append(struct byte_buffer *out, const char *path, unsigned port)
{
    byte_buffer_printf(out,
                       "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nUpgrade: websocket\r\n"
                       "Connection: Upgrade\r\nSec-WebSocket-Key: ZWlkZXIgaXMgYSBkdWNrLg==\r\n"
                       "Sec-WebSocket-Version: 13\r\n\r\n",
                       path, port);
    assert(!out->failed);
}

enum frame_result handshake_take(struct bytes input, size_t *size)
{
    static const char expected[] = "HTTP/1.1 101";
    const char *end = memmem(input.data, input.size, "\r\n\r\n", 4);

    if (end == NULL) {
        return input.size > ANSWER_BYTES_MAX ? FRAME_BROKEN : FRAME_NEEDS_MORE;
    }
    *size = (size_t)(end + 4 - input.data);
    const bool switched =
        *size > sizeof(expected) && memcmp(input.data, expected, sizeof(expected) - 1) == 0;
    return switched ? FRAME_WHOLE : FRAME_BROKEN;
}
