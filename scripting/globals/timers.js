/*
 * timers.js - setTimeout, setInterval, setImmediate and their clear functions, as in Node.
 *
 * Gives the globals, and `internal.timers` (all of them, and the classes) for the modules `timers`
 * and `timers/promises`. Unlike Node: one object is one timer of timers.c, there are no lists by
 * duration, and timers_max bounds how many live.
 */
'use strict';

var DELAY_MAX = 2147483647;

var slice = Array.prototype.slice;
var promisifyCustom = Symbol.for('nodejs.util.promisify.custom');
var lastId = 0;
var known = Object.create(null); // timers that were converted to a number, by that number
var immediates = [];
var immediatesAt = 0;

function checkCallback(callback) {
    if (typeof callback !== 'function') {
        throw internal.invalidArgument('callback', 'of type function', callback);
    }
}

function warnOfOverflow(delay) {
    process.emitWarning(delay + ' does not fit into a 32-bit signed integer.\n' +
                        'Timeout duration was set to 1.', 'TimeoutOverflowWarning');
}

function delayOf(value) {
    value *= 1;
    if (value >= 1 && value <= DELAY_MAX) {
        return value;
    }
    if (value > DELAY_MAX) {
        warnOfOverflow(value);
    }
    return 1;
}

/* ---- Timeout ---- */

// The members have Node's names: packages look at some of them.
function Timeout(callback, delay, args, repeats, referenced) {
    delay = delayOf(delay);
    this._idleTimeout = delay;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = repeats ? delay : null;
    this._destroyed = false;
    this._id = 0;
    this._referenced = referenced;
    native.start(this, delay, repeats, referenced);
}

function define(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: true, configurable: true});
}

function setReferenced(timer, referenced) {
    timer._referenced = referenced;
    native.setRef(timer, referenced);
    return timer;
}

define(Timeout.prototype, 'ref', function ref() { return setReferenced(this, true); });
define(Timeout.prototype, 'unref', function unref() { return setReferenced(this, false); });
define(Timeout.prototype, 'hasRef', function hasRef() { return this._referenced; });

define(Timeout.prototype, 'refresh', function refresh() {
    if (this._onTimeout) {
        this._destroyed = false;
        native.start(this, this._idleTimeout, this._repeat !== null, this._referenced);
    }
    return this;
});

define(Timeout.prototype, 'close', function close() {
    clear(this);
    return this;
});

function toId() {
    if (this._id === 0) {
        this._id = ++lastId;
        if (!this._destroyed) {
            known[this._id] = this;
        }
    }
    return this._id;
}

define(Timeout.prototype, Symbol.toPrimitive || 'valueOf', toId);
if (Symbol.dispose) {
    define(Timeout.prototype, Symbol.dispose, function () { clear(this); });
}

function destroy(timer) {
    timer._destroyed = true;
    if (timer._id !== 0) {
        delete known[timer._id];
    }
}

function clear(timer) {
    if (typeof timer === 'number' || typeof timer === 'string') {
        timer = known[timer];
    }
    if (timer instanceof Timeout && timer._onTimeout) {
        timer._onTimeout = null;
        timer._idleTimeout = -1;
        destroy(timer);
        native.stop(timer);
    }
}

// What C calls when a timer is due.
function fire(timer) {
    var callback = timer._onTimeout;
    var args = timer._timerArgs;

    if (timer._repeat === null) {
        destroy(timer);
    }
    if (args === undefined) {
        callback.call(timer);
    } else {
        callback.apply(timer, args);
    }
}

// The arguments behind the first `from`, or undefined.
function extra(args, from) {
    return args.length > from ? slice.call(args, from) : undefined;
}

/* ---- Immediate ---- */

function Immediate(callback, args) {
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    this._referenced = true;
    immediates.push(this);
    native.countImmediates(1, 1);
}

function setImmediateReferenced(immediate, referenced) {
    if (!immediate._destroyed && immediate._referenced !== referenced) {
        immediate._referenced = referenced;
        native.countImmediates(0, referenced ? 1 : -1);
    }
    return immediate;
}

define(Immediate.prototype, 'ref', function ref() {
    return setImmediateReferenced(this, true);
});
define(Immediate.prototype, 'unref', function unref() {
    return setImmediateReferenced(this, false);
});
define(Immediate.prototype, 'hasRef', function hasRef() {
    return !!this._referenced;
});
if (Symbol.dispose) {
    define(Immediate.prototype, Symbol.dispose, function () { clearImmediate(this); });
}

// One that was cleared keeps its place in the queue until it is its turn.
function endImmediate(immediate) {
    var referenced = immediate._referenced;

    immediate._destroyed = true;
    immediate._onImmediate = null;
    immediate._referenced = null;
    if (referenced) {
        native.countImmediates(0, -1);
    }
}

function nextImmediate() {
    var immediate = immediates[immediatesAt];

    immediates[immediatesAt] = undefined;
    immediatesAt++;
    if (immediatesAt === immediates.length) {
        immediates.length = 0;
        immediatesAt = 0;
    } else if (immediatesAt > 4096) {
        immediates.splice(0, immediatesAt);
        immediatesAt = 0;
    }
    return immediate;
}

// What C calls for each immediate.
function runImmediate() {
    var immediate = nextImmediate();
    var callback = immediate._onImmediate;

    if (callback !== null) {
        endImmediate(immediate);
        if (immediate._argv === undefined) {
            callback.call(immediate);
        } else {
            callback.apply(immediate, immediate._argv);
        }
    }
}

native.setCallbacks(fire, runImmediate);

/* ---- globals ---- */

// The five parameters are Node's: packages look at length.
function setTimeout(callback, delay, arg1, arg2, arg3) {
    checkCallback(callback);
    return new Timeout(callback, delay, extra(arguments, 2), false, true);
}

function setInterval(callback, repeat, arg1, arg2, arg3) {
    checkCallback(callback);
    return new Timeout(callback, repeat, extra(arguments, 2), true, true);
}

function setImmediate(callback, arg1, arg2, arg3) {
    checkCallback(callback);
    return new Immediate(callback, extra(arguments, 1));
}

function clearTimeout(timer) { clear(timer); }

function clearInterval(timer) { clear(timer); }

function clearImmediate(immediate) {
    if (immediate instanceof Immediate && !immediate._destroyed) {
        endImmediate(immediate);
    }
}

// What util.promisify() gives for the function.
function definePromisified(target, name) {
    Object.defineProperty(target, promisifyCustom, {
        get: function () { return internal.requireBuiltin('timers/promises')[name]; },
        enumerable: true
    });
}

definePromisified(setTimeout, 'setTimeout');
definePromisified(setImmediate, 'setImmediate');

internal.timers = {
    setTimeout: setTimeout,
    clearTimeout: clearTimeout,
    setImmediate: setImmediate,
    clearImmediate: clearImmediate,
    setInterval: setInterval,
    clearInterval: clearInterval
};

Object.keys(internal.timers).forEach(function (name) {
    globalThis[name] = internal.timers[name];
});
