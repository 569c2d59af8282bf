/*
 * coroutine.js - async functions and generators, as coroutines of the engine.
 *
 * An async function's body runs in a thread (Duktape.Thread) from its first line on, so `await` is a yield with no
 * C function between. The thread's job is done by run() below, which is JavaScript because only that may resume.
 * Threads of async functions are kept for the next one.
 */
'use strict';

var rt = internal.rt;

var Thread = native.Thread;
var resume = Thread.resume;
var yieldValue = Thread['yield'];
var define = Object.defineProperty;
var setPrototypeOf = Object.setPrototypeOf;

var POOL_MAX = 64;
var DONE = {};        // what a thread yields when its function has returned
var pool = [];

rt.LEAVE = {};        // thrown through a generator that is told to return; `leaveValue` of its state is what it returns
var current = null;   // the state of the generator that runs

/** `catch` in a generator lets the one exception pass that no program may see. */
rt.leaving = function (error) {
    if (error === rt.LEAVE) {
        throw error;
    }
};

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/* Async functions */

function call(job) {
    var list = job.list;

    if (list === null) {
        return job.fn.call(job.self, job.a, job.b, job.c, job.d);
    }
    return job.fn.apply(job.self, list);
}

// The life of a thread: one function after the other.
function work(job) {
    var promise, value, failed;

    for (;;) {
        promise = job.promise;
        failed = false;
        try {
            value = call(job);
        } catch (error) {
            failed = true;
            value = error;
        }
        job = null;
        if (failed) {
            internal.rejectPromise(promise, value);
        } else {
            internal.resolvePromise(promise, value);
        }
        promise = value = undefined;
        job = yieldValue(DONE);
    }
}

// Resumes a thread and arranges for what it waits for.
function run(thread, value, failed) {
    var waitsFor = failed ? resume(thread, value, true) : resume(thread, value);

    if (waitsFor === DONE) {
        if (pool.length < POOL_MAX) {
            pool.push(thread);
        }
        return;
    }
    internal.awaitPromise(waitsFor, thread);
}

internal.resumeThread = run;

/* Modules (esm_loader.js): coroutines that wait once more, until what they import has run */

var LINK = {};

internal.startModule = function (record, body) {
    var thread = pool.length > 0 ? pool.pop() : new Thread(work);

    record.promise = internal.newPromise();
    record.thread = thread;
    resume(thread, {promise: record.promise, fn: body, self: undefined, list: [record, rt]});
};

internal.waitForLink = function () {
    yieldValue(LINK);
};

internal.goOn = function (record) {
    var thread = record.thread;

    record.thread = null;
    run(thread, undefined, false);
};

function start(job) {
    run(pool.length > 0 ? pool.pop() : new Thread(work), job, false);
    return job.promise;
}

rt.async = function (fn, self, a, b, c, d) {
    return start({promise: internal.newPromise(), fn: fn, self: self, list: null, a: a, b: b, c: c, d: d});
};

rt.asyncAll = function (fn, self, list) {
    return start({promise: internal.newPromise(), fn: fn, self: self, list: list});
};

rt['await'] = yieldValue;

/* Generators */

var IteratorPrototype = internal.iteratorPrototype;
var GeneratorPrototype = Object.create(IteratorPrototype);
var AsyncIteratorPrototype = internal.asyncIteratorPrototype;
var AsyncGeneratorPrototype = Object.create(AsyncIteratorPrototype);

var STATE = native.hidden('generator');

var NEXT = 0;
var THROW = 1;
var RETURN = 2;

function toList(list, a, b, c, d) {
    return list === null ? [a, b, c, d] : list;
}

function prototypeOf(fn, fallback) {
    return isObject(fn.prototype) ? fn.prototype : fallback;
}

function makeGenerator(fn, callee, self, list) {
    var generator = Object.create(prototypeOf(callee, GeneratorPrototype));

    native.setHidden(generator, STATE, {fn: fn, self: self, list: list, thread: null, running: false, done: false});
    return generator;
}

