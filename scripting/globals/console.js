/*
 * console.js - the global console: log, info and debug go to stdout, warn, error and trace to stderr.
 *
 * Formats as Node (%s %d %i %f %j %o %O %c %%). Also: dir, assert, count, countReset, time, timeEnd,
 * timeLog, group, groupEnd. Unlike Node, there is no table() and no Console class.
 */
'use strict';

var STDOUT = 1;
var STDERR = 2;
var indent = '';
var counts = Object.create(null);
var begun = Object.create(null);

function print(file, args) {
    var text = internal.format(args);

    native.write(file, indent ? indent + text.replace(/\n/g, '\n' + indent) : text);
}

function toStdout() {
    print(STDOUT, arguments);
}

function toStderr() {
    print(STDERR, arguments);
}

function elapsed(label) {
    return label + ': ' + (performance.now() - begun[label]).toFixed(3) + 'ms';
}

function labelOf(label) {
    return label === undefined ? 'default' : String(label);
}

var console = {
    log: toStdout,
    info: toStdout,
    debug: toStdout,
    warn: toStderr,
    error: toStderr,
    trace: function trace() {
        var text = internal.format(arguments);
        var stack = internal.inspect(new Error(text)).split('\n');

        stack.splice(0, text.split('\n').length + 1); // its own text, and this function
        print(STDERR, ['%s', 'Trace' + (text ? ': ' + text : '') + '\n' + stack.join('\n')]);
    },
    dir: function dir(value, options) {
        native.write(STDOUT, indent + internal.inspect(value, options ? options.depth === null ?
            Infinity : options.depth : undefined));
    },
    assert: function assert(condition) {
        var args = [].slice.call(arguments, 1);

        if (!condition) {
            args[0] = 'Assertion failed' + (args.length > 0 ? ': ' + args[0] : '');
            print(STDERR, args);
        }
    },
    count: function count(label) {
        label = labelOf(label);
        counts[label] = (counts[label] || 0) + 1;
        print(STDOUT, ['%s', label + ': ' + counts[label]]);
    },
    countReset: function countReset(label) {
        delete counts[labelOf(label)];
    },
    time: function time(label) {
        begun[labelOf(label)] = performance.now();
    },
    timeLog: function timeLog(label) {
        if (labelOf(label) in begun) {
            print(STDOUT, [elapsed(labelOf(label))].concat([].slice.call(arguments, 1)));
        }
    },
    timeEnd: function timeEnd(label) {
        if (labelOf(label) in begun) {
            print(STDOUT, ['%s', elapsed(labelOf(label))]);
            delete begun[labelOf(label)];
        }
    },
    group: function group() {
        if (arguments.length > 0) {
            print(STDOUT, arguments);
        }
        indent += '  ';
    },
    groupEnd: function groupEnd() {
        indent = indent.slice(2);
    }
};

Object.defineProperty(globalThis, 'console', {value: console, writable: true, configurable: true});
