/*
 * async_iteration.js - what goes through an async iterable, or a sync one in its place: for await, yield*.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var refuseThrow = internal.refuseThrow;

function AsyncIteration(iterator) {
    this.iterator = iterator;
    this.next = iterator.next;
    this.done = false;
    this.value = undefined;
}

AsyncIteration.prototype.ask = function () {
    this.done = true;
    return this.next.call(this.iterator);
};

AsyncIteration.prototype.take = function (result) {
    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
    if (result.done) {
        return false;
    }
    this.value = result.value;
    this.done = false;
    return true;
};

// A sync iterator in the place of an async one (ECMA-262, 27.1.4): its values are awaited.
function FromSync(iterator) {
    this.sync = iterator;
    this.step = iterator.next;
}

function closeQuietly(iterator) {
    var close;

    try {
        close = iterator['return'];
        if (close !== undefined && close !== null) {
            close.call(iterator);
        }
    } catch (ignored) {
        // What led here counts.
    }
}

// `closed`: the iterator that ends when what it gave is rejected, or null.
function settleResult(result, closed) {
    var promise = internal.newPromise();
    var done;

    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
    done = Boolean(result.done);

    function fail(error) {
        if (!done && closed !== null) {
            closeQuietly(closed);
        }
        internal.rejectPromise(promise, error);
    }

    settle(result.value, function (value) {
        internal.resolvePromise(promise, {value: value, done: done});
    }, fail);
    return promise;
}

// Asking a promise for its constructor may throw, which counts as a rejection.
function settle(value, fulfilled, rejected) {
    try {
        internal.whenSettled(value, fulfilled, rejected);
    } catch (error) {
        rejected(error);
    }
}

function promised(action) {
    try {
        return action();
    } catch (error) {
        return Promise.reject(error);
    }
}

FromSync.prototype.next = function (value) {
    var self = this;
    var given = arguments.length > 0;

    return promised(function () {
        return settleResult(given ? self.step.call(self.sync, value) : self.step.call(self.sync), self.sync);
    });
};

FromSync.prototype['return'] = function (value) {
    var sync = this.sync;
    var given = arguments.length > 0;

    return promised(function () {
        var close = sync['return'];

        if (close === undefined || close === null) {
            return Promise.resolve({value: value, done: true});
        }
        return settleResult(given ? close.call(sync, value) : close.call(sync), null);
    });
};

FromSync.prototype['throw'] = function (value) {
    var sync = this.sync;

    return promised(function () {
        var method = sync['throw'];

        if (method === undefined || method === null) {
            refuseThrow(sync);
        }
        return settleResult(method.call(sync, value), sync);
    });
};

rt.iterateAsync = function (value) {
    var create = value[Symbol.asyncIterator];
    var iterator;

    if (create === undefined || create === null) {
        iterator = value[Symbol.iterator];
        if (typeof iterator !== 'function') {
            throw new TypeError(String(value) + ' is not async iterable');
        }
        return new AsyncIteration(new FromSync(iterator.call(value)));
    }
    iterator = create.call(value);
    if (!isObject(iterator)) {
        throw new TypeError('Result of the Symbol.asyncIterator method is not an object');
    }
    return new AsyncIteration(iterator);
};

rt.finishAsync = function (iteration, wait_) {
    var close, result;

    if (iteration.done) {
        return;
    }
    iteration.done = true;
    close = iteration.iterator['return'];
    if (close !== undefined && close !== null) {
        result = wait_(close.call(iteration.iterator));
        if (!isObject(result)) {
            throw new TypeError(String(result) + ' is not an object');
        }
    }
};

rt.failAsync = function (iteration, error, wait_) {
    if (!iteration.done) {
        if (error === rt.LEAVE) {
            rt.finishAsync(iteration, wait_);
        } else {
            try {
                rt.finishAsync(iteration, wait_);
            } catch (ignored) {
                // The first exception counts.
            }
        }
    }
    throw error;
};
