/*
 * inspect.js - values as text for people, in the form of Node's util.inspect and util.format.
 *
 * Gives `internal.inspect(value, depth)` and `internal.format(arguments)`. Unlike Node: no colours,
 * long arrays are not set in columns, and getters are never called.
 */
'use strict';

var DEPTH = 2;
var WIDTH = 72;          // an object that fits is written on one line
var ELEMENTS_MAX = 100;  // of an array
var STRING_MAX = 10000;  // characters
var NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

function quote(text) {
    var mark = text.indexOf('\'') < 0 ? '\'' : text.indexOf('"') < 0 ? '"' :
        text.indexOf('`') < 0 ? '`' : '\'';
    var shown = text.length > STRING_MAX ? text.slice(0, STRING_MAX) : text;

    shown = JSON.stringify(shown).slice(1, -1).replace(/\\"/g, '"');
    if (mark !== '`') {
        shown = shown.split(mark).join('\\' + mark);
    }
    return mark + shown + mark + (text.length > STRING_MAX ?
        '... ' + (text.length - STRING_MAX) + ' more characters' : '');
}

function primitive(value) {
    if (typeof value === 'string') {
        return quote(value);
    }
    return Object.is(value, -0) ? '-0' : String(value);
}

// The name of the object's class, or '' for a plain object; null without a prototype.
function className(object) {
    var prototype = Object.getPrototypeOf(object);
    var descriptor;

    if (prototype === null) {
        return null;
    }
    while (prototype !== null) {
        descriptor = Object.getOwnPropertyDescriptor(prototype, 'constructor');
        if (descriptor && typeof descriptor.value === 'function' && descriptor.value.name) {
            return String(descriptor.value.name);
        }
        prototype = Object.getPrototypeOf(prototype);
    }
    return '';
}

function functionText(value) {
    var name = Object.getOwnPropertyDescriptor(value, 'name');

    name = name && typeof name.value === 'string' ? name.value : '';
    return name ? '[Function: ' + name + ']' : '[Function (anonymous)]';
}

function errorText(error) {
    var stack;

    try {
        stack = error.stack;
    } catch (ignored) {
        stack = '';
    }
    return typeof stack === 'string' && stack !== '' ? tidy(stack) : '[' + error + ']';
}

// Duktape's notes at the end of a line of a stack mean nothing to a script's author.
function tidy(stack) {
    return stack.split('\n').filter(function (line) {
        return !/^    at .*(\) internal|\(\) native|\(eider:)/.test(line);
    }).map(function (line) {
        return /^    at /.test(line) ? line.replace(/\)[ a-z]*$/, ')') : line;
    }).join('\n');
}

// The text a Buffer has for itself, '' for anything else. Does not load `Buffer`.
function bufferText(value) {
    var custom = native.kindOf(value) === 'buffer' && value[Symbol.for('nodejs.util.inspect.custom')];

    return typeof custom === 'function' ? custom.call(value) : '';
}

// State of one inspection: the objects we are inside of, and those met again in there.
function Inspection(depth) {
    this.depth = depth;
    this.path = [];
    this.circular = [];
}

Inspection.prototype.value = function (value) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') {
        return primitive(value);
    }
    if (this.path.indexOf(value) >= 0) {
        if (this.circular.indexOf(value) < 0) {
            this.circular.push(value);
        }
        return '[Circular *' + (this.circular.indexOf(value) + 1) + ']';
    }
    return this.object(value);
};

// What stands for an object before its properties; `bare`: and is all when it has none.
function head(value) {
    var name = className(value);

    if (typeof value === 'function') {
        return {text: functionText(value), bare: true};
    }
    if (value instanceof Error) {
        return {text: errorText(value), bare: true};
    }
    if (bufferText(value)) {
        return {text: bufferText(value), bare: true, skip: true};
    }
    if (Object.prototype.toString.call(value) === '[object Date]') {
        return {text: isNaN(value) ? 'Invalid Date' : Date.prototype.toISOString.call(value), bare: true};
    }
    if (Object.prototype.toString.call(value) === '[object RegExp]') {
        return {text: RegExp.prototype.toString.call(value), bare: true};
    }
    if (/^\[object (String|Number|Boolean)\]$/.test(Object.prototype.toString.call(value))) {
        return {text: '[' + className(value) + ': ' + primitive(value.valueOf()) + ']', bare: true,
                skip: typeof value.valueOf() === 'string'};
    }
    if (Array.isArray(value)) {
        return {text: name === 'Array' ? '' : name + '(' + value.length + ')', list: true};
    }
    if (native.kindOf(value) === 'buffer' && typeof value.length === 'number') {
        return {text: name + '(' + value.length + ')', list: true};
    }
    return {text: name === null ? '[Object: null prototype]' : name === 'Object' ? '' : name};
}

