/*
 * buffer_numbers.c - Buffer's read and write methods, from readInt8 to writeDoubleBE.
 *
 * One C function reads and one writes; the magic of each method says which kind of number.
 */
#include "scripting/engine/argument_error.h"
#include "scripting/modules/buffer_parts.h"

#include <math.h>

enum {
    SIZE = 15, /* bytes; 0: the argument byteLength says it */
    SIGNED = 16,
    BIG = 32,
    FLOAT = 64,
};

#define VARIABLE_MAX 6

/* What is wrong with the number at `at`, which is to be from `min` to `last`. Never returns. */
static void throw_bounds(duk_context *ctx, duk_idx_t at, const char *name, int min, double last)
{
    const double value = duk_get_number(ctx, at);

    if (!duk_is_number(ctx, at)) {
        char subject[40];

        snprintf(subject, sizeof(subject), "The \"%s\" argument", name);
        (void)throw_invalid_type(ctx, subject, "of type number", at);
    }
    if (floor(value) != value) {
        (void)throw_out_of_range(ctx, name, at, "an integer");
    }
    if (last < 0) {
        (void)throw_coded(ctx, "RangeError", "ERR_BUFFER_OUT_OF_BOUNDS",
                          "Attempt to access memory outside buffer bounds");
    }
    (void)throw_out_of_range(ctx, name, at, ">= %d and <= %.0f", min, last);
}

/* The offset at `at`, where `size` bytes must be; undefined is 0 when `optional`. [ ] -> [ ] */
static size_t get_offset(duk_context *ctx, duk_idx_t at, struct bytes bytes, size_t size,
                         bool optional)
{
    const double offset = duk_get_number_default(ctx, at, optional ? 0 : -1);
    const bool known = duk_is_number(ctx, at) || (optional && duk_is_undefined(ctx, at));

    if (!known || !(offset >= 0) || offset > (double)bytes.size - (double)size ||
        offset != (double)(size_t)offset) {
        if (known && !duk_is_number(ctx, at)) {
            duk_push_uint(ctx, 0);
            at = duk_get_top_index(ctx);
        }
        throw_bounds(ctx, at, "offset", 0, (double)bytes.size - (double)size);
    }
    return (size_t)offset;
}

/* The argument byteLength at `at`. [ ] -> [ ] */
static size_t get_variable_size(duk_context *ctx, duk_idx_t at)
{
    const double size = duk_get_number(ctx, at);

    if (!(size >= 1 && size <= VARIABLE_MAX) || size != floor(size)) {
        throw_bounds(ctx, at, "byteLength", 1, VARIABLE_MAX);
    }
    return (size_t)size;
}

static uint64_t load(const char *at, size_t size, bool big)
{
    uint64_t value = 0;

    for (size_t i = 0; i < size; i++) {
        value = value << 8 | (unsigned char)at[big ? i : size - 1 - i];
    }
    return value;
}

static void store(char *at, size_t size, bool big, uint64_t value)
{
    for (size_t i = 0; i < size; i++, value >>= 8) {
        at[big ? size - 1 - i : i] = (char)value;
    }
}

/* [ ] -> [ number ] */
static void push_float(duk_context *ctx, uint64_t bits, size_t size)
{
    if (size == sizeof(float)) {
        const uint32_t half = (uint32_t)bits;
        float number;

        memcpy(&number, &half, sizeof(number));
        duk_push_number(ctx, (double)number);
    } else {
        double number;

        memcpy(&number, &bits, sizeof(number));
        duk_push_number(ctx, number);
    }
}

/* [ ] -> [ number ] */
static void push_integer(duk_context *ctx, uint64_t value, size_t size, bool is_signed)
{
    if (is_signed) {
        const unsigned unused = 64 - 8 * (unsigned)size;
        const int64_t number = (int64_t)(value << unused) >> unused;

        if (size <= 4) {
            duk_push_int(ctx, (duk_int_t)number);
        } else {
            duk_push_number(ctx, (double)number);
        }
    } else if (size <= 4) {
        duk_push_uint(ctx, (duk_uint_t)value);
    } else {
        duk_push_number(ctx, (double)value);
    }
}

