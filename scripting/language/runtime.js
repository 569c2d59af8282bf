/*
 * runtime.js - what the text that lower/ makes calls: `__rt`.
 *
 * Names, classes, destructuring, spread, templates and loops. Coroutines are in coroutine.js. All of it is ES5, and what
 * runs often is short: a check that fails goes elsewhere.
 */
'use strict';

var rt = internal.rt = {};

var hasOwn = Object.prototype.hasOwnProperty;
var slice = Array.prototype.slice;
var define = Object.defineProperty;
var getPrototypeOf = Object.getPrototypeOf;
var setPrototypeOf = Object.setPrototypeOf;
var getDescriptor = Object.getOwnPropertyDescriptor;
var construct = Reflect.construct;
var reflectSet = Reflect.set;

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function shown(value) {
    if (typeof value === 'string') {
        return '"' + value + '"';
    }
    return typeof value === 'function' ? 'function ' + value.name : isObject(value) ? 'object' : String(value);
}

/* Names */

/** The value of a binding that has none yet. */
rt.DEAD = {};

rt.dead = function (name) {
    throw new ReferenceError('Cannot access \'' + name + '\' before initialization');
};

rt.alive = function (value, current, name) {
    if (current === rt.DEAD) {
        rt.dead(name);
    }
    return value;
};

rt.unsupported = function (message) {
    throw new SyntaxError(message);
};

rt.constant = function () {
    throw new TypeError('Assignment to constant variable.');
};

function setName(fn, name) {
    define(fn, 'name', {value: typeof name === 'symbol' ? symbolName(name) : String(name), configurable: true});
}

function symbolName(symbol) {
    var text = String(symbol).slice(7, -1);

    return text === '' ? '' : '[' + text + ']';
}

/** Gives a hoisted function the name and length it has in the source. */
rt.named = function (fn, name, length) {
    setName(fn, name);
    return rt.counted(fn, length);
};

rt.counted = function (fn, length) {
    define(fn, 'length', {value: length, configurable: true});
    return fn;
};

/** A computed key, evaluated once. */
rt.key = function (key) {
    return typeof key === 'symbol' || typeof key === 'string' ? key : typeof key === 'object' || typeof key === 'function' ?
        toKey(key) : String(key);
};

/** The same of an object that has properties, which is looked at first. */
rt.keyOf = function (object, key) {
    if (object === undefined || object === null) {
        throw new TypeError('Cannot read properties of ' + object);
    }
    return rt.key(key);
};

function toKey(value) {
    var made;

    if (value === null) {
        return 'null';
    }
    made = native.toPrimitiveKey(value);
    return made;
}

/* Iteration */

function iteratorOf(value) {
    var method, iterator;

    if (value === undefined || value === null) {
        throw new TypeError(String(value) + ' is not iterable');
    }
    method = value[Symbol.iterator];
    if (typeof method !== 'function') {
        throw new TypeError(shown(value) + ' is not iterable');
    }
    iterator = method.call(value);
    if (!isObject(iterator)) {
        throw new TypeError('Result of the Symbol.iterator method is not an object');
    }
    return iterator;
}

/** An iterator on its way through a loop. `done` while nothing needs closing. */
function Iteration(iterator) {
    this.iterator = iterator;
    this.next = iterator.next;
    this.done = false;
    this.value = undefined;
}

/** The next value, in `value`; false at the end. */
Iteration.prototype.step = function () {
    var result;

    this.done = true; // what next() throws is not answered by return()
    result = this.next.call(this.iterator);
    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
    if (result.done) {
        return false;
    }
    this.value = result.value;
    this.done = false;
    return true;
};

/** The next value of a pattern: undefined from the end on. */
Iteration.prototype.take = function () {
    return !this.done && this.step() ? this.value : undefined;
};

/** All that is left. */
Iteration.prototype.rest = function () {
    var list = [];

    while (!this.done && this.step()) {
        list[list.length] = this.value;
    }
    return list;
};

/** null for an array that is walked by index. */
rt.iterate = function (value) {
    return isPlainArray(value) ? null : new Iteration(iteratorOf(value));
};

/** The loop was left early. */
rt.finish = function (iteration) {
    var method, result;

    if (iteration.done) {
        return;
    }
    iteration.done = true;
    method = iteration.iterator['return'];
    if (method === undefined || method === null) {
        return;
    }
    result = method.call(iteration.iterator);
    if (!isObject(result)) {
        throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    }
};

