/*
 * event_target.js - the globals Event, CustomEvent and EventTarget.
 *
 * As in Node a target has no parents: nothing captures or bubbles, and listeners run in the order in
 * which they were added. What a listener throws, or a promise it returns rejects with, is an uncaught
 * exception; the other listeners run. Many listeners of one type are warned of, as with an emitter.
 */
'use strict';

var CUSTOM = Symbol.for('nodejs.util.inspect.custom');
var STATE = internal.hidden('event');
var LISTENERS = internal.hidden('listeners');
var LIMIT = internal.hidden('limit'); // of listeners of a type; 0 is none
var LIMIT_WARNED = internal.hidden('warned');

var LIMIT_DEFAULT = 10;

var begun; // performance.now() counts from here

function now() {
    begun = begun === undefined ? native.origin()[0] : begun;
    return native.monotonic() - begun;
}

function hide(object, key, value) {
    Object.defineProperty(object, key, {value: value, writable: true, configurable: true});
}

function method(Class, name, value) {
    Object.defineProperty(Class.prototype, name,
                          {value: value, writable: true, enumerable: true, configurable: true});
}

function getter(Class, name, get, set) {
    Object.defineProperty(Class.prototype, name, {get: get, set: set, enumerable: true, configurable: true});
}

function toText(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return String(value);
}

function needNew(object, Class, name) {
    if (!(object instanceof Class)) {
        throw new TypeError('Class constructor ' + name + ' cannot be invoked without \'new\'');
    }
}

/** An event; `options`, behind the type: bubbles, cancelable, composed. */
function Event(type) {
    var options = arguments[1];

    needNew(this, Event, 'Event');
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('type');
    }
    if (options !== undefined && options !== null) {
        if (typeof options !== 'object' && typeof options !== 'function') {
            throw internal.errors.invalidArgType('options', 'object', options);
        }
    }
    options = options || {};
    hide(this, STATE, {
        type: toText(type),
        bubbles: !!options.bubbles,
        cancelable: !!options.cancelable,
        composed: !!options.composed,
        time: now(),
        target: null,
        dispatching: false,
        stopped: false,
        silenced: false,  // no further propagation, of which there is none
        prevented: false,
        passive: false,   // a listener runs that may not prevent the default
        trusted: false
    });
}

function eventState(event) {
    if (event === null || typeof event !== 'object' || !event[STATE]) {
        throw internal.errors.invalidThis('Event');
    }
    return event[STATE];
}

function field(name, key) {
    getter(Event, name, function () { return eventState(this)[key]; });
}

function preventDefault(state) {
    if (state.cancelable && !state.passive) {
        state.prevented = true;
    }
}

method(Event, 'initEvent', function initEvent(type, bubbles, cancelable) {
    var state = eventState(this);

    if (arguments.length === 0) {
        throw internal.errors.missingArgs('type');
    }
    if (!state.dispatching) {
        state.type = toText(type);
        state.bubbles = !!bubbles;
        state.cancelable = !!cancelable;
    }
});
method(Event, 'stopImmediatePropagation', function stopImmediatePropagation() {
    eventState(this).stopped = true;
});
method(Event, 'preventDefault', function () { preventDefault(eventState(this)); });
field('target', 'target');
getter(Event, 'currentTarget', function () {
    var state = eventState(this);

    return state.dispatching ? state.target : null;
});
field('srcElement', 'target');
field('type', 'type');
field('cancelable', 'cancelable');
field('defaultPrevented', 'prevented');
field('timeStamp', 'time');
method(Event, 'composedPath', function composedPath() {
    var state = eventState(this);

    return state.dispatching ? [state.target] : [];
});
getter(Event, 'returnValue', function () {
    return !eventState(this).prevented;
}, function (value) {
    if (!value) {
        preventDefault(eventState(this));
    }
});
field('bubbles', 'bubbles');
field('composed', 'composed');
getter(Event, 'eventPhase', function () { return eventState(this).dispatching ? 2 : 0; });
getter(Event, 'cancelBubble', function () {
    return eventState(this).silenced;
}, function (value) {
    if (value) {
        eventState(this).silenced = true;
    }
});
method(Event, 'stopPropagation', function stopPropagation() { eventState(this).silenced = true; });
field('isTrusted', 'trusted');
Object.defineProperty(Event.prototype, Symbol.toStringTag, {value: 'Event', configurable: true});
['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'].forEach(function (name, value) {
    Object.defineProperty(Event, name, {value: value, enumerable: true});
});

