/*
 * util_promises.js - util.promisify, callbackify and aborted.
 */
'use strict';

var CUSTOM = Symbol.for('nodejs.util.promisify.custom');

// A property that cannot be changed stays as it is.
function copyProperties(from, to) {
    Reflect.ownKeys(from).forEach(function (key) {
        try {
            Object.defineProperty(to, key, Object.getOwnPropertyDescriptor(from, key));
        } catch (ignored) {
            return;
        }
    });
}

/** A function that gives a promise, from one that takes a callback(error, value) at its end. */
function promisify(original) {
    var custom;

    internal.validate.func(original, 'original');
    custom = original[CUSTOM];
    if (custom) {
        internal.validate.func(custom, 'util.promisify.custom');
        return Object.defineProperty(custom, CUSTOM, {value: custom, configurable: true});
    }

    function promisified() {
        var self = this;
        var args = Array.prototype.slice.call(arguments);

        return new Promise(function (resolve, reject) {
            args.push(function (error, value) {
                if (error) {
                    reject(error);
                } else {
                    resolve(value);
                }
            });
            original.apply(self, args);
        });
    }

    Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
    copyProperties(original, promisified);
    Object.defineProperty(promisified, CUSTOM, {value: promisified, configurable: true});
    return promisified;
}

promisify.custom = CUSTOM;

// Nobody could tell a falsy reason from success.
function asError(reason) {
    var error;

    if (reason) {
        return reason;
    }
    error = internal.makeError(Error, 'ERR_FALSY_VALUE_REJECTION',
                               'Promise was rejected with falsy value');
    error.reason = reason;
    return error;
}

/** The other way round. What the callback throws is an uncaught exception, no rejection. */
function callbackify(original) {
    internal.validate.func(original, 'original');

    function callbackified() {
        var args = Array.prototype.slice.call(arguments);
        var callback = args.pop();
        var self = this;

        internal.validate.func(callback, 'last argument');
        original.apply(this, args).then(function (value) {
            process.nextTick(callback.bind(self, null, value));
        }, function (reason) {
            process.nextTick(callback.bind(self, asError(reason)));
        });
    }

    copyProperties(original, callbackified);
    if (typeof original.length === 'number') {
        Object.defineProperty(callbackified, 'length', {value: original.length + 1,
                                                        configurable: true});
    }
    if (typeof original.name === 'string') {
        Object.defineProperty(callbackified, 'name', {value: original.name + 'Callbackified',
                                                      configurable: true});
    }
    return callbackified;
}

/** A promise that is fulfilled when the signal aborts. */
function aborted(signal, resource) {
    if (signal === undefined) {
        throw internal.errors.invalidArgType('signal', 'AbortSignal', signal);
    }
    internal.validate.abortSignal(signal, 'signal');
    if (resource === null || (typeof resource !== 'object' && typeof resource !== 'function')) {
        throw internal.errors.invalidArgType('resource', 'Object', resource);
    }
    return new Promise(function (resolve) {
        if (signal.aborted) {
            resolve();
        } else {
            signal.addEventListener('abort', function () { resolve(); }, {once: true});
        }
    });
}

exports.promisify = promisify;
exports.callbackify = callbackify;
exports.aborted = aborted;
