/*
 * intrinsics.js - the built-in objects of ES2023 come into being (intrinsics.h).
 *
 * Gives other internal files `internal.isPlainArray(value)`: whether a loop over an array (or
 * `arguments`) may go by index, because neither it nor the iterators of arrays have been changed; and the two prototypes
 * that generators inherit from, `internal.iteratorPrototype` and `internal.asyncIteratorPrototype`.
 */
'use strict';

native.install();

// %ThrowTypeError%, which stands in for what strict functions do not tell. The engine asks it for no sloppy function.
var thrower = Object.getOwnPropertyDescriptor((function () {
    return arguments;
})(), 'callee').get;

Object.defineProperty(thrower, 'name', {value: ''});
Object.freeze(thrower);
Object.defineProperty(Function.prototype, 'arguments', {get: thrower, set: thrower, enumerable: false, configurable: true});
Object.defineProperty(Function.prototype, 'caller', {get: thrower, set: thrower, enumerable: false, configurable: true});

internal.isPlainArray = native.isPlainArray;
internal.iteratorPrototype = native.iteratorPrototype();
internal.asyncIteratorPrototype = native.asyncIteratorPrototype();

