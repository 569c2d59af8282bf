// ifError() and fail().
const assert = require('assert');

function attempt(f) {
    try {
        console.log('ok', f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator, Object.keys(error).join());
        console.log(error.message);
    }
}

attempt(() => assert.ifError(null));
attempt(() => assert.ifError(0));
attempt(() => assert.ifError('error'));
attempt(() => assert.ifError(new Error('e')));
attempt(() => assert.ifError({message:''}));
attempt(() => assert.fail());
attempt(() => assert.fail('boom'));
attempt(() => assert.fail(new TypeError('x')));
attempt(() => assert.fail(1, 2));
attempt(() => assert.fail(1, 2, 'm', '>'));
attempt(() => assert.fail(1, 2, undefined, '!='));
