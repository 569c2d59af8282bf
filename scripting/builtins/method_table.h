/*
 * method_table.h - tables of the methods that built-in objects have.
 *
 * A method made from a table is as the language wants it: `name` and `length` are right, the
 * property is writable, configurable and not enumerable, and `new` refuses the function.
 */
#ifndef EIDER_BUILTINS_METHOD_TABLE_H
#define EIDER_BUILTINS_METHOD_TABLE_H

#include <stdint.h>

#include <duktape.h>

enum method_kind {
    METHOD = 0,
    GETTER,  /* an accessor without a setter */
    SAME_AS, /* the function that `alias_of` names, which the target has already */
    TEXT,    /* the string `alias_of`, not writable: what @@toStringTag is */
};

struct method {
    const char *name; /* "@@iterator" is Symbol.iterator; NULL ends the table */
    duk_c_function function;
    int8_t length;         /* of the function, as a script sees it */
    int8_t argument_count; /* on the value stack; or DUK_VARARGS */
    int16_t magic;
    enum method_kind kind;
    const char *alias_of;
};

/* [ target ] -> [ target ] */
void methods_put(duk_context *ctx, const struct method *methods);

/* The same for a single function that is no property yet. [ ] -> [ function ] */
void method_push(duk_context *ctx, const struct method *method);

/* Gives a function the name and length of a table's entry. [ function ] -> [ function ] */
void method_describe(duk_context *ctx, const struct method *method);

/* An accessor of the engine: its getter has a name and can be replaced, as the language says.
 * [ target ] -> [ target ] */
void accessor_describe(duk_context *ctx, const char *name);

/* A constructor with its prototype object, which has a `constructor`. [ ] -> [ function prototype ]
 */
void constructor_push(duk_context *ctx, const struct method *constructor);

/* The same with a prototype object that is there already.
 * [ prototype ] -> [ prototype function ] */
void constructor_push_with(duk_context *ctx, const struct method *constructor);

/* Defines a property that is writable, configurable and not enumerable.
 * [ target key value ] -> [ target ] */
void hidden_property_put(duk_context *ctx, duk_idx_t target);

/* Makes the constructor on top a global. [ function ] -> [ ] */
void constructor_publish(duk_context *ctx, const char *name);

/* A property key from its name in a table. [ ] -> [ key ] */
void method_key_push(duk_context *ctx, const char *name);

/* [ ] -> [ value ] */
void global_push(duk_context *ctx, const char *name);

/* `prototype` of a global constructor. [ ] -> [ prototype ] */
void global_prototype_push(duk_context *ctx, const char *name);

#endif
