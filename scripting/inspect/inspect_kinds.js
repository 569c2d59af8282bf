/*
 * inspect_kinds.js - what util.inspect shows of each kind of object beside its properties.
 *
 * describe() says for an object: `whole`, its text when there is no more to it; else `base` and
 * `open`, what stands before the parts, `close`, `keys`, the properties that are shown, `list`,
 * whether parts may be set in columns, and `parts(state, value, level)`, what comes before the
 * properties.
 */
'use strict';

var text = require('internal/inspect_text');
var names = require('internal/inspect_names');
var layout = require('internal/inspect_layout');

var valueKind = internal.requireBuiltin('internal/value_kind');

var hasOwn = Object.prototype.hasOwnProperty;
var isEnumerable = Object.prototype.propertyIsEnumerable;
var HEADERS_HIDDEN = ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'];

function noParts() {
    return [];
}

function enumerableSymbols(value) {
    return Object.getOwnPropertySymbols(value).filter(function (key) {
        return isEnumerable.call(value, key);
    });
}

// In the order of other engines, without what only this one's functions have.
function functionKeys(keys) {
    return ['length', 'name', 'prototype'].filter(function (key) {
        return keys.indexOf(key) >= 0;
    }).concat(keys.filter(function (key) {
        return !/^(length|name|prototype|fileName|lineNumber)$/.test(key);
    }));
}

/** The own properties to show. */
function keysOf(value, showHidden) {
    var keys;

    if (showHidden) {
        keys = Object.getOwnPropertyNames(value);
        if (typeof value === 'function') {
            keys = functionKeys(keys);
        }
        return keys.concat(Object.getOwnPropertySymbols(value));
    }
    keys = Object.keys(value);
    return Object.getOwnPropertySymbols(value).length === 0 ? keys :
        keys.concat(enumerableSymbols(value));
}

// The same without the elements.
function namedKeys(value, showHidden) {
    var keys = valueKind.namedKeys(value, showHidden);

    return showHidden && Array.isArray(value) ? ['length'].concat(keys) : keys;
}

function limitOf(state, size) {
    return Math.min(Math.max(0, state.maxArrayLength), size);
}

function addRest(parts, count) {
    if (count > 0) {
        parts.push(text.more(count, 'item'));
    }
    return parts;
}

// An array up to its first hole, then with "<n empty items>" between elements.
function arrayParts(state, value, level) {
    var limit = limitOf(state, value.length);
    var dense = valueKind.isDense(value);
    var parts = [];
    var i;

    for (i = 0; i < limit; i++) {
        if (!hasOwn.call(value, i)) {
            return sparseParts(state, value, level, limit, parts, i);
        }
        parts.push(dense ? state.element(value[i], level) : state.property(value, level, i, true));
    }
    return addRest(parts, value.length - limit);
}

function emptyItems(state, count) {
    return state.stylize('<' + count + ' empty item' + (count > 1 ? 's' : '') + '>', 'undefined');
}

function sparseParts(state, value, level, limit, parts, index) {
    var keys = Object.keys(value);
    var i, key, rest;

    for (i = index; i < keys.length && parts.length < limit && text.isIndex(keys[i]); i++) {
        key = Number(keys[i]);
        if (key !== index) {
            parts.push(emptyItems(state, key - index));
            index = key;
            if (parts.length === limit) {
                break;
            }
        }
        parts.push(state.property(value, level, keys[i], true));
        index++;
    }
    rest = value.length - index;
    if (parts.length !== limit) {
        if (rest > 0) {
            parts.push(emptyItems(state, rest));
        }
        return parts;
    }
    return addRest(parts, rest);
}

function typedArrayParts(state, value, level) {
    var limit = limitOf(state, value.length);
    var parts = [];
    var i;

    for (i = 0; i < limit; i++) {
        parts.push(text.number(state.stylize, value[i], state.numericSeparator));
    }
    addRest(parts, value.length - limit);
    if (state.showHidden) {
        state.indentationLvl += 2;
        HEADERS_HIDDEN.forEach(function (name) {
            parts.push('[' + name + ']: ' + state.value(value[name], level, true));
        });
        state.indentationLvl -= 2;
    }
    return parts;
}

function arrayBufferParts(state, value) {
    var bytes = new Uint8Array(value);
    var limit = limitOf(state, bytes.length);
    var shown = [];
    var i;

    for (i = 0; i < limit; i++) {
        shown.push((bytes[i] < 16 ? '0' : '') + bytes[i].toString(16));
    }
    if (bytes.length > limit) {
        shown.push(text.more(bytes.length - limit, 'byte'));
    }
    return [state.stylize('[Uint8Contents]', 'special') + ': <' + shown.join(' ') + '>'];
}

var mapSize = Object.getOwnPropertyDescriptor(Map.prototype, 'size').get;
var setSize = Object.getOwnPropertyDescriptor(Set.prototype, 'size').get;

