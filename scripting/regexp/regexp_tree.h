/*
 * regexp_tree.h - the pattern of a regular expression as a tree.
 *
 * The grammar is that of ECMA-262 (2023), with its Annex B where the flag u is not given. Pure: no
 * engine; text is Duktape's CESU-8, in which a pattern without the flag u sees UTF-16 units, one
 * with it code points.
 */
#ifndef EIDER_REGEXP_REGEXP_TREE_H
#define EIDER_REGEXP_REGEXP_TREE_H

#include "base/arena.h"
#include "base/bytes.h"

#include <stdint.h>

struct byte_set;
struct char_set;
struct unicode_properties;

#define REGEXP_NO_LIMIT  INT32_MAX /* of a repetition */
#define REGEXP_DEPTH_MAX 250       /* groups in each other */
#define REGEXP_LOOK_MAX  50        /* lookarounds in each other; matching recurses for each */
#define REGEXP_GROUP_MAX 32767
#define REGEXP_NAME_MAX  1000

enum regexp_flag {
    REGEXP_GLOBAL = 1,
    REGEXP_IGNORE_CASE = 2,
    REGEXP_MULTILINE = 4,
    REGEXP_DOT_ALL = 8,
    REGEXP_UNICODE = 16,
    REGEXP_STICKY = 32,
    REGEXP_INDICES = 64,
};

enum regexp_node_kind {
    NODE_EMPTY,
    NODE_CHAR,     /* character */
    NODE_ANY,      /* . */
    NODE_SET,      /* set */
    NODE_BACKREF,  /* group */
    NODE_BEGIN,    /* ^ */
    NODE_END,      /* $ */
    NODE_EDGE,     /* \b, or \B when negated */
    NODE_GROUP,    /* (first), group */
    NODE_LOOK,     /* lookaround of first: behind, negated */
    NODE_REPEAT,   /* first min to max times, lazy; it has the groups from group to group_end */
    NODE_SEQUENCE, /* first and its siblings, one after the other */
    NODE_CHOICE,   /* one of first and its siblings */
};

struct regexp_node {
    enum regexp_node_kind kind;
    struct regexp_node *first; /* child */
    struct regexp_node *next;  /* sibling */
    union {
        uint32_t character;
        struct char_set *set;
    };
    uint32_t group;
    uint32_t group_end; /* one past the last */
    int32_t min;
    int32_t max;
    bool lazy;
    bool behind;
    bool negated;
    struct byte_set *firsts[2]; /* of regexp_first.c, once it has looked */
};

/* A name of a group, borrowed from the pattern or from the arena. */
struct regexp_name {
    struct regexp_name *next; /* in the order of their groups */
    struct bytes text;        /* CESU-8, without escapes */
    uint32_t group;
};

struct regexp_tree {
    struct arena arena;
    struct regexp_node *root;
    uint32_t group_count; /* with group 0, the whole match */
    struct regexp_name *names;
    uint32_t name_count;
    uint32_t flags; /* enum regexp_flag */
};

void regexp_tree_init(struct regexp_tree *tree);

/* Ends all nodes; the tree can be filled again. */
void regexp_tree_reset(struct regexp_tree *tree);

/* Fills an empty tree. NULL, or a static text that says what is wrong, as in Node. */
const char *regexp_tree_parse(struct regexp_tree *tree, struct bytes pattern, uint32_t flags,
                              struct unicode_properties *properties);

#endif
