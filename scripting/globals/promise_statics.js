/*
 * promise_statics.js - the functions of Promise that are made of others: catch, finally, resolve,
 * reject, withResolvers, all, allSettled, any and race.
 *
 * As in ES2023 (and withResolvers of ES2024), for subclasses and foreign thenables too. Evaluated at
 * start, after promise.js.
 */
'use strict';

var parts = internal.promiseParts;
var capability = parts.capability;
var define = parts.define;
var isObject = parts.isObject;
var resolved = parts.resolved;
var shown = parts.shown;
var isPlainArray = internal.isPlainArray;
var Promise = globalThis.Promise;
var AggregateError = globalThis.AggregateError;

delete internal.promiseParts;

define(Promise.prototype, 'catch', function "m1:catch" (onRejected) {
    return this.then(undefined, onRejected);
});

// After the callback and what it gives, the promise goes on as it was.
function passValue(C, callback) {
    return function "m1:" (value) {
        return resolved(C, callback()).then(function "m0:" () { return value; });
    };
}

function passReason(C, callback) {
    return function "m1:" (reason) {
        return resolved(C, callback()).then(function "m0:" () { throw reason; });
    };
}

define(Promise.prototype, 'finally', function "m1:finally" (callback) {
    var C;

    if (!isObject(this)) {
        throw new TypeError('Promise.prototype.finally called on a non-object');
    }
    C = parts.classOf(this);
    if (typeof callback !== 'function') {
        return this.then(callback, callback);
    }
    return this.then(passValue(C, callback), passReason(C, callback));
});

define(Promise, 'resolve', function "m1:resolve" (value) {
    if (!isObject(this)) {
        throw new TypeError('PromiseResolve called on non-object');
    }
    return resolved(this, value);
});

define(Promise, 'reject', function "m1:reject" (reason) {
    var result;

    if (!isObject(this)) {
        throw new TypeError('PromiseReject called on non-object');
    }
    result = capability(this);
    result.reject(result.promise, reason);
    return result.promise;
});

// The two functions of a new promise, as a script may have them.
function functionsOf(whole) {
    return whole.functions !== null ? whole.functions : parts.settlers(whole.promise);
}

define(Promise, 'withResolvers', function "m0:withResolvers" () {
    var whole = capability(this);
    var functions = functionsOf(whole);

    return {promise: whole.promise, resolve: functions.resolve, reject: functions.reject};
});

Object.defineProperty(Promise, Symbol.species, {
    get: function "m0:get [Symbol.species]" () { return this; },
    configurable: true
});

// As Node's messages say what was given: `number 5`, `object`.
function kindOf(value) {
    return typeof value + (isObject(value) || value === undefined ? '' : ' ' + String(value));
}

function closeQuietly(iterator) {
    var method;

    try {
        method = iterator['return'];
        if (method !== undefined && method !== null) {
            method.call(iterator);
        }
    } catch (ignored) {
        // The first error is the one that counts.
    }
}

// Calls visit(value, index) with what the iterable gives.
function walk(iterable, visit) {
    var index = 0;
    var method, iterator, next, item, value;

    if (isPlainArray(iterable)) {
        for (; index < iterable.length; index++) {
            visit(iterable[index], index);
        }
        return;
    }
    method = iterable === undefined || iterable === null ? undefined : iterable[Symbol.iterator];
    if (typeof method !== 'function') {
        throw new TypeError(kindOf(iterable) + ' is not iterable (cannot read property Symbol(Symbol.iterator))');
    }
    iterator = method.call(iterable);
    if (!isObject(iterator)) {
        throw new TypeError('Result of the Symbol.iterator method is not an object');
    }
    next = iterator.next;
    for (;;) {
        item = next.call(iterator);
        if (!isObject(item)) {
            throw new TypeError('Iterator result ' + shown(item) + ' is not an object');
        }
        if (item.done) {
            return;
        }
        value = item.value;
        try {
            visit(value, index++);
        } catch (error) {
            closeQuietly(iterator);
            throw error;
        }
    }
}

// The frame of all(), allSettled(), any() and race(): each(promise, index, functions) for every value,
// then atEnd(functions). Gives the whole's promise, rejected if anything throws on the way.
function combine(C, values, each, atEnd) {
    var whole = capability(C);
    var functions = functionsOf(whole);
    var resolveOne;

    try {
        resolveOne = C.resolve;
        if (typeof resolveOne !== 'function') {
            throw new TypeError('Promise resolve or reject function is not callable');
        }
        walk(values, function (value, index) {
            each(resolveOne.call(C, value), index, functions);
        });
        if (atEnd) {
            atEnd(functions);
        }
    } catch (error) {
        functions.reject(error);
    }
    return whole.promise;
}

// Collects one result for each value and calls done(results, functions) after the last.
function collector(done) {
    var results = [];
    var missing = 1;

    function countDown(functions) {
        missing--;
        if (missing === 0) {
            done(results, functions);
        }
    }

    return {
        // put(value), of which the first call counts. `wrap` makes the result of the value.
        slot: function (index, functions, wrap, state) {
            if (state === undefined) {
                results[index] = undefined;
                missing++;
                state = {called: false};
            }
            state.put = function "m1:" (value) {
                if (!state.called) {
                    state.called = true;
                    results[index] = wrap === null ? value : wrap(value);
                    countDown(functions);
                }
            };
            return state;
        },
        end: countDown
    };
}

function fulfilWith(results, functions) {
    functions.resolve(results);
}

define(Promise, 'all', function "m1:all" (values) {
    var collect = collector(fulfilWith);

    return combine(this, values, function (promise, i, functions) {
        promise.then(collect.slot(i, functions, null).put, functions.reject);
    }, collect.end);
});

function fulfilled(value) {
    return {status: 'fulfilled', value: value};
}

function rejected(reason) {
    return {status: 'rejected', reason: reason};
}

define(Promise, 'allSettled', function "m1:allSettled" (values) {
    var collect = collector(fulfilWith);

    return combine(this, values, function (promise, i, functions) {
        var state = collect.slot(i, functions, fulfilled);
        var put = state.put;

        promise.then(put, collect.slot(i, functions, rejected, state).put);
    }, collect.end);
});

define(Promise, 'any', function "m1:any" (values) {
    var collect = collector(function (reasons, functions) {
        functions.reject(new AggregateError(reasons, 'All promises were rejected'));
    });

    return combine(this, values, function (promise, i, functions) {
        promise.then(functions.resolve, collect.slot(i, functions, null).put);
    }, collect.end);
});

define(Promise, 'race', function "m1:race" (values) {
    return combine(this, values, function (promise, i, functions) {
        promise.then(functions.resolve, functions.reject);
    });
});
