/*
 * inspect.js - util.inspect: values as text for people, with Node 20's options and output.
 *
 * Loaded when something that is no primitive value is first shown, as `internal.inspect`. The parts:
 * inspect_text.js (primitive values, colours), inspect_names.js (classes and functions),
 * inspect_kinds.js (what is special about each kind of object), inspect_error.js,
 * inspect_layout.js (lines and columns). Unlike Node: members of a WeakMap or WeakSet are never
 * shown, and functions have no hidden `arguments` and `caller`.
 */
'use strict';

var text = require('internal/inspect_text');
var names = require('internal/inspect_names');
var layout = require('internal/inspect_layout');
var kinds = require('internal/inspect_kinds');

var TEXT_MAX = 134217728; // characters at one level; beyond, nothing more is nested
var NAME = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
var CLASS_NAME = /^[A-Z][a-zA-Z0-9]+$/;
var PROTOTYPES_MAX = 3; // looked through for accessors

var CUSTOM = Symbol.for('nodejs.util.inspect.custom');
var OPTIONS = ['showHidden', 'depth', 'colors', 'customInspect', 'showProxy', 'maxArrayLength',
               'maxStringLength', 'breakLength', 'compact', 'sorted', 'getters',
               'numericSeparator'];

var defaults = {
    showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false,
    maxArrayLength: 100, maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false,
    getters: false, numericSeparator: false
};

var hasOwn = Object.prototype.hasOwnProperty;
var innerKindOf = internal.requireBuiltin('internal/value_kind').innerKindOf;
var NONE = [];

// One inspection: the options, how far we are indented and nested, the objects we are inside of.
// Options that are not given are found in the prototype.
function Inspection(options) {
    var i, key;

    this.stylize = text.plain;
    this.indentationLvl = 0;
    this.currentDepth = 0;
    this.seen = [];
    this.circular = [];
    this.budget = {};
    this.given = options;
    if (options) {
        for (i = 0; i < OPTIONS.length; i++) {
            key = OPTIONS[i];
            if (hasOwn.call(options, key)) {
                this[key] = options[key];
            }
        }
        if (typeof options.stylize === 'function') {
            this.stylize = options.stylize;
        }
    }
    if (this.colors) {
        this.stylize = text.coloured;
    }
    if (this.maxArrayLength === null) {
        this.maxArrayLength = Infinity;
    }
    if (this.maxStringLength === null) {
        this.maxStringLength = Infinity;
    }
}

Inspection.prototype = Object.create(defaults);

// The options as a custom inspect function gets them, with which it can call inspect() again.
Inspection.prototype.options = function () {
    var given = this.given;
    var result = {stylize: this.stylize};
    var i;

    for (i = 0; i < OPTIONS.length; i++) {
        result[OPTIONS[i]] = this[OPTIONS[i]];
    }
    if (given) {
        Object.keys(given).forEach(function (key) { result[key] = given[key]; });
    }
    return result;
};

/** Any value. `inArray`: it is the buffer of a typed array that is shown. */
Inspection.prototype.value = function (value, level, inArray) {
    var shown = value;
    var kind = innerKindOf(value);
    var parts;

    if (kind === '') {
        return text.primitive(this.stylize, value, this);
    }
    if (kind === 'Proxy' && !(internal.isNamespace && internal.isNamespace(value))) {
        parts = internal.proxyParts(value);
        if (this.showProxy || parts[0] === null) {
            return this.proxy(parts, level);
        }
        value = parts[0];
        kind = innerKindOf(value);
    }
    if (this.customInspect) {
        parts = this.custom(shown, value, level);
        if (parts !== undefined) {
            return parts;
        }
    }
    if (this.seen.indexOf(value) >= 0) {
        return this.again(value);
    }
    return this.object(value, level, kind, inArray);
};

Inspection.prototype.again = function (value) {
    if (this.circular.indexOf(value) < 0) {
        this.circular.push(value);
    }
    return this.stylize('[Circular *' + (this.circular.indexOf(value) + 1) + ']', 'special');
};

Inspection.prototype.proxy = function (parts, level) {
    var shown;

    if (parts[0] === null) {
        return this.stylize('<Revoked Proxy>', 'special');
    }
    if (level > this.depth && this.depth !== null) {
        return this.stylize('Proxy [Array]', 'special');
    }
    this.indentationLvl += 2;
    shown = [this.value(parts[0], level + 1), this.value(parts[1], level + 1)];
    this.indentationLvl -= 2;
    return layout.join(this, shown, '', 'Proxy [', ']', true, level + 1);
};

