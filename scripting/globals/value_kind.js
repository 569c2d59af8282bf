/*
 * value_kind.js - internal.kindOf(value): what a value really is, whatever its Symbol.toStringTag says.
 *
 * 'Array', 'Function', 'Arguments', 'Date', 'Error', 'RegExp', 'Boolean', 'Number', 'String',
 * 'Symbol' (boxed), 'ArrayBuffer', 'DataView', 'Uint8Array' and the other typed arrays, 'Map',
 * 'Set', 'WeakMap', 'WeakSet', 'Promise'; 'Object' for other objects, '' for primitive values.
 */
'use strict';

var getPrototypeOf = Object.getPrototypeOf;

// Each asks a built-in function that throws for what is not of its class.
var questions = [];

function ask(C, brand) {
    if (C !== undefined && brand !== undefined) {
        questions.push({prototype: C.prototype, name: C.name, holds: brand});
    }
}

function sizeOf(C) {
    var descriptor = C && Object.getOwnPropertyDescriptor(C.prototype, 'size');
    var get = descriptor && descriptor.get;

    return get && function (value) { get.call(value); return true; };
}

function hasOf(C) {
    var has = C && C.prototype.has;

    return has && function (value) { has.call(value, questions); return true; };
}

ask(globalThis.Map, sizeOf(globalThis.Map));
ask(globalThis.Set, sizeOf(globalThis.Set));
ask(globalThis.WeakMap, hasOf(globalThis.WeakMap));
ask(globalThis.WeakSet, hasOf(globalThis.WeakSet));
ask(globalThis.Promise, function (value) { return internal.promiseState(value) !== null; });

function holds(question, value) {
    try {
        return question.holds(value);
    } catch (ignored) {
        return false;
    }
}

// What has the prototype of a class may be of it, and so may what has lost its prototype.
function isPossible(question, value) {
    var at = getPrototypeOf(value);

    if (at === null) {
        return true;
    }
    while (at !== null) {
        if (at === question.prototype) {
            return true;
        }
        at = getPrototypeOf(at);
    }
    return false;
}

exports.kindOf = function kindOf(value) {
    var kind = native.kindOf(value);
    var i;

    if (kind === 'Object' && getPrototypeOf(value) !== Object.prototype) {
        for (i = 0; i < questions.length; i++) {
            if (isPossible(questions[i], value) && holds(questions[i], value)) {
                return questions[i].name;
            }
        }
    }
    return kind;
};
