/*
 * console.js - the global console: log, info, debug to stdout, warn and error to stderr.
 *
 * A text alone is written as it is; anything else becomes a text in internal.format. The other
 * methods are in console_methods.js and the class in console_class.js, loaded when first used.
 */
'use strict';

var LATER = ['dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'clear', 'count',
             'countReset', 'group', 'groupEnd', 'table', 'dirxml', 'groupCollapsed', 'profile',
             'profileEnd', 'timeStamp'];
var STDOUT = 1;
var STDERR = 2;

var methods = null; // what console_methods.js gives
var colored = [];   // by descriptor: the options for objects, once known

// What console_methods.js works with.
var sink = {
    indent: '',
    write: function write(file, text) {
        if (sink.indent !== '') {
            text = sink.indent + text.replace(/\n/g, '\n' + sink.indent);
        }
        if (internal.writeStdout === undefined) {
            native.write(file, text);
        } else if (file === STDOUT) {
            internal.writeStdout(text + '\n');
        } else {
            internal.writeStderr(text + '\n');
        }
    },
    // Objects are coloured for people at a terminal.
    options: function options(file) {
        var stream;

        if (colored[file] === undefined) {
            stream = native.isTerminal(file) ? process[file === STDOUT ? 'stdout' : 'stderr'] : null;
            colored[file] = stream && typeof stream.hasColors === 'function' &&
                stream.hasColors() ? {colors: true} : null;
        }
        return colored[file] || undefined;
    },
    isTerminal: function (file) {
        return native.isTerminal(file);
    }
};

function print(file, args) {
    sink.write(file, args.length === 1 && typeof args[0] === 'string' ? args[0] :
        internal.formatWithOptions(sink.options(file), args));
}

var console = {
    log: function log() { print(STDOUT, arguments); },
    warn: function warn() { print(STDERR, arguments); },
    debug: function debug() { print(STDOUT, arguments); },
    info: function info() { print(STDOUT, arguments); },
    error: function error() { print(STDERR, arguments); }
};

function addLater(name) {
    function call() {
        methods = methods || internal.requireBuiltin('internal/console_methods').methodsFor(sink, console);
        return methods[name].apply(console, arguments);
    }

    Object.defineProperty(call, 'name', {value: name, configurable: true});
    console[name] = call;
}

LATER.forEach(addLater);

Object.defineProperty(console, 'Console', {
    get: function () {
        var Console = internal.requireBuiltin('internal/console_class').Console;

        console.Console = Console;
        return Console;
    },
    set: function (value) {
        Object.defineProperty(console, 'Console', {value: value, writable: true});
    },
    enumerable: true,
    configurable: true
});
Object.defineProperty(console, Symbol.toStringTag, {value: 'console', configurable: true});
Object.defineProperty(globalThis, 'console', {value: console, writable: true, configurable: true});
