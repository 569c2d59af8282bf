/*
 * generator.js - generators: each runs in a thread of its own, and `yield` is a yield of the thread.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var setHidden = internal.setHidden;
var refuseThrow = internal.refuseThrow;

var Thread = native.Thread;
var resume = Thread.resume;
var yieldValue = Thread['yield'];
var define = Object.defineProperty;

rt.LEAVE = {};      // thrown through a generator that is told to return; `leaveValue` of its state is what it returns
var current = null; // the state of the generator that runs

/** `catch` in a generator lets the one exception pass that no program may see. */
rt.leaving = function (error) {
    if (error === rt.LEAVE) {
        throw error;
    }
};

var GeneratorPrototype = Object.create(internal.iteratorPrototype);
var STATE = internal.newHiddenKey('generator');

var NEXT = 0;
var THROW = 1;
var RETURN = 2;

function prototypeOf(fn, fallback) {
    return isObject(fn.prototype) ? fn.prototype : fallback;
}

function makeGenerator(fn, callee, self, list) {
    var generator = Object.create(prototypeOf(callee, GeneratorPrototype));

    setHidden(generator, STATE, {fn: fn, self: self, list: list, thread: null, running: false, done: false});
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

method(GeneratorPrototype, 'next', NEXT, 1);
method(GeneratorPrototype, 'return', RETURN, 1);
method(GeneratorPrototype, 'throw', THROW, 1);

rt['yield'] = function (value) {
    return yieldValue({value: value, raw: false});
};

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

// What async generators have in common with these.
internal.generatorPrototype = GeneratorPrototype;
internal.generatorState = STATE;
internal.generatorThread = generate;
internal.generatorHeir = prototypeOf;
