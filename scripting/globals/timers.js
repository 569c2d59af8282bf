/*
 * timers.js - setTimeout, setInterval, setImmediate and their clear functions, as in Node.
 *
 * A timer is an object with ref(), unref(), hasRef(), refresh() and close(), and converts to a
 * number. Unlike Node, an exception in a callback is logged, and the process goes on.
 */
'use strict';

var DELAY_MAX = 2147483647;

var lastId = 0;
var known = {}; // timers that were converted to a number, by that number
var immediates = [];

function checkCallback(callback, name) {
    if (typeof callback !== 'function') {
        throw new TypeError(name + ': the callback must be a function');
    }
}

function Timeout(callback, delay, args, repeats) {
    delay *= 1;
    this._onTimeout = callback;
    this._args = args;
    this._delay = delay >= 1 && delay <= DELAY_MAX ? Math.floor(delay) : 1;
    this._repeats = repeats;
    this._id = 0;
    this._referenced = true;
    native.start(this, this._delay, repeats, true);
}

function setReferenced(timer, referenced) {
    timer._referenced = referenced;
    native.setRef(timer, referenced);
    return timer;
}

Timeout.prototype.ref = function () { return setReferenced(this, true); };
Timeout.prototype.unref = function () { return setReferenced(this, false); };
Timeout.prototype.hasRef = function () { return this._referenced; };

Timeout.prototype.refresh = function () {
    if (this._onTimeout !== null) {
        native.start(this, this._delay, this._repeats, this._referenced);
    }
    return this;
};

Timeout.prototype.close = function () {
    clear(this);
    return this;
};

function toId() {
    if (this._id === 0) {
        this._id = ++lastId;
        known[this._id] = this;
    }
    return this._id;
}

Timeout.prototype.valueOf = toId;
if (Symbol.toPrimitive) {
    Object.defineProperty(Timeout.prototype, Symbol.toPrimitive, {value: toId});
}

function clear(timer) {
    if (typeof timer === 'number' || typeof timer === 'string') {
        timer = known[timer];
    }
    if (timer instanceof Timeout && timer._onTimeout !== null) {
        timer._onTimeout = null;
        forget(timer);
        native.stop(timer);
    }
}

function forget(timer) {
    if (timer._id !== 0) {
        delete known[timer._id];
    }
}

function fire(timer) {
    var callback = timer._onTimeout;
    var args = timer._args;

    if (!timer._repeats) {
        forget(timer);
    }
    if (args === null) {
        callback.call(timer);
    } else {
        callback.apply(timer, args);
    }
}

function extra(args, from) {
    return args.length > from ? [].slice.call(args, from) : null;
}

function Immediate(callback, args) {
    this._onImmediate = callback;
    this._args = args;
    immediates.push(this);
    native.addImmediate();
}

Immediate.prototype.ref = Immediate.prototype.unref = function () { return this; };
Immediate.prototype.hasRef = function () { return true; };

function runImmediate() {
    var immediate = immediates.shift();
    var callback = immediate ? immediate._onImmediate : null;

    if (callback !== null) {
        immediate._onImmediate = null;
        callback.apply(immediate, immediate._args || []);
    }
}

native.setCallbacks(fire, runImmediate);

var globals = {
    setTimeout: function setTimeout(callback, delay) {
        checkCallback(callback, 'setTimeout');
        return new Timeout(callback, delay, extra(arguments, 2), false);
    },
    setInterval: function setInterval(callback, delay) {
        checkCallback(callback, 'setInterval');
        return new Timeout(callback, delay, extra(arguments, 2), true);
    },
    setImmediate: function setImmediate(callback) {
        checkCallback(callback, 'setImmediate');
        return new Immediate(callback, extra(arguments, 1));
    },
    clearTimeout: function clearTimeout(timer) { clear(timer); },
    clearInterval: function clearInterval(timer) { clear(timer); },
    clearImmediate: function clearImmediate(immediate) {
        if (immediate instanceof Immediate) {
            immediate._onImmediate = null;
        }
    }
};

Object.keys(globals).forEach(function (name) {
    Object.defineProperty(globalThis, name, {value: globals[name], writable: true, configurable: true});
});
