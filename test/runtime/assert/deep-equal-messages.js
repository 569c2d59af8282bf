// What deepStrictEqual and deepEqual say.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.deepStrictEqual({a:1, b:{c:2}}, {a:1, b:{c:3}}));
attempt(() => assert.deepStrictEqual([1, 2, 3], [1, 2, 4]));
attempt(() => assert.deepStrictEqual({a:1}, {b:1}));
attempt(() => assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 99, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]));
attempt(() => assert.deepStrictEqual(new Date(0), new Date(1)));
attempt(() => assert.deepStrictEqual(/a/g, /a/i));
attempt(() => assert.deepStrictEqual(1, 1.5));
attempt(() => assert.deepStrictEqual([], {}));
attempt(() => assert.deepStrictEqual(Object.create(null), {}));
attempt(() => assert.deepStrictEqual('a', 'b'));
attempt(() => assert.deepEqual({a:1}, {a:2}));
attempt(() => assert.deepEqual([1, 2, [3]], [1, 2, [4]]));
attempt(() => assert.deepEqual(1, 2));
