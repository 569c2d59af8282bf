// Which values are deeply equal, strictly and loosely.
const assert = require('assert');
const { isDeepStrictEqual } = require('util');

function loosely(a, b) {
    try {
        assert.deepEqual(a, b);
        return true;
    } catch {
        return false;
    }
}

function test(name, a, b) {
    console.log(name, isDeepStrictEqual(a, b), isDeepStrictEqual(b, a), loosely(a, b), loosely(b, a));
}

const args = function () { return arguments; };
const with_ = (object, properties) => Object.assign(object, properties);
const cycle1 = {}, cycle2 = {}, cycle3 = { c: {} };
cycle1.c = cycle1;
cycle2.c = cycle2;
cycle3.c.c = cycle3;
const named = new Error('a');
named.name = 'X';

test('numbers', 1, 1); test('other numbers', 1, 2); test('a text', 1, '1'); test('NaN', NaN, NaN); test('zero', 0, -0);
test('null', null, undefined); test('null and object', null, {}); test('booleans', true, 1); test('symbols', Symbol.for('a'), Symbol.for('a'));
test('arrays', [1, [2]], [1, [2]]); test('elements', [1], ['1']); test('lengths', [1], [1, 2]); test('hole', [, 1], [undefined, 1]); test('holes', [, ], [, ]);
test('array and object', [], {}); test('properties of arrays', with_([1], { x: 1 }), [1]); test('same properties', with_([1], { x: 1 }), with_([1], { x: 1 }));
test('objects', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }); test('undefined', { a: undefined }, {}); test('undefined, other names', { a: undefined }, { b: undefined });
test('symbol keys', { [Symbol.for('a')]: 1 }, { [Symbol.for('a')]: 2 }); test('only one symbol', { [Symbol.for('a')]: 1 }, {});
test('prototypes', Object.create({}), {}); test('no prototype', Object.create(null), {}); test('hidden', Object.defineProperty({}, 'a', { value: 1 }), {});
test('tags', Object.defineProperty({}, Symbol.toStringTag, { value: 'x' }), {});
test('classes', new (class A {})(), new (class B {})());
test('functions', () => {}, () => {}); test('function and object', () => {}, {});
test('boxes', new Number(1), new Number(1)); test('other boxes', new Number(1), new Number(2)); test('text boxed', new String('a'), 'a'); test('text boxes', new String('a'), new String('a'));
test('symbol boxes', Object(Symbol.for('a')), Object(Symbol.for('a'))); test('box kinds', new Number(1), new String('1'));
test('arguments', args(1), args(1)); test('arguments and array', args(1), [1]);
test('dates', new Date(0), new Date(0)); test('other dates', new Date(0), new Date(1)); test('date with more', with_(new Date(0), { a: 1 }), new Date(0)); test('invalid dates', new Date(NaN), new Date(NaN));
test('patterns', /a/g, /a/g); test('flags', /a/g, /a/i); test('lastIndex', with_(/a/g, { lastIndex: 1 }), /a/g);
test('errors', new Error('a'), new Error('a')); test('messages', new Error('a'), new Error('b')); test('error classes', new TypeError('a'), new Error('a')); test('names', named, new Error('a'));
test('bytes', new Uint8Array([1]), new Uint8Array([1])); test('other bytes', new Uint8Array([1]), new Uint8Array([2])); test('views', new Uint8Array([1]), new Int8Array([1]));
test('floats', new Float32Array([0]), new Float32Array([-0])); test('NaNs', new Float32Array([NaN]), new Float32Array([NaN])); test('buffers', new ArrayBuffer(2), new ArrayBuffer(2)); test('sizes', new ArrayBuffer(2), new ArrayBuffer(3));
test('promises', Promise.resolve(1), Promise.resolve(1));
test('cycles', cycle1, cycle2); test('longer cycle', cycle1, cycle3);