Inspection.prototype.object = function (value) {
    var top = head(value);
    var parts;

    if (this.path.length > this.depth && !top.bare) {
        return top.list ? '[Array]' : '[' + (top.text || 'Object') + ']';
    }
    this.path.push(value);
    parts = this.parts(value, top);
    this.path.pop();
    return this.join(value, top, parts);
};

Inspection.prototype.parts = function (value, top) {
    var state = typeof value === 'object' ? internal.promiseState(value) : null;
    var parts = [];

    if (state) {
        parts.push(state.pending ? '<pending>' :
            (state.rejected ? '<rejected> ' : '') + this.value(state.value));
    }
    if (top.list) {
        this.addElements(parts, value);
    }
    if (!top.skip) {
        this.addProperties(parts, value, top);
    }
    return parts;
};

Inspection.prototype.addElements = function (parts, list) {
    var holes = 0;
    var i;

    function addHoles() {
        if (holes > 0) {
            parts.push('<' + holes + ' empty item' + (holes > 1 ? 's' : '') + '>');
            holes = 0;
        }
    }

    for (i = 0; i < list.length && parts.length < ELEMENTS_MAX; i++) {
        if (Object.prototype.hasOwnProperty.call(list, i)) {
            addHoles();
            parts.push(this.property(list, i));
        } else {
            holes++;
        }
    }
    addHoles();
    if (i < list.length) {
        parts.push('... ' + (list.length - i) + ' more item' + (list.length - i > 1 ? 's' : ''));
    }
};

Inspection.prototype.addProperties = function (parts, value, top) {
    var self = this;

    Object.keys(value).forEach(function (key) {
        if (!top.list || !/^\d+$/.test(key)) {
            parts.push((NAME.test(key) ? key : quote(key)) + ': ' + self.property(value, key));
        }
    });
};

Inspection.prototype.property = function (object, key) {
    var descriptor = Object.getOwnPropertyDescriptor(object, key);

    if (!descriptor || 'value' in descriptor) {
        return this.value(descriptor ? descriptor.value : object[key]);
    }
    return descriptor.get && descriptor.set ? '[Getter/Setter]' :
        descriptor.get ? '[Getter]' : '[Setter]';
};

function isShort(parts, prefix) {
    var size = parts.length + prefix.length;
    var i;

    for (i = 0; i < parts.length; i++) {
        size += parts[i].length + 1;
        if (parts[i].indexOf('\n') >= 0) {
            return false;
        }
    }
    return size <= WIDTH;
}

Inspection.prototype.join = function (value, top, parts) {
    var mark = this.circular.indexOf(value);
    var prefix = (mark >= 0 ? '<ref *' + (mark + 1) + '> ' : '') + top.text;
    var open = top.list ? '[' : '{';
    var close = top.list ? ']' : '}';

    if (parts.length === 0) {
        return top.bare ? prefix : (prefix ? prefix + ' ' : '') + open + close;
    }
    prefix += prefix === '' || /\s$/.test(prefix) ? '' : ' ';
    if (isShort(parts, prefix)) {
        return prefix + open + ' ' + parts.join(', ') + ' ' + close;
    }
    return prefix + open + '\n' + parts.map(function (part) {
        return '  ' + part.replace(/\n/g, '\n  ');
    }).join(',\n') + '\n' + close;
};

internal.inspect = function inspect(value, depth) {
    return new Inspection(depth === undefined ? DEPTH : depth).value(value);
};

function toNumber(value) {
    return typeof value === 'symbol' || (typeof value === 'object' && value !== null) ? NaN : value;
}

function toJson(value) {
    try {
        return JSON.stringify(value);
    } catch (error) {
        if (/cyclic|circular/i.test(error.message)) {
            return '[Circular]';
        }
        throw error;
    }
}

function toText(value) {
    if (typeof value === 'object' && value !== null) {
        return value instanceof Error ? errorText(value) : internal.inspect(value, 0);
    }
    return typeof value === 'function' ? String(value) : primitiveText(value);
}

function primitiveText(value) {
    return typeof value === 'string' ? value : primitive(value);
}

var conversions = {
    s: toText,
    d: function (value) { return primitive(Number(toNumber(value))); },
    i: function (value) { return primitive(parseInt(toNumber(value), 10)); },
    f: function (value) { return primitive(parseFloat(toNumber(value))); },
    j: toJson,
    o: function (value) { return internal.inspect(value, 4); },
    O: function (value) { return internal.inspect(value); },
    c: function () { return ''; }
};

// The arguments of console.log as one text.
internal.format = function format(args) {
    var text = '';
    var at = 0;

    if (typeof args[0] === 'string') {
        at = 1;
        text = args.length === 1 ? args[0] : args[0].replace(/%[sdifjoOc%]/g, function (mark) {
            if (mark === '%%') {
                return '%';
            }
            return at < args.length ? conversions[mark[1]](args[at++]) : mark;
        });
    }
    for (; at < args.length; at++) {
        text += (at > 0 ? ' ' : '') +
            (typeof args[at] === 'string' ? args[at] : internal.inspect(args[at]));
    }
    return text;
};
