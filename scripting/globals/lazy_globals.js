/*
 * lazy_globals.js - globals that live in a module, which is loaded when a script first names them.
 *
 * As in Node they are writable, configurable and not enumerable; until then they are accessors.
 */
'use strict';

// global: the built-in module that exports it
var MODULE_OF = {
    BigInt: 'internal/bigint',
    Buffer: 'buffer',
    Crypto: 'internal/webcrypto',
    TextDecoder: 'internal/text_coding',
    TextEncoder: 'internal/text_coding',
    atob: 'buffer',
    btoa: 'buffer',
    crypto: 'internal/webcrypto',
    AbortController: 'internal/abort_controller',
    AbortSignal: 'internal/abort_controller',
    CustomEvent: 'internal/event_target',
    DOMException: 'internal/dom_exception',
    Event: 'internal/event_target',
    EventTarget: 'internal/event_target',
    Performance: 'perf_hooks',
    PerformanceEntry: 'perf_hooks',
    PerformanceMark: 'perf_hooks',
    PerformanceMeasure: 'perf_hooks',
    PerformanceObserver: 'perf_hooks',
    PerformanceObserverEntryList: 'perf_hooks',
    URL: 'url',
    URLSearchParams: 'url',
    performance: 'perf_hooks'
};

function define(name, value) {
    Object.defineProperty(globalThis, name, {value: value, writable: true, configurable: true});
}

Object.keys(MODULE_OF).forEach(function (name) {
    Object.defineProperty(globalThis, name, {
        get: function () {
            var value = internal.requireBuiltin(MODULE_OF[name])[name];

            define(name, value);
            return value;
        },
        set: function (value) {
            define(name, value);
        },
        configurable: true
    });
});
