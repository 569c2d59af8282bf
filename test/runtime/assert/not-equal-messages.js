// What the negative assertions say.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

const o = { a: 1, b: [1, 2] };
attempt(() => assert.notEqual(1, 1));
attempt(() => assert.notStrictEqual(1, 1));
attempt(() => assert.notStrictEqual({a:1}.a, 1));
attempt(() => assert.notStrictEqual(o, o));
attempt(() => assert.notDeepStrictEqual({a:1}, {a:1}));
attempt(() => assert.notDeepEqual({a:1}, {a:1}));
attempt(() => assert.notDeepStrictEqual(1, 1));
attempt(() => assert.notDeepEqual(o, o));
attempt(() => assert.notStrictEqual('x'.repeat(80), 'x'.repeat(80)));