rt.generator = function (fn, callee, self, a, b, c, d) {
    return makeGenerator(fn, callee, self, [a, b, c, d]);
};

rt.generatorAll = function (fn, callee, self, list) {
    return makeGenerator(fn, callee, self, list);
};

// The life of a generator's thread.
function generate(state) {
    var result;

    try {
        result = state.fn.apply(state.self, state.list);
    } catch (error) {
        state.done = true;
        if (error !== rt.LEAVE) {
            throw error;
        }
        result = state.leaveValue;
        state.leaveValue = undefined;
    }
    state.done = true;
    return result;
}

function stateOf(generator, method) {
    var state = isObject(generator) ? generator[STATE] : undefined;

    if (state === undefined || state.queue) {
        throw new TypeError(method + ' method called on incompatible receiver ' + String(generator));
    }
    if (state.running) {
        throw new TypeError('Generator is already running');
    }
    return state;
}

function finished(state, mode, value) {
    state.done = true;
    state.fn = state.self = state.list = state.thread = null;
    if (mode === THROW) {
        throw value;
    }
    return {value: mode === RETURN ? value : undefined, done: true};
}

// Told `mode` with `value`, goes on to its next yield.
function advance(state, mode, value) {
    var outer = current;
    var yielded;

    if (state.done || (state.thread === null && mode !== NEXT)) {
        return finished(state, mode, value);
    }
    state.running = true;
    current = state;
    try {
        if (state.thread === null) {
            state.thread = new Thread(generate);
            yielded = resume(state.thread, state);
        } else {
            state.mode = mode;
            yielded = resume(state.thread, value, mode === THROW);
        }
    } catch (error) {
        state.done = true;
        throw error;
    } finally {
        state.running = false;
        current = outer;
    }
    if (state.done) {
        state.thread = state.fn = state.list = null;
        return {value: yielded, done: true};
    }
    return yielded.raw ? yielded.result : {value: yielded.value, done: false};
}

var LEAVING = {leaving: true};

function method(prototype, name, mode, length) {
    define(prototype, name, {
        value: internal.describe(name, length, function "m1:" (value) {
            var state = stateOf(this, name);

            if (mode === RETURN && !state.done && state.thread !== null) {
                state.leaveValue = value;
                return advance(state, THROW, rt.LEAVE);
            }
            return advance(state, mode, value);
        }),
        writable: true,
        configurable: true
    });
}

internal.describe = function (name, length, fn) {
    define(fn, 'name', {value: name, configurable: true});
    define(fn, 'length', {value: length, configurable: true});
    return fn;
};

method(GeneratorPrototype, 'next', NEXT, 1);
method(GeneratorPrototype, 'return', RETURN, 1);
method(GeneratorPrototype, 'throw', THROW, 1);

rt['yield'] = function (value) {
    return yieldValue({value: value, raw: false});
};

// An iterator that cannot be told of an exception is closed.
function refuseThrow(iterator) {
    var close = iterator['return'];
    var result;

    if (close !== undefined && close !== null) {
        result = close.call(iterator);
        if (!isObject(result)) {
            throw new TypeError('Iterator result ' + String(result) + ' is not an object');
        }
    }
    throw new TypeError('The iterator does not provide a \'throw\' method');
}

