/*
 * util_debug.js - util.debuglog: messages that only NODE_DEBUG=section,other* lets through, to stderr.
 */
'use strict';

var known = Object.create(null); // by section: whether it is let through

function isEnabled(section) {
    if (known[section] === undefined) {
        known[section] = String(process.env.NODE_DEBUG || '').split(',').some(function (pattern) {
            return pattern !== '' && new RegExp('^' + pattern.replace(/[|\\{}()[\]^$+?.]/g, '\\$&')
                .replace(/\*/g, '.*') + '$', 'i').test(section);
        });
    }
    return known[section];
}

/** A function as console.error, and its property `enabled`. `callback` gets the quick one, once. */
function debuglog(section, callback) {
    var told = false;

    section = String(section).toUpperCase();

    function log() {
        if (isEnabled(section)) {
            console.error('%s %d: %s', section, process.pid, internal.format(arguments));
        }
    }

    function first() {
        if (!told && typeof callback === 'function') {
            told = true;
            callback(log);
        }
        log.apply(undefined, arguments);
    }

    Object.defineProperty(first, 'enabled', {
        get: function () { return isEnabled(section); },
        enumerable: true,
        configurable: true
    });
    return first;
}

exports.debuglog = debuglog;
exports.debug = debuglog;
