/*
 * value_kind.js - what a value really is, whatever its prototype and its Symbol.toStringTag say.
 *
 * internal.kindOf(value): 'Array', 'Function', 'Arguments', 'Date', 'Error', 'RegExp', 'Boolean',
 * 'Number', 'String', 'Symbol' (boxed), 'ArrayBuffer', 'DataView', 'Uint8Array' and the other typed
 * arrays, 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise'; 'Object' for other objects, '' for
 * primitive values. internal.proxyParts(value): [target, handler] or undefined.
 * internal.iteratorEntries(value): see value_kind.c.
 */
'use strict';

var getPrototypeOf = Object.getPrototypeOf;
var weakMapHas = WeakMap.prototype.has;
var weakSetHas = WeakSet.prototype.has;

// A built-in method throws for what is not of its class.
function accepts(has, value) {
    try {
        has.call(value, accepts);
        return true;
    } catch (ignored) {
        return false;
    }
}

// What inherits from a class may be of it, and so may what has lost its prototype.
function mayBe(C, value) {
    return getPrototypeOf(value) === null || value instanceof C;
}

// The same as kindOf(), but 'Proxy' for a Proxy.
function innerKindOf(value) {
    var kind = native.kindOf(value);

    if (kind !== 'Object' || getPrototypeOf(value) === Object.prototype) {
        return kind;
    }
    if (internal.promiseState(value) !== null) {
        return 'Promise';
    }
    if (mayBe(WeakMap, value) && accepts(weakMapHas, value)) {
        return 'WeakMap';
    }
    return mayBe(WeakSet, value) && accepts(weakSetHas, value) ? 'WeakSet' : kind;
}

exports.kindOf = function kindOf(value) {
    var kind = innerKindOf(value);

    return kind !== 'Proxy' ? kind : typeof value === 'function' ? 'Function' : 'Object';
};

exports.innerKindOf = innerKindOf;
exports.isDense = native.isDense;
exports.namedKeys = native.namedKeys;

exports.proxyParts = native.proxyParts;
exports.iteratorEntries = native.iteratorEntries;