// Closes on the way of an exception: the one that goes on, which is the first but when a generator is told to return.
function close(iteration, error) {
    try {
        rt.finish(iteration);
    } catch (second) {
        return error === rt.LEAVE ? second : error;
    }
    return error;
}

/** The loop was left by an exception, which goes on whatever closing does. */
rt.fail = function (iteration, error) {
    throw iteration !== null && !iteration.done ? close(iteration, error) : error;
};

/** Patterns were left by an exception: the innermost comes first. Those that were not begun are null or undefined. */
rt.failAll = function (iterations, error) {
    var i;

    for (i = 0; i < iterations.length; i++) {
        if (iterations[i] && !iterations[i].done) {
            error = close(iterations[i], error);
        }
    }
    throw error;
};

var isPlainArray = internal.isPlainArray; // an array that Array.prototype's own iterator would walk through

/** All that an iterable gives, as an array, which may be the iterable itself. */
rt.list = function (value) {
    if (isPlainArray(value)) {
        return value;
    }
    return new Iteration(iteratorOf(value)).rest();
};

/** A new array of what an iterable gives. */
rt.copy = function (value) {
    return isPlainArray(value) ? native.rest(value, 0) : new Iteration(iteratorOf(value)).rest();
};

/** The elements of an array or `arguments` from an index on. */
rt.rest = native.rest;

/** An array of arrays, end to end. */
rt.join = native.join;

/** What stands for an element that is left out, until the array is whole. */
rt.HOLE = {};

rt.sparse = function (list) {
    var i;

    for (i = 0; i < list.length; i++) {
        if (list[i] === rt.HOLE) {
            delete list[i];
        }
    }
    return list;
};

rt.construct = function (constructor, list) {
    if (typeof constructor !== 'function') {
        throw new TypeError(shown(constructor) + ' is not a constructor');
    }
    return Reflect.construct(constructor, list);
};

/* Objects */

/** Refuses what has no properties. */
rt.object = function (value) {
    if (value === undefined || value === null) {
        throw new TypeError('Cannot destructure \'' + value + '\' as it is ' + value + '.');
    }
};

// Defines a property as a literal does, whatever the prototype has.
function put(object, key, value) {
    define(object, key, {value: value, writable: true, enumerable: true, configurable: true});
}

function spreadProxy(object, from, excluded) {
    Reflect.ownKeys(from).forEach(function (key) {
        var descriptor;

        if (excluded === undefined || excluded.indexOf(key) < 0) {
            descriptor = getDescriptor(from, key);
            if (descriptor !== undefined && descriptor.enumerable) {
                put(object, key, from[key]);
            }
        }
    });
}

rt.omit = function (value, keys) {
    var rest = {};

    if (!native.spread(rest, value, keys)) {
        spreadProxy(rest, value, keys);
    }
    return rest;
};

rt.spread = function (object, from) {
    if (!native.spread(object, from)) {
        spreadProxy(object, from);
    }
    return object;
};

/** The properties of a literal that goes on after something that is none, when some are accessors. */
rt.extend = function (object, more) {
    Reflect.ownKeys(more).forEach(function (key) {
        var added = getDescriptor(more, key);
        var own = getDescriptor(object, key);

        if (own !== undefined && !('value' in added)) {
            added.get = added.get || own.get;
            added.set = added.set || own.set;
        }
        define(object, key, added);
    });
    return object;
};

rt.prototype = function (object, prototype) {
    if (isObject(prototype) || prototype === null) {
        setPrototypeOf(object, prototype);
    }
    return object;
};

rt.define = function (object, key, value) {
    if (typeof value === 'function' && !(hasOwn.call(value, 'name') && value.name !== '')) {
        setName(value, key);
    }
    put(object, key, value);
    return object;
};

function accessorName(kind, key) {
    return kind + ' ' + (typeof key === 'symbol' ? symbolName(key) : key);
}

rt.getter = function (object, key, fn) {
    setName(fn, accessorName('get', key));
    define(object, key, {get: fn, enumerable: true, configurable: true});
    return object;
};

rt.setter = function (object, key, fn) {
    setName(fn, accessorName('set', key));
    define(object, key, {set: fn, enumerable: true, configurable: true});
    return object;
};

rt.template = function (cooked, raw) {
    define(cooked, 'raw', {value: Object.freeze(raw)});
    return Object.freeze(cooked);
};

/* Classes */

