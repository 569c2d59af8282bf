/*
 * abort_controller.js - the globals AbortController and AbortSignal.
 */
'use strict';

var events = require('internal/event_target');
var DOMException = require('internal/dom_exception').DOMException;

var CUSTOM = Symbol.for('nodejs.util.inspect.custom');
var STATE = internal.hidden('abort');
var SIGNAL = internal.hidden('signal');
var DELAY_MAX = 4294967295;

function AbortSignal() {
    throw internal.errors.illegalConstructor();
}

AbortSignal.prototype = Object.create(events.EventTarget.prototype, {
    constructor: {value: AbortSignal, writable: true, configurable: true}
});
Object.setPrototypeOf(AbortSignal, events.EventTarget);

function makeSignal() {
    var signal = Object.create(AbortSignal.prototype);

    events.EventTarget.call(signal);
    Object.defineProperty(signal, STATE, {value: {
        aborted: false,
        reason: undefined,
        sources: [],   // of a signal that any() made: what aborts it
        dependents: [] // those that any() made of this one
    }});
    return signal;
}

function stateOf(signal) {
    if (signal === null || typeof signal !== 'object' || !signal[STATE]) {
        throw internal.errors.invalidThis('AbortSignal');
    }
    return signal[STATE];
}

function isSignal(value) {
    return value !== null && typeof value === 'object' && value[STATE] !== undefined;
}

function mark(state, reason) {
    state.aborted = true;
    state.reason = reason;
}

// First all are aborted, then their listeners run.
function abort(signal, reason) {
    var state = signal[STATE];
    var dependents;

    if (state.aborted) {
        return;
    }
    mark(state, reason);
    dependents = state.dependents.filter(function (each) { return !each[STATE].aborted; });
    dependents.forEach(function (each) { mark(each[STATE], reason); });
    state.dependents = [];
    events.fire(signal, 'abort');
    dependents.forEach(function (each) { events.fire(each, 'abort'); });
}

function abortError() {
    return new DOMException('This operation was aborted', 'AbortError');
}

function getter(Class, name, get) {
    Object.defineProperty(Class.prototype, name, {get: get, enumerable: true, configurable: true});
}

function method(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, enumerable: true, configurable: true});
}

getter(AbortSignal, 'aborted', function () { return stateOf(this).aborted; });
Object.defineProperty(AbortSignal.prototype, 'reason', {
    get: function () { return stateOf(this).reason; }, configurable: true
});
Object.defineProperty(AbortSignal.prototype, 'throwIfAborted', {
    value: function throwIfAborted() {
        if (stateOf(this).aborted) {
            throw this[STATE].reason;
        }
    },
    writable: true,
    configurable: true
});
events.defineHandler(AbortSignal, 'abort');
Object.defineProperty(AbortSignal.prototype, Symbol.toStringTag, {value: 'AbortSignal', configurable: true});

/** A signal that is aborted already. */
method(AbortSignal, 'abort', function (reason) {
    var signal = makeSignal();

    mark(signal[STATE], arguments.length === 0 || reason === undefined ? abortError() : reason);
    return signal;
});

/** A signal that is aborted after some milliseconds. The process may end before. */
method(AbortSignal, 'timeout', function timeout(delay) {
    var signal = makeSignal();

    internal.validate.integer(delay, 'delay', 0, DELAY_MAX);
    setTimeout(function () {
        abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delay).unref();
    return signal;
});

function checkSignals(signals) {
    internal.validate.array(signals, 'signals');
    signals.forEach(function (each, at) {
        if (!isSignal(each)) {
            throw internal.errors.invalidArgType('signals[' + at + ']', 'AbortSignal', each);
        }
    });
}

/** A signal that is aborted with the first of others. */
method(AbortSignal, 'any', function any(signals) {
    var result = makeSignal();
    var state = result[STATE];
    var i;

    checkSignals(signals);
    for (i = 0; i < signals.length; i++) {
        if (signals[i][STATE].aborted) {
            mark(state, signals[i][STATE].reason);
            return result;
        }
    }
    signals.forEach(function (each) {
        var sources = each[STATE].sources.length > 0 ? each[STATE].sources : [each];

        sources.forEach(function (source) {
            if (state.sources.indexOf(source) < 0) {
                state.sources.push(source);
                source[STATE].dependents.push(result);
            }
        });
    });
    return result;
});

Object.defineProperty(AbortSignal.prototype, CUSTOM, {
    value: function (depth, options, inspect) {
        return typeof depth === 'number' && depth < 0 ? '[AbortSignal]' :
            'AbortSignal ' + (inspect || internal.inspect)({aborted: this.aborted}, options);
    },
    writable: true,
    configurable: true
});

/** Aborts its signal. */
function AbortController() {
    if (!(this instanceof AbortController)) {
        throw new TypeError('Class constructor AbortController cannot be invoked without \'new\'');
    }
    Object.defineProperty(this, SIGNAL, {value: makeSignal()});
}

function signalOf(controller) {
    if (controller === null || typeof controller !== 'object' || !controller[SIGNAL]) {
        throw internal.errors.invalidThis('AbortController');
    }
    return controller[SIGNAL];
}

getter(AbortController, 'signal', function () { return signalOf(this); });
method(AbortController.prototype, 'abort', function (reason) {
    abort(signalOf(this), reason === undefined ? abortError() : reason);
});
Object.defineProperty(AbortController.prototype, Symbol.toStringTag,
                      {value: 'AbortController', configurable: true});
Object.defineProperty(AbortController.prototype, CUSTOM, {
    value: function (depth, options, inspect) {
        return typeof depth === 'number' && depth < 0 ? '[AbortController]' :
            'AbortController ' + (inspect || internal.inspect)({signal: this.signal}, options);
    },
    writable: true,
    configurable: true
});

exports.AbortController = AbortController;
exports.AbortSignal = AbortSignal;
