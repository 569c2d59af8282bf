/*
 * validate.js - checks of arguments, as `internal.validate`: each returns nothing or throws Node's error.
 */
'use strict';

var errors = internal.errors;

// Makes a check that a value has a type.
function ofType(type) {
    return function (value, name) {
        if (typeof value !== type) {
            throw errors.invalidArgType(name, type, value);
        }
    };
}

exports.validate = {
    string: ofType('string'),
    boolean: ofType('boolean'),
    func: ofType('function'),

    /** An object that is no array; null and functions are none either. */
    object: function object(value, name) {
        if (value === null || typeof value !== 'object' || Array.isArray(value)) {
            throw errors.invalidArgType(name, 'Object', value);
        }
    },

    array: function array(value, name) {
        if (!Array.isArray(value)) {
            throw errors.invalidArgType(name, 'Array', value);
        }
    },

    /** `min` and `max` are optional. */
    number: function number(value, name, min, max) {
        if (typeof value !== 'number') {
            throw errors.invalidArgType(name, 'number', value);
        }
        if ((min !== undefined && value < min) || (max !== undefined && value > max) ||
            ((min !== undefined || max !== undefined) && value !== value)) {
            throw errors.outOfRange(name, (min === undefined ? '' : '>= ' + min) +
                (min === undefined || max === undefined ? '' : ' && ') +
                (max === undefined ? '' : '<= ' + max), value);
        }
    },

    /** A safe integer from `min` to `max`. */
    integer: function integer(value, name, min, max) {
        var least = min === undefined ? -9007199254740991 : min;
        var most = max === undefined ? 9007199254740991 : max;

        if (typeof value !== 'number') {
            throw errors.invalidArgType(name, 'number', value);
        }
        if (Math.floor(value) !== value || Math.abs(value) === Infinity) {
            throw errors.outOfRange(name, 'an integer', value);
        }
        if (value < least || value > most) {
            throw errors.outOfRange(name, '>= ' + least + ' && <= ' + most, value);
        }
    },

    /** One of the array's elements. */
    oneOf: function oneOf(value, name, allowed) {
        if (allowed.indexOf(value) < 0) {
            throw errors.invalidValue(name, value, 'must be one of: ' + allowed.map(
                function (each) { return typeof each === 'string' ? '\'' + each + '\'' : String(each); }
            ).join(', '));
        }
    },

    /** undefined passes: the option was not given. */
    abortSignal: function abortSignal(value, name) {
        if (value !== undefined &&
            (value === null || typeof value !== 'object' || !('aborted' in value))) {
            throw errors.invalidArgType(name, 'AbortSignal', value);
        }
    }
};
