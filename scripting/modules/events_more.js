/*
 * events_more.js - the functions of events that work on emitters and EventTargets alike: once(), on()
 * and others.
 */
'use strict';

var slice = Array.prototype.slice;

function isEmitter(target) {
    return typeof target.on === 'function';
}

function isEventTarget(target) {
    return target !== null && target !== undefined && typeof target.addEventListener === 'function';
}

function wrongEmitter(emitter) {
    return internal.errors.invalidArgType('emitter', 'EventEmitter', emitter);
}

function listen(emitter, name, listener, isOnce) {
    if (isEmitter(emitter)) {
        emitter[isOnce ? 'once' : 'on'](name, listener);
    } else if (isEventTarget(emitter)) {
        emitter.addEventListener(name, listener, {once: isOnce});
    } else {
        throw wrongEmitter(emitter);
    }
}

function unlisten(emitter, name, listener) {
    if (typeof emitter.removeListener === 'function') {
        emitter.removeListener(name, listener);
    } else if (isEventTarget(emitter)) {
        emitter.removeEventListener(name, listener);
    } else {
        throw wrongEmitter(emitter);
    }
}

function checkSignal(options) {
    var signal = options === undefined || options === null ? undefined : options.signal;

    internal.validate.abortSignal(signal, 'options.signal');
    return signal;
}

function abortError(signal) {
    return internal.errors.abortError(signal.reason);
}

/** A promise of the arguments of the next such event; an 'error' before it rejects. */
function once(emitter, name, options) {
    var signal;

    try {
        signal = checkSignal(options);
        if (signal !== undefined && signal.aborted) {
            throw abortError(signal);
        }
    } catch (error) {
        return Promise.reject(error);
    }
    return new Promise(function (resolve, reject) {
        function end() {
            unlisten(emitter, name, onEvent);
            if (name !== 'error' && isEmitter(emitter)) {
                emitter.removeListener('error', onError);
            }
            if (signal !== undefined) {
                signal.removeEventListener('abort', onAbort);
            }
        }

        function onEvent() {
            end();
            resolve(slice.call(arguments));
        }

        function onError(error) {
            end();
            reject(error);
        }

        function onAbort() {
            end();
            reject(abortError(signal));
        }

        listen(emitter, name, onEvent, true);
        if (name !== 'error' && isEmitter(emitter)) {
            emitter.once('error', onError);
        }
        if (signal !== undefined) {
            signal.addEventListener('abort', onAbort, {once: true});
        }
    });
}

// What on() gives: events wait in `events`, or those who ask wait in `asking`.
function Events(emitter, name, options) {
    var self = this;

    this.emitter = emitter;
    this.events = [];
    this.asking = [];
    this.failure = null;
    this.finished = false;
    this.paused = false;
    this.high = options && options.highWaterMark !== undefined ? options.highWaterMark : Infinity;
    this.low = options && options.lowWaterMark !== undefined ? options.lowWaterMark : 1;
    this.listeners = [];
    this.listen(name, function () { self.arrive(slice.call(arguments)); });
    if (name !== 'error' && isEmitter(emitter)) {
        this.listen('error', function (error) { self.fail(error); });
    }
    ((options && options.close) || []).forEach(function (ending) {
        self.listen(ending, function () { self.end(); });
    });
}

Events.prototype.listen = function (name, listener) {
    listen(this.emitter, name, listener, false);
    this.listeners.push([name, listener]);
};

Events.prototype.arrive = function (value) {
    if (this.asking.length > 0) {
        this.asking.shift().resolve({value: value, done: false});
        return;
    }
    this.events.push(value);
    if (!this.paused && this.events.length > this.high && typeof this.emitter.pause === 'function') {
        this.paused = true;
        this.emitter.pause();
    }
};

Events.prototype.fail = function (error) {
    if (this.asking.length > 0) {
        this.asking.shift().reject(error);
    } else {
        this.failure = {error: error};
    }
    this.end();
};

Events.prototype.end = function () {
    var self = this;

    this.finished = true;
    this.listeners.splice(0).forEach(function (each) { unlisten(self.emitter, each[0], each[1]); });
    if (this.onEnd) {
        this.onEnd();
    }
    this.asking.splice(0).forEach(function (each) {
        each.resolve({value: undefined, done: true});
    });
    return Promise.resolve({value: undefined, done: true});
};