function sizeOf(value, kind) {
    return (kind === 'Map' ? mapSize : setSize).call(value);
}

// Calls each(first, second) for the elements of a Map or Set, as many as are shown.
function forSome(state, value, kind, each) {
    var size = sizeOf(value, kind);
    var left = limitOf(state, size);
    var rest = size - left;

    state.indentationLvl += 2;
    (kind === 'Map' ? Map : Set).prototype.forEach.call(value, function (b, a) {
        if (left > 0) {
            left--;
            each(a, b);
        }
    });
    state.indentationLvl -= 2;
    return rest;
}

function setParts(state, value, level) {
    var parts = [];

    return addRest(parts, forSome(state, value, 'Set', function (element) {
        parts.push(state.value(element, level));
    }));
}

function mapParts(state, value, level) {
    var parts = [];

    return addRest(parts, forSome(state, value, 'Map', function (key, element) {
        parts.push(state.value(key, level) + ' => ' + state.value(element, level));
    }));
}

// What a Map's or Set's iterator has still to give: [values], or [keys, values, keys ...].
function iteratorParts(entries, pairs) {
    return function (state, value, level) {
        var step = pairs ? 2 : 1;
        var count = entries.length / step;
        var limit = limitOf(state, count);
        var parts = [];
        var i;

        state.indentationLvl += 2;
        for (i = 0; i < limit * step; i += step) {
            parts.push(pairs ? layout.join(state, [state.value(entries[i], level),
                state.value(entries[i + 1], level)], '', '[', ']', true, level) :
                state.value(entries[i], level));
        }
        state.indentationLvl -= 2;
        return addRest(parts, count - limit);
    };
}

function promiseParts(state, value, level) {
    var settled = internal.promiseState(value);
    var shown;

    if (settled.pending) {
        return [state.stylize('<pending>', 'special')];
    }
    state.indentationLvl += 2;
    shown = state.value(settled.value, level);
    state.indentationLvl -= 2;
    return [settled.rejected ? state.stylize('<rejected>', 'special') + ' ' + shown : shown];
}

function weakParts(state) {
    return [state.stylize('<items unknown>', 'special')];
}

// Exports of a module are getters; what they give is shown.
function namespaceParts(state, value, level) {
    return Object.keys(value).map(function (key) {
        var descriptor = {value: undefined, enumerable: true};

        try {
            descriptor.value = value[key];
        } catch (ignored) {
            return state.key(key, descriptor) + ': ' + state.stylize('<uninitialized>', 'special');
        }
        return state.property(value, level, key, false, descriptor);
    });
}

function list(state, value, name, tag, kind, size, parts) {
    var before = kind === 'Array' && name === 'Array' && tag === '' ? '' :
        names.prefix(name, tag, kind, '(' + size + ')');

    return {base: '', open: before + '[', close: ']', keys: namedKeys(value, state.showHidden),
            list: true, parts: parts, empty: size === 0};
}

function collection(state, value, name, tag, kind, parts) {
    var size = sizeOf(value, kind);

    return {base: '', open: names.prefix(name, tag, kind, '(' + size + ')') + '{', close: '}',
            keys: keysOf(value, state.showHidden), list: false, parts: parts, empty: size === 0};
}

// Always shown with its brackets.
function braced(state, value, name, tag, kind, parts) {
    return {base: '', open: names.prefix(name, tag, kind) + '{', close: '}',
            keys: keysOf(value, state.showHidden), list: false, parts: parts, empty: false};
}

// A text of its own, with brackets only when there are properties.
function based(state, value, base, style, keys) {
    return {base: base, style: style, open: '{', close: '}',
            keys: keys || keysOf(value, state.showHidden), list: false, parts: noParts};
}

function describeIterator(state, value, name, tag, kind) {
    var seen = internal.iteratorEntries(value);
    var mark = kind + ' Iterator';
    var result;

    if (seen === null) {
        return undefined;
    }
    result = braced(state, value, name, '', kind, iteratorParts(seen.entries, seen.pairs));
    result.open = '[' + (tag === mark ? tag : (tag === '' ? '' : tag + '] [') + mark) + '] {';
    if (seen.pairs) {
        result.open = result.open.replace(/ Iterator\] \{$/, ' Entries] {');
    }
    return result;
}

function describeBoxed(state, value, name, tag, kind) {
    var keys = keysOf(value, state.showHidden);
    var inner = ({Number: Number, String: String, Boolean: Boolean,
                  Symbol: Symbol})[kind].prototype.valueOf.call(value);
    var base = '[' + kind + (name === kind ? '' : name === null ? ' (null prototype)' :
        ' (' + name + ')') + ': ' + text.primitive(text.plain, inner, state) + ']';

    if (kind === 'String') {
        keys = keys.filter(function (key) { return typeof key === 'symbol' || !text.isIndex(key); });
    }
    if (tag !== '' && tag !== name) {
        base += ' [' + tag + ']';
    }
    return based(state, value, base, keys.length === 0 ? kind.toLowerCase() : '', keys);
}

