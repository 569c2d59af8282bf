// The strict mode, and arguments that are missing.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.strict.equal(1, 2));
attempt(() => assert.strict.deepEqual({a:1}, {a:'1'}));
attempt(() => assert.strict===require('assert/strict')&&assert.strict.strict===assert.strict);
attempt(() => assert.equal());
attempt(() => assert.strictEqual(1));
attempt(() => assert.deepStrictEqual());