// yield*: what the outside says goes to the inner iterator.
rt.yieldAll = function (iterable) {
    var iterator = iterable[Symbol.iterator]();
    var next = iterator.next;
    var result = next.call(iterator, undefined);
    var received, caught, value, close, method;

    for (;;) {
        if (!isObject(result)) {
            throw new TypeError('Iterator result ' + String(result) + ' is not an object');
        }
        if (result.done) {
            return result.value;
        }
        caught = null;
        try {
            received = yieldValue({raw: true, result: result});
        } catch (error) {
            caught = {error: error};
        }
        if (caught === null) {
            result = next.call(iterator, received);
        } else if (caught.error === rt.LEAVE) {
            value = current.leaveValue;
            close = iterator['return'];
            if (close !== undefined && close !== null) {
                result = close.call(iterator, value);
                if (!isObject(result)) {
                    throw new TypeError('Iterator result ' + String(result) + ' is not an object');
                }
                if (!result.done) {
                    continue;
                }
                value = result.value;
            }
            current.leaveValue = value;
            throw rt.LEAVE;
        } else {
            method = iterator['throw'];
            if (method === undefined || method === null) {
                refuseThrow(iterator);
            }
            result = method.call(iterator, caught.error);
        }
    }
};

/* Async generators: requests wait in a queue */

function makeAsyncGenerator(fn, callee, self, list) {
    var generator = Object.create(prototypeOf(callee, AsyncGeneratorPrototype));

    native.setHidden(generator, STATE, {
        fn: fn, self: self, list: list, thread: null, running: false, done: false, queue: []
    });
    return generator;
}

rt.asyncGenerator = function (fn, callee, self, a, b, c, d) {
    return makeAsyncGenerator(fn, callee, self, [a, b, c, d]);
};

rt.asyncGeneratorAll = function (fn, callee, self, list) {
    return makeAsyncGenerator(fn, callee, self, list);
};

var AWAIT = 0;
var YIELD = 1;

rt.awaitInGenerator = function (value) {
    return yieldValue({kind: AWAIT, value: value});
};

// The values of yields are awaited, and so is what a return() brings.
rt.asyncYield = function (value) {
    return received(yieldValue({kind: YIELD, value: rt.awaitInGenerator(value)}));
};

function received(message) {
    if (message.mode === NEXT) {
        return message.value;
    }
    if (message.mode === THROW) {
        throw message.value;
    }
    message = {value: rt.awaitInGenerator(message.value)};
    current.leaveValue = message.value;
    throw rt.LEAVE;
}

rt.asyncYieldAll = function (iterable) {
    var iteration = rt.iterateAsync(iterable);
    var iterator = iteration.iterator;
    var message = {mode: NEXT, value: undefined};
    var result, close, method;

    for (;;) {
        if (message.mode === NEXT) {
            result = iteration.next.call(iterator, message.value);
        } else if (message.mode === THROW) {
            method = iterator['throw'];
            if (method === undefined || method === null) {
                iteration.done = false;
                rt.finishAsync(iteration, rt.awaitInGenerator);
                throw new TypeError('The iterator does not provide a \'throw\' method');
            }
            result = method.call(iterator, message.value);
        } else {
            close = iterator['return'];
            if (close === undefined || close === null) {
                message = {value: rt.awaitInGenerator(message.value)};
                current.leaveValue = message.value;
                throw rt.LEAVE;
            }
            result = close.call(iterator, message.value);
        }
        result = rt.awaitInGenerator(result);
        if (!isObject(result)) {
            throw new TypeError('Iterator result ' + String(result) + ' is not an object');
        }
        if (result.done) {
            if (message.mode === RETURN) {
                current.leaveValue = result.value;
                throw rt.LEAVE;
            }
            return result.value;
        }
        message = unwrapped(yieldValue({kind: YIELD, value: result.value}));
    }
};

// What a return() brings is awaited before the inner iterator hears of it; if that fails, it is told to throw.
function unwrapped(message) {
    if (message.mode !== RETURN) {
        return message;
    }
    try {
        return {mode: RETURN, value: rt.awaitInGenerator(message.value)};
    } catch (error) {
        return {mode: THROW, value: error};
    }
}

// One answer for the request at the head of the queue.
function answer(state, failed, value, done) {
    var request = state.queue.shift();

    state.running = false;
    if (failed) {
        internal.rejectPromise(request.promise, value);
    } else {
        internal.resolvePromise(request.promise, {value: value, done: done});
    }
    serve(state);
}

