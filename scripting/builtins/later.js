/*
 * later.js - built-in functions that few programs call: this file is compiled when one first is.
 *
 * Gives Array.fromAsync, structuredClone and the algebra of Set (union and so on), to later.c, which
 * calls them by name. structuredClone differs from Node's in what there is to clone: no streams, no
 * message ports; and of a subclass of Error only the name of a built-in one survives, as there.
 */
'use strict';

var ObjectToString = Object.prototype.toString;

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

// ---- Array.fromAsync

// How to take the next value: next() gives a promise of {value, done}, or such an object.
function sourceOf(items) {
    var method = items[Symbol.asyncIterator];
    var iterator;

    if (method !== undefined && method !== null) {
        iterator = method.call(items);
        return {iterator: iterator, next: iterator.next, awaitsValues: false};
    }
    method = items[Symbol.iterator];
    if (method !== undefined && method !== null) {
        iterator = method.call(items);
        return {iterator: iterator, next: iterator.next, awaitsValues: true};
    }
    return null;
}

function isConstructor(value) {
    try {
        Reflect.construct(Object, [], value);
        return true;
    } catch (error) {
        return false;
    }
}

function collect(C, source, mapper, thisArg, resolve, reject) {
    var result = isConstructor(C) ? new C() : [];
    var index = 0;

    function fail(error) {
        reject(error);
    }

    // The walk ends early because of us: the iterator is closed, and then the error goes on.
    function close(error) {
        var method;

        try {
            method = source.iterator.return;
            if (method !== undefined && method !== null) {
                Promise.resolve(method.call(source.iterator)).then(function () {
                    reject(error);
                }, function () {
                    reject(error);
                });
                return;
            }
        } catch (ignored) {
            // The first error is the one that counts.
        }
        reject(error);
    }

    function put(value) {
        try {
            Object.defineProperty(result, index, {value: value, writable: true, enumerable: true, configurable: true});
        } catch (error) {
            close(error);
            return;
        }
        index++;
        step();
    }

    function map(value) {
        if (mapper === undefined) {
            put(value);
            return;
        }
        try {
            Promise.resolve(mapper.call(thisArg, value, index)).then(put, close);
        } catch (error) {
            close(error);
        }
    }

    function take(item) {
        var value;

        try {
            if (!isObject(item)) {
                throw new TypeError('Iterator result ' + String(item) + ' is not an object');
            }
            if (item.done) {
                result.length = index;
                resolve(result);
                return;
            }
            value = item.value;
        } catch (error) {
            fail(error);
            return;
        }
        if (source.awaitsValues) {
            Promise.resolve(value).then(map, close);
        } else {
            map(value);
        }
    }

    function step() {
        try {
            Promise.resolve(source.next.call(source.iterator)).then(take, fail);
        } catch (error) {
            fail(error);
        }
    }

    step();
}

function collectArrayLike(C, items, mapper, thisArg, resolve, reject) {
    var list = Object(items);
    var length = Math.min(Math.max(Math.trunc(Number(list.length)) || 0, 0), Number.MAX_SAFE_INTEGER);
    var result = isConstructor(C) ? new C(length) : [];
    var index = 0;

    function put(value) {
        Object.defineProperty(result, index, {value: value, writable: true, enumerable: true, configurable: true});
        index++;
        return step();
    }

    function step() {
        if (index >= length) {
            result.length = length;
            return result;
        }
        return Promise.resolve(list[index]).then(function (value) {
            return mapper === undefined ? value : mapper.call(thisArg, value, index);
        }).then(put);
    }

    Promise.resolve().then(step).then(resolve, reject);
}

exports.fromAsync = function (items, mapper, thisArg) {
    var C = this;

    return new Promise(function (resolve, reject) {
        var source;

        if (mapper !== undefined && typeof mapper !== 'function') {
            throw new TypeError(String(mapper) + ' is not a function');
        }
        source = sourceOf(items);
        if (source === null) {
            collectArrayLike(C, items, mapper, thisArg, resolve, reject);
        } else {
            collect(C, source, mapper, thisArg, resolve, reject);
        }
    });
};

// ---- the algebra of sets, by native functions: a script may have changed Set's methods

var setNext = native.walk(native.make()).next;

