/*
 * promise.js - Promise: the class, then(), and how promises are settled (Promises/A+).
 *
 * Its other functions are in promise_statics.js. Gives the global Promise, and
 * `internal.promiseState(promise)` for the inspector. What becomes of a rejection that nobody
 * handles is rejections.js's.
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

// A class that extends Promise calls this one for its own object, which is none yet.
function Promise(executor) {
    if (!(this instanceof Promise) || this[STATE] !== undefined) {
        throw new TypeError('Promise constructor cannot be invoked without \'new\'');
    }
    if (typeof executor !== 'function') {
        throw new TypeError('Promise resolver ' + shown(executor) + ' is not a function');
    }
    begin(this);
    execute(this, executor);
}

function shown(value) {
    return isObject(value) ? '#<Object>' : String(value);
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

// The two functions that settle a promise, of which only the first call counts.
function settlers(promise) {
    var done = false;

    return {
        resolve: function "m1:" (value) {
            if (!done) {
                done = true;
                resolve(promise, value);
            }
        },
        reject: function "m1:" (reason) {
            if (!done) {
                done = true;
                reject(promise, reason);
            }
        }
    };
}

// Calls with both.
function execute(promise, executor) {
    var functions = settlers(promise);

    try {
        executor(functions.resolve, functions.reject);
    } catch (error) {
        functions.reject(error);
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
        reject(promise, new TypeError('Chaining cycle detected for promise #<Promise>'));
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

// A new promise of class C with its functions, as a reaction without callbacks. Those of a foreign
// class, in `functions`, need no promise as their first argument.
function capability(C) {
    var functions, result;

    if (C === Promise) {
        return {promise: create(), resolve: resolve, reject: reject,
                onFulfilled: undefined, onRejected: undefined, functions: null};
    }
    if (typeof C !== 'function') {
        throw new TypeError(shown(C) + ' is not a constructor');
    }
    functions = {resolve: undefined, reject: undefined};
    result = {
        promise: undefined,
        resolve: function "m2:" (promise, value) { functions.resolve(value); },
        reject: function "m2:" (promise, reason) { functions.reject(reason); },
        onFulfilled: undefined,
        onRejected: undefined,
        functions: functions
    };
    result.promise = new C(function "m2:" (resolveOther, rejectOther) {
        if (functions.resolve !== undefined || functions.reject !== undefined) {
            throw new TypeError('Promise executor has already been invoked with non-undefined arguments');
        }
        functions.resolve = resolveOther;
        functions.reject = rejectOther;
    });
    if (typeof functions.resolve !== 'function' || typeof functions.reject !== 'function') {
        throw new TypeError('Promise resolve or reject function is not callable');
    }
    return result;
}

function isPromise(value) {
    return isObject(value) && value[STATE] !== undefined;
}

// The class that promises made from this one should have.
function classOf(promise) {
    var C = promise.constructor;

    if (C === Promise || C === undefined) {
        return Promise;
    }
    if (!isObject(C)) {
        throw new TypeError('The .constructor property is not an object');
    }
    C = C[Symbol.species];
    return C === undefined || C === null ? Promise : C;
}

function then(promise, onFulfilled, onRejected) {
    var reaction = capability(classOf(promise));

    reaction.onFulfilled = onFulfilled;
    reaction.onRejected = onRejected;
    addReaction(promise, reaction);
    return reaction.promise;
}

define(Promise.prototype, 'then', function "m2:then" (onFulfilled, onRejected) {
    if (!isPromise(this)) {
        throw new TypeError('Method Promise.prototype.then called on incompatible receiver ' + shown(this));
    }
    return then(this, onFulfilled, onRejected);
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

Object.defineProperty(Promise, 'prototype', {writable: false});
Object.defineProperty(Promise.prototype, Symbol.toStringTag, {value: 'Promise', configurable: true});

// For promise_statics.js.
internal.promiseParts = {
    capability: capability, classOf: classOf, define: define, isObject: isObject, resolved: resolved,
    settlers: settlers, shown: shown
};

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