var CLASS = native.hidden('class');   // true on constructors of classes
var FIELDS = native.hidden('fields'); // functions that initialise an instance
var BRAND = native.hidden('brand');   // the key of an instance's private fields
var STATICS = native.hidden('statics');

var METHOD = 0;
var GETTER = 1;
var FIELD = 3;
var STATIC = 4;
var CONSTRUCTOR = 8;
var NOTHING = 9;
var NAMED_BY_KEY = 16;

var pending; // new.target of a constructor that super() is about to call

function addMember(target, kind, key, fn) {
    var descriptor = {enumerable: false, configurable: true};

    if (kind === METHOD) {
        descriptor.value = fn;
        descriptor.writable = true;
    } else {
        descriptor[kind === GETTER ? 'get' : 'set'] = fn;
    }
    define(target, key, descriptor);
}

function nameByKey(fn, kind, key) {
    setName(fn, kind === METHOD ? key : accessorName(kind === GETTER ? 'get' : 'set', key));
}

function inherit(constructor, parent) {
    var prototype;

    if (parent === rt) {
        return Object.prototype;
    }
    if (parent === null) {
        return null;
    }
    if (typeof parent !== 'function' || !native.isConstructor(parent)) {
        throw new TypeError('Class extends value ' + shown(parent) + ' is not a constructor or null');
    }
    prototype = parent.prototype;
    if (!isObject(prototype) && prototype !== null) {
        throw new TypeError('Class extends value does not have valid prototype property ' + String(prototype));
    }
    setPrototypeOf(constructor, parent);
    return prototype;
}

function findConstructor(members) {
    var i;

    for (i = 0; i < members.length; i += 3) {
        if (members[i] === CONSTRUCTOR) {
            return members[i + 2];
        }
    }
    return null;
}

/**
 * Makes a class.
 * @param parent what it extends; `__rt` when it says nothing
 * @param {Array} members kind, key and function of each, in order (lower/classes.js)
 * @param [brand] the key of private fields
 */
rt['class'] = function (parent, members, brand) {
    var constructor = findConstructor(members);
    var prototype = Object.create(inherit(constructor, parent));
    var i, kind, key, fn, target;

    define(constructor, 'prototype', {value: prototype, writable: false});
    define(prototype, 'constructor', {value: constructor, writable: true, configurable: true});
    constructor[CLASS] = true;
    constructor[FIELDS] = constructor[STATICS] = null;
    constructor[BRAND] = brand;
    for (i = 0; i < members.length; i += 3) {
        kind = members[i];
        key = members[i + 1];
        fn = members[i + 2];
        target = kind & STATIC ? constructor : prototype;
        if (kind === FIELD || kind === FIELD + STATIC) {
            addFields(constructor, kind === FIELD ? FIELDS : STATICS, fn);
        } else if (kind !== CONSTRUCTOR && kind !== NOTHING) {
            if (kind & NAMED_BY_KEY) {
                nameByKey(fn, kind & 3, key);
            }
            if (target === constructor && key === 'prototype') {
                throw new TypeError('Classes may not have a static property named \'prototype\'');
            }
            addMember(target, kind & 3, key, fn);
        }
    }
    return constructor;
};

function addFields(constructor, place, fn) {
    if (constructor[place] === null) {
        constructor[place] = [fn];
    } else {
        constructor[place].push(fn);
    }
}

rt.statics = function (constructor) {
    var list = constructor[STATICS];
    var i;

    for (i = 0; i < list.length; i++) {
        list[i].call(constructor);
    }
};

/** Initialises an instance's fields. */
rt.fields = function (self, constructor) {
    var list = constructor[FIELDS];
    var brand = constructor[BRAND];
    var i;

    if (brand !== undefined) {
        native.stamp(self, brand);
    }
    if (list !== null) {
        for (i = 0; i < list.length; i++) {
            list[i].call(self);
        }
    }
};

rt.field = function (self, key, value) {
    if (key in self || !native.isExtensible(self)) {
        put(self, key, value);
    } else {
        self[key] = value;
    }
};

/** A field whose key is computed and whose value is a function or class without a name. */
rt.namedField = function (self, key, value) {
    if (value.name === '' && hasOwn.call(value, 'name')) {
        setName(value, key);
    }
    rt.field(self, key, value);
};

