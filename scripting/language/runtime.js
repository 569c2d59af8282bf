/*
 * runtime.js - what the text that lower/ makes calls: `__rt`. Here are names and keys; the rest is in iteration.js,
 * literals.js, class.js, super_reference.js and private_members.js, and what waits in coroutine.js and the files
 * after it.
 *
 * All of it is ES5, and what runs often is short: a check that fails goes elsewhere. What these files share and no
 * script may call is in `internal`.
 */
'use strict';

var rt = internal.rt = {};

var define = Object.defineProperty;

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function shown(value) {
    if (typeof value === 'string') {
        return '"' + value + '"';
    }
    return typeof value === 'function' ? 'function ' + value.name : isObject(value) ? 'object' : String(value);
}

/* Names */

/** The value of a binding that has none yet. */
rt.DEAD = {};

rt.dead = function (name) {
    throw new ReferenceError('Cannot access \'' + name + '\' before initialization');
};

rt.alive = function (value, current, name) {
    if (current === rt.DEAD) {
        rt.dead(name);
    }
    return value;
};

rt.unsupported = function (message) {
    throw new SyntaxError(message);
};

rt.constant = function () {
    throw new TypeError('Assignment to constant variable.');
};

function setName(fn, name) {
    define(fn, 'name', {value: typeof name === 'symbol' ? symbolName(name) : String(name), configurable: true});
}

function symbolName(symbol) {
    var text = String(symbol).slice(7, -1);

    return text === '' ? '' : '[' + text + ']';
}

/** Gives a hoisted function the name and length it has in the source. */
rt.named = function (fn, name, length) {
    setName(fn, name);
    return rt.counted(fn, length);
};

rt.counted = function (fn, length) {
    define(fn, 'length', {value: length, configurable: true});
    return fn;
};

/** A computed key, evaluated once. */
rt.key = function (key) {
    return typeof key === 'symbol' || typeof key === 'string' ? key : typeof key === 'object' || typeof key === 'function' ?
        toKey(key) : String(key);
};

/** The same of an object that has properties, which is looked at first. */
rt.keyOf = function (object, key) {
    if (object === undefined || object === null) {
        throw new TypeError('Cannot read properties of ' + object);
    }
    return rt.key(key);
};

function toKey(value) {
    var made;

    if (value === null) {
        return 'null';
    }
    made = native.toPrimitiveKey(value);
    return made;
}

/* Properties */

// Defines a property as a literal does, whatever the prototype has.
function put(object, key, value) {
    define(object, key, {value: value, writable: true, enumerable: true, configurable: true});
}

function accessorName(kind, key) {
    return kind + ' ' + (typeof key === 'symbol' ? symbolName(key) : key);
}

/** Gives a built-in function its name and length. */
internal.describe = function (name, length, fn) {
    define(fn, 'name', {value: name, configurable: true});
    define(fn, 'length', {value: length, configurable: true});
    return fn;
};

internal.newHiddenKey = native.newHiddenKey;
internal.setHidden = native.setHidden;
internal.isObject = isObject;
internal.shown = shown;
internal.setName = setName;
internal.accessorName = accessorName;
internal.put = put;

/* Others */

/** A member of an enum: its name gives its value, and a number its name. */
rt.member = function (object, name, value) {
    object[name] = value;
    if (typeof value !== 'string') {
        object[value] = name;
    }
};

var directEval = globalThis.eval;

/** The text of a direct eval, lowered for its place (lower/direct_eval.js). */
rt.lowered = function (text, context, evaluate) {
    return typeof text === 'string' && evaluate === directEval ? native.lowerEval(text, context) : text;
};

// For eval and new Function, whose text is in no module.
define(globalThis, '__rt', {value: rt});
