#include "server/protocol/decode.h"

void decoder_init(struct decoder *decoder, size_t size_max, uint32_t depth_max)
{
    byte_buffer_init(&decoder->scratch, size_max);
    decoder->depth_max = depth_max;
}

void decoder_fini(struct decoder *decoder)
{
    byte_buffer_fini(&decoder->scratch);
}
