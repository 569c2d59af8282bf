/*
 * timers_promises.js - what require('timers/promises') gives: setTimeout, setImmediate, setInterval
 * and scheduler, as Node documents them.
 *
 * Timers are promises; setInterval() is an async iterator. All take {ref, signal}.
 */
'use strict';

var timers = internal.timers;

function abortError(signal) {
    return internal.errors.abortError(signal.reason);
}

// What is wrong with the options, or undefined. Node checks in this order.
function problemOf(options) {
    if (options === null || typeof options !== 'object') {
        return internal.invalidArgument('options', 'of type object', options);
    }
    if (options.signal !== undefined &&
        (options.signal === null || typeof options.signal !== 'object' ||
         !('aborted' in options.signal))) {
        return internal.invalidArgument('options.signal', 'an instance of AbortSignal',
                                        options.signal);
    }
    if (options.ref !== undefined && typeof options.ref !== 'boolean') {
        return internal.invalidArgument('options.ref', 'of type boolean', options.ref);
    }
    return undefined;
}

// A promise of what start(resolve) begins; the signal ends it by stop(timer) and rejects.
function promiseOf(options, start, stop) {
    var problem = problemOf(options);
    var signal = problem ? undefined : options.signal;

    if (problem) {
        return Promise.reject(problem);
    }
    if (signal && signal.aborted) {
        return Promise.reject(abortError(signal));
    }
    return new Promise(function (resolve, reject) {
        var timer;

        function onAbort() {
            stop(timer);
            reject(abortError(signal));
        }

        timer = start(function (value) {
            if (signal) {
                signal.removeEventListener('abort', onAbort);
            }
            resolve(value);
        });
        if (options.ref === false) {
            timer.unref();
        }
        if (signal) {
            signal.addEventListener('abort', onAbort, {once: true});
        }
    });
}

function setTimeout(delay, value, options) {
    return promiseOf(options === undefined ? {} : options, function (resolve) {
        return timers.setTimeout(resolve, delay, value);
    }, timers.clearTimeout);
}

function setImmediate(value, options) {
    return promiseOf(options === undefined ? {} : options, function (resolve) {
        return timers.setImmediate(resolve, value);
    }, timers.clearImmediate);
}

/* ---- setInterval ---- */

// Ticks that nobody asked for yet are counted; each next() takes one.
function Interval(delay, value, options) {
    var self = this;
    var signal = options.signal;

    this._value = value;
    this._signal = signal;
    this._waiting = 0;
    this._asker = null;
    this._error = null;
    this._timer = timers.setInterval(function () {
        self._waiting++;
        self._serve();
    }, delay);
    if (options.ref === false) {
        this._timer.unref();
    }
    if (signal) {
        this._onAbort = function () {
            self._stop();
            self._error = abortError(signal);
            self._serve();
        };
        signal.addEventListener('abort', this._onAbort, {once: true});
    }
}

Interval.prototype._stop = function () {
    timers.clearInterval(this._timer);
    if (this._signal) {
        this._signal.removeEventListener('abort', this._onAbort);
    }
};

// Gives the asker that waits what there is; ticks come before the error.
Interval.prototype._serve = function () {
    var asker = this._asker;

    if (asker === null) {
        return;
    }
    if (this._waiting > 0) {
        this._asker = null;
        this._waiting--;
        asker.resolve(this._value);
    } else if (this._error !== null) {
        this._asker = null;
        asker.reject(this._error);
    }
};

Interval.prototype.tick = function () {
    var self = this;

    return new Promise(function (resolve, reject) {
        self._asker = {resolve: resolve, reject: reject};
        self._serve();
    });
};

// The timer begins with the first next(), as the body of Node's async generator does.
function setInterval(delay, value, options) {
    var interval = null;
    var done = false;
    var last = Promise.resolve();
    var iterator = {};

    function begin() {
        var problem = problemOf(options === undefined ? {} : options);

        if (problem) {
            throw problem;
        }
        if (options && options.signal && options.signal.aborted) {
            throw abortError(options.signal);
        }
        interval = new Interval(delay, value, options || {});
    }

    function finish(result) {
        done = true;
        if (interval !== null) {
            interval._stop();
        }
        return result;
    }

    function step() {
        if (done) {
            return {value: undefined, done: true};
        }
        if (interval === null) {
            begin();
        }
        return interval.tick().then(function (ticked) {
            return {value: ticked, done: false};
        });
    }

    // Requests of one iterator are served one after the other.
    function enqueue(work) {
        last = last.then(work, work);
        return last;
    }

    iterator.next = function next() {
        return enqueue(function () {
            return Promise.resolve().then(step).then(null, function (error) {
                finish();
                throw error;
            });
        });
    };
    iterator['return'] = function (result) {
        return enqueue(function () {
            return finish({value: result, done: true});
        });
    };
    iterator['throw'] = function (error) {
        return enqueue(function () {
            finish();
            throw error;
        });
    };
    if (Symbol.asyncIterator) {
        iterator[Symbol.asyncIterator] = function () { return iterator; };
    }
    return iterator;
}

/* ---- scheduler ---- */

exports.setTimeout = setTimeout;
exports.setImmediate = setImmediate;
exports.setInterval = setInterval;
exports.scheduler = {
    wait: function wait(delay, options) {
        return setTimeout(delay, undefined, options && {signal: options.signal});
    },
    'yield': function () {
        return setImmediate();
    }
};
