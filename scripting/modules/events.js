/*
 * events.js - what require('events') gives: EventEmitter, as Node 20 documents it.
 *
 * once() and on() for promises and async iteration, getEventListeners() and the like are in
 * events_more.js, which is loaded when one is first used. Unlike Node: there is no
 * EventEmitterAsyncResource.
 */
'use strict';

var MORE = ['once', 'on', 'getEventListeners', 'getMaxListeners', 'setMaxListeners', 'addAbortListener'];

var errorMonitor = Symbol('events.errorMonitor');
var rejectionHandler = Symbol.for('nodejs.rejection');

var defaultMaxListeners = 10;
var capturesByDefault = false;

function EventEmitter(options) {
    EventEmitter.init.call(this, options);
}

// `_events` has one function, or an array of several, for each name.
EventEmitter.init = function (options) {
    if (this._events === undefined ||
        this._events === Object.getPrototypeOf(this)._events) {
        this._events = Object.create(null);
        this._eventsCount = 0;
    }
    this._maxListeners = this._maxListeners || undefined;
    if (options && options.captureRejections) {
        internal.validate.boolean(options.captureRejections, 'options.captureRejections');
        native.setCaptures(this, true);
    } else if (capturesByDefault) {
        native.setCaptures(this, true);
    }
};

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

function checkListener(listener) {
    if (typeof listener !== 'function') {
        throw internal.errors.invalidArgType('listener', 'Function', listener);
    }
}

function eventsOf(emitter) {
    if (emitter._events === undefined) {
        emitter._events = Object.create(null);
        emitter._eventsCount = 0;
    }
    return emitter._events;
}

function limitOf(emitter) {
    return emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;
}

// As Node: once for an array of listeners, when it first grows beyond the limit.
function warnOfLeak(emitter, name, list) {
    var limit = limitOf(emitter);
    var warning;

    if (limit > 0 && list.length > limit && !list.warned) {
        list.warned = true;
        warning = new Error('Possible EventEmitter memory leak detected. ' + list.length + ' ' +
            String(name) + ' listeners added to ' + internal.inspect(emitter, {depth: -1}) +
            '. MaxListeners is ' + limit + '. Use emitter.setMaxListeners() to increase limit');
        warning.name = 'MaxListenersExceededWarning';
        warning.emitter = emitter;
        warning.type = name;
        warning.count = list.length;
        process.emitWarning(warning);
    }
}

function add(emitter, name, listener, first) {
    var events, existing;

    checkListener(listener);
    events = eventsOf(emitter);
    if (events.newListener !== undefined) {
        emitter.emit('newListener', name, listener.listener || listener);
        events = emitter._events; // the listener of newListener may have made a new one
    }
    existing = events[name];
    if (existing === undefined) {
        events[name] = listener;
        emitter._eventsCount++;
        return emitter;
    }
    if (typeof existing === 'function') {
        existing = events[name] = first ? [listener, existing] : [existing, listener];
    } else if (first) {
        existing.unshift(listener);
    } else {
        existing.push(listener);
    }
    warnOfLeak(emitter, name, existing);
    return emitter;
}

function onceWrapper(emitter, name, listener) {
    var fired = false;

    function wrapped() {
        if (!fired) {
            fired = true;
            emitter.removeListener(name, wrapped);
            return arguments.length === 0 ? listener.call(emitter) :
                listener.apply(emitter, arguments);
        }
    }

    checkListener(listener);
    wrapped.listener = listener;
    return wrapped;
}

function drop(emitter, name) {
    emitter._eventsCount--;
    if (emitter._eventsCount === 0) {
        emitter._events = Object.create(null);
    } else {
        delete emitter._events[name];
    }
}

// The place of the listener added last, or -1.
function placeOf(list, listener) {
    var i = list.length - 1;

    while (i >= 0 && list[i] !== listener && list[i].listener !== listener) {
        i--;
    }
    return i;
}

// Takes it out of the list; what it was is the answer, or undefined.
function take(emitter, events, name, listener) {
    var list = events[name];
    var at, removed;

    if (list === undefined) {
        return undefined;
    }
    if (typeof list === 'function') {
        if (list !== listener && list.listener !== listener) {
            return undefined;
        }
        drop(emitter, name);
        return list;
    }
    at = placeOf(list, listener);
    if (at < 0) {
        return undefined;
    }
    removed = list[at];
    list.splice(at, 1);
    if (list.length === 1) {
        events[name] = list[0];
    }
    return removed;
}

function removeListener(name, listener) {
    var events = eventsOf(this);
    var removed;

    checkListener(listener);
    removed = take(this, events, name, listener);
    if (removed !== undefined && events.removeListener !== undefined) {
        this.emit('removeListener', name, removed.listener || removed);
    }
    return this;
}

function removeAll(emitter) {
    emitter._events = Object.create(null);
    emitter._eventsCount = 0;
}

// Each with an event of its own, because somebody listens to removals; the last one first.
function removeOneByOne(emitter, name) {
    var list = emitter.rawListeners(name);
    var i;

    for (i = list.length - 1; i >= 0; i--) {
        emitter.removeListener(name, list[i]);
    }
}

function removeAllListeners(name) {
    var self = this;
    var events = eventsOf(this);

    if (events.removeListener === undefined) {
        if (arguments.length === 0) {
            removeAll(this);
        } else if (events[name] !== undefined) {
            drop(this, name);
        }
    } else if (arguments.length === 0) {
        Reflect.ownKeys(events).forEach(function (each) {
            if (each !== 'removeListener') {
                removeOneByOne(self, each);
            }
        });
        removeOneByOne(this, 'removeListener');
        removeAll(this);
    } else {
        removeOneByOne(this, name);
    }
    return this;
}

