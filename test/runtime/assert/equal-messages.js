// What assert, equal and strictEqual say.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert());
attempt(() => assert.ok(0, 'msg'));
attempt(() => assert.ok(null, new TypeError('mine')));
attempt(() => assert.equal(1, 2));
attempt(() => assert.equal('a', 'b'));
attempt(() => assert.equal({a:1}, {a:1}));
attempt(() => assert.equal('x'.repeat(20), 'y'.repeat(20)));
attempt(() => assert.equal('a\nb', 'a\nc'));
attempt(() => assert.strictEqual(1, 2));
attempt(() => assert.strictEqual('a', 'b'));
attempt(() => assert.strictEqual('hello world this', 'hello world that'));
attempt(() => assert.strictEqual({a:1}, {a:1}));
attempt(() => assert.strictEqual([1, 2], [1, 3]));
attempt(() => assert.strictEqual(1, '1'));
attempt(() => assert.strictEqual('a\nb\nc', 'a\nx\nc'));
attempt(() => assert.strictEqual(undefined, null));
attempt(() => assert.strictEqual(NaN, 0));
attempt(() => assert.strictEqual(-0, 0));
attempt(() => assert.strictEqual(1, 2, 'custom'));
attempt(() => assert.strictEqual('x'.repeat(100), 'x'.repeat(99)));
