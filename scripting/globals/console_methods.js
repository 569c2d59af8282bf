/*
 * console_methods.js - what console has beside log and its like: groups, counts, times, tables.
 *
 * methodsFor(sink, console) gives them for one console. The sink has `indent`, `write(file, text)`
 * for a line, `options(file)` for inspecting and `isTerminal(file)`; 1 is its stdout, 2 its stderr.
 * Unlike Node: profile, profileEnd and timeStamp do nothing, as there without an inspector.
 */
'use strict';

var STDOUT = 1;
var INDENT = '  ';
var SECOND = 1000;
var MINUTE = 60 * SECOND;
var HOUR = 60 * MINUTE;

var slice = Array.prototype.slice;

function warn(message) {
    process.emitWarning(message);
}

function pad(value, size) {
    var text = String(value);

    while (text.length < size) {
        text = '0' + text;
    }
    return text;
}

// 12.345ms, 1.234s, 1:02.345 (m:ss.mmm), 1:02:03.456 (h:mm:ss.mmm)
function durationText(ms) {
    var hours = Math.floor(ms / HOUR);
    var minutes = Math.floor(ms % HOUR / MINUTE);
    var seconds = (ms % MINUTE / SECOND).toFixed(3);

    if (ms >= HOUR) {
        return hours + ':' + pad(minutes, 2) + ':' + pad(seconds, 6) + ' (h:mm:ss.mmm)';
    }
    if (ms >= MINUTE) {
        return minutes + ':' + pad(seconds, 6) + ' (m:ss.mmm)';
    }
    return ms >= SECOND ? seconds + 's' : Number(ms.toFixed(3)) + 'ms';
}

function labelOf(label) {
    return label === undefined ? 'default' : String(label);
}

// console.time and the two that read what it began.
function timers(print) {
    var begun = Object.create(null);

    function show(name, label, rest) {
        label = labelOf(label);
        if (begun[label] === undefined) {
            warn('No such label \'' + label + '\' for console.' + name + '()');
            return;
        }
        print(STDOUT, ['%s: %s', label, durationText(performance.now() - begun[label])].concat(rest));
    }

    return {
        time: function time(label) {
            label = labelOf(label);
            if (begun[label] !== undefined) {
                warn('Label \'' + label + '\' already exists for console.time()');
                return;
            }
            begun[label] = performance.now();
        },
        timeLog: function timeLog(label) {
            show('timeLog', label, slice.call(arguments, 1));
        },
        timeEnd: function timeEnd(label) {
            show('timeEnd', label, []);
            delete begun[labelOf(label)];
        }
    };
}

function counters(console) {
    var counts = Object.create(null);

    return {
        count: function count(label) {
            label = labelOf(label);
            counts[label] = (counts[label] || 0) + 1;
            console.log(label + ': ' + counts[label]);
        },
        countReset: function countReset(label) {
            label = labelOf(label);
            if (counts[label] === undefined) {
                warn('Count for \'' + label + '\' does not exist');
            } else {
                delete counts[label];
            }
        }
    };
}

function groups(sink, console) {
    var step = sink.step === undefined ? INDENT : sink.step;

    function group() {
        if (arguments.length > 0) {
            console.log.apply(console, arguments);
        }
        sink.indent += step;
    }

    return {
        group: group,
        groupCollapsed: group,
        groupEnd: function groupEnd() {
            sink.indent = sink.indent.slice(0, sink.indent.length - step.length);
        }
    };
}

function mixed(a, b) {
    var result = {customInspect: false};

    Object.keys(a || {}).forEach(function (key) { result[key] = a[key]; });
    Object.keys(b || {}).forEach(function (key) { result[key] = b[key]; });
    return result;
}

function nothing() {
}

exports.methodsFor = function methodsFor(sink, console) {
    function print(file, args) {
        sink.write(file, internal.formatWithOptions(sink.options(file), args));
    }

    var methods = {
        dir: function dir(value, options) {
            sink.write(STDOUT, internal.inspect(value, mixed(sink.options(STDOUT), options)));
        },
        dirxml: function dirxml() {
            console.log.apply(console, arguments);
        },
        trace: function trace() {
            var place = {name: 'Trace', message: internal.format(arguments)};

            Error.captureStackTrace(place, trace);
            console.error(place.stack);
        },
        assert: function assert(condition) {
            var args = slice.call(arguments, 1);

            if (!condition) {
                args[0] = 'Assertion failed' + (args.length === 0 ? '' : ': ' + args[0]);
                console.warn.apply(console, args);
            }
        },
        clear: function clear() {
            if (sink.isTerminal(STDOUT) && process.env.TERM !== 'dumb') {
                sink.write(STDOUT, '\u001b[1;1H\u001b[0J');
            }
        },
        table: function table(data, columns) {
            return internal.requireBuiltin('internal/console_table').table(console, data, columns);
        },
        profile: nothing,
        profileEnd: nothing,
        timeStamp: nothing
    };

    [timers(print), counters(console), groups(sink, console)].forEach(function (some) {
        Object.keys(some).forEach(function (name) { methods[name] = some[name]; });
    });
    return methods;
};