// What a listener promises is an error event, or the emitter's own method, when it is rejected.
function capture(emitter, result, name, args) {
    var then;

    if (result === undefined || result === null) {
        return;
    }
    try {
        then = result.then;
        if (typeof then === 'function') {
            then.call(result, undefined, function (error) {
                process.nextTick(emitRejection, emitter, error, name, args);
            });
        }
    } catch (error) {
        emitter.emit('error', error);
    }
}

function emitRejection(emitter, error, name, args) {
    var captures = native.captures(emitter);

    if (typeof emitter[rejectionHandler] === 'function') {
        emitter[rejectionHandler].apply(emitter, [error, name].concat(args));
        return;
    }
    try {
        native.setCaptures(emitter, false); // or a listener of 'error' could go round for ever
        emitter.emit('error', error);
    } finally {
        native.setCaptures(emitter, captures);
    }
}

function emitTo(emitter, handler, args, captures) {
    var list = typeof handler === 'function' ? [handler] : handler.slice();
    var rest = restOf(args);
    var i, result;

    for (i = 0; i < list.length; i++) {
        result = list[i].apply(emitter, rest);
        if (captures) {
            capture(emitter, result, args[0], rest);
        }
    }
}

function throwUnhandled(error) {
    if (error instanceof Error) {
        throw error;
    }
    throw internal.errors.unhandledError(error);
}

function restOf(args) {
    var rest = new Array(args.length - 1);
    var i;

    for (i = 1; i < args.length; i++) {
        rest[i - 1] = args[i];
    }
    return rest;
}

function emitError(emitter, events, args) {
    var monitor = restOf(args);

    if (events !== undefined && events[errorMonitor] !== undefined) {
        monitor.unshift(errorMonitor);
        emitter.emit.apply(emitter, monitor);
    }
    if (events === undefined || events.error === undefined) {
        throwUnhandled(args[1]);
    }
}

// What emit() in C leaves to JS: errors, and emitters that look at what their listeners promise.
var emit = native.makeEmit(function (name) {
    var events = this._events;
    var handler;

    if (name === 'error') {
        emitError(this, events, arguments);
    }
    handler = events !== undefined ? events[name] : undefined;
    if (handler === undefined) {
        return false;
    }
    emitTo(this, handler, arguments, native.captures(this));
    return true;
});

Object.defineProperty(emit, 'name', {value: 'emit', configurable: true});

function addListener(name, listener) {
    return add(this, name, listener, false);
}

function rawListeners(name) {
    var list = eventsOf(this)[name];

    return list === undefined ? [] : typeof list === 'function' ? [list] : list.slice();
}

function checkLimit(limit, name) {
    internal.validate.number(limit, name, 0);
}

var methods = {
    setMaxListeners: function setMaxListeners(n) {
        checkLimit(n, 'setMaxListeners');
        this._maxListeners = n;
        return this;
    },
    getMaxListeners: function getMaxListeners() { return limitOf(this); },
    emit: emit,
    addListener: addListener,
    on: addListener,
    prependListener: function prependListener(name, listener) {
        return add(this, name, listener, true);
    },
    once: function once(name, listener) {
        return this.on(name, onceWrapper(this, name, listener));
    },
    prependOnceListener: function prependOnceListener(name, listener) {
        return this.prependListener(name, onceWrapper(this, name, listener));
    },
    removeListener: removeListener,
    off: removeListener,
    removeAllListeners: removeAllListeners,
    listeners: function listeners(name) {
        return this.rawListeners(name).map(function (listener) {
            return listener.listener || listener;
        });
    },
    rawListeners: rawListeners,
    listenerCount: function listenerCount(name, listener) {
        var list = eventsOf(this)[name];

        if (list === undefined) {
            return 0;
        }
        if (listener === undefined || listener === null) {
            return typeof list === 'function' ? 1 : list.length;
        }
        return this.rawListeners(name).filter(function (each) {
            return each === listener || each.listener === listener;
        }).length;
    },
    eventNames: function eventNames() {
        return Reflect.ownKeys(eventsOf(this));
    }
};

Object.keys(methods).forEach(function (name) { EventEmitter.prototype[name] = methods[name]; });

Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
    enumerable: true,
    get: function () { return defaultMaxListeners; },
    set: function (limit) {
        checkLimit(limit, 'defaultMaxListeners');
        defaultMaxListeners = limit;
    }
});
Object.defineProperty(EventEmitter, 'captureRejections', {
    enumerable: true,
    get: function () { return capturesByDefault; },
    set: function (value) {
        internal.validate.boolean(value, 'EventEmitter.captureRejections');
        capturesByDefault = value;
    }
});

function addLater(name) {
    Object.defineProperty(EventEmitter, name, {
        get: function () { return put(internal.requireBuiltin('internal/events_more')[name]); },
        set: put,
        enumerable: true,
        configurable: true
    });

    function put(value) {
        Object.defineProperty(EventEmitter, name, {value: value, writable: true, enumerable: true,
                                                   configurable: true});
        return value;
    }
}

MORE.forEach(addLater);

EventEmitter.EventEmitter = EventEmitter;
EventEmitter.usingDomains = false;
EventEmitter.errorMonitor = errorMonitor;
EventEmitter.captureRejectionSymbol = rejectionHandler;
EventEmitter.listenerCount = function listenerCount(emitter, name) {
    return typeof emitter.listenerCount === 'function' ? emitter.listenerCount(name) :
        EventEmitter.prototype.listenerCount.call(emitter, name);
};

module.exports = EventEmitter;

// events_more.js changes it with events.setMaxListeners().
internal.setDefaultMaxListeners = function (limit) { defaultMaxListeners = limit; };

// For EventTarget, which does not load this file.
internal.defaultMaxListeners = function () { return defaultMaxListeners; };