function serve(state) {
    var request = state.queue[0];

    if (state.running || request === undefined) {
        return;
    }
    state.running = true;
    if (state.done || (state.thread === null && request.mode !== NEXT)) {
        state.done = true;
        serveFinished(state, request);
        return;
    }
    if (state.thread === null) {
        state.thread = new Thread(generate);
        go(state, state, false);
    } else {
        go(state, {mode: request.mode, value: request.value}, false);
    }
}

function serveFinished(state, request) {
    if (request.mode === NEXT) {
        answer(state, false, undefined, true);
    } else if (request.mode === THROW) {
        answer(state, true, request.value, true);
    } else {
        internal.whenSettled(request.value, function (value) {
            answer(state, false, value, true);
        }, function (error) {
            answer(state, true, error, true);
        });
    }
}

// Resumes the thread, which yields something to wait for, a value, or ends.
function go(state, message, failed) {
    var outer = current;
    var yielded;

    current = state;
    try {
        yielded = resume(state.thread, message, failed);
    } catch (error) {
        current = outer;
        state.done = true;
        answer(state, true, error, true);
        return;
    }
    current = outer;
    if (state.done) {
        answer(state, false, yielded, true);
    } else if (yielded.kind === AWAIT) {
        wait(state, yielded.value);
    } else {
        answer(state, false, yielded.value, false);
    }
}

function wait(state, value) {
    try {
        internal.whenSettled(value, function (result) {
            go(state, result, false);
        }, function (error) {
            go(state, error, true);
        });
    } catch (error) {
        go(state, error, true);
    }
}

function asyncMethod(name, mode) {
    define(AsyncGeneratorPrototype, name, {
        value: internal.describe(name, 1, function "m1:" (value) {
            var state = isObject(this) ? this[STATE] : undefined;
            var promise = internal.newPromise();

            if (state === undefined || !state.queue) {
                internal.rejectPromise(promise, new TypeError(name + ' method called on incompatible receiver'));
                return promise;
            }
            state.queue.push({mode: mode, value: value, promise: promise});
            serve(state);
            return promise;
        }),
        writable: true,
        configurable: true
    });
}

asyncMethod('next', NEXT);
asyncMethod('return', RETURN);
asyncMethod('throw', THROW);

/* for await */

function AsyncIteration(iterator) {
    this.iterator = iterator;
    this.next = iterator.next;
    this.done = false;
    this.value = undefined;
}

AsyncIteration.prototype.ask = function () {
    this.done = true;
    return this.next.call(this.iterator);
};