// What the other operand must have: a size, has() and keys().
function recordOf(other) {
    var size, has, keys;

    if (!isObject(other)) {
        throw new TypeError('The "other" set must be an object');
    }
    size = Number(other.size);
    if (size !== size) {
        throw new TypeError('The \'size\' property must be a number, not NaN');
    }
    size = Math.trunc(size);
    if (size < 0) {
        throw new RangeError('\'' + size + '\' is an invalid size');
    }
    has = other.has;
    if (typeof has !== 'function') {
        throw new TypeError('The \'has\' property must be a function');
    }
    keys = other.keys;
    if (typeof keys !== 'function') {
        throw new TypeError('The \'keys\' property must be a function');
    }
    return {set: other, size: size, has: has, keys: keys};
}

function otherHas(record, value) {
    return Boolean(record.has.call(record.set, value));
}

// Calls visit() with each key of the other set until it gives false; then the walk ends early.
function walkOther(record, visit) {
    var iterator = record.keys.call(record.set);
    var next, item;

    if (!isObject(iterator)) {
        throw new TypeError('keys() gave no iterator');
    }
    next = iterator.next;
    for (;;) {
        item = next.call(iterator);
        if (!isObject(item)) {
            throw new TypeError('Iterator result ' + String(item) + ' is not an object');
        }
        if (item.done) {
            return true;
        }
        if (visit(item.value) === false) {
            if (typeof iterator.return === 'function') {
                iterator.return();
            }
            return false;
        }
    }
}

// The same for one of ours, which may change on the way.
function walkOwn(set, visit) {
    var iterator = native.walk(set);
    var item = setNext.call(iterator);

    while (!item.done) {
        if (visit(item.value) === false) {
            return false;
        }
        item = setNext.call(iterator);
    }
    return true;
}

exports.union = function (other) {
    var record = (native.size(this), recordOf(other)); // `this` is looked at first
    var result = native.copy(this);

    walkOther(record, function (value) { native.add(result, value); });
    return result;
};

exports.intersection = function (other) {
    var set = this;
    var size = native.size(set);
    var record = recordOf(other);
    var result = native.make();

    if (size <= record.size) {
        walkOwn(set, function (value) {
            if (otherHas(record, value)) {
                native.add(result, value);
            }
        });
    } else {
        walkOther(record, function (value) {
            if (native.has(set, value)) {
                native.add(result, value);
            }
        });
    }
    return result;
};

exports.difference = function (other) {
    var size = native.size(this);
    var record = recordOf(other);
    var result = native.copy(this);

    if (size <= record.size) {
        walkOwn(this, function (value) {
            if (otherHas(record, value)) {
                native.remove(result, value);
            }
        });
    } else {
        walkOther(record, function (value) { native.remove(result, value); });
    }
    return result;
};

exports.symmetricDifference = function (other) {
    var set = this;
    var record = (native.size(set), recordOf(other));
    var result = native.copy(set);

    walkOther(record, function (value) {
        if (native.has(set, value)) {
            native.remove(result, value);
        } else {
            native.add(result, value);
        }
    });
    return result;
};

exports.isSubsetOf = function (other) {
    var size = native.size(this);
    var record = recordOf(other);

    return size <= record.size && walkOwn(this, function (value) { return otherHas(record, value); });
};

exports.isSupersetOf = function (other) {
    var set = this;
    var size = native.size(set);
    var record = recordOf(other);

    return size >= record.size && walkOther(record, function (value) { return native.has(set, value); });
};

exports.isDisjointFrom = function (other) {
    var set = this;
    var size = native.size(set);
    var record = recordOf(other);

    if (size <= record.size) {
        return walkOwn(set, function (value) { return !otherHas(record, value); });
    }
    return walkOther(record, function (value) { return !native.has(set, value); });
};

// ---- structuredClone

var ERRORS = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

function cloneError(what) {
    var message = what + ' could not be cloned.';
    var error;

    if (typeof globalThis.DOMException === 'function') {
        return new globalThis.DOMException(message, 'DataCloneError');
    }
    error = new Error(message);
    Object.defineProperty(error, 'name', {value: 'DataCloneError', configurable: true, writable: true});
    Object.defineProperty(error, 'code', {value: 25, configurable: true, writable: true});
    return error;
}

