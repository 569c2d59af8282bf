/*
 * async_generator.js - async generators: generators whose requests wait in a queue, and that await as well as yield.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var setHidden = internal.setHidden;
var prototypeOf = internal.generatorHeir;
var generate = internal.generatorThread;

var Thread = native.Thread;
var resume = Thread.resume;
var yieldValue = Thread['yield'];
var define = Object.defineProperty;
var current = null; // the state of the async generator that runs

var NEXT = 0;
var THROW = 1;
var RETURN = 2;

var STATE = internal.generatorState;
var AsyncGeneratorPrototype = internal.asyncGeneratorPrototype = Object.create(internal.asyncIteratorPrototype);

function makeAsyncGenerator(fn, callee, self, list) {
    var generator = Object.create(prototypeOf(callee, AsyncGeneratorPrototype));

    setHidden(generator, STATE, {
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