hide(Event.prototype, CUSTOM, function (depth, options, inspect) {
    var name = this.constructor && this.constructor.name || 'Event';
    var state = this[STATE];

    if (!state || (typeof depth === 'number' && depth < 0)) {
        return name;
    }
    return name + ' ' + (inspect || internal.inspect)({
        type: state.type,
        defaultPrevented: state.prevented,
        cancelable: state.cancelable,
        timeStamp: state.time
    }, options);
});

/** An event whose options have a `detail`. */
function CustomEvent(type) {
    var options = arguments[1];

    needNew(this, CustomEvent, 'CustomEvent');
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('type');
    }
    Event.call(this, type, options);
    this[STATE].detail = options && options.detail !== undefined ? options.detail : null;
}

CustomEvent.prototype = Object.create(Event.prototype, {
    constructor: {value: CustomEvent, writable: true, configurable: true}
});
Object.setPrototypeOf(CustomEvent, Event);
getter(CustomEvent, 'detail', function () { return eventState(this).detail; });
Object.defineProperty(CustomEvent.prototype, Symbol.toStringTag, {value: 'CustomEvent', configurable: true});

/** Something that events are dispatched on. */
function EventTarget() {
    needNew(this, EventTarget, 'EventTarget');
    hide(this, LISTENERS, Object.create(null));
    hide(this, LIMIT, internal.defaultMaxListeners ? internal.defaultMaxListeners() : LIMIT_DEFAULT);
}

function listenersOf(target) {
    if (target === null || target === undefined || !target[LISTENERS]) {
        throw internal.errors.invalidThis('EventTarget');
    }
    return target[LISTENERS];
}

// A target warns once.
function warnOfLeak(target, type, count) {
    var limit = target[LIMIT];
    var warning;

    if (limit === 0 || count <= limit || target[LIMIT_WARNED]) {
        return;
    }
    hide(target, LIMIT_WARNED, true);
    warning = new Error('Possible EventTarget memory leak detected. ' + count + ' ' + type + ' listeners added to ' +
                        internal.inspect(target, {depth: -1}) +
                        '. MaxListeners is ' + limit + '. Use events.setMaxListeners() to increase limit');
    warning.name = 'MaxListenersExceededWarning';
    warning.target = target;
    warning.type = type;
    warning.count = count;
    process.emitWarning(warning);
}

/* ---- for `events` ---- */

internal.eventTargetMaxListeners = function (target) { return target[LIMIT]; };

internal.setEventTargetMaxListeners = function (target, limit) {
    hide(target, LIMIT, limit);
    hide(target, LIMIT_WARNED, false);
};

function place(list, callback, capture) {
    var i;

    for (i = 0; list && i < list.length; i++) {
        if (list[i].callback === callback && list[i].capture === capture) {
            return i;
        }
    }
    return -1;
}

function checkCallback(callback) {
    if (callback === null || callback === undefined) {
        return false;
    }
    if (typeof callback !== 'function' && typeof callback !== 'object') {
        throw internal.errors.invalidArgType('listener', 'EventListener', callback);
    }
    return true;
}

function isCapture(options) {
    return typeof options === 'boolean' ? options : !!(options && options.capture);
}

// Removes by replacing: a dispatch that runs walks its own list.
function removeAt(all, type, at) {
    var list = all[type];

    list[at].removed = true;
    if (list.length === 1) {
        delete all[type];
    } else {
        all[type] = list.slice(0, at).concat(list.slice(at + 1));
    }
}