Events.prototype.next = function () {
    var self = this;
    var failure = this.failure;
    var value;

    if (this.events.length > 0) {
        value = this.events.shift();
        if (this.paused && this.events.length < this.low) {
            this.paused = false;
            this.emitter.resume();
        }
        return Promise.resolve({value: value, done: false});
    }
    if (failure !== null) {
        this.failure = null;
        return Promise.reject(failure.error);
    }
    if (this.finished) {
        return Promise.resolve({value: undefined, done: true});
    }
    return new Promise(function (resolve, reject) {
        self.asking.push({resolve: resolve, reject: reject});
    });
};

/** An async iterator of the arguments of every such event, until an 'error' or the signal. */
function on(emitter, name, options) {
    var signal = checkSignal(options);
    var events, iterator;

    if (signal !== undefined && signal.aborted) {
        throw abortError(signal);
    }
    events = new Events(emitter, name, options);

    function onAbort() {
        events.fail(abortError(signal));
    }

    if (signal !== undefined) {
        signal.addEventListener('abort', onAbort, {once: true});
        events.onEnd = function () { signal.removeEventListener('abort', onAbort); };
    }
    iterator = Object.create(internal.asyncIteratorPrototype);
    iterator.next = function () { return events.next(); };
    iterator['return'] = function () { return events.end(); };
    iterator['throw'] = function (error) {
        if (!(error instanceof Error)) {
            throw internal.errors.invalidArgType('EventEmitter.AsyncIterator', 'Error', error);
        }
        events.fail(error);
    };
    iterator[Symbol.asyncIterator] = function () { return this; };
    return iterator;
}

/** The listeners of an emitter or an EventTarget. */
function getEventListeners(target, name) {
    if (target && typeof target.listeners === 'function') {
        return target.listeners(name);
    }
    if (isEventTarget(target) && internal.eventTargetListeners) {
        return internal.eventTargetListeners(target, name);
    }
    throw internal.errors.invalidArgType('emitter', ['EventEmitter', 'EventTarget'], target);
}

function getMaxListeners(target) {
    if (target && typeof target.getMaxListeners === 'function') {
        return target.getMaxListeners();
    }
    if (isEventTarget(target) && internal.eventTargetMaxListeners) {
        return internal.eventTargetMaxListeners(target);
    }
    throw internal.errors.invalidArgType('emitter', ['EventEmitter', 'EventTarget'], target);
}

/** For these emitters, or as the default of all. */
function setMaxListeners(n) {
    var limit = n === undefined ? require('events').defaultMaxListeners : n;

    internal.validate.number(limit, 'setMaxListeners', 0);
    if (arguments.length <= 1) {
        internal.setDefaultMaxListeners(limit);
    }
    slice.call(arguments, 1).forEach(function (target) {
        if (target && typeof target.setMaxListeners === 'function') {
            target.setMaxListeners(limit);
        } else if (isEventTarget(target) && internal.setEventTargetMaxListeners) {
            internal.setEventTargetMaxListeners(target, limit);
        } else {
            throw internal.errors.invalidArgType('eventTargets', ['EventEmitter', 'EventTarget'],
                                                 target);
        }
    });
}

/** Listens for the signal's abort, even when another listener stops the event; gives {[Symbol.dispose]}. */
function addAbortListener(signal, listener) {
    var disposable = {};

    if (signal === undefined) {
        throw internal.errors.invalidArgType('signal', 'AbortSignal', signal);
    }
    internal.validate.abortSignal(signal, 'signal');
    internal.validate.func(listener, 'listener');
    if (signal.aborted) {
        queueMicrotask(function () { listener(); });
    } else {
        signal.addEventListener('abort', listener, {once: true});
    }
    disposable[Symbol.dispose || Symbol.for('nodejs.dispose')] = function () {
        signal.removeEventListener('abort', listener);
    };
    return disposable;
}

exports.once = once;
exports.on = on;
exports.getEventListeners = getEventListeners;
exports.getMaxListeners = getMaxListeners;
exports.setMaxListeners = setMaxListeners;
exports.addAbortListener = addAbortListener;
