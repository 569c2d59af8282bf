// doesNotThrow() with each kind of validation.
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.doesNotThrow(() => {throw new Error('foo')}));
attempt(() => assert.doesNotThrow(() => {throw new Error('foo')}, 'msg'));
attempt(() => assert.doesNotThrow(() => {throw new Error('foo')}, TypeError, 'msg'));
attempt(() => assert.doesNotThrow(() => {throw new Error('foo')}, Error, 'msg'));
attempt(() => assert.doesNotThrow(() => {throw new Error('foo')}, /fo/));
attempt(() => assert.doesNotThrow(5));
