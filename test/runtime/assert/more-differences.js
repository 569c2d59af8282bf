// Differences of larger values.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.deepStrictEqual({a:'x'.repeat(200)}, {a:'y'.repeat(200)}));
attempt(() => assert.deepStrictEqual({a:[1, 2, 3], b:'same', c:{d:{e:{f:1}}}}, {a:[1, 2, 3], b:'same', c:{d:{e:{f:2}}}}));
attempt(() => assert.deepStrictEqual([{a:1}, {a:2}], [{a:1}]));
attempt(() => assert.strictEqual('a'.repeat(10), 'b'.repeat(10)));
attempt(() => assert.strictEqual(true, false));
attempt(() => assert.strictEqual('1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n13'));
attempt(() => assert.strictEqual(() => {}, () => {}));
attempt(() => assert.deepStrictEqual({a:1}, {a:1, b:2}));
attempt(() => assert.deepEqual([1, 2, 3], [1, 2, 3, 4]));
attempt(() => assert.deepStrictEqual(Symbol('a'), Symbol('a')));
