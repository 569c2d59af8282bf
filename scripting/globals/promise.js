/*
 * promise.js - Promise: Promises/A+ and the statics of ES2020 (and any()).
 *
 * Gives the global Promise and AggregateError, and `internal.promiseState(promise)` for the
 * inspector. What becomes of a rejection that nobody handles is rejections.js's.
 */
'use strict';

var STATE = native.hidden('state');         // one of the three below
var VALUE = native.hidden('value');         // what it was settled with
var REACTIONS = native.hidden('reactions'); // while pending: undefined, one reaction, or an array
var HANDLED = native.hidden('handled');     // a rejection somebody looks at

internal.hidden = native.hidden;

var PENDING = 0;
var FULFILLED = 1;
var REJECTED = 2;

function define(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: true, configurable: true});
}

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function Promise(executor) {
    if (!(this instanceof Promise)) {
        throw new TypeError('Promise: the constructor needs \'new\'');
    }
    if (typeof executor !== 'function') {
        throw new TypeError('Promise: the resolver must be a function');
    }
    begin(this);
    execute(this, executor);
}

function begin(promise) {
    promise[STATE] = PENDING;
    promise[VALUE] = undefined;
    promise[REACTIONS] = undefined;
}

function create() {
    var promise = Object.create(Promise.prototype);

    begin(promise);
    return promise;
}

// Calls with a resolve and a reject function of which only the first call counts.
function execute(promise, executor) {
    var done = false;

    function resolveOnce(value) {
        if (!done) {
            done = true;
            resolve(promise, value);
        }
    }

    function rejectOnce(reason) {
        if (!done) {
            done = true;
            reject(promise, reason);
        }
    }

    try {
        executor(resolveOnce, rejectOnce);
    } catch (error) {
        rejectOnce(error);
    }
}

// The promise resolution procedure (ECMA-262, 27.2.1.3.2).
function resolve(promise, value) {
    var then;

    if (!isObject(value)) {
        settle(promise, FULFILLED, value);
        return;
    }
    if (value === promise) {
        reject(promise, new TypeError('Promise: a promise cannot be resolved with itself'));
        return;
    }
    try {
        then = value.then;
    } catch (error) {
        reject(promise, error);
        return;
    }
    if (typeof then === 'function') {
        internal.job(follow, promise, value, then);
    } else {
        settle(promise, FULFILLED, value);
    }
}

function follow(promise, thenable, then) {
    execute(promise, function (resolveOnce, rejectOnce) {
        then.call(thenable, resolveOnce, rejectOnce);
    });
}

function reject(promise, reason) {
    if (!promise[HANDLED]) {
        internal.promiseRejected(promise, reason);
    }
    settle(promise, REJECTED, reason);
}

function settle(promise, state, value) {
    var reactions = promise[REACTIONS];
    var i;

    promise[STATE] = state;
    promise[VALUE] = value;
    promise[REACTIONS] = undefined;
    if (Array.isArray(reactions)) {
        for (i = 0; i < reactions.length; i++) {
            internal.job(react, reactions[i], state, value);
        }
    } else if (reactions !== undefined) {
        internal.job(react, reactions, state, value);
    }
}

// A reaction: {promise, resolve, reject: of a foreign class; onFulfilled, onRejected}.
function react(reaction, state, value) {
    var callback = state === FULFILLED ? reaction.onFulfilled : reaction.onRejected;
    var result;

    if (typeof callback !== 'function') {
        if (state === FULFILLED) {
            reaction.resolve(reaction.promise, value);
        } else {
            reaction.reject(reaction.promise, value);
        }
        return;
    }
    try {
        result = callback(value);
    } catch (error) {
        reaction.reject(reaction.promise, error);
        return;
    }
    reaction.resolve(reaction.promise, result);
}