// What kind of object it is, whatever its Symbol.toStringTag says.
function kindOf(value) {
    if (Array.isArray(value)) {
        return 'Array';
    }
    if (value instanceof Error) {
        return 'Error';
    }
    if (ArrayBuffer.isView(value)) {
        return value instanceof DataView ? 'DataView' : 'TypedArray';
    }
    return ObjectToString.call(value).slice(8, -1);
}

function copyProperties(from, to, memory) {
    var keys = Object.keys(from);
    var i;

    for (i = 0; i < keys.length; i++) {
        Object.defineProperty(to, keys[i], {
            value: clone(from[keys[i]], memory), writable: true, enumerable: true, configurable: true
        });
    }
    return to;
}

function cloneErrorObject(error, memory) {
    var name = String(error.name);
    var Base = ERRORS.indexOf(name) >= 0 ? globalThis[name] : Error;
    var copy = Object.create(Base.prototype);

    copy = new Base(error.message);
    memory.set(error, copy);
    Object.defineProperty(copy, 'stack', {value: String(error.stack), writable: true, configurable: true});
    if (Object.prototype.hasOwnProperty.call(error, 'cause')) {
        Object.defineProperty(copy, 'cause', {value: clone(error.cause, memory), writable: true, configurable: true});
    }
    return copy;
}

function cloneBuffer(buffer, memory) {
    var copy = memory.get(buffer);

    if (copy === undefined) {
        copy = buffer.slice(0);
        memory.set(buffer, copy);
    }
    return copy;
}

function cloneView(view, memory) {
    var name = view instanceof DataView ? 'DataView' : view[Symbol.toStringTag];
    var Class = globalThis[name];

    return new Class(cloneBuffer(view.buffer, memory), view.byteOffset,
                     name === 'DataView' ? view.byteLength : view.length);
}

function cloneMap(map, copy, memory) {
    var entries = [];

    map.forEach(function (value, key) { entries.push(key, value); });
    for (var i = 0; i < entries.length; i += 2) {
        copy.set(clone(entries[i], memory), clone(entries[i + 1], memory));
    }
    return copy;
}

function cloneSet(set, copy, memory) {
    var values = [];

    set.forEach(function (value) { values.push(value); });
    values.forEach(function (value) { copy.add(clone(value, memory)); });
    return copy;
}

// A function for each kind: it makes the copy and remembers it before it goes inside.
function remember(memory, value, copy) {
    memory.set(value, copy);
    return copy;
}

function cloneObject(value, memory) {
    var kind = kindOf(value);
    var copy;

    switch (kind) {
    case 'Array':
        copy = remember(memory, value, []);
        copy.length = value.length;
        return copyProperties(value, copy, memory);
    case 'Boolean':
    case 'Number':
    case 'String':
        return remember(memory, value, Object(value.valueOf()));
    case 'Date':
        return remember(memory, value, new Date(value.getTime()));
    case 'RegExp':
        return remember(memory, value, new RegExp(value.source, value.flags));
    case 'Map':
        return cloneMap(value, remember(memory, value, new Map()), memory);
    case 'Set':
        return cloneSet(value, remember(memory, value, new Set()), memory);
    case 'Error':
        return cloneErrorObject(value, memory);
    case 'ArrayBuffer':
        return cloneBuffer(value, memory);
    case 'TypedArray':
    case 'DataView':
        return remember(memory, value, cloneView(value, memory));
    case 'WeakMap':
    case 'WeakSet':
    case 'Promise':
        throw cloneError('#<' + kind + '>');
    default:
        return copyProperties(value, remember(memory, value, {}), memory);
    }
}

function clone(value, memory) {
    var known;

    if (typeof value === 'symbol' || typeof value === 'function') {
        throw cloneError(String(value));
    }
    if (!isObject(value)) {
        return value;
    }
    known = memory.get(value);
    return known !== undefined ? known : cloneObject(value, memory);
}

// A buffer in options.transfer is copied like any other: there is no other thread to give it to.
exports.structuredClone = function (value) {
    if (arguments.length === 0) {
        throw new TypeError('The "value" argument must be specified');
    }
    if (arguments[1] !== undefined && arguments[1] !== null && typeof arguments[1] !== 'object' &&
        typeof arguments[1] !== 'function') {
        throw new TypeError('The "options" argument must be of type object.');
    }
    return clone(value, new Map());
};
