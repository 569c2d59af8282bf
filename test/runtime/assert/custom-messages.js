// A message of one's own: in place of ours, or before the difference; an error is thrown as it is.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.generatedMessage, error.operator);
        console.log(error.message);
    }
}

for (const message of ['mine', '', 5, null, undefined]) {
    attempt(() => assert(0, message === undefined ? 'given' : message === null ? 'given' : message));
    attempt(() => assert.equal(1, 2, message));
    attempt(() => assert.strictEqual(1, 2, message));
    attempt(() => assert.strictEqual('hello world', 'hello there', message));
    attempt(() => assert.strictEqual({ a: 1 }, { a: 1 }, message));
    attempt(() => assert.deepStrictEqual({ a: 1 }, { a: 2 }, message));
    attempt(() => assert.deepStrictEqual([1, 2], [1, 3], message));
    attempt(() => assert.notStrictEqual(1, 1, message));
    attempt(() => assert.deepEqual(1, 2, message));
    attempt(() => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }, message));
}
const own = new RangeError('own');
for (const method of ['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual']) attempt(() => assert[method](1, 2, own));
attempt(() => assert.ok(0, own));
attempt(() => assert.throws(() => {}, Error, own));
attempt(() => assert.match('a', /b/, own));
attempt(() => assert.throws(() => { throw new Error('x'); }, { message: 'y' }, 'mine'));
attempt(() => assert.throws(() => { throw new Error('x'); }, /y/, 'mine'));
attempt(() => assert.throws(() => { throw new Error('x'); }, () => false, 'mine'));
