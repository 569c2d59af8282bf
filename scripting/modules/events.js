/*
 * events.js - what require('events') gives: EventEmitter, as Node documents it.
 *
 * Also once(emitter, name) for a promise, listenerCount(), defaultMaxListeners and errorMonitor.
 * Unlike Node: no EventTarget, no captureRejections, no on() (it needs async iterators), and
 * signals to abort are not looked at.
 */
'use strict';

var errorMonitor = Symbol('events.errorMonitor');
var defaultMaxListeners = 10;

function EventEmitter() {
    EventEmitter.init.call(this);
}

// `_events` has one function, or an array of several, for each name.
EventEmitter.init = function () {
    if (this._events === undefined ||
        this._events === Object.getPrototypeOf(this)._events) {
        this._events = Object.create(null);
        this._eventsCount = 0;
    }
    this._maxListeners = this._maxListeners || undefined;
};

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

function checkListener(listener) {
    if (typeof listener !== 'function') {
        throw new TypeError('The "listener" argument must be of type function. Received ' +
                            (listener === null ? 'null' : typeof listener));
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

    if (limit > 0 && list.length > limit && !list.warned) {
        list.warned = true;
        console.warn('MaxListenersExceededWarning: Possible EventEmitter memory leak detected. ' +
                     list.length + ' ' + String(name) + ' listeners added. ' +
                     'Use emitter.setMaxListeners() to increase limit');
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
        existing = events[name] = [existing];
    }
    if (first) {
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
            return listener.apply(emitter, arguments);
        }
    }

    checkListener(listener);
    wrapped.listener = listener;
    return wrapped;
}

EventEmitter.prototype.on = function on(name, listener) {
    return add(this, name, listener, false);
};

EventEmitter.prototype.addListener = function addListener(name, listener) {
    return add(this, name, listener, false);
};

EventEmitter.prototype.prependListener = function prependListener(name, listener) {
    return add(this, name, listener, true);
};

EventEmitter.prototype.once = function once(name, listener) {
    return this.on(name, onceWrapper(this, name, listener));
};

EventEmitter.prototype.prependOnceListener = function prependOnceListener(name, listener) {
    return this.prependListener(name, onceWrapper(this, name, listener));
};

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

EventEmitter.prototype.removeListener = function removeListener(name, listener) {
    var events = eventsOf(this);
    var list = events[name];
    var at, removed;

    checkListener(listener);
    if (list === undefined) {
        return this;
    }
    if (typeof list === 'function') {
        if (list !== listener && list.listener !== listener) {
            return this;
        }
        removed = list;
        drop(this, name);
    } else {
        at = placeOf(list, listener);
        if (at < 0) {
            return this;
        }
        removed = list[at];
        list.splice(at, 1);
        if (list.length === 1) {
            events[name] = list[0];
        }
    }
    if (events.removeListener !== undefined) {
        this.emit('removeListener', name, removed.listener || removed);
    }
    return this;
};

EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

EventEmitter.prototype.removeAllListeners = function removeAllListeners(name) {
    var self = this;
    var events = eventsOf(this);

    if (arguments.length === 0) {
        if (events.removeListener !== undefined) {
            this.eventNames().forEach(function (each) {
                if (each !== 'removeListener') {
                    self.removeAllListeners(each);
                }
            });
            this.removeAllListeners('removeListener');
        }
        this._events = Object.create(null);
        this._eventsCount = 0;
    } else if (events[name] !== undefined) {
        if (events.removeListener !== undefined) {
            this.rawListeners(name).reverse().forEach(function (listener) {
                self.removeListener(name, listener);
            });
        } else {
            drop(this, name);
        }
    }
    return this;
};

function throwUnhandled(error) {
    var wrapped;

    if (error instanceof Error) {
        throw error;
    }
    wrapped = new Error('Unhandled error. (' +
                        (typeof error === 'string' ? '\'' + error + '\'' : String(error)) + ')');
    wrapped.code = 'ERR_UNHANDLED_ERROR';
    wrapped.context = error;
    throw wrapped;
}

function callMany(list, emitter, args) {
    var copy = list.slice();
    var i;

    for (i = 0; i < copy.length; i++) {
        copy[i].apply(emitter, args);
    }
}

function restOf(args) {
    var rest = new Array(args.length - 1);
    var i;

    for (i = 1; i < args.length; i++) {
        rest[i - 1] = args[i];
    }
    return rest;
}

EventEmitter.prototype.emit = function emit(name, a, b, c) {
    var events = this._events;
    var handler = events !== undefined ? events[name] : undefined;

    if (name === 'error') {
        if (events !== undefined && events[errorMonitor] !== undefined) {
            this.emit.apply(this, [errorMonitor].concat(restOf(arguments)));
        }
        if (handler === undefined) {
            throwUnhandled(a);
        }
    }
    if (handler === undefined) {
        return false;
    }
    if (typeof handler !== 'function') {
        callMany(handler, this, restOf(arguments));
        return true;
    }
    switch (arguments.length) { // apply() and an array cost more than the call itself
    case 1: handler.call(this); break;
    case 2: handler.call(this, a); break;
    case 3: handler.call(this, a, b); break;
    case 4: handler.call(this, a, b, c); break;
    default: handler.apply(this, restOf(arguments));
    }
    return true;
};

EventEmitter.prototype.rawListeners = function rawListeners(name) {
    var list = eventsOf(this)[name];

    return list === undefined ? [] : typeof list === 'function' ? [list] : list.slice();
};

EventEmitter.prototype.listeners = function listeners(name) {
    return this.rawListeners(name).map(function (listener) {
        return listener.listener || listener;
    });
};

EventEmitter.prototype.listenerCount = function listenerCount(name, listener) {
    return listener === undefined ? this.rawListeners(name).length :
        this.rawListeners(name).filter(function (each) {
            return each === listener || each.listener === listener;
        }).length;
};

EventEmitter.prototype.eventNames = function eventNames() {
    return Reflect.ownKeys(eventsOf(this));
};

function checkLimit(limit, name) {
    if (typeof limit !== 'number' || limit < 0 || limit !== limit) {
        throw new RangeError('The value of "' + name + '" is out of range. ' +
                             'It must be a non-negative number. Received ' + String(limit));
    }
}

EventEmitter.prototype.setMaxListeners = function setMaxListeners(limit) {
    checkLimit(limit, 'n');
    this._maxListeners = limit;
    return this;
};

EventEmitter.prototype.getMaxListeners = function getMaxListeners() {
    return limitOf(this);
};

// A promise of the arguments of the next such event; an 'error' before it rejects.
function once(emitter, name) {
    return new Promise(function (resolve, reject) {
        function onEvent() {
            emitter.removeListener('error', onError);
            resolve([].slice.call(arguments));
        }

        function onError(error) {
            emitter.removeListener(name, onEvent);
            reject(error);
        }

        emitter.once(name, onEvent);
        if (name !== 'error') {
            emitter.once('error', onError);
        }
    });
}

Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
    enumerable: true,
    get: function () { return defaultMaxListeners; },
    set: function (limit) {
        checkLimit(limit, 'defaultMaxListeners');
        defaultMaxListeners = limit;
    }
});

EventEmitter.EventEmitter = EventEmitter;
EventEmitter.once = once;
EventEmitter.errorMonitor = errorMonitor;
EventEmitter.listenerCount = function (emitter, name) {
    return emitter.listenerCount(name);
};

module.exports = EventEmitter;
