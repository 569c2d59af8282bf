// rejects() and doesNotReject() with promises and functions that give one.
const assert = require('assert');

async function attempt(f) {
    try {
        console.log('ok', await f());
    } catch (error) {
        console.log(error.name, error.code, error.generatedMessage, error.operator);
        console.log(error.message);
    }
}

(async () => {
    const bad = () => Promise.reject(new TypeError('Wrong value'));
    const good = async () => 5;

    await attempt(() => assert.rejects(bad));
    await attempt(() => assert.rejects(bad()));
    await attempt(() => assert.rejects(bad, TypeError));
    await attempt(() => assert.rejects(bad, { name: 'TypeError', message: 'Wrong value' }));
    await attempt(() => assert.rejects(bad, { name: 'Error' }));
    await attempt(() => assert.rejects(bad, /value/));
    await attempt(() => assert.rejects(bad, /nothing/));
    await attempt(() => assert.rejects(bad, (error) => { assert.strictEqual(error.message, 'Wrong value'); return true; }));
    await attempt(() => assert.rejects(bad, RangeError));
    await attempt(() => assert.rejects(good));
    await attempt(() => assert.rejects(good, TypeError, 'message'));
    await attempt(() => assert.rejects(good, 'message'));
    await attempt(() => assert.rejects(() => 5));
    await attempt(() => assert.rejects(5));
    await attempt(() => assert.rejects(() => { throw new Error('synchronous'); }));
    await attempt(() => assert.doesNotReject(good));
    await attempt(() => assert.doesNotReject(good()));
    await attempt(() => assert.doesNotReject(bad));
    await attempt(() => assert.doesNotReject(bad, 'message'));
    await attempt(() => assert.doesNotReject(bad, TypeError, 'message'));
    await attempt(() => assert.doesNotReject(bad, RangeError));
    await attempt(() => assert.doesNotReject(() => 5));
})();
