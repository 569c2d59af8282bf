/*
 * mode.h - what a run does with its links: who sends when, and when it is over.
 */
#ifndef EIDER_BENCH_MODE_H
#define EIDER_BENCH_MODE_H

#include <stdbool.h>

struct link;
struct load;

struct mode {
    const char *name;
    bool needs_echo;      /* The dialect must have an echo. */
    bool needs_replies;   /* The dialect must answer a publish. */
    unsigned extra_links; /* Besides --connections. */

    void (*prepare)(struct load *load); /* Links exist, none is open. */
    void (*on_joined)(struct load *load, struct link *link);
    void (*on_message)(struct load *load,
                       struct link *link);                  /* Already counted in link->received. */
    void (*on_reply)(struct load *load, struct link *link); /* Already counted in link->replied. */
    void (*on_closed)(struct load *load, struct link *link); /* After link_close(). */
    void (*on_turn)(struct load *load, bool quiet);          /* `quiet`: no input for one tick. */
    void (*complain)(struct load *load);                     /* Says on stderr what is missing. */
};

extern const struct mode mode_echo;
extern const struct mode mode_publish;
extern const struct mode mode_publish_own;
extern const struct mode mode_fan;
extern const struct mode mode_idle;
extern const struct mode mode_churn;

/* NULL when there is none of that name. */
const struct mode *mode_find(const char *name);

/* Complains about messages: how many of all are missing, and one connection that lacks some. */
void mode_complain_messages(struct load *load);

#endif
