// Maps and Sets are deeply equal in any order; WeakMaps have nothing to compare.
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

test('sets', new Set([1, { a: 1 }]), new Set([{ a: 1 }, 1]));
test('texts', new Set([1]), new Set(['1']));
test('sizes', new Set([1]), new Set([1, 2]));
test('nested', new Set([new Set([1]), new Set([2])]), new Set([new Set([2]), new Set([1])]));
test('undefined and null', new Set([undefined]), new Set([null]));
test('members', new Set([1, 2]), new Set([1, 3]));
test('NaN', new Set([NaN]), new Set([NaN]));
test('loose', new Set([1, '2', 3]), new Set(['1', 2, '3']));
test('loose objects', new Set([{ a: 1 }, '2']), new Set([{ a: '1' }, 2]));
test('maps', new Map([[{ a: 1 }, 1], ['b', [2]]]), new Map([['b', [2]], [{ a: 1 }, 1]]));
test('values', new Map([[1, 1]]), new Map([[1, 2]]));
test('keys', new Map([[1, 'x']]), new Map([['1', 'x']]));
test('undefined values', new Map([[1, undefined]]), new Map([[2, undefined]]));
test('undefined keys', new Map([[undefined, 1]]), new Map([[null, 1]]));
test('WeakMaps', new WeakMap(), new WeakMap());
test('WeakSets', new WeakSet(), new WeakSet());
test('map and set', new Map(), new Set());
test('with properties', Object.assign(new Map(), { x: 1 }), new Map());
for (const f of [() => assert.deepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]])), () => assert.deepStrictEqual(new Set([1, { a: 1 }]), new Set([1, { a: 2 }]))]) {
    try {
        f();
    } catch (error) {
        console.log(error.message);
    }
}