function withPrefix(base, name, tag, kind) {
    var before = names.prefix(name, tag, kind);

    return before === kind + ' ' ? base : before + base;
}

function dateText(value) {
    return isNaN(Date.prototype.getTime.call(value)) ? 'Invalid Date' :
        Date.prototype.toISOString.call(value);
}

function regExpText(value) {
    if (Object.getPrototypeOf(value) !== null) {
        return RegExp.prototype.toString.call(value);
    }
    return RegExp.prototype.toString.call(new RegExp(value));
}

function describeArrayBuffer(state, value, name, tag, kind, inArray) {
    var result = braced(state, value, name, tag, kind, inArray ? noParts : arrayBufferParts);

    result.keys.unshift('byteLength');
    if (inArray && result.keys.length === 1) {
        return {whole: result.open + ' byteLength: ' +
            text.number(state.stylize, value.byteLength, false) + ' }'};
    }
    return result;
}

function describePlain(state, value, kind, name, tag) {
    var keys = keysOf(value, state.showHidden);
    var open = name === 'Object' && tag === '' ? '{' : names.prefix(name, tag, 'Object') + '{';

    if (kind === 'Arguments' && name === 'Object') {
        open = '[Arguments] {';
    }
    return {base: '', open: open, close: '}', keys: keys, list: false, parts: noParts, empty: true};
}

function describeError(state, value, name, tag) {
    var keys = keysOf(value, state.showHidden);

    return based(state, value, require('internal/inspect_error').errorText(state, value, name, tag, keys), '',
                 keys);
}

// How each kind of object is described; typed arrays are not in here.
var describers = {
    Array: function (state, value, name, tag) {
        return list(state, value, name, tag, 'Array', value.length, arrayParts);
    },
    Function: function (state, value, name, tag) {
        return based(state, value, names.functionText(value, name, tag), 'special');
    },
    RegExp: function (state, value, name, tag) {
        return based(state, value, withPrefix(regExpText(value), name, tag, 'RegExp'), 'regexp');
    },
    Date: function (state, value, name, tag) {
        return based(state, value, withPrefix(dateText(value), name, tag, 'Date'), 'date');
    },
    Error: describeError,
    Map: function (state, value, name, tag) {
        return collection(state, value, name, tag, 'Map', mapParts);
    },
    Set: function (state, value, name, tag) {
        return collection(state, value, name, tag, 'Set', setParts);
    },
    Promise: function (state, value, name, tag) {
        return braced(state, value, name, tag, 'Promise', promiseParts);
    },
    WeakMap: function (state, value, name, tag) {
        return braced(state, value, name, tag, 'WeakMap', weakParts);
    },
    WeakSet: function (state, value, name, tag) {
        return braced(state, value, name, tag, 'WeakSet', weakParts);
    },
    ArrayBuffer: function (state, value, name, tag, inArray) {
        return describeArrayBuffer(state, value, name, tag, 'ArrayBuffer', inArray);
    },
    DataView: function (state, value, name, tag) {
        var result = braced(state, value, name, tag, 'DataView', noParts);

        result.keys.unshift('byteLength', 'byteOffset', 'buffer');
        return result;
    }
};

['Number', 'String', 'Boolean', 'Symbol'].forEach(function (kind) {
    describers[kind] = function (state, value, name, tag) {
        return describeBoxed(state, value, name, tag, kind);
    };
});

function describeSpecial(state, value, kind, name, tag) {
    var types = require('util/types');
    var result;

    if (types.isMapIterator(value)) {
        result = describeIterator(state, value, name, tag, 'Map');
    } else if (types.isSetIterator(value)) {
        result = describeIterator(state, value, name, tag, 'Set');
    } else if (types.isModuleNamespaceObject(value)) {
        result = braced(state, value, name, tag, 'Module', namespaceParts);
        result.open = '[Module: null prototype] {';
        result.keys = [];
    } else if (value instanceof Error) {
        result = describeError(state, value, name, tag);
    }
    return result || describePlain(state, value, kind, name, tag);
}

/** See the head of this file. `inArray`: the buffer of a typed array that is shown. */
function describe(state, value, kind, name, tag, inArray) {
    var describer = kind === 'Object' ? undefined : describers[kind];

    if (describer !== undefined) {
        return describer(state, value, name, tag, inArray);
    }
    if (/Array$/.test(kind)) {
        return list(state, value, name, tag, kind, value.length, typedArrayParts);
    }
    return name === 'Object' && tag === '' ? describePlain(state, value, kind, name, tag) :
        describeSpecial(state, value, kind, name, tag);
}

exports.describe = describe;
