/*
 * id.h - random ids from the system's generator: unguessable, never repeated.
 */
#ifndef EIDER_BASE_ID_H
#define EIDER_BASE_ID_H

#include <stddef.h>

#define ID_UUID_SIZE 37 /* with its NUL */

/* Writes a random UUID, version 4 (RFC 9562 5.4), in lower case, NUL-terminated. */
void id_uuid(char text[ID_UUID_SIZE]);

/* Fills `size` bytes at random; ends the process if the system has no randomness to give. */
void id_random(void *bytes, size_t size);

#endif
