#include "server/connection/frame.h"

#include "base/xmalloc.h"

#include <assert.h>

#define FIN 0x80

static size_t header_size(size_t payload_size)
{
    return payload_size < 126 ? 2 : payload_size <= UINT16_MAX ? 4 : 10;
}

/* RFC 6455 5.2: lengths in network byte order, in the shortest form. */
static void write_header(uint8_t *at, enum frame_opcode opcode, uint64_t size)
{
    at[0] = (uint8_t)(FIN | opcode);
    if (size < 126) {
        at[1] = (uint8_t)size;
    } else if (size <= UINT16_MAX) {
        at[1] = 126;
        at[2] = (uint8_t)(size >> 8);
        at[3] = (uint8_t)size;
    } else {
        at[1] = 127;
        for (int i = 0; i < 8; i++) {
            at[2 + i] = (uint8_t)(size >> (56 - 8 * i));
        }
    }
}

struct frame *frame_new(enum frame_opcode opcode, struct bytes payload)
{
    const size_t header = header_size(payload.size);
    struct frame *frame = xmalloc(sizeof(*frame) + header + payload.size);

    assert(payload.size < UINT32_MAX - 16);
    frame->refs = 1;
    frame->size = (uint32_t)(header + payload.size);
    write_header(frame->bytes, opcode, payload.size);
    if (payload.size > 0) {
        memcpy(frame->bytes + header, payload.data, payload.size);
    }
    return frame;
}

struct frame *frame_new_close(uint32_t code, struct bytes reason)
{
    char body[FRAME_CONTROL_MAX];
    size_t size = reason.size;

    if (code == 0) {
        return frame_new(FRAME_CLOSE, BYTES_NONE);
    }
    if (size > FRAME_CLOSE_REASON_MAX) {
        size = FRAME_CLOSE_REASON_MAX;
        while (size > 0 && ((uint8_t)reason.data[size] & 0xc0) == 0x80) {
            size--;
        }
    }
    body[0] = (char)(code >> 8);
    body[1] = (char)code;
    if (size > 0) {
        memcpy(body + 2, reason.data, size);
    }
    return frame_new(FRAME_CLOSE, (struct bytes){body, size + 2});
}

struct frame *frame_ref(struct frame *frame)
{
    assert(frame->refs > 0);
    frame->refs++;
    return frame;
}

void frame_unref(struct frame *frame)
{
    if (frame == NULL) {
        return;
    }
    assert(frame->refs > 0);
    if (--frame->refs == 0) {
        free(frame);
    }
}
