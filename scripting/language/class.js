/*
 * class.js - classes: making one, the fields of an instance, and super() (lower/classes.js).
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var shown = internal.shown;
var setName = internal.setName;
var accessorName = internal.accessorName;
var put = internal.put;
var newHiddenKey = internal.newHiddenKey;
var stamp = internal.stamp;
var hasOwn = Object.prototype.hasOwnProperty;
var define = Object.defineProperty;
var getPrototypeOf = Object.getPrototypeOf;
var setPrototypeOf = Object.setPrototypeOf;
var construct = Reflect.construct;

var CLASS = newHiddenKey('class');   // true on constructors of classes
var FIELDS = newHiddenKey('fields'); // functions that initialise an instance
var BRAND = newHiddenKey('brand');   // the key of an instance's private fields
var STATICS = newHiddenKey('statics');

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
        stamp(self, brand);
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