/* [ offset byteLength? ] -> [ number ] */
static duk_ret_t read_number(duk_context *ctx)
{
    const int kind = duk_get_current_magic(ctx);
    const struct bytes bytes = buffer_this(ctx);
    size_t size = (size_t)(kind & SIZE);

    if (size == 0) {
        if (duk_is_undefined(ctx, 0)) {
            throw_bounds(ctx, 0, "offset", 0, 0);
        }
        size = get_variable_size(ctx, 1);
    }
    const size_t offset = get_offset(ctx, 0, bytes, size, true);
    const uint64_t value = load(bytes.data + offset, size, (kind & BIG) != 0);

    if ((kind & FLOAT) != 0) {
        push_float(ctx, value, size);
    } else {
        push_integer(ctx, value, size, (kind & SIGNED) != 0);
    }
    return 1;
}

/* Throws when the number at 0 does not fit. [ ] -> [ ] */
static void check_value(duk_context *ctx, double value, size_t size, bool is_signed)
{
    const int bits = 8 * (int)size;
    const double min = is_signed ? -ldexp(1, bits - 1) : 0;
    const double max = ldexp(1, is_signed ? bits - 1 : bits) - 1;

    if (!(value < min || value > max)) {
        return;
    }
    if (size <= 4) {
        (void)throw_out_of_range(ctx, "value", 0, ">= %.0f and <= %.0f", min, max);
    }
    if (is_signed) {
        (void)throw_out_of_range(ctx, "value", 0, ">= -(2 ** %d) and < 2 ** %d", bits - 1,
                                 bits - 1);
    }
    (void)throw_out_of_range(ctx, "value", 0, ">= 0 and < 2 ** %d", bits);
}

/* Both orders of looking, for the errors are Node's. [ value offset ... ] -> [ ... ] */
static size_t check_integer(duk_context *ctx, struct bytes bytes, double value, size_t size,
                            int kind)
{
    const bool optional = (kind & SIZE) != 0;

    if (size == 1 && !(duk_is_number(ctx, 1) || (optional && duk_is_undefined(ctx, 1)))) {
        throw_bounds(ctx, 1, "offset", 0, 0);
    }
    check_value(ctx, value, size, (kind & SIGNED) != 0);
    return get_offset(ctx, 1, bytes, size, optional);
}

static uint64_t float_bits(double value, size_t size)
{
    uint64_t bits;

    if (size == sizeof(float)) {
        const float number = (float)value;
        uint32_t half;

        memcpy(&half, &number, sizeof(half));
        return half;
    }
    memcpy(&bits, &value, sizeof(bits));
    return bits;
}

/* [ value offset byteLength? ] -> [ offset behind it ] */
static duk_ret_t write_number(duk_context *ctx)
{
    const int kind = duk_get_current_magic(ctx);
    const struct bytes bytes = buffer_this(ctx);
    const size_t size = (kind & SIZE) != 0 ? (size_t)(kind & SIZE) : get_variable_size(ctx, 2);
    const double value = duk_to_number(ctx, 0);
    size_t offset;
    uint64_t bits;

    if ((kind & FLOAT) != 0) {
        offset = get_offset(ctx, 1, bytes, size, true);
        bits = float_bits(value, size);
    } else {
        offset = check_integer(ctx, bytes, value, size, kind);
        bits = isnan(value) ? 0 : (uint64_t)(int64_t)value;
    }
    store((char *)(uintptr_t)bytes.data + offset, size, (kind & BIG) != 0, bits);
    duk_push_number(ctx, (double)(offset + size));
    return 1;
}

