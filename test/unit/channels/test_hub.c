#include "channels/hub.h"

#include "channels/broker/broker.h"
#include "test/support/fake_client.h"
#include "test/support/test.h"

#define ROOM BYTES("room:1")

/* A hub on a loop of its own. */
struct rig {
    uv_loop_t loop;
    struct broker *broker;
    struct hub *hub;
};

static void rig_open_with(struct rig *rig, uint32_t slice, uint32_t jobs_max)
{
    uv_loop_init(&rig->loop);
    rig->broker = broker_memory_new();
    rig->hub = hub_new(&rig->loop, rig->broker, slice, jobs_max);
}

static void rig_open(struct rig *rig, uint32_t slice)
{
    rig_open_with(rig, slice, 100);
}

static void rig_close(struct rig *rig)
{
    hub_free(rig->hub);
    uv_run(&rig->loop, UV_RUN_DEFAULT);
    CHECK("no handle is left behind", uv_loop_close(&rig->loop) == 0);
    rig->broker->ops->free(rig->broker);
}

static enum hub_publish_result publish(struct rig *rig, const char *payload)
{
    return hub_publish(rig->hub, ROOM, bytes_of(payload), NULL);
}

static void test_members_hear(void)
{
    struct rig rig;
    struct fake_client a;
    struct fake_client b;

    rig_open(&rig, 100);
    fake_client_init(&a);
    fake_client_init(&b);
    CHECK("nobody is there", publish(&rig, "0") == HUB_PUBLISHED);
    hub_join(rig.hub, &a.client, ROOM, BYTES_NONE);
    hub_join(rig.hub, &b.client, ROOM, BYTES("{\"x\":1}"));
    hub_join(rig.hub, &b.client, BYTES("room:2"), BYTES_NONE);
    CHECK("published at once", publish(&rig, "1") == HUB_PUBLISHED);
    CHECK("two members", hub_member_count(rig.hub, ROOM) == 2);
    CHECK("two channels", hub_channel_count(rig.hub) == 2);
    CHECK("leaving a channel one is in", hub_leave(rig.hub, &a.client, ROOM));
    CHECK("leaving twice", !hub_leave(rig.hub, &a.client, ROOM));
    publish(&rig, "2");
    CHECK_TEXT("who left hears no more", bytes_of(a.heard), "1 ");
    CHECK_TEXT("who stays hears all, once", bytes_of(b.heard), "1 2 ");
    hub_leave(rig.hub, &b.client, ROOM);
    CHECK("the channel goes with its last member", hub_channel_count(rig.hub) == 1);
    hub_leave(rig.hub, &b.client, BYTES("room:2"));
    rig_close(&rig);
}

static void count_up(void *data)
{
    (*(int *)data)++;
}

/* Turns the loop until `flag` is set; bounded, so a failure shows. */
static void turn_until(struct rig *rig, const int *flag)
{
    for (int i = 0; i < 1000 && *flag == 0; i++) {
        uv_run(&rig->loop, UV_RUN_NOWAIT);
    }
}

static void test_slices(void)
{
    enum { CLIENTS = 10 };
    struct rig rig;
    struct fake_client clients[CLIENTS];
    struct fake_client late;
    int done = 0;

    rig_open(&rig, 3);
    for (int i = 0; i < CLIENTS; i++) {
        fake_client_init(&clients[i]);
        hub_join(rig.hub, &clients[i].client, ROOM, BYTES_NONE);
    }
    fake_client_init(&late);
    CHECK("more members than a slice", publish(&rig, "1") == HUB_PUBLISHING);
    CHECK("the second waits behind it", publish(&rig, "2") == HUB_PUBLISHING);
    hub_when_published(rig.hub, count_up, &done);
    CHECK("nothing is delivered before the loop turns", clients[0].count == 0);
    uv_run(&rig.loop, UV_RUN_NOWAIT);
    CHECK("one turn delivers a slice",
          clients[0].count + clients[1].count + clients[2].count + clients[9].count == 3);
    hub_join(rig.hub, &late.client, ROOM, BYTES_NONE);
    hub_leave(rig.hub, &clients[5].client, ROOM);
    turn_until(&rig, &done);
    CHECK("on_done ran once", done == 1);
    CHECK_TEXT("in order for the first", bytes_of(clients[0].heard), "1 2 ");
    CHECK_TEXT("in order for the last", bytes_of(clients[9].heard), "1 2 ");
    CHECK("who joined later hears neither", late.count == 0);
    CHECK("who left before its turn hears neither", clients[5].count == 0);
    CHECK("ten members are left", hub_member_count(rig.hub, ROOM) == 10);
    hub_leave(rig.hub, &late.client, ROOM);
    for (int i = 0; i < CLIENTS; i++) {
        hub_leave(rig.hub, &clients[i].client, ROOM);
    }
    CHECK("the channel is gone", hub_channel_count(rig.hub) == 0);
    rig_close(&rig);
}