// What the object's own inspect function gives, or undefined.
Inspection.prototype.custom = function (shown, value, level) {
    var method = value[CUSTOM];
    var result;

    if (typeof method !== 'function' || method === inspect ||
        (value.constructor && value.constructor.prototype === value)) {
        return undefined;
    }
    result = method.call(shown, this.depth === null ? null : this.depth - level, this.options(),
                         inspect);
    if (result === shown) {
        return undefined;
    }
    return (typeof result === 'object' ? this.value(result, level) : String(result)).replace(/\n/g, '\n' + text.spaces(this.indentationLvl));
};

Inspection.prototype.object = function (value, level, kind, inArray) {
    var self = this;
    var above = NONE;
    var showAbove = this.showHidden && (this.depth === null || level <= this.depth);
    var name = names.constructorName(value, this, level, showAbove ?
        function (prototype, isFirst, className) {
            if (!isFirst || !isBuiltin(className)) {
                above = self.accessors(value, isFirst ? prototype : value, level);
            }
        } : undefined);
    var tag = names.tagOf(value, this.showHidden);
    var shape = kinds.describe(this, value, kind, name, tag, inArray);

    if (shape.whole !== undefined) {
        return shape.whole;
    }
    if (shape.keys.length === 0 && above.length === 0) {
        if (shape.base !== '') {
            return shape.style ? this.stylize(shape.base, shape.style) : shape.base;
        }
        if (shape.empty && !(shape.list && this.showHidden && !Array.isArray(value))) {
            return shape.open + shape.close;
        }
    }
    if (this.depth !== null && level > this.depth) {
        if (shape.style === 'regexp') {
            return this.stylize(shape.base, 'regexp');
        }
        return this.stylize('[' + this.shortName(value, name, tag) + ']', 'special');
    }
    return this.whole(value, level + 1, shape, above, name, tag);
};

// What stands for an object that is nested too deeply.
Inspection.prototype.shortName = function (value, name, tag) {
    var shown = names.prefix(name, tag, Array.isArray(value) ? 'Array' : 'Object').slice(0, -1);

    return name === null ? shown.replace(/^\[(.*)\]$/, '$1') : shown;
};

function isStackOverflow(error) {
    return error instanceof RangeError && /call ?stack|recursion|stack size/i.test(error.message);
}

Inspection.prototype.whole = function (value, level, shape, above, name, tag) {
    var indentation = this.indentationLvl;
    var parts, i, result, at, base, open;

    this.seen.push(value);
    this.currentDepth = level;
    try {
        parts = shape.parts(this, value, level);
        for (i = 0; i < shape.keys.length; i++) {
            parts.push(this.property(value, level, shape.keys[i], false));
        }
    } catch (error) {
        if (!isStackOverflow(error)) {
            throw error;
        }
        this.seen.pop();
        this.indentationLvl = indentation;
        return this.stylize('[' + this.shortName(value, name, tag) + ': Inspection interrupted ' +
            'prematurely. Maximum call stack size exceeded.]', 'special');
    }
    if (above.length > 0) {
        parts = parts.concat(above);
    }
    base = shape.base;
    open = shape.open;
    at = this.circular.indexOf(value);
    if (at >= 0) {
        result = this.stylize('<ref *' + (at + 1) + '>', 'special');
        if (this.compact === true) {
            open = result + ' ' + open;
        } else {
            base = base === '' ? result : result + ' ' + base;
        }
    }
    this.seen.pop();
    this.sort(parts, shape);
    result = layout.join(this, parts, base, open, shape.close, shape.list, level, value);
    this.spend(result.length);
    return result;
};

// Huge objects with the same huge parts again and again would fill the memory.
Inspection.prototype.spend = function (length) {
    var spent = (this.budget[this.indentationLvl] || 0) + length;

    this.budget[this.indentationLvl] = spent;
    if (spent > TEXT_MAX) {
        this.depth = -1;
    }
};

// Only the properties of a list are sorted, not its elements.
Inspection.prototype.sort = function (parts, shape) {
    var order = this.sorted === true ? undefined : this.sorted;

    if (this.sorted) {
        if (!shape.list) {
            parts.sort(order);
        } else if (shape.keys.length > 1) {
            parts.push.apply(parts, parts.splice(parts.length - shape.keys.length).sort(order));
        }
    }
};

// Classes that every script has.
function isBuiltin(name) {
    return CLASS_NAME.test(name) && hasOwn.call(globalThis, name);
}

