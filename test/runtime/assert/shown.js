// How an AssertionError is shown, and what its class is.
const assert = require('assert');
const { inspect } = require('util');
const error = new assert.AssertionError({ message: 'hi', actual: 'x\n'.repeat(20), expected: 'y'.repeat(600) });

error.stack = 'AssertionError [ERR_ASSERTION]: hi';
console.log(inspect(error));
console.log(String(error), error.name, error instanceof Error, error.actual.length);
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(error, 'name')));
try {
    assert.AssertionError({});
} catch (thrown) {
    console.log(thrown.message);
}
class Mine extends assert.AssertionError {
    constructor() { super({ message: 'sub', actual: 1 }); }
}
const mine = new Mine();
console.log(mine instanceof Mine, mine instanceof assert.AssertionError, mine.message, mine.actual, mine.code);
try {
    assert.strictEqual(1, 2);
} catch (thrown) {
    console.log(thrown.stack.split('\n')[0], thrown instanceof assert.AssertionError);
}
console.log(assert === require('node:assert'), assert.strict === require('assert/strict'), assert.strict.strict === assert.strict);
console.log(assert.strict.equal === assert.strictEqual, assert.strict.deepEqual === assert.deepStrictEqual, assert.equal.name, assert.fail.name, assert.ok.name);
