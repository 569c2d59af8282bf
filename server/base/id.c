#include "base/id.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

void id_random(void *bytes, size_t size)
{
    char *at = bytes;

    while (size > 0) {
        const ssize_t got = getrandom(at, size, 0);

        if (got < 0 && errno != EINTR) {
            fprintf(stderr, "eider: no random bytes: %s\n", strerror(errno));
            abort();
        }
        if (got > 0) {
            at += got;
            size -= (size_t)got;
        }
    }
}

void id_uuid(char text[ID_UUID_SIZE])
{
    static const char hex[] = "0123456789abcdef";
    uint8_t random[16];
    char *at = text;

    id_random(random, sizeof(random));
    random[6] = (uint8_t)((random[6] & 0x0f) | 0x40); /* version 4 */
    random[8] = (uint8_t)((random[8] & 0x3f) | 0x80); /* variant 10 */
    for (size_t i = 0; i < sizeof(random); i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            *at++ = '-';
        }
        *at++ = hex[random[i] >> 4];
        *at++ = hex[random[i] & 15];
    }
    *at = '\0';
}
