#include "server/connection/frame.h"

#include "base/xmalloc.h"
#include "test/support/test.h"

static const struct {
    const char *label;
    size_t payload;
    size_t header;
    uint8_t length; /* the second byte */
} sizes[] = {
    {"an empty payload", 0, 2, 0},
    {"the longest short length", 125, 2, 125},
    {"the shortest 16-bit length", 126, 4, 126},
    {"the longest 16-bit length", 65535, 4, 126},
    {"the shortest 64-bit length", 65536, 10, 127},
};

static void test_lengths(void)
{
    char *payload = xcalloc(1, 65536);

    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct frame *frame = frame_new(FRAME_TEXT, (struct bytes){payload, sizes[i].payload});

        CHECK(sizes[i].label, frame->size == sizes[i].header + sizes[i].payload &&
                                  frame->bytes[0] == 0x81 && frame->bytes[1] == sizes[i].length);
        frame_unref(frame);
    }
    free(payload);
}

static void test_close(void)
{
    char reason[200];
    struct frame *frame = frame_new_close(3501, BYTES("bad request"));

    CHECK("a code in network order",
          frame->bytes[2] == 3501 >> 8 && frame->bytes[3] == (3501 & 255));
    CHECK("and its reason",
          frame->size == 4 + 11 && memcmp(frame->bytes + 4, "bad request", 11) == 0);
    frame_unref(frame);

    frame = frame_new_close(0, BYTES_NONE);
    CHECK("no code: no body", frame->size == 2 && frame->bytes[0] == 0x88);
    frame_unref(frame);

    /* Three bytes a character: 123 bytes hold 41 of them, 124 do not hold more. */
    for (size_t i = 0; i + 3 <= sizeof(reason); i += 3) {
        memcpy(reason + i, "\xe2\x82\xac", 3);
    }
    frame = frame_new_close(4000, (struct bytes){reason, 124});
    CHECK("a reason is cut between characters", frame->size == 4 + 123);
    frame_unref(frame);
    frame = frame_new_close(4000, (struct bytes){reason, 122});
    CHECK("one that fits is not cut", frame->size == 4 + 122);
    frame_unref(frame);
}

int main(void)
{
    test_lengths();
    test_close();
    return TEST_RESULT();
}
