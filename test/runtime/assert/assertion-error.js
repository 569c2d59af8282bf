// AssertionError made by a script.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => new assert.AssertionError());
attempt(() => {throw new assert.AssertionError({actual:1, expected:2, operator:'strictEqual'})});
attempt(() => {throw new assert.AssertionError({message:'m', actual:1})});
attempt(() => {throw new assert.AssertionError({actual:1, expected:2, operator:'foo'})});
