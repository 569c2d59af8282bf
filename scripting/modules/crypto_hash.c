/*
 * crypto_hash.c - digests and HMAC, by OpenSSL.
 *
 * A JS object holds a struct digest in memory of the heap; its finalizer frees what OpenSSL has.
 */
#include "base/xmalloc.h"
#include "scripting/engine/argument_error.h"
#include "scripting/engine/byte_view.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/encoding.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/modules/crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

/* Where an object keeps its struct digest; no script can name it. */
#define STATE_KEY DUK_HIDDEN_SYMBOL("digest")

/* What OpenSSL takes for one, about; it counts against the heap's limit. */
#define DIGEST_BYTES 640

#define OUTPUT_MAX (64u * 1024 * 1024) /* of an extendable digest */

struct digest {
    EVP_MD_CTX *hash; /* one of the two, or none when it is over */
    EVP_MAC_CTX *mac;
    size_t size; /* of the result */
};

/* An algorithm that was used, as OpenSSL's provider has it: to ask for it by name costs a
 * microsecond each time. Of an engine, which has as many as OpenSSL has names at most. */
struct algorithm {
    struct algorithm *next;
    const EVP_MD *named; /* the same as OpenSSL's table of names has it */
    EVP_MD *digest;
    EVP_MAC_CTX *mac; /* HMAC's, to be copied; NULL until it is used */
};

/* ---- lifetime ---- */

static void release(struct engine *engine, struct digest *digest)
{
    if (digest->hash != NULL || digest->mac != NULL) {
        engine->memory_used -= DIGEST_BYTES;
    }
    EVP_MD_CTX_free(digest->hash);
    EVP_MAC_CTX_free(digest->mac);
    digest->hash = NULL;
    digest->mac = NULL;
}

/* [ object ... ] -> [ object ... ]; NULL when it has none */
static struct digest *get_digest(duk_context *ctx)
{
    struct digest *digest = NULL;

    if (duk_is_object(ctx, 0)) {
        duk_get_prop_literal(ctx, 0, STATE_KEY);
        digest = duk_get_buffer_data(ctx, -1, NULL);
        duk_pop(ctx);
    }
    return digest;
}

/* The same, and it is not over yet. */
static struct digest *require_digest(duk_context *ctx)
{
    struct digest *digest = get_digest(ctx);

    if (digest == NULL || (digest->hash == NULL && digest->mac == NULL)) {
        (void)throw_coded(ctx, "Error", "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
    }
    return digest;
}

/* [ object ] -> [ ] */
static duk_ret_t finalize(duk_context *ctx)
{
    struct digest *digest = get_digest(ctx);

    if (digest != NULL) {
        release(engine_of(ctx), digest);
    }
    return 0;
}

/* An empty digest for the object at 0, held by it before OpenSSL has a part in it.
 * [ object ... ] -> [ object ... ] */
static struct digest *make_digest(duk_context *ctx)
{
    struct digest *digest = get_digest(ctx);

    if (digest != NULL) { /* The constructor, called on one that exists */
        release(engine_of(ctx), digest);
        return digest;
    }
    digest = duk_push_fixed_buffer(ctx, sizeof(*digest));
    duk_put_prop_literal(ctx, 0, STATE_KEY);
    duk_push_c_function(ctx, finalize, 1);
    duk_set_finalizer(ctx, 0);
    return digest;
}

/* ---- making ---- */

static struct algorithm *find_algorithm(const struct engine *engine, const EVP_MD *named)
{
    struct algorithm *algorithm = engine->algorithms;

    while (algorithm != NULL && algorithm->named != named) {
        algorithm = algorithm->next;
    }
    return algorithm;
}

static struct algorithm *add_algorithm(struct engine *engine, const EVP_MD *named)
{
    EVP_MD *digest = EVP_MD_fetch(NULL, EVP_MD_get0_name(named), NULL);

    if (digest == NULL) {
        return NULL;
    }
    struct algorithm *algorithm = xcalloc(1, sizeof(*algorithm));

