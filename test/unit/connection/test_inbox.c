#include "server/connection/inbox.h"

#include "test/support/test.h"

#define SIZE_MAX_BYTES 10
#define FRAGMENTS_MAX  3

static const struct {
    const char *label;
    struct {
        const char *text;
        uint64_t left;
        bool last;
        enum inbox_result result;
    } pieces[5];
    const char *message; /* NULL: never whole */
} cases[] = {
    {"a message in one piece", {{"abc", 0, true, INBOX_WHOLE}}, "abc"},
    {"an empty message", {{"", 0, true, INBOX_WHOLE}}, ""},
    {"a frame in two pieces",
     {{"abc", 3, false, INBOX_MORE}, {"def", 0, true, INBOX_WHOLE}},
     "abcdef"},
    {"a message in as many frames as may be",
     {{"a", 0, false, INBOX_MORE}, {"b", 0, false, INBOX_MORE}, {"c", 0, true, INBOX_WHOLE}},
     "abc"},
    {"one frame more",
     {{"a", 0, false, INBOX_MORE},
      {"b", 0, false, INBOX_MORE},
      {"c", 0, false, INBOX_MORE},
      {"d", 0, true, INBOX_TOO_MANY_FRAGMENTS}},
     NULL},
    {"exactly the largest", {{"0123456789", 0, true, INBOX_WHOLE}}, "0123456789"},
    {"one byte too large", {{"0123456789a", 0, true, INBOX_TOO_LARGE}}, NULL},
    {"too large by its announced length", {{"", 11, false, INBOX_TOO_LARGE}}, NULL},
    {"the largest length there is", {{"a", UINT64_MAX, false, INBOX_TOO_LARGE}}, NULL},
    {"too large by its second frame",
     {{"01234567", 0, false, INBOX_MORE}, {"8", 2, false, INBOX_TOO_LARGE}},
     NULL},
};

static void run_case(size_t at)
{
    struct inbox inbox = {0};
    struct bytes message = BYTES_NONE;

    for (size_t i = 0; i < COUNT(cases[at].pieces) && cases[at].pieces[i].text != NULL; i++) {
        const struct inbox_piece piece = {
            .bytes = bytes_of(cases[at].pieces[i].text),
            .frame_left = cases[at].pieces[i].left,
            .frame_ends = cases[at].pieces[i].left == 0,
            .message_ends = cases[at].pieces[i].last,
        };

        CHECK(cases[at].label, inbox_add(&inbox, &piece, SIZE_MAX_BYTES, FRAGMENTS_MAX, &message) ==
                                   cases[at].pieces[i].result);
    }
    if (cases[at].message != NULL) {
        CHECK_TEXT(cases[at].label, message, cases[at].message);
    }
    inbox_reset(&inbox);
}

int main(void)
{
    for (size_t i = 0; i < COUNT(cases); i++) {
        run_case(i);
    }
    return TEST_RESULT();
}
