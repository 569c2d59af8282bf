#include "server/connection/inbox.h"

#include "base/xmalloc.h"

#define FIRST_CAPACITY 1024

void inbox_reset(struct inbox *inbox)
{
    free(inbox->data);
    *inbox = (struct inbox){0};
}

/* `needed` counts what the frame's header announces, so a large message grows the memory once. */
static void make_room(struct inbox *inbox, size_t needed)
{
    size_t capacity = inbox->capacity > 0 ? inbox->capacity : FIRST_CAPACITY;

    if (needed <= inbox->capacity) {
        return;
    }
    while (capacity < needed) {
        capacity *= 2;
    }
    inbox->data = xrealloc(inbox->data, capacity);
    inbox->capacity = (uint32_t)capacity;
}

static void append(struct inbox *inbox, struct bytes bytes, size_t announced)
{
    make_room(inbox, announced);
    if (bytes.size > 0) {
        memcpy(inbox->data + inbox->size, bytes.data, bytes.size);
        inbox->size += (uint32_t)bytes.size;
    }
}

enum inbox_result inbox_add(struct inbox *inbox, const struct inbox_piece *piece, size_t size_max,
                            uint32_t fragments_max, struct bytes *message)
{
    const size_t so_far = inbox->size + piece->bytes.size;

    if (so_far > size_max || piece->frame_left > size_max - so_far) {
        return INBOX_TOO_LARGE;
    }
    if (piece->frame_ends && ++inbox->fragments > fragments_max) {
        return INBOX_TOO_MANY_FRAGMENTS;
    }
    if (piece->message_ends && inbox->data == NULL) {
        *message = piece->bytes;
        return INBOX_WHOLE;
    }
    append(inbox, piece->bytes, so_far + piece->frame_left);
    *message = (struct bytes){inbox->data, inbox->size};
    return piece->message_ends ? INBOX_WHOLE : INBOX_MORE;
}
