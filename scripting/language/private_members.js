/*
 * private_members.js - fields, methods and accessors whose name begins with #: of an instance they are found by its
 * class's brand (private_members.h), static ones are the class's own.
 */
'use strict';

var rt = internal.rt;
var isObject = internal.isObject;
var shown = internal.shown;
var newHiddenKey = internal.newHiddenKey;

internal.stamp = native.stamp;

rt.brand = function () {
    return newHiddenKey('private');
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
