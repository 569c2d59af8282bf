/*
 * edit_distance.h - the known word that is nearest to a mistyped one.
 *
 *     nearest_init(&nearest, BYTES("--prot"));
 *     nearest_offer(&nearest, "--port"); ...
 *     nearest_suggest(&nearest, err);      -> "...; did you mean --port?"
 */
#ifndef EIDER_CONFIG_EDIT_DISTANCE_H
#define EIDER_CONFIG_EDIT_DISTANCE_H

#include "base/bytes.h"
#include "base/error.h"

#define NEAREST_WORD_SIZE 48 /* longer words are near to nothing */

struct nearest {
    struct bytes word; /* borrowed */
    size_t distance;
    char candidate[NEAREST_WORD_SIZE]; /* the nearest so far, or "" */
};

/*
 * How many characters to insert, delete, replace or swap with their neighbour to make one word of
 * the other (optimal string alignment; upper and lower case are the same). Both have less than
 * NEAREST_WORD_SIZE bytes.
 */
size_t edit_distance(struct bytes a, struct bytes b);

void nearest_init(struct nearest *nearest, struct bytes word);

/* A word that would have been right; of equally near ones the first is kept. */
void nearest_offer(struct nearest *nearest, const char *candidate);

/* Adds "; did you mean CANDIDATE?" to the message when there is a near one. Always returns false.
 */
bool nearest_suggest(const struct nearest *nearest, struct error *err);

#endif