/* [ ... ] -> [ ] */
static duk_ret_t no_bigint(duk_context *ctx)
{
    return throw_coded(ctx, "Error", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
                       "Buffer: BigInt is not available, so 64-bit integers are not either");
}

const struct buffer_method buffer_number_methods[] = {
    {"readBigUInt64LE", no_bigint, 1, 0, "readBigUint64LE"},
    {"readBigUInt64BE", no_bigint, 1, 0, "readBigUint64BE"},
    {"readBigInt64LE", no_bigint, 1, 0, NULL},
    {"readBigInt64BE", no_bigint, 1, 0, NULL},
    {"writeBigUInt64LE", no_bigint, 2, 0, "writeBigUint64LE"},
    {"writeBigUInt64BE", no_bigint, 2, 0, "writeBigUint64BE"},
    {"writeBigInt64LE", no_bigint, 2, 0, NULL},
    {"writeBigInt64BE", no_bigint, 2, 0, NULL},
    {"readUIntLE", read_number, 2, 0, "readUintLE"},
    {"readUInt32LE", read_number, 1, 4, "readUint32LE"},
    {"readUInt16LE", read_number, 1, 2, "readUint16LE"},
    {"readUInt8", read_number, 1, 1, "readUint8"},
    {"readUIntBE", read_number, 2, BIG, "readUintBE"},
    {"readUInt32BE", read_number, 1, 4 | BIG, "readUint32BE"},
    {"readUInt16BE", read_number, 1, 2 | BIG, "readUint16BE"},
    {"readIntLE", read_number, 2, SIGNED, NULL},
    {"readInt32LE", read_number, 1, 4 | SIGNED, NULL},
    {"readInt16LE", read_number, 1, 2 | SIGNED, NULL},
    {"readInt8", read_number, 1, 1 | SIGNED, NULL},
    {"readIntBE", read_number, 2, SIGNED | BIG, NULL},
    {"readInt32BE", read_number, 1, 4 | SIGNED | BIG, NULL},
    {"readInt16BE", read_number, 1, 2 | SIGNED | BIG, NULL},
    {"writeUIntLE", write_number, 3, 0, "writeUintLE"},
    {"writeUInt32LE", write_number, 2, 4, "writeUint32LE"},
    {"writeUInt16LE", write_number, 2, 2, "writeUint16LE"},
    {"writeUInt8", write_number, 2, 1, "writeUint8"},
    {"writeUIntBE", write_number, 3, BIG, "writeUintBE"},
    {"writeUInt32BE", write_number, 2, 4 | BIG, "writeUint32BE"},
    {"writeUInt16BE", write_number, 2, 2 | BIG, "writeUint16BE"},
    {"writeIntLE", write_number, 3, SIGNED, NULL},
    {"writeInt32LE", write_number, 2, 4 | SIGNED, NULL},
    {"writeInt16LE", write_number, 2, 2 | SIGNED, NULL},
    {"writeInt8", write_number, 2, 1 | SIGNED, NULL},
    {"writeIntBE", write_number, 3, SIGNED | BIG, NULL},
    {"writeInt32BE", write_number, 2, 4 | SIGNED | BIG, NULL},
    {"writeInt16BE", write_number, 2, 2 | SIGNED | BIG, NULL},
    {"readFloatLE", read_number, 1, 4 | FLOAT, NULL},
    {"readFloatBE", read_number, 1, 4 | FLOAT | BIG, NULL},
    {"readDoubleLE", read_number, 1, 8 | FLOAT, NULL},
    {"readDoubleBE", read_number, 1, 8 | FLOAT | BIG, NULL},
    {"writeFloatLE", write_number, 2, 4 | FLOAT, NULL},
    {"writeFloatBE", write_number, 2, 4 | FLOAT | BIG, NULL},
    {"writeDoubleLE", write_number, 2, 8 | FLOAT, NULL},
    {"writeDoubleBE", write_number, 2, 8 | FLOAT | BIG, NULL},
    {NULL, NULL, 0, 0, NULL},
};