// With showHidden: accessors that the object's class has, as far up as classes are the script's own.
Inspection.prototype.accessors = function (main, object, level) {
    var self = this;
    var shown = [];
    var met = ['constructor'];
    var i, descriptor;

    function add(key) {
        var own = Object.getOwnPropertyDescriptor(object, key);
        var part;

        if (met.indexOf(key) < 0 && !hasOwn.call(main, key) && typeof own.value !== 'function') {
            part = self.property(object, level, key, false, own, main);
            shown.push(self.colors ? '\u001b[2m' + part + '\u001b[22m' : part);
        }
        met.push(key);
    }

    this.seen.push(main);
    for (i = 0; i < PROTOTYPES_MAX; i++) {
        if (i > 0 || object === main) {
            object = Object.getPrototypeOf(object);
            descriptor = object && Object.getOwnPropertyDescriptor(object, 'constructor');
            if (!object || (descriptor && typeof descriptor.value === 'function' &&
                isBuiltin(descriptor.value.name))) {
                break;
            }
        }
        Reflect.ownKeys(object).forEach(add);
    }
    this.seen.pop();
    return shown;
};

/** The value of an array's element. */
Inspection.prototype.element = function (value, level) {
    var shown;

    this.indentationLvl += 2;
    shown = this.value(value, level);
    this.indentationLvl -= 2;
    return shown;
};

/** `key: value`, or only the value of an array's element. `original`: what accessors are called on. */
Inspection.prototype.property = function (object, level, key, isElement, descriptor, original) {
    var shown, width;
    var space = ' ';

    descriptor = descriptor || Object.getOwnPropertyDescriptor(object, key) ||
        {value: object[key], enumerable: true};
    if (descriptor.value !== undefined) {
        width = this.compact !== true || isElement ? 2 : 3;
        this.indentationLvl += width;
        shown = this.value(descriptor.value, level);
        if (width === 3 && this.breakLength < layout.width(shown)) {
            space = '\n' + text.spaces(this.indentationLvl);
        }
        this.indentationLvl -= width;
    } else if (descriptor.get !== undefined) {
        shown = this.getter(descriptor, original === undefined ? object : original, level);
    } else {
        shown = descriptor.set !== undefined ? this.stylize('[Setter]', 'special') :
            this.stylize('undefined', 'undefined');
    }
    return isElement ? shown : this.key(key, descriptor) + ':' + space + shown;
};

Inspection.prototype.key = function (key, descriptor) {
    if (typeof key === 'symbol') {
        return '[' + this.stylize(text.symbol(key), 'symbol') + ']';
    }
    if (key === '__proto__') {
        return '[\'__proto__\']';
    }
    if (descriptor.enumerable === false) {
        return '[' + key + ']';
    }
    return NAME.test(key) ? this.stylize(key, 'name') : this.stylize(text.quote(key), 'string');
};

// An accessor, with what it gives if the option `getters` asks for it.
Inspection.prototype.getter = function (descriptor, object, level) {
    var label = descriptor.set !== undefined ? 'Getter/Setter' : 'Getter';
    var begin, value;

    if (this.getters !== true && this.getters !== (descriptor.set === undefined ? 'get' : 'set')) {
        return this.stylize('[' + label + ']', 'special');
    }
    begin = this.stylize('[' + label + ':', 'special') + ' ';
    try {
        value = descriptor.get.call(object);
        this.indentationLvl += 2;
        if (typeof value === 'object' && value !== null) {
            value = this.stylize('[' + label + ']', 'special') + ' ' + this.value(value, level);
        } else {
            value = begin + text.primitive(this.stylize, value, this) + this.stylize(']', 'special');
        }
        this.indentationLvl -= 2;
        return value;
    } catch (error) {
        return begin + '<Inspection threw (' + error.message + ')>' + this.stylize(']', 'special');
    }
};

/**
 * util.inspect(value[, options]), or with the old arguments (value, showHidden, depth, colors).
 */
function inspect(value, options) {
    var old;

    if (arguments.length >= 2 && (typeof options === 'boolean' || arguments.length > 2)) {
        old = {};
        if (arguments.length > 2 && arguments[2] !== undefined) {
            old.depth = arguments[2];
        }
        if (arguments.length > 3 && arguments[3] !== undefined) {
            old.colors = arguments[3];
        }
        if (typeof options === 'boolean') {
            old.showHidden = options;
        } else if (options) {
            Object.keys(options).forEach(function (key) { old[key] = options[key]; });
        }
        options = old;
    }
    return new Inspection(options !== null && typeof options === 'object' ? options : undefined)
        .value(value, 0);
}

inspect.custom = CUSTOM;
Object.defineProperty(inspect, 'defaultOptions', {
    get: function () { return defaults; },
    set: function (options) {
        internal.validate.object(options, 'options');
        Object.keys(options).forEach(function (key) {
            if (hasOwn.call(defaults, key)) {
                defaults[key] = options[key];
            }
        });
    }
});
inspect.colors = text.colors;
inspect.styles = text.styles;

exports.inspect = inspect;
