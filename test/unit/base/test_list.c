#include "base/list.h"

#include "test/support/test.h"

struct item {
    int number;
    struct list link;
};

/* The numbers of the items, as decimal digits. */
static int numbers(struct list *list)
{
    int sum = 0;

    LIST_EACH(list, at)
    {
        sum = sum * 10 + LIST_ITEM(at, struct item, link)->number;
    }
    return sum;
}

static void fill(struct list *list, struct item items[3])
{
    list_init(list);
    for (int i = 0; i < 3; i++) {
        items[i].number = i + 1;
        list_push_back(list, &items[i].link);
    }
}

int main(void)
{
    struct list list;
    struct list other;
    struct item items[3];

    list_init(&list);
    CHECK("a new list is empty", list_empty(&list));
    CHECK("an empty list has no first item", list_pop_front(&list) == NULL);
    fill(&list, items);
    CHECK("items keep the order in which they came", numbers(&list) == 123);
    list_remove(&items[1].link);
    CHECK("an item goes without knowing its list", numbers(&list) == 13);
    list_remove(&items[1].link);
    CHECK("removing what is in no list is harmless", numbers(&list) == 13);

    fill(&list, items);
    LIST_EACH(&list, at)
    {
        list_remove(at);
    }
    CHECK("a walk may unlink where it stands", list_empty(&list));

    fill(&list, items);
    CHECK("the first comes off first", list_pop_front(&list) == &items[0].link);
    list_init(&other);
    list_push_back(&other, &items[0].link);
    list_move_all(&other, &list);
    CHECK("moved items go behind those there", numbers(&other) == 123 && list_empty(&list));
    return TEST_RESULT();
}