AsyncIteration.prototype.take = function (result) {
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

// A sync iterator in the place of an async one (ECMA-262, 27.1.4): its values are awaited.
function FromSync(iterator) {
    this.sync = iterator;
    this.step = iterator.next;
}

function closeQuietly(iterator) {
    var close;

    try {
        close = iterator['return'];
        if (close !== undefined && close !== null) {
            close.call(iterator);
        }
    } catch (ignored) {
        // What led here counts.
    }
}

// `closed`: the iterator that ends when what it gave is rejected, or null.
function settleResult(result, closed) {
    var promise = internal.newPromise();
    var done;

    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
    done = Boolean(result.done);

    function fail(error) {
        if (!done && closed !== null) {
            closeQuietly(closed);
        }
        internal.rejectPromise(promise, error);
    }

    settle(result.value, function (value) {
        internal.resolvePromise(promise, {value: value, done: done});
    }, fail);
    return promise;
}

// Asking a promise for its constructor may throw, which counts as a rejection.
function settle(value, fulfilled, rejected) {
    try {
        internal.whenSettled(value, fulfilled, rejected);
    } catch (error) {
        rejected(error);
    }
}

function promised(action) {
    try {
        return action();
    } catch (error) {
        return Promise.reject(error);
    }
}

FromSync.prototype.next = function (value) {
    var self = this;
    var given = arguments.length > 0;

    return promised(function () {
        return settleResult(given ? self.step.call(self.sync, value) : self.step.call(self.sync), self.sync);
    });
};

FromSync.prototype['return'] = function (value) {
    var sync = this.sync;
    var given = arguments.length > 0;

    return promised(function () {
        var close = sync['return'];

        if (close === undefined || close === null) {
            return Promise.resolve({value: value, done: true});
        }
        return settleResult(given ? close.call(sync, value) : close.call(sync), null);
    });
};

FromSync.prototype['throw'] = function (value) {
    var sync = this.sync;

    return promised(function () {
        var method = sync['throw'];

        if (method === undefined || method === null) {
            refuseThrow(sync);
        }
        return settleResult(method.call(sync, value), sync);
    });
};

rt.iterateAsync = function (value) {
    var create = value[Symbol.asyncIterator];
    var iterator;

    if (create === undefined || create === null) {
        iterator = value[Symbol.iterator];
        if (typeof iterator !== 'function') {
            throw new TypeError(String(value) + ' is not async iterable');
        }
        return new AsyncIteration(new FromSync(iterator.call(value)));
    }
    iterator = create.call(value);
    if (!isObject(iterator)) {
        throw new TypeError('Result of the Symbol.asyncIterator method is not an object');
    }
    return new AsyncIteration(iterator);
};

rt.finishAsync = function (iteration, wait_) {
    var close, result;

    if (iteration.done) {
        return;
    }
    iteration.done = true;
    close = iteration.iterator['return'];
    if (close !== undefined && close !== null) {
        result = wait_(close.call(iteration.iterator));
        if (!isObject(result)) {
            throw new TypeError(String(result) + ' is not an object');
        }
    }
};

rt.failAsync = function (iteration, error, wait_) {
    if (!iteration.done) {
        if (error === rt.LEAVE) {
            rt.finishAsync(iteration, wait_);
        } else {
            try {
                rt.finishAsync(iteration, wait_);
            } catch (ignored) {
                // The first exception counts.
            }
        }
    }
    throw error;
};

/* The kinds of functions */

function kind(name, head, prototype) {
    function FunctionKind() {
        return native.makeFunction(head, Array.prototype.slice.call(arguments));
    }

    internal.describe(name, 1, FunctionKind);
    setPrototypeOf(FunctionKind, Function);
    define(FunctionKind, 'prototype', {value: Object.create(Function.prototype), writable: false});
    define(FunctionKind.prototype, 'constructor', {value: FunctionKind, configurable: true});
    define(FunctionKind.prototype, Symbol.toStringTag, {value: name, configurable: true});
    if (prototype) {
        define(FunctionKind.prototype, 'prototype', {value: prototype, configurable: true});
        define(prototype, 'constructor', {value: FunctionKind.prototype, configurable: true});
        define(prototype, Symbol.toStringTag, {value: name.replace('Function', ''), configurable: true});
    }
    return FunctionKind.prototype;
}

var asyncFunction = kind('AsyncFunction', 'async function', null);
var generatorFunction = kind('GeneratorFunction', 'function*', GeneratorPrototype);
var asyncGeneratorFunction = kind('AsyncGeneratorFunction', 'async function*', AsyncGeneratorPrototype);

// (function, name, length) => function; without a name, one whose description has it all.
rt.asyncFunction = native.kindOfFunction(asyncFunction, undefined);
rt.generatorFunction = native.kindOfFunction(generatorFunction, GeneratorPrototype);
rt.asyncGeneratorFunction = native.kindOfFunction(asyncGeneratorFunction, AsyncGeneratorPrototype);

/** 'AsyncFunction', 'GeneratorFunction', 'AsyncGeneratorFunction' or ''. */
internal.functionKind = function (fn) {
    switch (Object.getPrototypeOf(fn)) {
    case asyncFunction:
        return 'AsyncFunction';
    case generatorFunction:
        return 'GeneratorFunction';
    case asyncGeneratorFunction:
        return 'AsyncGeneratorFunction';
    default:
        return '';
    }
};
