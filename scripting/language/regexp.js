/*
 * regexp.js - how RegExp's methods work on any object, step by step as in ECMA-262.
 *
 * Programs, matching and all that is frequent are C (regexp.c and its neighbours), which calls these functions
 * when a script has changed RegExp.prototype, made a subclass, or passes something else.
 */
'use strict';

// The names as they were; no literal may stand in this file, which makes RegExp what it is.
var StringOf = String;
var TypeErrorOf = TypeError;
var ObjectOf = Object;
var defineProperty = Object.defineProperty;
var apply = Reflect.apply;
var floor = Math.floor;
var ceil = Math.ceil;
var min = Math.min;
var max = Math.max;
var charCodeAt = String.prototype.charCodeAt;
var substring = String.prototype.substring;
var indexOf = String.prototype.indexOf;
var hasOwnProperty = Object.prototype.hasOwnProperty;
var SPECIES = Symbol.species;
var STATE = Symbol('state');

var INDEX_MAX = 9007199254740991;
var LIMIT_MAX = 0xFFFFFFFF;

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function requireObject(value, method) {
    if (!isObject(value)) {
        throw new TypeErrorOf('RegExp.prototype.' + method + ' called on incompatible receiver ' + StringOf(value));
    }
}

function has(text, letter) {
    return apply(indexOf, text, [letter]) >= 0;
}

function unitAt(text, index) {
    return apply(charCodeAt, text, [index]);
}

function part(text, begin, end) {
    return apply(substring, text, [begin, end]);
}

// ToString, which unlike String() refuses a symbol.
function toText(value) {
    return typeof value === 'string' ? value : '' + (isObject(value) ? StringOf(value) : value);
}

function toLength(value) {
    var number = +value;

    return number > 0 ? floor(min(number, INDEX_MAX)) : 0;
}

function toInteger(value) {
    var number = +value;

    return number !== number ? 0 : number < 0 ? ceil(number) : floor(number);
}

// RegExpExec: the object's own exec, whatever that is.
function execOf(regexp, text) {
    var exec = regexp.exec;
    var result;

    if (typeof exec !== 'function') {
        return apply(execOfRegExp, regexp, [text]);
    }
    result = apply(exec, regexp, [text]);
    if (result !== null && !isObject(result)) {
        throw new TypeErrorOf('exec must return an object or null');
    }
    return result;
}

// The index behind the character at `index`.
function advance(text, index, unicode) {
    var first;
    var second;

    if (!unicode || index + 1 >= text.length) {
        return index + 1;
    }
    first = unitAt(text, index);
    second = unitAt(text, index + 1);
    return first >= 0xD800 && first <= 0xDBFF && second >= 0xDC00 && second <= 0xDFFF ? index + 2 : index + 1;
}

function advanceLastIndex(regexp, text, unicode) {
    regexp.lastIndex = advance(text, toLength(regexp.lastIndex), unicode);
}

function isUnicode(flags) {
    return has(flags, 'u') || has(flags, 'v');
}

function speciesOf(object) {
    var constructor = object.constructor;
    var species;

    if (constructor === undefined) {
        return RegExpOf;
    }
    requireObject(constructor, 'constructor');
    species = constructor[SPECIES];
    if (species === undefined || species === null) {
        return RegExpOf;
    }
    if (typeof species !== 'function') {
        throw new TypeErrorOf('object.constructor[Symbol.species] is not a constructor');
    }
    return species;
}

function generalMatch(regexp, value) {
    var text = toText(value);
    var flags = toText(regexp.flags);
    var found = [];
    var result;
    var matched;

    if (!has(flags, 'g')) {
        return execOf(regexp, text);
    }
    regexp.lastIndex = 0;
    for (;;) {
        result = execOf(regexp, text);
        if (result === null) {
            return found.length > 0 ? found : null;
        }
        matched = toText(result[0]);
        defineProperty(found, found.length, {value: matched, writable: true, enumerable: true, configurable: true});
        if (matched === '') {
            advanceLastIndex(regexp, text, isUnicode(flags));
        }
    }
}