    algorithm->named = named;
    algorithm->digest = digest;
    algorithm->next = engine->algorithms;
    engine->algorithms = algorithm;
    return algorithm;
}

/* The digest of that name; NULL when there is none that can be used. [ ] -> [ ] */
static struct algorithm *get_algorithm(duk_context *ctx, duk_idx_t at)
{
    struct engine *engine = engine_of(ctx);
    const EVP_MD *named = EVP_get_digestbyname(duk_require_string(ctx, at));
    struct algorithm *algorithm = named != NULL ? find_algorithm(engine, named) : NULL;

    return algorithm != NULL || named == NULL ? algorithm : add_algorithm(engine, named);
}

/* A context for HMAC without a key. */
static EVP_MAC_CTX *new_mac(struct algorithm *algorithm)
{
    if (algorithm->mac == NULL) {
        OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_utf8_string(
                OSSL_MAC_PARAM_DIGEST, (char *)(uintptr_t)EVP_MD_get0_name(algorithm->digest), 0),
            OSSL_PARAM_construct_end(),
        };
        EVP_MAC *mac = EVP_MAC_fetch(NULL, "HMAC", NULL);

        algorithm->mac = EVP_MAC_CTX_new(mac);
        EVP_MAC_CTX_set_params(algorithm->mac, parameters);
        EVP_MAC_free(mac); /* The context has its own reference. */
    }
    return EVP_MAC_CTX_dup(algorithm->mac);
}

void crypto_hash_close(struct engine *engine)
{
    while (engine->algorithms != NULL) {
        struct algorithm *algorithm = engine->algorithms;

        engine->algorithms = algorithm->next;
        EVP_MD_free(algorithm->digest);
        EVP_MAC_CTX_free(algorithm->mac);
        free(algorithm);
    }
}

/* false when the name is not known, or the size not possible.
 * [ object name size|undefined ] -> [ boolean ] */
static duk_ret_t open_hash(duk_context *ctx)
{
    const struct algorithm *algorithm = get_algorithm(ctx, 1);
    struct digest *digest;

    if (algorithm == NULL) {
        duk_push_false(ctx);
        return 1;
    }
    digest = make_digest(ctx);
    digest->size = (size_t)EVP_MD_get_size(algorithm->digest);
    if (!duk_is_undefined(ctx, 2) && duk_get_uint(ctx, 2) != digest->size) {
        digest->size = duk_get_uint(ctx, 2);
        if ((EVP_MD_get_flags(algorithm->digest) & EVP_MD_FLAG_XOF) == 0 ||
            digest->size > OUTPUT_MAX) {
            return throw_coded(
                ctx, "Error", "ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH",
                "error:030000B2:digital envelope routines::not XOF or invalid length");
        }
    }
    digest->hash = EVP_MD_CTX_new();
    engine_of(ctx)->memory_used += DIGEST_BYTES;
    duk_push_boolean(ctx, EVP_DigestInit_ex(digest->hash, algorithm->digest, NULL) == 1);
    return 1;
}

/* [ object another ] -> [ ] */
static duk_ret_t copy_hash(duk_context *ctx)
{
    struct digest *copy = make_digest(ctx);

    duk_swap(ctx, 0, 1);
    const struct digest *digest = require_digest(ctx);

    copy->size = digest->size;
    copy->hash = EVP_MD_CTX_new();
    engine_of(ctx)->memory_used += DIGEST_BYTES;
    if (EVP_MD_CTX_copy_ex(copy->hash, digest->hash) != 1) {
        return duk_generic_error(ctx, "crypto: the hash cannot be copied");
    }
    return 0;
}

/* The bytes of a view, or of a string in an encoding. Borrowed. [ ] -> [ ] */
static struct bytes get_data(duk_context *ctx, duk_idx_t at, duk_idx_t encoding_at)
{
    struct byte_buffer *scratch = &engine_of(ctx)->scratch;
    enum encoding encoding = ENCODING_UTF8;
    struct bytes bytes = BYTES("");
    struct bytes name;

    if (!duk_is_string(ctx, at)) {
        (void)byte_view_get(ctx, at, &bytes);
        return bytes;
    }
    if (duk_is_string(ctx, encoding_at)) {
        name.data = duk_get_lstring(ctx, encoding_at, &name.size);
        encoding = encoding_named(name);
    }
    if (encoding == ENCODING_UTF8 || encoding == ENCODING_UNKNOWN) {
        return text_get(ctx, at);
    }
    bytes.data = duk_get_lstring(ctx, at, &bytes.size);
    const size_t size = encoding_size(encoding, bytes);

