#include "server/connection/outbox.h"

#include "test/support/test.h"

static struct frame *numbered(uint8_t number)
{
    return frame_new(FRAME_BINARY, (struct bytes){(const char *)&number, 1});
}

static void push(struct outbox *outbox, uint8_t number)
{
    struct frame *frame = numbered(number);

    outbox_push(outbox, frame);
    frame_unref(frame);
}

static uint8_t number_at(const struct outbox *outbox, uint32_t n)
{
    return outbox_at(outbox, n)->bytes[2];
}

static void test_order(void)
{
    struct outbox outbox;
    bool in_order = true;

    outbox_init(&outbox);
    /* Pushing two and popping one, again and again, wraps the ring and grows it. */
    for (uint8_t i = 0; i < 100; i++) {
        push(&outbox, (uint8_t)(2 * i));
        push(&outbox, (uint8_t)(2 * i + 1));
        in_order = in_order && number_at(&outbox, 0) == i;
        outbox_pop(&outbox, 1);
    }
    CHECK("first in, first out, across wraps and growth", in_order);
    CHECK("what is left is counted", outbox.count == 100 && outbox.bytes == 300);
    outbox_pop(&outbox, 100);
    CHECK("an empty outbox gives its memory back", outbox.ring == NULL && outbox.bytes == 0);
    outbox_fini(&outbox);
}

static void test_shared_frames(void)
{
    struct outbox a;
    struct outbox b;
    struct frame *frame = numbered(7);

    outbox_init(&a);
    outbox_init(&b);
    outbox_push(&a, frame);
    outbox_push(&b, frame);
    CHECK("each outbox holds a reference", frame->refs == 3);
    outbox_fini(&a);
    outbox_fini(&b);
    CHECK("and lets go of it", frame->refs == 1);
    frame_unref(frame);
}

int main(void)
{
    test_order();
    test_shared_frames();
    return TEST_RESULT();
}