function sameValue(a, b) {
    return a === b ? a !== 0 || 1 / a === 1 / b : a !== a && b !== b;
}

function generalSearch(regexp, value) {
    var text = toText(value);
    var before = regexp.lastIndex;
    var result;

    if (!sameValue(before, 0)) {
        regexp.lastIndex = 0;
    }
    result = execOf(regexp, text);
    if (!sameValue(regexp.lastIndex, before)) {
        regexp.lastIndex = before;
    }
    return result === null ? -1 : result.index;
}

function isDigit(code) {
    return code >= 48 && code <= 57;
}

// `$n` and `$nn` at `at`: the group, 0 for none; `digits` of the result says how long it is.
function groupAt(template, at, count) {
    var one = unitAt(template, at + 1) - 48;
    var two = isDigit(unitAt(template, at + 2)) ? one * 10 + unitAt(template, at + 2) - 48 : 0;

    if (two > 0 && two <= count) {
        return {group: two, digits: 2};
    }
    return {group: one <= count ? one : 0, digits: 1};
}

// GetSubstitution: what the `$` at `at` becomes; null when it stands for itself.
function substitution(match, template, at) {
    var next = template[at + 1];
    var end;
    var value;
    var found;

    switch (next) {
    case '$':
        return {text: '$', size: 2};
    case '&':
        return {text: match.matched, size: 2};
    case '`':
        return {text: part(match.text, 0, match.position), size: 2};
    case '\'':
        return {text: part(match.text, match.position + match.matched.length), size: 2};
    case '<':
        end = match.groups === undefined ? -1 : apply(indexOf, template, ['>', at + 2]);
        if (end < 0) {
            return null;
        }
        value = match.groups[part(template, at + 2, end)];
        return {text: value === undefined ? '' : toText(value), size: end + 1 - at};
    default:
        if (next === undefined || !isDigit(unitAt(next, 0))) {
            return null;
        }
        found = groupAt(template, at, match.captures.length);
        if (found.group === 0) {
            return null;
        }
        value = match.captures[found.group - 1];
        return {text: value === undefined ? '' : value, size: 1 + found.digits};
    }
}

function expand(match, template) {
    var out = '';
    var done = 0;
    var at;
    var found;

    for (;;) {
        at = apply(indexOf, template, ['$', done]);
        if (at < 0) {
            return out + part(template, done);
        }
        found = substitution(match, template, at);
        out += part(template, done, at) + (found === null ? '$' : found.text);
        done = at + (found === null ? 1 : found.size);
    }
}

function put(list, value) {
    defineProperty(list, list.length, {value: value, writable: true, enumerable: true, configurable: true});
}

function capturesOf(result) {
    var count = toLength(result.length);
    var captures = [];
    var i;

    for (i = 1; i < count; i++) {
        put(captures, result[i] === undefined ? undefined : toText(result[i]));
    }
    return captures;
}

// The results of all matches that replace() is to work on.
function findAll(regexp, text, flags) {
    var results = [];
    var global = has(flags, 'g');
    var result;

    if (global) {
        regexp.lastIndex = 0;
    }
    while ((result = execOf(regexp, text)) !== null) {
        put(results, result);
        if (!global) {
            break;
        }
        if (toText(result[0]) === '') {
            advanceLastIndex(regexp, text, isUnicode(flags));
        }
    }
    return results;
}

function replacementFor(result, text, by) {
    var matched = toText(result[0]);
    var position = max(min(toInteger(result.index), text.length), 0);
    var captures = capturesOf(result);
    var groups = result.groups;
    var args;
    var i;

    if (typeof by !== 'function') {
        if (groups !== undefined) {
            if (groups === null) {
                throw new TypeErrorOf('Cannot convert undefined or null to object');
            }
            groups = ObjectOf(groups);
        }
        return {
            position: position,
            size: matched.length,
            text: expand({matched: matched, text: text, position: position, captures: captures, groups: groups}, by)
        };
    }
    args = [matched];
    for (i = 0; i < captures.length; i++) {
        put(args, captures[i]);
    }
    put(args, position);
    put(args, text);
    if (groups !== undefined) {
        put(args, groups);
    }
    return {position: position, size: matched.length, text: toText(apply(by, undefined, args))};
}

