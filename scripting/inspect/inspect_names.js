/*
 * inspect_names.js - what util.inspect calls an object: `Foo`, `[Object: null prototype]`,
 * `[class A extends B]`, `[AsyncFunction: f]`.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var objectPrototype = Object.prototype;
var arrayPrototype = Array.prototype;
var ownProperty = Object.getOwnPropertyDescriptor;

function isInstance(value, C) {
    try {
        return value instanceof C;
    } catch (ignored) {
        return false;
    }
}

/**
 * The name of the object's class, found through its prototypes; null when it has none.
 * `onPrototypes(prototype, isFirst, C)` hears where the class was found.
 */
function constructorName(object, state, level, onFound) {
    var first, at, descriptor;

    at = Object.getPrototypeOf(object);
    if (onFound === undefined && (at === objectPrototype || at === arrayPrototype) &&
        !hasOwn.call(object, 'constructor') && at.constructor === (at === arrayPrototype ? Array :
        Object)) {
        return at === arrayPrototype ? 'Array' : 'Object'; // as nearly all are
    }
    for (at = object; at !== null; at = Object.getPrototypeOf(at)) {
        descriptor = ownProperty(at, 'constructor');
        if (descriptor !== undefined && typeof descriptor.value === 'function' &&
            descriptor.value.name !== '' && isInstance(object, descriptor.value)) {
            if (onFound !== undefined) {
                onFound(at, first === at, String(descriptor.value.name));
            }
            return String(descriptor.value.name);
        }
        if (first === undefined && at !== object) {
            first = at;
        }
    }
    first = Object.getPrototypeOf(object);
    return first === null ? null : nameOfOrphan(object, first, state, level);
}

// A class that cannot be found: 'Object <Complex prototype>' and the like.
function nameOfOrphan(object, prototype, state, level) {
    var kind = internal.kindOf(object);
    var above;

    if (state.depth !== null && level > state.depth) {
        return kind + ' <Complex prototype>';
    }
    above = constructorName(prototype, state, level + 1);
    return kind + ' <' + (above === null ?
        internal.inspect(prototype, {customInspect: false, depth: -1}) : above) + '>';
}

/**
 * The name with its size and tag, and a space: 'Foo(2) [tag] '.
 * @param {?string} name of the class @param {string} tag @param {string} fallback what it is @param {string} [size]
 */
function prefix(name, tag, fallback, size) {
    var text = name === null ? '[' + fallback + (size || '') + ': null prototype] ' :
        name + (size || '') + ' ';

    return tag !== '' && (name === null ? fallback : name) !== tag ? text + '[' + tag + '] ' : text;
}

/** Symbol.toStringTag, where it says more than the properties that are shown do. */
function tagOf(object, showHidden) {
    var tag = object[Symbol.toStringTag];

    if (typeof tag !== 'string' || (tag !== '' && (showHidden ?
        Object.prototype.hasOwnProperty : Object.prototype.propertyIsEnumerable).call(
        object, Symbol.toStringTag))) {
        return '';
    }
    return tag;
}

// 'class', 'AsyncFunction', 'GeneratorFunction', 'AsyncGeneratorFunction' or 'Function'.
function kindOfFunction(value) {
    return internal.isClass(value) ? 'class' : internal.functionKind(value) || 'Function';
}

function classText(value, name, tag) {
    var own = ownProperty(value, 'name');
    var text = '[class ' + (own && own.value ? String(own.value) : '(anonymous)');
    var above = Object.getPrototypeOf(value);

    if (name !== 'Function' && name !== null) {
        text += ' [' + name + ']';
    }
    if (tag !== '' && name !== tag) {
        text += ' [' + tag + ']';
    }
    if (name === null) {
        text += ' extends null';
    } else if (above !== null && above.name) {
        text += ' extends ' + String(above.name);
    }
    return text + ']';
}

/** '[Function: f]' and its like. */
function functionText(value, name, tag) {
    var kind = kindOfFunction(value);
    var own;

    if (kind === 'class') {
        return classText(value, name, tag);
    }
    own = typeof value.name === 'string' ? value.name : '';
    return '[' + kind + (name === null ? ' (null prototype)' : '') +
        (own === '' ? ' (anonymous)' : ': ' + own) + ']' +
        (name !== kind && name !== 'Function' && name !== null ? ' ' + name : '') +
        (tag !== '' && name !== tag && kind !== tag ? ' [' + tag + ']' : '');
}

exports.constructorName = constructorName;
exports.prefix = prefix;
exports.tagOf = tagOf;
exports.functionText = functionText;
