/*
 * lazy_internal.js - what built-in files leave for each other in `internal`, but loaded when first used.
 *
 * Until then a property of `internal` is an accessor that loads its file and takes its place.
 */
'use strict';

// property of `internal`: the built-in file that exports it under the same name
var FILE_OF = {
    inspect: 'internal/inspect',      // (value, options), which is util.inspect
    format: 'internal/util_format',   // (args), as console.log does
    formatWithOptions: 'internal/util_format',
    iteratorEntries: 'internal/value_kind',
    proxyParts: 'internal/value_kind',
    kindOf: 'internal/value_kind',    // (value) -> 'Date', 'Map' and so on
    makeError: 'internal/node_error', // (Base, code, message) -> the error
    errors: 'internal/node_error',    // makers of the frequent ones, such as errors.invalidArgType()
    validate: 'internal/validate'     // checks of arguments that throw them
};

Object.keys(FILE_OF).forEach(function (name) {
    Object.defineProperty(internal, name, {
        get: function () {
            var value = internal.requireBuiltin(FILE_OF[name])[name];

            Object.defineProperty(internal, name, {value: value, writable: true});
            return value;
        },
        configurable: true
    });
});