    byte_buffer_reset(scratch);
    char *room = byte_buffer_reserve(scratch, size + 1);

    if (room == NULL) {
        (void)duk_range_error(ctx, "the text is too long");
    }
    byte_buffer_added(scratch, encoding_write(encoding, bytes, room, size));
    return byte_buffer_bytes(scratch);
}

/* false when the name is not known. [ object name key encoding ] -> [ boolean ] */
static duk_ret_t open_hmac(duk_context *ctx)
{
    struct algorithm *algorithm = get_algorithm(ctx, 1);
    struct digest *digest;

    if (algorithm == NULL || (EVP_MD_get_flags(algorithm->digest) & EVP_MD_FLAG_XOF) != 0) {
        duk_push_false(ctx);
        return 1;
    }
    digest = make_digest(ctx);
    digest->size = (size_t)EVP_MD_get_size(algorithm->digest);
    const struct bytes key = get_data(ctx, 2, 3);

    digest->mac = new_mac(algorithm);
    engine_of(ctx)->memory_used += DIGEST_BYTES;
    duk_push_boolean(
        ctx, EVP_MAC_init(digest->mac, (const unsigned char *)key.data, key.size, NULL) == 1);
    return 1;
}

/* ---- using ---- */

/* [ object data encoding ] -> [ ] */
static duk_ret_t update(duk_context *ctx)
{
    const struct digest *digest = require_digest(ctx);
    const struct bytes data = get_data(ctx, 1, 2);

    budget_charge(ctx, data.size);
    const bool done =
        digest->hash != NULL
            ? EVP_DigestUpdate(digest->hash, data.data, data.size) == 1
            : EVP_MAC_update(digest->mac, (const unsigned char *)data.data, data.size) == 1;

    if (!done) {
        return duk_generic_error(ctx, "crypto: update failed");
    }
    return 0;
}

/* The result, and the digest is over. [ object ] -> [ Buffer ] */
static duk_ret_t finish(duk_context *ctx)
{
    struct digest *digest = require_digest(ctx);
    unsigned char *out = (unsigned char *)buffer_push_new(ctx, digest->size);
    unsigned size = 0;
    size_t mac_size = 0;
    bool done;

    if (digest->mac != NULL) {
        done = EVP_MAC_final(digest->mac, out, &mac_size, digest->size) == 1;
    } else if ((EVP_MD_get_flags(EVP_MD_CTX_get0_md(digest->hash)) & EVP_MD_FLAG_XOF) != 0) {
        done = digest->size == 0 || EVP_DigestFinalXOF(digest->hash, out, digest->size) == 1;
    } else {
        done = EVP_DigestFinal_ex(digest->hash, out, &size) == 1;
    }
    release(engine_of(ctx), digest);
    if (!done) {
        return duk_generic_error(ctx, "crypto: digest failed");
    }
    return 1;
}

/* Adds a name, or a second one, to the array on top, if it can be used. [ array ] -> [ array ] */
static void add_name(const EVP_MD *algorithm, const char *from, const char *to, void *data)
{
    duk_context *ctx = data;
    const EVP_MD *named = algorithm != NULL ? algorithm : EVP_get_digestbyname(from);
    EVP_MD *fetched = named != NULL ? EVP_MD_fetch(NULL, EVP_MD_get0_name(named), NULL) : NULL;

    (void)to;
    if (fetched != NULL) {
        EVP_MD_free(fetched);
        duk_push_string(ctx, from);
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)duk_get_length(ctx, -2));
    }
}

/* [ ] -> [ names ] */
static duk_ret_t names(duk_context *ctx)
{
    duk_push_array(ctx);
    EVP_MD_do_all_sorted(add_name, ctx);
    return 1;
}

/* [ target ] -> [ target ] */
void crypto_hash_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"openHash", open_hash, 3},
        {"openHmac", open_hmac, 4},
        {"copyHash", copy_hash, 2},
        {"update", update, 3},
        {"finish", finish, 1},
        {"hashNames", names, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