function addReaction(promise, reaction) {
    var reactions = promise[REACTIONS];

    if (!promise[HANDLED]) {
        promise[HANDLED] = true;
        if (promise[STATE] === REJECTED) {
            internal.promiseHandled(promise);
        }
    }
    if (promise[STATE] !== PENDING) {
        internal.job(react, reaction, promise[STATE], promise[VALUE]);
    } else if (reactions === undefined) {
        promise[REACTIONS] = reaction;
    } else if (Array.isArray(reactions)) {
        reactions.push(reaction);
    } else {
        promise[REACTIONS] = [reactions, reaction];
    }
}

// A new promise of class C with its functions, as a reaction without callbacks.
function capability(C) {
    var result;

    if (C === Promise) {
        return {promise: create(), resolve: resolve, reject: reject,
                onFulfilled: undefined, onRejected: undefined};
    }
    if (typeof C !== 'function') {
        throw new TypeError('Promise: this is no constructor');
    }
    result = {promise: undefined, resolve: undefined, reject: undefined,
              onFulfilled: undefined, onRejected: undefined};
    result.promise = new C(function (resolveOther, rejectOther) {
        if (result.resolve !== undefined || result.reject !== undefined) {
            throw new TypeError('Promise: the executor was called twice');
        }
        result.resolve = resolveOther && function (promise, value) { resolveOther(value); };
        result.reject = rejectOther && function (promise, value) { rejectOther(value); };
    });
    if (!result.resolve || !result.reject) {
        throw new TypeError('Promise: the constructor gave no functions');
    }
    return result;
}

function isPromise(value) {
    return isObject(value) && value[STATE] !== undefined;
}

function classOf(promise) {
    var C = promise.constructor;

    return C === undefined ? Promise : C;
}

define(Promise.prototype, 'then', function then(onFulfilled, onRejected) {
    var reaction;

    if (!isPromise(this)) {
        throw new TypeError('Promise.prototype.then: this is no promise');
    }
    reaction = capability(classOf(this));
    reaction.onFulfilled = onFulfilled;
    reaction.onRejected = onRejected;
    addReaction(this, reaction);
    return reaction.promise;
});

define(Promise.prototype, 'catch', function (onRejected) {
    return this.then(undefined, onRejected);
});

define(Promise.prototype, 'finally', function (callback) {
    var C;

    if (typeof callback !== 'function') {
        return this.then(callback, callback);
    }
    C = classOf(this);
    return this.then(function (value) {
        return resolved(C, callback()).then(function () { return value; });
    }, function (reason) {
        return resolved(C, callback()).then(function () { throw reason; });
    });
});

// Promise.resolve for class C.
function resolved(C, value) {
    var result;

    if (isPromise(value) && value.constructor === C) {
        return value;
    }
    result = capability(C);
    result.resolve(result.promise, value);
    return result.promise;
}

define(Promise, 'resolve', function (value) {
    return resolved(this, value);
});

define(Promise, 'reject', function (reason) {
    var result = capability(this);

    result.reject(result.promise, reason);
    return result.promise;
});

// The elements of what all() and the like are given: an array or array-like (there are no iterators).
function elements(values) {
    if (typeof values === 'string' || (isObject(values) && typeof values.length === 'number')) {
        return values;
    }
    if (isObject(values) && typeof values.forEach === 'function') {
        var list = [];

        values.forEach(function (value) { list.push(value); });
        return list;
    }
    throw new TypeError('Promise: an array is expected');
}

// The frame of all(), allSettled(), any() and race(): each(promise, index, whole) for every element;
// gives the whole's promise, rejected if anything throws on the way.
function combine(C, values, each, whenEmpty) {
    var whole = capability(C);
    var list, i;

    try {
        list = elements(values);
        for (i = 0; i < list.length; i++) {
            each(C.resolve(list[i]), i, whole);
        }
        if (whenEmpty) {
            whenEmpty(whole);
        }
    } catch (error) {
        whole.reject(whole.promise, error);
    }
    return whole.promise;
}

