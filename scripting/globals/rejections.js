/*
 * rejections.js - what becomes of a promise's rejection that nobody handles.
 *
 * As in Node, once the queues are empty: the process emits 'unhandledRejection'; without a listener
 * the reason is an uncaught exception. A handler that comes later is told by 'rejectionHandled'.
 * promise.js calls internal.promiseRejected(promise, reason) for every rejection without a handler
 * and internal.promiseHandled(promise) when one comes after all.
 */
'use strict';

var HANDLED = internal.hidden('handled'); // as in promise.js
var TOLD = internal.hidden('told');       // the number under which its rejection was told

var rejected = []; // promise, reason
var late = [];     // promises that were handled after their rejection was told
var toldCount = 0;

internal.promiseRejected = function promiseRejected(promise, reason) {
    rejected.push(promise, reason);
    internal.wakeJobs();
};

internal.promiseHandled = function promiseHandled(promise) {
    if (promise[TOLD]) {
        late.push(promise);
        internal.wakeJobs();
    }
};

// An uncaught exception must be an error; what is none is put into one.
function errorOf(reason) {
    var error;

    if (typeof reason === 'object' && reason !== null && 'stack' in reason) {
        return reason;
    }
    error = new Error('This error originated either by throwing inside of an async function ' +
        'without a catch block, or by rejecting a promise which was not handled with .catch(). ' +
        'The promise rejected with the reason "' + textOf(reason) + '".');
    error.name = 'UnhandledPromiseRejection';
    error.code = 'ERR_UNHANDLED_REJECTION';
    return error;
}

function textOf(reason) {
    if (typeof reason === 'object' && reason !== null) {
        return '#<' + ((reason.constructor && reason.constructor.name) || 'Object') + '>';
    }
    return String(reason);
}

function tell(promise, reason) {
    promise[TOLD] = ++toldCount;
    if (internal.emitOnProcess('unhandledRejection', reason, promise)) {
        return;
    }
    if (internal.engine.isProgram() || internal.processListens('uncaughtException')) {
        reason = errorOf(reason);
    }
    internal.report(reason, 'a promise whose rejection nobody handles', true);
}

function tellLate(promise) {
    var warning;

    if (!internal.emitOnProcess('rejectionHandled', promise)) {
        warning = new Error('Promise rejection was handled asynchronously (rejection id: ' +
                            promise[TOLD] + ')');
        warning.name = 'PromiseRejectionHandledWarning';
        process.emitWarning(warning);
    }
}

// Both queues are empty: whoever wanted to handle a rejection has had the chance.
internal.afterJobs(function () {
    var list, i;

    while (late.length > 0) {
        tellLate(late.shift());
    }
    if (rejected.length === 0) {
        return;
    }
    list = rejected;
    rejected = [];
    for (i = 0; i < list.length; i += 2) {
        if (!list[i][HANDLED]) {
            tell(list[i], list[i + 1]);
        }
    }
});
