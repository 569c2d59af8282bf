/*
 * console_class.js - console.Console: a console that writes to streams of the script's choice.
 */
'use strict';

var methodsFor = require('internal/console_methods').methodsFor;

var STDOUT = 1;
var STDERR = 2;
var INDENTATION_MAX = 1000;

var METHODS = internal.hidden('methods');
var NAMES = ['log', 'warn', 'dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'clear', 'count', 'countReset', 'group',
    'groupEnd', 'table', 'debug', 'info', 'dirxml', 'error', 'groupCollapsed'];

function checkStream(stream, name) {
    if (stream === null || typeof stream !== 'object' || typeof stream.write !== 'function') {
        throw internal.makeError(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM',
            'Console expects a writable stream instance for ' + name);
    }
}

function checkOptions(options) {
    var mode = options.colorMode;

    checkStream(options.stdout, 'stdout');
    if (options.stderr !== undefined && options.stderr !== null) {
        checkStream(options.stderr, 'stderr');
    }
    if (mode !== undefined && typeof mode !== 'boolean' && mode !== 'auto') {
        throw internal.errors.invalidValue('colorMode', mode,
            'must be one of: \'auto\', true, false');
    }
    if (options.groupIndentation !== undefined) {
        internal.validate.integer(options.groupIndentation, 'groupIndentation', 0, INDENTATION_MAX);
    }
    if (options.inspectOptions !== undefined) {
        internal.validate.object(options.inspectOptions, 'options.inspectOptions');
        if (options.inspectOptions.colors !== undefined && mode !== undefined) {
            throw internal.makeError(TypeError, 'ERR_INCOMPATIBLE_OPTION_PAIR',
                'Option "options.inspectOptions.color" cannot be used in combination with option ' +
                '"colorMode"');
        }
    }
}

function spaces(count) {
    return new Array(count + 1).join(' ');
}

function ignore() {
}

function sinkFor(options) {
    var stdout = options.stdout;
    var stderr = options.stderr || stdout;

    function streamOf(file) {
        return file === STDERR ? stderr : stdout;
    }

    // What a stream emits or throws is no failure of who writes to the console.
    function writeQuietly(stream, text) {
        if (typeof stream.once === 'function') {
            stream.once('error', ignore);
        }
        try {
            stream.write(text, ignore);
        } catch (error) {
            if (error instanceof RangeError && /stack|recursion|timeout/i.test(error.message)) {
                throw error;
            }
        } finally {
            if (typeof stream.removeListener === 'function') {
                stream.removeListener('error', ignore);
            }
        }
    }

    return {
        indent: '',
        step: options.groupIndentation === undefined ? undefined : spaces(options.groupIndentation),
        write: function (file, text) {
            var stream = streamOf(file);

            text = (this.indent === '' ? text :
                this.indent + text.replace(/\n/g, '\n' + this.indent)) + '\n';
            if (options.ignoreErrors === false) {
                stream.write(text);
            } else {
                writeQuietly(stream, text);
            }
        },
        options: function (file) {
            var stream = streamOf(file);
            var mode = options.colorMode === undefined ? 'auto' : options.colorMode;

            return options.inspectOptions || {
                colors: mode === 'auto' ? Boolean(stream.isTTY && (typeof stream.getColorDepth ===
                    'function' ? stream.getColorDepth() > 2 : true)) : mode
            };
        },
        isTerminal: function (file) {
            return Boolean(streamOf(file).isTTY);
        }
    };
}

function printer(sink, file) {
    return function () {
        sink.write(file, internal.formatWithOptions(sink.options(file), arguments));
    };
}

function makeMethods(sink, self) {
    var methods = methodsFor(sink, self);

    ['log', 'debug', 'info'].forEach(function (name) { methods[name] = printer(sink, STDOUT); });
    ['warn', 'error'].forEach(function (name) { methods[name] = printer(sink, STDERR); });
    return methods;
}

/** new Console(stdout[, stderr][, ignoreErrors]), or new Console(options). */
function Console(options) {
    var self = this;
    var methods;

    if (!Object.prototype.isPrototypeOf.call(Console.prototype, this)) {
        return new Console(arguments[0], arguments[1], arguments[2]);
    }
    if (!options || typeof options.write === 'function') {
        options = {stdout: options, stderr: arguments[1], ignoreErrors: arguments[2]};
    }
    checkOptions(options);
    methods = makeMethods(sinkFor(options), this);
    Object.defineProperty(this, METHODS, {value: methods});
    // Methods can be taken off their console; a subclass may have its own.
    NAMES.forEach(function (name) {
        self[name] = self[name] === Console.prototype[name] ? methods[name] : self[name].bind(self);
    });
}

NAMES.forEach(function (name) {
    var method = function () {
        return this[METHODS][name].apply(this, arguments);
    };

    Object.defineProperty(method, 'name', {value: name, configurable: true});
    Console.prototype[name] = method;
});

// The global console is none of its making.
Object.defineProperty(Console, Symbol.hasInstance, {
    value: function (value) {
        return value !== null && value !== undefined && (value === console || value[METHODS] !== undefined);
    }
});

exports.Console = Console;
