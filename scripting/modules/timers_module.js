/*
 * timers_module.js - what require('timers') gives: the global functions, and `promises`.
 *
 * Unlike Node, the deprecated enroll(), unenroll(), active() and _unrefActive() are not there.
 */
'use strict';

Object.keys(internal.timers).forEach(function (name) {
    exports[name] = internal.timers[name];
});

Object.defineProperty(exports, 'promises', {
    get: function () { return internal.requireBuiltin('timers/promises'); },
    configurable: true,
    enumerable: true
});
