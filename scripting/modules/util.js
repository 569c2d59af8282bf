/*
 * util.js - what require('util') gives, as Node 20 documents it.
 *
 * What takes room is in parts that load when first named: inspect/, util_promises.js,
 * util_options.js (parseArgs), util_old.js (isArray and the other functions from before ES2015),
 * comparison.js. Unlike Node: no MIMEType, no transferableAbortSignal.
 */
'use strict';

var validate = internal.validate;

// name: the file that exports it
var PARTS = {
    inspect: 'internal/inspect', promisify: 'internal/util_promises', callbackify: 'internal/util_promises',
    aborted: 'internal/util_promises', parseArgs: 'internal/util_options', parseEnv: 'internal/util_env',
    types: 'util/types', isDeepStrictEqual: 'internal/comparison', debuglog: 'internal/util_debug',
    debug: 'internal/util_debug', styleText: 'internal/util_style', stripVTControlCharacters: 'internal/util_style'
};
var OLD = ['isArray', 'isBoolean', 'isBuffer', 'isNull', 'isNullOrUndefined', 'isNumber', 'isString',
           'isSymbol', 'isUndefined', 'isRegExp', 'isObject', 'isDate', 'isError', 'isFunction',
           'isPrimitive', 'log', '_extend'];
var GLOBALS = ['TextDecoder', 'TextEncoder'];

function put(name, value) {
    Object.defineProperty(exports, name, {value: value, writable: true, enumerable: true,
                                          configurable: true});
}

function addLater(name, load) {
    Object.defineProperty(exports, name, {
        get: function () {
            var value = load(name);

            put(name, value);
            return value;
        },
        set: function (value) { put(name, value); },
        enumerable: true,
        configurable: true
    });
}

function fromPart(name) {
    var part = internal.requireBuiltin(PARTS[name]);

    return name === 'types' ? part : part[name];
}

exports.format = function format() {
    return internal.format(arguments);
};

exports.formatWithOptions = function formatWithOptions(options) {
    validate.object(options, 'inspectOptions');
    return internal.formatWithOptions(options, Array.prototype.slice.call(arguments, 1));
};

exports.inherits = function inherits(constructor, superConstructor) {
    if (constructor === undefined || constructor === null) {
        throw internal.errors.invalidArgType('ctor', 'Function', constructor);
    }
    if (superConstructor === undefined || superConstructor === null) {
        throw internal.errors.invalidArgType('superCtor', 'Function', superConstructor);
    }
    if (superConstructor.prototype === undefined) {
        throw internal.errors.invalidArgType('superCtor.prototype', 'Object',
                                             superConstructor.prototype);
    }
    Object.defineProperty(constructor, 'super_', {value: superConstructor, writable: true,
                                                  configurable: true});
    Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
};

var warnedCodes = {};

/** A function that warns once that it should not be used any more; `code` once for all. */
exports.deprecate = function deprecate(method, message, code) {
    var warned = false;

    if (code !== undefined) {
        validate.string(code, 'code');
    }
    if (process.noDeprecation === true) {
        return method;
    }

    // A capital letter makes it a constructor (see docs/internals/engine.md).
    function Deprecated() {
        if (!warned) {
            warned = true;
            if (code === undefined || warnedCodes[code] !== true) {
                warnedCodes[code] = true;
                process.emitWarning(message, 'DeprecationWarning', code, Deprecated);
            }
        }
        return this instanceof Deprecated ? construct(method, arguments, this) :
            method.apply(this, arguments);
    }

    Object.defineProperty(Deprecated, 'name', {value: 'deprecated', configurable: true});
    Object.setPrototypeOf(Deprecated, method);
    if (method.prototype) {
        Deprecated.prototype = method.prototype;
    }
    return Deprecated;
};

function construct(C, args, self) {
    try {
        return Reflect.construct(C, args, self.constructor);
    } catch (error) {
        if (error instanceof TypeError && /unsupported/.test(error.message)) {
            return Reflect.construct(C, args);
        }
        throw error;
    }
}

/** Lone surrogates become U+FFFD. */
exports.toUSVString = function toUSVString(value) {
    return String(value).replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (part) {
        return part.length === 2 ? part : '\ufffd';
    });
};

exports.getSystemErrorName = function getSystemErrorName(number) {
    validate.number(number, 'err');
    if (number >= 0 || Math.floor(number) !== number || number < -9007199254740991) {
        throw internal.errors.outOfRange('err', 'a negative integer', number);
    }
    return native.errorName(number);
};

exports.getSystemErrorMap = function getSystemErrorMap() {
    return native.errors().reduce(function (map, each) {
        return map.set(each[0], [each[1], each[2]]);
    }, new Map());
};

Object.keys(PARTS).forEach(function (name) { addLater(name, fromPart); });
OLD.forEach(function (name) {
    addLater(name, function () { return internal.requireBuiltin('internal/util_old')[name]; });
});
GLOBALS.forEach(function (name) {
    addLater(name, function () { return globalThis[name]; });
});