function generalReplace(regexp, value, by) {
    var text = toText(value);
    var results;
    var replacement;
    var out = '';
    var done = 0;
    var i;

    if (typeof by !== 'function') {
        by = toText(by);
    }
    results = findAll(regexp, text, toText(regexp.flags));
    for (i = 0; i < results.length; i++) {
        replacement = replacementFor(results[i], text, by);
        if (replacement.position >= done) {
            out += part(text, done, replacement.position) + replacement.text;
            done = replacement.position + replacement.size;
        }
    }
    return done >= text.length ? out : out + part(text, done);
}

function generalSplit(regexp, value, limit) {
    var text = toText(value);
    var Species = speciesOf(regexp);
    var flags = toText(regexp.flags);
    var splitter = new Species(regexp, has(flags, 'y') ? flags : flags + 'y');
    var most = limit === undefined ? LIMIT_MAX : limit >>> 0;

    if (most === 0) {
        return [];
    }
    if (text.length === 0) {
        return execOf(splitter, text) === null ? [text] : [];
    }
    return splitBy(splitter, text, most, isUnicode(flags));
}

function splitBy(splitter, text, most, unicode) {
    var parts = [];
    var done = 0;
    var at = 0;
    var result;
    var end;
    var i;
    var count;

    while (at < text.length) {
        splitter.lastIndex = at;
        result = execOf(splitter, text);
        end = result === null ? done : min(toLength(splitter.lastIndex), text.length);
        if (result === null || end === done) {
            at = advance(text, at, unicode);
            continue;
        }
        put(parts, part(text, done, at));
        if (parts.length === most) {
            return parts;
        }
        done = at = end;
        count = toLength(result.length);
        for (i = 1; i < count; i++) {
            put(parts, result[i]);
            if (parts.length === most) {
                return parts;
            }
        }
    }
    put(parts, part(text, done));
    return parts;
}

var iteratorPrototype = null; // made when it is first needed

function newIterator(state) {
    var iterator;

    if (iteratorPrototype === null) {
        iteratorPrototype = native.iteratorPrototype(internal.iteratorPrototype);
    }
    iterator = ObjectOf.create(iteratorPrototype);
    defineProperty(iterator, STATE, {value: state});
    return iterator;
}

function generalMatchAll(regexp, value) {
    var text = toText(value);
    var Species = speciesOf(regexp);
    var flags = toText(regexp.flags);
    var matcher = new Species(regexp, flags);

    matcher.lastIndex = toLength(regexp.lastIndex);
    return newIterator({regexp: matcher, text: text, global: has(flags, 'g'), unicode: isUnicode(flags), done: false});
}

function next(iterator) {
    var state = isObject(iterator) && apply(hasOwnProperty, iterator, [STATE]) ? iterator[STATE] : undefined;
    var result;

    if (state === undefined) {
        throw new TypeErrorOf('Method %RegExpStringIterator%.prototype.next called on incompatible receiver ' + StringOf(iterator));
    }
    result = state.done ? null : execOf(state.regexp, state.text);
    if (result === null) {
        state.done = true;
        return {value: undefined, done: true};
    }
    if (!state.global) {
        state.done = true;
    } else if (toText(result[0]) === '') {
        advanceLastIndex(state.regexp, state.text, state.unicode);
    }
    return {value: result, done: false};
}

native.install({
    match: generalMatch,
    matchAll: generalMatchAll,
    next: next,
    replace: generalReplace,
    search: generalSearch,
    split: generalSplit
});

var RegExpOf = RegExp;
var execOfRegExp = RegExp.prototype.exec;
