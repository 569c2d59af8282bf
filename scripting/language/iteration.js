/*
 * iteration.js - what goes through an iterable: for-of, array patterns, yield* and spread.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var shown = internal.shown;
var isPlainArray = internal.isPlainArray; // an array that Array.prototype's own iterator would walk through

function iteratorOf(value) {
    var method, iterator;

    if (value === undefined || value === null) {
        throw new TypeError(String(value) + ' is not iterable');
    }
    method = value[Symbol.iterator];
    if (typeof method !== 'function') {
        throw new TypeError(shown(value) + ' is not iterable');
    }
    iterator = method.call(value);
    if (!isObject(iterator)) {
        throw new TypeError('Result of the Symbol.iterator method is not an object');
    }
    return iterator;
}

/** An iterator on its way through a loop. `done` while nothing needs closing. */
function Iteration(iterator) {
    this.iterator = iterator;
    this.next = iterator.next;
    this.done = false;
    this.value = undefined;
}

/** The next value, in `value`; false at the end. */
Iteration.prototype.step = function () {
    var result;

    this.done = true; // what next() throws is not answered by return()
    result = this.next.call(this.iterator);
    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
    if (result.done) {
        return false;
    }
    this.value = result.value;
    this.done = false;
    return true;
};

/** The next value of a pattern: undefined from the end on. */
Iteration.prototype.take = function () {
    return !this.done && this.step() ? this.value : undefined;
};

/** All that is left. */
Iteration.prototype.rest = function () {
    var list = [];

    while (!this.done && this.step()) {
        list[list.length] = this.value;
    }
    return list;
};

/** null for an array that is walked by index. */
rt.iterate = function (value) {
    return isPlainArray(value) ? null : new Iteration(iteratorOf(value));
};

/** The loop was left early. */
rt.finish = function (iteration) {
    var method, result;

    if (iteration.done) {
        return;
    }
    iteration.done = true;
    method = iteration.iterator['return'];
    if (method === undefined || method === null) {
        return;
    }
    result = method.call(iteration.iterator);
    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
};

// Closes on the way of an exception: the one that goes on, which is the first but when a generator is told to return.
function close(iteration, error) {
    try {
        rt.finish(iteration);
    } catch (second) {
        return error === rt.LEAVE ? second : error;
    }
    return error;
}

/** The loop was left by an exception, which goes on whatever closing does. */
rt.fail = function (iteration, error) {
    throw iteration !== null && !iteration.done ? close(iteration, error) : error;
};

/** Patterns were left by an exception: the innermost comes first. Those that were not begun are null or undefined. */
rt.failAll = function (iterations, error) {
    var i;

    for (i = 0; i < iterations.length; i++) {
        if (iterations[i] && !iterations[i].done) {
            error = close(iterations[i], error);
        }
    }
    throw error;
};

// An iterator that cannot be told of an exception is closed.
internal.refuseThrow = function (iterator) {
    var close = iterator['return'];
    var result;

    if (close !== undefined && close !== null) {
        result = close.call(iterator);
        if (!isObject(result)) {
            throw new TypeError('Iterator result ' + String(result) + ' is not an object');
        }
    }
    throw new TypeError('The iterator does not provide a \'throw\' method');
};

/** All that an iterable gives, as an array, which may be the iterable itself. */
rt.list = function (value) {
    if (isPlainArray(value)) {
        return value;
    }
    return new Iteration(iteratorOf(value)).rest();
};

/** A new array of what an iterable gives. */
rt.copy = function (value) {
    return isPlainArray(value) ? rt.rest(value, 0) : new Iteration(iteratorOf(value)).rest();
};
