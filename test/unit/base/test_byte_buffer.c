#include "base/byte_buffer.h"

#include "test/support/test.h"

static void test_limit(void)
{
    struct byte_buffer buffer;

    byte_buffer_init(&buffer, 5);
    CHECK("nothing is allocated before it is needed", buffer.data == NULL);
    CHECK("what fits exactly is taken", byte_buffer_append(&buffer, "hello", 5));
    CHECK_TEXT("and is there", byte_buffer_bytes(&buffer), "hello");
    CHECK("nothing more is still something that fits", byte_buffer_append(&buffer, NULL, 0));
    CHECK("one byte above the limit is refused", !byte_buffer_append_char(&buffer, '!'));
    CHECK("the buffer says so until it is reset", buffer.failed);
    CHECK("what would fit is refused after that", !byte_buffer_append(&buffer, "", 0));
    CHECK_TEXT("a refusal leaves the content", byte_buffer_bytes(&buffer), "hello");
    byte_buffer_reset(&buffer);
    CHECK("a reset forgets the failure", !buffer.failed && buffer.size == 0);
    CHECK("a size near the top does not wrap", byte_buffer_reserve(&buffer, SIZE_MAX) == NULL);
    byte_buffer_fini(&buffer);
    CHECK("fini leaves an empty buffer", buffer.data == NULL && buffer.limit == 5);
    byte_buffer_fini(&buffer);
}

static void test_growth(void)
{
    struct byte_buffer buffer;
    bool same = true;

    byte_buffer_init(&buffer, 100000);
    for (size_t i = 0; i < 100000; i++) {
        byte_buffer_append_char(&buffer, (char)('a' + i % 26));
    }
    CHECK("it grows up to the limit", !buffer.failed && buffer.size == 100000);
    for (size_t i = 0; i < buffer.size; i++) {
        same = same && buffer.data[i] == (char)('a' + i % 26);
    }
    CHECK("growing keeps the content", same);
    byte_buffer_fini(&buffer);
}

static void test_forms(void)
{
    struct byte_buffer buffer;

    byte_buffer_init(&buffer, 1000);
    byte_buffer_append_uint(&buffer, 0);
    byte_buffer_append_char(&buffer, ' ');
    byte_buffer_append_uint(&buffer, UINT64_MAX);
    byte_buffer_printf(&buffer, " %s=%d", "x", -1);
    byte_buffer_append_bytes(&buffer, BYTES(" end"));
    CHECK_TEXT("numbers and formats", buffer, "0 18446744073709551615 x=-1 end");
    memcpy(byte_buffer_reserve(&buffer, 10), "!?", 2);
    byte_buffer_added(&buffer, 2);
    CHECK_TEXT("what was reserved counts only as far as it was used", buffer,
               "0 18446744073709551615 x=-1 end!?");
    byte_buffer_reset(&buffer);
    CHECK("a long text", byte_buffer_printf(&buffer, "%0*d.", 999, 7) && buffer.size == 1000 &&
                             memcmp(buffer.data + 997, "07.", 3) == 0);
    CHECK("a text above the limit",
          !byte_buffer_printf(&buffer, "%0*d", 600, 7) && buffer.failed && buffer.size == 1000);
    byte_buffer_fini(&buffer);
}

int main(void)
{
    test_limit();
    test_growth();
    test_forms();
    return TEST_RESULT();
}
