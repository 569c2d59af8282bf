#include "channels/channel_name.h"

bool channel_name_valid(struct bytes name, uint32_t size_max)
{
    if (name.size == 0 || name.size > size_max) {
        return false;
    }
    for (size_t i = 0; i < name.size; i++) {
        if (name.data[i] <= ' ' || name.data[i] > '~') {
            return false;
        }
    }
    return true;
}
