/*
 * util_old.js - functions of util that Node keeps for old programs.
 */
'use strict';

function isType(type) {
    return function (value) { return typeof value === type; };
}

function isKind(kind) {
    return function (value) { return internal.kindOf(value) === kind; };
}

exports.isArray = Array.isArray;
exports.isBoolean = isType('boolean');
exports.isNumber = isType('number');
exports.isString = isType('string');
exports.isSymbol = isType('symbol');
exports.isUndefined = isType('undefined');
exports.isFunction = isType('function');
exports.isRegExp = isKind('RegExp');
exports.isDate = isKind('Date');

exports.isBuffer = function isBuffer(value) {
    return Buffer.isBuffer(value);
};

exports.isNull = function isNull(value) {
    return value === null;
};

exports.isNullOrUndefined = function isNullOrUndefined(value) {
    return value === null || value === undefined;
};

exports.isObject = function isObject(value) {
    return value !== null && typeof value === 'object';
};

exports.isPrimitive = function isPrimitive(value) {
    return value === null || (typeof value !== 'object' && typeof value !== 'function');
};

exports.isError = function isError(value) {
    return internal.kindOf(value) === 'Error' || value instanceof Error;
};

exports._extend = function _extend(target, source) {
    if (source !== null && typeof source === 'object') {
        Object.keys(source).forEach(function (key) { target[key] = source[key]; });
    }
    return target;
};

var MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function twoDigits(number) {
    return (number < 10 ? '0' : '') + number;
}

/** console.log with the time of day before it. */
exports.log = function log() {
    var now = new Date();

    console.log('%s - %s', now.getDate() + ' ' + MONTHS[now.getMonth()] + ' ' +
        [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits).join(':'),
        internal.format(arguments));
};
