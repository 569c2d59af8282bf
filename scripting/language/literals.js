/*
 * literals.js - array and object literals, their `...`, object patterns and templates.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var shown = internal.shown;
var setName = internal.setName;
var accessorName = internal.accessorName;
var put = internal.put;
var hasOwn = Object.prototype.hasOwnProperty;
var define = Object.defineProperty;
var getDescriptor = Object.getOwnPropertyDescriptor;
var setPrototypeOf = Object.setPrototypeOf;

/* Lists */

/** The elements of an array or `arguments` from an index on. */
rt.rest = native.rest;

/** An array of arrays, end to end. */
rt.join = native.join;

/** What stands for an element that is left out, until the array is whole. */
rt.HOLE = {};

rt.sparse = function (list) {
    var i;

    for (i = 0; i < list.length; i++) {
        if (list[i] === rt.HOLE) {
            delete list[i];
        }
    }
    return list;
};

rt.construct = function (constructor, list) {
    if (typeof constructor !== 'function') {
        throw new TypeError(shown(constructor) + ' is not a constructor');
    }
    return Reflect.construct(constructor, list);
};

/* Objects */

/** Refuses what has no properties. */
rt.object = function (value) {
    if (value === undefined || value === null) {
        throw new TypeError('Cannot destructure \'' + value + '\' as it is ' + value + '.');
    }
};

function spreadProxy(object, from, excluded) {
    Reflect.ownKeys(from).forEach(function (key) {
        var descriptor;

        if (excluded === undefined || excluded.indexOf(key) < 0) {
            descriptor = getDescriptor(from, key);
            if (descriptor !== undefined && descriptor.enumerable) {
                put(object, key, from[key]);
            }
        }
    });
}

rt.omit = function (value, keys) {
    var rest = {};

    if (!native.spread(rest, value, keys)) {
        spreadProxy(rest, value, keys);
    }
    return rest;
};

rt.spread = function (object, from) {
    if (!native.spread(object, from)) {
        spreadProxy(object, from);
    }
    return object;
};

/** The properties of a literal that goes on after something that is none, when some are accessors. */
rt.extend = function (object, more) {
    Reflect.ownKeys(more).forEach(function (key) {
        var added = getDescriptor(more, key);
        var own = getDescriptor(object, key);

        if (own !== undefined && !('value' in added)) {
            added.get = added.get || own.get;
            added.set = added.set || own.set;
        }
        define(object, key, added);
    });
    return object;
};

rt.prototype = function (object, prototype) {
    if (isObject(prototype) || prototype === null) {
        setPrototypeOf(object, prototype);
    }
    return object;
};

rt.define = function (object, key, value) {
    if (typeof value === 'function' && !(hasOwn.call(value, 'name') && value.name !== '')) {
        setName(value, key);
    }
    put(object, key, value);
    return object;
};

rt.getter = function (object, key, fn) {
    setName(fn, accessorName('get', key));
    define(object, key, {get: fn, enumerable: true, configurable: true});
    return object;
};

rt.setter = function (object, key, fn) {
    setName(fn, accessorName('set', key));
    define(object, key, {set: fn, enumerable: true, configurable: true});
    return object;
};

rt.template = function (cooked, raw) {
    define(cooked, 'raw', {value: Object.freeze(raw)});
    return Object.freeze(cooked);
};
