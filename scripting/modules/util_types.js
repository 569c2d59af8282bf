/*
 * util_types.js - what require('util/types') gives: checks that no Symbol.toStringTag misleads.
 *
 * Unlike Node: nothing is ever external, a CryptoKey, a KeyObject, a shared ArrayBuffer or of BigInts.
 */
'use strict';

var kindOf = internal.kindOf;

var TYPED_ARRAYS = ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array',
                    'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array'];
var BOXES = ['Number', 'String', 'Boolean', 'Symbol'];

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

// The prototype of what new C()[method]() gives, or null.
function iteratorPrototype(C, method) {
    return C && C.prototype[method] ? Object.getPrototypeOf(new C()[method]()) : null;
}

var mapIterator = iteratorPrototype(globalThis.Map, 'entries');
var setIterator = iteratorPrototype(globalThis.Set, 'values');

function inherits(value, prototype) {
    return isObject(value) && prototype !== null &&
        Object.prototype.isPrototypeOf.call(prototype, value);
}

function functionKind(value) {
    return typeof value === 'function' ? internal.functionKind(value) : '';
}

function never() {
    return false;
}

var types = {
    isExternal: never,
    isDate: isKind('Date'),
    isArgumentsObject: isKind('Arguments'),
    isBigIntObject: never,
    isBooleanObject: isKind('Boolean'),
    isNumberObject: isKind('Number'),
    isStringObject: isKind('String'),
    isSymbolObject: isKind('Symbol'),
    isBoxedPrimitive: function isBoxedPrimitive(value) {
        return BOXES.indexOf(kindOf(value)) >= 0;
    },
    isNativeError: isKind('Error'),
    isRegExp: isKind('RegExp'),
    isAsyncFunction: function isAsyncFunction(value) {
        return /^Async/.test(functionKind(value));
    },
    isGeneratorFunction: function isGeneratorFunction(value) {
        return /Generator/.test(functionKind(value));
    },
    isGeneratorObject: function isGeneratorObject(value) {
        return /^\[object (Async)?Generator\]$/.test(Object.prototype.toString.call(value));
    },
    isPromise: isKind('Promise'),
    isMap: isKind('Map'),
    isSet: isKind('Set'),
    isMapIterator: function isMapIterator(value) {
        return inherits(value, mapIterator);
    },
    isSetIterator: function isSetIterator(value) {
        return inherits(value, setIterator);
    },
    isWeakMap: isKind('WeakMap'),
    isWeakSet: isKind('WeakSet'),
    isArrayBuffer: isKind('ArrayBuffer'),
    isDataView: isKind('DataView'),
    isSharedArrayBuffer: never,
    isProxy: function isProxy(value) {
        return isObject(value) && internal.proxyParts(value) !== undefined && !types.isModuleNamespaceObject(value);
    },
    isModuleNamespaceObject: function isModuleNamespaceObject(value) {
        return internal.isNamespace !== undefined && internal.isNamespace(value);
    },
    isAnyArrayBuffer: isKind('ArrayBuffer'),
    isCryptoKey: never,
    isKeyObject: never,
    isArrayBufferView: function isArrayBufferView(value) {
        return kindOf(value) === 'DataView' || types.isTypedArray(value);
    },
    isTypedArray: function isTypedArray(value) {
        return TYPED_ARRAYS.indexOf(kindOf(value)) >= 0;
    },
    isBigInt64Array: never,
    isBigUint64Array: never
};

function isKind(kind) {
    return function (value) {
        return kindOf(value) === kind;
    };
}

TYPED_ARRAYS.forEach(function (name) {
    types['is' + name] = isKind(name);
});

module.exports = types;