/** A constructor was called without `new`: only super() may do that. */
rt.called = function (name) {
    var target = pending;

    pending = undefined;
    if (target === undefined) {
        throw new TypeError('Class constructor ' + name + ' cannot be invoked without \'new\'');
    }
    return target;
};

// A class takes the object that `new` has made; any other function is constructed as new.target says.
function callParent(parent, self, target, list) {
    var result;

    if (!native.isEcmaFunction(parent) || !hasOwn.call(parent, CLASS)) {
        return construct(parent, list, target);
    }
    pending = target;
    result = parent.apply(self, list);
    return isObject(result) ? result : self;
}

/**
 * super(...) in a constructor: the instance, without its fields.
 * @param constructor the class whose constructor says it
 * @param self the object the engine has made for `new`
 * @param target new.target
 * @param list the arguments
 * @param [current] the instance, if super() has been called before
 */
rt['super'] = function (constructor, self, target, list, current) {
    var parent = getPrototypeOf(constructor);
    var result;

    if (!native.isConstructor(parent)) {
        throw new TypeError('Super constructor ' + String(parent) + ' of anonymous class is not a constructor');
    }
    result = callParent(parent, self, target, list);
    if (current !== undefined) {
        throw new ReferenceError('Super constructor may only be called once');
    }
    return result;
};

/** Whether the function is a class's constructor. */
internal.isClass = function (fn) {
    return hasOwn.call(fn, CLASS);
};

rt.self = function (self) {
    if (self === undefined) {
        throw new ReferenceError('Must call super constructor in derived class before accessing \'this\' ' +
                                 'or returning from derived constructor');
    }
    return self;
};

/** What a derived constructor returns. */
rt.result = function (self, value) {
    if (value !== undefined) {
        if (isObject(value)) {
            return value;
        }
        throw new TypeError('Derived constructors may only return object or undefined');
    }
    return rt.self(self);
};

/** (home, self, key) => what super[key] gives. */
rt.superGet = native.superGetter(Reflect.get);

function setOnSuper(home, self, key, value) {
    var prototype = getPrototypeOf(home);

    if (prototype === null) {
        throw new TypeError('Cannot set properties of null (setting \'' + String(key) + '\')');
    }
    return reflectSet(prototype, key, value, self);
}

rt.superSet = function (home, self, key, value) {
    if (!setOnSuper(home, self, key, value)) {
        throw new TypeError('Cannot assign to read only property \'' + String(key) + '\' of object');
    }
    return value;
};

/** The same in sloppy code. */
rt.superSetQuietly = function (home, self, key, value) {
    setOnSuper(home, self, key, value);
    return value;
};

rt.deleteSuper = function () {
    throw new ReferenceError('Unsupported reference to \'super\'');
};

/* Private members */

rt.brand = function () {
    return native.hidden('private');
};

function refuse() {
    throw new TypeError('Cannot read private member from an object whose class did not declare it');
}

/** (object, brand) => the record of its private fields; refuses an object that has none. */
rt.record = native.record;

rt.isBranded = function (object, brand) {
    native.record(object, brand);
    return object;
};

rt.isClass = function (object, constructor) {
    if (object !== constructor) {
        refuse();
    }
    return object;
};

rt.staticRecord = function (object, constructor, record) {
    if (object !== constructor) {
        refuse();
    }
    return record;
};

rt.hasBrand = native.hasBrand;

rt.sameClass = function (object, constructor) {
    if (!isObject(object)) {
        throw new TypeError('Cannot use \'in\' operator to search for a private field in ' + shown(object));
    }
    return object === constructor;
};

rt.privateGet = function (getter, object, name) {
    if (getter === undefined) {
        throw new TypeError('\'' + name + '\' was defined without a getter');
    }
    return getter.call(object);
};

rt.privateSet = function (setter, object, value, name) {
    if (setter === undefined) {
        throw new TypeError('Private method or accessor \'' + name + '\' is not writable');
    }
    setter.call(object, value);
    return value;
};

/** A member of an enum: its name gives its value, and a number its name. */
rt.member = function (object, name, value) {
    object[name] = value;
    if (typeof value !== 'string') {
        object[value] = name;
    }
};

/* Others */

var directEval = globalThis.eval;

/** The text of a direct eval, lowered for its place (lower/direct_eval.js). */
rt.lowered = function (text, context, evaluate) {
    return typeof text === 'string' && evaluate === directEval ? native.lowerEval(text, context) : text;
};

// For eval and new Function, whose text is in no module.
define(globalThis, '__rt', {value: rt});
