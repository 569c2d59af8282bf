/*
 * jobs.js - the queues behind process.nextTick, queueMicrotask and promises.
 *
 * Gives other internal files `internal.tick(f, args)`, `internal.job(f, a, b, c)`,
 * `internal.afterJobs(f)`, and for exceptions nobody catches `internal.report(error, where)`. As in
 * Node, all ticks run before the promise jobs, and ticks that those add run when the promise jobs
 * are done. Unlike Node, an exception in one is logged in a server, and the process goes on.
 */
'use strict';

var TICK_SIZE = 2;
var JOB_SIZE = 4;

var ticks = [];
var ticksAt = 0;
var jobs = [];
var jobsAt = 0;
var awake = false; // C knows that something waits
var lastly = null; // runs when both queues are empty
var isJob = false; // what runs now counts as a promise job

function wake() {
    if (!awake) {
        native.wake(); // may throw on a full heap: then the next one wakes
        awake = true;
    }
}

internal.tick = function tick(callback, args) {
    ticks.push(callback, args);
    wake();
};

internal.job = function job(callback, a, b, c) {
    jobs.push(callback, a, b, c);
    wake();
};

internal.afterJobs = function afterJobs(callback) {
    lastly = callback;
};

/** What runs now counts as a promise job, like an ES module in Node: the other jobs come before the ticks. */
internal.countAsJob = function countAsJob() {
    isJob = true;
    wake();
};

// Asks for one more run of what afterJobs() gave.
internal.wakeJobs = wake;

// The script has ended: no statement after this one runs, nor any catch or finally block.
function stop() {
    for (;;) {} // ends at the engine's next look at the clock, as the budget is spent
}

// An exception that nobody catches: listeners of the process get it, or it is logged (uncaught.h).
function report(error, where, rejection) {
    if (native.report(error, where, rejection)) {
        stop();
    }
}

// What is done leaves the front of a queue now and then, so that an endless chain does not grow it.
function forget(queue, at) {
    if (at === queue.length) {
        queue.length = 0;
        return 0;
    }
    if (at > 4096) {
        queue.splice(0, at);
        return 0;
    }
    return at;
}

function runTicks() {
    var callback, args;

    while (ticksAt < ticks.length) {
        if (!native.next()) {
            return false;
        }
        callback = ticks[ticksAt];
        args = ticks[ticksAt + 1];
        ticksAt = forget(ticks, ticksAt + TICK_SIZE);
        try {
            callback.apply(undefined, args);
        } catch (error) {
            report(error, 'a process.nextTick callback');
        }
    }
    return true;
}

function runJobs() {
    var callback, a, b, c;

    while (jobsAt < jobs.length) {
        if (!native.next()) {
            return false;
        }
        callback = jobs[jobsAt];
        a = jobs[jobsAt + 1];
        b = jobs[jobsAt + 2];
        c = jobs[jobsAt + 3];
        jobsAt = forget(jobs, jobsAt + JOB_SIZE);
        try {
            callback(a, b, c);
        } catch (error) {
            report(error, 'a microtask');
        }
    }
    return true;
}

// One slice; true when nothing is left.
function drain() {
    do {
        if ((!isJob && !runTicks()) || !runJobs()) {
            return false;
        }
        isJob = false;
        if (lastly !== null && ticks.length === 0) {
            lastly();
        }
    } while (ticks.length > 0 || jobs.length > 0);
    awake = false;
    return true;
}

native.setDrain(drain);

/* ---- errors, for every file ---- */

// `The "callback" argument must be of type function. Received undefined`: TypeError.
internal.invalidArgument = function (name, expected, value) {
    return internal.errors.invalidType('The "' + name + '" ' +
        (name.indexOf('.') >= 0 ? 'property' : 'argument'), expected, value);
};

internal.report = report;
internal.stop = stop;
internal.engine = native;

function callAlone(callback) {
    callback();
}

Object.defineProperty(globalThis, 'queueMicrotask', {
    value: function queueMicrotask(callback) {
        if (typeof callback !== 'function') {
            throw internal.invalidArgument('callback', 'of type function', callback);
        }
        internal.job(callAlone, callback);
    },
    writable: true,
    enumerable: true,
    configurable: true
});
