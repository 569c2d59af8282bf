/*
 * coroutine.js - async functions and modules, as coroutines of the engine.
 *
 * An async function's body runs in a thread (Duktape.Thread) from its first line on, so `await` is a yield with no
 * C function between. The thread's job is done by run() below, which is JavaScript because only that may resume.
 * Threads are kept for the next one. Generators have threads of their own: generator.js, async_generator.js.
 */
'use strict';

var rt = internal.rt;

var Thread = native.Thread;
var resume = Thread.resume;
var yieldValue = Thread['yield'];

var POOL_MAX = 64;
var DONE = {};        // what a thread yields when its function has returned
var pool = [];

function call(job) {
    var list = job.list;

    if (list === null) {
        return job.fn.call(job.self, job.a, job.b, job.c, job.d);
    }
    return job.fn.apply(job.self, list);
}

// The life of a thread: one function after the other.
function work(job) {
    var promise, value, failed;

    for (;;) {
        promise = job.promise;
        failed = false;
        try {
            value = call(job);
        } catch (error) {
            failed = true;
            value = error;
        }
        job = null;
        if (failed) {
            internal.rejectPromise(promise, value);
        } else {
            internal.resolvePromise(promise, value);
        }
        promise = value = undefined;
        job = yieldValue(DONE);
    }
}

// Resumes a thread and arranges for what it waits for.
function run(thread, value, failed) {
    var waitsFor = failed ? resume(thread, value, true) : resume(thread, value);

    if (waitsFor === DONE) {
        if (pool.length < POOL_MAX) {
            pool.push(thread);
        }
        return;
    }
    internal.awaitPromise(waitsFor, thread);
}

internal.resumeThread = run;

/* Async functions */

function start(job) {
    run(pool.length > 0 ? pool.pop() : new Thread(work), job, false);
    return job.promise;
}

rt.async = function (fn, self, a, b, c, d) {
    return start({promise: internal.newPromise(), fn: fn, self: self, list: null, a: a, b: b, c: c, d: d});
};

rt.asyncAll = function (fn, self, list) {
    return start({promise: internal.newPromise(), fn: fn, self: self, list: list});
};

rt['await'] = yieldValue;

/* Modules (esm_loader.js): coroutines that wait once more, until what they import has run */

var LINK = {};

internal.startModule = function (record, body) {
    var thread = pool.length > 0 ? pool.pop() : new Thread(work);

    record.promise = internal.newPromise();
    record.thread = thread;
    resume(thread, {promise: record.promise, fn: body, self: undefined, list: [record, rt]});
};

internal.waitForLink = function () {
    yieldValue(LINK);
};

internal.goOn = function (record) {
    var thread = record.thread;

    record.thread = null;
    run(thread, undefined, false);
};
