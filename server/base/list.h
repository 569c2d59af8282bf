/*
 * list.h - an intrusive doubly linked list: the links live inside the items.
 *
 * A list is a `struct list` that points at itself when empty. An item may be unlinked without
 * knowing which list it is in. A link that is in no list is self-linked too (list_init()).
 */
#ifndef EIDER_BASE_LIST_H
#define EIDER_BASE_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct list {
    struct list *next;
    struct list *prev;
};

/* The item that contains `link` as its member `field`. */
#define LIST_ITEM(link, type, field) ((type *)(void *)((char *)(link)-offsetof(type, field)))

/* Walks a list; the loop body may unlink `at` (not others). */
#define LIST_EACH(head, at)                                                                        \
    for (struct list *at = (head)->next, *at##_next = at->next; at != (head);                      \
         at = at##_next, at##_next = at->next)

static inline void list_init(struct list *list)
{
    list->next = list;
    list->prev = list;
}

static inline bool list_empty(const struct list *list)
{
    return list->next == list;
}

static inline void list_push_back(struct list *list, struct list *link)
{
    link->prev = list->prev;
    link->next = list;
    list->prev->next = link;
    list->prev = link;
}

/* Unlinks; harmless on a link that is in no list. */
static inline void list_remove(struct list *link)
{
    link->prev->next = link->next;
    link->next->prev = link->prev;
    list_init(link);
}

/* The first link, unlinked, or NULL. */
static inline struct list *list_pop_front(struct list *list)
{
    struct list *first = list->next;

    if (first == list) {
        return NULL;
    }
    list_remove(first);
    return first;
}

/* Moves every item of `from` to the end of `to`. */
static inline void list_move_all(struct list *to, struct list *from)
{
    while (!list_empty(from)) {
        list_push_back(to, list_pop_front(from));
    }
}

#endif