static void test_everybody_leaves_in_between(void)
{
    struct rig rig;
    struct fake_client clients[4];
    int done = 0;

    rig_open(&rig, 2);
    for (int i = 0; i < 4; i++) {
        fake_client_init(&clients[i]);
        hub_join(rig.hub, &clients[i].client, ROOM, BYTES_NONE);
    }
    publish(&rig, "1");
    hub_when_published(rig.hub, count_up, &done);
    for (int i = 0; i < 4; i++) {
        hub_leave(rig.hub, &clients[i].client, ROOM);
    }
    CHECK("the channel stays while a fan-out walks it", hub_channel_count(rig.hub) == 1);
    turn_until(&rig, &done);
    CHECK("and goes with it", hub_channel_count(rig.hub) == 0);
    rig_close(&rig);
}

static void test_teardown_under_way(void)
{
    struct rig rig;
    struct fake_client clients[4];
    int done = 0;
    int forgotten = 0;

    rig_open(&rig, 2);
    for (int i = 0; i < 4; i++) {
        fake_client_init(&clients[i]);
        hub_join(rig.hub, &clients[i].client, ROOM, BYTES_NONE);
    }
    publish(&rig, "1");
    hub_when_published(rig.hub, count_up, &forgotten);
    hub_forget(rig.hub, &forgotten);
    publish(&rig, "2");
    hub_when_published(rig.hub, count_up, &done);
    for (int i = 0; i < 4; i++) {
        hub_leave(rig.hub, &clients[i].client, ROOM);
    }
    rig_close(&rig);
    CHECK("no callback after teardown", done == 0 && forgotten == 0);
}

static void test_jobs_are_limited(void)
{
    struct rig rig;
    struct fake_client clients[4];
    int done = 0;

    rig_open_with(&rig, 2, 2);
    for (int i = 0; i < 4; i++) {
        fake_client_init(&clients[i]);
        hub_join(rig.hub, &clients[i].client, ROOM, BYTES_NONE);
    }
    CHECK("the first job", publish(&rig, "1") == HUB_PUBLISHING);
    CHECK("as many as may be", publish(&rig, "2") == HUB_PUBLISHING);
    CHECK("one more is refused", publish(&rig, "3") == HUB_BUSY);
    CHECK("another channel's that needs no job is not",
          hub_publish(rig.hub, BYTES("empty"), BYTES("4"), NULL) == HUB_PUBLISHED);
    for (int i = 0; i < 4; i++) {
        hub_leave(rig.hub, &clients[i].client, ROOM);
    }
    CHECK("refused also when everybody has left", publish(&rig, "5") == HUB_BUSY);
    for (int i = 0; i < 10; i++) {
        uv_run(&rig.loop, UV_RUN_NOWAIT);
    }
    CHECK("then there is room again", publish(&rig, "6") == HUB_PUBLISHED && done == 0);
    rig_close(&rig);
}

static void test_holes_close_under_load(void)
{
    enum { STAYING = 8, CHURNS = 1000 };
    struct rig rig;
    struct fake_client clients[STAYING];
    struct fake_client churner;
    unsigned published = 0;

    rig_open(&rig, 4);
    fake_client_init(&churner);
    for (int i = 0; i < STAYING; i++) {
        fake_client_init(&clients[i]);
        hub_join(rig.hub, &clients[i].client, ROOM, BYTES_NONE);
    }
    for (int i = 0; i < CHURNS; i++) {
        published += publish(&rig, "x") == HUB_PUBLISHING;
        hub_join(rig.hub, &churner.client, ROOM, BYTES_NONE);
        hub_leave(rig.hub, &churner.client, ROOM);
        uv_run(&rig.loop, UV_RUN_NOWAIT);
    }
    for (int i = 0; i < 3 * CHURNS; i++) {
        uv_run(&rig.loop, UV_RUN_NOWAIT);
    }
    CHECK("a job was always under way", published > CHURNS / 2);
    for (int i = 0; i < STAYING; i++) {
        CHECK("who stayed heard each message once", clients[i].count == published);
        hub_leave(rig.hub, &clients[i].client, ROOM);
    }
    CHECK("who was in and out heard none", churner.count == 0);
    rig_close(&rig);
}

int main(void)
{
    test_jobs_are_limited();
    test_holes_close_under_load();
    test_members_hear();
    test_slices();
    test_everybody_leaves_in_between();
    test_teardown_under_way();
    return TEST_RESULT();
}
