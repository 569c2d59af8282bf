// Which lines of a long difference are left out.
const assert = require('assert');
const range = (count, f) => { const list = []; for (let i = 0; i < count; i++) list.push(f ? f(i) : i); return list; };

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.message);
    }
}

for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) attempt(() => assert.deepStrictEqual(range(10), range(10, (i) => i === at ? 'x' : i)));
for (const at of [2, 3, 4, 5, 6, 7]) attempt(() => assert.deepStrictEqual(range(10), range(10, (i) => i === at || i === 1 ? 'x' : i)));
attempt(() => assert.deepStrictEqual(range(80), range(80, (i) => i + 1)));
attempt(() => assert.deepStrictEqual(range(80), range(80, (i) => i === 40 ? 0 : i)));
attempt(() => assert.deepStrictEqual(range(8), range(8, (i) => i + 1)));
attempt(() => assert.deepStrictEqual([[1, 2, [3]], 4, 5, 6, 7, 8, 9], [[1, 2, [4]], 4, 5, 6, 7, 8, 9]));
attempt(() => assert.deepStrictEqual([1], [1, 2, 3]));
attempt(() => assert.deepStrictEqual([1, 2, 3], [1]));
attempt(() => assert.deepStrictEqual({}, { a: 1 }));
attempt(() => assert.deepStrictEqual({ a: 1, c: [1, 2, 3, 4] }, {}));
attempt(() => assert.notDeepStrictEqual(range(80), range(80)));
attempt(() => assert.strictEqual(range(80), range(80)));
attempt(() => assert.deepEqual(range(80, (i) => 'xxxxxxxxxxxx' + i), []));
attempt(() => assert.notDeepEqual(range(80, (i) => 'xxxxxxxxxxxx' + i), range(80, (i) => 'xxxxxxxxxxxx' + i)));
attempt(() => assert.notDeepEqual({ a: 1 }, { a: '1' }));
attempt(() => assert.deepStrictEqual({ a: { get x() { return 1; } } }, { a: { x: 2 } }));
attempt(() => assert.deepStrictEqual([undefined, null], [null, undefined]));
