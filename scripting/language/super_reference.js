/*
 * super_reference.js - super.name: reading it is in C (super_reference.c).
 */
'use strict';

var rt = internal.rt;
var getPrototypeOf = Object.getPrototypeOf;
var reflectSet = Reflect.set;

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