// Collects one result per element and calls done(results, whole) after the last.
function collector(done) {
    var results = [];
    var missing = 1;

    function countDown(whole) {
        missing--;
        if (missing === 0) {
            done(results, whole);
        }
    }

    return {
        slot: function (index, whole) {
            var called = false;

            results[index] = undefined;
            missing++;
            return function (value) {
                if (!called) {
                    called = true;
                    results[index] = value;
                    countDown(whole);
                }
            };
        },
        end: countDown
    };
}

function fulfilWith(results, whole) {
    whole.resolve(whole.promise, results);
}

function rejectWhole(whole) {
    return function (reason) { whole.reject(whole.promise, reason); };
}

define(Promise, 'all', function all(values) {
    var collect = collector(fulfilWith);

    return combine(this, values, function (promise, i, whole) {
        promise.then(collect.slot(i, whole), rejectWhole(whole));
    }, collect.end);
});

define(Promise, 'allSettled', function allSettled(values) {
    var collect = collector(fulfilWith);

    return combine(this, values, function (promise, i, whole) {
        var put = collect.slot(i, whole);

        promise.then(function (value) {
            put({status: 'fulfilled', value: value});
        }, function (reason) {
            put({status: 'rejected', reason: reason});
        });
    }, collect.end);
});

define(Promise, 'any', function any(values) {
    var collect = collector(function (reasons, whole) {
        whole.reject(whole.promise, new AggregateError(reasons, 'All promises were rejected'));
    });

    return combine(this, values, function (promise, i, whole) {
        promise.then(function (value) {
            whole.resolve(whole.promise, value);
        }, collect.slot(i, whole));
    }, collect.end);
});

define(Promise, 'race', function race(values) {
    return combine(this, values, function (promise, i, whole) {
        promise.then(function (value) {
            whole.resolve(whole.promise, value);
        }, rejectWhole(whole));
    });
});

function AggregateError(errors, message) {
    var error = new Error(message);

    Object.setPrototypeOf(error, AggregateError.prototype);
    define(error, 'errors', [].slice.call(errors));
    return error;
}

AggregateError.prototype = Object.create(Error.prototype);
define(AggregateError.prototype, 'constructor', AggregateError);
define(AggregateError.prototype, 'name', 'AggregateError');

internal.promiseState = function (value) {
    return isPromise(value) ? {
        pending: value[STATE] === PENDING,
        rejected: value[STATE] === REJECTED,
        value: value[VALUE]
    } : null;
};

// Somebody has looked at a rejection.
internal.handled = function (promise) {
    promise[HANDLED] = true;
};

// C and other files ask a promise of ours directly, without a promise for the answer.
internal.whenSettled = function (thenable, onFulfilled, onRejected) {
    var promise = resolved(Promise, thenable);

    addReaction(promise, {promise: undefined, resolve: ignore, reject: internal.reportFailure,
                          onFulfilled: onFulfilled, onRejected: onRejected});
};

// For coroutine.js: promises without the functions that a constructor takes.
internal.newPromise = create;
internal.resolvePromise = resolve;
internal.rejectPromise = reject;

function wakeWithValue(thread, value) {
    internal.resumeThread(thread, value, false);
}

function wakeWithError(thread, error) {
    internal.resumeThread(thread, error, true);
}

// A thread goes on when what it awaits is settled.
internal.awaitPromise = function (value, thread) {
    var promise;

    try {
        promise = resolved(Promise, value);
    } catch (error) {
        internal.job(wakeWithError, thread, error);
        return;
    }
    addReaction(promise, {promise: thread, resolve: wakeWithValue, reject: wakeWithError,
                          onFulfilled: undefined, onRejected: undefined});
};

function ignore() {
}

internal.reportFailure = function (promise, error) {
    internal.report(error, 'an answer to a promise');
};

define(globalThis, 'Promise', Promise);
define(globalThis, 'AggregateError', AggregateError);
