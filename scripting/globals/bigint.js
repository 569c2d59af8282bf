/*
 * bigint.js - what stands for the global BigInt: there are no big integers, so it gives numbers.
 *
 * It is there because packages ask for their bounds with it when they load. A value beyond 2^53 is the nearest
 * number; `1n` is refused when a file is lowered; typeof never says 'bigint'.
 */
'use strict';

function BigInt(value) {
    var number;

    if (new.target) {
        throw new TypeError('BigInt is not a constructor');
    }
    number = typeof value === 'string' ? Number(value.trim() === '' ? 0 : value) : Number(value);
    if (number !== Math.trunc(number) || number !== number) {
        if (typeof value === 'string') {
            throw new SyntaxError('Cannot convert ' + value + ' to a BigInt');
        }
        throw new RangeError('The number ' + value + ' cannot be converted to a BigInt because it is not an integer');
    }
    return number;
}

function wrap(name, signed) {
    Object.defineProperty(BigInt, name, {
        value: function (bits, value) {
            var size = Math.pow(2, bits);
            var rest = value - Math.floor(value / size) * size;

            return signed && rest >= size / 2 ? rest - size : rest;
        },
        writable: true,
        configurable: true
    });
}

wrap('asIntN', true);
wrap('asUintN', false);

exports.BigInt = BigInt;