method(EventTarget, 'addEventListener', function addEventListener(type, callback, options) {
    var all = listenersOf(this);
    var target = this;
    var capture = isCapture(options);
    var signal = options !== null && typeof options === 'object' ? options.signal : undefined;

    if (arguments.length < 2) {
        throw internal.errors.missingArgs('type', 'listener');
    }
    if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
        throw internal.errors.invalidArgType('options.signal', 'AbortSignal', signal);
    }
    if (!checkCallback(callback) || (signal && signal.aborted)) {
        return;
    }
    type = toText(type);
    if (place(all[type], callback, capture) >= 0) {
        return;
    }
    all[type] = (all[type] || []).concat({
        callback: callback,
        capture: capture,
        once: !!(options && options.once),
        passive: !!(options && options.passive),
        removed: false
    });
    warnOfLeak(this, type, all[type].length);
    if (signal) {
        signal.addEventListener('abort', function () {
            target.removeEventListener(type, callback, options);
        }, {once: true});
    }
});

method(EventTarget, 'removeEventListener', function removeEventListener(type, callback, options) {
    var all = listenersOf(this);
    var at;

    if (arguments.length < 2) {
        throw internal.errors.missingArgs('type', 'listener');
    }
    if (!checkCallback(callback)) {
        return;
    }
    type = toText(type);
    at = place(all[type], callback, isCapture(options));
    if (at >= 0) {
        removeAt(all, type, at);
    }
});

function throwLater(error) {
    process.nextTick(function () { throw error; });
}

function callListener(target, listener, event) {
    var result;

    try {
        result = typeof listener.callback === 'function' ? listener.callback.call(target, event) :
            listener.callback.handleEvent(event);
        if (result !== undefined && result !== null && typeof result.then === 'function') {
            result.then(undefined, throwLater);
        }
    } catch (error) {
        throwLater(error);
    }
}

function dispatch(target, event) {
    var state = event[STATE];
    var all = target[LISTENERS];
    var list = all[state.type] || [];
    var i, listener;

    state.target = target;
    state.dispatching = true;
    for (i = 0; i < list.length && !state.stopped; i++) {
        listener = list[i];
        if (listener.removed) {
            continue;
        }
        if (listener.once) {
            removeAt(all, state.type, all[state.type].indexOf(listener));
        }
        state.passive = listener.passive;
        callListener(target, listener, event);
        state.passive = false;
    }
    state.dispatching = false;
}

method(EventTarget, 'dispatchEvent', function dispatchEvent(event) {
    listenersOf(this);
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('event');
    }
    if (!(event instanceof Event) || !event[STATE]) {
        throw internal.errors.invalidArgType('event', 'Event', event);
    }
    if (event[STATE].dispatching) {
        throw internal.makeError(Error, 'ERR_EVENT_RECURSION',
                                 'The event "' + event[STATE].type + '" is already being dispatched');
    }
    dispatch(this, event);
    return !event[STATE].prevented;
});
Object.defineProperty(EventTarget.prototype, Symbol.toStringTag, {value: 'EventTarget', configurable: true});

hide(EventTarget.prototype, CUSTOM, function (depth) {
    return (this.constructor && this.constructor.name || 'EventTarget') +
        (typeof depth === 'number' && depth < 0 ? '' : ' {}');
});

exports.Event = Event;
exports.CustomEvent = CustomEvent;
exports.EventTarget = EventTarget;

/** For other built-in files: an event of our own making, as a browser's would be. */
exports.fire = function fire(target, type) {
    var event = new Event(type);

    event[STATE].trusted = true;
    dispatch(target, event);
};

/** The functions that listen to `type`, or none; for events.getEventListeners(). */
internal.eventTargetListeners = function eventTargetListeners(target, type) {
    return (listenersOf(target)[type] || []).map(function (each) { return each.callback; });
};

/** Gives a class the property `on<type>`: one listener, at the place where it was first set. */
exports.defineHandler = function defineHandler(Class, type) {
    var key = internal.hidden('on' + type);

    getter(Class, 'on' + type, function () {
        return this[key] && this[key].handler !== undefined ? this[key].handler : null;
    }, function (handler) {
        var slot = this[key];

        if (!slot) {
            slot = {handler: handler};
            hide(this, key, slot);
            this.addEventListener(type, function (event) {
                return typeof slot.handler === 'function' ? slot.handler.call(this, event) : undefined;
            });
        }
        slot.handler = handler;
    });
};
